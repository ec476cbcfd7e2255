#pragma once

#include "model/names.hpp"
#include "rollup/summary.hpp"

/// How JSON output and the catalogue spell what a rollup finds.
namespace tenken {

inline constexpr std::array<Name<TrendStepId>, 8> trend_step_names{{
    {TrendStepId::before, "old"},
    {TrendStepId::departments, "departments"},
    {TrendStepId::common, "common"},
    {TrendStepId::answers, "answers"},
    {TrendStepId::state, "state"},
    {TrendStepId::rules, "rules"},
    {TrendStepId::items, "items"},
    {TrendStepId::after, "new"},
}};

inline constexpr std::array<Name<Repetition>, 2> repetition_names{{
    {Repetition::continuing, "continuing"},
    {Repetition::recurred, "recurred"},
}};

} // namespace tenken
