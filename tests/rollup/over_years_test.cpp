// Several years: the trend and its steps, what lasts, what came back.

#include "departments.hpp"
#include "rollup/names.hpp"
#include "rollup/score_lines.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"

#include "compare/random_editions.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <rapidcheck.h>

#include "page/rollup_page.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

const TrendStep& trend_step(const YearTrend& trend, TrendStepId id)
{
    return *std::ranges::find(trend.steps, id, &TrendStep::id);
}

Assessment with_finding_years(Assessment assessment, std::vector<int> years)
{
    assessment.items.front().finding_years = std::move(years);
    return assessment;
}

std::vector<Assessment> any_years_of_departments()
{
    const Checklist checklist = *any_checklist();
    const Checklist next = random_editions::next_edition(checklist);
    std::vector<Assessment> reports;
    for (const auto* name : {"甲", "乙", "丙"}) {
        for (const int year : {2026, 2027}) {
            if (random_checklist::one_in(4)) continue;
            auto report = random_editions::assessed(year == 2026 ? checklist : next, year);
            report.circumstances.department = name;
            if (random_checklist::one_in(5)) report.roles = {"staff"};
            reports.push_back(std::move(report));
        }
    }
    return reports;
}

} // namespace

TEST_CASE("The trend tells a change of answers from one of departments")
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    const auto summary =
        rolled_up({report_of("甲", 2025, checklist, answering({{"a", "unmet"}, {"b", "met"}})),
            report_of("乙", 2025, checklist, answering({{"a", "met"}, {"b", "met"}})),
            report_of("甲", 2026, checklist, answering({{"a", "met"}, {"b", "met"}})),
            report_of("丙", 2026, checklist, answering({{"a", "unmet"}, {"b", "unmet"}}))});
    REQUIRE(summary.trends.size() == 1);
    const auto& trend = summary.trends.front();
    CHECK(trend_step(trend, TrendStepId::before).score == Exact(75));
    CHECK(trend_step(trend, TrendStepId::departments).score == Exact(50));
    CHECK(trend_step(trend, TrendStepId::answers).score == Exact(100));
    CHECK(trend_step(trend, TrendStepId::answers).delta == Exact(50));
    CHECK(trend_step(trend, TrendStepId::items).score == Exact(100));
    CHECK(trend_step(trend, TrendStepId::after).score == Exact(50));
    CHECK(trend.like_for_like.before == Exact(50));
    CHECK(trend.like_for_like.after == Exact(100));
    CHECK(trend.only_before == std::vector<std::string>{"乙"});
    CHECK(trend.only_after == std::vector<std::string>{"丙"});
    CHECK(trend.mostly_not_answers);
}

TEST_CASE("A department with other roles is not compared, and is named")
{
    const Checklist checklist = small_checklist({level_item("a")});
    auto limited = report_of("甲", 2026, checklist, answering({{"a", "met"}}));
    limited.roles = {"staff"};
    const auto summary = rolled_up({report_of("甲", 2025, checklist, answering({{"a", "unmet"}})), limited});
    const auto& trend = summary.trends.at(0);
    CHECK(trend.other_roles == std::vector<std::string>{"甲"});
    CHECK_FALSE(trend_step(trend, TrendStepId::answers).score);
    CHECK(trend.departments.at(0).steps.empty());
}

TEST_CASE("A finding is continuing or came back, by the reports and by the years before")
{
    const Checklist checklist = small_checklist({level_item("a")});
    const auto finding = [&](int year) {
        return report_of("甲", year, checklist, answering({{"a", "unmet"}}));
    };
    const auto mended = report_of("甲", 2025, checklist, answering({{"a", "met"}}));

    SECTION("last year's report is there")
    {
        const auto summary = rolled_up({finding(2024), finding(2025), finding(2026)});
        const auto& repeated = summary.years.at(2).repeated;
        REQUIRE(repeated.size() == 1);
        CHECK(repeated[0].repetition == Repetition::continuing);
        CHECK(repeated[0].years == std::vector{2024, 2025});
    }
    SECTION("it was mended and fell again")
    {
        const auto summary = rolled_up({finding(2024), mended, finding(2026)});
        CHECK(summary.years.at(1).repeated.empty());
        CHECK(summary.years.at(2).repeated.at(0).repetition == Repetition::recurred);
    }
    SECTION("the report says so itself")
    {
        const auto summary = rolled_up({with_finding_years(finding(2026), {2023, 2025})});
        CHECK(summary.years.at(0).repeated.at(0).repetition == Repetition::continuing);
        CHECK(summary.years.at(0).repeated.at(0).years == std::vector{2023, 2025});
    }
    SECTION("a year without a report is no year without the finding")
    {
        auto other = report_of("乙", 2025, checklist, answering({{"a", "met"}}));
        const auto summary = rolled_up({finding(2024), other, with_finding_years(finding(2026), {2024})});
        CHECK(summary.years.at(2).repeated.at(0).repetition == Repetition::continuing);
    }
}

