#pragma once

#include "commands/command.hpp"
#include "model/assessment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// A report of an earlier year from which an inspection starts. It is as tenken wrote it, and no draft.
struct FormerReport {
    Assessment assessment;
    std::string sha256;     ///< of the file
    bool stands_in = false; ///< for last year's, which is not there
};

struct FormerSearch {
    std::optional<FormerReport> report;
    std::vector<std::string> remarks; ///< what was found, or why nothing; said at the start
};

/// The report that `from` names, of any year before; otherwise last year's of the workspace, or where that is not
/// there, the latest before it. Verified as `tenken verify` does, the record beside it included.
///
/// A report in the workspace that was changed, cannot be read, is a draft or of another year or department is not
/// taken, and a remark says so. One that `from` names: Failure (input, or file where it cannot be read); only that
/// it is of another department is no more than a remark, since departments are renamed and merged.
[[nodiscard]] FormerSearch find_former_report(
    const Context& context, const std::optional<std::string>& from, int year, const std::string& department);

} // namespace tenken
