#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "formats/record/state.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "page/template.hpp"
#include "words/language.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A department's report: what it says of its record, and how it takes the place of the one before.
namespace tenken {

/// What a report says about who and when, as far as the record knows it; once handed in, a report bears the day
/// of that. All else (draft, damaged) is not set.
[[nodiscard]] Circumstances report_circumstances(const RecordState& record, Date date);

/// The report's language: the one asked for, else the checklist's, whatever the locale.
[[nodiscard]] Language report_language(std::optional<Language> asked_for, const Checklist& checklist);

/// The template in a file that `--template` names; it bears the file's name without its folder. Throws Failure.
[[nodiscard]] Template read_template(const std::string& file);

/// Instances of scored items that are still open: with any, a report is a draft.
[[nodiscard]] std::vector<std::string> open_items(const Assessment& assessment);

/// Those of them that the department answers itself.
[[nodiscard]] std::vector<std::string> own_open_items(const Assessment& assessment);

/// Those of them on which the department that serves this one has still to answer.
[[nodiscard]] std::vector<std::string> awaited_items(const Assessment& assessment);

/// Renders the report, as a page where the file's name is a page's, and writes it as a whole or not at all. It takes the place of a report or of an empty file
/// only, and a draft only of a draft; beside its record, where it belongs, it takes the place of anything. What is
/// there is kept first, and a notice says where:
///
/// - what is not exactly as tenken wrote it (line ends and a byte order mark alone are no change) beside it, under a
///   name that no command takes for a department's (事務局.md.changed-1);
/// - what was made from a line that the record beside it does not hold any more, in the same way;
/// - a report of an earlier version that was handed in, in the department's folder (事務局/第1版.md).
///
/// Returns all notices. Throws Failure(file), also for anything else that is there.
[[nodiscard]] Problems write_report(const std::filesystem::path& path, const Assessment& assessment,
    Language language, const Template& made_with = newest_template());

/// What the report in this place says of itself; nothing where there is none that can be read.
[[nodiscard]] std::optional<Circumstances> report_circumstances_at(const std::filesystem::path& path);

/// For what cannot be told from other files later: throws Failure(file) where `path` is one of `needed`, or a record, a report, or
/// anything else that a workspace rests on: settings and checklists, registers, an auditor's report beside its record.
void refuse_to_replace_needed(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& needed);

/// For a result that no workbook can hold: throws Failure(usage) where `path` is to be one.
void refuse_workbook(const std::filesystem::path& path);

} // namespace tenken
