// `tenken demo`: what it makes, and where it does not.

#include "base/sha256.hpp"
#include "commands/embedded_demo.hpp"
#include "commands/made_demo.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

constexpr int years[] = {2024, 2025, 2026};

Outcome tenken_there(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"-C", path_text(made_demo()), "--lang", "ja"});
    return World{}.run(arguments);
}

std::vector<std::string> reports()
{
    std::vector<std::string> found;
    for (const auto& [path, bytes] : files_below(made_demo())) {
        const bool auditors = path.find("/監査/") != std::string::npos;
        if (path.ends_with(".md") && !path.ends_with("受理控.md") && !auditors)
            found.push_back(path_text(made_demo() / path_of(path)));
    }
    return found;
}

Assessment assessment_in(const std::string& report)
{
    return read_report_data(read_file(made_demo() / path_of(report)), report).data.assessment;
}

Circumstances circumstances_of(const std::string& report) { return assessment_in(report).circumstances; }

Checklist edition(const std::string& name) { return load_checklist(made_demo() / "checklists" / name); }

std::map<std::string, std::string> states_of(const std::string& department)
{
    const auto outcome =
        tenken_there({"--format", "json", "diff", "2025", "2026", "--department", department});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto comparison = nlohmann::json::parse(outcome.out);
    std::map<std::string, std::string> states;
    for (const auto& item : comparison["items"]) states[item["item"]] = item["state"];
    return states;
}

} // namespace

TEST_CASE("demo makes four bodies and three years, one body missing in one of them")
{
    const auto workspace = load_workspace_file(made_demo() / "tenken.yaml");
    REQUIRE(workspace.departments.size() == 4);
    std::vector<std::string> missing;
    for (const int year : years) {
        for (const auto& department : workspace.departments) {
            const auto name = std::to_string(year) + "/" + department.name;
            const bool record = fs::exists(made_demo() / path_of(name + ".jsonl"));
            CHECK(record == fs::exists(made_demo() / path_of(name + ".md")));
            if (!record) missing.push_back(name);
        }
    }
    CHECK(missing == std::vector<std::string>{"2025/公平委員会"});
}

TEST_CASE("tenken.yaml of the demo has the dates of the next year too, so that it can be begun")
{
    const auto workspace = load_workspace_file(made_demo() / "tenken.yaml");
    CHECK(workspace.years.size() == 4);
    for (const auto& [year, dates] : workspace.years) {
        INFO(year);
        CHECK(dates.from.starts_with(std::to_string(year) + "-04-01"));
        CHECK_FALSE(dates.deadline.empty());
    }
}

TEST_CASE("Every report of the demo verifies, and the chain of years")
{
    REQUIRE(reports().size() >= 11);
    const auto outcome = tenken_there({"verify"});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    for (const auto& path : reports()) CHECK_THAT(outcome.out, contains(path));
}

TEST_CASE("The demo has an audit of every report of two years, each item with its verdict, some with a reply")
{
    for (const int year : {2025, 2026}) {
        const auto outcome = tenken_there({"audit", "report", std::to_string(year), "--format", "json"});
        INFO(outcome.err);
        REQUIRE(outcome.status == 0);
        const auto results = nlohmann::json::parse(outcome.out);
        CHECK(results["not_drawn"].empty());
        CHECK(results["open"] == 0);
        CHECK(results["overstated"]["estimate"] > 0);
        CHECK(results["understated"]["estimate"] > 0);
        CHECK(results["implied"]["gap"] > 0);
        int replies = 0;
        for (const auto& department : results["departments"]) {
            for (const auto& item : department["items"]) replies += item["reply"] == "" ? 0 : 1;
        }
        CHECK(replies >= 2);
    }
}

TEST_CASE("Each of the demo's editions is a sound checklist, and is the shipped one but for what it says")
{
    for (const std::string name : {"2024", "2026"}) {
        const auto outcome = World{}.run({"lint", path_text(made_demo() / "checklists" / name)});
        INFO(outcome.out << outcome.err);
        CHECK(outcome.status == 0);
    }
    const auto shipped = load_builtin_checklist(default_checklist_name);
    const auto later = edition("2026");
    CHECK(later.id == shipped.id);
    CHECK(later.edition == shipped.edition);
    REQUIRE(later.sections.size() == shipped.sections.size());
    for (std::size_t i = 0; i < shipped.sections.size(); ++i) {
        REQUIRE(later.sections[i].items.size() == shipped.sections[i].items.size());
        for (std::size_t j = 0; j < shipped.sections[i].items.size(); ++j)
            CHECK(later.sections[i].items[j].meaning == shipped.sections[i].items[j].meaning);
    }
}

