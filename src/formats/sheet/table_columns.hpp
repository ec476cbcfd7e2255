#pragma once

#include "formats/sheet/question_table.hpp"
#include "formats/sheet/sheet_grid.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tenken {

/// The rows that say what the columns of a table hold.
struct TableHead {
    std::uint32_t first = 0;
    std::uint32_t last = 0;     ///< heads may stand in two rows
    std::uint32_t question = 0; ///< the column whose head speaks of questions
};

/// The first head at or below a row. `like`: one that says the same of the questions, as tables repeat it.
[[nodiscard]] std::optional<TableHead> find_table_head(
    const SheetGrid& grid, std::uint32_t from, const TableHead* like = nullptr);

/// A table without a head: a column of long texts beside one of marks. Its head lies above its first row.
[[nodiscard]] std::optional<TableHead> table_without_head(const SheetGrid& grid);

/// What the columns hold, by their heads and by what stands below, up to the row `end` (not included). Exactly one holds
/// the questions, at most one the answers.
struct TableColumns {
    std::vector<TableColumn> all; ///< from the left
    AnswersAre answers = AnswersAre::marks;
    std::vector<std::size_t> other_answers; ///< columns of answers besides
};
[[nodiscard]] TableColumns columns_of_table(const SheetGrid& grid, const TableHead& head, std::uint32_t end);

} // namespace tenken
