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

TEST_CASE("Hidden items and items not asked are always left out")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b"), level_item("c")});
    checklist.scoring.not_applicable = NotApplicableRule::full;
    checklist.sections[0].items[1].when = gate("a", {"unmet"});
    checklist.sections[0].items[2].audience = {"ciso"};
    Answers answers = answering({{"a", "partial"}, {"b", "met"}, {"c", "met"}});
    answers.roles = {"staff"};
    const Score result = scored(checklist, answers);
    CHECK(shown(result.value) == "50");
    CHECK(result.tally.answered == 1);
    CHECK(result.tally.applicable == 1);
}

TEST_CASE("The instances of an item share its weight")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b", 2)});
    checklist.sections[0].items[0].each = "service";
    Answers answers = answering({{"b", "met"}, {"a@1", "met"}, {"a@2", "unmet"}, {"a@3", "unmet"},
        {"a@4", "unmet"}, {"a@5", "unmet"}});
    answers.subjects["service"] = {"1", "2", "3", "4", "5"};
    INFO("five contractors weigh 1 together: (1/5 + 2) ÷ 3");
    CHECK(shown(scored(checklist, answers).value) == "220/3");
}

TEST_CASE("The points of several respondents are the exact mean of theirs")
{
    Assessment assessment = assess(small_checklist({level_item("a", 2)}), answering({{"a", "met"}}), {});
    AssessedItem& item = assessment.items[0];
    item.counts = {{"met", 4}, {"partial", 2}, {"unmet", 1}};
    CHECK(item_score(assessment, item)->points == Exact(10, 7));
    CHECK(item_score(assessment, item)->max == 2);
    INFO("a finding of any of them is a finding");
    CHECK(is_finding(assessment, item));
    item.counts = {{"met", 7}, {"unmet", 0}};
    CHECK_FALSE(is_finding(assessment, item));
}

TEST_CASE("Unscored items never make a run incomplete and have no part in the score")
{
    const Checklist checklist = small_checklist({level_item("a"), choice_item("c", {{"own", "自庁舎"}})});
    const Score result = scored(checklist, answering({{"a", "met"}}));
    CHECK(result.status == Status::complete);
    CHECK(result.tally.applicable == 1);
    CHECK(shown(result.low) == "100");
}

TEST_CASE("Open items, or roles not asked, make a run incomplete")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    checklist.sections[0].items[1].audience = {"head"};
    Answers answers = answering({{"a", "met"}});
    CHECK(scored(checklist, answers).status == Status::incomplete);
    answers.responses["b"] = level("met");
    CHECK(scored(checklist, answers).status == Status::complete);
    answers.roles = {"staff"};
    CHECK(scored(checklist, answers).status == Status::incomplete);
    answers.roles = {"head", "staff"};
    CHECK(scored(checklist, answers).status == Status::incomplete);
    answers.roles = {"ciso", "head", "secretariat", "staff", "system_admin"};
    CHECK(scored(checklist, answers).status == Status::complete);
}

TEST_CASE("The result is the worst of what the answers amount to")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    checklist.sections[0].items[0].critical = true;
    CHECK(scored(checklist, answering({{"a", "met"}, {"b", "met"}})).result == Result::good);
    CHECK(scored(checklist, answering({{"a", "met"}})).result == Result::good);
    CHECK(scored(checklist, answering({{"a", "met"}, {"b", "partial"}})).result == Result::findings);
    CHECK(scored(checklist, answering({{"b", "partial"}})).result == Result::to_confirm);
    Answers answers = answering({{"b", "met"}});
    answers.responses["a"] = not_applicable();
    CHECK(scored(checklist, answers).result == Result::to_confirm);
    const Score worst = scored(checklist, answering({{"a", "unknown"}, {"b", "met"}}));
    CHECK(worst.result == Result::needs_improvement);
    CHECK(worst.critical == std::vector<std::string>{"a"});
    checklist.sections[0].items[1].critical = true;
    CHECK(scored(checklist, answering({{"b", "partial"}})).result == Result::needs_improvement);
}

TEST_CASE("A score is printed in a model's own unit, rounded once")
{
    CHECK(in_unit({0, 3, 2, "段階"}, Exact(236, 3)) == "2.36");
    CHECK(in_unit({0, 3, 2, "段階"}, 100) == "3.00");
    CHECK(in_unit({1, 4, 1, ""}, Exact(50)) == "2.5");
    CHECK(in_unit({110, 0, 0, "点"}, Exact(90)) == "11");
    CHECK(in_unit({0, 1, 0, ""}, Exact(50)) == "1"); // half away from zero
    CHECK(in_unit({0, 1, 3, ""}, Exact(1, 3)) == "0.003");
    CHECK(in_unit({0, -10, 1, ""}, Exact(1, 10)) == "0.0");
}

TEST_CASE("The score is given beside what not applicable does to it")
{
    Answers answers = answering({{"a", "met"}});
    answers.responses["b"] = not_applicable();
    const Score result = scored(small_checklist({level_item("a"), level_item("b", 3)}), answers);
    CHECK(result.not_applicable.items == 1);
    CHECK(result.not_applicable.weight == 3);
    CHECK(shown(result.not_applicable.if_unmet) == "25");
    const Score none = scored(small_checklist({level_item("a")}), answers);
    CHECK(none.not_applicable.items == 0);
    CHECK(shown(none.not_applicable.if_unmet) == shown(none.value));
}

TEST_CASE("Grades come from the exact value, not from the rounded one")
{
    Checklist checklist =
        small_checklist({level_item("a", Exact(8996, 10)), level_item("b", Exact(1004, 10))});
    checklist.scoring.grades = {{90, "A"}, {70, "B"}, {0, "C"}};
    const Score result = scored(checklist, answering({{"a", "met"}, {"b", "unmet"}}));
    CHECK(shown(result.value) == "89.96");
    CHECK(result.value->rounded() == "90.0");
    CHECK(result.grade == "B");
    CHECK(scored(checklist, answering({{"b", "met"}, {"a", "unmet"}})).grade == "C");
    CHECK_FALSE(scored(checklist, {}).grade.has_value());
    CHECK(grade_of(checklist.scoring, 90) == "A");
    CHECK(grade_of(checklist.scoring, -5) == "C");
    CHECK_FALSE(grade_of({}, 50).has_value());
}

TEST_CASE("Points may be negative, and the score with them")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b", 2)});
    checklist.scales[0].levels[2].points = Exact(-1, 8);
    CHECK(shown(scored(checklist, answering({{"a", "unmet"}, {"b", "unmet"}})).value) == "-12.5");
}
