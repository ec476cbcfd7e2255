#pragma once

#include <string>

namespace tenken::test {

/// A workbook (.xlsx) of sheets that are drawn as text, saved as Excel saves them: shared texts, merged cells, days as
/// serial numbers.
///
///     [点検表]                      a sheet; behind `hidden` a hidden one
///     点検表     | <       | <      a row; `<` is merged with the cell to its left
///     No. | 項目 | 評価             an empty line is an empty row
///     1   | 鍵を掛けているか | ○
///     2   | ^        | @2026-03-31  `^` is merged with the cell above; `@` a day; \n a line end within the cell;
///                                   a number is one, but behind a ' it is text; TRUE and FALSE are truths
[[nodiscard]] std::string drawn_workbook(const std::string& drawing);

} // namespace tenken::test
