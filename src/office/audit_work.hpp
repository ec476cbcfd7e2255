#pragma once

#include "base/problem.hpp"
#include "formats/audit/record.hpp"
#include "formats/workspace/paths.hpp"
#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An auditor's work in a workspace: what there is to draw from, and what was drawn and found.
namespace tenken {

/// A department's report as it is audited.
struct ReportToAudit {
    Assessment assessment;
    std::string sha256; ///< of its data block
};

/// The reports of a year that can be drawn from: exactly as tenken wrote them, and complete.
struct ReportsToAudit {
    std::vector<ReportToAudit> reports; ///< by department
    Problems refused;                   ///< why others cannot
};

/// Of one department, or of all. Throws Failure(file).
[[nodiscard]] ReportsToAudit reports_to_audit(
    const WorkspaceFiles& files, int year, const std::optional<std::string>& department);

/// What is drawn of it; the department's sound reports of the two years before tell what is pointed (audit/population.hpp).
[[nodiscard]] AuditPlan plan_of(
    const WorkspaceFiles& files, const ReportToAudit& report, const DrawTerms& terms);

/// An audit of one department, with the report that it is of.
struct DepartmentAudit {
    AuditRecordState record;
    Assessment report;
    bool report_moved_on = false; ///< the department's report is another by now; this one was kept
};

/// Why the record is none that tenken wrote of an audit of that report, whatever its chain says: it is of another department or year;
/// its draw is not what the report gives; a verdict does not fit the answer it is on. By line of `shown`; empty where it may be.
[[nodiscard]] Problems misfits_of_audit(
    const AuditRecordState& record, const Assessment& report, const std::string& shown);

/// Of a record that is there. Throws Failure(input) with all problems of a damaged one, of one that does not go with the report that was
/// drawn from (misfits_of_audit()), or where that report is not to be found among the department's, Failure(file).
[[nodiscard]] DepartmentAudit read_audit(
    const WorkspaceFiles& files, int year, const std::string& department);

struct YearAudits {
    int year = 0;
    std::vector<DepartmentAudit> audits; ///< by department
    std::vector<std::string> not_drawn;  ///< departments that have a report, but no audit
    Problems problems;                   ///< why others could not be read
};

/// Of one department, or of all.
[[nodiscard]] YearAudits audits_of(
    const WorkspaceFiles& files, int year, const std::optional<std::string>& department = {});

/// The audits that lie beside reports, in the folder 監査 of their year.
class AuditsBeside {
public:
    /// Of one department, or of all that lie there, whatever reports they are of.
    explicit AuditsBeside(
        const std::vector<std::filesystem::path>& reports, const std::optional<std::string>& department = {});

    [[nodiscard]] bool empty() const { return by_report_.empty(); }

    /// Whether there is one of the report whose data block has that digest.
    [[nodiscard]] bool has(std::string_view block_sha256) const { return by_report_.contains(block_sha256); }

    /// The audit of that report, whose data block has that digest. Null: there is none, or one that does not go with the report
    /// (misfits_of_audit()), which `problems()` says from then on.
    [[nodiscard]] std::shared_ptr<const AuditedDepartment> of(
        std::string_view block_sha256, const Assessment& report);

    /// Why others could not be read.
    [[nodiscard]] const Problems& problems() const { return problems_; }

private:
    struct Beside {
        std::string shown;
        AuditRecordState record;
    };
    std::map<std::string, Beside, std::less<>> by_report_;
    Problems problems_;
};

} // namespace tenken
