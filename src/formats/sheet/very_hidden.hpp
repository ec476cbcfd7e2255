#pragma once

#include <filesystem>
#include <string>

namespace tenken::workbook {

/// Copies a workbook of ours as it is, but for a hidden sheet that no program offers to show any more (very hidden), which
/// libxlsxwriter 1.1.4 cannot write. Throws Failure(file).
void copy_with_very_hidden(
    const std::filesystem::path& from, const std::filesystem::path& to, const std::string& sheet);

} // namespace tenken::workbook
