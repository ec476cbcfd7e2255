#include "office/workspace_reports.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/parallel_work.hpp"
#include "office/settings.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

namespace fs = std::filesystem;

struct WorkspaceReport {
    int year = 0;
    std::string department;
    fs::path path;
    bool kept = false;
};

std::vector<fs::path> kept_versions(const fs::path& report)
{
    std::vector<fs::path> kept;
    const auto folder = fs::path(report).replace_extension();
    for (const auto& entry : entries_of(folder)) {
        const auto name = path_text(entry.name);
        if (name.starts_with("第") && name.ends_with("版.md")) kept.push_back(folder / entry.name);
    }
    return kept;
}

fs::path below(const fs::path& folder, const fs::path& path)
{
    return folder == "." ? path.lexically_relative(folder) : path;
}

std::vector<WorkspaceReport> reports_in(const WorkspaceFiles& of, std::optional<int> only)
{
    std::vector<WorkspaceReport> reports;
    std::map<std::string, std::string> names; // of departments, in the earliest year's spelling
    for (const int year : years_in(of.folder)) {
        if (only && *only != year) continue;
        const YearFolder files(of, year);
        for (const auto& spelling : files.departments()) {
            const auto path = files.report(spelling);
            const auto& department = names.emplace(folded_name(spelling), spelling).first->second;
            for (const auto& kept : kept_versions(path))
                reports.push_back({year, department, below(of.folder, kept), true});
            if (is_there(path)) reports.push_back({year, department, below(of.folder, path), false});
        }
    }
    return reports;
}

bool has_register(const WorkspaceFiles& files, std::optional<int> only)
{
    return std::ranges::any_of(years_in(files.folder),
        [&](int year) { return (!only || *only == year) && is_there(register_path(files, year)); });
}

bool is_workspace(const fs::path& folder)
{
    return is_there(folder / path_of(std::string(workspace_file_name))) || !years_in(folder).empty();
}

ChainReport chain_report(const WorkspaceReport& found)
{
    ChainReport report{found.department, found.year, path_text(found.path), {}, {}, found.kept};
    try {
        const auto bytes = read_file(real_file_system(), found.path);
        report.sha256 = sha256_hex(bytes);
        const auto block = read_report_data(bytes, report.file);
        const auto& says = block.data.assessment.circumstances;
        report.says = ChainStatement{says.department, says.year, says.previous, says.draft,
            says.hand_in.version, says.hand_in.accepted, {}, register_entry(block, report.sha256)};
        for (const auto& one : says.predecessors) report.says->predecessors.push_back(one.sha256);
    } catch (const Failure&) {
        report.says.reset(); // verify itself says what is wrong with the file
    }
    return report;
}

class Work {
public:
    Work(const std::vector<WorkspaceFiles>& checklists, int current, KeptVersions kept)
        : checklists_(checklists)
        , folder_(checklists.front().folder)
        , current_(current)
        , kept_(kept)
    {
    }

    void add(const std::string& name)
    {
        if (const auto year = year_named(name, folder_, current_)) return add_scopes(checklists_, *year);
        auto path = located_file(name, folder_);
        if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();
        if (is_folder(path)) {
            const auto last = path_text(path.filename());
            if (is_workspace(path)) return add_scopes(checklists_in(path), std::nullopt);
            if (is_year(last) && path.has_parent_path())
                return add_scopes(checklists_in(path.parent_path()), std::stoi(last));
        }
        work_.files.push_back({name, path, fs::path(path).replace_extension(".jsonl")});
    }

    /// Of several checklists, those that have reports, or a register of some.
    void add_scopes(const std::vector<WorkspaceFiles>& checklists, std::optional<int> year)
    {
        const auto before = work_.files.size();
        for (const auto& files : checklists) add_scope(files, year);
        if (work_.files.size() > before) return;
        const auto& folder = checklists.front().folder;
        const auto shown = year ? folder / std::to_string(*year) : folder;
        fail(FailureKind::usage, "verify.nothing_here", path_text(shown));
    }

    VerifyWork take() { return std::move(work_); }

private:
    /// Of the workspace at hand, those that are meant.
    [[nodiscard]] std::vector<WorkspaceFiles> checklists_in(const fs::path& folder) const
    {
        if (same_file(folder, folder_)) {
            auto meant = checklists_;
            for (auto& files : meant) files.folder = folder;
            return meant;
        }
        return files_of_each_checklist(folder, find_workspace(folder));
    }

    void add_scope(const WorkspaceFiles& files, std::optional<int> year)
    {
        auto reports = reports_in(files, year);
        if (kept_ == KeptVersions::left_out) std::erase_if(reports, [](const auto& one) { return one.kept; });
        if (reports.empty() && !has_register(files, year)) return;
        for (const auto& report : reports)
            work_.files.push_back({path_text(report.path), report.path,
                record_path(files, report.year, report.department), report.kept});
        work_.scopes.push_back({files, year});
    }

    const std::vector<WorkspaceFiles>& checklists_;
    const fs::path& folder_;
    int current_;
    KeptVersions kept_;
    VerifyWork work_;
};

} // namespace

ReadReport read_report(const ReportWithRecord& report, const std::optional<Template>& made_with)
{
    ReadReport read;
    read.bytes = read_file(real_file_system(), report.path);
    VerifyWith with{made_with, {}, path_text(report.record)};
    if (is_there(report.record)) with.record = read_file(real_file_system(), report.record);
    with.record_of = [&](const std::string& own, const std::string& department) -> std::optional<RecordFile> {
        const auto path = record_beside(report.record, own, department);
        if (!is_there(path)) return std::nullopt;
        return RecordFile{read_file(real_file_system(), path), path_text(path)};
    };
    read.verification = verify_report(read.bytes, report.shown, with);
    read.record = std::move(with.record);
    return read;
}

Verification verified(const ReportWithRecord& report, const std::optional<Template>& made_with)
{
    return std::move(read_report(report, made_with).verification);
}

void verify_each(const std::vector<ReportWithRecord>& reports, const std::optional<Template>& made_with,
    const TakeVerified& take)
{
    const auto outcome = [&](std::size_t index) -> std::variant<ReadReport, Failure> {
        try {
            return read_report(reports[index], made_with);
        } catch (const Failure& failure) {
            return failure;
        }
    };
    in_parallel(reports.size(), outcome, [&](std::size_t index, std::variant<ReadReport, Failure> one) {
        take(reports[index], std::move(one));
    });
}

VerifyWork verify_work(const std::vector<std::string>& named, const std::vector<WorkspaceFiles>& checklists,
    int current, KeptVersions kept)
{
    Work work(checklists, current, kept);
    if (named.empty()) work.add_scopes(checklists, std::nullopt);
    for (const auto& name : named) work.add(name);
    return work.take();
}

std::vector<ChainReport> chain_reports(const WorkspaceFiles& files)
{
    const auto found = reports_in(files, std::nullopt);
    std::vector<ChainReport> reports;
    reports.reserve(found.size());
    in_parallel(
        found.size(), [&](std::size_t index) { return chain_report(found[index]); },
        [&](std::size_t, ChainReport report) { reports.push_back(std::move(report)); });
    return reports;
}

std::vector<YearRegister> year_registers(const WorkspaceFiles& files)
{
    std::vector<YearRegister> registers;
    for (const int year : years_in(files.folder)) {
        const auto path = register_path(files, year);
        if (!is_there(path)) continue;
        registers.push_back(
            {year, path_text(below(files.folder, path)), read_register(read_file(real_file_system(), path))});
    }
    return registers;
}

} // namespace tenken
