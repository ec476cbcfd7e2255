#include "office/handover.hpp"

#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/plan_list.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace tenken {

namespace {

std::vector<Handover::Where> places_of(const WorkspaceFiles& files, int year, const std::string& checklist)
{
    const auto path = [](const std::filesystem::path& there) { return path_text(there.lexically_normal()); };
    std::vector<Handover::Where> places{{"settings", path(files.folder / "tenken.yaml")},
        {"checklist", checklist}, {"year", path(files.folder / std::to_string(year))}};
    const auto record_of_receipts = register_path(files, year);
    if (is_occupied(record_of_receipts)) places.push_back({"register", path(record_of_receipts)});
    return places;
}

} // namespace

Problems follow_up(Handover& handover, const WorkspaceFiles& files, const std::string& checklist)
{
    Problems problems;
    const auto today = iso_date(handover.today);
    std::set<std::string> reported;
    for (const int year : {handover.year, handover.year - 1}) {
        auto found = plans_of(files, handover.workspace, year);
        std::erase_if(found.plans,
            [&](const LivingPlan& plan) { return plan.done() || reported.contains(plan.department); });
        std::erase_if(found.exceptions, [&](const KeptException& one) {
            return one.exception.until < today || reported.contains(one.department);
        });
        std::ranges::move(found.plans, std::back_inserter(handover.plans));
        std::ranges::move(found.exceptions, std::back_inserter(handover.exceptions));
        std::ranges::move(found.problems, std::back_inserter(problems));
        reported.insert(found.departments.begin(), found.departments.end());
    }
    sort_by_urgency(handover.plans, handover.today);
    std::ranges::stable_sort(
        handover.exceptions, {}, [](const KeptException& one) { return one.exception.until; });
    handover.places = places_of(files, handover.year, checklist);
    return problems;
}

} // namespace tenken
