#pragma once

// What a file of answers says, put into an empty record (the test must link tenken_formats).

#include "formats/answers/file.hpp"

namespace tenken::test {

inline Answers answers_in(const AnswersFile& file)
{
    Answers answers;
    answers.subjects = file.subjects;
    answers.former_plans = file.plans;
    for (const auto& [instance, change] : file.responses) {
        auto response = change.applied_to(nullptr);
        if (!response.empty()) answers.responses.emplace(instance, std::move(response));
    }
    return answers;
}

} // namespace tenken::test
