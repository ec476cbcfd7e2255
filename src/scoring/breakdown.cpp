#include "scoring/breakdown.hpp"

#include "model/names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace tenken {

namespace {

using Ids = std::vector<std::string_view>; // each once

/// The ids of the groups that an item belongs to.
class Grouping {
public:
    Grouping(const Assessment& assessment, Facet facet)
        : facet_(facet)
    {
        if (facet != Facet::clause) return;
        for (const auto& clause : assessment.policy.clauses) {
            for (const auto& obligation : clause.obligations) clauses_.emplace(obligation.id, clause.id);
        }
    }

    [[nodiscard]] Ids of(const AssessedItem& item) const
    {
        Ids ids;
        switch (facet_) {
        case Facet::clause:
            add_clauses(ids, item);
            break;
        case Facet::property:
            for (const Property property : item.protects) ids.push_back(name_in(property_names, property));
            break;
        case Facet::threat:
            ids.assign(item.threats.begin(), item.threats.end());
            break;
        case Facet::aspect:
            if (item.aspect) ids.push_back(name_in(aspect_names, *item.aspect));
            break;
        }
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

private:
    void add_clauses(Ids& ids, const AssessedItem& item) const
    {
        for (const auto& covered : item.covers) {
            const auto [begin, end] = clauses_.equal_range(covered);
            for (auto at = begin; at != end; ++at) ids.push_back(at->second);
        }
        if (ids.empty() && !item.clause.empty()) ids.push_back(item.clause);
    }

    Facet facet_;
    std::unordered_multimap<std::string_view, std::string_view> clauses_; ///< by obligation
};

/// Groups in the order that does not depend on the items, where there is one.
std::vector<Group> prepared_groups(const Assessment& assessment, Facet facet)
{
    std::vector<Group> groups;
    if (facet == Facet::clause) {
        for (const auto& clause : assessment.policy.clauses) groups.push_back({clause.id, {}});
    } else if (facet == Facet::property) {
        for (const auto& property : property_names) groups.push_back({std::string(property.name), {}});
    } else if (facet == Facet::aspect) {
        for (const auto& aspect : aspect_names) groups.push_back({std::string(aspect.name), {}});
    }
    return groups;
}

/// Sorts like the id when its runs of digits count as numbers: "3(2)" before "3(10)".
std::string numeric_key(const std::string& id)
{
    constexpr std::size_t widest = 12;
    std::string key;
    std::string digits;
    const auto finish = [&] {
        if (!digits.empty() && digits.size() < widest) key.append(widest - digits.size(), '0');
        key += digits;
        digits.clear();
    };
    for (const char c : id) {
        if (c >= '0' && c <= '9') {
            digits += c;
            continue;
        }
        finish();
        key += c;
    }
    finish();
    return key;
}

} // namespace

std::vector<Group> breakdown(const Assessment& assessment, Facet facet)
{
    std::vector<Group> groups = prepared_groups(assessment, facet);
    std::map<std::string, std::size_t, std::less<>> positions;
    for (std::size_t i = 0; i < groups.size(); ++i) positions.emplace(groups[i].id, i);
    const Grouping grouping(assessment, facet);
    for (const auto& item : assessment.items) {
        Tally own;
        own.add(assessment, item);
        for (const auto id : grouping.of(item)) {
            auto at = positions.find(id);
            if (at == positions.end()) {
                at = positions.emplace(id, groups.size()).first;
                groups.push_back({at->first, {}});
            }
            groups[at->second].tally += own;
        }
    }
    std::erase_if(groups, [](const Group& group) { return group.tally.applicable == 0; });
    if (facet == Facet::threat) {
        std::ranges::stable_sort(groups, {}, [](const Group& group) { return numeric_key(group.id); });
    }
    return groups;
}

std::vector<Unconfirmed> unconfirmed_obligations(const Assessment& assessment)
{
    constexpr std::array strongest_first{State::open, State::not_applicable, State::not_asked, State::hidden};
    const auto is_stronger = [&](State a, State b) {
        return std::ranges::find(strongest_first, a) < std::ranges::find(strongest_first, b);
    };
    std::unordered_set<std::string_view> confirmed;
    std::unordered_map<std::string_view, State> why;
    for (const auto& item : assessment.items) {
        if (item.state == State::answered || answered_elsewhere(assessment, item)) {
            confirmed.insert(item.covers.begin(), item.covers.end());
            continue;
        }
        for (const auto& covered : item.covers) {
            const auto [at, is_new] = why.try_emplace(covered, item.state);
            if (!is_new && is_stronger(item.state, at->second)) at->second = item.state;
        }
    }
    std::vector<Unconfirmed> missing;
    for (const auto& clause : assessment.policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            if (confirmed.contains(obligation.id)) continue;
            const auto state = why.find(obligation.id);
            missing.push_back(
                {&obligation, state == why.end() ? std::nullopt : std::optional(state->second)});
        }
    }
    return missing;
}

} // namespace tenken
