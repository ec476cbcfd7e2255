#include "formats/workspace/file.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/checklist/loading_state.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/reading.hpp"
#include "formats/yaml/text.hpp"
#include "formats/yaml/values.hpp"
#include "model/names.hpp"
#include "model/workspace.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace tenken {

namespace loading {

namespace {

constexpr int first_year = 1900; // as dates do: base/date.hpp
constexpr int last_year = 2999;
constexpr std::size_t most_seals = 8; // side by side on a sheet of A4

void read_period(const Reading& reading, const Node& node, WorkspaceYear& year)
{
    const Mapping map(reading, node, {"from", "to"});
    if (!map.usable()) return;
    const auto from = map.get_required("from", read_date);
    const auto to = map.get_required("to", read_date);
    if (!from || !to) return;
    if (*to < *from) reading.report("workspace.period_reversed", *map.find("to"), *from, *to);
    year.from = *from;
    year.to = *to;
}

std::optional<int> read_year(const Reading& reading, const Node& node)
{
    const std::string& text = node.value;
    const bool digits = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && std::stoi(text) >= first_year && std::stoi(text) <= last_year) return std::stoi(text);
    if (!report_slip(reading, node)) reading.report("workspace.bad_year", node, text);
    return std::nullopt;
}

std::optional<unsigned> read_month(const Reading& reading, const Node& node)
{
    const auto number = read_decimal(reading, node);
    if (!number) return std::nullopt;
    const bool whole = node.value.find_first_not_of("0123456789") == std::string::npos;
    if (whole && *number >= Exact(1) && *number <= Exact(12))
        return static_cast<unsigned>(std::stoi(node.value));
    reading.report("workspace.bad_month", node, node.value);
    return std::nullopt;
}

std::map<int, WorkspaceYear> read_years(const Reading& reading, const Node& node)
{
    std::map<int, WorkspaceYear> years;
    if (!check_mapping(reading, node)) return years;
    for (const auto& [key, value] : node.entries) {
        const auto number = read_year(reading, key);
        WorkspaceYear year;
        const Mapping map(reading, value, {"period", "reference_date", "deadline"});
        if (map.usable()) {
            if (const Node* period = map.find("period")) read_period(reading, *period, year);
            year.reference_date = map.get("reference_date", read_date).value_or("");
            year.deadline = map.get("deadline", read_date).value_or("");
        }
        if (number) years.emplace(*number, std::move(year));
    }
    return years;
}

Form read_form(const Reading& reading, const Node& node)
{
    Form form;
    const Mapping map(reading, node,
        {"no", "handling", "retention", "file", "policy", "basis", "submit_to", "contact", "seals"});
    if (!map.usable()) return form;
    const auto lines = [&](std::string_view key) {
        const Node* list = map.find(key);
        return list == nullptr ? std::vector<std::string>() : read_each(reading, *list, read_line);
    };
    form.no = map.get("no", read_line).value_or("");
    form.handling = map.get("handling", read_line).value_or("");
    form.retention = map.get("retention", read_line).value_or("");
    form.file = map.get("file", read_line).value_or("");
    form.policy = map.get("policy", read_line).value_or("");
    form.basis = lines("basis");
    form.submit_to = map.get("submit_to", read_line).value_or("");
    form.contact = map.get("contact", read_line).value_or("");
    form.seals = lines("seals");
    if (form.seals.size() > most_seals)
        reading.report("workspace.too_many_seals", *map.find("seals"), most_seals);
    return form;
}

std::optional<std::string> read_organisation_code(const Reading& reading, const Node& node)
{
    const std::string& code = node.value;
    if (node.is(Node::Kind::scalar) && code.size() == 6 &&
        code.find_first_not_of("0123456789") == std::string::npos)
        return code;
    if (!report_slip(reading, node)) reading.report("workspace.bad_organisation_code", node, code);
    return std::nullopt;
}

constexpr int most_staff = 1'000'000;
constexpr std::size_t most_departments = 10'000;
constexpr std::size_t most_gaps = 5000;

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
    for (const auto& one : read_filled_list(reading, node, most_of_one)) {
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
    reading.report("workspace.bad_staff", node, node.value);
    return std::nullopt;
}

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

std::vector<std::string> read_shares(const Reading& reading, const Node& node)
{
    const std::vector<std::string> known(share_names.begin(), share_names.end());
    UniqueIds unique("workspace.duplicate_share");
    std::set<std::string, std::less<>> written;
    for (const auto& one : read_filled_list(reading, node)) {
        const auto share = read_line(reading, one);
        if (!share) continue;
        if (std::ranges::find(known, *share) == known.end())
            reading.report(not_among("workspace.unknown_share", *share, known, reading.spot(one).place()));
        else if (unique.add(reading, one, *share))
            written.insert(*share);
    }
    std::vector<std::string> shares;
    std::ranges::copy_if(
        known, std::back_inserter(shares), [&](const auto& one) { return written.contains(one); });
    return shares;
}

/// Each of the two is nothing without the other.
void read_service(const Reading& reading, const Mapping& map, WorkspaceDepartment& department)
{
    const Node* by = map.find("served_by");
    const Node* shares = map.find("shares");
    if (by != nullptr) department.service.by = read_department_name(reading, *by).value_or("");
    if (shares != nullptr) department.service.shares = read_shares(reading, *shares);
    if (by != nullptr && shares == nullptr) reading.report("workspace.no_shares", *by, department.name);
    if (by == nullptr && shares != nullptr) reading.report("workspace.no_server", *shares, department.name);
}

std::optional<int> read_plain_year(const Reading& reading, const Node& node)
{
    if (node.plain) return read_year(reading, node);
    reading.report("workspace.bad_year", node, node.value);
    return std::nullopt;
}

/// Each of the two is nothing without the other.
void read_succession(const Reading& reading, const Mapping& map, WorkspaceDepartment& department)
{
    const Node* succeeds = map.find("succeeds");
    const Node* from = map.find("from");
    if (succeeds != nullptr) {
        UniqueNames unique("workspace.duplicate_predecessor");
        for (const auto& one : read_filled_list(reading, *succeeds, most_of_one)) {
            auto name = read_department_name(reading, one);
            if (name && unique.add(reading, one, *name)) department.succeeds.push_back(std::move(*name));
        }
    }
    if (from != nullptr) department.from = read_plain_year(reading, *from).value_or(0);
    if (succeeds != nullptr && from == nullptr)
        reading.report("workspace.succession_without_year", *succeeds, department.name);
    if (succeeds == nullptr && from != nullptr)
        reading.report("workspace.from_without_predecessor", *from, department.name);
}

/// Null where a mapping has no such key.
const Node* member_of(const Node& mapping, std::string_view key)
{
    for (const auto& [name, value] : mapping.entries) {
        if (name.value == key) return &value;
    }
    return nullptr;
}

/// Finds departments by whatever spelling of their names.
class ByName {
public:
    explicit ByName(std::vector<WorkspaceDepartment>& departments)
    {
        for (auto& one : departments) found_.emplace(folded_name(one.name), &one);
    }

