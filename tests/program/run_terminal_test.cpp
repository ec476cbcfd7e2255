// `tenken run` in a terminal: what hands and windows do.

#include "program/run_workspace.hpp"
#include "support/catch.hpp"

#include <csignal>

using namespace tenken::test;

namespace {

const std::string prompt = "q：中断）> ";

class Seat {
public:
    explicit Seat(const RunWorkspace& workspace, const std::vector<std::string>& more = {},
        const Surroundings* surroundings = nullptr, TerminalSize size = {24, 80})
        : pty(program_path(), workspace.arguments(more),
              surroundings ? *surroundings : workspace.surroundings(), size)
    {
        pty.wait_for(prompt);
    }

    void type(const std::string& line, const std::string& then = prompt)
    {
        pty.send(line + "\r");
        pty.wait_for(then);
    }

    Pty pty;
};

std::string pasted(const std::string& text) { return "\x1b[200~" + text + "\x1b[201~"; }

} // namespace

TEST_CASE("Ctrl-C ends with everything saved and says how to go on")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    seat.pty.send("2");
    seat.pty.wait_for("2");
    seat.pty.send("\x03");
    seat.pty.wait_for("入力の途中だった行");
    seat.pty.wait_for("tenken -C w run --department 事務局 --year 2026");
    CHECK(seat.pty.wait_exit() == 130);
    CHECK_THAT(workspace.last_event(), contains("6.4-01") && contains("met"));
}

TEST_CASE("Whoever leaves after the record was removed or put back is not told that all is saved")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    const auto older = read_file(workspace.record());
    seat.type("1");
    SECTION("removed") { std::filesystem::remove(workspace.record()); }
    SECTION("put back")
    {
        std::filesystem::remove(workspace.record());
        write_file(workspace.record(), older);
    }
    SECTION("cut") { write_file(workspace.record(), ""); }
    const auto* how = GENERATE("q\r", "\x03", "\x04");
    seat.pty.send(how);
    const auto said = seat.pty.wait_for("記録に残っていない回答があります");
    CHECK(said.find("すべて保存") == std::string::npos);
    CHECK(seat.pty.wait_exit() == 4);
    CHECK_FALSE(std::filesystem::exists(workspace.report()));
}

TEST_CASE("Where nothing can be saved any more, another attempt is not asked for")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    std::filesystem::remove(workspace.record());
    seat.pty.send("1\r");
    const auto said = seat.pty.wait_for("もう保存できません");
    CHECK(said.find("もう一度 Enter") == std::string::npos);
}

TEST_CASE("No report is made at the end of an interview whose record was put back meanwhile")
{
    const RunWorkspace workspace;
    REQUIRE(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const auto whole = read_file(workspace.record());
    const auto report = read_file(workspace.report());
    Pty pty(program_path(), workspace.arguments(), workspace.surroundings());
    pty.wait_for("報告書を作る）> ");
    write_file(workspace.record(), whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1));
    pty.send("q\r");
    pty.wait_for("記録に残っていない回答があります");
    CHECK(pty.wait_exit() == 4);
    CHECK(read_file(workspace.report()) == report);
}

TEST_CASE("Ctrl-D on an empty line saves and quits, on a line with text it does not")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.pty.send("1\x04");
    seat.type("");
    seat.pty.send("\x04");
    CHECK(seat.pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains("6.4-01") && contains("met"));
}

TEST_CASE("Ctrl-Z stops the program, and fg shows the prompt with the line again")
{
    const RunWorkspace workspace;
    std::string command = "set -m; " + program_path().string();
    for (const auto& argument : workspace.arguments()) command += " '" + argument + "'";
    command += "; echo stopped; stty -a | tr ' ' '\\n' | grep -x -e -icanon -e icanon; fg >/dev/null; echo "
               "status $?";
    Pty pty("/bin/sh", {"-c", command}, workspace.surroundings());
    pty.wait_for(prompt);
    pty.send("n\r");
    pty.wait_for("> ");
    pty.send("途中");
    pty.wait_for("途中");
    pty.send("\x1a");
    pty.wait_for("stopped");
    CHECK_THAT(pty.wait_for("icanon"), !contains("-icanon"));
    pty.wait_for("途中");
    pty.send("まで\r");
    pty.wait_for("メモを保存しました");
    pty.wait_for(prompt);
    pty.send("q\r");
    pty.wait_for("status 5");
    CHECK(pty.wait_exit() == 0);
    CHECK_THAT(workspace.last_event(), contains("途中まで"));
}

