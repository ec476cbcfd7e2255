#include "compare/kinship.hpp"

#include "model/answers.hpp"

#include <algorithm>
#include <tuple>

namespace tenken {

namespace {

std::vector<ItemGroup> groups_of(std::span<const AssessedItem* const> items)
{
    std::vector<ItemGroup> groups;
    std::unordered_map<std::string_view, std::size_t> places;
    for (const auto* item : items) {
        const auto id = item_of(item->instance);
        const auto [at, added] = places.try_emplace(id, groups.size());
        if (added) groups.push_back({id, {}, {}, {}, false});
        auto& group = groups[at->second];
        group.instances.push_back(item);
        group.by_subject.try_emplace(subject_of(item->instance), item);
    }
    return groups;
}

bool names(const ItemGroup& group, std::string_view earlier)
{
    return std::ranges::find(group.any().replaces, earlier) != group.any().replaces.end();
}

class Linking {
public:
    Linking(std::vector<ItemGroup>& earlier, std::vector<ItemGroup>& later)
        : earlier_(earlier)
        , later_(later)
    {
        for (std::size_t i = 0; i < earlier.size(); ++i) places_[earlier[i].id] = i;
    }

    void link_all()
    {
        for (std::size_t l = 0; l < later_.size(); ++l) {
            const auto self = places_.find(later_[l].id);
            if (self != places_.end()) link(self->second, l);
            for (const auto& id : later_[l].any().replaces) {
                const auto at = places_.find(id);
                if (at == places_.end() || id == later_[l].id) continue;
                const bool history = self != places_.end() && names(earlier_[self->second], id);
                if (!history) link(at->second, l);
            }
        }
    }

private:
    void link(std::size_t e, std::size_t l)
    {
        if (std::ranges::find(later_[l].relatives, e) != later_[l].relatives.end()) return;
        earlier_[e].relatives.push_back(l);
        later_[l].relatives.push_back(e);
    }

    std::vector<ItemGroup>& earlier_;
    std::vector<ItemGroup>& later_;
    std::unordered_map<std::string_view, std::size_t> places_;
};

// An instance without a subject that is open or hidden may stand for subjects that nobody has named.
bool same_shape(const ItemGroup& a, const ItemGroup& b)
{
    const auto settled = [](const ItemGroup& group) {
        return !group.has_subjects() &&
            (group.any().state == State::answered || group.any().state == State::not_applicable);
    };
    return !(settled(a) && b.has_subjects()) && !(settled(b) && a.has_subjects());
}

bool compare_with_each_other(const ItemGroup& earlier, const ItemGroup& later, bool one_checklist)
{
    if (earlier.relatives.size() != 1 || later.relatives.size() != 1) return false;
    if (!same_shape(earlier, later)) return false;
    const auto declared = later.any().comparable;
    if (declared == false && !one_checklist) return false;
    return declared == true || earlier.any().meaning == later.any().meaning;
}

void link_both(std::vector<ItemGroup>& earlier, std::vector<ItemGroup>& later, bool one_checklist)
{
    Linking(earlier, later).link_all();
    for (auto& group : later) {
        if (group.relatives.empty()) continue;
        auto& relative = earlier[group.relatives.front()];
        group.comparable = compare_with_each_other(relative, group, one_checklist);
        relative.comparable = relative.comparable || group.comparable;
    }
}

} // namespace

const AssessedItem* ItemGroup::of_subject(std::string_view subject) const
{
    const auto at = by_subject.find(subject);
    return at == by_subject.end() ? nullptr : at->second;
}

bool ItemGroup::has_subjects() const
{
    return std::ranges::any_of(
        instances, [](const AssessedItem* item) { return !subject_of(item->instance).empty(); });
}

bool is_later(const Assessment& a, const Assessment& b)
{
    const auto age = [](const Assessment& assessment) {
        return std::tie(
            assessment.circumstances.year, assessment.circumstances.date, assessment.checklist.edition);
    };
    return age(a) > age(b);
}

bool same_checklist(const Assessment& before, const Assessment& after)
{
    return before.checklist == after.checklist && !before.checklist.sha256.empty();
}

std::vector<const AssessedItem*> items_of(const Assessment& assessment)
{
    std::vector<const AssessedItem*> items;
    items.reserve(assessment.items.size());
    for (const auto& item : assessment.items) items.push_back(&item);
    return items;
}

Kinship kinship_of(const Assessment& before, const Assessment& after)
{
    const bool one_checklist = same_checklist(before, after);
    if (!is_later(before, after)) return kinship_of_items(items_of(before), items_of(after), one_checklist);
    auto reversed = kinship_of_items(items_of(after), items_of(before), one_checklist);
    return {std::move(reversed.after), std::move(reversed.before)};
}

Kinship kinship_of_items(std::span<const AssessedItem* const> before,
    std::span<const AssessedItem* const> after, bool one_checklist)
{
    Kinship kinship{groups_of(before), groups_of(after)};
    link_both(kinship.before, kinship.after, one_checklist);
    return kinship;
}

} // namespace tenken
