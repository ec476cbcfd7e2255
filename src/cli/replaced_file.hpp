#pragma once

#include "cli/command.hpp"
#include "report/template.hpp"

#include <filesystem>
#include <vector>

/// What may be lost when a file is written where another one is.
namespace tenken {

/// For a report: only a report takes another's place, and a draft only a draft's. Throws Failure(file) for
/// anything else that is there.
void refuse_to_replace_other_than_report(const std::filesystem::path& path, bool with_draft);

/// For what cannot be told from other files later: throws Failure(file) where `path` is one of `needed`, or ends
/// in .jsonl, or is a report.
void refuse_to_replace_needed(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& needed);

} // namespace tenken