TEST_CASE("Ctrl-L shows the line again, and is no part of what is saved")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.pty.send("n\r");
    seat.pty.wait_for("> ");
    seat.pty.send("途中");
    seat.pty.wait_for("途中");
    seat.pty.send("\x0c");
    seat.pty.wait_for("途中");
    seat.pty.send("まで\r");
    seat.pty.wait_for("メモを保存しました");
    CHECK_THAT(workspace.last_event(), contains("途中まで") && !contains("u000c"));
}

TEST_CASE("A closed window ends it quietly with everything saved")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    seat.pty.close_terminal();
    CHECK(seat.pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains("6.4-01"));
    CHECK_FALSE(std::filesystem::exists(workspace.record().string() + ".lock"));
}

TEST_CASE("A request to end is met with everything saved")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    seat.pty.signal(SIGTERM);
    CHECK(seat.pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains("6.4-01"));
}

TEST_CASE("Ctrl-\\ at a prompt ends it like a request to end, and the terminal is as it was")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    CHECK_FALSE(seat.pty.is_as_found());
    seat.type("1");
    seat.pty.send("\x1c");
    CHECK(seat.pty.wait_exit() == 5);
    CHECK(seat.pty.is_as_found());
    CHECK_THAT(workspace.last_event(), contains("6.4-01"));
}

TEST_CASE("After the window was resized the next question has the new width")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    CHECK_THAT(seat.pty.transcript(), contains("  1 ○ 実施している      離れるたびに"));
    seat.pty.resize({24, 40});
    seat.pty.send("1\r");
    const auto narrow = seat.pty.wait_for("回答（? b s n l q）> ");
    CHECK_THAT(narrow, contains("  1 ○ 実施している\r\n       書面で許可している"));
    seat.pty.resize({24, 100});
    seat.pty.send("1\r");
    seat.pty.wait_for("[3/");
    seat.pty.wait_for(prompt);
    CHECK_THAT(seat.pty.transcript(), contains("  1 ○ 実施している      暗号化している"));
}

TEST_CASE("Lines pasted at a choice never answer the questions that follow")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.pty.send(pasted("1\r2\r3\r") + "\r");
    seat.pty.wait_for("1行だけ");
    seat.pty.wait_for("[2/");
    seat.pty.wait_for(prompt);
    seat.type("q", "tenken -C w run");
    CHECK(seat.pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains("6.4-01") && contains("\"seq\":2"));
}

TEST_CASE("Lines pasted into a note become one note with its line breaks")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("n", "/d：消す）> ");
    seat.type(pasted("一行目\r\n二行目\r三行目"));
    seat.type("q", "tenken -C w run");
    CHECK(seat.pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains(R"("note":"一行目\n二行目\n三行目")"));
}

TEST_CASE("What acts without being seen does not come to the screen with a paste")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    const auto note = pasted("a\u009B2Jb\u202Ec");
    seat.type("n", "/d：消す）> ");
    seat.pty.send(note + "\r");
    const auto typed = seat.pty.wait_for("メモを保存しました");
    CHECK(typed.find("\u009B") == std::string::npos);
    CHECK(typed.find("\u202E") == std::string::npos);
    CHECK_THAT(workspace.last_event(), contains(R"("note":"a2Jbc")"));
}

TEST_CASE("A note of ten thousand characters is kept whole")
{
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "長いメモ。";
    for (const bool paste : {true, false}) {
        const RunWorkspace workspace;
        Seat seat(workspace);
        seat.type("n", "/d：消す）> ");
        seat.pty.send((paste ? pasted(text) : text) + "\r");
        seat.pty.wait_for("メモを保存しました", std::chrono::seconds(100));
        seat.pty.send("q\r");
        CHECK(seat.pty.wait_exit() == 5);
        CHECK_THAT(workspace.last_event(), contains("\"" + text + "\""));
    }
}

TEST_CASE("What is typed before a prompt appears is neither lost nor cut")
{
    std::string text;
    for (int i = 0; i < 1500; ++i) text += "先に打つ";
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.pty.send("1\r1\rn\r" + text + "\rq\r");
    CHECK(seat.pty.wait_exit(std::chrono::seconds(100)) == 5);
    CHECK_THAT(workspace.last_event(), contains("6.4-03") && contains("\"" + text + "\""));
}

