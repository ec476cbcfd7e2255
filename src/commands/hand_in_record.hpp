#pragma once

#include "commands/hand_in_place.hpp"
#include "formats/record/record.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "model/hand_in_steps.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace tenken {

/// A department's record, opened under its lock to take a step on the way to the coordinator.
class HandInRecord {
public:
    /// The record must be there. Throws `Failure`: it is damaged, or somebody else holds it.
    HandInRecord(Context& context, const HandInPlace& place, const HandInOptions& options);

    [[nodiscard]] const RecordState& state() const { return writer_.state(); }
    [[nodiscard]] const HandIn& hand_in() const { return writer_.state().hand_in; }

    /// Throws `Failure(file)` when it cannot be saved.
    void append(const RecordEvent& event);

    /// The checklist of the record. Throws `Failure(input)` where another one is at hand.
    [[nodiscard]] const Checklist& checklist();

    /// As the report of the record as it is would have it.
    [[nodiscard]] Assessment assessment();
    [[nodiscard]] Language language();

    /// Whether the record has this confirmation, or its withdrawal, but the report in its place does not: whoever took
    /// the step was stopped between the two files, and taking it again does the rest. (`submit` and `accept` always do.)
    [[nodiscard]] bool was_stopped_in(HandInStep step);

    /// Writes that report to its place, and gives its digest. Throws `Failure(file)`, with the word that the step is in
    /// the record and how the rest is done.
    std::string write_report_file();

    /// The same for whatever else follows a step once it is in the record.
    template <typename Rest> static auto do_the_rest(const Rest& rest)
    {
        try {
            return rest();
        } catch (const Failure& failure) {
            fail_with_rest_to_do(failure);
        }
    }

private:
    void refuse_day_before(const RecordEvent& event) const;
    [[noreturn]] static void fail_with_rest_to_do(const Failure& failure);

    Context& context_;
    const HandInPlace& place_;
    const HandInOptions& options_;
    RecordWriter writer_;
    std::optional<Checklist> checklist_;
};

/// Whether the department has a record of the year.
[[nodiscard]] bool has_record(const HandInPlace& place);

/// Why the step cannot be taken where things stand, with what to do instead (model/hand_in_steps.hpp); nothing where
/// it may be.
[[nodiscard]] std::optional<Problem> why_not_now(
    const Context& context, const std::string& department, int year, HandInStep step, const HandIn& hand_in);

/// The same of one cell of the table, which refuses the step.
[[nodiscard]] Problem refusal(const Context& context, const std::string& department, int year,
    const StepAt& refused, const HandIn& hand_in);

/// Says why the step cannot be taken now; everything is as it was.
[[nodiscard]] ExitStatus refuse_step(Context& context, const Problem& problem);

/// The same where nobody has begun to answer, with how that is done.
[[nodiscard]] ExitStatus refuse_without_record(Context& context, const HandInPlace& place);

/// Who answered; nobody where there is no record or it cannot be read: whoever opens it says what is wrong with it.
[[nodiscard]] std::string author_of(const HandInPlace& place);

/// "令和8年度 事務局 第2版", or without a version.
[[nodiscard]] std::string place_in_words(const Context& context, const HandInPlace& place, int version = 0);

/// A day as it is said; an empty one stays empty.
[[nodiscard]] std::string day_in_words(const Words& words, const std::string& iso);

/// "個人回答 5人分（職員12人）を取り込みました。" `id`: of a sentence with number and staff; staff may be 0.
[[nodiscard]] std::string respondents_line(
    const Words& words, std::string_view id, int respondents, int staff);

/// What whoever corrects a report that was sent back is told at the start; empty for any other.
[[nodiscard]] std::vector<std::string> return_lines(const Words& words, const HandIn& hand_in);

/// What a step says besides with `--format json`; absent members are not said.
struct StepOutcome {
    using Words = std::map<std::string, std::string, std::less<>>;
    std::optional<std::string> comment{};
    std::optional<Words> comments{}; ///< by instance
    std::optional<bool> entered{};   ///< in the register, by this step
    std::optional<Words> kept{};     ///< by check
    std::optional<Words> promised{}; ///< by instance or check: until when (ISO)
    std::optional<std::string> reason{};
    std::optional<std::string> register_file{};
    std::optional<std::string> result{};
    std::optional<std::string> returned{}; ///< ISO
    std::optional<Words> vouched{};        ///< by instance
};

/// What all of these commands print with `--format json`: where things stand after the step. `report_sha256` is empty
/// where there is no report.
[[nodiscard]] std::string hand_in_json(const HandInPlace& place, const HandIn& hand_in,
    const std::string& report_sha256, const StepOutcome& outcome = {});

/// The first ten of the items that are open, and how many more there are.
[[nodiscard]] std::string open_items_text(const Words& words, const std::vector<std::string>& open);

} // namespace tenken