    /// Null where there is none.
    [[nodiscard]] WorkspaceDepartment* find(const std::string& name) const
    {
        const auto at = found_.find(folded_name(name));
        return at == found_.end() ? nullptr : at->second;
    }

private:
    std::map<std::string, WorkspaceDepartment*> found_;
};

/// Who serves is one of the departments, is not served itself, and stands under the name that it has there.
void check_services(const Reading& reading, const Node& node, std::vector<WorkspaceDepartment>& departments)
{
    std::vector<std::string> known;
    for (const auto& one : departments) known.push_back(one.name);
    const ByName named(departments);
    for (const auto& entry : node.items) {
        if (reading.full()) return;
        const Node* name = member_of(entry, "name");
        const Node* by = member_of(entry, "served_by");
        if (name == nullptr || by == nullptr) continue;
        auto* const served = named.find(name->value);
        if (served == nullptr || served->service.empty()) continue;
        auto& service = served->service;
        const auto* server = named.find(service.by);
        if (server == nullptr)
            reading.report(
                not_among("workspace.unknown_server", service.by, known, reading.spot(*by).place()));
        else if (server == served)
            reading.report("workspace.serves_itself", *by, served->name);
        else if (!server->service.empty())
            reading.report("workspace.server_is_served", *by, server->name, server->service.by);
        else
            service.by = server->name;
    }
}

/// No department goes on in two others, and none goes on from one that began no earlier: so there is no cycle.
void check_successions(
    const Reading& reading, const Node& node, std::vector<WorkspaceDepartment>& departments)
{
    const ByName named(departments);
    std::map<std::string, std::string> successors; // of folded names
    for (const auto& entry : node.items) {
        const Node* name = member_of(entry, "name");
        const Node* succeeds = member_of(entry, "succeeds");
        if (name == nullptr || succeeds == nullptr) continue;
        const auto* one = named.find(name->value);
        if (one == nullptr) continue;
        for (const auto& former : succeeds->items) {
            const auto [at, fresh] = successors.emplace(folded_name(former.value), one->name);
            if (!fresh)
                reading.report("workspace.two_successors", former, former.value, at->second, one->name);
            const auto* before = named.find(former.value);
            if (before == nullptr) continue;
            if (before == one)
                reading.report("workspace.succeeds_itself", former, one->name);
            else if (before->from >= one->from)
                reading.report(
                    "workspace.succession_order", former, before->name, before->from, one->name, one->from);
        }
    }
}

std::vector<WorkspaceDepartment> read_departments(const Reading& reading, const Node& node)
{
    std::vector<WorkspaceDepartment> departments;
    UniqueNames unique("workspace.duplicate_department");
    const auto add = [&](WorkspaceDepartment department, const Node& at) {
        if (unique.add(reading, at, department.name)) departments.push_back(std::move(department));
    };
    for (const auto& entry : read_filled_list(reading, node, most_departments)) {
        if (entry.is(Node::Kind::scalar)) {
            if (entry.plain && report_slip(reading, entry)) continue;
            if (auto name = read_department_name(reading, entry)) add({std::move(*name), {}, {}, {}}, entry);
            continue;
        }
        const Mapping map(reading, entry,
            {"name", "roles", "staff", "confirmer", "served_by", "shares", "succeeds", "from"});
        if (!map.usable()) continue;
        WorkspaceDepartment department;
        department.name = map.get_required("name", read_department_name).value_or("");
        if (const Node* roles = map.find("roles")) department.roles = read_roles(reading, *roles);
        department.staff = map.get("staff", read_staff);
        department.confirmer = map.get("confirmer", read_name).value_or("");
        read_service(reading, map, department);
        read_succession(reading, map, department);
        if (!department.name.empty()) add(std::move(department), *map.find("name"));
    }
    return departments;
}

std::vector<WorkspaceGap> read_gaps(const Reading& reading, const Node& node)
{
    std::vector<WorkspaceGap> gaps;
    std::set<std::pair<int, std::string>> known; // of folded names
    for (const auto& entry : read_filled_list(reading, node, most_gaps)) {
        const Mapping map(reading, entry, {"year", "department", "reason"});
        if (!map.usable()) continue;
        WorkspaceGap gap;
        const auto year = map.get_required("year", read_plain_year);
        gap.department = map.get("department", read_department_name).value_or("");
        gap.reason = map.get_required("reason", read_line).value_or("");
        if (!year) continue;
        gap.year = *year;
        if (known.emplace(gap.year, folded_name(gap.department)).second)
            gaps.push_back(std::move(gap));
        else
            reading.report("workspace.duplicate_gap", entry, gap.year);
    }
    return gaps;
}

/// Whether this program may read on: another format's keys would only look like mistakes.
bool check_workspace_format(const Reading& reading, const Node& root)
{
    for (const auto& [key, value] : root.entries) {
        if (key.value != "tenken" || (value.plain && value.value == "1")) continue;
        reading.report("checklist.unknown_format", value, value.value);
        return false;
    }
    return true;
}

/// It bears the spelling of the list.
void settle_coordinator(const Reading& reading, const Node& node, Workspace& workspace)
{
    if (workspace.departments.empty()) return;
    if (const auto* listed = workspace.find_department(workspace.coordinator)) {
        workspace.coordinator = listed->name;
        return;
    }
    std::vector<std::string> known;
    for (const auto& department : workspace.departments) known.push_back(department.name);
    reading.report(
        not_among("workspace.unknown_coordinator", workspace.coordinator, known, reading.spot(node).place()));
}

/// Endings of a department's own files, beside which another's of that name could not lie.
constexpr std::array<std::string_view, 4> own_endings{"jsonl", "md", "html", "xlsx"};
constexpr std::size_t longest_checklist_name = 30;
constexpr std::size_t most_checklists = 50; // each is read whole by whatever goes through a year

bool is_checklist_name(const std::string& name)
{
    return !name.empty() && name.size() <= longest_checklist_name &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos &&
        std::ranges::find(own_endings, name) == own_endings.end();
}

std::vector<WorkspaceChecklist> read_checklists(const Reading& reading, const Node& node)
{
    std::vector<WorkspaceChecklist> checklists;
    if (node.entries.empty()) {
        reading.report("workspace.no_checklists", node);
        return checklists;
    }
    if (node.entries.size() > most_checklists) {
        reading.report("workspace.too_many_checklists", node, node.entries.size(), most_checklists);
        return checklists;
    }
    for (const auto& [key, value] : node.entries) {
        const bool named = is_checklist_name(key.value);
        if (!named && !report_slip(reading, key))
            reading.report("workspace.bad_checklist_name", key, key.value, longest_checklist_name);
        auto file = read_line(reading, value);
        if (named && file) checklists.push_back({key.value, std::move(*file)});
    }
    return checklists;
}

/// Of several, `checklist:` names the default.
void settle_default_checklist(const Reading& reading, const Node& node, Workspace& workspace)
{
    if (workspace.checklists.empty()) return;
    const auto at = std::ranges::find(workspace.checklists, workspace.checklist, &WorkspaceChecklist::name);
    if (at != workspace.checklists.end()) {
        std::rotate(workspace.checklists.begin(), at, std::next(at));
    } else if (!workspace.checklist.empty()) {
        std::vector<std::string> known;
        for (const auto& one : workspace.checklists) known.push_back(one.name);
        reading.report(
            not_among("workspace.unknown_checklist", workspace.checklist, known, reading.spot(node).place()));
    }
    workspace.checklist.clear();
}

/// A department's files would be taken for another's of one of the checklists.
void check_names_of_departments(const Reading& reading, const Node& root, const Workspace& workspace)
{
    if (workspace.checklists.empty()) return;
    const WorkspaceFiles files({}, workspace);
    const auto check = [&](const Node& name) {
        auto problem = name_problem(name.value) ? std::nullopt : department_problem(files, name.value);
        if (!problem) return;
        problem->place = reading.spot(name).place();
        reading.report(std::move(*problem));
    };
    const Node* departments = member_of(root, "departments");
    if (departments == nullptr) return;
    for (const auto& entry : departments->items) {
        const Node* name = entry.is(Node::Kind::scalar) ? &entry : member_of(entry, "name");
        if (name != nullptr) check(*name);
        if (const Node* succeeds = member_of(entry, "succeeds"))
            std::ranges::for_each(succeeds->items, check);
    }
}

Workspace read_settings(const Reading& reading, const Node& root)
{
    Workspace workspace;
    if (!check_workspace_format(reading, root)) return workspace;
    const Mapping map(reading, root,
        {"tenken", "organisation", "organisation_code", "ciso", "form", "checklist", "checklists",
            "coordinator", "first_month", "departments", "years", "gaps"});
    if (!map.usable()) return workspace;
    static_cast<void>(map.require("tenken"));
    workspace.organisation = map.get("organisation", read_name).value_or("");
    workspace.organisation_code = map.get("organisation_code", read_organisation_code).value_or("");
    workspace.ciso = map.get("ciso", read_name).value_or("");
    if (const Node* form = map.find("form")) workspace.form = read_form(reading, *form);
    workspace.checklist = map.get("checklist", read_line).value_or("");
    if (const Node* checklists = map.find("checklists")) {
        workspace.checklists = read_checklists(reading, *checklists);
        if (const Node* named = map.find("checklist")) settle_default_checklist(reading, *named, workspace);
    }
    if (const auto month = map.get("first_month", read_month)) workspace.first_month = *month;
    const auto before = reading.count();
    const Node* departments = map.find("departments");
    if (departments != nullptr) workspace.departments = read_departments(reading, *departments);
    workspace.index_names();
    const bool departments_known = reading.count() == before;
    if (departments != nullptr && departments_known) {
        check_services(reading, *departments, workspace.departments);
        check_successions(reading, *departments, workspace.departments);
    }
    if (const Node* coordinator = map.find("coordinator")) {
        workspace.coordinator = read_department_name(reading, *coordinator).value_or("");
        if (!workspace.coordinator.empty() && departments_known)
            settle_coordinator(reading, *coordinator, workspace);
    }
    if (const Node* years = map.find("years")) workspace.years = read_years(reading, *years);
    if (const Node* gaps = map.find("gaps")) workspace.gaps = read_gaps(reading, *gaps);
    workspace.index_names();
    check_names_of_departments(reading, root, workspace);
    return workspace;
}

/// What stands in the place of names.
std::vector<const Node*> names_in(const Node& root)
{
    std::vector<const Node*> names;
    const auto take = [&](const Node& mapping, std::initializer_list<std::string_view> keys) {
        for (const auto& [key, value] : mapping.entries) {
            if (std::ranges::find(keys, key.value) != keys.end()) names.push_back(&value);
        }
    };
    take(root, {"organisation", "ciso", "coordinator"});
    for (const auto& [key, list] : root.entries) {
        for (const auto& entry : list.items) {
            if (key.value == "departments" && entry.is(Node::Kind::scalar)) names.push_back(&entry);
            if (key.value == "departments") take(entry, {"name", "confirmer"});
            if (key.value == "gaps") take(entry, {"department"});
        }
    }
    return names;
}

} // namespace

} // namespace loading

