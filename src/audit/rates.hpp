#pragma once

#include "audit/interval.hpp"
#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// By how much departments over-claim: the auditor's verdicts, projected onto their populations (docs/audit.md).
namespace tenken {

/// An audit and the report that it is of (whose digest the plan holds). Both must outlive what is made of them; neither is
/// null.
struct AuditedReport {
    const Assessment* report = nullptr;
    const AuditedDepartment* audit = nullptr;
};

/// How many items of a population have a mark, such as being overstated.
///
/// What could not be verified, and what was drawn and has no verdict yet, is never dropped: everything is reckoned twice, as
/// if all of it agreed and as if all of it were overstated, and the interval goes from the lower end of the first to the
/// upper end of the second. That holds because more found never lowers an end.
struct AuditRate {
    int population = 0;
    int audited = 0;   ///< items with a verdict
    int found = 0;     ///< of which so many have the mark
    int undecided = 0; ///< not verifiable, or without a verdict so far
    std::optional<Exact>
        estimate; ///< items with the mark by inverse probability, the undecided as agreeing; nothing
                  ///< where a part was not looked at at all
    std::optional<Exact> estimate_at_most; ///< the same, the undecided as having the mark
    ItemInterval interval;                 ///< of items; at least 95 %

    /// Items as a share of the population in percent. The population must not be empty.
    [[nodiscard]] Exact percent(const Exact& items) const { return items / population * 100; }

    /// Whether a share may be told of a part of the population (a section, a level): at least five items were audited and
    /// the interval is narrower than half of it.
    [[nodiscard]] bool may_be_told() const;

    bool operator==(const AuditRate&) const = default;
};

/// What an auditor says of a population.
struct AuditRates {
    int population = 0;
    int drawn = 0;
    int audited = 0;        ///< drawn items with a verdict
    int not_verifiable = 0; ///< of them
    AuditRate overstated;   ///< 過大回答率
    AuditRate
        understated; ///< 過小回答率; the undecided are in none of its estimates, as they are taken to agree or be overstated
    AuditRate deviating;  ///< 乖離率: either of both
    ItemInterval balance; ///< overstated − understated items, at least 95 %; may be below 0

    [[nodiscard]] int open() const { return drawn - audited; } ///< drawn, without a verdict so far

    bool operator==(const AuditRates&) const = default;
};

/// Of all that the departments answered themselves. By item, unweighted.
[[nodiscard]] AuditRates audit_rates(std::span<const AuditedReport> audits);

/// Of a part of it.
struct PartRates {
    std::string id;
    std::string title;
    AuditRates rates;

    bool operator==(const PartRates&) const = default;
};

/// Of each section that has a population, in the order of the checklist. The part of R that lies in a section is a simple random
/// sample of it for the number that fell there, so that the same intervals hold.
[[nodiscard]] std::vector<PartRates> audit_rates_by_section(std::span<const AuditedReport> audits);

/// Of what was answered at each level (`id`: the level's, or `not_applicable_name`), in the order of the scales. Items that
/// several persons answered stand at no one level and are left out.
[[nodiscard]] std::vector<PartRates> audit_rates_by_level(std::span<const AuditedReport> audits);

/// Which way answers lean.
enum class Leaning {
    kindly, ///< more is overstated than understated
    strictly,
};

/// How a department answers, where two years running say so: the interval of overstated − understated lies on the same
/// side of 0 in both.
[[nodiscard]] std::optional<Leaning> leaning(const AuditRates& year, const AuditRates& year_before);

} // namespace tenken
