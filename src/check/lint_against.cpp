#include "check/lint_against.hpp"

#include "check/lint_against_items.hpp"
#include "check/lint_against_rules.hpp"

namespace tenken {

namespace {

const Item* successor(const Checklist& now, const std::string& id)
{
    if (const Item* same = now.find_item(id)) return same;
    for (const auto& section : now.sections) {
        for (const auto& item : section.items) {
            if (std::ranges::find(item.replaces, id) != item.replaces.end()) return &item;
        }
    }
    return nullptr;
}

// What a report leaves open of how items are asked is taken to be as it is now.
OldEdition completed(OldEdition old, const Checklist& now)
{
    if (!old.report) return old;
    for (auto& section : old.checklist.sections) {
        for (auto& item : section.items) {
            const Item* later = successor(now, item.id);
            const bool kind_unknown =
                item.each == unknown_subjects && later != nullptr && !later->each.empty();
            if (kind_unknown || (later != nullptr && old.perhaps_per_subject.contains(item.id)))
                item.each = later->each;
        }
    }
    return old;
}

} // namespace

EditionComparison lint_against(const OldEdition& stated, const Checklist& now)
{
    const OldEdition old = completed(stated, now);
    EditionComparison result;
    result.old = old.name;
    result.old_edition = old.checklist.edition;
    result.old_sha256 = old.checklist.sha256;
    result.edition = now.edition;
    result.next = forecast(old.checklist, now);
    for (auto&& part :
        {compare_rules(old, now), compare_items(old, now, result.next), compare_coverage(old, now)})
        result.findings.insert(result.findings.end(), part.begin(), part.end());
    std::ranges::stable_partition(result.findings, &EditionFinding::breaks);
    return result;
}

} // namespace tenken
