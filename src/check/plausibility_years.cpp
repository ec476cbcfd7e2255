#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"
#include "compare/item_differences.hpp"
#include "compare/kinship.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <set>

namespace tenken::plausibility {

namespace {

/// Instances of both years that compare, and of which the department settled both itself.
std::vector<ItemDifference> compared(const PlausibilityGrounds& grounds)
{
    const auto& before = *grounds.former;
    const auto& after = grounds.report;
    const auto all = [](const AssessedItem&) { return true; };
    const auto own_before = own_items(before, all);
    const auto own_after = own_items(after, all);
    const std::set<const AssessedItem*> settled_before(own_before.begin(), own_before.end());
    const std::set<const AssessedItem*> settled_after(own_after.begin(), own_after.end());
    auto differences = item_differences(before, after, kinship_of(before, after));
    std::erase_if(differences, [&](const ItemDifference& one) {
        return one.change == Change::revised || !settled_before.contains(one.before) ||
            !settled_after.contains(one.after);
    });
    return differences;
}

} // namespace

Found findings_fallen_out(const PlausibilityGrounds& grounds)
{
    Items out;
    for (const auto& one : compared(grounds)) {
        if (one.after->state == State::not_applicable && stands_at_finding(*grounds.former, *one.before))
            out.push_back(one.after);
    }
    if (out.empty()) return std::nullopt;
    return Hint{{}, {number("fallen_out", out.size())}, ids_of(out)};
}

Found unchanged_since(const PlausibilityGrounds& grounds)
{
    const auto both = compared(grounds);
    const auto same =
        static_cast<std::size_t>(std::ranges::count(both, Change::unchanged, &ItemDifference::change));
    if (both.size() < least_compared || !reaches(same, both.size(), unchanged_share)) return std::nullopt;
    return Hint{{}, {number("same", same), number("of", both.size()), share("share", same, both.size())}, {}};
}

Found risen_since(const PlausibilityGrounds& grounds)
{
    Items risen;
    std::size_t improved = 0;
    for (const auto& one : compared(grounds)) {
        if (one.change != Change::improved || !answered_as_one(*one.after)) continue;
        ++improved;
        const auto concerns = concerns_of(*grounds.former, grounds.report, one);
        if (std::ranges::find(concerns, Concern::rose_without_evidence) != concerns.end())
            risen.push_back(one.after);
    }
    if (risen.size() < least_risen) return std::nullopt;
    return Hint{{}, {number("risen", risen.size()), number("of", improved)}, ids_of(risen)};
}

} // namespace tenken::plausibility
