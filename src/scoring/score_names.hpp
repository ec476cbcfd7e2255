#pragma once

#include "model/names.hpp"
#include "scoring/score.hpp"

#include <array>

/// How the formats spell status and result.
namespace tenken {

inline constexpr std::array<Name<Status>, 2> status_names{{
    {Status::complete, "complete"},
    {Status::incomplete, "incomplete"},
}};

inline constexpr std::array<Name<Result>, 4> result_names{{
    {Result::needs_improvement, "needs_improvement"},
    {Result::to_confirm, "to_confirm"},
    {Result::findings, "findings"},
    {Result::good, "good"},
}};

constexpr std::string_view status_name(Status status) { return name_in(status_names, status); }
constexpr std::string_view result_name(Result result) { return name_in(result_names, result); }

} // namespace tenken
