#include "commands/rollup_files.hpp"

#include "base/utf8.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

namespace fs = std::filesystem;

constexpr int most_years = 50;

// In a workspace's year, but no department's report.
constexpr std::string_view register_name = "受理控.md";

bool is_there(const fs::path& path)
{
    std::error_code ignored; // reading names the error
    return fs::exists(path, ignored);
}

std::vector<int> range_named(const std::string& text)
{
    const auto dots = text.find("..");
    const auto first = read_fiscal_year(text.substr(0, dots));
    const auto last = read_fiscal_year(text.substr(dots + 2));
    if (!first || !last || *first > *last || *last - *first >= most_years)
        throw Failure(FailureKind::usage, Problem{"rollup.bad_years", {text}, {}});
    std::vector<int> years;
    for (int year = *first; year <= *last; ++year) years.push_back(year);
    return years;
}

bool is_year_folder(const fs::path& path)
{
    const std::string name = path_text(path.filename());
    return name.size() == 4 && name.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<fs::path> sorted_entries(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        entries.push_back(at->path());
    check_file(error, folder);
    std::ranges::sort(entries);
    return entries;
}

class Finding {
public:
    Finding(const Globals& globals, const std::optional<Workspace>& workspace)
        : globals_(globals)
        , workspace_(workspace)
    {
    }

    void add_year(int year)
    {
        if (std::ranges::find(result_.years, year) != result_.years.end()) return;
        result_.years.push_back(year);
        const auto there = departments_in(globals_.workspace, year);
        if (workspace_ && !workspace_->departments.empty()) {
            for (const auto& department : workspace_->departments)
                result_.departments[year].push_back(department.name);
        } else {
            result_.found[year] = there;
        }
        for (const auto& department : there) {
            const auto path = report_path(globals_.workspace, year, department).lexically_normal();
            if (is_there(path)) add_file({path, path_text(path), year, department});
        }
    }

    void add_named(const std::string& name)
    {
        const auto path = located_file(name, globals_.workspace);
        std::error_code ignored; // reading names the error
        if (fs::is_directory(path, ignored))
            add_folder(path, true);
        else
            add_file({path, path_text(path), {}, {}});
    }

    [[nodiscard]] RollupFiles take() { return std::move(result_); }

private:
    void add_folder(const fs::path& folder, bool with_years)
    {
        for (const auto& entry : sorted_entries(folder)) {
            std::error_code ignored;
            if (fs::is_directory(entry, ignored)) {
                if (with_years && is_year_folder(entry)) add_folder(entry, false);
            } else if (entry.extension() == ".md" &&
                utf8::nfc(path_text(entry.filename())) != register_name) {
                add_file({entry, path_text(entry), {}, {}});
            }
        }
    }

    void add_file(RollupFile file)
    {
        if (seen_.insert(file.path.lexically_normal()).second) result_.files.push_back(std::move(file));
    }

    const Globals& globals_;
    const std::optional<Workspace>& workspace_;
    RollupFiles result_;
    std::set<fs::path> seen_;
};

int latest_year(const Globals& globals, const std::optional<Workspace>& workspace, Date today)
{
    const int now = year_inspected(workspace, today);
    auto known = years_in(globals.workspace);
    std::erase_if(
        known, [&](int year) { return year > now || departments_in(globals.workspace, year).empty(); });
    return known.empty() ? now : *std::ranges::max_element(known);
}

void check_years(const RollupFiles& files, const Globals& globals, const Words& words)
{
    const bool expects =
        std::ranges::any_of(files.departments, [](const auto& year) { return !year.second.empty(); });
    if (!files.files.empty() || files.years.empty()) return;
    const bool any_work =
        std::ranges::any_of(files.found, [](const auto& year) { return !year.second.empty(); });
    if (expects || any_work) return;
    const int year = files.years.back();
    const auto folder = (globals.workspace / std::to_string(year)).lexically_normal();
    throw Failure(FailureKind::input,
        Problem{"rollup.no_reports", {fiscal_year_in_full(words, year), path_text(folder)}, {}});
}

} // namespace

RollupFiles rollup_files(const std::vector<std::string>& named, const Globals& globals,
    const std::optional<Workspace>& workspace, Date today, const Words& words)
{
    Finding finding(globals, workspace);
    if (named.empty()) finding.add_year(latest_year(globals, workspace, today));
    for (const auto& name : named) {
        const bool four_digits = is_year_folder(path_of(name)) && name.size() == 4;
        const bool file = !four_digits && is_there(located_file(name, globals.workspace));
        if (!file && name.find("..") != std::string::npos && name.find('/') == std::string::npos) {
            for (const int year : range_named(name)) finding.add_year(year);
        } else if (const auto year = file ? std::nullopt : read_fiscal_year(name)) {
            finding.add_year(*year);
        } else {
            finding.add_named(name);
        }
    }
    auto files = finding.take();
    check_years(files, globals, words);
    return files;
}

} // namespace tenken
