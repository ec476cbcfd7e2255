// `tenken confirm` in a terminal: page by page.

#include "program/run_workspace.hpp"
#include "support/catch.hpp"

using namespace tenken::test;

namespace {

const std::vector<std::string> arguments{"-C", "w", "confirm", "--department", "事務局", "--year", "2026",
    "--by", "事務局長", "--date", "2026-06-02", "--checklist", "checklist"};

} // namespace

TEST_CASE("confirm shows its pages, goes back, and confirms with a yes")
{
    const RunWorkspace workspace;
    REQUIRE(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    Pty pty(program_path(), arguments, workspace.surroundings());
    const auto on = [&](const std::string& line, const std::string& then) {
        pty.send(line + "\r");
        pty.wait_for(then);
        pty.wait_for("> ");
    };
    pty.wait_for("［1/5 点検結果］");
    pty.wait_for("> ");
    on("", "［2/5 前年度から変わったこと］");
    on("", "［3/5 重要項目］");
    on("ｂ", "［2/5");
    on("", "［3/5");
    on("", "この後の点検結果");
    on("よくまとめた", "で確認しますか");
    on("よい", "1（はい）か 2（いいえ）");
    pty.send("はい\r");
    pty.wait_for("確認しました");
    CHECK(pty.wait_exit() == 0);
    CHECK_THAT(workspace.last_event(), contains("confirmed") && contains(R"("comment":"よくまとめた")"));
}

TEST_CASE("confirm that is left with Ctrl-C or q changes nothing")
{
    const RunWorkspace workspace;
    REQUIRE(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const auto before = read_file(workspace.record());
    for (const auto& [typed, status] : {std::pair<std::string, int>{"\x03", 130}, {"q\r", 5}}) {
        Pty pty(program_path(), arguments, workspace.surroundings());
        pty.wait_for("> ");
        pty.send(typed);
        pty.wait_for("何も変更していません");
        CHECK(pty.wait_exit() == status);
        CHECK(read_file(workspace.record()) == before);
    }
}
