#include "formats/workspace/file_departments.hpp"

#include "base/utf8.hpp"
#include "formats/checklist/unique.hpp"
#include "formats/workspace/paths.hpp"
#include "formats/yaml/mapping.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <string_view>

namespace tenken::loading {

namespace {

using namespace yaml;

constexpr int most_staff = 1'000'000;

std::optional<std::string> read_role(const Reading& reading, const Node& node)
{
    auto role = read_line(reading, node);
    const std::vector<std::string> known(role_names.begin(), role_names.end());
    if (!role || std::ranges::find(known, *role) != known.end()) return role;
    reading.report(not_among("workspace.unknown_role", *role, known, reading.spot(node).place()));
    return std::nullopt;
}

std::vector<std::string> read_roles(const Reading& reading, const Node& node)
{
    UniqueIds unique("workspace.duplicate_role");
    std::vector<std::string> written;
    for (const auto& one : read_filled_list(reading, node)) {
        auto role = read_role(reading, one);
        if (role && unique.add(reading, one, *role)) written.push_back(std::move(*role));
    }
    std::vector<std::string> roles;
    for (const auto role : role_names) {
        if (std::ranges::find(written, role) != written.end()) roles.emplace_back(role);
    }
    return roles;
}

std::optional<int> read_staff(const Reading& reading, const Node& node)
{
    const auto number = read_decimal(reading, node);
    if (!number) return std::nullopt;
    const bool whole = node.value.find_first_not_of("0123456789") == std::string::npos;
    if (whole && *number >= Exact(1) && *number <= Exact(most_staff)) return std::stoi(node.value);
    reading.report("workspace.bad_staff", node, {node.value});
    return std::nullopt;
}

} // namespace

std::optional<std::string> read_department_name(const Reading& reading, const Node& node)
{
    auto name = read_line(reading, node);
    if (!name) return std::nullopt;
    if (auto problem = name_problem(*name)) {
        problem->place = reading.spot(node).place();
        reading.report(std::move(*problem));
        return std::nullopt;
    }
    return utf8::nfc(*name);
}

std::vector<WorkspaceDepartment> read_departments(const Reading& reading, const Node& node)
{
    std::vector<WorkspaceDepartment> departments;
    UniqueIds unique("workspace.duplicate_department");
    const auto add = [&](WorkspaceDepartment department, const Node& at) {
        if (unique.add(reading, at, department.name)) departments.push_back(std::move(department));
    };
    for (const auto& entry : read_filled_list(reading, node)) {
        if (entry.is(Node::Kind::scalar)) {
            if (entry.plain && report_slip(reading, entry)) continue;
            if (auto name = read_department_name(reading, entry)) add({std::move(*name), {}, {}, {}}, entry);
            continue;
        }
        const Mapping map(reading, entry, {"name", "roles", "staff", "confirmer"});
        if (!map.usable()) continue;
        WorkspaceDepartment department;
        department.name = map.get_required("name", read_department_name).value_or("");
        if (const Node* roles = map.find("roles")) department.roles = read_roles(reading, *roles);
        department.staff = map.get("staff", read_staff);
        department.confirmer = map.get("confirmer", read_name).value_or("");
        if (!department.name.empty()) add(std::move(department), *map.find("name"));
    }
    return departments;
}

} // namespace tenken::loading
