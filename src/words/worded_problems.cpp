#include "words/worded_problems.hpp"

#include "base/problem_limit.hpp"

#include <algorithm>
#include <span>

namespace tenken {

std::string worded_problems(
    const Words& words, const Problems& problems, const std::function<std::string(const Problem&)>& one)
{
    std::string text;
    for (const auto& problem : std::span(problems).first(std::min(problems.size(), most_shown_problems)))
        text += one(problem);
    if (problems.size() <= most_shown_problems) return text;
    const bool counted = problems.size() < most_problems;
    return text +
        words(counted ? "command.more_problems" : "command.more_problems_at_least",
            problems.size() - most_shown_problems) +
        "\n";
}

std::string worded_problems(const Words& words, const Problems& problems)
{
    return worded_problems(words, problems, [&](const Problem& problem) { return worded(words, problem); });
}

} // namespace tenken
