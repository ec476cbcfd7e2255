#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace tenken::workbook {

/// A workbook that `produce` writes by name takes the place of `path` as a whole or not at all. libxlsxwriter does not tell
/// when its own temporary files lose something (a full /tmp), so the workbook is made twice: both must be the same bytes,
/// and each part sound XML. Throws Failure(file) otherwise, and `path` is as it was.
[[nodiscard]] std::optional<Problem> write_workbook(const std::filesystem::path& path,
    const std::function<void(const std::filesystem::path& scratch)>& produce);

/// Throws Failure(file) unless every part of the workbook at `scratch` is sound XML; `path` is how problems name it.
void check_parts(const std::filesystem::path& scratch, const std::filesystem::path& path);

} // namespace tenken::workbook
