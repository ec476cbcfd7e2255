#pragma once

#include "base/problem.hpp"
#include "formats/checklist/draft.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A checklist as tables: how it lies in a workbook that people edit (docs/interchange.md). One row an item, a level, a
/// clause; one column a key of the YAML files.
namespace tenken {

/// How a cell holds a value.
enum class CellForm {
    text,      ///< as it is, perhaps of several lines
    word,      ///< a number, true, false, a word of the format, an id: blanks around it do not count
    list,      ///< an entry a line
    pairs,     ///< "95: met" a line: what a list of mappings of two members holds
    condition, ///< as YAML has it, in braces
};

struct BookField {
    std::string_view key;
    CellForm form;
    double width;                ///< in characters
    std::string_view first = {}; ///< of `pairs`: the members
    std::string_view second = {};
};

/// The tables, in the order of their sheets.
enum class BookTableId {
    head,
    sections,
    items,
    choices,
    checks,
    scales,
    not_applicable,
    subjects,
    clauses,
    obligations,
    glossary
};

/// A column per level of a scale follows the one called `criteria`: "criteria:met".
inline constexpr std::string_view criteria_prefix = "criteria:";

struct BookTableForm {
    BookTableId id;
    std::string_view name; ///< in tags
    std::span<const BookField> columns;
};

[[nodiscard]] std::span<const BookTableForm> book_table_forms();
[[nodiscard]] const BookTableForm& book_table_form(BookTableId id);

/// What column a key names; null where the table has none of that name. Any "criteria:…" is that of items.
[[nodiscard]] const BookField* find_book_column(const BookTableForm& form, std::string_view key);

struct BookCell {
    std::string text;                       ///< empty: nothing is there
    std::optional<std::size_t> origin = {}; ///< where it is from, when it was read
};

struct BookRow {
    std::vector<BookCell> cells; ///< one for each key of the table
    std::optional<std::size_t> origin = {};
};

struct BookTable {
    BookTableId id = BookTableId::head;
    std::vector<std::string> keys;
    std::vector<BookRow> rows; ///< of the head exactly one
};

/// A checklist's tables, each of them, also those that are empty.
[[nodiscard]] std::vector<BookTable> book_tables(const ChecklistDraft& draft);

/// Something wrong with a table itself.
struct BookProblem {
    Problem problem;
    std::optional<std::size_t> origin;
};

/// What the tables say; a table that is not there says nothing. What belongs to nothing (an item of an unknown section, a choice
/// of an unknown item), and what is no condition or pair, is added to `problems`; all else is left to the checklist's loader.
[[nodiscard]] ChecklistDraft draft_of_tables(
    const std::vector<BookTable>& tables, std::vector<BookProblem>& problems);

} // namespace tenken
