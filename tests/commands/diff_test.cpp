// `tenken diff` from the command line, over reports and records that the program itself made.

#include "commands/program.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace tenken;
using namespace tenken::test;

namespace {

struct Ended {
    int status = 0;
    std::string out;
    std::string err;
};

Ended tenken_program(std::vector<std::string> arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Invocation invocation{std::move(arguments), in, out, err, false,
        [](const std::string&) { return std::nullopt; }, [] { return std::chrono::sys_seconds{}; }};
    const auto status = static_cast<int>(run_program(invocation));
    return {status, out.str(), err.str()};
}

std::string checklist_text(const std::string& edition, const std::string& lock, const std::string& items)
{
    return R"yaml(tenken: 1
id: office
edition: ")yaml" +
        edition + R"yaml("
language: ja
title: 点検
policy: {title: 方針, edition: 初版, clauses: [{id: "1", title: 機器, obligations: [{id: 1-a, summary: 守る}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
    not_applicable: {label: 該当なし, mark: －, reasons: [{id: no_case, label: 期間中に事例がない}]}
scoring: {method: pooled, not_applicable: exclude}
sections:
  - id: "1"
    clause: "1"
    title: 機器
    items:
      - {id: 1-01, covers: [1-a], question: 画面をロックしていますか。, critical: true, criteria: {met: はい, partial: 一部, unmet: いいえ}}
      - {id: 1-02, covers: [1-a], question: )yaml" +
        lock + R"yaml(, criteria: {met: はい, partial: 一部, unmet: いいえ}}
)yaml" + items;
}

// A workspace of two departments and two years, each year with an edition of its own. It is the current folder as long
// as it lives, so that no output depends on where it lies.
class TwoYearsOfWork {
public:
    TwoYearsOfWork()
        : home_(std::filesystem::current_path())
    {
        std::filesystem::current_path(folder_.path());
        write_file("c25/checklist.yaml", checklist_text("2025", "鍵を掛けていますか。", ""));
        write_file("c26/checklist.yaml",
            checklist_text("2026", "部屋の鍵を掛けていますか。",
                "      - {id: 1-03, covers: [1-a], question: 控えを取っていますか。, criteria: "
                "{met: はい, partial: 一部, unmet: いいえ}}\n"));
        inspect(2025, "事務局", R"({"answers": {"1-01": "met", "1-02": "unmet"}})");
        inspect(2025, "議会", R"({"answers": {"1-01": "unmet", "1-02": "unmet"}})");
        inspect(2026, "事務局", R"({"answers": {"1-01": "partial", "1-02": "met", "1-03": "met"}})");
        inspect(2026, "議会", R"({"answers": {"1-01": "met", "1-02": "met", "1-03": "met"}})");
    }
    ~TwoYearsOfWork() { std::filesystem::current_path(home_); }
    TwoYearsOfWork(const TwoYearsOfWork&) = delete;
    TwoYearsOfWork& operator=(const TwoYearsOfWork&) = delete;

    void inspect(int year, const std::string& department, const std::string& answers)
    {
        write_file("answers.json", answers);
        const auto text = std::to_string(year);
        const auto ended =
            tenken_program({"run", "--department", department, "--year", text, "--by", "担当者", "--date",
                text + "-06-01", "--checklist", year < 2026 ? "c25" : "c26", "--answers", "answers.json"});
        if (ended.status != 0) throw std::runtime_error("no report of " + department + ": " + ended.err);
    }

    static Ended diff(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.begin(), "diff");
        return tenken_program(std::move(arguments));
    }

private:
    std::filesystem::path home_;
    TemporaryFolder folder_;
};

std::string state_of(const nlohmann::json& difference, const std::string& item)
{
    for (const auto& entry : difference.at("items")) {
        if (entry.at("item") == item) return entry.at("state");
    }
    return "";
}

void replace_in(const std::string& file, const std::string& from, const std::string& to)
{
    auto bytes = read_file(file);
    const auto at = bytes.rfind(from);
    REQUIRE(at != std::string::npos);
    write_file(file, bytes.replace(at, from.size(), to));
}

} // namespace

TEST_CASE("Two reports are compared")
{
    const TwoYearsOfWork work;
    const auto ended = work.diff({"2025/事務局.md", "2026/事務局.md", "--format", "json"});
    REQUIRE(ended.err == "");
    REQUIRE(ended.status == 0);
    const auto json = nlohmann::json::parse(ended.out);
    CHECK(state_of(json, "1-01") == "worsened");
    CHECK(state_of(json, "1-02") == "revised");
    CHECK(state_of(json, "1-03") == "added");
    CHECK(json["score"]["old"] == 50);
    CHECK(json["score"]["new"] == 83.3);
    CHECK(json["score"]["delta"] == 33.3);
    CHECK(json["score"]["like_for_like"]["old"] == 100);
    CHECK(json["score"]["like_for_like"]["new"] == 50);
    CHECK(json["steps"].size() == 6);
    CHECK(json["old"]["department"] == "事務局");
    CHECK(json["concerns"]["critical_fell"] == nlohmann::json::array({"1-01"}));
}

TEST_CASE("A department's two years are the same comparison as its two reports")
{
    const TwoYearsOfWork work;
    const auto years = work.diff({"2025", "2026", "--department", "事務局"});
    const auto files = work.diff({"2025/事務局.md", "2026/事務局.md"});
    CHECK(years.status == 0);
    CHECK(years.out == files.out);
    const auto mixed = work.diff({"2025", "2026/事務局.md"});
    CHECK(mixed.out == files.out);
    check_golden("commands", "diff_department.txt", years.out);
}

TEST_CASE("Two years are compared for all departments")
{
    const TwoYearsOfWork work;
    const auto json = nlohmann::json::parse(work.diff({"2025", "2026", "--format", "json"}).out);
    REQUIRE(json.at("diffs").size() == 2);
    CHECK(json["diffs"][0]["new"]["department"] == "事務局");
    CHECK(json["diffs"][1]["new"]["department"] == "議会");
    CHECK(json["uncompared"].empty());
    check_golden("commands", "diff_years.txt", work.diff({"2025", "2026"}).out);
}

TEST_CASE("A department with one report only is named, not skipped")
{
    TwoYearsOfWork work;
    work.inspect(2026, "監査委員", R"({"answers": {"1-01": "met", "1-02": "met", "1-03": "met"}})");
    const auto json = nlohmann::json::parse(work.diff({"2025", "2026", "--format", "json"}).out);
    CHECK(
        json["uncompared"] == nlohmann::json::array({{{"department", "監査委員"}, {"missing_year", 2025}}}));
    CHECK(
        work.diff({"2025", "2026"}).out.find("監査委員は、令和7年度の報告書がないため") != std::string::npos);
    CHECK(work.diff({"2025", "2026", "--exit-code=any"}).status == 1);
}

TEST_CASE("Findings of three years are found in the workspace")
{
    TwoYearsOfWork work;
    work.inspect(2024, "議会", R"({"answers": {"1-01": "unmet", "1-02": "unmet"}})");
    work.inspect(2026, "議会", R"({"answers": {"1-01": "unmet", "1-02": "met", "1-03": "met"}})");
    const auto json =
        nlohmann::json::parse(work.diff({"2025", "2026", "--department", "議会", "--format", "json"}).out);
    CHECK(json["concerns"]["third_finding"] == nlohmann::json::array({"1-01"}));
    CHECK(json["concerns"]["still_finding"].empty());
}

TEST_CASE("Records are compared as they stand")
{
    const TwoYearsOfWork work;
    const auto records = work.diff({"2025/事務局.jsonl", "2026/事務局.jsonl", "--checklist", "c25",
        "--checklist", "c26", "--format", "json"});
    REQUIRE(records.err == "");
    auto from_records = nlohmann::json::parse(records.out);
    auto from_reports =
        nlohmann::json::parse(work.diff({"2025", "2026", "--department", "事務局", "--format", "json"}).out);
    for (auto* json : {&from_records, &from_reports}) {
        (*json)["old"].erase("source");
        (*json)["new"].erase("source");
    }
    CHECK(from_records == from_reports);
}

TEST_CASE("A record's checklist may be the one that the workspace names")
{
    const TwoYearsOfWork work;
    write_file("tenken.yaml", "tenken: 1\nchecklist: c26\n");
    const auto ended = work.diff({"2025/事務局.md", "2026/事務局.jsonl"});
    CHECK(ended.err == "");
    CHECK(ended.status == 0);
}

TEST_CASE("A record needs the checklist that it was made with")
{
    const TwoYearsOfWork work;
    const auto ended = work.diff({"2025/事務局.jsonl", "2026/事務局.md", "--checklist", "c26"});
    CHECK(ended.status == 3);
    CHECK(ended.err.find("点検票（office 2025、") != std::string::npos);
    CHECK(ended.err.find("--checklist") != std::string::npos);
}

TEST_CASE("--exit-code tells what was found")
{
    const TwoYearsOfWork work;
    const auto status = [&](const std::string& department, const std::string& option) {
        return work.diff({"2025", "2026", "--department", department, option}).status;
    };
    CHECK(status("事務局", "--exit-code") == 1);
    CHECK(status("議会", "--exit-code") == 0);
    CHECK(status("議会", "--exit-code=any") == 1);
    CHECK(work.diff({"2026", "2026", "--exit-code=any"}).status == 0);
    CHECK(work.diff({"--exit-code", "2025", "2026"}).status == 1);
    const auto wrong = work.diff({"2025", "2026", "--exit-code=all"});
    CHECK(wrong.status == 2);
    CHECK(wrong.err.find("「all」") != std::string::npos);
}

TEST_CASE("-o writes Markdown, and never over what is compared")
{
    const TwoYearsOfWork work;
    const auto ended = work.diff({"2025", "2026", "-o", "比較.md"});
    CHECK(ended.status == 0);
    CHECK(ended.out == "比較.md に書き出しました\n");
    const auto written = read_file("比較.md");
    CHECK(written.starts_with("# 点検の比較　事務局　令和7年度 → 令和8年度\n"));
    CHECK(written.find("\n# 点検の比較　議会　令和7年度 → 令和8年度\n") != std::string::npos);

    const auto before = read_file("2026/事務局.md");
    CHECK(work.diff({"2025", "2026", "-o", "2026/事務局.md"}).status == 2);
    CHECK(read_file("2026/事務局.md") == before);
}

TEST_CASE("-o never takes the place of a record, of a report or of the template")
{
    const TwoYearsOfWork work;
    const auto onto = [&](const std::string& file) {
        return work.diff(
            {"2025", "2026", "--department", "事務局", "-o", file, "--template", "mine.mustache"});
    };
    const std::string record = "記録\n";
    const std::string form = "{{#diffs}}{{/diffs}}\n";
    write_file("2026/税務課.jsonl", record);
    write_file("mine.mustache", form);
    const auto report = read_file("2026/議会.md");

    const auto refused = onto("2026/税務課.jsonl");
    CHECK(refused.status == 4);
    CHECK(refused.err.find("別のファイルを -o で指定") != std::string::npos);
    CHECK(read_file("2026/税務課.jsonl") == record);
    CHECK(onto("mine.mustache").status == 4);
    CHECK(read_file("mine.mustache") == form);
    CHECK(onto("2026/議会.md").status == 4);
    CHECK(read_file("2026/議会.md") == report);
    CHECK(onto("比較.md").status == 0);
    CHECK(onto("比較.md").status == 0);
}

TEST_CASE("-o takes a template of one's own")
{
    const TwoYearsOfWork work;
    write_file("mine.mustache", "{{#diffs}}{{#steps}}{{label}}={{score}};{{/steps}}\n{{/diffs}}");
    const auto ended =
        work.diff({"2025", "2026", "--department", "議会", "-o", "-", "--template", "mine.mustache"});
    CHECK(ended.status == 0);
    CHECK(ended.out.starts_with("旧の評点=0.0;"));
    CHECK(work.diff({"2025", "2026", "--template", "mine.mustache"}).status == 2);
}

TEST_CASE("In English, and without columns")
{
    const TwoYearsOfWork work;
    const auto english = work.diff({"2025", "2026", "--department", "議会", "--lang", "en"});
    CHECK(english.out.find("Why the score moved") != std::string::npos);
    const auto plain = work.diff({"2025", "2026", "--department", "議会", "--plain"});
    CHECK(plain.out.find("旧の評点: 0.0\n") != std::string::npos);
}

TEST_CASE("A report whose data was changed by hand is compared with a warning")
{
    const TwoYearsOfWork work;
    replace_in("2025/議会.md", R"("note":"")", R"("note":"あとから")");
    const auto ended = work.diff({"2025", "2026", "--department", "議会"});
    CHECK(ended.status == 0);
    CHECK(ended.out.find("2025/議会.md のデータは照合値と合わず") != std::string::npos);
}

TEST_CASE("What cannot be compared is an error with its cure")
{
    const TwoYearsOfWork work;
    const auto expect = [&](std::vector<std::string> arguments, int status, const std::string& words) {
        const auto ended = work.diff(std::move(arguments));
        INFO(ended.err);
        CHECK(ended.status == status);
        CHECK(ended.err.find(words) != std::string::npos);
        CHECK(ended.out.empty());
    };
    expect({"2025", "2099"}, 3, "令和81年度（2099 フォルダ）に報告書がありません");
    expect({"2025", "2026", "--department", "事務"}, 3, "「事務局」ではありませんか");
    expect({"2025", "2026", "--department", "まったく別の名前"}, 3, "議会");
    expect({"なし.md", "2026/議会.md"}, 4, "がありません");
    expect({"c25/checklist.yaml", "2026/議会.md"}, 3, "報告書のデータ");
    expect({"2025/議会.md", "2026/議会.md", "--department", "議会"}, 2, "--department");
    expect({"2025"}, 2, "NEW");

    replace_in("2025/議会.md", R"("tenken":1,)", R"("tenken":9,)");
    expect({"2025/議会.md", "2026/議会.md"}, 3, "形式番号 9");
    expect({"2025", "2026"}, 3, "形式番号 9");
}

TEST_CASE("Four digits with a path are a file")
{
    const TwoYearsOfWork work;
    write_file("1999", read_file("2025/議会.md"));
    CHECK(work.diff({"./1999", "2026"}).status == 0);
    CHECK(work.diff({"1999", "2026"}).status == 3);
}

TEST_CASE("git diff of two years shows the question of each change in its hunk header")
{
    const TwoYearsOfWork work;
    const auto git = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(),
            {"git", "-c", "core.quotepath=false", "-c", "user.name=t", "-c", "user.email=t@example.org"});
        return run_program("/usr/bin/env", arguments);
    };
    REQUIRE(git({"init", "-q"}).status == 0);
    write_file(".gitattributes", "*.md diff=markdown\n");
    write_file("事務局.md", read_file("2025/事務局.md"));
    REQUIRE(git({"add", "事務局.md", ".gitattributes"}).status == 0);
    REQUIRE(git({"commit", "-qm", "2025"}).status == 0);
    write_file("事務局.md", read_file("2026/事務局.md"));
    const auto shown = git({"diff", "-U0", "事務局.md"});
    CHECK(shown.out.find("+++ b/事務局.md") != std::string::npos);
    CHECK(shown.out.find("@@ ### 1-01 画面をロックしていますか。\n") != std::string::npos);
}
