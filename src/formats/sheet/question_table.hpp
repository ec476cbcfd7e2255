#pragma once

#include "formats/sheet/answer_words.hpp"
#include "formats/sheet/column_heads.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "model/names.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tables of questions as offices make them for themselves: a title, heads in one row or two, questions with what was
/// answered, section rows between, notes below. They are found by what their heads say and their cells hold.
namespace tenken {

struct TableColumn {
    std::uint32_t column = 0;
    std::string head; ///< on one line; empty where none stands above
    CellAddress at;   ///< of the head, else of the first cell
    ColumnUse use = ColumnUse::unknown;
    std::optional<AnswerWord> level; ///< given exactly for ColumnUse::level
};

struct TableCell {
    std::size_t column = 0; ///< in QuestionTable::columns
    std::string text;       ///< as it is seen, perhaps of several lines
    CellAddress at;
};

/// A question with what stands beside it.
struct QuestionRow {
    CellAddress at; ///< of the question
    std::string number;
    std::vector<std::string> sections; ///< from the widest to the narrowest; the first of a section row above
    std::string topic;                 ///< may be empty
    std::string question;              ///< on one line
    std::vector<TableCell> cells;      ///< of the columns that say more of it; from the left, then downwards

    [[nodiscard]] std::vector<const TableCell*> of(
        const std::vector<TableColumn>& columns, ColumnUse use) const;
};

/// Something that a table does not take.
struct NotTaken {
    enum class Why {
        total,           ///< a row of sums
        note,            ///< 「※…」 beside or below the questions
        no_question,     ///< a row without a question
        unknown_column,  ///< of which nobody knows what it holds
        second_answer,   ///< another column of answers
        computed_column, ///< points
        sheet,           ///< a sheet without a table of questions
        hidden_sheet,
        sample_sheet,       ///< 記入例
        unknown_department, ///< a sheet named like a department that nobody knows
        same_questions, ///< a sheet that asks what another one asks, and nobody knows whose answers it holds
        unread_answer,  ///< an answer that is none of the scale
        several_ticks,  ///< more than one answer was ticked
        owner_without_plan,
        unread_weight,
    };
    Why why = Why::note;
    std::string sheet;
    CellAddress at;
    std::string text;

    [[nodiscard]] std::string place() const; ///< "点検表!F12"
};

inline constexpr std::array<Name<NotTaken::Why>, 15> not_taken_names{{
    {NotTaken::Why::total, "total"},
    {NotTaken::Why::note, "note"},
    {NotTaken::Why::no_question, "no_question"},
    {NotTaken::Why::unknown_column, "unknown_column"},
    {NotTaken::Why::second_answer, "second_answer"},
    {NotTaken::Why::computed_column, "computed_column"},
    {NotTaken::Why::sheet, "sheet"},
    {NotTaken::Why::hidden_sheet, "hidden_sheet"},
    {NotTaken::Why::sample_sheet, "sample_sheet"},
    {NotTaken::Why::unknown_department, "unknown_department"},
    {NotTaken::Why::same_questions, "same_questions"},
    {NotTaken::Why::unread_answer, "unread_answer"},
    {NotTaken::Why::several_ticks, "several_ticks"},
    {NotTaken::Why::owner_without_plan, "owner_without_plan"},
    {NotTaken::Why::unread_weight, "unread_weight"},
}};

/// What stands in the column of answers.
enum class AnswersAre {
    marks,  ///< signs and words that any office uses
    labels, ///< a few words of this office's own, each of another kind (read_answer_label())
    texts,  ///< whatever people wrote
};

struct QuestionTable {
    std::string sheet;
    std::vector<TableColumn> columns; ///< from the left
    std::vector<QuestionRow> rows;    ///< at least one
    AnswersAre answers = AnswersAre::marks;
    std::vector<NotTaken> not_taken;
};

/// A text outside the tables, which may say what they are of: a title, a legend, 所属.
struct TextBeside {
    std::string sheet;
    CellAddress at;
    std::string text;
    std::string right;  ///< the next text in the same row; may be empty
    bool above = false; ///< it stands above the first table of its sheet
};

struct OwnWorkbook {
    std::vector<QuestionTable> tables; ///< in the order of their sheets
    std::vector<TextBeside> beside;
    std::vector<NotTaken> not_taken; ///< whole sheets
};

/// Hidden sheets are left out. Nothing is wrong with a workbook that has no table at all.
[[nodiscard]] OwnWorkbook question_tables(const WorkbookContent& workbook);

} // namespace tenken
