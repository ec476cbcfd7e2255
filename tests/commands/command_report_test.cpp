#include "commands/report_workspace.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* all_met = "  1-1: met\n  1-2: met\n";
constexpr const char* one_open = "  1-1: met\n";

} // namespace

TEST_CASE("report writes beside the record, and the same bytes as the interview did")
{
    const ReportWorkspace workspace(all_met);
    const auto by_run = read_file(workspace.report());
    fs::remove(workspace.report());
    const auto result = workspace.run({"report", workspace.record(), "--checklist", workspace.checklist()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, contains("報告書を作りました: "));
    CHECK(read_file(workspace.report()) == by_run);
}

TEST_CASE("report -o names another file, or standard output")
{
    const ReportWorkspace workspace(all_met);
    const std::vector<std::string> base{
        "report", workspace.record(), "--checklist", workspace.checklist(), "-o"};
    auto to_file = base;
    to_file.push_back(workspace.path("out/other.md"));
    CHECK(workspace.run(to_file).status == 0);
    auto to_output = base;
    to_output.emplace_back("-");
    const auto result = workspace.run(to_output);
    CHECK(result.status == 0);
    CHECK(result.out == read_file(workspace.path("out/other.md")));
    auto onto_record = base;
    onto_record.push_back(workspace.record());
    CHECK(workspace.run(onto_record).status == 2);
}

TEST_CASE("report with open items ends with 5 and names them; --draft writes a draft")
{
    const ReportWorkspace workspace(one_open);
    const std::vector<std::string> arguments{
        "report", workspace.record(), "--checklist", workspace.checklist()};
    const auto refused = workspace.run(arguments);
    CHECK(refused.status == 5);
    CHECK_THAT(refused.err, contains("未回答が 1 問あるため、報告書を作りませんでした: 1-2"));
    CHECK_FALSE(fs::exists(workspace.report()));

    auto draft = arguments;
    draft.emplace_back("--draft");
    CHECK(workspace.run(draft).status == 0);
    CHECK_THAT(read_file(workspace.report()), contains("【下書き】"));
    CHECK(workspace.run(draft).status == 0);
    CHECK(workspace.run({"verify", workspace.report()}).status == 0);
}

TEST_CASE("A draft does not take the place of a report or of any other file")
{
    const ReportWorkspace workspace(one_open);
    const std::string there = "何かのメモ\n";
    write_file(workspace.report(), there);
    const auto result =
        workspace.run({"report", workspace.record(), "--checklist", workspace.checklist(), "--draft"});
    CHECK(result.status == 4);
    CHECK_THAT(result.err, contains("-o"));
    CHECK(read_file(workspace.report()) == there);
}

TEST_CASE("A report takes the place of a report only")
{
    const ReportWorkspace workspace(all_met);
    const std::vector<std::string> base{
        "report", workspace.record(), "--checklist", workspace.checklist(), "-o"};
    const auto onto = [&](const std::string& file, std::vector<std::string> more = {}) {
        auto arguments = base;
        arguments.push_back(workspace.path(file));
        arguments.insert(arguments.end(), more.begin(), more.end());
        return workspace.run(arguments);
    };
    const auto other_record = read_file(workspace.record());
    write_file(workspace.path("2026/議会.jsonl"), other_record);
    write_file(workspace.path("mine.mustache"), "# {{heading}}\n");
    write_file(workspace.path("memo.md"), "# 何かのメモ\n");
    write_file(workspace.path("empty.md"), "");

    const auto refused = onto("2026/議会.jsonl");
    CHECK(refused.status == 4);
    CHECK_THAT(refused.err, contains("議会.jsonl"));
    CHECK_THAT(refused.err, contains("別のファイルを -o で指定"));
    CHECK(read_file(workspace.path("2026/議会.jsonl")) == other_record);
    CHECK(onto("mine.mustache", {"--template", workspace.path("mine.mustache")}).status == 4);
    CHECK(read_file(workspace.path("mine.mustache")) == "# {{heading}}\n");
    CHECK(onto("memo.md").status == 4);
    CHECK(onto("empty.md").status == 0);
    CHECK(onto("checklist.yaml").status == 4);
    CHECK(onto("2026/議会.jsonl", {"--format", "json"}).status == 4);
    CHECK(read_file(workspace.path("2026/議会.jsonl")) == other_record);
    CHECK(onto("2026/事務局.md", {"--format", "json"}).status == 4);
    CHECK(onto("checklist.yaml", {"--format", "json"}).status == 4);

    CHECK(onto("new.md").status == 0);
    CHECK(onto("new.md", {"--lang", "en"}).status == 0);
    CHECK(onto("new.json", {"--format", "json"}).status == 0);
    CHECK(onto("new.json", {"--format", "json"}).status == 0);
}

TEST_CASE("What is no report at a report's own place is kept beside it")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.report(), "# 何かのメモ\n");
    const auto result = workspace.run({"report", workspace.record(), "--checklist", workspace.checklist()});
    CHECK(result.status == 0);
    CHECK_THAT(result.err, contains("事務局.md.changed-1"));
    CHECK(read_file(workspace.path("2026/事務局.md.changed-1")) == "# 何かのメモ\n");
    CHECK(workspace.run({"verify", workspace.report()}).status == 0);
}

