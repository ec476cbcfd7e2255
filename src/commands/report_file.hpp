#pragma once

#include "base/date.hpp"
#include "commands/command.hpp"
#include "formats/record/state.hpp"
#include "model/checklist.hpp"
#include "page/template.hpp"

#include <filesystem>

namespace tenken {

/// What a report says about who and when, as far as the record knows it; once handed in, a report bears the day
/// of that. All else (draft, damaged) is not set.
[[nodiscard]] Circumstances report_circumstances(const RecordState& record, Date date);

/// The report's language: `--lang`, else the checklist's, whatever the locale.
[[nodiscard]] Language report_language(const Globals& globals, const Checklist& checklist);

/// Instances of scored items that are still open: with any, a report is a draft.
[[nodiscard]] std::vector<std::string> open_items(const Assessment& assessment);

/// Renders the report and writes it as a whole or not at all; a notice goes to `err`. Only a
/// report gives way to it, and to a draft only a draft; one that was changed by hand is kept beside it.
/// Throws Failure(file).
void write_report(Context& context, const std::filesystem::path& path, const Assessment& assessment,
    Language language, const Template& made_with = newest_template());

} // namespace tenken
