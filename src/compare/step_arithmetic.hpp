#pragma once

#include "base/exact.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

/// What every way from an old score to a new one has in common, whatever its steps are called. A `Step` has an `id`, a
/// `score` and a `delta`, as compare/difference.hpp describes them.
namespace tenken {

/// Differences are those of the rounded scores to the nearest step before that has one, so that what is printed adds up.
template <typename Step, typename Id, std::size_t Size>
std::vector<Step> steps_through(
    const std::array<Id, Size>& ids, const std::array<std::optional<Exact>, Size>& scores)
{
    std::vector<Step> steps;
    std::optional<Exact> last;
    for (std::size_t i = 0; i < Size; ++i) {
        Step step{ids[i], scores[i], {}};
        if (scores[i]) {
            const Exact rounded = scores[i]->rounded_value();
            if (last) step.delta = rounded - *last;
            last = rounded;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

/// Whether the other steps together move more than the one called `id`. A difference that covers several steps cannot
/// be shown to be that one's, and counts with the others.
template <typename Step, typename Id> bool others_move_more(const std::vector<Step>& steps, Id id)
{
    const auto magnitude = [](const Exact& number) { return number < Exact(0) ? -number : number; };
    Exact own;
    Exact others;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (!steps[i].delta) continue;
        const bool alone = steps[i - 1].score.has_value();
        (steps[i].id == id && alone ? own : others) += magnitude(*steps[i].delta);
    }
    return others > own;
}

} // namespace tenken
