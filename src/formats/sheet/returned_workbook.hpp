#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "formats/sheet/workbook_content.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A workbook that went out as an answer sheet and came back: its tables, found by their hidden tags and keys alone
/// (workbook_layout.hpp). What its cells mean is not looked at here.
namespace tenken {

/// What a sheet says of itself, in whichever form it comes back.
struct SheetHead {
    SheetOrigin origin;
    std::map<std::string, std::string, std::less<>> meanings; ///< of its questions, by instance
    std::string by;      ///< who answered, as whoever did wrote it; without blanks around, may be empty
    std::string by_cell; ///< where that stands in a workbook: "回答!I80"
};

struct ReturnedRow {
    std::string key; ///< in NFC; empty in the table of subjects for a line that was inserted
    std::uint32_t row = 0;
};

/// One table of the workbook, which it must not outlive.
class ReturnedTable {
public:
    ReturnedTable(const WorkbookSheet& sheet, std::uint32_t tags_row, bool since_1904);

    [[nodiscard]] bool has(std::string_view tag) const { return columns_.contains(tag); }
    [[nodiscard]] const std::vector<ReturnedRow>& rows() const { return rows_; }
    [[nodiscard]] bool since_1904() const { return since_1904_; } ///< as the workbook counts days
    [[nodiscard]] std::vector<std::string> tags() const;

    /// What stands there; null where it is empty, and where there is no such column.
    [[nodiscard]] const WorkbookCell* find(const ReturnedRow& row, std::string_view tag) const;

    /// "回答!F12"; of a column that is gone, the row's key.
    [[nodiscard]] std::string place(const ReturnedRow& row, std::string_view tag) const;

private:
    const WorkbookSheet* sheet_;
    bool since_1904_;
    std::map<std::string, std::uint32_t, std::less<>> columns_;
    std::vector<ReturnedRow> rows_;
};

struct ReturnedWorkbook {
    std::unique_ptr<const WorkbookContent> content; ///< which the tables point into, wherever this is moved
    SheetHead head;
    std::string none; ///< the text that says of a list that there are none
    std::vector<std::pair<std::string, std::string>> outcomes; ///< of plans: text, id
    std::optional<ReturnedTable> answers; ///< nothing: the sheet has no such table, as the next
    std::optional<ReturnedTable> subjects;
    std::optional<ReturnedTable> people;
    std::optional<ReturnedTable> plans;
    std::optional<ReturnedTable> checks;
    std::optional<ReturnedTable> by;
};

/// Throws Failure(input), beside read_workbook(): `returned.no_answer_sheet`, `returned.other_format` (of a later tenken),
/// `returned.sheet_twice` where a table was copied, so that nobody knows which is meant.
[[nodiscard]] ReturnedWorkbook read_returned_workbook(std::string_view bytes, const std::string& shown);

} // namespace tenken
