#pragma once

#include "formats/sheet/number_format.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

/// A workbook (.xlsx) as Excel, LibreOffice and others save it: its cells that hold something, and nothing of how they
/// look. https://www.ecma-international.org/publications-and-standards/standards/ecma-376/
namespace tenken {

/// Where a cell stands: row and column from 1.
struct CellAddress {
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    auto operator<=>(const CellAddress&) const = default;
};

/// "F12".
[[nodiscard]] std::string address_text(CellAddress address);

/// A cell that holds something.
struct WorkbookCell {
    enum class Kind {
        text,
        number,
        boolean, ///< "TRUE" or "FALSE"
        error,   ///< such as "#REF!"
    };

    CellAddress address;
    Kind kind = Kind::text;
    NumberForm form = NumberForm::plain; ///< of a number
    bool formula = false;                ///< what is here was computed; TRUE() and FALSE() are written values
    std::string_view
        text; ///< in the workbook's texts; a number as seen_number() gives it; an ISO day of form `date`
};

struct CellRange {
    CellAddress first;
    CellAddress last;
};

struct WorkbookSheet {
    std::string name;
    bool hidden = false;
    std::vector<WorkbookCell> cells; ///< by row, then by column
    std::vector<CellRange> merged;   ///< of which the first cell holds what is shown in all

    /// The cell that is shown there: of merged ones the first. Null where it is empty.
    [[nodiscard]] const WorkbookCell* find(CellAddress address) const;
};

struct WorkbookContent {
    std::vector<WorkbookSheet> sheets; ///< in their order
    std::deque<std::string> texts;     ///< each once; cells refer to them
    bool since_1904 = false;           ///< how days are counted

    [[nodiscard]] const WorkbookSheet* find(std::string_view name) const;
};

/// What one workbook may hold; a sheet of answers has some thousands of cells.
inline constexpr std::size_t most_cells = 100'000;
inline constexpr std::size_t most_shared_texts = 50'000;

/// Whether bytes are what read_workbook() has something to say about: a zip archive, or a document of Office before
/// 2007 or with a password.
[[nodiscard]] bool is_office_document(std::string_view bytes);

/// Reads a workbook. Throws Failure(input) at `shown` as a whole, beside ZipArchive and XmlStream: `returned.password`,
/// `returned.old_excel` (.xls), `returned.binary_excel` (.xlsb), `returned.open_document` (.ods), `returned.no_workbook`, `returned.macros`, `returned.external`
/// (links to other files, data connections), `returned.too_big` (more cells or texts than above). Furigana is left out.
[[nodiscard]] WorkbookContent read_workbook(std::string_view bytes, const std::string& shown);

} // namespace tenken
