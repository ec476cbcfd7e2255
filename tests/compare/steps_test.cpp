// Why the score moved: each step by its rule.

#include "compare/steps.hpp"
#include "support/catch.hpp"
#include "two_years.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::string shown(const std::optional<Exact>& value) { return value ? value->rounded() : "null"; }

std::vector<std::string> scores(const Difference& difference)
{
    std::vector<std::string> all;
    for (const auto& one : difference.steps) all.push_back(shown(one.score));
    return all;
}

std::vector<std::string> deltas(const std::vector<Step>& steps)
{
    std::vector<std::string> all;
    for (const auto& one : steps) all.push_back(shown(one.delta));
    return all;
}

using Strings = std::vector<std::string>;
constexpr std::nullopt_t none = std::nullopt;

} // namespace

TEST_CASE("Each step takes over one part of the new year")
{
    // a is answered in both years, b was open, c is retired, d is new, e's weight doubles.
    const auto before =
        year_of(2025, small_checklist({level_item("a"), level_item("b"), level_item("c"), level_item("e")}),
            answering({{"a", "unmet"}, {"c", "met"}, {"e", "met"}}));
    const auto after = year_of(2026,
        next_edition(
            small_checklist({level_item("a"), level_item("b"), level_item("d"), level_item("e", 2)})),
        answering({{"a", "partial"}, {"b", "unmet"}, {"d", "met"}, {"e", "met"}}));
    const Difference difference = compare(before, after);
    // old (0+1+1)/3; without c (0+1)/2; a is half (0.5+1)/2; b counts 1.5/3; e twice 2.5/4; d too 3.5/5
    CHECK(scores(difference) == Strings{"66.7", "50.0", "75.0", "50.0", "62.5", "70.0"});
    CHECK(deltas(difference.steps) == Strings{"null", "-16.7", "25.0", "-25.0", "12.5", "7.5"});
    CHECK(shown(difference.delta) == "3.3");
    CHECK(shown(difference.like_for_like.before) == "50.0");
    CHECK(shown(difference.like_for_like.after) == "75.0");
    CHECK(difference.mostly_not_answers);
}

TEST_CASE("Printed differences add up though each is of rounded scores")
{
    const auto steps = steps_of({Exact(1, 20), Exact(1, 20), Exact(3, 20), Exact(3, 20), Exact(5, 20), 1});
    CHECK(deltas(steps) == Strings{"null", "0.0", "0.1", "0.0", "0.1", "0.7"});
}

TEST_CASE("Around a step without a score there is one combined difference")
{
    const auto steps = steps_of({Exact(70), none, none, Exact(75), Exact(75), Exact(80)});
    CHECK(deltas(steps) == Strings{"null", "null", "null", "5.0", "0.0", "5.0"});
}

TEST_CASE("Without an old score the differences begin at the first there is")
{
    const auto steps = steps_of({none, none, none, Exact(75), Exact(76), Exact(80)});
    CHECK(deltas(steps) == Strings{"null", "null", "null", "null", "1.0", "4.0"});
}

TEST_CASE("A combined difference that covers the answers does not count as theirs")
{
    CHECK(mostly_not_answers(steps_of({Exact(70), none, Exact(75), Exact(75), Exact(75), Exact(75)})));
    CHECK_FALSE(
        mostly_not_answers(steps_of({Exact(70), Exact(70), Exact(75), Exact(75), Exact(75), Exact(75)})));
    CHECK_FALSE(
        mostly_not_answers(steps_of({Exact(70), Exact(70), Exact(75), Exact(70), Exact(70), Exact(70)})));
}

TEST_CASE("Subjects share the weight that the item had in the old year")
{
    Item item = level_item("a", 2);
    item.each = "service";
    Answers old_answers = answering({{"a@広報", "met"}, {"b", "unmet"}});
    old_answers.subjects["service"] = {"広報"};
    Answers new_answers = answering({{"a@広報", "met"}, {"a@動画", "unmet"}, {"b", "unmet"}});
    new_answers.subjects["service"] = {"広報", "動画"};
    const auto before = year_of(2025, small_checklist({item, level_item("b")}), old_answers);
    item.weight = 4;
    const auto after = year_of(2026, next_edition(small_checklist({item, level_item("b")})), new_answers);
    const Difference difference = compare(before, after);
    CHECK(shown(step(difference, StepId::answers).score) == "66.7"); // 2 of 3
    CHECK(shown(step(difference, StepId::state).score) == "33.3");   // 1 of 3
    CHECK(shown(step(difference, StepId::rules).score) == "40.0");   // 2 of 5
}

