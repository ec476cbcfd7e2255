#include "compare/item_differences.hpp"

#include "model/answers.hpp"
#include "model/names.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>

namespace tenken {

namespace {

bool same_answer(const AssessedItem& a, const AssessedItem& b)
{
    return a.response.answer == b.response.answer && a.counts == b.counts &&
        a.response.reason == b.response.reason;
}

bool same_words(const Response& a, const Response& b)
{
    return a.note == b.note && a.evidence == b.evidence && a.action == b.action;
}

// Weightless, so that an item of weight 0 is told apart too.
std::optional<Exact> share(const Assessment& assessment, const AssessedItem& item, const AssessedItem& answer)
{
    const auto own = item_score(assessment, item, answer, 1);
    return own ? std::optional(own->points / own->max) : std::nullopt;
}

bool has_new_evidence(const Response& before, const Response& after)
{
    return std::ranges::any_of(after.evidence, [&](const std::string& piece) {
        return std::ranges::find(before.evidence, piece) == before.evidence.end();
    });
}

// ISO dates sort as text.
bool is_past(const std::string& due, const std::string& today) { return !due.empty() && due < today; }

// What the later year says of the plan counts; where it says nothing, whether the finding is still there.
bool plan_is_broken(const Assessment& after, const ItemDifference& item, bool finding_in_both)
{
    const auto& plans = after.former_plans;
    const auto plan = std::ranges::find(plans, item.before->instance, &FormerPlan::instance);
    const auto& today = after.circumstances.date;
    if (plan == plans.end() || !plan->outcome)
        return finding_in_both && is_past(item.before->response.action.due, today);
    const bool kept = plan->outcome == PlanOutcome::done || plan->outcome == PlanOutcome::not_needed;
    return !kept && is_past(plan->action.due, today);
}

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
        for (const auto& group : kinship.before) groups_before_[group.id] = &group;
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
        return {std::move_iterator(list_.begin()), std::move_iterator(list_.end())};
    }

private:
    using Place = std::list<ItemDifference>::iterator;

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
        push(std::move(entry), list_.end());
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
        const auto& group = *groups_before_.at(item_of(item.instance));
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
    }

    Place place_after(const AssessedItem* last)
    {
        if (last == nullptr || list_.empty()) return list_.begin();
        const auto at = placed_.find(last);
        return std::next(at == placed_.end() ? last_pushed_ : at->second);
    }

    void push(ItemDifference entry, Place place)
    {
        last_pushed_ = list_.insert(place, std::move(entry));
        if (last_pushed_->before != nullptr) placed_.try_emplace(last_pushed_->before, last_pushed_);
    }

    const Assessment& before_;
    const Assessment& after_;
    const Kinship& kinship_;
    bool reversed_;
    std::unordered_map<std::string_view, const ItemGroup*> groups_before_;
    std::list<ItemDifference> list_;                        // something may come between any two
    std::unordered_map<const AssessedItem*, Place> placed_; ///< items of the year before
    Place last_pushed_ = list_.end();
};

/// What became of exceptions, and of what is to be confirmed later.
std::optional<Change> change_of_approval(
    const Assessment& earlier, const AssessedItem& before, const Assessment& later, const AssessedItem& after)
{
    const bool was_excepted = exception_in_force(earlier, before);
    const bool is_excepted = exception_in_force(later, after);
    if (is_excepted && !was_excepted) return Change::excepted;
    if (was_excepted && !is_excepted && stands_at_finding(later, after)) return Change::exception_ended;
    if (is_promised(later, after) && !is_promised(earlier, before)) return Change::unproved;
    return std::nullopt;
}

} // namespace

bool knows_answer_of(const Assessment& assessment, const AssessedItem& item, const AssessedItem& other)
{
    if (!item.scored() || other.state != State::answered) return true;
    const Scale* scale = assessment.find_scale(item.scale);
    const bool known = std::ranges::all_of(other.counts, [&](const auto& count) {
        return count.first == not_applicable_name || scale->find(count.first) != nullptr;
    });
    return known && item_score(assessment, item, other, item.weight).has_value();
}

Change change_of(
    const Assessment& earlier, const AssessedItem& before, const Assessment& later, const AssessedItem& after)
{
    if (before.state != after.state) return Change::state;
    if (before.state == State::hidden || before.state == State::not_asked) return Change::unchanged;
    const bool same = same_answer(before, after);
    const auto approval = change_of_approval(earlier, before, later, after);
    if (same && approval) return *approval;
    if (same) return same_words(before.response, after.response) ? Change::unchanged : Change::evidence;
    if (before.state != State::answered) return approval.value_or(Change::changed);
    const auto was = share(earlier, before, before);
    const auto is =
        knows_answer_of(earlier, before, after) ? share(earlier, before, after) : share(later, after, after);
    if (!was || !is || *was == *is) return approval.value_or(Change::changed);
    return *was < *is ? Change::improved : Change::worsened;
}

Change reversed(Change change)
{
    switch (change) {
    case Change::improved:
        return Change::worsened;
    case Change::worsened:
        return Change::improved;
    case Change::added:
        return Change::retired;
    case Change::retired:
        return Change::added;
    case Change::excepted:
        return Change::exception_ended;
    case Change::exception_ended:
        return Change::excepted;
    default:
        return change;
    }
}

std::vector<Concern> concerns_of(
    const Assessment& before, const Assessment& after, const ItemDifference& item)
{
    std::vector<Concern> concerns;
    if (item.before == nullptr || item.after == nullptr) return concerns;
    const bool finding_before = is_finding(before, *item.before);
    const bool finding_after = is_finding(after, *item.after);
    const bool compares = item.change != Change::revised;
    const bool next_year = before.circumstances.year < after.circumstances.year;
    if (item.change == Change::worsened && (item.before->critical || item.after->critical))
        concerns.push_back(Concern::critical_fell);
    if (item.change == Change::improved && !has_new_evidence(item.before->response, item.after->response))
        concerns.push_back(Concern::rose_without_evidence);
    if (compares && item.state_after == State::not_applicable && item.state_before != State::not_applicable)
        concerns.push_back(Concern::newly_not_applicable);
    if (next_year && plan_is_broken(after, item, finding_before && finding_after))
        concerns.push_back(Concern::plan_broken);
    if (next_year && compares && finding_before && finding_after) concerns.push_back(Concern::still_finding);
    return concerns;
}

void mark_third_findings(Difference& difference, const Difference& earlier)
{
    std::set<std::string_view> twice;
    for (const auto& item : earlier.items) {
        if (std::ranges::find(item.concerns, Concern::still_finding) != item.concerns.end())
            twice.insert(item.after->instance);
    }
    for (auto& item : difference.items) {
        if (item.before == nullptr || !twice.contains(item.before->instance)) continue;
        std::ranges::replace(item.concerns, Concern::still_finding, Concern::third_finding);
    }
}

std::vector<ItemDifference> item_differences(
    const Assessment& before, const Assessment& after, const Kinship& kinship)
{
    return Listing(before, after, kinship).all();
}

} // namespace tenken