TEST_CASE(
    "Between the demo's editions one item is reworded, one split, one retired, one new, one weighs otherwise")
{
    const auto before = edition("2024");
    const auto after = edition("2026");
    std::set<std::string> gone;
    std::set<std::string> reworded;
    std::set<std::string> weighed;
    for (const auto& section : before.sections) {
        for (const auto& item : section.items) {
            const auto* now = after.find_item(item.id);
            if (now == nullptr) gone.insert(item.id);
            if (now != nullptr && now->meaning != item.meaning) reworded.insert(item.id);
            if (now != nullptr && now->weight != item.weight) weighed.insert(item.id);
        }
    }
    std::set<std::string> come;
    for (const auto& section : after.sections) {
        for (const auto& item : section.items) {
            if (before.find_item(item.id) == nullptr) come.insert(item.id);
        }
    }
    CHECK(gone == std::set<std::string>{"6.5-08", "6.6-06"});
    CHECK(come == std::set<std::string>{"6.6-12", "6.6-13", "6.8-13"});
    CHECK(after.find_item("6.6-12")->replaces == std::vector<std::string>{"6.6-06"});
    CHECK(after.find_item("6.6-13")->replaces == std::vector<std::string>{"6.6-06"});
    CHECK(reworded == std::set<std::string>{"6.5-03"});
    CHECK(weighed == std::set<std::string>{"6.5-02"});
}

TEST_CASE("The demo's last two years have every kind of change")
{
    auto states = states_of("事務局");
    CHECK(states["6.5-03"] == "revised");
    CHECK(states["6.6-12"] == "revised");
    CHECK(states["6.5-08"] == "retired");
    CHECK(states["6.8-13"] == "added");
    CHECK(states["6.6-14"] == "worsened");
    CHECK(states["6.2-02"] == "improved");
    CHECK(states["6.6-21"] == "state");
    std::set<std::string> kinds;
    for (const auto& [item, state] : states) kinds.insert(state);
    CHECK(kinds ==
        std::set<std::string>{"added", "changed", "evidence", "improved", "retired", "revised", "state",
            "unchanged", "worsened"});
}

TEST_CASE("The demo has what an auditor looks for first")
{
    const auto outcome = tenken_there({"--format", "json", "diff", "2025", "2026", "--department", "事務局"});
    REQUIRE(outcome.status == 0);
    const auto comparison = nlohmann::json::parse(outcome.out);
    const auto& concerns = comparison["concerns"];
    for (const char* concern :
        {"critical_fell", "rose_without_evidence", "newly_not_applicable", "plan_broken", "third_finding"}) {
        INFO(concern);
        CHECK_FALSE(concerns[concern].empty());
    }
}

TEST_CASE("Every finding in the demo's reports has a plan")
{
    for (const auto& path : reports()) {
        const auto assessment = read_report_data(read_file(path_of(path)), path).data.assessment;
        for (const auto& item : assessment.items) {
            INFO(path << " " << item.instance);
            if (is_finding(assessment, item)) CHECK_FALSE(item.response.action.empty());
        }
    }
}

TEST_CASE("The demo has an exception of a critical item, which is in force")
{
    CHECK(assessment_in("2026/事務局.md").find_item("6.6-08")->response.exception.has_value());
    CHECK_THAT(read_file(made_demo() / "2026" / path_of("事務局.md")), contains("例外措置 1 件"));
}

TEST_CASE("Every plan of the demo's reports has an outcome the year after, kept ones and broken ones")
{
    std::map<std::optional<PlanOutcome>, int> outcomes;
    for (const auto& path : reports()) {
        const auto data = read_report_data(read_file(path_of(path)), path).data;
        for (const auto& plan : data.assessment.former_plans) ++outcomes[plan.outcome];
    }
    CHECK(outcomes[std::nullopt] == 0);
    CHECK(outcomes.size() == 5); // all four, and none
}

TEST_CASE("Each report of the demo starts from the one of the year before, where there is one")
{
    for (const auto& path : reports()) {
        INFO(path);
        const auto of = read_report_data(read_file(path_of(path)), path).data.assessment.circumstances;
        const auto before = made_demo() / std::to_string(of.year - 1) / path_of(of.department + ".md");
        CHECK(of.previous == (fs::exists(before) ? sha256_hex(read_file(before)) : ""));
    }
}

