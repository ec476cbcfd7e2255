#pragma once

#include "compare/difference.hpp"
#include "model/names.hpp"

/// How JSON output and the catalogue spell what a comparison finds.
namespace tenken {

inline constexpr std::array<Name<Change>, 12> change_names{{
    {Change::improved, "improved"},
    {Change::worsened, "worsened"},
    {Change::excepted, "excepted"},
    {Change::exception_ended, "exception_ended"},
    {Change::unproved, "unproved"},
    {Change::changed, "changed"},
    {Change::state, "state"},
    {Change::evidence, "evidence"},
    {Change::added, "added"},
    {Change::retired, "retired"},
    {Change::revised, "revised"},
    {Change::unchanged, "unchanged"},
}};

inline constexpr std::array<Name<Concern>, 6> concern_names{{
    {Concern::critical_fell, "critical_fell"},
    {Concern::rose_without_evidence, "rose_without_evidence"},
    {Concern::newly_not_applicable, "newly_not_applicable"},
    {Concern::plan_broken, "plan_broken"},
    {Concern::third_finding, "third_finding"},
    {Concern::still_finding, "still_finding"},
}};

inline constexpr std::array<Name<StepId>, 6> step_names{{
    {StepId::before, "old"},
    {StepId::common, "common"},
    {StepId::answers, "answers"},
    {StepId::state, "state"},
    {StepId::rules, "rules"},
    {StepId::after, "new"},
}};

} // namespace tenken
