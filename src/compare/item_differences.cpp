#include "compare/item_differences.hpp"

#include "compare/item_change.hpp"
#include "model/answers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken {

namespace {

/// The state of a subject that a year does not have: hidden, or that of the instance that stands for all of them.
State state_without(const ItemGroup& group)
{
    return group.has_subjects() ? State::hidden : group.any().state;
}

class Listing {
public:
    Listing(const Assessment& before, const Assessment& after, const Kinship& kinship)
        : before_(before)
        , after_(after)
        , kinship_(kinship)
        , reversed_(is_later(before, after))
    {
    }

    std::vector<ItemDifference> all()
    {
        for (const auto& group : kinship_.after) {
            for (const auto* item : group.instances) add_after(group, *item);
        }
        const AssessedItem* last = nullptr;
        for (const auto& item : before_.items) {
            if (!placed_.contains(&item)) add_before(item, last);
            last = &item;
        }
        return std::move(list_);
    }

private:
    void add_after(const ItemGroup& group, const AssessedItem& item)
    {
        ItemDifference entry;
        entry.item = item.instance;
        entry.after = &item;
        entry.state_after = item.state;
        if (group.relatives.empty()) {
            entry.change = Change::added;
        } else if (group.comparable) {
            const auto& relative = kinship_.before[group.relatives.front()];
            if (stands_for_subjects(item, group, relative)) return;
            compare(entry, item, relative);
        } else {
            entry.change = Change::revised;
            set_before(entry, revised_partner(group, item));
        }
        entry.relatives = other_ids(group, kinship_.before);
        push(std::move(entry), list_.size());
    }

    void compare(ItemDifference& entry, const AssessedItem& item, const ItemGroup& relative)
    {
        const auto* partner = relative.of_subject(subject_of(item.instance));
        set_before(entry, partner);
        if (partner == nullptr) {
            entry.state_before = state_without(relative);
            entry.change = entry.state_before == item.state ? Change::unchanged : Change::state;
            return;
        }
        entry.change = reversed_ ? reversed(change_of(after_, item, before_, *partner))
                                 : change_of(before_, *partner, after_, item);
        if (partner->meaning != item.meaning) entry.remark = reversed_ ? partner->remark : item.remark;
    }

    void add_before(const AssessedItem& item, const AssessedItem* last)
    {
        const auto& group = *std::ranges::find(kinship_.before, item_of(item.instance), &ItemGroup::id);
        ItemDifference entry;
        entry.item = item.instance;
        set_before(entry, &item);
        if (group.relatives.empty()) {
            entry.change = Change::retired;
        } else if (group.comparable) {
            const auto& relative = kinship_.after[group.relatives.front()];
            if (stands_for_subjects(item, group, relative)) return;
            entry.state_after = state_without(relative);
            entry.change = entry.state_after == item.state ? Change::unchanged : Change::state;
        } else {
            entry.change = Change::revised;
        }
        entry.relatives = other_ids(group, kinship_.after);
        push(std::move(entry), place_after(last));
    }

    static bool stands_for_subjects(
        const AssessedItem& item, const ItemGroup& group, const ItemGroup& relative)
    {
        return subject_of(item.instance).empty() && !group.has_subjects() && relative.has_subjects();
    }

    // One to one: the same subject. Otherwise only what bears the same id is shown side by side.
    const AssessedItem* revised_partner(const ItemGroup& group, const AssessedItem& item) const
    {
        const auto& first = kinship_.before[group.relatives.front()];
        if (group.relatives.size() == 1 && first.relatives.size() == 1)
            return first.of_subject(subject_of(item.instance));
        for (const auto index : group.relatives) {
            const auto& relative = kinship_.before[index];
            if (relative.id == group.id) return relative.of_subject(subject_of(item.instance));
        }
        return nullptr;
    }

    static std::vector<std::string> other_ids(const ItemGroup& group, const std::vector<ItemGroup>& others)
    {
        std::vector<std::string> ids;
        for (const auto index : group.relatives) {
            if (others[index].id != group.id) ids.emplace_back(others[index].id);
        }
        return ids;
    }

    void set_before(ItemDifference& entry, const AssessedItem* item)
    {
        entry.before = item;
        if (item == nullptr) return;
        entry.state_before = item->state;
        placed_.insert(item);
    }

    std::size_t place_after(const AssessedItem* last) const
    {
        const auto at = std::ranges::find_if(
            list_, [&](const ItemDifference& entry) { return last != nullptr && entry.before == last; });
        if (at != list_.end()) return static_cast<std::size_t>(at - list_.begin()) + 1;
        return last == nullptr ? 0 : last_place_;
    }

    void push(ItemDifference entry, std::size_t place)
    {
        last_place_ = place + 1;
        list_.insert(list_.begin() + static_cast<std::ptrdiff_t>(place), std::move(entry));
    }

    const Assessment& before_;
    const Assessment& after_;
    const Kinship& kinship_;
    bool reversed_;
    std::vector<ItemDifference> list_;
    std::set<const AssessedItem*> placed_;
    std::size_t last_place_ = 0;
};

} // namespace

std::vector<ItemDifference> item_differences(
    const Assessment& before, const Assessment& after, const Kinship& kinship)
{
    return Listing(before, after, kinship).all();
}

} // namespace tenken
