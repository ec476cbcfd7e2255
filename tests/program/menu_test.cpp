#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/pty.hpp"

using namespace tenken;
using test::Pty;

namespace {

test::Surroundings in(const test::TemporaryFolder& folder)
{
    return {.environment = {{"LC_ALL", "C.UTF-8"}, {"TERM", "xterm"}}, .working_dir = folder.path()};
}

} // namespace

TEST_CASE("Alone in a terminal, the program asks what to do and leads to the interview by Enter alone")
{
    const test::TemporaryFolder folder;
    Pty terminal(test::program_path(), {}, in(folder));
    terminal.wait_for("何をしますか。");
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("\r");
    terminal.wait_for("どの所属の点検ですか。");
    terminal.send("q\r");
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("０\r");
    CHECK(terminal.wait_exit() == 0);
}

TEST_CASE("The menu says what it cannot do yet, takes no number that it did not offer, and ends on Ctrl-D")
{
    const test::TemporaryFolder folder;
    Pty terminal(test::program_path(), {}, in(folder));
    terminal.wait_for("> ");
    terminal.send("4\r");
    terminal.wait_for("まだ報告書がありません");
    terminal.wait_for("> ");
    terminal.send("7\r");
    terminal.wait_for("二つの年度の報告書がいります");
    terminal.wait_for("> ");
    terminal.send("2\r");
    terminal.wait_for("の点検が、このフォルダにはまだありません");
    terminal.wait_for("> ");
    terminal.send("どの所属がどこまで進んだかを見る\r"); // the words on the screen count
    terminal.wait_for("この年度の記録も報告書も、まだありません");
    terminal.wait_for("> ");
    terminal.send("9\r");
    terminal.wait_for("まだ報告書がありません");
    terminal.wait_for("> ");
    terminal.send("99\r");
    terminal.wait_for("「99」は選べません");
    terminal.wait_for("> ");
    terminal.send("\x04");
    CHECK(terminal.wait_exit() == 0);
}

TEST_CASE("Ctrl-C at the menu is an interruption")
{
    const test::TemporaryFolder folder;
    Pty terminal(test::program_path(), {}, in(folder));
    terminal.wait_for("> ");
    terminal.send("\x03");
    CHECK(terminal.wait_exit() == 130);
}

TEST_CASE("Who came by the menu hears of no command")
{
    const test::TemporaryFolder folder;
    Pty terminal(test::program_path(), {}, in(folder));
    const auto type = [&](const std::string& line, const std::string& then) {
        terminal.send(line + "\r");
        terminal.wait_for(then);
    };
    terminal.wait_for("> ");
    type("8", "番号（Enter：1）> "); // nothing there yet
    type("1", "所属名（q：やめる）> ");
    type("1", "年度（Enter");
    type("", "職名> ");
    type("庶務係長", "q：中断）> ");
    type("q", "メニューの「点検を始める・続きから再開する」で再開できます");
    terminal.wait_for("番号（Enter：1）> ");
    type("2", "所属名（q：やめる）> ");
    type("1", "職名");
    type("事務局長", "残りに回答してください");
    terminal.wait_for("番号（Enter：1）> ");
    type("3", "所属名（q：やめる）> ");
    type("1", "Enter：庶務係長");
    type("", "先に確認者が確認します");
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("終わる\r");
    CHECK(terminal.wait_exit() == 0);
    CHECK_THAT(terminal.transcript(), !test::contains("tenken "));
}

TEST_CASE("Whoever answers for themselves, and whoever takes a step of the hand-in, finds it in the menu")
{
    const test::TemporaryFolder folder;
    Pty terminal(test::program_path(), {}, in(folder));
    terminal.wait_for("> ");
    terminal.send("職員として、自分の分だけ答える（個人回答）\r");
    terminal.wait_for("お名前（報告書には載りません");
    terminal.send("鈴木\r");
    terminal.wait_for("どの所属の点検ですか。");
    terminal.send("q\r");
    for (const auto* step : {"提出した報告書を訂正する", "報告書を受理する（取りまとめ担当）",
             "報告書を差し戻す（取りまとめ担当）"}) {
        terminal.wait_for("番号（Enter：1）> ");
        terminal.send(std::string(step) + "\r");
        terminal.wait_for("まだありません");
    }
    terminal.wait_for("番号（Enter：1）> ");
    terminal.send("0\r");
    CHECK(terminal.wait_exit() == 0);
}

TEST_CASE("Of several checklists the menu asks which is meant")
{
    const test::TemporaryFolder folder;
    test::write_file(
        folder.path() / "tenken.yaml", "tenken: 1\nchecklists: {kumiai: kumiai, tokutei: kumiai}\n");
    Pty terminal(test::program_path(), {}, in(folder));
    const auto type = [&](const std::string& line, const std::string& then) {
        terminal.send(line + "\r");
        terminal.wait_for(then);
    };
    terminal.wait_for("> ");
    type("1", "どの点検票ですか。");
    terminal.wait_for("（tokutei）");
    terminal.wait_for("> ");
    type("2", "所属名（q：やめる）> ");
    type("1", "年度（Enter");
    type("", "職名> ");
    type("庶務係長", "q：中断）> ");
    type("q", "番号（Enter：1）> ");
    type("1", "どの点検票ですか。");
    terminal.wait_for("> ");
    type("0", "番号（Enter：1）> ");
    type("8", "（tokutei）");
    terminal.wait_for("事務局");
    terminal.wait_for("> ");
    terminal.send("\x04");
    CHECK(terminal.wait_exit() == 0);
}
