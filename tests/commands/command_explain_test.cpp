#include <chrono>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "commands/program.hpp"
#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

struct Ended {
    int status = 0;
    std::string out;
    std::string err;
};

Ended run(std::vector<std::string> arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    arguments.insert(arguments.begin(), "explain");
    const Invocation invocation{std::move(arguments), in, out, err, false,
        [](const std::string&) { return std::nullopt; }, [] { return std::chrono::sys_seconds{}; }};
    const auto status = static_cast<int>(run_program(invocation));
    return {status, out.str(), err.str()};
}

/// A workspace with a report over a checklist of its own.
class Office {
public:
    Office()
    {
        write_file(folder_.path() / "checklist" / "checklist.yaml", R"yaml(tenken: 1
id: office
edition: "2026"
language: ja
title: 点検
policy: {title: 方針, edition: 初版, clauses: [{id: "1", title: 機器, obligations: [{id: 1-a, summary: 守る}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
scoring: {method: pooled, not_applicable: exclude}
subjects: {service: {label: サービス, ask: 挙げてください}}
sections:
  - id: "1"
    clause: "1"
    title: 機器
    items:
      - {id: 1-01, covers: [1-a], question: 鍵をかけていますか。, weight: 3, criteria: {met: かけている, unmet: かけていない}}
      - {id: 1-02, covers: [1-a], question: 確かめていますか。, each: service, criteria: {met: はい, unmet: いいえ}}
)yaml");
        write_file(folder_.path() / "answers.yaml",
            "subjects: {service: [甲, 乙]}\nanswers: {1-01: unmet, 1-02@甲: met, 1-02@乙: met}\n");
        const auto checklist = load_checklist(folder_.path() / "checklist");
        const auto answers = load_answers_file(folder_.path() / "answers.yaml", checklist);
        Circumstances circumstances;
        circumstances.department = "事務局";
        circumstances.year = 2026;
        circumstances.date = "2026-06-01";
        write_file(path(), render_report(assess(checklist, answers, circumstances), Words(Language::ja)));
    }

    [[nodiscard]] std::filesystem::path workspace() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "2026" / "事務局.md"; }
    [[nodiscard]] std::string checklist() const { return (folder_.path() / "checklist").string(); }

    void replace(const std::string& what, const std::string& by) const
    {
        std::string text = read_file(path());
        const auto at = text.rfind(what);
        REQUIRE(at != std::string::npos);
        write_file(path(), text.replace(at, what.size(), by));
    }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("explain REPORT shows the sums and what would raise the score most")
{
    const Office office;
    const Ended result = run({office.path().string()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, contains("評点　25.0 点\n  1 ÷ 4 × 100 = 25.0\n"));
    CHECK_THAT(result.out, contains("1-01　3 × 0 = 0 ／ 3　× 実施していない\n"));
    CHECK_THAT(result.out, contains("1. 1-01　+75.0 → 100.0 点"));
}

TEST_CASE("explain finds a report in the workspace too, and speaks English")
{
    const Office office;
    const Ended result = run({"-C", office.workspace().string(), "--lang", "en", "2026/事務局.md"});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("Score: 25.0\n"));
}

TEST_CASE("explain REPORT ITEM takes criteria from the checklist with the same question")
{
    const Office office;
    const Ended with = run({office.path().string(), "1-01", "--checklist", office.checklist()});
    CHECK(with.status == 0);
    CHECK_THAT(with.out, contains("○ 実施している（1）　かけている\n"));
    CHECK_THAT(with.out, contains("× 実施していない　25.0 点（現在）\n"));
    CHECK_THAT(with.out, contains("○ 実施している　100.0 点（+75.0）\n"));
    const Ended without = run({office.path().string(), "１－０１"});
    CHECK(without.status == 0);
    CHECK_THAT(without.out, contains("× 実施していない（0）　かけていない\n"));
    CHECK(without.out.find("（1）　かけている") == std::string::npos);
    CHECK_THAT(without.out, contains("--checklist"));
}

TEST_CASE("explain of an item that is asked per subject explains each")
{
    const Office office;
    const auto json = nlohmann::json::parse(run({office.path().string(), "1-02", "--format", "json"}).out);
    REQUIRE(json.at("items").size() == 2);
    CHECK(json["items"][0]["item"] == "1-02@甲");
    CHECK(json["items"][0]["weight"] == 0.5);
    CHECK(json["items"][1]["item"] == "1-02@乙");
    CHECK_THAT(run({office.path().string(), "1-02@乙"}).out, contains("1-02@乙　確かめていますか。\n"));
}

TEST_CASE("explain --format json holds every figure")
{
    const Office office;
    const Ended result = run({office.path().string(), "--format", "json"});
    const auto json = nlohmann::json::parse(result.out);
    CHECK(result.out == json.dump() + "\n");
    CHECK(json["score"] == 25);
    CHECK(json["points"] == 1);
    CHECK(json["max"] == 4);
    CHECK(json["range"]["low"] == 25);
    CHECK(json["findings"][0]["item"] == "1-01");
    CHECK(json["findings"][0]["gain"] == 75);
    CHECK(json["sections"][0]["items"][0]["max"] == 3);
    CHECK(json["differences"].empty());
}

TEST_CASE("explain says where a stated figure does not follow from the answers")
{
    const Office office;
    office.replace("\"score\":25.0,", "\"score\":95.0,");
    const Ended result = run({office.path().string()});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("1 評点: 記載 95.0　計算 25.0\n"));
    CHECK_THAT(result.out, contains("tenken verify"));
}

TEST_CASE("A mistyped item id gets did you mean and exit status 2")
{
    const Office office;
    const Ended near = run({office.path().string(), "1-O1"});
    CHECK(near.status == 2);
    CHECK(near.out.empty());
    CHECK_THAT(near.err, contains("項目「1-O1」はありません"));
    CHECK_THAT(near.err, contains("「1-01」ではありませんか"));
    const Ended far = run({office.path().string(), "まったく別"});
    CHECK(far.status == 2);
    CHECK_THAT(far.err, contains("###"));
}

TEST_CASE("A report that is missing, or is none, is named with the exit status that says so")
{
    const Office office;
    CHECK(run({(office.workspace() / "none.md").string()}).status == 4);
    CHECK(run({(office.workspace() / "answers.yaml").string()}).status == 3);
    CHECK(run({}).status == 2);
}
