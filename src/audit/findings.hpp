#pragma once

#include "audit/interval.hpp"
#include "audit/rates.hpp"

#include <functional>
#include <span>
#include <string>
#include <vector>

/// An auditor's verdicts, counted by department and stratum.
namespace tenken {

/// What was found in one stratum of one department, as far as it belongs to the part that is looked at.
struct StratumFindings {
    std::string name; ///< department and stratum
    int population = 0;
    int drawn = 0;
    int audited = 0; ///< drawn, with a verdict
    int overstated = 0;
    int understated = 0;
    int not_verifiable = 0;

    /// Not verifiable, or without a verdict so far.
    [[nodiscard]] int undecided() const;
};

using Findings = std::vector<StratumFindings>;

/// Of the items of the departments' populations that `selected` takes; strata without any are not there.
[[nodiscard]] Findings audit_findings(
    std::span<const AuditedReport> audits, const std::function<bool(const AssessedItem&)>& selected);

/// The strata as samples in which `marked` gives the number found.
[[nodiscard]] std::vector<SampledStratum> sampled_strata(
    const Findings& findings, const std::function<int(const StratumFindings&)>& marked);

} // namespace tenken
