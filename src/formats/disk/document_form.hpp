#pragma once

#include <filesystem>

namespace tenken {

/// What a result is written as for people to read.
enum class DocumentForm {
    markdown,
    html, ///< a page: one file that needs nothing else
};

/// What a file is to hold by its name: .html and .htm, in capitals too, are pages, anything else is Markdown.
[[nodiscard]] DocumentForm document_form(const std::filesystem::path& file);

/// Whether the name is a workbook's: .xlsx, in capitals too. What has no workbook takes it for document_form().
[[nodiscard]] bool is_workbook_name(const std::filesystem::path& file);

} // namespace tenken
