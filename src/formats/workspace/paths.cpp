#include "formats/workspace/paths.hpp"

#include "base/date.hpp"
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

std::string file_name(std::string_view name)
{
    if (auto problem = name_problem(name)) fail(FailureKind::input, std::move(*problem));
    return utf8::nfc(name);
}

fs::path year_folder(const fs::path& workspace, int year) { return workspace / year_digits(year); }

void add_stem(std::set<std::string>& names, std::string_view file, std::string_view ending)
{
    if (!file.ends_with(ending)) return;
    const auto stem = file.substr(0, file.size() - ending.size());
    if (!name_problem(stem)) names.insert(utf8::nfc(stem));
}

} // namespace

std::optional<Problem> name_problem(std::string_view raw)
{
    if (utf8::first_invalid(raw)) return problem("record.name_not_utf8");
    const std::string name = utf8::nfc(raw);
    const std::string shown = utf8::without_controls(name);
    if (name.empty()) return problem("record.name_empty");
    if (utf8::has_control(name)) return problem("record.name_control", shown);
    if (const auto at = name.find_first_of("/@\\:*?\"<>|"); at != std::string::npos)
        return problem("record.name_character", shown, std::string(1, name[at]));
    if (utf8::trimmed(name) != name) return problem("record.name_blank", shown);
    if (name.front() == '.' || name.back() == '.') return problem("record.name_dot", shown);
    if (name.size() > longest_name)
        return problem("record.name_long", utf8::truncated(shown, 40), name.size(), longest_name);
    if (name == register_name) return problem("record.name_reserved", shown);
    if (is_device_name(name)) return problem("record.name_device", shown);
    return std::nullopt;
}

fs::path record_path(
    const fs::path& workspace, int year, std::string_view department, std::string_view respondent)
{
    const auto folder = year_folder(workspace, year);
    const std::string name = file_name(department);
    if (respondent.empty()) return folder / path_of(name + std::string(record_ending));
    return folder / path_of(name) / path_of(file_name(respondent) + std::string(record_ending));
}

fs::path report_path(const fs::path& workspace, int year, std::string_view department)
{
    return year_folder(workspace, year) / path_of(file_name(department) + std::string(report_ending));
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
    std::set<std::string> names;
    for (const auto& entry : entries_of(year_folder(workspace, year))) {
        const auto name = path_text(entry.name);
        if (!entry.folder) {
            add_stem(names, name, record_ending);
            add_stem(names, name, report_ending);
        } else if (!respondents_in(workspace, year, name).empty()) {
            names.insert(utf8::nfc(name));
        }
    }
    return {names.begin(), names.end()};
}

std::vector<std::string> respondents_in(const fs::path& workspace, int year, std::string_view department)
{
    std::set<std::string> names;
    if (name_problem(department)) return {};
    for (const auto& entry : entries_of(year_folder(workspace, year) / path_of(utf8::nfc(department)))) {
        if (!entry.folder) add_stem(names, path_text(entry.name), record_ending);
    }
    return {names.begin(), names.end()};
}

} // namespace tenken