TEST_CASE("Control characters and half a character never get into the record")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("n", "/d：消す）> ");
    seat.pty.send("a\x16\x1b[31mb\r");
    seat.pty.wait_for("取り除きました");
    seat.pty.wait_for(prompt);
    seat.type("n", "/d：消す）> ");
    seat.pty.send("\x15"
                  "半\xE3\x81\r");
    seat.pty.wait_for("> ");
    seat.pty.send("\x04\x15\x04");
    CHECK(seat.pty.wait_exit() == 5);
    const auto record = read_file(workspace.record());
    CHECK_THAT(record, contains(R"("note":"a[31mb")"));
    CHECK_THAT(record, !contains("\xE3\x81\"") && !contains("\x1b") && !contains("\\u001b"));
}

TEST_CASE("A note that looks like a command is a note, and Ctrl-U, backspace and arrows edit Japanese")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("n", "/d：消す）> ");
    seat.pty.send("q\r");
    seat.pty.wait_for("操作の文字です");
    seat.pty.send("q\r");
    seat.pty.wait_for(prompt);
    CHECK_THAT(workspace.last_event(), contains(R"("note":"q")"));
    seat.type("n", "/d：消す）> ");
    // あいう, one back, え: あいえ; to the left of え, お: あいおえ
    seat.pty.send("\x15"
                  "あいう\x7f"
                  "え\x1b[D"
                  "お\r");
    seat.pty.wait_for("メモを保存しました");
    CHECK_THAT(workspace.last_event(), contains(R"("note":"あいおえ")"));
    seat.pty.wait_for(prompt);
    seat.type("q", "tenken -C w run");
    CHECK(seat.pty.wait_exit() == 5);
}

TEST_CASE("Neither Tab nor the arrow up fill in anything")
{
    const RunWorkspace workspace;
    write_file(workspace.path() / "kaito.txt", "x");
    Seat seat(workspace);
    seat.type("n", "/d：消す）> ");
    seat.pty.send("ka\t\r");
    seat.pty.wait_for("メモを保存しました");
    CHECK_THAT(workspace.last_event(), contains(R"("note":"ka")"));
    seat.pty.wait_for(prompt);
    seat.pty.send("\x1b[A\r");
    seat.pty.wait_for("まだ回答がありません");
    seat.pty.wait_for(prompt);
    seat.type("q", "tenken -C w run");
    CHECK(seat.pty.wait_exit() == 5);
}

TEST_CASE("Japanese works under LANG=C")
{
    const RunWorkspace workspace;
    Surroundings surroundings = workspace.surroundings();
    surroundings.environment["LC_ALL"] = "C";
    Seat seat(workspace, {"--lang", "ja"}, &surroundings);
    seat.type("n", "/d：消す）> ");
    seat.pty.send("日本語\x7f\r");
    seat.pty.wait_for("メモを保存しました");
    CHECK_THAT(workspace.last_event(), contains(R"("note":"日本")"));
    seat.pty.wait_for(prompt);
    seat.type("q", "tenken -C w run");
    CHECK(seat.pty.wait_exit() == 5);
}

TEST_CASE("The answer typed in a first line is edited in place when it could not be saved before")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("2", "何をしますか（Enter：後で）> ");
    seat.type("手順", "だれが（職名）> ");
    seat.type("/b", "d：消す）> 手順");
    seat.type("書を作る", "だれが（職名）> ");
    CHECK_THAT(workspace.last_event(), contains("手順書を作る"));
    seat.pty.send("\x03");
    CHECK(seat.pty.wait_exit() == 130);
}

TEST_CASE("Colour is only for terminals that want it")
{
    const auto has_colour = [](const std::string& name, const std::string& value) {
        const RunWorkspace workspace;
        Surroundings surroundings = workspace.surroundings();
        surroundings.environment.erase("NO_COLOR");
        if (!name.empty()) surroundings.environment[name] = value;
        Pty pty(program_path(), workspace.arguments(), surroundings);
        pty.wait_for("> ");
        pty.send("q\r");
        pty.wait_exit();
        return pty.transcript().find("\x1b[1m") != std::string::npos;
    };
    CHECK(has_colour("", ""));
    CHECK_FALSE(has_colour("NO_COLOR", "1"));
    CHECK_FALSE(has_colour("TERM", "dumb"));
    CHECK_FALSE(has_colour("ACCESSIBLE", "1"));
}

