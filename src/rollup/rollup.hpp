#pragma once

#include "base/date.hpp"
#include "model/workspace.hpp"
#include "rollup/summary.hpp"

#include <map>
#include <set>
#include <variant>

namespace tenken {

struct RollupRules {
    std::vector<int> years; ///< asked for; empty: whatever the reports are of
    std::map<int, std::vector<std::string>>
        departments; ///< expected in a year, in order; a year that is not there expects those whose files there are
    std::set<Exclusion> include; ///< doubts in spite of which a report is counted
    Date today;                  ///< plans are overdue from the day after theirs on
    Workspace workspace = {};    ///< says which department succeeds which
};

/// A report as it is handed to a rollup.
struct ReportToRollUp {
    Assessment assessment;
    std::string source;
    bool verified = true;
    std::string block_sha256 = {}; ///< digest of its data block, where it has one
};

/// No report could be added, and neither the rules nor a file name a year: there is nothing to show.
struct NoYear {
    std::vector<LeftOut> left_out; ///< as in Summary
};

struct CountedReports {
    std::vector<DepartmentYear> reports; ///< by year and department
    std::vector<LeftOut> left_out;       ///< as in Summary
};

/// Adds reports up, one at a time: of each only a DepartmentYear is kept. The order in which they come does not
/// matter.
class Rollup {
public:
    explicit Rollup(RollupRules rules);

    [[nodiscard]] const RollupRules& rules() const { return rules_; }

    void add(const ReportToRollUp& report);

    /// The same in two steps. `keep` may be called by any number of threads; `figures` is the assessment's score.
    [[nodiscard]] DepartmentYear keep(const ReportToRollUp& report, const Score& figures);
    void add(DepartmentYear kept);

    /// Of a report no more than decides whether it is counted: for `counted()` alone. By any number of threads.
    [[nodiscard]] DepartmentYear keep_outline(const ReportToRollUp& report);

    /// A file that was left out before it could be added.
    void leave_out(LeftOut file);

    /// A department that is expected in a year for which the rules name none, because it has files.
    void expect(int year, const std::string& department);

    /// Ends the work: call it once.
    [[nodiscard]] std::variant<Summary, NoYear> finish();

    /// Ends the work in its place: the reports that a summary would count.
    [[nodiscard]] CountedReports counted();

private:
    RollupRules rules_;
    std::shared_ptr<KeptItems> kept_;
    std::vector<DepartmentYear> reports_;
    std::vector<LeftOut> left_out_;
    std::map<int, std::set<std::string>> found_; ///< departments that have files, by year
};

} // namespace tenken
