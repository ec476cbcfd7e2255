#pragma once

#include "commands/hand_in_place.hpp"
#include "formats/audit/record.hpp"
#include "office/audit_work.hpp"

#include <vector>

namespace tenken {

/// A department's audit, opened to be gone on with, under its lock.
class AuditSession {
public:
    /// The audit must have been planned. Throws Failure: it was not, it is damaged, its report is gone, somebody else holds it.
    AuditSession(Context& context, const HandInPlace& place, const std::optional<std::string>& date);

    [[nodiscard]] const AuditRecordState& record() const { return writer_.state(); }
    [[nodiscard]] const Assessment& report() const { return audit_.report; }

    /// The department's report is another by now than the one that was drawn from.
    [[nodiscard]] bool report_moved_on() const { return audit_.report_moved_on; }

    /// Saved when it returns; all or none. False: nothing changed. Throws Failure(file).
    bool append(const std::vector<AuditEvent>& events);

    /// Looks whether the record still holds all that was saved. Throws Failure(file).
    void look_again() { writer_.look_again(); }

    /// Writes the department's audit report to its place, and gives that place. Throws Failure(file).
    std::filesystem::path write_report();

private:
    Context& context_;
    const HandInPlace& place_;
    DepartmentAudit audit_;
    AuditRecordWriter writer_;
};

/// The names of those who gave verdicts, each once; of whoever drew where nobody has yet.
[[nodiscard]] std::vector<std::string> auditors_of(const AuditRecordState& record);

} // namespace tenken
