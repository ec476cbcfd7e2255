// `tenken run` without a terminal.

#include "program/run_workspace.hpp"
#include "support/catch.hpp"

using namespace tenken::test;

namespace {

// 持ち出し is allowed by word of mouth, one service, and a plan; then the rest.
const std::string all_lines =
    "1\n２\n書面にする\n庶務係長\n12/25\n○\n広報X\n\n0\n2\n96%\n自庁舎\nR8.4.15\n特になし\n";

} // namespace

TEST_CASE("A complete file of answers ends with the report, the same bytes each time")
{
    const RunWorkspace first;
    const auto outcome = first.run({"--answers", first.complete_answers()});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, contains("報告書を作りました: w/2026/事務局.md"));
    CHECK_THAT(outcome.out, contains("評点 87.5 点") && contains("4問中 4問に回答"));
    const auto record = read_file(first.record());
    const auto report = read_file(first.report());

    CHECK(first.run({"--answers", first.complete_answers()}).status == 0);
    CHECK(read_file(first.record()) == record);
    CHECK(read_file(first.report()) == report);
    CHECK(first.run().status == 0);
    CHECK(read_file(first.record()) == record);
    CHECK(read_file(first.report()) == report);

    const RunWorkspace second;
    CHECK(second.run({"--answers", second.complete_answers()}).status == 0);
    CHECK(read_file(second.record()) == record);
    CHECK(read_file(second.report()) == report);
}

TEST_CASE("A report that was changed by hand since is kept beside the one that run writes")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const auto report = read_file(workspace.report());
    write_file(workspace.report(), "手書きの追記\n" + report);
    const auto outcome = workspace.run();
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.err, contains("事務局.md.changed-1"));
    CHECK(read_file(workspace.report()) == report);
    CHECK(read_file(workspace.report().string() + ".changed-1") == "手書きの追記\n" + report);

    // As it is left by a run that was stopped behind the copy: the copy is there already.
    write_file(workspace.report(), "手書きの追記\n" + report);
    CHECK_THAT(workspace.run().err, contains("事務局.md.changed-1"));
    CHECK_FALSE(std::filesystem::exists(workspace.report().string() + ".changed-2"));
}

TEST_CASE("The file wins over the record, and identical answers append nothing")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({}, "3\n").status == 5);
    CHECK(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    CHECK_THAT(
        read_file(workspace.record()), contains(R"("item":"6.4-01")") && contains(R"("answer":"unmet")"));
    CHECK_THAT(read_file(workspace.report()), contains("実施している"));
}

TEST_CASE("What the file leaves out stays open: exit 5, everything saved, and it says what")
{
    const RunWorkspace workspace;
    write_file(workspace.path() / "some.yaml", "answers: {6.4-01: met}\n");
    const auto outcome = workspace.run({"--answers", "some.yaml"});
    CHECK(outcome.status == 5);
    CHECK_THAT(outcome.err,
        contains("未回答が 3問あるため") && contains("6.4-02、6.4-04、6.4-05") && contains("--draft"));
    CHECK_FALSE(std::filesystem::exists(workspace.report()));
    CHECK_THAT(workspace.last_event(), contains("6.4-01"));
}

TEST_CASE("Where nobody can try again, an answer that cannot be saved ends the run with the reason")
{
    const RunWorkspace workspace;
    const auto outcome = workspace.run({}, "1\nn\n" + std::string(5'000'000, 'x') + "\n1\n");
    CHECK(outcome.status == 4);
    CHECK_THAT(outcome.err, contains("tenken: ") && contains("長すぎて保存できません") && contains("対処: "));
    CHECK_THAT(outcome.out, !contains("もう一度 Enter"));
    CHECK_THAT(workspace.last_event(), contains("6.4-01"));
}

TEST_CASE("Where only questions without a score are left, nothing is said of scored ones")
{
    const RunWorkspace workspace;
    const auto outcome = workspace.run({}, all_lines.substr(0, all_lines.find("R8.4.15")) + "q\n");
    CHECK(outcome.status == 5);
    CHECK_THAT(outcome.out, contains("中断しました"));
    CHECK(outcome.err.empty());
}

