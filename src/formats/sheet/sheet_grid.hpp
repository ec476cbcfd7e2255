#pragma once

#include "formats/sheet/workbook_content.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The texts of a sheet as they are seen: what stands in merged cells stands in each of them.
class SheetGrid {
public:
    struct Seen {
        std::string text;   ///< NFC, without blanks at its ends; never without anything to be seen
        CellAddress origin; ///< where it stands in the file: of merged cells the first
    };
    using Row = std::map<std::uint32_t, Seen>; ///< by column

    explicit SheetGrid(const WorkbookSheet& sheet);

    /// Rows with something to be seen, by number.
    [[nodiscard]] const std::map<std::uint32_t, Row>& rows() const { return rows_; }

    /// The row; an empty one where there is nothing.
    [[nodiscard]] const Row& row(std::uint32_t number) const;

    /// Null where there is nothing.
    [[nodiscard]] const Seen* find(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] std::string_view text(std::uint32_t row, std::uint32_t column) const;

    /// What stands in a row, from the left, each of merged cells once.
    [[nodiscard]] std::vector<const Seen*> cells_of(std::uint32_t row) const;

private:
    std::map<std::uint32_t, Row> rows_;
};

/// A text of several lines on one: nothing between them where Japanese is broken, else a blank.
[[nodiscard]] std::string lines_joined(std::string_view text);

} // namespace tenken
