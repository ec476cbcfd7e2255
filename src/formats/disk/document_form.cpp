#include "formats/disk/document_form.hpp"

#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <cctype>

namespace tenken {

namespace {

std::string ending_of(const std::filesystem::path& file)
{
    auto ending = path_text(file.extension());
    std::ranges::transform(
        ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

} // namespace

DocumentForm document_form(const std::filesystem::path& file)
{
    const auto ending = ending_of(file);
    return ending == ".html" || ending == ".htm" ? DocumentForm::html : DocumentForm::markdown;
}

bool is_workbook_name(const std::filesystem::path& file) { return ending_of(file) == ".xlsx"; }

} // namespace tenken