TEST_CASE("A report given where the record belongs is told so, with the record's name")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const auto before = read_file(workspace.report());
    const auto outcome = run_tenken({"report", "w/2026/事務局.md"}, "", workspace.surroundings());
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.err, contains("は報告書で") && contains("w/2026/事務局.jsonl"));
    CHECK(read_file(workspace.report()) == before);
}

TEST_CASE("Lines that are piped in answer the same questions")
{
    const RunWorkspace workspace;
    const auto outcome = workspace.run({}, all_lines);
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, contains("[1/5 物理的セキュリティ]") || contains("[1/7 物理的セキュリティ]"));
    CHECK_THAT(outcome.out, contains("  　　　　　令和8年12月25日\n  保存しました\n"));
    CHECK(std::filesystem::exists(workspace.report()));
}

TEST_CASE("Lines of Windows with a byte order mark are the same lines")
{
    const RunWorkspace workspace;
    std::string lines = "\xEF\xBB\xBF";
    for (const char c : all_lines) lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(workspace.run({}, lines).status == 0);
}

TEST_CASE("A run in parts says where it goes on, and comes to the same report as one in a piece")
{
    const RunWorkspace whole;
    CHECK(whole.run({}, all_lines).status == 0);
    const RunWorkspace parts;
    std::size_t from = 0;
    int status = 5;
    for (int i = 0; from < all_lines.size() && i < 30; ++i) {
        // Never within a plan or a list of subjects: what was begun there would be another answer.
        std::size_t to = all_lines.find('\n', from) + 1;
        if (from > 0 && all_lines.compare(from, 3, "２") == 0)
            to = all_lines.find("12/25\n") + 6;
        else if (all_lines.compare(from, 6, "広報") == 0)
            to = all_lines.find("\n\n", from) + 2;
        else if (all_lines.compare(from, 2, "0\n") == 0)
            to = from + 4;
        const auto outcome = parts.run({}, all_lines.substr(from, to - from));
        status = outcome.status;
        if (from > 0) CHECK_THAT(outcome.out, contains("前回の続きから再開します"));
        from = to;
    }
    CHECK(status == 0);
    CHECK(read_file(parts.record()) == read_file(whole.record()));
    CHECK(read_file(parts.report()) == read_file(whole.report()));
}

TEST_CASE("Without anybody to ask, each missing option is named")
{
    const RunWorkspace workspace;
    const auto outcome = run_tenken({"-C", "w", "run", "--year", "2026"}, "", workspace.surroundings());
    CHECK(outcome.status == 2);
    CHECK_THAT(
        outcome.err, contains("--department の指定がありません") && contains("--by の指定がありません"));
    CHECK_THAT(outcome.err, !contains("--year の指定がありません"));
    CHECK(std::filesystem::is_empty(workspace.path() / "w"));
}

TEST_CASE("Options that cannot be right are refused before anything is written")
{
    const RunWorkspace workspace;
    const auto refused = [&](const std::vector<std::string>& options, const std::string& word) {
        std::vector<std::string> all{"-C", "w", "run", "--checklist", "checklist"};
        all.insert(all.end(), options.begin(), options.end());
        const auto outcome = run_tenken(all, "", workspace.surroundings());
        INFO(outcome.err);
        CHECK(outcome.status == 2);
        CHECK_THAT(outcome.err, contains(word));
    };
    refused({"--department", "事務局", "--year", "来年", "--by", "x"}, "年度「来年」");
    refused({"--department", "事務局", "--year", "2026", "--by", " "}, "--by");
    refused({"--department", "", "--year", "2026", "--by", "x"}, "--department の値が空です");
    refused({"--department=", "--year", "2026", "--by", "x"}, "--department の値が空です");
    refused({"--department", "a/b", "--year", "2026", "--by", "x"}, "a/b");
    refused({"--department", "事務局", "--year", "2026", "--by", "x", "--role", "stuff"},
        "「staff」ではありませんか");
    refused({"--department", "事務局", "--year", "2026", "--by", "x", "--date", "2026-02-30"},
        "2026年2月に 30日はありません");
    CHECK(std::filesystem::is_empty(workspace.path() / "w"));
}

