#pragma once

#include "base/problem.hpp"
#include "formats/record/event.hpp"
#include "formats/record/state.hpp"
#include "formats/workspace/paths.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What individual respondents of a department have answered so far, as their records say.
struct RespondentRecords {
    std::vector<Answers>
        answers; ///< of each sound record, under the checklist at hand; in no order that tells who
    std::vector<std::string> links; ///< of the same records, sorted
    Problems problems;              ///< records that cannot be taken in, by file
};

/// Reads `<year>/<department>/*.jsonl`, changing nothing. Records of an earlier edition are brought up to date;
/// those of another checklist, department or year, and damaged ones, are left out and named.
[[nodiscard]] RespondentRecords read_respondents(
    const YearFolder& files, int year, const std::string& department, const Checklist& checklist);

/// What the department's record would say of them. Notes go in where they are wanted, or went in before.
/// `department`: as `tenken run` would go on with it.
[[nodiscard]] RespondentsEvent event_of(const RespondentRecords& records, const RecordState& department,
    const Checklist& checklist, bool with_notes);

/// What there is of individual respondents beyond what the department's record has taken in.
struct RespondentsToTakeIn {
    std::optional<RespondentsEvent> event; ///< nothing: there are none, or the record has them as they are
    Problems problems;                     ///< records that cannot be taken in
};

[[nodiscard]] RespondentsToTakeIn respondents_to_take_in(const WorkspaceFiles& files, int year,
    const std::string& department, const RecordState& record, const Checklist& checklist, bool with_notes);

} // namespace tenken
