#pragma once

#include <filesystem>

namespace tenken {

/// What a result is written as for people to read.
enum class DocumentForm {
    markdown,
    html,     ///< a page: one file that needs nothing else
    workbook, ///< of a spreadsheet; few results can be one
};

/// What a file is to hold by its name: .html and .htm, in capitals too, are pages, .xlsx workbooks, anything else is
/// Markdown.
[[nodiscard]] DocumentForm document_form(const std::filesystem::path& file);

} // namespace tenken
