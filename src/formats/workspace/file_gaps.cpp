#include "formats/workspace/file_gaps.hpp"

#include "formats/workspace/file_departments.hpp"
#include "formats/workspace/file_years.hpp"
#include "formats/yaml/mapping.hpp"

#include <algorithm>

namespace tenken::loading {

using namespace yaml;

namespace {

std::optional<int> read_plain_year(const Reading& reading, const Node& node)
{
    if (node.plain) return read_year(reading, node);
    reading.report("workspace.bad_year", node, {node.value});
    return std::nullopt;
}

} // namespace

std::vector<WorkspaceGap> read_gaps(const Reading& reading, const Node& node)
{
    std::vector<WorkspaceGap> gaps;
    for (const auto& entry : read_filled_list(reading, node)) {
        const Mapping map(reading, entry, {"year", "department", "reason"});
        if (!map.usable()) continue;
        WorkspaceGap gap;
        const auto year = map.get_required("year", read_plain_year);
        gap.department = map.get("department", read_department_name).value_or("");
        gap.reason = map.get_required("reason", read_line).value_or("");
        if (!year) continue;
        gap.year = *year;
        const bool known = std::ranges::any_of(gaps, [&](const WorkspaceGap& other) {
            return other.year == gap.year && other.department == gap.department;
        });
        if (known)
            reading.report("workspace.duplicate_gap", entry, {std::to_string(gap.year)});
        else
            gaps.push_back(std::move(gap));
    }
    return gaps;
}

} // namespace tenken::loading
