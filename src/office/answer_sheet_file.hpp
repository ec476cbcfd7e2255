#pragma once

#include "base/problem.hpp"
#include "office/answer_sheet.hpp"

#include <filesystem>
#include <optional>

namespace tenken {

/// Writes a sheet as its file's name asks for: `.xlsx`, or `.html`. The file is replaced as a whole or not at all; a notice as
/// AtomicFile::commit() gives it. Throws Failure: usage for another ending, file where it cannot be written.
[[nodiscard]] std::optional<Problem> write_answer_sheet(
    const std::filesystem::path& path, const GatheredSheet& gathered);

} // namespace tenken
