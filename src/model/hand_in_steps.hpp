#pragma once

#include "model/hand_in.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// The way of a report to the coordinator, as two tables: which event of a record may follow which, and which command
/// may be run where. docs/hand-in.md shows both.
namespace tenken {

inline constexpr std::size_t hand_in_stages = 5;

/// What an event of a record is on that way.
enum class HandInEvent {
    work, ///< changes answers, or what is asked
    confirmed,
    withdrawn,
    submitted,
    accepted,
    returned,
    corrected,
    progress, ///< of a plan: changes no answer and no report
};

/// Whether an event may follow, and which version it must name.
enum class Following {
    no,
    yes, ///< it names none
    this_version,
    this_later_version, ///< the present one, from the second on
    next_version,
};

struct HandInEventRow {
    HandInEvent event;
    std::string_view name;                    ///< as a record spells it; of several: "work"
    std::array<Following, hand_in_stages> at; ///< in the order of HandInStage
};

// In columns: answering, confirmed, submitted, returned, accepted.
inline constexpr auto hand_in_events = [] {
    using enum Following;
    return std::array<HandInEventRow, 8>{{
        {HandInEvent::work, "work", {yes, no, no, yes, no}},
        {HandInEvent::confirmed, "confirmed", {yes, no, no, yes, no}},
        {HandInEvent::withdrawn, "withdrawn", {no, yes, no, no, no}},
        {HandInEvent::submitted, "submitted", {no, this_version, no, no, no}},
        {HandInEvent::accepted, "accepted", {no, no, this_version, no, no}},
        {HandInEvent::returned, "returned", {no, no, this_version, no, no}},
        // submit says in a `corrected` of its own why a later version takes the place of the one before.
        {HandInEvent::corrected, "corrected", {no, this_later_version, next_version, no, next_version}},
        {HandInEvent::progress, "plan_progress", {yes, yes, yes, yes, yes}},
    }};
}();

[[nodiscard]] constexpr const HandInEventRow& row_of(HandInEvent event)
{
    return hand_in_events[static_cast<std::size_t>(event)];
}

/// The version that an event must name to follow at this stage of version `present`: 0 where it names none; nothing
/// where it may not follow at all.
[[nodiscard]] constexpr std::optional<int> version_to_name(HandInEvent event, HandInStage stage, int present)
{
    switch (row_of(event).at[static_cast<std::size_t>(stage)]) {
    case Following::no:
        break;
    case Following::yes:
        return 0;
    case Following::this_version:
        return present;
    case Following::this_later_version:
        return present > 1 ? std::optional(present) : std::nullopt;
    case Following::next_version:
        return present + 1;
    }
    return std::nullopt;
}

/// What is done by command.
enum class HandInStep {
    run, ///< so as to change answers; looking at them is no step
    confirm,
    withdraw,
    submit,
    accept,
    give_back,
    correct,
};

/// What a command meets at a stage.
struct StepAt {
    /// Id in the catalogue; empty: the step may be taken. {0} the report, {1} the day of the last step, {2} the next
    /// command, {3} the version, {4} who confirmed it, {5} the command that confirms, {6} why it was sent back,
    /// {7} the report of the version before.
    std::string_view refusal;
    std::string_view next; ///< the command to be run in place of a refused one
    bool again = false; ///< it was taken: the command does what was left undone, and writes no second event

    [[nodiscard]] constexpr bool refused() const { return !refusal.empty(); }
};

struct HandInStepRow {
    HandInStep step;
    std::string_view command;
    std::array<StepAt, hand_in_stages> at; ///< in the order of HandInStage
};

inline constexpr auto hand_in_steps = [] {
    constexpr StepAt yes{};
    constexpr StepAt again{{}, {}, true};
    return std::array<HandInStepRow, 7>{{
        {HandInStep::run, "run",
            {{
                yes,                                  // answering
                {"hand_in.run_confirmed", "submit"},  // confirmed
                {"hand_in.run_submitted", "correct"}, // submitted
                yes,                                  // returned
                {"hand_in.run_accepted", "correct"},  // accepted
            }}},
        {HandInStep::confirm, "confirm",
            {{
                yes,                                      // answering
                {"hand_in.already_confirmed", "submit"},  // confirmed
                {"hand_in.already_submitted", "correct"}, // submitted
                yes,                                      // returned
                {"hand_in.already_accepted", "correct"},  // accepted
            }}},
        {HandInStep::withdraw, "confirm --withdraw",
            {{
                {"hand_in.nothing_to_withdraw", "run"},   // answering
                yes,                                      // confirmed
                {"hand_in.withdraw_too_late", "correct"}, // submitted
                {"hand_in.nothing_to_withdraw", "run"},   // returned
                {"hand_in.withdraw_too_late", "correct"}, // accepted
            }}},
        {HandInStep::submit, "submit",
            {{
                {"hand_in.not_confirmed", "confirm"},    // answering
                yes,                                     // confirmed
                again,                                   // submitted
                {"hand_in.not_confirmed", "confirm"},    // returned
                {"hand_in.already_accepted", "correct"}, // accepted
            }}},
        {HandInStep::accept, "accept",
            {{
                {"hand_in.not_submitted", "submit"}, // answering
                {"hand_in.not_submitted", "submit"}, // confirmed
                yes,                                 // submitted
                {"hand_in.already_returned", "run"}, // returned
                again,                               // accepted
            }}},
        {HandInStep::give_back, "return",
            {{
                {"hand_in.not_submitted", "submit"},    // answering
                {"hand_in.not_submitted", "submit"},    // confirmed
                yes,                                    // submitted
                {"hand_in.already_returned", "run"},    // returned
                {"hand_in.return_accepted", "correct"}, // accepted
            }}},
        {HandInStep::correct, "correct",
            {{
                {"hand_in.nothing_to_correct", "run"},               // answering
                {"hand_in.correct_confirmed", "confirm --withdraw"}, // confirmed
                yes,                                                 // submitted
                {"hand_in.correct_returned", "run"},                 // returned
                yes,                                                 // accepted
            }}},
    }};
}();

[[nodiscard]] constexpr const StepAt& step_at(HandInStep step, HandInStage stage)
{
    return hand_in_steps[static_cast<std::size_t>(step)].at[static_cast<std::size_t>(stage)];
}

static_assert([] {
    for (std::size_t i = 0; i < hand_in_steps.size(); ++i) {
        if (static_cast<std::size_t>(hand_in_steps[i].step) != i) return false;
    }
    for (std::size_t i = 0; i < hand_in_events.size(); ++i) {
        if (static_cast<std::size_t>(hand_in_events[i].event) != i) return false;
    }
    return true;
}());

} // namespace tenken
