#pragma once

#include "base/problem.hpp"
#include "formats/record/state.hpp"
#include "formats/workspace/paths.hpp"
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

/// Records of other departments beside the one at hand; each null where there is none or it cannot be read.
struct RecordsBeside {
    const RecordState* coordinators = nullptr;
    const RecordState* servers = nullptr; ///< of the department that serves this one
};

/// What has to be written into a record before it goes on, in this order: that the checklist is another, the terms,
/// the coordinating department's answers to organisation items on which other items hang, what the serving department
/// has answered of what both share, and more roles. Empty where it is up to date.
[[nodiscard]] std::vector<RecordEvent> upkeep(const RecordState& state, const Checklist& checklist,
    const Settings& settings, const RecordsBeside& beside);

/// What of a department's record counts for one that it serves: under the checklist at hand, and as its own report
/// would have it, so that no count of fewer than three persons goes on. Notes, evidence and plans stand there alone.
[[nodiscard]] ServedAnswers served_answers(
    const Checklist& checklist, const Service& service, RecordState servers);

/// Another record of the workspace, read to go on beside it.
struct RecordBeside {
    std::optional<RecordState> state; ///< nothing where there is none, or it cannot be read
    Problems problems;                ///< why it cannot be read
};

/// Of no department: nothing.
[[nodiscard]] RecordBeside read_beside(const WorkspaceFiles& files, int year, const std::string& department);

/// The records that an inspection under these terms goes on beside.
struct BesideRecords {
    RecordBeside coordinators;
    RecordBeside servers;

    operator RecordsBeside() const // NOLINT(google-explicit-constructor): a view of it
    {
        return {
            coordinators.state ? &*coordinators.state : nullptr, servers.state ? &*servers.state : nullptr};
    }
};

[[nodiscard]] BesideRecords records_beside(
    const WorkspaceFiles& files, int year, const InspectionTerms& terms);

/// What the serving department has answered beyond what the record knows; nothing where none serves, or nothing is new.
[[nodiscard]] std::optional<ServedEvent> served_to_take_in(
    const WorkspaceFiles& files, const Checklist& checklist, const RecordState& record);

/// Makes of a record what `tenken run` would go on with, without writing anything. One that was not begun
/// (no events) is begun for the roles of `settings`.
void bring_up_to_date(
    RecordState& state, const Checklist& checklist, const Settings& settings, const RecordsBeside& beside);

/// The department's record as above, read from the workspace; of no answers where there is none or it cannot be
/// read. Never throws: whoever opens the record says what is wrong with it.
[[nodiscard]] RecordState up_to_date_record(const WorkspaceFiles& files, const Checklist& checklist,
    const std::optional<Workspace>& workspace, const std::string& department, int year);

} // namespace tenken
