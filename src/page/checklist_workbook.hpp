#pragma once

#include "base/date.hpp"
#include "formats/checklist/book_tables.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tenken {

/// What a workbook cannot hold of the tables, so that it would come back otherwise: a text that is too long for a cell, one that
/// looks like a character that cannot be seen, more cells than are read. Each as a problem of its table and column.
[[nodiscard]] Problems unfit_for_workbook(const std::vector<BookTable>& tables);

/// Writes a checklist as a workbook that people edit: a sheet for how it is used, and one for each table. `created`: in its
/// properties. The same input gives the same bytes. Throws Failure(file).
void write_checklist_workbook(const std::filesystem::path& file, const std::vector<BookTable>& tables,
    const std::string& title, Date created, const Words& words);

} // namespace tenken
