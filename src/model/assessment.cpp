#include "model/assessment.hpp"

#include <algorithm>

namespace tenken {

const Scale* Assessment::find_scale(std::string_view id) const
{
    const auto at = std::ranges::find(scales, id, &Scale::id);
    return at == scales.end() ? nullptr : &*at;
}

const AssessedSection* Assessment::find_section(std::string_view id) const
{
    const auto at = std::ranges::find(sections, id, &AssessedSection::id);
    return at == sections.end() ? nullptr : &*at;
}

const AssessedItem* Assessment::find_item(std::string_view instance) const
{
    const auto at = std::ranges::find(items, instance, &AssessedItem::instance);
    return at == items.end() ? nullptr : &*at;
}

AssessmentIndex::AssessmentIndex(const Assessment& assessment)
{
    for (const auto& section : assessment.sections)
        sections_.try_emplace(section.id, SectionEntry{&section, {}});
    items_.reserve(assessment.items.size());
    SectionEntry* entry = nullptr; // items of a section mostly stand side by side
    std::string_view id;
    for (const auto& item : assessment.items) {
        items_.try_emplace(item.instance, &item);
        if (entry == nullptr || id != item.section) entry = &sections_[id = item.section];
        entry->items.push_back(&item);
    }
}

const AssessedItem* AssessmentIndex::find_item(std::string_view instance) const
{
    const auto at = items_.find(instance);
    return at == items_.end() ? nullptr : at->second;
}

const AssessedSection* AssessmentIndex::find_section(std::string_view id) const
{
    const auto at = sections_.find(id);
    return at == sections_.end() ? nullptr : at->second.section;
}

const std::vector<const AssessedItem*>& AssessmentIndex::items_of(std::string_view section) const
{
    static const std::vector<const AssessedItem*> none;
    const auto at = sections_.find(section);
    return at == sections_.end() ? none : at->second.items;
}

bool answered_by_coordinator(const Assessment& assessment, const AssessedItem& item)
{
    return item.state == State::not_asked && item.scope == Scope::organisation &&
        !assessment.circumstances.coordinator.empty();
}

bool answered_by_server(const AssessedItem& item)
{
    return item.state == State::not_asked && item.answered_for == AnsweredFor::served;
}

bool awaits_server(const AssessedItem& item)
{
    return answered_by_server(item) && item.response.open() && item.counts.empty();
}

bool answered_elsewhere(const Assessment& assessment, const AssessedItem& item)
{
    return answered_by_coordinator(assessment, item) || (answered_by_server(item) && !awaits_server(item));
}

bool is_shared(const Service& service, Scope scope, const std::vector<std::string>& tags)
{
    if (service.empty()) return false;
    const auto shares = [&](std::string_view name) {
        return std::ranges::find(service.shares, name) != service.shares.end();
    };
    return (scope == Scope::person && shares("person")) || std::ranges::any_of(tags, shares);
}

std::optional<int> continued_since(const AssessedItem& item, const Circumstances& circumstances)
{
    const auto& years = item.finding_years;
    if (years.empty() || years.back() != circumstances.previous_year) return std::nullopt;
    int since = years.back();
    for (auto at = years.rbegin(); at != years.rend() && since - *at <= 1; ++at) since = *at;
    return since;
}

bool recurred(const AssessedItem& item, const Circumstances& circumstances)
{
    return circumstances.previous_year > 0 && !item.finding_years.empty() &&
        item.finding_years.back() != circumstances.previous_year;
}

std::string_view level_id_of(
    const std::vector<Band>& bands, const std::vector<Choice>& choices, const Value& answer)
{
    const auto in_bands = [&](const Exact& number) {
        const Band* band = band_of(bands, number);
        return band == nullptr ? std::string_view() : std::string_view(band->level);
    };
    if (const auto* number = std::get_if<Exact>(&answer)) return in_bands(*number);
    if (const auto* chosen = std::get_if<Chosen>(&answer)) {
        return in_bands(std::ranges::count_if(*chosen, [&](const std::string& id) {
            const auto choice = std::ranges::find(choices, id, &Choice::id);
            return choice != choices.end() && !choice->exclusive;
        }));
    }
    const auto& text = std::get<std::string>(answer);
    const auto choice = std::ranges::find(choices, text, &Choice::id);
    return choice == choices.end() ? text : choice->level;
}

std::vector<std::string> chosen_labels(const std::vector<Choice>& choices, const Value& answer)
{
    std::vector<std::string> labels;
    const bool several = std::holds_alternative<Chosen>(answer);
    for (const auto& id : texts_of(answer)) {
        const auto choice = std::ranges::find(choices, id, &Choice::id);
        if (choice != choices.end() && !choice->label.empty())
            labels.push_back(choice->label);
        else if (choice != choices.end() || several)
            labels.push_back(id);
    }
    return labels;
}

const Level* level_of(const AssessedItem& item, const Scale& scale)
{
    if (item.state != State::answered || !item.scored()) return nullptr;
    if (item.counts_as_unknown) return unknown_or_worst(scale);
    if (!item.response.answer) return nullptr;
    return scale.find(level_id_of(item.bands, item.choices, *item.response.answer));
}

bool can_reach(
    ItemType type, const std::vector<Band>& bands, const std::vector<Choice>& choices, std::string_view level)
{
    switch (type) {
    case ItemType::number:
    case ItemType::choices:
        return level == unknown_level || std::ranges::find(bands, level, &Band::level) != bands.end();
    case ItemType::choice:
        return level == unknown_level || std::ranges::find(choices, level, &Choice::level) != choices.end();
    default:
        return true;
    }
}

} // namespace tenken
