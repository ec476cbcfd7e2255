#pragma once

#include "page/rollup_page.hpp"

#include <filesystem>

namespace tenken {

/// The rollup as a workbook: 概要, 分野×所属, 項目, 改善計画 (with a filter, days as days), 推移, with charts that the
/// spreadsheet draws itself. Figures are numbers, rounded as everywhere. Rows are written one after the other and do not
/// stand in memory. Equal rollups give equal bytes. Throws Failure(file).
void write_rollup_workbook(const std::filesystem::path& file, const RollupPage& page, const Words& words);

} // namespace tenken
