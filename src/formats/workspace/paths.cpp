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
constexpr std::string_view audit_folder = "監査";     // the same

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

std::string file_name(std::string_view name, std::string_view ending)
{
    if (auto problem = name_problem(name)) fail(FailureKind::input, std::move(*problem));
    return utf8::nfc(name) + std::string(ending);
}

fs::path year_folder(const fs::path& workspace, int year) { return workspace / path_of(year_digits(year)); }

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

    /// Of a file with that ending.
    void add_stem(std::string_view file, std::string_view ending)
    {
        if (file.ends_with(ending)) add(file.substr(0, file.size() - ending.size()));
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

Names names_of_records(const fs::path& folder)
{
    Names names;
    for (const auto& entry : entries_of(folder)) {
        if (!entry.folder) names.add_stem(path_text(entry.name), record_ending);
    }
    return names;
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
fs::path found_in(const fs::path& folder, std::string_view name, std::string_view ending)
{
    const auto own = folder / path_of(file_name(name, ending));
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

YearFolder::YearFolder(const fs::path& workspace, int year)
    : folder_(year_folder(workspace, year))
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
        const auto name = path_text(entry.name);
        if (!entry.folder) {
            names.add_stem(name, record_ending);
            names.add_stem(name, report_ending);
        } else if (!name_problem(name) && !names_of_records(folder_ / entry.name).sorted().empty()) {
            names.add(name);
        }
    }
    return names.sorted();
}

fs::path YearFolder::found(std::string_view name, std::string_view ending) const
{
    const auto own = file_name(name, ending);
    const auto known = spellings_.find(folded_name(name));
    return folder_ / path_of(known == spellings_.end() ? own : known->second + std::string(ending));
}

fs::path YearFolder::record(std::string_view department) const { return found(department, record_ending); }

fs::path YearFolder::report(std::string_view department) const { return found(department, report_ending); }

std::vector<std::string> YearFolder::respondents(std::string_view department) const
{
    if (name_problem(department)) return {};
    return names_of_records(found(department, {})).sorted();
}

fs::path YearFolder::record_of(std::string_view department, std::string_view respondent) const
{
    return found_in(found(department, {}), respondent, record_ending);
}

fs::path record_path(
    const fs::path& workspace, int year, std::string_view department, std::string_view respondent)
{
    const auto folder = year_folder(workspace, year);
    if (respondent.empty()) return found_in(folder, department, record_ending);
    return found_in(found_in(folder, department, {}), respondent, record_ending);
}

fs::path report_path(const fs::path& workspace, int year, std::string_view department)
{
    return found_in(year_folder(workspace, year), department, report_ending);
}

fs::path kept_report_path(const fs::path& report, int version)
{
    return report.parent_path() / report.stem() /
        path_of("第" + std::to_string(version) + "版" + std::string(report_ending));
}

fs::path register_path(const fs::path& workspace, int year)
{
    return year_folder(workspace, year) / path_of(std::string(register_name) + std::string(report_ending));
}

fs::path audit_record_path(const fs::path& workspace, int year, std::string_view department)
{
    return found_in(year_folder(workspace, year) / path_of(audit_folder), department, record_ending);
}

fs::path audit_report_path(const fs::path& workspace, int year, std::string_view department)
{
    return found_in(year_folder(workspace, year) / path_of(audit_folder), department, report_ending);
}

std::vector<std::string> audited_departments(const fs::path& workspace, int year)
{
    return names_of_records(year_folder(workspace, year) / path_of(audit_folder)).sorted();
}

std::vector<fs::path> audit_records_in(const fs::path& year)
{
    const auto folder = year / path_of(audit_folder);
    std::vector<fs::path> records;
    for (const auto& name : names_of_records(folder).sorted())
        records.push_back(found_in(folder, name, record_ending));
    return records;
}

std::vector<int> years_in(const fs::path& workspace)
{
    std::set<int> years;
    for (const auto& entry : entries_of(workspace)) {
        const auto name = path_text(entry.name);
        if (entry.folder && name.size() == 4 && name.find_first_not_of("0123456789") == std::string::npos)
            years.insert(std::stoi(name));
    }
    return {years.begin(), years.end()};
}

std::vector<std::string> departments_in(const fs::path& workspace, int year)
{
    return YearFolder(workspace, year).departments();
}

} // namespace tenken
