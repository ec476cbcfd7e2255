#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "office/audit_work.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>

namespace tenken {

/// Writes an audit as a workbook for an auditor in another building. The file is replaced as a whole or not at all; a notice as
/// AtomicFile::commit() gives it. Throws Failure: usage for a name that does not end in .xlsx, file where it cannot be
/// written.
[[nodiscard]] std::optional<Problem> write_audit_sheet(
    const std::filesystem::path& path, const DepartmentAudit& audit, Date today, const Words& words);

} // namespace tenken
