#pragma once

#include "formats/checklist/book_tables.hpp"
#include "formats/sheet/workbook_content.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A checklist's workbook as it comes back. Tables are found by tags, never by the names of sheets, by place or by wording:
/// a cell that holds "tenken:items:question" is above the questions, one that holds "tenken:head:title" stands two cells to
/// the left of the title. The row below the tags is for people.
namespace tenken {

inline constexpr std::string_view book_tag_prefix = "tenken:";

/// "tenken:items:question"
[[nodiscard]] std::string book_tag(std::string_view table, std::string_view key);

/// A text as a workbook holds it (utf8::shown), as it was before.
[[nodiscard]] std::string unshown(std::string_view text);

struct ReadBook {
    std::vector<BookTable> tables;
    std::vector<std::string> places; ///< "質問!C12"; origins count in it
    std::vector<BookProblem> problems;
};

/// Whether the workbook holds a checklist.
[[nodiscard]] bool is_checklist_book(const WorkbookContent& workbook);

/// What it says. A formula, an error, a day where none can be, a column of a name that is not known, a table that is there
/// twice: problems of their cells.
[[nodiscard]] ReadBook read_checklist_book(const WorkbookContent& workbook);

} // namespace tenken
