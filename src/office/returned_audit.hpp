#pragma once

#include "formats/audit/record.hpp"
#include "model/assessment.hpp"
#include "words/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// What an auditor's sheet meets.
struct MeetingAudit {
    const AuditRecordState& state; ///< of the record as it is
    const Assessment& report;      ///< that is audited
    const Words& words;
};

/// What an auditor's sheet that came back (formats/sheet/audit_sheet.hpp) changes in the audit's record: nothing of what was
/// left as sent, or is as the record has it by now. Throws Failure(input) with all that is wrong: a sheet of another
/// department, year or report; by cell what is no verdict, does not fit the answer or lacks its ground; and what was
/// changed both here and in the record since the sheet went out (`audit.sheet.disagrees`).
[[nodiscard]] std::vector<AuditEvent> events_of_audit_sheet(
    std::string_view bytes, const std::string& shown, const MeetingAudit& meeting);

} // namespace tenken
