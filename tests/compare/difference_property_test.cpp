// Properties of a comparison, each over a thousand random pairs of years: random editions, answers, states, weights.

#include "compare/difference.hpp"
#include "compare/kinship.hpp"
#include "compare/steps.hpp"
#include "random_editions.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

// rapidcheck tries a hundred cases; each draws ten pairs.
template <typename Property>
bool holds_for_a_thousand(const std::string& name, const rc::Gen<TwoYears>& pairs, Property property)
{
    return rc::check(name, [&] {
        for (int i = 0; i < 10; ++i) property(*pairs);
    });
}

std::string shown(const std::optional<Exact>& value) { return value ? value->text() : "null"; }

std::optional<Exact> rounded(const std::optional<Exact>& value)
{
    return value ? std::optional(value->rounded_value()) : std::nullopt;
}

// Whether the printed differences lead from the first score to the last.
void check_telescopes(const std::vector<Step>& steps)
{
    std::optional<Exact> sum;
    for (const auto& step : steps) {
        if (!step.score) RC_ASSERT(!step.delta.has_value());
        if (step.score && !sum) {
            RC_ASSERT(!step.delta.has_value());
            sum = step.score->rounded_value();
        } else if (step.score) {
            RC_ASSERT(step.delta.has_value());
            *sum += *step.delta;
            RC_ASSERT(shown(sum) == shown(step.score->rounded_value()));
        }
    }
}

std::map<std::string, Change> changes_by_id(const Difference& difference)
{
    std::map<std::string, Change> changes;
    for (const auto& item : difference.items) {
        const std::string id = item.before != nullptr ? item.before->instance : item.item;
        changes[id + " > " + (item.after != nullptr ? item.after->instance : "")] = item.change;
    }
    return changes;
}

std::map<std::string, Change> mirrored_changes_by_id(const Difference& difference)
{
    std::map<std::string, Change> changes;
    for (const auto& item : difference.items) {
        const std::string id = item.after != nullptr ? item.after->instance : item.item;
        Change change = item.change;
        if (change == Change::improved)
            change = Change::worsened;
        else if (change == Change::worsened)
            change = Change::improved;
        else if (change == Change::added)
            change = Change::retired;
        else if (change == Change::retired)
            change = Change::added;
        changes[id + " > " + (item.before != nullptr ? item.before->instance : "")] = change;
    }
    return changes;
}

const Step& step(const std::vector<Step>& steps, StepId id)
{
    return *std::ranges::find(steps, id, &Step::id);
}

} // namespace

TEST_CASE("The steps lead exactly from the old score to the new one")
{
    REQUIRE(holds_for_a_thousand("telescope", any_two_years(), [](const TwoYears& years) {
        const Difference difference = compare(years.before, years.after);
        RC_ASSERT(difference.steps.size() == 6U);
        RC_ASSERT(shown(difference.steps.front().score) == shown(score(years.before).value));
        RC_ASSERT(shown(difference.steps.back().score) == shown(score(years.after).value));
        check_telescopes(difference.steps);
        for (const auto& section : difference.sections) check_telescopes(section.steps);
        if (difference.delta) {
            Exact sum;
            for (const auto& one : difference.steps) sum += one.delta.value_or(Exact(0));
            RC_ASSERT(sum == *difference.delta);
        }
    }));
}

TEST_CASE("The sections' steps begin and end with the sections' own scores")
{
    REQUIRE(holds_for_a_thousand("sections", any_two_years(), [](const TwoYears& years) {
        const Difference difference = compare(years.before, years.after);
        const auto check = [&](const Assessment& assessment, StepId id) {
            const Score whole = score(assessment);
            for (const auto& own : whole.sections) {
                const auto at = std::ranges::find(difference.sections, own.id, &SectionDifference::id);
                RC_ASSERT(at != difference.sections.end());
                RC_ASSERT(shown(step(at->steps, id).score) == shown(own.value));
            }
        };
        check(years.before, StepId::before);
        check(years.after, StepId::after);
    }));
}

TEST_CASE("An inspection compared with itself differs in nothing")
{
    REQUIRE(holds_for_a_thousand("diff A A", any_two_years(), [](const TwoYears& years) {
        for (const auto* own : {&years.before, &years.after}) {
            const Difference difference = compare(*own, *own);
            RC_ASSERT(difference.empty());
            for (const auto& one : difference.steps) RC_ASSERT(one.delta.value_or(Exact(0)).is_zero());
            RC_ASSERT(!difference.mostly_not_answers);
            RC_ASSERT(difference.like_for_like.before == difference.like_for_like.after);
        }
    }));
}

