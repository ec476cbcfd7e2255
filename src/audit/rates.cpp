#include "audit/rates.hpp"

#include "audit/findings.hpp"
#include "audit/population.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tenken {

namespace {

int sum(const Findings& findings, int StratumFindings::*figure)
{
    int total = 0;
    for (const auto& stratum : findings) total += stratum.*figure;
    return total;
}

using Selection = std::function<bool(const AssessedItem&)>;
using Marked = std::function<int(const StratumFindings&)>;

/// The samples twice: with the undecided as agreeing, and as having the mark.
struct BothWays {
    std::vector<SampledStratum> least;
    std::vector<SampledStratum> most;

    BothWays(const Findings& findings, const Marked& marked, bool undecided_may_be)
        : least(sampled_strata(findings, marked))
        , most(undecided_may_be
                  ? sampled_strata(findings,
                        [&](const StratumFindings& stratum) { return marked(stratum) + stratum.undecided(); })
                  : least)
    {
    }

    [[nodiscard]] ItemInterval interval(const Exact& tail) const
    {
        const auto first = interval_of_total(least, tail);
        return most == least ? first : ItemInterval{first.low, interval_of_total(most, tail).high};
    }
};

AuditRate rate_of(const Findings& findings, const Marked& marked, const BothWays& samples)
{
    AuditRate rate;
    for (const auto& stratum : findings) {
        rate.population += stratum.population;
        rate.audited += stratum.audited;
        rate.found += marked(stratum);
        rate.undecided += stratum.undecided();
    }
    rate.estimate = estimate_of_total(samples.least);
    rate.estimate_at_most = estimate_of_total(samples.most);
    rate.interval = samples.interval(usual_tail);
    return rate;
}

AuditRates rates_of(const Findings& findings)
{
    const Marked over = [](const StratumFindings& stratum) { return stratum.overstated; };
    const Marked under = [](const StratumFindings& stratum) { return stratum.understated; };
    const Marked either = [](const StratumFindings& stratum) {
        return stratum.overstated + stratum.understated;
    };
    const BothWays overs(findings, over, true);
    const BothWays unders(findings, under, false);
    AuditRates rates;
    rates.population = sum(findings, &StratumFindings::population);
    rates.drawn = sum(findings, &StratumFindings::drawn);
    rates.audited = sum(findings, &StratumFindings::audited);
    rates.not_verifiable = sum(findings, &StratumFindings::not_verifiable);
    rates.overstated = rate_of(findings, over, overs);
    rates.understated = rate_of(findings, under, unders);
    rates.deviating = rate_of(findings, either, BothWays(findings, either, true));
    // Each of the two holds with 97.5 %, and so both of them with 95 %.
    const Exact half = usual_tail / 2;
    const auto most_overs = overs.interval(half);
    const auto most_unders = unders.interval(half);
    rates.balance = {most_overs.low - most_unders.high, most_overs.high - most_unders.low};
    return rates;
}

PartRates part(
    std::string id, std::string title, std::span<const AuditedReport> audits, const Selection& selected)
{
    return {std::move(id), std::move(title), rates_of(audit_findings(audits, selected))};
}

/// A level, or that items do not apply, with its label; those of the same id on several scales are one.
using Standings = std::vector<std::pair<std::string, std::string>>;

void add_standing(Standings& standings, std::string_view id, const std::string& label)
{
    const auto known = std::ranges::find(standings, id, &std::pair<std::string, std::string>::first);
    if (known == standings.end()) standings.emplace_back(id, label);
}

Standings standings_of(std::span<const AuditedReport> audits)
{
    Standings standings;
    for (const auto& audited : audits) {
        for (const auto& scale : audited.report->scales) {
            for (const auto& level : scale.levels) add_standing(standings, level.id, level.label);
        }
    }
    for (const auto& audited : audits) {
        for (const auto& scale : audited.report->scales) {
            if (scale.not_applicable)
                add_standing(standings, not_applicable_name, scale.not_applicable->label);
        }
    }
    return standings;
}

} // namespace

bool AuditRate::may_be_told() const
{
    return audited >= 5 && (interval.high - interval.low) * 2 < population;
}

AuditRates audit_rates(std::span<const AuditedReport> audits)
{
    return rates_of(audit_findings(audits, [](const AssessedItem&) { return true; }));
}

std::vector<PartRates> audit_rates_by_section(std::span<const AuditedReport> audits)
{
    Standings sections;
    for (const auto& audited : audits) {
        for (const auto& section : audited.report->sections)
            add_standing(sections, section.id, section.title);
    }
    std::vector<PartRates> parts;
    for (const auto& [id, title] : sections) {
        auto own =
            part(id, title, audits, [&, &id = id](const AssessedItem& item) { return item.section == id; });
        if (own.rates.population > 0) parts.push_back(std::move(own));
    }
    return parts;
}

std::vector<PartRates> audit_rates_by_level(std::span<const AuditedReport> audits)
{
    std::map<const AssessedItem*, std::string_view> standing;
    for (const auto& audited : audits) {
        for (const auto* item : audit_population(*audited.report)) {
            const auto* scale = audited.report->find_scale(item->scale);
            const auto* level = scale == nullptr ? nullptr : level_of(*item, *scale);
            if (item->state == State::not_applicable) standing[item] = not_applicable_name;
            if (level != nullptr) standing[item] = level->id;
        }
    }
    std::vector<PartRates> parts;
    for (const auto& [id, label] : standings_of(audits)) {
        auto own = part(id, label, audits, [&, &id = id](const AssessedItem& item) {
            const auto at = standing.find(&item);
            return at != standing.end() && at->second == id;
        });
        if (own.rates.population > 0) parts.push_back(std::move(own));
    }
    return parts;
}

std::optional<Leaning> leaning(const AuditRates& year, const AuditRates& year_before)
{
    if (year.balance.low > 0 && year_before.balance.low > 0) return Leaning::kindly;
    if (year.balance.high < 0 && year_before.balance.high < 0) return Leaning::strictly;
    return std::nullopt;
}

} // namespace tenken
