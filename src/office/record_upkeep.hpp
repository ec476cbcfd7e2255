#pragma once

#include "base/problem.hpp"
#include "formats/record/state.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// How a record that was begun under other circumstances goes on under today's.
namespace tenken {

/// What becomes of a record's answers under another checklist (design: "The record"): those to an item of the
/// same meaning stay, also when it has another id and names the former one as the only one that it replaces;
/// those to items whose meaning changed are asked again. Answers to items that are gone just rest.
[[nodiscard]] ChecklistChangedEvent change_of_checklist(const RecordState& state, const Checklist& checklist);

/// What is said of a department's inspection of a year.
struct Settings {
    std::vector<std::string> roles;       ///< asked for; empty: everybody
    std::optional<InspectionTerms> terms; ///< as tenken.yaml has them; nothing where there is none
};

/// What has to be written into a record before it goes on, in this order: that the checklist is another, the terms,
/// the coordinating department's answers to organisation items on which other items hang, and more roles. Empty where
/// it is up to date. `coordinators`: the coordinator's record; null where there is none or it cannot be read.
[[nodiscard]] std::vector<RecordEvent> upkeep(const RecordState& state, const Checklist& checklist,
    const Settings& settings, const RecordState* coordinators);

/// Another record of the workspace, read to go on beside it.
struct RecordBeside {
    std::optional<RecordState> state; ///< nothing where there is none, or it cannot be read
    Problems problems;                ///< why it cannot be read
};

/// Of no department: nothing.
[[nodiscard]] RecordBeside read_beside(
    const std::filesystem::path& folder, int year, const std::string& department);

/// Makes of a record what `tenken run` would go on with, without writing anything. One that was not begun
/// (no events) is begun for the roles of `settings`.
void bring_up_to_date(RecordState& state, const Checklist& checklist, const Settings& settings,
    const RecordState* coordinators);

/// The department's record as above, read from the workspace; of no answers where there is none or it cannot be
/// read. Never throws: whoever opens the record says what is wrong with it.
[[nodiscard]] RecordState up_to_date_record(const std::filesystem::path& folder, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year);

} // namespace tenken
