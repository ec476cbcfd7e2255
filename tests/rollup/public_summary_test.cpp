// What may be published: figures only where enough departments stand behind them.

#include "rollup/public_summary.hpp"

#include "departments.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Checklist of_two_sections()
{
    Checklist checklist =
        checklist_of({section("1", {level_item("a"), level_item("b")}), section("2", {level_item("c")})});
    checklist.id = "shipped";
    return checklist;
}

std::vector<Assessment> alike(int count, int year, const Answers& answers)
{
    std::vector<Assessment> reports;
    for (int i = 1; i <= count; ++i)
        reports.push_back(report_of("所属" + std::to_string(i), year, of_two_sections(), answers));
    return reports;
}

Answers of(const std::string& a, const std::string& b, const std::string& c)
{
    return answering({{"a", a}, {"b", b}, {"c", c}});
}

PublicSummary published(const std::vector<Assessment>& reports, bool allow_small = false)
{
    const auto summary = rolled_up(reports);
    return public_summary(summary, summary.years.size() - 1, of_two_sections(), allow_small);
}

// A hundred items of weight 1 in each of five departments, of which so many are met.
Assessment of_hundred(const std::string& department, int year, int met)
{
    std::vector<Item> items;
    std::map<std::string, std::string> levels;
    for (int i = 0; i < 100; ++i) {
        items.push_back(level_item("q" + std::to_string(i)));
        levels[items.back().id] = i < met ? "met" : "unmet";
    }
    return report_of(department, year, checklist_of({section("1", std::move(items))}), answering(levels));
}

Movement moved(int before, int after)
{
    std::vector<Assessment> reports;
    for (int i = 1; i <= 5; ++i) {
        reports.push_back(of_hundred("所属" + std::to_string(i), 2025, before));
        reports.push_back(of_hundred("所属" + std::to_string(i), 2026, after));
    }
    return published(reports).movement;
}

} // namespace

TEST_CASE("Four departments have no score that is published, five have one")
{
    const auto four = published(alike(4, 2026, of("met", "unmet", "met")));
    CHECK(four.counted == 4);
    CHECK(four.questions == 3);
    CHECK_FALSE(four.score);
    CHECK(four.sections.empty());
    CHECK_FALSE(four.small);

    const auto five = published(alike(5, 2026, of("met", "unmet", "met")));
    REQUIRE(five.score);
    CHECK(five.score->rounded() == "66.7");
    REQUIRE(five.sections.size() == 2);
    CHECK(five.sections[0].score == Exact(50));
    CHECK(five.sections[1].score == Exact(100));
    CHECK_FALSE(five.small);
}

TEST_CASE("An item that four departments answered is in no section's figure, one that five did is")
{
    auto reports = alike(4, 2026, of("met", "unmet", "met"));
    Checklist without_b = of_two_sections();
    without_b.sections[0].items.pop_back();
    reports.push_back(report_of("所属5", 2026, without_b, of("met", "unmet", "met")));
    const auto section = published(reports).sections.front();
    CHECK(section.score == Exact(100)); // of a alone
    reports.push_back(report_of("所属6", 2026, of_two_sections(), of("met", "unmet", "met")));
    CHECK(published(reports).sections.front().score == Exact(600, 11)); // six a, five b
}

TEST_CASE("Figures of few departments are given when they are asked for, and it is said that they are")
{
    const auto small = published(alike(2, 2026, of("met", "unmet", "met")), true);
    CHECK(small.score);
    CHECK(small.sections.size() == 2);
    CHECK(small.small);
    CHECK_FALSE(published(alike(5, 2026, of("met", "unmet", "met")), true).small);
}

TEST_CASE("A year moved from one point on, like for like, and not below")
{
    CHECK(moved(50, 51) == Movement::better);
    CHECK(moved(51, 50) == Movement::worse);
    CHECK(moved(50, 50) == Movement::alike);
    // Of five departments one item more in one of them: 0.2 points.
    std::vector<Assessment> reports;
    for (int i = 1; i <= 5; ++i) {
        reports.push_back(of_hundred("所属" + std::to_string(i), 2025, 50));
        reports.push_back(of_hundred("所属" + std::to_string(i), 2026, i == 1 ? 54 : 50));
    }
    CHECK(published(reports).movement == Movement::alike); // 0.8 points
    CHECK(published(alike(5, 2026, of("met", "met", "met"))).movement == Movement::unknown);
}

TEST_CASE("A section bears a title only where its words are the shipped checklist's")
{
    auto reports = alike(5, 2026, of("met", "unmet", "met"));
    CHECK(published(reports).sections[1].shipped == 1);
    for (auto& report : reports) report.sections[1].title = "ほかの言葉";
    CHECK_FALSE(published(reports).sections[1].shipped);
    for (auto& report : reports) report.checklist.id = "own";
    CHECK_FALSE(published(reports).sections[0].shipped);
    CHECK(published(reports).sections[1].number == 2);
}

TEST_CASE("Last year's plans count as done only where the report says that they are")
{
    auto reports = alike(5, 2026, of("met", "unmet", "met"));
    const auto plan = [&](std::size_t of, std::optional<PlanOutcome> outcome) {
        FormerPlan former;
        former.instance = "b";
        former.action = {"直す", "係長", "2026-03-31"};
        former.outcome = outcome;
        reports[of].former_plans.push_back(former);
    };
    plan(0, PlanOutcome::done);
    plan(1, PlanOutcome::partly);
    plan(2, std::nullopt);
    plan(3, PlanOutcome::done);
    plan(4, PlanOutcome::not_needed);
    const auto summary = published(reports);
    CHECK(summary.former_plans == 4);
    CHECK(summary.former_plans_done == 2);
}
