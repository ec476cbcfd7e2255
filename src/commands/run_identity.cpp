#include "commands/run_parts.hpp"

#include "base/folded_name.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/dialogue.hpp"
#include "formats/disk/presence.hpp"
#include "formats/record/record.hpp"
#include "formats/workspace/paths.hpp"
#include "model/names.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

/// Nobody can be asked: what only the options can say. The year follows from tenken.yaml and the day.
Problems missing_options(const RunOptions& options, bool year_known)
{
    Problems missing;
    const auto need = [&](const std::optional<std::string>& value, const char* name, const char* example) {
        if (!value) missing.push_back(problem("interview.missing_option", name, example));
    };
    need(options.department, "--department", "事務局");
    if (!year_known) need(options.year, "--year", "2026");
    need(options.by, "--by", "担当者");
    return missing;
}

Problems wrong_names(const RunOptions& options, const WorkspaceFiles& files, int year_now)
{
    Problems problems;
    if (options.department == "") {
        problems.push_back(problem("interview.empty_department"));
    } else if (options.department) {
        if (auto problem = department_problem(files, *options.department))
            problems.push_back(std::move(*problem));
    }
    if (options.respondent) {
        if (auto problem = name_problem(*options.respondent)) problems.push_back(std::move(*problem));
        if (options.with_notes) problems.push_back(problem("hand_in.notes_are_departments"));
    }
    if (options.year && !read_fiscal_year(*options.year, year_now))
        problems.push_back(problem("interview.bad_year", *options.year));
    if (options.by) {
        const auto name = utf8::trimmed(*options.by);
        if (!is_fit_name(name)) problems.push_back(problem("interview.bad_by", name));
    }
    return problems;
}

/// Those that tenken.yaml lists; else those that the policy covers, then others of the year's folder: a number that is
/// remembered stays the same department's when files come.
std::vector<std::string> offered_departments(const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, int year, const Checklist& checklist)
{
    std::vector<std::string> known;
    if (workspace && !workspace->departments.empty()) {
        return workspace->departments_in(year);
    }
    const auto there = departments_in(files, year);
    for (const auto& body : checklist.policy.bodies) {
        const auto* same = find_same_name(there, body);
        known.push_back(same == nullptr ? body : *same);
    }
    for (const auto& name : there) {
        if (find_same_name(known, name) == nullptr) known.push_back(name);
    }
    return known;
}

std::vector<int> open_years_of(const WorkspaceFiles& files, const std::string& department)
{
    std::vector<int> open;
    for (const int year : years_in(files.folder)) {
        try {
            const auto path = record_path(files, year, department);
            if (is_there(path) && read_record(path).state.hand_in.open()) open.push_back(year);
        } catch (const Failure&) {
            continue; // whoever opens the record says what is wrong with it
        }
    }
    return open;
}

/// The department under the spelling that is there already; that it is another than was typed is said.
std::string spelled(const std::string& typed, const std::vector<std::string>& known, const Context& context)
{
    const auto name = utf8::nfc(typed);
    const auto* same = find_same_name(known, name);
    if (same == nullptr || *same == name) return name;
    context.tell(problem("workspace.same_department", name, *same));
    return *same;
}

std::string last_by_in(const WorkspaceFiles& files, const std::string& department, int year)
{
    try {
        const auto path = record_path(files, year, department);
        if (!is_there(path)) return {};
        return read_record(path).state.author;
    } catch (const Failure&) {
        return {}; // whoever opens the record says what is wrong with it
    }
}

} // namespace

std::variant<interview::Identity, ExitStatus> find_identity(const Sitting& sitting)
{
    auto& context = sitting.context;
    const auto& options = sitting.options;
    const auto& workspace = sitting.workspace;
    const auto files = context.files();
    const int year_offered = year_inspected(workspace, sitting.today);
    auto problems = wrong_names(options, files, year_offered);
    if (!context.invocation.terminal) {
        for (auto& problem : missing_options(options, workspace.has_value()))
            problems.push_back(std::move(problem));
        const auto year = options.year ? read_fiscal_year(*options.year, year_offered) : std::nullopt;
        const auto name = utf8::nfc(options.department.value_or(""));
        if (options.department && !name_problem(name)) {
            if (auto unlisted = unlisted_department(workspace, year.value_or(year_offered), name))
                problems.push_back(std::move(*unlisted));
        }
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    if (const auto stopped = confirm_new_folder(context, *sitting.terminal)) return *stopped;

    const auto year = options.year ? read_fiscal_year(*options.year, year_offered) : std::nullopt;
    const auto known = offered_departments(files, workspace, year.value_or(year_offered), sitting.checklist);
    const auto department =
        options.department ? std::optional(spelled(*options.department, known, context)) : std::nullopt;
    const auto by = options.by ? std::optional(utf8::nfc(utf8::trimmed(*options.by))) : std::nullopt;
    if (!context.invocation.terminal)
        return interview::Identity{*department, year.value_or(year_offered), *by};

    interview::OpeningSetup setup;
    setup.language = context.words.language();
    setup.department = department;
    setup.year = year;
    setup.by = by;
    setup.year_offered = year_offered;
    setup.departments = known;
    setup.open_years = [&](const std::string& name) { return open_years_of(files, name); };
    setup.last_by = [&](const std::string& name, int in_year) { return last_by_in(files, name, in_year); };
    setup.name_problem = [&](const std::string& name) { return department_problem(files, name); };
    interview::Opening opening(std::move(setup));
    switch (converse(opening, *sitting.terminal, {})) {
    case interview::Ending::complete:
        return opening.identity();
    case interview::Ending::interrupted:
        return ExitStatus::interrupted;
    case interview::Ending::stopped:
    case interview::Ending::not_saved:
        break;
    }
    return ExitStatus::stopped;
}

std::vector<std::string> checked_roles(const std::vector<std::string>& typed)
{
    const std::vector<std::string> known(role_names.begin(), role_names.end());
    Problems problems;
    for (const auto& role : typed) {
        if (std::ranges::find(known, role) != known.end()) continue;
        if (const auto meant = did_you_mean(role, known))
            problems.push_back(problem("interview.unknown_role_near", role, *meant));
        else
            problems.push_back(problem("interview.unknown_role", role));
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    std::vector<std::string> roles;
    for (const auto& role : known) {
        if (std::ranges::find(typed, role) != typed.end()) roles.push_back(role);
    }
    return roles;
}

} // namespace tenken
