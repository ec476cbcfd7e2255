#include "rollup/pool.hpp"

namespace tenken {

namespace {

void add(Tally& sum, const Tally& part)
{
    sum.points += part.points;
    sum.max += part.max;
    sum.answered += part.answered;
    sum.applicable += part.applicable;
}

} // namespace

void Pool::add(const Assessment& assessment)
{
    if (!rules_) rules_ = assessment.scoring;
    for (const auto& section : assessment.sections) {
        if (tallies_.try_emplace(section.id).second) sections_.push_back(section);
    }
    std::map<std::string_view, Tally> own;
    for (const auto& item : assessment.items) own[item.section].add(assessment, item);
    for (const auto& [id, tally] : own) {
        tenken::add(tally_, tally);
        if (const auto at = tallies_.find(id); at != tallies_.end()) tenken::add(at->second, tally);
    }
}

std::optional<Exact> Pool::value() const
{
    if (!rules_) return std::nullopt;
    if (rules_->method == ScoringMethod::pooled) return tally_.percent();
    Exact sum;
    Exact weights;
    for (const auto& section : sections_) {
        const auto percent = of_section(section.id).percent();
        if (!percent) continue;
        sum += *percent * section.weight;
        weights += section.weight;
    }
    if (weights.is_zero()) return std::nullopt;
    return sum / weights;
}

Tally Pool::of_section(const std::string& id) const
{
    const auto at = tallies_.find(id);
    return at == tallies_.end() ? Tally{} : at->second;
}

} // namespace tenken
