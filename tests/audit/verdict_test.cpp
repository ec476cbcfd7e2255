#include "audit/verdict.hpp"

#include "small_audits.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::string kind(const Response& answer, std::string_view found)
{
    const auto checklist = questions(1);
    Answers answers;
    answers.responses["q01"] = answer;
    const auto assessment = department_year(checklist, answers);
    return std::string(
        name_in(verdict_kind_names, kind_of_finding(assessment, assessment.items.front(), found)));
}

} // namespace

TEST_CASE("a level found below the one answered is overstated, one above it understated")
{
    CHECK(kind(level("met"), "partial") == "overstated");
    CHECK(kind(level("met"), "met") == "agrees");
    CHECK(kind(level("partial"), "unmet") == "overstated");
    CHECK(kind(level("partial"), "met") == "understated");
    CHECK(kind(level("unknown"), "unmet") == "agrees"); // the same points
    CHECK(kind(level("met"), "no such level") == "not_verifiable");
}

TEST_CASE("not applicable stands between the highest points and all others")
{
    CHECK(kind(level("met"), "not_applicable") == "overstated");
    CHECK(kind(level("partial"), "not_applicable") == "understated");
    CHECK(kind(not_applicable(), "partial") == "overstated");
    CHECK(kind(not_applicable(), "unmet") == "overstated");
    CHECK(kind(not_applicable(), "met") == "understated");
    CHECK(kind(not_applicable(), "not_applicable") == "agrees");
}

TEST_CASE("not applicable cannot be found where the item must apply")
{
    auto checklist = questions(1);
    checklist.sections.front().items.front().may_be_not_applicable = false;
    const auto assessment = department_year(checklist, all_answered(checklist, "met"));
    CHECK(kind_of_finding(assessment, assessment.items.front(), "not_applicable") ==
        VerdictKind::not_verifiable);
}

TEST_CASE("a verdict fits its item: a level found that is so, or none")
{
    const auto checklist = questions(1);
    const auto assessment = department_year(checklist, all_answered(checklist, "partial"));
    const auto& item = assessment.items.front();
    CHECK(fits(assessment, item, agrees()));
    CHECK(fits(assessment, item, not_verifiable()));
    CHECK(fits(assessment, item, overstated("unmet")));
    CHECK(fits(assessment, item, understated("met")));
    CHECK_FALSE(fits(assessment, item, overstated("met")));
    CHECK_FALSE(fits(assessment, item, understated("unmet")));
    CHECK_FALSE(fits(assessment, item, overstated("")));
    CHECK_FALSE(fits(assessment, item, {VerdictKind::agrees, "met", {}, {}, {}}));
}
