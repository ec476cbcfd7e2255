#include "formats/disk/document_form.hpp"

#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <cctype>

namespace tenken {

DocumentForm document_form(const std::filesystem::path& file)
{
    auto ending = path_text(file.extension());
    std::ranges::transform(
        ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".xlsx") return DocumentForm::workbook;
    return ending == ".html" || ending == ".htm" ? DocumentForm::html : DocumentForm::markdown;
}

} // namespace tenken