TEST_CASE("A report that was changed by hand is kept beside the new one")
{
    const ReportWorkspace workspace(all_met);
    const auto original = read_file(workspace.report());
    const auto make = [&] {
        return workspace.run({"report", workspace.record(), "--checklist", workspace.checklist()});
    };
    CHECK(make().err.empty());
    for (const std::string name : {"事務局.md.changed-1", "事務局.md.changed-2"}) {
        auto changed = original;
        changed.replace(changed.find("いつもかける"), 9, name);
        write_file(workspace.report(), changed);
        const auto result = make();
        CHECK(result.status == 0);
        CHECK_THAT(result.err, contains(name));
        CHECK(read_file(workspace.report()) == original);
        CHECK(read_file(workspace.path("2026/" + name)) == changed);
    }
    CHECK(make().err.empty());
    const auto status = workspace.run({"-C", workspace.path(""), "status"});
    CHECK_THAT(status.out, contains("事務局") && !contains("changed"));
}

TEST_CASE("Line ends that git changed make no change of a report")
{
    const ReportWorkspace workspace(all_met);
    const auto original = read_file(workspace.report());
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : original) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write_file(workspace.report(), windows);
    const auto result = workspace.run({"report", workspace.record(), "--checklist", workspace.checklist()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(read_file(workspace.report()) == original);
    CHECK_FALSE(fs::exists(workspace.report() + ".changed-1"));
}

TEST_CASE("--draft with nothing open writes no draft")
{
    const ReportWorkspace workspace(all_met);
    CHECK(workspace.run({"report", workspace.record(), "--checklist", workspace.checklist(), "--draft"})
              .status == 0);
    CHECK(read_file(workspace.report()).find("【下書き】") == std::string::npos);
}

TEST_CASE("The record's checklist must be the one at hand")
{
    const ReportWorkspace workspace(all_met);
    const auto result = workspace.run({"report", workspace.record()});
    CHECK(result.status == 3);
    CHECK_THAT(result.err, contains("tiny 2026"));
    CHECK_THAT(result.err, contains("--checklist"));
}

TEST_CASE("--lang is the report's language, --date its day, --template its form")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.path("mine.mustache"), "# {{heading}}\n\n{{date}}\n");
    const auto result =
        workspace.run({"--lang", "en", "report", workspace.record(), "--checklist", workspace.checklist(),
            "--date", "2027-03-31", "--template", workspace.path("mine.mustache"), "-o", "-"});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("report, FY2026, 事務局\n\n31 March 2027\n\n## Data"));
    CHECK_THAT(result.out, contains("\"template\":{\"name\":\"mine.mustache\""));
    write_file(workspace.path("bad.mustache"), "{{#a}}\n");
    const auto bad = workspace.run({"report", workspace.record(), "--checklist", workspace.checklist(),
        "--template", workspace.path("bad.mustache")});
    CHECK(bad.status == 3);
    CHECK_THAT(bad.err, contains("bad.mustache:1:1"));
}

TEST_CASE("--format json gives what a template sees")
{
    const ReportWorkspace workspace(all_met);
    const auto result = workspace.run(
        {"report", workspace.record(), "--checklist", workspace.checklist(), "--format", "json"});
    CHECK(result.status == 0);
    const auto json = nlohmann::json::parse(result.out);
    CHECK(json["department"] == "事務局");
    CHECK(json["items"].size() == 2);
    CHECK(json["items"][0]["answer"] == "○ 実施している");
}

TEST_CASE("A damaged record makes a report only on request, and the report says so")
{
    const ReportWorkspace workspace(all_met);
    auto bytes = read_file(workspace.record());
    write_file(workspace.record(), bytes + "{}\n");
    const std::vector<std::string> arguments{
        "report", workspace.record(), "--checklist", workspace.checklist(), "-o", "-"};
    const auto refused = workspace.run(arguments);
    CHECK(refused.status == 3);
    CHECK_THAT(refused.err, contains("--damaged"));
    auto asked = arguments;
    asked.emplace_back("--damaged");
    const auto result = workspace.run(asked);
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("【記録の破損】"));
    CHECK_THAT(result.out, contains("\"damaged\":true"));
}

TEST_CASE("report of what is no record")
{
    const ReportWorkspace workspace(all_met);
    CHECK(workspace.run({"report", workspace.path("none.jsonl")}).status == 4);
    CHECK(workspace.run({"report"}).status == 2);
    write_file(workspace.path("empty.jsonl"), "");
    CHECK(workspace.run({"report", workspace.path("empty.jsonl")}).status == 3);
    write_file(workspace.path("text.jsonl"), "これは記録ではありません\n");
    CHECK(workspace.run({"report", workspace.path("text.jsonl")}).status == 3);
}

TEST_CASE("A record is found in the workspace too")
{
    const ReportWorkspace workspace(all_met);
    const auto result = workspace.run(
        {"-C", workspace.path(""), "report", "2026/事務局.jsonl", "--checklist", workspace.checklist()});
    CHECK(result.status == 0);
    CHECK(workspace.run({"-C", workspace.path(""), "verify", "2026/事務局.md"}).status == 0);
}
