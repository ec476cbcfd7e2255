#include "audit/implied_score.hpp"

#include "audit/findings.hpp"
#include "audit/population.hpp"
#include "audit/score_extremes.hpp"
#include "audit/verdict.hpp"
#include "model/names.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

namespace {

Share share_answered(const Assessment& assessment, const AssessedItem& item)
{
    const bool answered = item.state == State::answered;
    const auto score = item_score(assessment, item);
    return score ? Share{score->points, score->max, answered} : Share{0, 0, answered};
}

/// `found`: a level's id, or `not_applicable_name`.
Share share_found(const Assessment& assessment, const AssessedItem& item, std::string_view found)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return {0, 0, false};
    const Exact max = item.weight * scale->highest();
    if (found == not_applicable_name) {
        const bool full = not_applicable_rule(assessment.scoring, *scale) == NotApplicableRule::full;
        return full ? Share{max, max, false} : Share{0, 0, false};
    }
    const Level* level = scale->find(found);
    if (level == nullptr) return share_answered(assessment, item);
    return {item.weight * level->points, max, true};
}

std::vector<std::string_view> possible_findings(const Assessment& assessment, const AssessedItem& item)
{
    std::vector<std::string_view> all;
    for (const auto* level : reachable_levels(assessment, item)) all.push_back(level->id);
    if (may_fall_out(assessment, item)) all.push_back(not_applicable_name);
    return all;
}

/// All that an item may be if it is not as was answered.
OpenItem open_item(const Assessment& assessment, const AssessedItem& item, bool may_be_understated)
{
    OpenItem open{share_answered(assessment, item), {}, {}};
    for (const auto found : possible_findings(assessment, item)) {
        const auto kind = kind_of_finding(assessment, item, found);
        if (kind == VerdictKind::overstated)
            open.if_overstated.push_back(share_found(assessment, item, found));
        else if (kind == VerdictKind::understated && may_be_understated)
            open.if_understated.push_back(share_found(assessment, item, found));
    }
    return open;
}

/// Points of all departments by section.
class Sums {
public:
    explicit Sums(std::span<const AuditedReport> audits)
    {
        for (const auto& audited : audits) add(audited);
    }

    [[nodiscard]] std::optional<Exact> answered() const { return score(answered_); }
    [[nodiscard]] std::optional<Exact> implied() const { return score(implied_); }

    /// The sections as the score takes them: one of all items, or each with its weight.
    [[nodiscard]] std::vector<OpenSection> open_sections() const
    {
        if (rules_.method == ScoringMethod::mean_of_sections) return open_;
        OpenSection whole;
        for (const auto& section : open_) {
            whole.points += section.points;
            whole.max += section.max;
            whole.answered = whole.answered || section.answered;
            whole.items.insert(whole.items.end(), section.items.begin(), section.items.end());
        }
        return {std::move(whole)};
    }

private:
    void add(const AuditedReport& audited)
    {
        const auto& report = *audited.report;
        if (sections_.empty()) rules_ = report.scoring;
        for (const auto& section : report.sections) {
            if (!places_.try_emplace(section.id, sections_.size()).second) continue;
            sections_.push_back(section);
            answered_.emplace_back();
            implied_.emplace_back();
            open_.push_back({section.weight, {}, {}, false, {}});
        }
        const auto population = audit_population(report);
        const std::set<const AssessedItem*> auditable(population.begin(), population.end());
        for (const auto& item : report.items) {
            if (item.scored()) add(audited, item, auditable.contains(&item));
        }
    }

    void add(const AuditedReport& audited, const AssessedItem& item, bool auditable)
    {
        const auto at = places_.find(item.section);
        if (at == places_.end()) return;
        const auto& report = *audited.report;
        const bool drawn = auditable && audited.audit->plan.find(item.instance) != nullptr;
        const auto* verdict = drawn ? audited.audit->find(item.instance) : nullptr;
        const bool decided = verdict != nullptr && verdict->kind != VerdictKind::not_verifiable;
        const auto own = share_answered(report, item);
        const auto found =
            decided && !verdict->found.empty() ? share_found(report, item, verdict->found) : own;
        add(answered_[at->second], own);
        add(implied_[at->second], found);
        auto& open = open_[at->second];
        if (auditable && !decided) {
            open.items.push_back(open_item(report, item, !drawn));
            return;
        }
        open.points += found.points;
        open.max += found.max;
        open.answered = open.answered || found.answered;
    }

    static void add(Tally& tally, const Share& share)
    {
        tally.points += share.points;
        tally.max += share.max;
        tally.answered += share.answered;
    }

    [[nodiscard]] std::optional<Exact> score(const std::vector<Tally>& sums) const
    {
        Tally whole;
        for (const auto& section : sums) whole += section;
        return score_of(rules_, whole, sections_, sums);
    }

    ScoringRules rules_;
    std::vector<AssessedSection> sections_;
    std::map<std::string, std::size_t, std::less<>> places_; ///< of sections, by id
    std::vector<Tally> answered_;
    std::vector<Tally> implied_;
    std::vector<OpenSection> open_;
};

int found_of(const std::vector<SampledStratum>& strata)
{
    int sum = 0;
    for (const auto& stratum : strata) sum += stratum.found;
    return sum;
}

OpenLimits unseen(std::span<const AuditedReport> audits)
{
    const auto findings = audit_findings(audits, [](const AssessedItem&) { return true; });
    const auto overs =
        sampled_strata(findings, [](const StratumFindings& stratum) { return stratum.overstated; });
    const auto overs_at_most = sampled_strata(
        findings, [](const StratumFindings& stratum) { return stratum.overstated + stratum.undecided(); });
    const auto unders =
        sampled_strata(findings, [](const StratumFindings& stratum) { return stratum.understated; });
    return {upper_limit_of_total(overs_at_most) - found_of(overs),
        upper_limit_of_total(unders) - found_of(unders)};
}

} // namespace

std::optional<Exact> ImpliedScore::gap() const
{
    return answered && implied ? std::optional(*answered - *implied) : std::nullopt;
}

ImpliedScore implied_score(std::span<const AuditedReport> audits)
{
    const Sums sums(audits);
    ImpliedScore score;
    score.answered = sums.answered();
    score.implied = sums.implied();
    const auto limits = unseen(audits);
    score.unseen_overstated = limits.overstated;
    score.unseen_understated = limits.understated;
    if (!score.implied) return score;
    const auto sections = sums.open_sections();
    score.low = lowest_score(sections, limits);
    score.high = highest_score(sections, limits);
    return score;
}

} // namespace tenken
