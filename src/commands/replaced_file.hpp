#pragma once

#include "commands/command.hpp"
#include "page/template.hpp"

#include <filesystem>
#include <vector>

/// What may be lost when a file is written where another one is.
namespace tenken {

/// For a report: it takes the place of a report or of an empty file only, and a draft only of a draft. Beside its
/// record, where it belongs, it takes the place of anything, which is then kept (see below). Throws Failure(file)
/// for anything else that is there.
void refuse_to_replace_other_than_report(const std::filesystem::path& path, bool with_draft);

/// Before a report takes another's place: a copy of the other is put beside it (事務局.md.changed-1, which no
/// command takes for a department's) if it is not exactly what tenken wrote, and `err` says so. Line ends and a
/// byte order mark alone are no change. `made_with`: a template that is not built in. Throws Failure(file).
void keep_changed_report(Context& context, const std::filesystem::path& path, const Template& made_with);

/// Before the report of a later version takes the place of one that was handed in: a copy of that one is kept in the
/// department's folder (事務局/第1版.md), and `err` says so. Throws Failure(file).
void keep_handed_in_report(Context& context, const std::filesystem::path& path, int next_version);

/// For what cannot be told from other files later: throws Failure(file) where `path` is one of `needed`, or ends
/// in .jsonl, or is a report.
void refuse_to_replace_needed(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& needed);

} // namespace tenken
