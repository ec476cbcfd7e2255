#include "base/utf8.hpp"
#include "commands/coordinated_workspace.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

/// One department has finished, one is at work, one has not begun; one more is not in tenken.yaml, and its
/// record is damaged.
struct Busy : CoordinatedWorkspace {
    Busy()
    {
        static_cast<void>(
            answer("事務局", {"1-1: met", "1-2: met", "1-3: \"yes\"", "1-4: met", "1-5: met"}, "2026-11-02"));
        static_cast<void>(answer("公平委員会", {"1-5: met"}, "2026-11-20"));
        write("2026/分館.jsonl", "{}\n");
    }
};

nlohmann::json department(const nlohmann::json& page, const std::string& name)
{
    for (const auto& one : page["departments"]) {
        if (one["department"] == name) return one;
    }
    return nullptr;
}

} // namespace

TEST_CASE("status shows each department's stage, figures and last answer")
{
    const Busy workspace;
    const auto result = workspace.run({"status", "--date", "2026-12-28"});
    CHECK(result.status == 3);
    check_golden("commands", "status_ja.txt", result.out);
    const auto document = read_file(source_dir() / "docs" / "workspace.md");
    CHECK_THAT(document, contains(result.out.substr(0, result.out.find("分館"))));
    check_golden("commands", "status_ja_problems.txt", workspace.without_folder(result.err));
    check_golden(
        "commands", "status_en.txt", workspace.run({"status", "--date", "2026-12-28", "--lang", "en"}).out);
    check_golden(
        "commands", "status_plain.txt", workspace.run({"status", "--date", "2026-12-28", "--plain"}).out);
}

TEST_CASE("status as JSON")
{
    const Busy workspace;
    const auto result = workspace.run({"status", "--date", "2026-12-28", "--format", "json"});
    CHECK(result.status == 3);
    check_golden("commands", "status.json", workspace.without_folder(result.out));
}

TEST_CASE("Lines of status fit into 80 cells, whatever the names")
{
    const CoordinatedWorkspace workspace;
    const std::string longest(60, 'a');
    workspace.write("tenken.yaml",
        "tenken: 1\nchecklist: own\ndepartments: [情報システム管理運用統括推進本部事務局, " + longest +
            "]\n");
    static_cast<void>(workspace.answer(longest, {"1-1: met"}));
    const auto result = workspace.run({"status", "--year", "2026"});
    CHECK(result.status == 0);
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(utf8::cells(line) <= 80);
    }
}

TEST_CASE("A report that is older than its record, a draft, or altered does not count as finished")
{
    const CoordinatedWorkspace workspace;
    const auto stage = [&] {
        const auto page = nlohmann::json::parse(workspace.run({"status", "--format", "json"}).out);
        const auto one = department(page, "議会");
        return one["stage"].get<std::string>() + " " + one["report"].get<std::string>();
    };
    CHECK(stage() == "not_started none");
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 0);
    CHECK(stage() == "finished fresh");
    const auto report = workspace.read("2026/議会.md");
    const auto record = workspace.read("2026/議会.jsonl");
    workspace.write("2026/議会.md", report.substr(0, 200));
    CHECK(stage() == "answered unreadable");
    auto altered = report;
    altered.replace(altered.rfind("1-1"), 3, "1-9");
    workspace.write("2026/議会.md", altered);
    CHECK(stage() == "answered unreadable");
    workspace.write("2026/議会.md", report);
    REQUIRE(workspace.answer("議会", {"1-1: {answer: met, note: 追記}"}).status == 0);
    workspace.write("2026/議会.md", report);
    CHECK(stage() == "answered stale");
    workspace.write("2026/議会.jsonl", record);
    CHECK(stage() == "finished fresh");
}

TEST_CASE("A report without its record is what was handed in")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 0);
    std::filesystem::remove(workspace.path("2026/議会.jsonl"));
    const auto page = nlohmann::json::parse(workspace.run({"status", "--format", "json"}).out);
    CHECK(department(page, "議会")["stage"] == "finished");
    CHECK(department(page, "議会")["answered"] == 1);
}

TEST_CASE("A record under another department's name is named")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 0);
    workspace.write("2026/公平委員会.jsonl", workspace.read("2026/議会.jsonl"));
    const auto result = workspace.run({"status"});
    CHECK(result.status == 3);
    CHECK_THAT(result.err, contains("この記録は、別の所属か年度のものです（議会、2026 年度）"));
}

TEST_CASE("Without tenken.yaml the departments are those found")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 0);
    std::filesystem::remove(workspace.path("tenken.yaml"));
    const auto result = workspace.run({"status", "--checklist", workspace.path("own"), "--format", "json"});
    const auto page = nlohmann::json::parse(result.out);
    REQUIRE(page["departments"].size() == 1);
    CHECK(page["departments"][0]["department"] == "議会");
    CHECK(page["departments"][0]["listed"] == true);
    CHECK(page["deadline"] == nullptr);
}

TEST_CASE("status without --year shows the latest year that has begun")
{
    const TemporaryFolder folder;
    const auto year = [&](const char* date) {
        const auto result =
            World{}.run({"-C", folder.path().string(), "status", "--date", date, "--format", "json"});
        return nlohmann::json::parse(result.out)["year"].get<int>();
    };
    CHECK(year("2027-04-01") == 2027);
    std::filesystem::create_directory(folder.path() / "2026");
    CHECK(year("2027-04-01") == 2026);
    std::filesystem::create_directory(folder.path() / "2027");
    CHECK(year("2027-04-01") == 2027);
    CHECK(year("2027-03-31") == 2026);
}

TEST_CASE("A record of another checklist than the one that is counted under is named")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 0);
    std::filesystem::remove(workspace.path("tenken.yaml"));
    const auto result = workspace.run({"status"});
    CHECK_THAT(result.out, contains("議会: 記録の点検票は「own」で、ここで数えた「kumiai」ではありません。"));
    const auto page = nlohmann::json::parse(workspace.run({"status", "--format", "json"}).out);
    CHECK(department(page, "議会")["other_checklist"] == "own");
}

TEST_CASE("status refuses what is no year")
{
    const CoordinatedWorkspace workspace;
    CHECK(workspace.run({"status", "--year", "去年"}).status == 2);
}
