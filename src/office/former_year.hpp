#pragma once

#include "base/date.hpp"
#include "formats/record/event.hpp"
#include "formats/record/state.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/setup.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What an inspection goes on from: an earlier report of the department, as tenken wrote it, and no draft.
struct FormerYear {
    std::shared_ptr<const interview::Former> former; ///< what the interview shows of it; null: there is none
    std::vector<std::shared_ptr<const interview::Former>>
        beside; ///< the reports of the others of which the department was made
    /// What the record takes over of it: its plans of findings, and for each instance that compares in which years it
    /// stood at a finding level. A revised item has no such history: it is another question.
    std::optional<PreviousEvent> event;
    std::vector<std::string> remarks; ///< what was found, or why nothing; said at the start
};

/// The report that `from` names, of any year before; otherwise last year's of the workspace, or where
/// that is not there, the latest before it. Verified as `tenken verify` does, the record beside it included. How this
/// year's items continue its own says compare/kinship.hpp; `state` is this year's record as it stands.
///
/// Where the department has none of its own and succeeds others (tenken.yaml), it is their last reports: of one it goes on as
/// of its own; of several the plans and years of all are taken over, their scores are not.
///
/// A report in the workspace that was changed, cannot be read, is a draft or of another year or department is not
/// taken, and a remark says so. One that `from` names: Failure (input, or file where it cannot be read); only that
/// it is of another department is no more than a remark, since departments are renamed and merged.
[[nodiscard]] FormerYear former_year(const WorkspaceFiles& files, const std::optional<Workspace>& workspace,
    const Words& words, const std::optional<std::string>& from, const Checklist& checklist,
    const RecordState& state, Date today);

} // namespace tenken
