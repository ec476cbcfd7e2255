#pragma once

#include "commands/former_report.hpp"
#include "commands/record_session.hpp"
#include "interview/setup.hpp"
#include "model/checklist.hpp"

#include <memory>

namespace tenken {

/// How this year's items continue those of an earlier report (compare/kinship.hpp): what the interview shows of it.
/// `present` is this year's inspection as it stands.
[[nodiscard]] std::shared_ptr<const interview::Former> former_for(
    const FormerReport& report, const Checklist& checklist, const Assessment& present, const Words& words);

/// What the record takes over of an earlier report: its plans of findings, and for each instance that compares in
/// which years it stood at a finding level. A revised item has no such history: it is another question.
[[nodiscard]] PreviousEvent previous_event(
    const FormerReport& report, const interview::Former& former, const Checklist& checklist);

/// Finds the earlier report, shows it to the interview, and takes it over into the record where that may be
/// written and it changes anything. Throws Failure as find_former_report() does for `from`.
void carry_over(const Context& context, const std::optional<std::string>& from, const Checklist& checklist,
    RecordSession& record, interview::Setup& setup);

} // namespace tenken
