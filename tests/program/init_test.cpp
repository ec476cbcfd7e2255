// The questions of `tenken init`, under a real terminal.

#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/pty.hpp"

#include <filesystem>

using namespace tenken::test;
namespace fs = std::filesystem;

TEST_CASE("init asks for what it was not told, and writes it")
{
    const TemporaryFolder folder;
    Pty terminal(program_path(), {"init", "--lang", "ja", "--date", "2026-06-01"},
        {.environment = {}, .working_dir = folder.path()});
    terminal.wait_for("組織の名前（q：やめる）> ");
    terminal.send("東/西\r");
    terminal.wait_for("使えません");
    terminal.wait_for("組織の名前（q：やめる）> ");
    terminal.send("東部広域組合\r");
    terminal.wait_for("事務局");
    terminal.wait_for("区切って > ");
    terminal.send("事務局、議会, 監査委員\r");
    terminal.wait_for("0 決めない");
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("9\r");
    terminal.wait_for("0 から 3 まで");
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("２\r");
    terminal.wait_for("Enter）> ");
    terminal.send("12/25\r");
    terminal.wait_for("令和8年12月25日");
    terminal.wait_for("tenken.yaml を作りました。");
    CHECK(terminal.wait_exit() == 0);
    const auto text = read_file(folder.path() / "tenken.yaml");
    CHECK_THAT(text, contains("coordinator: \"議会\""));
    CHECK_THAT(text, contains("  - name: \"監査委員\""));
    CHECK_THAT(text, contains("deadline: 2026-12-25"));
}

TEST_CASE("init that is stopped writes nothing")
{
    const TemporaryFolder folder;
    const auto stopped_by = [&](const char* typed) {
        Pty terminal(
            program_path(), {"init", "--lang", "ja"}, {.environment = {}, .working_dir = folder.path()});
        terminal.wait_for("> ");
        terminal.send(typed);
        terminal.wait_for("何も書かずに終わりました。");
        return terminal.wait_exit();
    };
    CHECK(stopped_by("q\r") == 5);
    CHECK(stopped_by("\x03") == 130);
    CHECK(stopped_by("\x04") == 5);
    CHECK_FALSE(fs::exists(folder.path() / "tenken.yaml"));
}
