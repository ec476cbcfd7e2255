#pragma once

#include "formats/sheet/question_table.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The scales of an office's own sheet, made of the marks that it uses.
namespace tenken {

/// What was answered to a question: what was understood, what else was written, and where.
struct RowAnswer {
    std::optional<AnswerWord> word;
    std::string text; ///< as written; empty: nothing was
    CellAddress at;
    bool several = false; ///< more than one answer was ticked
};
[[nodiscard]] RowAnswer answer_of(const QuestionTable& table, const QuestionRow& row);

/// A table's answers count by marks and words, or by grades (5 4 3 2 1, A B C).
[[nodiscard]] bool has_grades(const QuestionTable& table);

/// The scale of all tables with marks, or of all with grades. Labels are those of the legend (`beside`), else of the
/// heads or cells, else common ones. `unknown` is always among the levels; 該当なし is there where the workbook knows it.
[[nodiscard]] Scale scale_of(const std::vector<const QuestionTable*>& tables,
    const std::vector<TextBeside>& beside, bool grades, const Words& words);

/// The level's id; empty where the scale has none such.
[[nodiscard]] std::string level_of(const Scale& scale, const AnswerWord& word);

} // namespace tenken
