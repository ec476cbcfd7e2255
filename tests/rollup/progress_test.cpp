#include "rollup/progress.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;

namespace {

Date day(const char* iso) { return *parse_iso_date(iso); }

DepartmentWork work_with(const std::map<std::string, std::string>& levels)
{
    auto critical = test::level_item("b");
    critical.critical = true;
    const auto checklist =
        test::small_checklist({test::level_item("a"), critical, test::choice_item("c", {{"x", "X"}})});
    DepartmentWork work;
    work.department = "事務局";
    work.record = true;
    work.items = counted(assess(checklist, test::answering(levels), {}));
    return work;
}

} // namespace

TEST_CASE("Scored instances are counted, and critical ones that are open are named")
{
    const auto progress = progress_of(work_with({{"a", "met"}}), std::nullopt, day("2026-06-01"));
    CHECK(progress.stage == Stage::answering);
    CHECK(progress.asked == 2);
    CHECK(progress.answered == 1);
    CHECK(progress.open == 1);
    CHECK(progress.open_critical == std::vector<std::string>{"b"});
}

TEST_CASE("What does not apply counts as dealt with")
{
    auto work = work_with({{"b", "met"}});
    const auto checklist = test::small_checklist({test::level_item("a")});
    Answers answers;
    answers.responses["a"] = test::not_applicable();
    work.items = counted(assess(checklist, answers, {}));
    const auto progress = progress_of(work, std::nullopt, day("2026-06-01"));
    CHECK(progress.asked == 1);
    CHECK(progress.not_applicable == 1);
    CHECK(progress.stage == Stage::answered);
}

TEST_CASE("Finished means nothing open and a fresh report")
{
    auto work = work_with({{"a", "met"}, {"b", "met"}});
    const auto stage = [&](ReportStanding standing) {
        work.report = standing;
        return progress_of(work, std::nullopt, day("2026-06-01")).stage;
    };
    CHECK(stage(ReportStanding::fresh) == Stage::finished);
    for (const auto standing :
        {ReportStanding::none, ReportStanding::stale, ReportStanding::draft, ReportStanding::unreadable})
        CHECK(stage(standing) == Stage::answered);
    work.damaged = true;
    CHECK(stage(ReportStanding::fresh) == Stage::damaged);
}

TEST_CASE("Without record and report a department has not started; a report alone is enough to have finished")
{
    auto work = work_with({{"a", "met"}, {"b", "met"}});
    work.record = false;
    CHECK(progress_of(work, std::nullopt, day("2026-06-01")).stage == Stage::not_started);
    work.report = ReportStanding::fresh;
    CHECK(progress_of(work, std::nullopt, day("2026-06-01")).stage == Stage::finished);
}

TEST_CASE("Days overdue count from the day after the deadline, until the report is handed in")
{
    auto work = work_with({{"a", "met"}});
    const auto overdue = [&](const char* today) {
        return progress_of(work, day("2026-12-25"), day(today)).overdue;
    };
    CHECK(overdue("2026-12-25") == std::nullopt);
    CHECK(overdue("2026-12-26") == 1);
    CHECK(overdue("2027-03-01") == 66);
    work = work_with({{"a", "met"}, {"b", "met"}});
    work.report = ReportStanding::fresh;
    CHECK(overdue("2027-03-01") == 66);
    for (const auto stage : {HandInStage::confirmed, HandInStage::returned}) {
        work.hand_in.stage = stage;
        CHECK(overdue("2027-03-01") == 66);
    }
    for (const auto stage : {HandInStage::submitted, HandInStage::accepted}) {
        work.hand_in.stage = stage;
        CHECK(overdue("2027-03-01") == std::nullopt);
    }
}

TEST_CASE("A step on the way to the coordinator is the stage, whatever is open")
{
    auto work = work_with({{"a", "met"}});
    const auto stage = [&](HandInStage step) {
        work.hand_in.stage = step;
        return progress_of(work, std::nullopt, day("2026-06-01")).stage;
    };
    CHECK(stage(HandInStage::answering) == Stage::answering);
    CHECK(stage(HandInStage::confirmed) == Stage::confirmed);
    CHECK(stage(HandInStage::submitted) == Stage::submitted);
    CHECK(stage(HandInStage::returned) == Stage::returned);
    CHECK(stage(HandInStage::accepted) == Stage::accepted);
}