Workspace read_workspace(const std::string& bytes, const std::string& shown)
{
    Problems problems = yaml::check_bytes(shown, bytes);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    const yaml::Text text(shown, std::string(yaml::without_mark(bytes)));
    const auto root = yaml::parse(text, problems);
    Workspace workspace;
    if (root) workspace = loading::read_settings(yaml::Reading(text, problems), *root);
    if (problems.empty()) return workspace;
    std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
        return std::pair(problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    });
    fail(FailureKind::input, std::move(problems));
}

Problems other_blanks_in_names(const std::filesystem::path& folder)
{
    const auto path = folder / path_of(std::string(workspace_file_name));
    if (!is_occupied(path)) return {};
    const auto file = read_named_file(path);
    const yaml::Text text(path_text(path), std::string(yaml::without_mark(file.bytes)));
    Problems problems;
    Problems mentions;
    if (const auto root = yaml::parse(text, problems)) {
        for (const auto* name : loading::names_in(*root)) yaml::mention_other_blank(text, *name, mentions);
    }
    return mentions;
}

Workspace load_workspace_file(const std::filesystem::path& path)
{
    SourceFile file = read_named_file(path);
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    return read_workspace(file.bytes, path_text(path));
}

std::optional<Workspace> find_workspace(const std::filesystem::path& folder)
{
    const auto path = folder == "." ? path_of(std::string(workspace_file_name))
                                    : folder / path_of(std::string(workspace_file_name));
    if (!is_occupied(path)) return std::nullopt;
    return load_workspace_file(path);
}

} // namespace tenken
