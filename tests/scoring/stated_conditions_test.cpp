// Conditions read from an assessment alone.

#include "scoring/stated_conditions.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"

#include <rapidcheck.h>

using namespace tenken;
using namespace tenken::test;

namespace {

Response counted(const PersonCounts& counts)
{
    Response response;
    response.counts = counts;
    return response;
}

// Some items are asked of persons, who answered each or were counted.
void ask_persons(Checklist& checklist, Answers& answers)
{
    using namespace random_checklist;
    for (auto& section : checklist.sections) {
        for (auto& item : section.items) {
            if (item.type != ItemType::level || !item.each.empty() || !one_in(3)) continue;
            item.scope = Scope::person;
            PersonCounts counts;
            for (int i = in_range(0, 5); i > 0; --i)
                ++counts[one_of(checklist.find_scale(item.scale)->levels).id];
            if (one_in(2))
                answers.persons[item.id].counts = counts;
            else if (!counts.empty())
                answers.responses[item.id] = counted(counts);
        }
    }
}

} // namespace

TEST_CASE("Wherever a report's items tell whether its answers contradict one another, they tell what its "
          "answers told")
{
    int told = 0;
    int all = 0;
    REQUIRE(rc::check("the same", [&] {
        Checklist checklist = *any_checklist({.checks = true});
        Answers answers = *any_answers(checklist);
        ask_persons(checklist, answers);
        const Assessment assessment = assess(checklist, answers, {});
        for (const auto& check : assessment.checks) {
            const auto from_items = StatedConditions(assessment).holds(check.condition);
            if (from_items) RC_ASSERT(*from_items == check.holds);
            told += from_items ? 1 : 0;
            ++all;
        }
    }));
    CHECK(told * 10 > all * 7);
}

TEST_CASE("Wherever a report's items tell whether an item is hidden, they tell what its answers told")
{
    int told = 0;
    int all = 0;
    REQUIRE(rc::check("hidden", [&] {
        Checklist checklist = *any_checklist();
        Answers answers = *any_answers(checklist);
        ask_persons(checklist, answers);
        const Assessment assessment = assess(checklist, answers, {});
        const StatedConditions conditions(assessment);
        for (const auto& item : assessment.items) {
            const auto is = conditions.is_as_shown(item);
            RC_ASSERT(is != false);
            told += is ? 1 : 0;
            all += item.when && item.state != State::not_asked ? 1 : 0;
        }
    }));
    CHECK(told * 10 > all * 5);
}

TEST_CASE("What a report does not hold does not tell: an item that was not asked, how a few persons answered")
{
    Item item = level_item("a");
    item.audience = {"head"};
    Checklist checklist = small_checklist({item, level_item("b")});
    checklist.checks = {{"c-01", gate("a", {"met"}), "食い違い", {}}};
    Answers answers = answering({{"a", "met"}, {"b", "met"}});
    const auto told = [&] {
        const Assessment assessment = assess(checklist, answers, {});
        return StatedConditions(assessment).holds(assessment.checks.at(0).condition);
    };
    CHECK(told() == true);
    answers.roles = {"staff"};
    CHECK_FALSE(told().has_value());
    checklist.checks[0].condition = none_of(gate("a", {"met"}));
    CHECK_FALSE(told().has_value());
    checklist.checks[0].condition = gate("a", {"met"});
    answers.roles.clear();
    checklist.sections[0].items[0].scope = Scope::person;
    answers.persons["a"].counts = {{"met", 1}, {"unmet", 1}}; // the lowest alone is kept
    CHECK_FALSE(told().has_value());
    answers.persons["a"].counts = {{"met", 2}};
    CHECK(told() == true);
}
