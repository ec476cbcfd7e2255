#include "commands/verify_scope.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/settings.hpp"

#include <algorithm>
#include <system_error>

namespace tenken {

namespace {

namespace fs = std::filesystem;

struct WorkspaceReport {
    int year = 0;
    std::string department;
    fs::path path;
    bool kept = false;
};

bool is_file(const fs::path& path)
{
    std::error_code ignored; // what cannot be looked at is not there to be checked
    return fs::is_regular_file(path, ignored);
}

bool is_year(const std::string& text)
{
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<fs::path> kept_versions(const fs::path& report)
{
    std::vector<fs::path> kept;
    std::error_code error; // most departments have no such folder
    for (fs::directory_iterator at(fs::path(report).replace_extension(), error), end; !error && at != end;
         at.increment(error)) {
        const auto name = path_text(at->path().filename());
        if (name.starts_with("第") && name.ends_with("版.md") && is_file(at->path()))
            kept.push_back(at->path());
    }
    std::ranges::sort(kept);
    return kept;
}

fs::path below(const fs::path& folder, const fs::path& path)
{
    return folder == "." ? path.lexically_relative(folder) : path;
}

std::vector<WorkspaceReport> reports_in(const fs::path& workspace, std::optional<int> only)
{
    std::vector<WorkspaceReport> reports;
    for (const int year : years_in(workspace)) {
        if (only && *only != year) continue;
        for (const auto& department : departments_in(workspace, year)) {
            const auto path = report_path(workspace, year, department);
            for (const auto& kept : kept_versions(path))
                reports.push_back({year, department, below(workspace, kept), true});
            if (is_file(path)) reports.push_back({year, department, below(workspace, path), false});
        }
    }
    return reports;
}

bool is_workspace(const fs::path& folder)
{
    std::error_code ignored; // reading tenken.yaml names the error
    return fs::exists(folder / path_of(std::string(workspace_file_name)), ignored) ||
        !years_in(folder).empty();
}

class Work {
public:
    explicit Work(const Globals& globals)
        : globals_(globals)
    {
    }

    void add(const std::string& name)
    {
        if (is_year(name)) {
            add_scope(globals_.workspace, std::stoi(name));
            return;
        }
        auto path = located_file(name, globals_.workspace);
        if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();
        std::error_code ignored; // reading names the error
        if (fs::is_directory(path, ignored)) {
            const auto last = path_text(path.filename());
            if (is_workspace(path)) return add_scope(path, std::nullopt);
            if (is_year(last) && path.has_parent_path())
                return add_scope(path.parent_path(), std::stoi(last));
        }
        work_.files.push_back({name, path, fs::path(path).replace_extension(".jsonl")});
    }

    void add_scope(const fs::path& folder, std::optional<int> year)
    {
        const auto reports = reports_in(folder, year);
        if (reports.empty()) {
            const auto shown = year ? folder / std::to_string(*year) : folder;
            throw Failure(FailureKind::usage, Problem{"verify.nothing_here", {path_text(shown)}, {}});
        }
        for (const auto& report : reports)
            work_.files.push_back(
                {path_text(report.path), report.path, record_path(folder, report.year, report.department)});
        work_.scopes.push_back({folder, year});
    }

    VerifyWork take() { return std::move(work_); }

private:
    const Globals& globals_;
    VerifyWork work_;
};

} // namespace

VerifyWork verify_work(const std::vector<std::string>& named, const Globals& globals)
{
    Work work(globals);
    if (named.empty()) work.add_scope(globals.workspace, std::nullopt);
    for (const auto& name : named) work.add(name);
    return work.take();
}

std::vector<ChainReport> chain_reports(const fs::path& workspace)
{
    std::vector<ChainReport> reports;
    for (const auto& found : reports_in(workspace, std::nullopt)) {
        ChainReport report{found.department, found.year, path_text(found.path), {}, {}, found.kept};
        try {
            const auto bytes = read_file(real_file_system(), found.path);
            report.sha256 = sha256_hex(bytes);
            const auto block = read_report_data(bytes, report.file);
            const auto& says = block.data.assessment.circumstances;
            report.says = ChainStatement{utf8::nfc(says.department), says.year, says.previous, says.draft,
                says.hand_in.version, says.hand_in.accepted};
        } catch (const Failure&) {
            report.says.reset(); // verify itself says what is wrong with the file
        }
        reports.push_back(std::move(report));
    }
    return reports;
}

std::vector<YearRegister> year_registers(const fs::path& workspace)
{
    std::vector<YearRegister> registers;
    for (const int year : years_in(workspace)) {
        const auto path = register_path(workspace, year);
        if (!is_file(path)) continue;
        registers.push_back(
            {year, path_text(below(workspace, path)), read_register(read_file(real_file_system(), path))});
    }
    return registers;
}

} // namespace tenken
