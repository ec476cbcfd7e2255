#include "scoring/score.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Score scored(const Checklist& checklist, const Answers& answers)
{
    return score(assess(checklist, answers, {}));
}

std::string shown(const std::optional<Exact>& value) { return value ? value->text() : "null"; }

} // namespace

TEST_CASE(
    "Points are weight times level points, and the maximum weight times the highest points of the scale")
{
    const Checklist checklist = small_checklist({level_item("a", 3), level_item("b", 2)});
    const Assessment assessment = assess(checklist, answering({{"a", "partial"}, {"b", "met"}}), {});
    const auto own = item_score(assessment, assessment.items[0]);
    REQUIRE(own);
    CHECK(own->points == Exact(3, 2));
    CHECK(own->max == 3);
    CHECK(shown(score(assessment).value) == "70");
}

TEST_CASE("A section's percentage is its points by its maximum, and pooled is the same over all items")
{
    const Checklist checklist =
        checklist_of({section("1", {level_item("a", 3)}), section("2", {level_item("b")})});
    const Score result = scored(checklist, answering({{"a", "met"}, {"b", "unmet"}}));
    REQUIRE(result.sections.size() == 2);
    CHECK(shown(result.sections[0].value) == "100");
    CHECK(shown(result.sections[1].value) == "0");
    CHECK(shown(result.value) == "75");
}

TEST_CASE("The mean of sections weighs their exact percentages, over sections that have a score")
{
    Checklist checklist =
        checklist_of({section("1", {level_item("a", 3), level_item("a2", 3), level_item("a3", 3)}),
            section("2", {level_item("b")}, 2), section("3", {level_item("c")}, 5)});
    checklist.scoring.method = ScoringMethod::mean_of_sections;
    const Score result =
        scored(checklist, answering({{"a", "met"}, {"a2", "unmet"}, {"a3", "unmet"}, {"b", "met"}}));
    CHECK(shown(result.value) == "700/9"); // (100/3 × 1 + 100 × 2) ÷ 3
    CHECK(shown(result.sections[2].value) == "null");
}

TEST_CASE("Not applicable is left out of both sums, or counts as the maximum")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b", 3)});
    Answers answers = answering({{"a", "partial"}});
    answers.responses["b"] = not_applicable();
    CHECK(shown(scored(checklist, answers).value) == "50");
    checklist.scoring.not_applicable = NotApplicableRule::full;
    CHECK(shown(scored(checklist, answers).value) == "87.5");
}

TEST_CASE("Nothing answered gives no score, under full too")
{
    Checklist checklist = small_checklist({level_item("a")});
    CHECK(shown(scored(checklist, {}).value) == "null");
    Answers answers;
    answers.responses["a"] = not_applicable();
    checklist.scoring.not_applicable = NotApplicableRule::full;
    const Score result = scored(checklist, answers);
    CHECK(shown(result.value) == "null");
    CHECK(shown(result.low) == "null");
    CHECK(shown(result.high) == "null");
}
