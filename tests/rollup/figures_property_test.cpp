// Every figure of a rollup, proven a second way.

#include "departments.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"

#include "scoring/score.hpp"

#include <algorithm>
#include <numeric>
#include <rapidcheck.h>

using namespace tenken;
using namespace tenken::test;

namespace {

std::vector<Assessment> any_departments(const Checklist& checklist)
{
    std::vector<Assessment> reports;
    const int count = random_checklist::in_range(1, 5);
    for (int i = 0; i < count; ++i)
        reports.push_back(
            report_of("所属" + std::to_string(i + 1), 2026, checklist, *any_answers(checklist)));
    return reports;
}

// All items side by side, scored as if one department had answered them.
Assessment as_one(const std::vector<Assessment>& reports)
{
    Assessment all = reports.front();
    for (std::size_t i = 1; i < reports.size(); ++i)
        all.items.insert(all.items.end(), reports[i].items.begin(), reports[i].items.end());
    return all;
}

} // namespace

TEST_CASE("The organisation's figures are those of all items of all departments")
{
    CHECK(rc::check("one big assessment", [] {
        const Checklist checklist = *any_checklist();
        const auto reports = any_departments(checklist);
        const auto summary = rolled_up(reports);
        const auto& year = summary.years.at(0);
        const Score whole = score(as_one(reports));
        RC_ASSERT(year.score == whole.value);
        RC_ASSERT(year.tally.points == whole.tally.points);
        RC_ASSERT(year.tally.max == whole.tally.max);
        RC_ASSERT(year.tally.answered == whole.tally.answered);
        RC_ASSERT(year.tally.applicable == whole.tally.applicable);
        RC_ASSERT(year.not_applicable.items == whole.not_applicable.items);
        RC_ASSERT(year.not_applicable.if_unmet == whole.not_applicable.if_unmet);
        for (std::size_t i = 0; i < whole.sections.size(); ++i)
            RC_ASSERT(year.sections[i].value == whole.sections[i].value);
    }));
}

TEST_CASE("The overall equals the departments summed independently")
{
    CHECK(rc::check("sums of the reports' own figures", [] {
        Checklist checklist = *any_checklist();
        checklist.scoring.method = ScoringMethod::pooled;
        const auto reports = any_departments(checklist);
        Exact points;
        Exact max;
        Exact scores;
        int scored = 0;
        int answered = 0;
        for (const auto& report : reports) {
            const Score own = score(report);
            points += own.tally.points;
            max += own.tally.max;
            answered += own.tally.answered;
            if (own.value) {
                scores += *own.value;
                ++scored;
            }
        }
        const auto year = rolled_up(reports).years.at(0);
        if (answered > 0 && !max.is_zero())
            RC_ASSERT(year.score == std::optional(points / max * 100));
        else
            RC_ASSERT(!year.score);
        RC_ASSERT(year.mean == (scored > 0 ? std::optional(scores / scored) : std::nullopt));
        RC_ASSERT(year.mean_of == scored);
    }));
}

TEST_CASE("A rollup of one department is its report")
{
    CHECK(rc::check("one department", [] {
        const Checklist checklist = *any_checklist();
        const auto report = report_of("事務局", 2026, checklist, *any_answers(checklist));
        const Score own = score(report);
        const auto year = rolled_up({report}).years.at(0);
        RC_ASSERT(year.score == own.value);
        RC_ASSERT(year.mean == own.value);
        RC_ASSERT(year.departments.at(0).score == own.value);
        RC_ASSERT(year.departments.at(0).low == own.low);
        RC_ASSERT(year.departments.at(0).high == own.high);
        RC_ASSERT(year.departments.at(0).result == own.result);
        RC_ASSERT(year.critical.size() == own.critical.size());
    }));
}

TEST_CASE("Each item's counts add up to what the departments answered")
{
    CHECK(rc::check("item by item", [] {
        const Checklist checklist = *any_checklist();
        const auto reports = any_departments(checklist);
        const auto summary = rolled_up(reports);
        int levels = 0;
        int open = 0;
        int not_applicable = 0;
        for (const auto& item : summary.years.at(0).items) {
            levels += std::accumulate(item.levels.begin(), item.levels.end(), 0);
            open += item.open;
            not_applicable += item.not_applicable;
            RC_ASSERT(item.fulfilled + item.partial <= item.applicable());
        }
        int expected_levels = 0;
        int expected_open = 0;
        int expected_not_applicable = 0;
        for (const auto& report : reports) {
            for (const auto& item : report.items) {
                if (!item.scored()) continue;
                expected_levels += item.state == State::answered ? 1 : 0;
                expected_open += item.state == State::open ? 1 : 0;
                expected_not_applicable += item.state == State::not_applicable ? 1 : 0;
            }
        }
        RC_ASSERT(levels == expected_levels);
        RC_ASSERT(open == expected_open);
        RC_ASSERT(not_applicable == expected_not_applicable);
    }));
}
