#pragma once

#include "interview/setup.hpp"
#include "interview/stage.hpp"
#include "interview/turn.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <memory>

namespace tenken::interview {

/// The interview as a pure state machine: it neither reads nor writes anything itself. Its answers are those
/// that are saved; a change counts only when the caller has fed Saved.
class Interview {
public:
    /// The checklist must outlive the interview.
    Interview(const Checklist& checklist, Answers answers, Setup setup);
    ~Interview();
    Interview(const Interview&) = delete;
    Interview& operator=(const Interview&) = delete;

    /// The greeting and the first question. Call it once, first.
    [[nodiscard]] Turn start();

    /// The next turn. After a turn with changes only Saved and SaveFailed may be fed, after one with a prompt only
    /// the others, after an ending nothing; anything else is a defect: std::logic_error.
    [[nodiscard]] Turn feed(const Input& input);

    [[nodiscard]] const Answers& answers() const;
    [[nodiscard]] const Assessment& assessment() const;

    /// What is being asked for.
    [[nodiscard]] Where where() const;

    /// The question at hand; empty before the first.
    [[nodiscard]] const std::string& question() const;

private:
    std::unique_ptr<Flow> flow_;
};

} // namespace tenken::interview
