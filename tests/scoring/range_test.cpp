// "The lowest and the highest score that answering the open items that are visible now could give."

#include "scoring/range.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::string range_text(const Checklist& checklist, const Answers& answers)
{
    const auto range = overall_range(assess(checklist, answers, {}));
    return range ? range->low.value.text() + " to " + range->high.value.text() : "null";
}

Item required(Item item)
{
    item.may_be_not_applicable = false;
    return item;
}

} // namespace

TEST_CASE("An open item that must be answered moves the score between its lowest and highest level")
{
    const Checklist checklist = small_checklist({level_item("a"), required(level_item("b", 3))});
    CHECK(range_text(checklist, answering({{"a", "partial"}})) == "12.5 to 87.5");
}

TEST_CASE("An open item that may not apply is left out where that goes further")
{
    Checklist checklist = small_checklist({level_item("a"), number_item("b")});
    checklist.scales[0].levels = {{"met", "", "", "", 1, false}, {"partial", "", "", "", Exact(1, 2), false},
        {"unmet", "", "", "", Exact(1, 4), true}, {"bad", "", "", "", 0, true}};
    INFO("b at its lowest, 1/4, would raise a score of 0: it falls out of the low end");
    CHECK(range_text(checklist, answering({{"a", "bad"}})) == "0 to 50");
    checklist.sections[0].items[1].may_be_not_applicable = false;
    CHECK(range_text(checklist, answering({{"a", "bad"}})) == "12.5 to 50");
}

TEST_CASE("A number reaches the levels of its bands and unknown, no others")
{
    Item item = required(number_item("n"));
    item.bands = {{50, "partial"}, {0, "unmet"}};
    Checklist checklist = small_checklist({item});
    CHECK(range_text(checklist, {}) == "0 to 50");
    checklist.sections[0].items[0].bands = {{0, "partial"}};
    CHECK(range_text(checklist, {}) == "0 to 50");
    checklist.scales[0].levels.pop_back();
    CHECK(range_text(checklist, {}) == "50 to 50");
}

TEST_CASE("Not applicable counts as the maximum under full")
{
    Item item = number_item("n");
    item.bands = {{50, "partial"}, {0, "unmet"}};
    Checklist checklist = small_checklist({level_item("a"), item});
    checklist.scoring.not_applicable = NotApplicableRule::full;
    CHECK(range_text(checklist, answering({{"a", "met"}})) == "50 to 100");
    INFO("nothing answered yet: one of the two must be, and a costs nothing");
    CHECK(range_text(checklist, {}) == "0 to 100");
    INFO("n alone must be answered to give a score: at most half");
    checklist.sections[0].items.erase(checklist.sections[0].items.begin());
    CHECK(range_text(checklist, {}) == "0 to 50");
}

TEST_CASE("A section that may fall out as a whole falls out of the mean where that goes further")
{
    Checklist checklist = checklist_of({section("1", {level_item("a")}), section("2", {level_item("b")})});
    checklist.scoring.method = ScoringMethod::mean_of_sections;
    CHECK(range_text(checklist, answering({{"a", "partial"}})) == "25 to 75");
    CHECK(range_text(checklist, answering({{"a", "met"}})) == "50 to 100");
    Item item = number_item("b");
    item.bands = {{0, "partial"}};
    checklist.sections[1].items = {item};
    CHECK(range_text(checklist, answering({{"a", "met"}})) == "50 to 100");
}

TEST_CASE("With nothing open both ends are the score, with nothing applicable there is no range")
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    Answers answers = answering({{"a", "partial"}});
    answers.responses["b"] = not_applicable();
    CHECK(range_text(checklist, answers) == "50 to 50");
    answers.responses["a"] = not_applicable();
    CHECK(range_text(checklist, answers) == "null");
}

TEST_CASE("Hidden items and items not asked do not widen the range")
{
    Item hidden = level_item("b");
    hidden.when = gate("a", {"unmet"});
    Item other = level_item("c");
    other.audience = {"ciso"};
    Answers answers = answering({{"a", "met"}});
    answers.roles = {"staff"};
    CHECK(range_text(small_checklist({level_item("a"), hidden, other}), answers) == "100 to 100");
}

TEST_CASE("The extreme quotient takes in the optional parts that move it, and at least one part")
{
    const Part half{1, 2, false};
    const Part third{1, 3, true};
    const Part most{9, 10, true};
    const auto lowest = extreme_ratio({half, third, most}, Extreme::lowest);
    CHECK(lowest->value == Exact(2, 5));
    CHECK(lowest->taken == std::vector<bool>{true, true, false});
    const auto highest = extreme_ratio({half, third, most}, Extreme::highest);
    CHECK(highest->value == Exact(10, 12));
    CHECK(highest->taken == std::vector<bool>{true, false, true});
    CHECK(extreme_ratio({third, most}, Extreme::lowest)->value == Exact(1, 3));
    CHECK(extreme_ratio({third, most}, Extreme::highest)->value == Exact(9, 10));
    CHECK_FALSE(extreme_ratio({}, Extreme::lowest).has_value());
}

TEST_CASE("Each end of the range comes with a way of settling the open items")
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    const Assessment assessment = assess(checklist, answering({{"a", "partial"}}), {});
    const auto range = overall_range(assessment);
    REQUIRE(range->low.by.size() == 1);
    CHECK(range->low.by[0].item->instance == "b");
    CHECK(range->low.by[0].level->id == "unmet");
    CHECK(range->high.by[0].level->id == "met");
}

TEST_CASE("Weights that no checklist allows, but a forged report may hold, give a range and no failure")
{
    Checklist checklist = checklist_of({section("1", {level_item("a", 1), level_item("b", -1)}, -1)});
    for (const auto method : {ScoringMethod::pooled, ScoringMethod::mean_of_sections}) {
        checklist.scoring.method = method;
        CHECK_NOTHROW(range_text(checklist, answering({{"a", "met"}})));
        CHECK_NOTHROW(range_text(checklist, answering({{"a", "met"}, {"b", "met"}})));
    }
}
