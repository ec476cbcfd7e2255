#include "base/problem.hpp"

#include <utility>

namespace tenken {

Failure::Failure(FailureKind kind, Problems problems)
    : std::runtime_error(problems.empty() ? "failure" : problems.front().id)
    , kind_(kind)
    , problems_(std::move(problems))
{
}

Failure::Failure(FailureKind kind, Problem problem)
    : Failure(kind, Problems{std::move(problem)})
{
}

void fail(FailureKind kind, Problems problems) { throw Failure(kind, std::move(problems)); }

void fail(FailureKind kind, Problem problem) { throw Failure(kind, std::move(problem)); }

} // namespace tenken
