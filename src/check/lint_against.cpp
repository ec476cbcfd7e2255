#include "check/lint_against.hpp"

#include "check/lint_against_items.hpp"
#include "check/lint_against_rules.hpp"

namespace tenken {

EditionComparison lint_against(const OldEdition& old, const Checklist& now)
{
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