TEST_CASE("Nothing changed in three years is a hint; a changed note is a change")
{
    std::vector<Item> items;
    Answers answers;
    for (int i = 0; i < 5; ++i) {
        items.push_back(level_item("i" + std::to_string(i)));
        answers.responses["i" + std::to_string(i)] = noted(level("met"), "台帳で確かめた");
    }
    const Checklist checklist = small_checklist(items);
    const bool changed = GENERATE(false, true);
    Answers last = answers;
    if (changed) {
        for (auto& [id, response] : last.responses) response.note += "。";
    }
    const auto summary = rolled_up({report_of("甲", 2024, checklist, answers),
        report_of("甲", 2025, checklist, answers), report_of("甲", 2026, checklist, last)});
    CHECK(summary.years.at(1).hints.unchanged.empty());
    const auto& hints = summary.years.at(2).hints.unchanged;
    REQUIRE(hints.size() == (changed ? 0 : 1));
    if (!changed) CHECK(hints[0].items == 5);
}

TEST_CASE("The steps telescope, and the order of the files does not matter")
{
    CHECK(rc::check("random editions", [] {
        auto reports = any_years_of_departments();
        if (reports.empty()) return;
        const auto json = [&] {
            std::string text;
            rollup_json(
                {rolled_up(reports), "2027-06-01", {}}, [&](std::string_view piece) { text += piece; });
            return text;
        };
        const auto summary = rolled_up(reports);
        for (const auto& trend : summary.trends) {
            Exact sum;
            for (const auto& step : trend.steps) sum += step.delta.value_or(Exact(0));
            const auto& first = trend.steps.front().score;
            const auto& last = trend.steps.back().score;
            if (first && last) RC_ASSERT(sum == last->rounded_value() - first->rounded_value());
        }
        const std::string before = json();
        std::shuffle(reports.begin(), reports.end(), std::mt19937(7));
        RC_ASSERT(json() == before);
    }));
}

TEST_CASE("With one department the trend is that of its comparison")
{
    CHECK(rc::check("one department", [] {
        const auto [before, after] = *any_two_years();
        const auto summary = rolled_up({before, after});
        if (summary.trends.empty()) return; // another checklist
        const auto difference = compare(before, after);
        const auto& trend = summary.trends.front();
        RC_ASSERT(trend.like_for_like.before == difference.like_for_like.before);
        RC_ASSERT(trend.like_for_like.after == difference.like_for_like.after);
        for (std::size_t i = 0; i < difference.steps.size(); ++i) {
            const auto& own = i == 0 ? trend.steps.at(1) : trend.steps.at(i + 1);
            RC_ASSERT(own.score == difference.steps[i].score);
        }
    }));
}

TEST_CASE("Of two departments of one year, one may go on from a department whose name the other still bears")
{
    const Checklist many = small_checklist({level_item("a"), level_item("b"), level_item("c")});
    const Checklist few = small_checklist({level_item("a")});
    const auto all = answering({{"a", "unmet"}, {"b", "met"}, {"c", "unmet"}});
    auto rules = on_day("2026-06-30");
    rules.workspace.departments = {{"A課", {}, {}, ""}, {"B課", {}, {}, "", {}, {"A課"}, 2026}};
    const auto summary = rolled_up(
        {report_of("A課", 2025, many, all), report_of("A課", 2026, few, answering({{"a", "unmet"}})),
            report_of("B課", 2026, many, all)},
        rules);
    const auto& latest = summary.years.back();
    REQUIRE(latest.departments.size() == 2);
    for (const auto& department : latest.departments) {
        const auto last = department.items.size() - 1;
        INFO(department.department);
        CHECK(department.finding_years_of(last) == std::vector<int>{2025});
    }
}

TEST_CASE("A department's line of scores goes on through its former name")
{
    const Checklist checklist = small_checklist({level_item("a")});
    const auto report = [&](const std::string& name, int year, const std::string& answer) {
        return report_of(name, year, checklist, answering({{"a", answer}}));
    };
    auto rules = on_day("2026-06-30");
    rules.workspace.departments = {
        {"新課", {}, {}, "", {}, {"旧課"}, 2025}, {"会計課", {}, {}, "", {}, {}, 0}};
    const auto summary = rolled_up(
        {report("旧課", 2024, "unmet"), report("廃止課", 2024, "met"), report("新課", 2025, "partial"),
            report("新課", 2026, "met"), report("会計課", 2026, "met")},
        rules);
    std::map<std::string, std::vector<std::optional<Exact>>> lines;
    for (auto& line : department_lines(summary.years)) lines[line.name] = line.scores;
    CHECK(lines.size() == 3);
    CHECK(lines["新課"] == std::vector<std::optional<Exact>>{0, 50, 100});
    CHECK(lines["会計課"] == std::vector<std::optional<Exact>>{{}, {}, 100});
    CHECK(lines["廃止課"] == std::vector<std::optional<Exact>>{100, {}, {}});
}