TEST_CASE("The comparison the other way round is the mirror image")
{
    REQUIRE(holds_for_a_thousand("mirror", any_two_years(), [](const TwoYears& years) {
        const Difference there = compare(years.before, years.after);
        const Difference back = compare(years.after, years.before);
        RC_ASSERT(changes_by_id(there) == mirrored_changes_by_id(back));
        RC_ASSERT(shown(there.score_before) == shown(back.score_after));
        RC_ASSERT(there.delta.has_value() == back.delta.has_value());
        if (there.delta) RC_ASSERT(*there.delta == -*back.delta);
    }));
}

TEST_CASE("Under an untouched checklist only answers and states move the score")
{
    REQUIRE(holds_for_a_thousand("untouched", any_two_years_of_one_checklist(), [](const TwoYears& years) {
        const Difference difference = compare(years.before, years.after);
        const auto same = [](const std::vector<Step>& steps, StepId a, StepId b) {
            return step(steps, a).score == step(steps, b).score;
        };
        const auto check = [&](const std::vector<Step>& steps) {
            RC_ASSERT(same(steps, StepId::before, StepId::common));
            RC_ASSERT(same(steps, StepId::state, StepId::rules));
            RC_ASSERT(same(steps, StepId::rules, StepId::after));
        };
        check(difference.steps);
        for (const auto& section : difference.sections) check(section.steps);
        RC_ASSERT(!difference.any(Change::added));
        RC_ASSERT(!difference.any(Change::retired));
        RC_ASSERT(!difference.any(Change::revised));
    }));
}

TEST_CASE("Every instance of either year is listed exactly once")
{
    REQUIRE(holds_for_a_thousand("partition", any_two_years(), [](const TwoYears& years) {
        const Difference difference = compare(years.before, years.after);
        std::set<const AssessedItem*> seen;
        for (const auto& item : difference.items) {
            RC_ASSERT(item.before != nullptr || item.after != nullptr);
            if (item.before != nullptr) RC_ASSERT(seen.insert(item.before).second);
            if (item.after != nullptr) RC_ASSERT(seen.insert(item.after).second);
        }
        // An instance that only stands for subjects nobody has named gives way to those of the other year.
        const auto stands_for_none = [](const AssessedItem& item) {
            return item.instance.find('@') == std::string::npos && item.state != State::answered &&
                item.state != State::not_applicable;
        };
        for (const auto* assessment : {&years.before, &years.after}) {
            for (const auto& item : assessment->items)
                RC_ASSERT(seen.contains(&item) || stands_for_none(item));
        }
    }));
}

TEST_CASE("Every step is made of whole weights of the items that compare")
{
    REQUIRE(holds_for_a_thousand("weights", any_two_years(), [](const TwoYears& years) {
        const auto kinship = kinship_of(years.before, years.after);
        const auto steps =
            step_items({years.before, items_of(years.before)}, {years.after, items_of(years.after)}, kinship);
        const auto total = [](const StepItems& step) {
            Exact sum;
            for (const auto& one : step.items) sum += one.weight;
            return sum;
        };
        RC_ASSERT(total(steps[1]) == total(steps[2]));
        RC_ASSERT(total(steps[2]) == total(steps[3]));
        for (const auto& one : steps[3].items) {
            const auto* then = years.after.find_item(one.item->instance);
            const bool same_subject =
                one.answer != nullptr && subject_of(one.answer->instance) == subject_of(one.item->instance);
            if (same_subject && then != nullptr && then->state != State::answered)
                RC_ASSERT(one.answer->state == then->state);
        }
    }));
}

TEST_CASE("Like for like is the old and the new score where every state is the same")
{
    REQUIRE(holds_for_a_thousand("like for like", any_two_years_of_one_checklist(), [](TwoYears years) {
        for (auto* assessment : {&years.before, &years.after}) {
            std::erase_if(assessment->items, [&](const AssessedItem& item) {
                const auto* a = years.before.find_item(item.instance);
                const auto* b = years.after.find_item(item.instance);
                return a == nullptr || b == nullptr || a->weight != b->weight || !a->scored();
            });
            for (auto& item : assessment->items) {
                if (item.state == State::answered) continue;
                item.state = State::answered;
                item.response = {};
                item.response.answer = assessment->find_scale(item.scale)->levels.front().id;
            }
        }
        const Difference difference = compare(years.before, years.after);
        RC_ASSERT(shown(difference.like_for_like.before) == shown(difference.score_before));
        RC_ASSERT(shown(difference.like_for_like.after) == shown(difference.score_after));
        RC_ASSERT(shown(rounded(step(difference.steps, StepId::answers).score)) ==
            shown(rounded(difference.score_after)));
    }));
}