TEST_CASE("An answer that the old scale does not know takes effect with the rules")
{
    const auto before = year_of(
        2025, small_checklist({level_item("a"), level_item("b")}), answering({{"a", "unmet"}, {"b", "met"}}));
    Checklist finer = next_edition(small_checklist({level_item("a"), level_item("b")}));
    finer.scales[0].levels.push_back({"mostly", "おおむね実施", "◇", "おおむね実施", Exact(3, 4), false});
    finer.sections[0].items[0].meaning = "meaning of a, on a finer scale";
    finer.sections[0].items[0].comparable = true;
    const auto after = year_of(2026, finer, answering({{"a", "mostly"}, {"b", "met"}}));
    const Difference difference = compare(before, after);
    CHECK(scores(difference) == Strings{"50.0", "50.0", "50.0", "50.0", "87.5", "87.5"});
    CHECK(entry(difference, "a").change == Change::improved);
    CHECK(shown(difference.like_for_like.before) == "100.0"); // b alone
}

TEST_CASE("A new subject whose answer the old scale does not know waits for the rules")
{
    Item item = level_item("a");
    item.each = "service";
    Answers old_answers = answering({{"a@広報", "met"}});
    old_answers.subjects["service"] = {"広報"};
    Answers new_answers = answering({{"a@広報", "met"}, {"a@動画", "mostly"}});
    new_answers.subjects["service"] = {"広報", "動画"};
    const auto before = year_of(2025, small_checklist({item}), old_answers);
    item.meaning = "meaning of a, on a finer scale";
    item.comparable = true;
    Checklist finer = next_edition(small_checklist({item}));
    finer.scales[0].levels.push_back({"mostly", "おおむね実施", "◇", "おおむね実施", Exact(3, 4), false});
    const Difference difference = compare(before, year_of(2026, finer, new_answers));
    CHECK(shown(step(difference, StepId::state).score) == "100.0"); // of 広報 alone
    CHECK(shown(step(difference, StepId::rules).score) == "87.5");
}

TEST_CASE("A section that moved or came is followed step by step")
{
    const auto before = year_of(2025, checklist_of({section("1", {level_item("a"), level_item("b")})}),
        answering({{"a", "met"}, {"b", "unmet"}}));
    const auto after = year_of(2026,
        next_edition(checklist_of({section("1", {level_item("a")}), section("2", {level_item("b")})})),
        answering({{"a", "met"}, {"b", "met"}}));
    const Difference difference = compare(before, after);
    REQUIRE(difference.sections.size() == 2);
    CHECK(deltas(difference.sections[0].steps) == Strings{"null", "0.0", "50.0", "0.0", "0.0", "0.0"});
    CHECK(shown(difference.sections[1].steps[3].score) == "null");
    CHECK(shown(difference.sections[1].steps[4].score) == "100.0");
}

TEST_CASE("Reports of different roles are compared only item by item")
{
    const Checklist checklist = small_checklist({level_item("a")});
    Answers limited = answering({{"a", "met"}});
    limited.roles = {"staff"};
    const auto before = year_of(2025, checklist, answering({{"a", "unmet"}}));
    const auto after = year_of(2026, checklist, limited);
    const Difference difference = compare(before, after);
    CHECK_FALSE(difference.same_roles);
    CHECK(difference.steps.empty());
    CHECK_FALSE(difference.delta.has_value());
    CHECK(difference.items.size() == 1);
    CHECK(shown(difference.score_after) == "100.0");
}

TEST_CASE("Everybody is the same as every role by name")
{
    const Checklist checklist = small_checklist({level_item("a")});
    Answers every = answering({{"a", "met"}});
    every.roles = {"ciso", "head", "secretariat", "staff", "system_admin"};
    const auto before = year_of(2025, checklist, answering({{"a", "unmet"}}));
    CHECK(compare(before, year_of(2026, checklist, every)).same_roles);
}
