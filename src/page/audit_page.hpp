#pragma once

#include "audit/rates.hpp"
#include "model/assessment.hpp"
#include "model/audit.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

/// What came of an audit (docs/audit.md).
namespace tenken {

/// An audit with what its report is about.
struct AuditShown {
    AuditedReport audited;
    std::vector<std::string> auditors; ///< who gave verdicts, or drew where nobody has yet
};

/// All that `tenken audit report` says.
struct AuditResults {
    int year = 0;
    std::vector<AuditShown> departments;
    std::vector<std::string> not_drawn;    ///< departments that have a report, but no audit
    std::optional<AuditRates> year_before; ///< of the same departments, where there were audits
    std::string only;                      ///< the one department that was asked for; empty: all

    [[nodiscard]] std::vector<AuditedReport> audits() const;
};

[[nodiscard]] page::Page audit_page(const AuditResults& results, const Words& words);

/// {"audited", "departments": [{"department", "report", "overstated": …, "understated", "score", …, "items": [{"found",
/// "ground", "instance", "kind", "reason", "reply", "seen", "stratum"}]}], "deviating", "implied": {"answered", "gap", "high", "implied", "low"}, "not_drawn",
/// "not_verifiable", "open", "overstated": {"audited", "estimate", "found", "high", "low", "population"}, "population",
/// "understated", "year"}; percentages with one decimal.
[[nodiscard]] std::string audit_json(const AuditResults& results);

} // namespace tenken