TEST_CASE("A terminal of which nothing is known shows the prompt whole, above the line that is typed")
{
    const RunWorkspace workspace;
    auto surroundings = workspace.surroundings();
    surroundings.environment["TERM"] = "unheard-of";
    Pty pty(program_path(), workspace.arguments(), surroundings, {24, 80});
    pty.wait_for("回答（?：ヘルプ");
    pty.wait_for("q：中断）\r\n");
    pty.wait_for("> ");
    pty.send("1\r");
    pty.wait_for("q：中断）\r\n");
    pty.wait_for("> ");
    pty.send("\x03");
    CHECK(pty.wait_exit() == 130);
    CHECK_THAT(workspace.last_event(), contains("6.4-01") && contains("met"));
}

TEST_CASE("The plain mode says in the prompt what Enter does")
{
    const RunWorkspace workspace;
    Pty pty(program_path(), workspace.arguments({"--plain"}), workspace.surroundings(), {24, 40});
    pty.wait_for("1 ○ 実施している: 離れるたびに、手動か自動で必ずロックされる\r\n");
    pty.wait_for("> ");
    pty.send("2\r");
    pty.wait_for("改善計画　何をしますか（Enter：後で） > ");
    pty.send("\x03");
    CHECK(pty.wait_exit() == 130);
}

TEST_CASE("Asked for what the command line leaves out, one can do without any option")
{
    const RunWorkspace workspace;
    const auto start = [&] {
        return std::vector<std::string>{"-C", "w", "run", "--checklist", "checklist", "--date", "2026-06-01"};
    };
    Pty pty(program_path(), start(), workspace.surroundings());
    pty.wait_for("  1 事務局\r\n");
    pty.wait_for("  2 議会\r\n");
    pty.wait_for("> ");
    pty.send("事務曲\r");
    pty.wait_for("「事務局」ではありませんか");
    pty.wait_for("> ");
    pty.send("１\r");
    pty.wait_for("年度（Enter：令和8年度）> ");
    pty.send("\r");
    pty.wait_for("回答する方の職名> ");
    pty.send("佐藤\r");
    pty.wait_for(prompt);
    pty.send("1\r");
    pty.wait_for(prompt);
    pty.send("q\r");
    CHECK(pty.wait_exit() == 5);
    CHECK_THAT(workspace.last_event(), contains("佐藤"));

    Pty again(program_path(), start(), workspace.surroundings());
    again.wait_for("> ");
    again.send("1\r");
    again.wait_for("令和8年度の点検の続きです。");
    again.wait_for("（Enter：前回と同じ 佐藤）> ");
    again.send("\r");
    again.wait_for("佐藤 まで");
    again.wait_for("[2/");
    again.wait_for(prompt);
    again.send("\x04");
    CHECK(again.wait_exit() == 5);
}

TEST_CASE("The whole inspection in a terminal ends with the report")
{
    const RunWorkspace workspace;
    Seat seat(workspace);
    seat.type("1");
    seat.type("2", "何をしますか（Enter：後で）> ");
    seat.type("書面にする", "だれが（職名）> ");
    seat.type("庶務係長", "いつまでに（Enter：後で）> ");
    seat.type("12/25");
    seat.type("1", "名称（Enter：終わり　?：ヘルプ）> ");
    seat.type("広報X", "> ");
    seat.type("");
    seat.type("1");
    seat.type("96");
    seat.type("1");
    seat.type("R8.4.15", "/q：中断）> ");
    seat.type("特になし", "q：終わって報告書を作る）> ");
    seat.pty.send("q\r");
    seat.pty.wait_for("報告書を作りました: w/2026/事務局.md");
    seat.pty.wait_for("評点");
    CHECK(seat.pty.wait_exit() == 0);
    CHECK_THAT(read_file(workspace.report()), contains("書面にする"));
}

TEST_CASE("In a terminal a new folder is made only after a yes")
{
    const RunWorkspace workspace;
    auto arguments = workspace.arguments();
    arguments[1] = "ww/";
    Pty refused(program_path(), arguments, workspace.surroundings());
    refused.wait_for("フォルダ「ww」はまだないので、新しく作ります");
    refused.wait_for("「w」があります");
    refused.wait_for("（Enter：1）> ");
    refused.send("x\r");
    refused.wait_for("1（はい）か 2（いいえ）");
    refused.send("いいえ\r");
    CHECK(refused.wait_exit() == 5);
    CHECK_FALSE(std::filesystem::exists(workspace.path() / "ww"));

    Pty agreed(program_path(), arguments, workspace.surroundings());
    agreed.wait_for("（Enter：1）> ");
    agreed.send("\r");
    agreed.wait_for(prompt);
    agreed.send("q\r");
    CHECK(agreed.wait_exit() == 5);
    CHECK(std::filesystem::exists(workspace.path() / "ww" / "2026" / "事務局.jsonl"));
}
