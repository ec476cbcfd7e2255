#include "formats/workspace/paths.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace tenken {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 200; // bytes; file systems allow 255, endings and ".lock" included
constexpr std::string_view record_ending = ".jsonl";
constexpr std::string_view report_ending = ".md";
constexpr std::string_view register_name = "受理控"; // NFC, as every name that it is compared with
constexpr std::string_view audit_folder = "監査";    // the same

// Names that Windows keeps for devices, with any ending (Microsoft: "Naming Files, Paths, and Namespaces").
bool is_device_name(std::string_view name)
{
    std::string stem(name.substr(0, name.find('.')));
    while (stem.ends_with(' ')) stem.pop_back();
    std::ranges::transform(
        stem, stem.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    static constexpr std::array<std::string_view, 6> plain{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
    if (std::ranges::find(plain, stem) != plain.end()) return true;
    if (!stem.starts_with("COM") && !stem.starts_with("LPT")) return false;
    static constexpr std::array<std::string_view, 13> numbers{
        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"};
    return std::ranges::find(numbers, std::string_view(stem).substr(3)) != numbers.end();
}

/// What stands behind a department's name in the names of a checklist's files.
std::string behind_name(std::string_view checklist)
{
    return checklist.empty() ? std::string() : "." + std::string(checklist);
}

/// The name that a respondent's file bears.
std::string name_of_files(std::string_view respondent)
{
    if (auto problem = name_problem(respondent)) fail(FailureKind::input, std::move(*problem));
    return utf8::nfc(respondent);
}

fs::path year_folder(const WorkspaceFiles& files, int year)
{
    return files.folder / path_of(year_digits(year));
}

fs::path audits_of_year(const WorkspaceFiles& files, int year)
{
    return year_folder(files, year) / path_of(audit_folder);
}

/// The checklist whose name a name of files carries; empty: none of them.
std::string_view checklist_carried(const std::vector<std::string>& checklists, std::string_view borne)
{
    if (checklists.empty()) return {};
    const auto folded = folded_name(borne);
    const auto dot = folded.rfind('.'); // no checklist has one in its name
    if (dot == std::string::npos) return {};
    const auto at = std::ranges::find(checklists, std::string_view(folded).substr(dot + 1));
    return at == checklists.end() ? std::string_view() : std::string_view(*at);
}

/// The department whose files bear a name; nothing where they are another checklist's.
std::optional<std::string> department_of(const WorkspaceFiles& files, const std::string& borne)
{
    if (checklist_carried(files.names, borne) != files.checklist) return std::nullopt;
    return files.checklist.empty() ? borne : borne.substr(0, borne.rfind('.'));
}

/// Names, each once: of several spellings the first.
class Names {
public:
    void add(std::string_view name)
    {
        if (name_problem(name)) return;
        auto spelling = utf8::nfc(name);
        auto [known, fresh] = names_.emplace(folded_name(spelling), spelling);
        if (!fresh) known->second = std::min(known->second, std::move(spelling));
    }

    [[nodiscard]] std::vector<std::string> sorted() const
    {
        std::vector<std::string> all;
        for (const auto& [folded, name] : names_) all.push_back(name);
        std::ranges::sort(all);
        return all;
    }

private:
    std::map<std::string, std::string> names_;
};

/// What the records of a folder bear before their ending.
std::vector<std::string> stems_of_records(const fs::path& folder)
{
    std::vector<std::string> stems;
    for (const auto& entry : entries_of(folder)) {
        const auto name = path_text(entry.name);
        if (!entry.folder && name.ends_with(record_ending))
            stems.push_back(name.substr(0, name.size() - record_ending.size()));
    }
    return stems;
}

std::vector<std::string> names_of_records(const fs::path& folder)
{
    Names names;
    for (const auto& stem : stems_of_records(folder)) names.add(stem);
    return names.sorted();
}

/// The name that a department's or a respondent's files bear: a record or report without its ending, or a folder; empty
/// for any other file.
std::string name_borne(const FolderEntry& entry)
{
    const auto name = path_text(entry.name);
    if (entry.folder) return name;
    for (const auto ending : {record_ending, report_ending}) {
        if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    }
    return {};
}

/// The file of a name in a folder: under the spelling that its files bear there, else under its own.
fs::path found_in(const fs::path& folder, const std::string& name, std::string_view ending)
{
    const auto own = folder / path_of(name + std::string(ending));
    if (is_occupied(own)) return own;
    const auto folded = folded_name(name);
    for (const auto& entry : entries_of(folder)) {
        const auto borne = name_borne(entry);
        if (!borne.empty() && folded_name(borne) == folded)
            return folder / path_of(borne + std::string(ending));
    }
    return own;
}

} // namespace

WorkspaceFiles::WorkspaceFiles(fs::path of, const std::optional<Workspace>& workspace, std::string_view named)
    : folder(std::move(of))
{
    if (!workspace || workspace->checklists.empty()) return;
    for (const auto& one : workspace->checklists) names.push_back(one.name);
    if (named != names.front()) checklist = named;
}

std::vector<WorkspaceFiles> files_of_each_checklist(
    const fs::path& folder, const std::optional<Workspace>& workspace)
{
    if (!workspace || workspace->checklists.empty()) return {WorkspaceFiles(folder)};
    std::vector<WorkspaceFiles> each;
    for (const auto& one : workspace->checklists) each.emplace_back(folder, workspace, one.name);
    return each;
}

WorkspaceFiles files_of_same_checklist(
    const fs::path& folder, const std::optional<Workspace>& workspace, const fs::path& file)
{
    WorkspaceFiles files(folder, workspace);
    auto carried = checklist_carried(files.names, path_text(file.stem()));
    if (carried.empty()) // a respondent's, or an earlier version that is kept
        carried = checklist_carried(files.names, path_text(file.parent_path().filename()));
    return {folder, workspace, carried};
}

std::optional<Problem> name_problem(std::string_view raw)
{
    if (utf8::first_invalid(raw)) return problem("record.name_not_utf8");
    const std::string name = utf8::nfc(raw);
    const std::string shown = utf8::shown(name);
    if (!utf8::has_visible(name)) return problem("record.name_empty");
    if (const auto unseen = utf8::first_unseen(name)) return problem("record.name_unseen", shown, *unseen);
    if (const auto at = name.find_first_of("/@\\:*?\"<>|"); at != std::string::npos)
        return problem("record.name_character", shown, std::string(1, name[at]));
    if (utf8::trimmed(name) != name) return problem("record.name_blank", shown);
    if (name.front() == '.' || name.back() == '.') return problem("record.name_dot", shown);
    if (name.size() > longest_name)
        return problem("record.name_long", utf8::truncated(shown, 40), name.size(), longest_name);
    if (name == register_name) return problem("record.name_reserved", shown);
    if (name == audit_folder) return problem("record.name_of_audits", shown);
    if (is_device_name(name)) return problem("record.name_device", shown);
    return std::nullopt;
}

std::optional<Problem> department_problem(const WorkspaceFiles& files, std::string_view name)
{
    if (auto problem = name_problem(name)) return problem;
    const auto carried = checklist_carried(files.names, name);
    if (carried.empty()) return std::nullopt;
    return problem("record.name_of_checklist", utf8::shown(utf8::nfc(name)), carried);
}

std::string name_beside(const WorkspaceFiles& files, std::string_view department)
{
    if (auto problem = department_problem(files, department)) fail(FailureKind::input, std::move(*problem));
    return utf8::nfc(department) + behind_name(files.checklist);
}

YearFolder::YearFolder(const WorkspaceFiles& files, int year)
    : files_(files)
    , folder_(year_folder(files, year))
    , entries_(entries_of(folder_))
{
    for (const auto& entry : entries_) {
        const auto name = name_borne(entry);
        auto& spelling = spellings_[folded_name(name)];
        if (spelling.empty() || name == utf8::nfc(name)) spelling = name; // beside another, a name's own
    }
}

std::vector<std::string> YearFolder::departments() const
{
    Names names;
    for (const auto& entry : entries_) {
        const auto department = department_of(files_, name_borne(entry));
        if (!department || name_problem(*department)) continue;
        if (!entry.folder || !names_of_records(folder_ / entry.name).empty()) names.add(*department);
    }
    return names.sorted();
}

fs::path YearFolder::found(std::string_view department, std::string_view ending) const
{
    const auto own = name_beside(files_, department);
    const auto known = spellings_.find(folded_name(own));
    return folder_ / path_of((known == spellings_.end() ? own : known->second) + std::string(ending));
}

fs::path YearFolder::record(std::string_view department) const { return found(department, record_ending); }

fs::path YearFolder::report(std::string_view department) const { return found(department, report_ending); }

std::vector<std::string> YearFolder::respondents(std::string_view department) const
{
    if (department_problem(files_, department)) return {};
    return names_of_records(found(department, {}));
}

fs::path YearFolder::record_of(std::string_view department, std::string_view respondent) const
{
    return found_in(found(department, {}), name_of_files(respondent), record_ending);
}

fs::path record_path(
    const WorkspaceFiles& files, int year, std::string_view department, std::string_view respondent)
{
    const auto folder = year_folder(files, year);
    const auto name = name_beside(files, department);
    if (respondent.empty()) return found_in(folder, name, record_ending);
    return found_in(found_in(folder, name, {}), name_of_files(respondent), record_ending);
}

fs::path report_path(const WorkspaceFiles& files, int year, std::string_view department)
{
    return found_in(year_folder(files, year), name_beside(files, department), report_ending);
}

fs::path kept_report_path(const fs::path& report, int version)
{
    return report.parent_path() / report.stem() /
        path_of("第" + std::to_string(version) + "版" + std::string(report_ending));
}

bool is_register_name(std::string_view name)
{
    const auto plain = utf8::nfc(name);
    return plain.starts_with(std::string(register_name) + ".") && plain.ends_with(report_ending);
}

fs::path register_path(const WorkspaceFiles& files, int year)
{
    return year_folder(files, year) /
        path_of(std::string(register_name) + behind_name(files.checklist) + std::string(report_ending));
}

fs::path audit_record_path(const WorkspaceFiles& files, int year, std::string_view department)
{
    return found_in(audits_of_year(files, year), name_beside(files, department), record_ending);
}

fs::path audit_report_path(const WorkspaceFiles& files, int year, std::string_view department)
{
    return found_in(audits_of_year(files, year), name_beside(files, department), report_ending);
}

std::vector<std::string> audited_departments(const WorkspaceFiles& files, int year)
{
    Names names;
    for (const auto& stem : stems_of_records(audits_of_year(files, year))) {
        if (const auto department = department_of(files, stem)) names.add(*department);
    }
    return names.sorted();
}

std::vector<fs::path> audit_records_in(const fs::path& year)
{
    const auto folder = year / path_of(audit_folder);
    std::vector<fs::path> records;
    for (const auto& name : names_of_records(folder))
        records.push_back(found_in(folder, name, record_ending));
    return records;
}

fs::path record_beside(const fs::path& record, std::string_view own, std::string_view department)
{
    const auto borne = path_text(record.stem());
    const bool carries = borne.size() > own.size() && borne.starts_with(own) && borne[own.size()] == '.';
    const auto behind = carries ? borne.substr(own.size()) : std::string();
    return record.parent_path() / path_of(std::string(department) + behind + std::string(record_ending));
}

std::vector<int> years_in(const fs::path& workspace)
{
    std::set<int> years;
    for (const auto& entry : entries_of(workspace)) {
        const auto name = path_text(entry.name);
        if (name.size() != 4 || name.find_first_not_of("0123456789") != std::string::npos) continue;
        if (entry.folder || is_folder(workspace / entry.name)) years.insert(std::stoi(name));
    }
    return {years.begin(), years.end()};
}

std::vector<std::string> departments_in(const WorkspaceFiles& files, int year)
{
    return YearFolder(files, year).departments();
}

} // namespace tenken
