#pragma once

#include "base/problem.hpp"
#include "formats/audit/record.hpp"
#include "formats/workspace/paths.hpp"
#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <filesystem>
#include <optional>
#include <string>
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

/// Of a record that is there. Throws Failure(input) with all problems of a damaged one, or where the report that was drawn from is not
/// to be found among the department's, Failure(file).
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
struct AuditsBeside {
    AuditsByReport by_report;
    Problems problems; ///< why others could not be read

    /// Of the report whose data block has that digest; null: none.
    [[nodiscard]] std::shared_ptr<const AuditedDepartment> of(std::string_view block_sha256) const
    {
        const auto at = by_report.find(block_sha256);
        return at == by_report.end() ? nullptr : at->second;
    }
};

/// Of one department, or of all that lie there, whatever reports they are of.
[[nodiscard]] AuditsBeside audits_beside(
    const std::vector<std::filesystem::path>& reports, const std::optional<std::string>& department = {});

} // namespace tenken
