#pragma once

#include "interview/session.hpp"
#include "interview/turn.hpp"

#include <optional>
#include <string>
#include <vector>

/// What is shown, from how things stand. No screen changes anything.
namespace tenken::interview {

[[nodiscard]] std::vector<Block> greeting_screen(const Session& session);
[[nodiscard]] std::vector<Block> parting_screen(const Session& session, Ending ending);

/// All questions; `at_question`: one is being asked, not the review.
[[nodiscard]] std::vector<Block> list_screen(const Session& session, bool at_question);

[[nodiscard]] std::vector<Block> subjects_screen(
    const Session& session, const std::string& kind, const std::vector<std::string>& names, bool first);

/// The score so far, its coverage and its range.
[[nodiscard]] std::vector<Block> score_lines(const Session& session);

/// "  3 △ the question", cut to a line, under its number among the questions; of one about a subject with its name.
[[nodiscard]] Block numbered_line(const Session& session, const AssessedItem& item);

/// The same with what the answer was before and is now.
[[nodiscard]] Block numbered_change(const Session& session, const AssessedItem& item);

/// Answers that contradict one another: what the check says, and the questions that it is about.
[[nodiscard]] std::vector<Block> contradiction_screen(const Session& session, const AssessedCheck& check);

/// The questions that a check is about, as far as they are asked now.
[[nodiscard]] std::vector<const AssessedItem*> questions_of(
    const Session& session, const AssessedCheck& check);

/// A contradiction, and a plan of the earlier year, each under a number of its own.
[[nodiscard]] Block numbered_check(std::size_t number, const AssessedCheck& check);
[[nodiscard]] Block numbered_plan(std::size_t number, const FormerPlan& plan);

// The question at hand.

[[nodiscard]] std::vector<Block> question_screen(const Session& session);

/// The same where people are counted: the answers without numbers to choose them by, which the counts could be taken for.
[[nodiscard]] std::vector<Block> counts_screen(const Session& session);
[[nodiscard]] std::vector<Block> reasons_screen(const Session& session);
[[nodiscard]] std::vector<Block> evidence_screen(const Session& session);

/// What an auditor would want to see of it, as far as the checklist says.
[[nodiscard]] std::vector<std::string> evidence_suggestions(const Session& session);

/// Help on it, and the commands.
[[nodiscard]] std::vector<Block> help_screen(const Session& session);

/// The terms of the checklist: one by name, or those of the question first.
[[nodiscard]] std::vector<Block> glossary_screen(const Session& session, const std::string& term);

// The earlier year.

/// What it says about the question at hand: its answer, or why that does not compare.
[[nodiscard]] std::vector<Block> former_screen(const Session& session);

/// Its subjects of a kind that are not among `names`.
[[nodiscard]] std::vector<Block> former_subjects_screen(
    const Session& session, const std::string& kind, const std::vector<std::string>& names);

/// One of its plans (of `session.answers()`), and what can have become of it.
[[nodiscard]] std::vector<Block> former_plan_screen(const Session& session, const FormerPlan& plan);

/// What it leaves to take over at the question at hand.
struct TakeOver {
    Response response;       ///< the present one with note and evidence of the earlier year added
    bool note_stays = false; ///< the earlier note is left out: there is another one of this year
};

/// Nothing where it has neither note nor evidence, or nothing compares.
[[nodiscard]] std::optional<TakeOver> take_over(const Session& session);

/// Whether taking over would change anything.
[[nodiscard]] bool can_take_over(const Session& session);

/// Note and evidence of the question at hand, after they were taken over.
[[nodiscard]] std::vector<Block> taken_over_screen(const Session& session);

} // namespace tenken::interview
