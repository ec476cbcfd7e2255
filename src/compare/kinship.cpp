#include "compare/kinship.hpp"

#include "model/answers.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tenken {

namespace {

std::vector<ItemGroup> groups_of(const Assessment& assessment)
{
    std::vector<ItemGroup> groups;
    std::map<std::string_view, std::size_t> places;
    for (const auto& item : assessment.items) {
        const auto id = item_of(item.instance);
        const auto [at, added] = places.try_emplace(id, groups.size());
        if (added) groups.push_back({id, {}, {}, false});
        groups[at->second].instances.push_back(&item);
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
    std::map<std::string_view, std::size_t> places_;
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

bool compare_with_each_other(const ItemGroup& earlier, const ItemGroup& later, bool same_checklist)
{
    if (earlier.relatives.size() != 1 || later.relatives.size() != 1) return false;
    if (!same_shape(earlier, later)) return false;
    const auto declared = later.any().comparable;
    if (declared == false && !same_checklist) return false;
    return declared == true || earlier.any().meaning == later.any().meaning;
}

} // namespace

const AssessedItem* ItemGroup::of_subject(std::string_view subject) const
{
    const auto at = std::ranges::find_if(
        instances, [&](const AssessedItem* item) { return subject_of(item->instance) == subject; });
    return at == instances.end() ? nullptr : *at;
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

Kinship kinship_of(const Assessment& before, const Assessment& after)
{
    Kinship kinship{groups_of(before), groups_of(after)};
    const bool reversed = is_later(before, after);
    auto& earlier = reversed ? kinship.after : kinship.before;
    auto& later = reversed ? kinship.before : kinship.after;
    Linking(earlier, later).link_all();
    const bool same_checklist = before.checklist == after.checklist && !before.checklist.sha256.empty();
    for (auto& group : later) {
        if (group.relatives.empty()) continue;
        auto& relative = earlier[group.relatives.front()];
        group.comparable = compare_with_each_other(relative, group, same_checklist);
        relative.comparable = relative.comparable || group.comparable;
    }
    return kinship;
}

} // namespace tenken