TEST_CASE("In English it asks in English")
{
    const RunWorkspace workspace;
    const auto outcome = workspace.run({"--lang", "en"}, "q\n");
    CHECK(outcome.status == 5);
    CHECK_THAT(outcome.out, contains("Answer (?: help") && contains("Stopped. All answers are saved"));
}

TEST_CASE("A damaged record is named with its line, and not written to")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({}, "1\n1\n1\n").status == 5);
    auto bytes = read_file(workspace.record());
    bytes.replace(bytes.find("\"met\""), 5, "\"xxx\"");
    write_file(workspace.record(), bytes);
    const auto outcome = workspace.run({}, "1\n");
    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.err, contains("事務局.jsonl:2") || contains("事務局.jsonl:3"));
    CHECK(read_file(workspace.record()) == bytes);
}

TEST_CASE("A torn last line is dropped with a word")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({}, "1\n").status == 5);
    const auto whole = read_file(workspace.record());
    write_file(workspace.record(), whole + R"({"at":"2026)");
    const auto outcome = workspace.run();
    CHECK(outcome.status == 5);
    CHECK(!outcome.err.empty());
    CHECK(read_file(workspace.record()) == whole);
}

TEST_CASE("Another checklist keeps the answers to unchanged questions and asks the others again")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const auto path = workspace.path() / "checklist" / "checklist.yaml";
    auto yaml = read_file(path);
    const std::string old = "席を離れるとき、端末の画面はロックされていますか。";
    yaml.replace(yaml.find(old), old.size(), "席を離れるとき、端末をロックしていますか。");
    write_file(path, yaml);
    const auto outcome = workspace.run({}, "1\n");
    INFO(outcome.out);
    CHECK_THAT(outcome.out,
        contains("点検票が変わりました") && contains("変わった 1問") && contains("質問が変わったため"));
    CHECK(outcome.status == 0);
    const auto record = read_file(workspace.record());
    CHECK_THAT(record, contains("checklist_changed"));
    CHECK(workspace.run().status == 0);
    CHECK(read_file(workspace.record()) == record);
}

TEST_CASE("Roles accumulate in the record")
{
    const RunWorkspace workspace;
    CHECK(workspace.run({"--role", "staff"}, "1\n").status == 5);
    CHECK_THAT(read_file(workspace.record()), contains(R"("roles":["staff"])"));
    CHECK(workspace.run({"--role", "head"}).status == 5);
    CHECK_THAT(workspace.last_event(), contains(R"(["head","staff"])"));
    CHECK(workspace.run().status == 5);
    CHECK_THAT(workspace.last_event(), contains("roles") && contains("[]"));
    const auto record = read_file(workspace.record());
    CHECK(workspace.run({"--role", "staff"}).status == 5);
    CHECK(read_file(workspace.record()) == record);
}

TEST_CASE("A new folder is made, and said so with the one that was perhaps meant")
{
    const RunWorkspace workspace;
    std::filesystem::create_directory(workspace.path() / "点検2026");
    auto arguments = workspace.arguments();
    arguments[1] = "点検2O26";
    const auto first = run_tenken(arguments, "q\n", workspace.surroundings());
    CHECK(first.status == 5);
    CHECK_THAT(first.err,
        contains("フォルダ「点検2O26」はまだないので、新しく作ります") &&
            contains("「点検2026」があります。打ち間違いではありませんか"));
    CHECK(std::filesystem::exists(workspace.path() / "点検2O26" / "2026" / "事務局.jsonl"));
    CHECK_THAT(run_tenken(arguments, "q\n", workspace.surroundings()).err, !contains("新しく作ります"));
}
