#pragma once

#include "rollup/summary.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

/// Pieces that several parts of a rollup's page are made of.
namespace tenken {

/// "78.5", or "―": for tables.
[[nodiscard]] std::string figure_or_dash(const std::optional<Exact>& value, const Words& words);

/// "事務局、議会"; after ten names "ほか n".
[[nodiscard]] std::string list_of(const std::vector<std::string>& names, const Words& words);

/// The same of departments of the year.
[[nodiscard]] std::string department_names(
    const YearSummary& year, const std::vector<std::size_t>& departments, const Words& words);

/// The mark of a section's result; "―" where nothing applies.
[[nodiscard]] std::string result_mark(const std::optional<Result>& result, const Words& words);

/// "自動ロックを5分にする／庶務係長／令和8年12月25日まで"
[[nodiscard]] std::string plan_text(
    const Action& plan, const std::optional<int>& overdue, const Words& words);

/// A department's answer to an item in words, with its mark.
[[nodiscard]] std::string answer_of(
    const YearSummary& year, const ItemOfDepartment& where, const Words& words);

/// Why a file is left out, with how to have it counted.
[[nodiscard]] std::string left_out_text(const LeftOut& file, const Words& words);

/// How `--include` spells a doubt: "other-checklist".
[[nodiscard]] std::string include_name(Exclusion doubt);

/// Whose report is counted although nobody has handed it in with `tenken submit`; empty where there is none.
[[nodiscard]] std::string not_handed_in(const YearSummary& year, const Words& words);

} // namespace tenken
