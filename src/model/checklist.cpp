#include "model/checklist.hpp"

#include <algorithm>

namespace tenken {

namespace {

template <typename Element> const Element* find_by_id(const std::vector<Element>& all, std::string_view id)
{
    const auto at = std::ranges::find(all, id, &Element::id);
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const Clause* Policy::find_clause(std::string_view id) const
{
    const auto at = std::ranges::find(clauses, id, &Clause::id);
    return at == clauses.end() ? nullptr : &*at;
}

const Obligation* Policy::find_obligation(std::string_view id) const
{
    for (const auto& clause : clauses) {
        const auto at = std::ranges::find(clause.obligations, id, &Obligation::id);
        if (at != clause.obligations.end()) return &*at;
    }
    return nullptr;
}

const Level* Scale::find(std::string_view level) const
{
    const auto at = std::ranges::find(levels, level, &Level::id);
    return at == levels.end() ? nullptr : &*at;
}

const Exact& Scale::highest() const { return std::ranges::max_element(levels, {}, &Level::points)->points; }

const Exact& Scale::lowest() const { return std::ranges::min_element(levels, {}, &Level::points)->points; }

const Band* band_of(const std::vector<Band>& bands, const Exact& number)
{
    const auto at = std::ranges::find_if(bands, [&](const Band& band) { return number >= band.min; });
    return at == bands.end() ? nullptr : &*at;
}

const Level* unknown_or_worst(const Scale& scale)
{
    if (const Level* unknown = scale.find(unknown_level)) return unknown;
    const Level* worst = nullptr;
    for (const auto& level : scale.levels) {
        if (level.finding && (worst == nullptr || level.points < worst->points)) worst = &level;
    }
    return worst;
}

NotApplicableRule not_applicable_rule(const ScoringRules& rules, const Scale& scale)
{
    return scale.not_applicable && scale.not_applicable->counts ? *scale.not_applicable->counts
                                                                : rules.not_applicable;
}

const Scale* Checklist::find_scale(std::string_view wanted) const { return find_by_id(scales, wanted); }

const SubjectKind* Checklist::find_subject_kind(std::string_view wanted) const
{
    return find_by_id(subjects, wanted);
}

const Section* Checklist::find_section(std::string_view wanted) const { return find_by_id(sections, wanted); }

const Item* Checklist::find_item(std::string_view wanted) const
{
    for (const auto& section : sections) {
        if (const auto* item = find_by_id(section.items, wanted)) return item;
    }
    return nullptr;
}

ChecklistIndex::ChecklistIndex(const Checklist& checklist)
{
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) items_.emplace(item.id, &item);
    }
}

const Item* ChecklistIndex::find_item(std::string_view id) const
{
    const auto at = items_.find(id);
    return at == items_.end() ? nullptr : at->second;
}

const Item* ChecklistIndex::item_of(std::string_view instance) const
{
    return find_item(instance.substr(0, instance.find('@')));
}

} // namespace tenken
