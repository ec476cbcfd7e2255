#include "audit/findings.hpp"

#include "audit/population.hpp"

#include <array>
#include <map>
#include <utility>

namespace tenken {

namespace {

void add_verdict(StratumFindings& findings, const Verdict* verdict)
{
    ++findings.drawn;
    if (verdict == nullptr) return;
    ++findings.audited;
    findings.overstated += verdict->kind == VerdictKind::overstated;
    findings.understated += verdict->kind == VerdictKind::understated;
    findings.not_verifiable += verdict->kind == VerdictKind::not_verifiable;
}

} // namespace

int StratumFindings::undecided() const { return drawn - audited + not_verifiable; }

Findings audit_findings(
    std::span<const AuditedReport> audits, const std::function<bool(const AssessedItem&)>& selected)
{
    Findings findings;
    for (const auto& audited : audits) {
        const auto& plan = audited.audit->plan;
        std::map<std::string_view, Stratum> drawn;
        for (const auto& item : plan.items) drawn[item.instance] = item.stratum;
        std::array<StratumFindings, stratum_names.size()> strata;
        for (const auto& [stratum, letter] : stratum_names)
            strata[static_cast<std::size_t>(stratum)].name = plan.department + "/" + std::string(letter);
        for (const auto* item : audit_population(*audited.report)) {
            if (!selected(*item)) continue;
            const auto at = drawn.find(item->instance);
            auto& own = strata[static_cast<std::size_t>(at == drawn.end() ? Stratum::rest : at->second)];
            ++own.population;
            if (at != drawn.end()) add_verdict(own, audited.audit->find(item->instance));
        }
        for (auto& stratum : strata) {
            if (stratum.population > 0) findings.push_back(std::move(stratum));
        }
    }
    return findings;
}

std::vector<SampledStratum> sampled_strata(
    const Findings& findings, const std::function<int(const StratumFindings&)>& marked)
{
    std::vector<SampledStratum> strata;
    for (const auto& stratum : findings)
        strata.push_back({stratum.name, stratum.population, stratum.drawn, marked(stratum)});
    return strata;
}

} // namespace tenken