TEST_CASE("The demo has a report that was sent back and corrected, and one that nobody has taken yet")
{
    const auto at_hand = circumstances_of("2026/議会.md");
    CHECK(at_hand.hand_in.version == 2);
    CHECK(at_hand.hand_in.stage == HandInStage::accepted);
    CHECK_FALSE(at_hand.hand_in.reason.empty());
    const auto first = circumstances_of("2026/議会/第1版.md");
    CHECK(first.hand_in.version == 1);
    CHECK(first.hand_in.stage == HandInStage::submitted);
    CHECK(circumstances_of("2026/公平委員会.md").hand_in.stage == HandInStage::submitted);
    CHECK(circumstances_of("2026/事務局.md").hand_in.stage == HandInStage::accepted);
    for (const int year : years) {
        const auto register_of_year = read_file(made_demo() / std::to_string(year) / path_of("受理控.md"));
        CHECK_THAT(register_of_year, contains("| 事務局 | 第1版 |"));
    }
}

TEST_CASE("The demo has the confirmer's word on a critical item that does not apply, and a report without it")
{
    CHECK(assessment_in("2025/事務局.md").find_item("6.2-10")->vouched == "廃棄簿を確かめた");
    CHECK(assessment_in("2025/議会.md").find_item("6.2-10")->vouched.empty());
    CHECK_THAT(read_file(made_demo() / "2025" / path_of("議会.md")), contains("- 点検結果: 要確認"));
}

TEST_CASE("What was handed in under the earlier edition is complete, though tenken.yaml names the later one")
{
    for (const int year : {2024, 2025}) {
        const auto outcome = tenken_there({"status", "--year", std::to_string(year), "--format", "json"});
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        const auto page = nlohmann::json::parse(outcome.out);
        for (const auto& department : page["departments"]) {
            if (department["stage"] == "not_started") continue;
            INFO(department.dump());
            CHECK(department["stage"] == "accepted");
            CHECK(department["open"] == 0);
            CHECK(department["late_respondents"] == false);
        }
    }
}

TEST_CASE("The answers of members of staff are counted, and their names are in no report")
{
    CHECK(circumstances_of("2025/事務局.md").respondents == 5);
    CHECK(circumstances_of("2026/事務局.md").respondents == 7);
    for (const auto& path : reports()) {
        INFO(path);
        CHECK_THAT(read_file(path_of(path)), !contains("職員1"));
    }
}

TEST_CASE("No file of the demo names the place where it was made, and no step leaves anything behind")
{
    for (const auto& [path, bytes] : files_below(made_demo())) {
        INFO(path);
        CHECK(bytes.find(path_text(made_demo().parent_path())) == std::string::npos);
        if (path == ".gitattributes") continue;
        CHECK((path.ends_with(".yaml") || path.ends_with(".md") || path.ends_with(".jsonl")));
        CHECK(path.find("/.") == std::string::npos);
        CHECK_FALSE(path.starts_with("."));
    }
}

TEST_CASE("Every file of answers and of verdicts is used by the script")
{
    std::string script;
    for (const auto& file : embedded_demo()) {
        if (file.path == "script.txt") script = file.bytes;
    }
    REQUIRE_FALSE(script.empty());
    for (const auto& file : embedded_demo()) {
        INFO(file.path);
        if (file.path.starts_with("answers/") || file.path.starts_with("verdicts/"))
            CHECK_THAT(script, contains("@" + std::string(file.path) + "\n"));
    }
}

TEST_CASE("demo with --format json names the workspace")
{
    CHECK(nlohmann::json::parse(made_demo_json()) == nlohmann::json{{"workspace", path_text(made_demo())}});
}

TEST_CASE("demo refuses a folder with something in it, and a file, and touches neither")
{
    const TemporaryFolder folder;
    write_file(folder.path() / "mine" / "notes.txt", "mine");
    for (const char* name : {"mine", "mine/notes.txt"}) {
        const auto outcome = World{}.run({"--lang", "ja", "demo", path_text(folder.path() / name)});
        CHECK(outcome.status == 4);
        CHECK(outcome.out.empty());
        CHECK_THAT(outcome.err, contains("何も書き込んでいません"));
    }
    CHECK(files_below(folder.path()) == std::map<std::string, std::string>{{"mine/notes.txt", "mine"}});
}

TEST_CASE("demo without a folder is a slip of the command line") { CHECK(World{}.run({"demo"}).status == 2); }
