#pragma once

#include "interview/turn.hpp"
#include "model/answers.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is shown, from what the flow knows. No screen changes anything.
namespace tenken::interview {

class Flow;

[[nodiscard]] std::vector<Block> greeting_screen(const Flow& flow);
[[nodiscard]] std::vector<Block> question_screen(const Flow& flow);
[[nodiscard]] std::vector<Block> reasons_screen(const Flow& flow);
[[nodiscard]] std::vector<Block> evidence_screen(const Flow& flow);
[[nodiscard]] std::vector<Block> subjects_screen(
    const Flow& flow, const std::string& kind, const std::vector<std::string>& names, bool first);
[[nodiscard]] std::vector<Block> list_screen(const Flow& flow);
[[nodiscard]] std::vector<Block> parting_screen(const Flow& flow, Ending ending);

/// What an earlier year says about the question at hand: its answer, or why that does not compare.
[[nodiscard]] std::vector<Block> former_screen(const Flow& flow);

/// The subjects of a kind in the earlier year that are not among `names`.
[[nodiscard]] std::vector<Block> former_subjects_screen(
    const Flow& flow, const std::string& kind, const std::vector<std::string>& names);

/// A plan of the earlier year, and what can have become of it.
[[nodiscard]] std::vector<Block> former_plan_screen(const Flow& flow, const FormerPlan& plan);

/// Note and evidence of the question at hand, after they were taken over.
[[nodiscard]] std::vector<Block> taken_over_screen(const Flow& flow);

/// Help on the question at hand, and the commands.
[[nodiscard]] std::vector<Block> help_screen(const Flow& flow);

/// The terms of the checklist: one by name, or those of the question first.
[[nodiscard]] std::vector<Block> glossary_screen(const Flow& flow, const std::string& term);

/// The score so far, its coverage and its range.
[[nodiscard]] std::vector<Block> score_lines(const Flow& flow);

/// "  3 △ 6.4-03 the question", cut to a line.
[[nodiscard]] Block numbered_line(const Flow& flow, std::size_t number, const std::string& instance);

/// The same with what the answer was before and is now, and with a plan of the earlier year.
[[nodiscard]] Block numbered_change(const Flow& flow, std::size_t number, const std::string& instance);
[[nodiscard]] Block numbered_plan(const Flow& flow, std::size_t number, const std::string& plan);

/// The prompt under this id of the catalogue and, for narrow windows, under id + ".short".
[[nodiscard]] Prompt prompt_for(const Flow& flow, std::string_view id);

/// The visible question that is meant by its number or its id; says what is wrong where there is none.
[[nodiscard]] std::optional<std::string> find_question(Flow& flow, const std::string& wanted);

} // namespace tenken::interview
