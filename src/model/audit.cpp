#include "model/audit.hpp"

#include <algorithm>

namespace tenken {

int AuditPlan::population() const
{
    int sum = 0;
    for (const auto& stratum : strata) sum += stratum.population;
    return sum;
}

const DrawnItem* AuditPlan::find(std::string_view instance) const
{
    const auto at = std::ranges::find(items, instance, &DrawnItem::instance);
    return at == items.end() ? nullptr : &*at;
}

const Verdict* AuditedDepartment::find(std::string_view instance) const
{
    const auto at = verdicts.find(instance);
    return at == verdicts.end() ? nullptr : &at->second;
}

int AuditedDepartment::open() const
{
    return static_cast<int>(std::ranges::count_if(
        plan.items, [&](const DrawnItem& item) { return find(item.instance) == nullptr; }));
}

VerdictCounts counts_of(const AuditedDepartment& audit)
{
    VerdictCounts counts;
    for (const auto& [instance, verdict] : audit.verdicts) {
        ++counts.given;
        counts.overstated += static_cast<int>(verdict.kind == VerdictKind::overstated);
        counts.understated += static_cast<int>(verdict.kind == VerdictKind::understated);
        counts.not_verifiable += static_cast<int>(verdict.kind == VerdictKind::not_verifiable);
    }
    return counts;
}

} // namespace tenken
