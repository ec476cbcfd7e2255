#pragma once

#include "formats/sheet/answer_sheet.hpp"

#include <string>

/// Conditions as a workbook calculates them. Truth is a number, as the interview's logic is three-valued: 1 true, 0 false,
/// 0.5 unknown; so `all` is the least, `any` the greatest, `not` what is left of 1.
///
/// Rows are looked up by their keys in the names `tenken_keys`, `tenken_asked`, `tenken_answers`, which the table of
/// answers defines: they may be sorted.
namespace tenken::workbook {

inline constexpr std::string_view keys_range = "tenken_keys";
inline constexpr std::string_view asked_range = "tenken_asked";
inline constexpr std::string_view open_range = "tenken_open";
inline constexpr std::string_view answers_range = "tenken_answers";
inline constexpr std::string_view people_keys_range = "tenken_people_keys"; ///< of the table of people
inline constexpr std::string_view people_range = "tenken_people";           ///< its counts
/// Whether there are none of a kind of subjects, which the sheet of subjects says: the name of its cell.
[[nodiscard]] std::string none_range(std::size_t place_of_kind);

/// What a condition comes to.
[[nodiscard]] std::string truth_formula(const AnswerSheet& sheet, const SheetCondition& condition);

/// Whether a question is asked: 1, 0.5 or 0.
[[nodiscard]] std::string asked_formula(const AnswerSheet& sheet, const SheetRow& row);

/// Whether a question may be answered by counting people too, in a row of the table of people.
[[nodiscard]] bool is_counted(const AnswerSheet& sheet, const SheetRow& row);

/// 1 where a question is asked and neither answered nor counted, otherwise 0.
[[nodiscard]] std::string open_formula(const AnswerSheet& sheet, const SheetRow& row);

/// Of a row of the table, in the column that a name stands for: INDEX(tenken_asked,MATCH("6.4-01",tenken_keys,0)).
[[nodiscard]] std::string looked_up(std::string_view range, std::string_view key);

} // namespace tenken::workbook
