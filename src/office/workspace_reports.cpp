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
        if (name.starts_with("第") && name.ends_with("版.md") && is_regular(folder / entry.name))
            kept.push_back(folder / entry.name);
    }
    return kept;
}

fs::path below(const fs::path& folder, const fs::path& path)
{
    return folder == "." ? path.lexically_relative(folder) : path;
}

std::vector<WorkspaceReport> reports_in(const fs::path& workspace, std::optional<int> only)
{
    std::vector<WorkspaceReport> reports;
    std::map<std::string, std::string> names; // of departments, in the earliest year's spelling
    for (const int year : years_in(workspace)) {
        if (only && *only != year) continue;
        const YearFolder files(workspace, year);
        for (const auto& spelling : files.departments()) {
            const auto path = files.report(spelling);
            const auto& department = names.emplace(folded_name(spelling), spelling).first->second;
            for (const auto& kept : kept_versions(path))
                reports.push_back({year, department, below(workspace, kept), true});
            if (is_regular(path)) reports.push_back({year, department, below(workspace, path), false});
        }
    }
    return reports;
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
    Work(const fs::path& folder, int current, KeptVersions kept)
        : folder_(folder)
        , current_(current)
        , kept_(kept)
    {
    }

    void add(const std::string& name)
    {
        if (const auto year = year_named(name, folder_, current_)) return add_scope(folder_, *year);
        auto path = located_file(name, folder_);
        if (!path.has_filename() && path.has_parent_path()) path = path.parent_path();
        if (is_folder(path)) {
            const auto last = path_text(path.filename());
            if (is_workspace(path)) return add_scope(path, std::nullopt);
            if (is_year(last) && path.has_parent_path())
                return add_scope(path.parent_path(), std::stoi(last));
        }
        work_.files.push_back({name, path, fs::path(path).replace_extension(".jsonl")});
    }

    void add_scope(const fs::path& folder, std::optional<int> year)
    {
        auto reports = reports_in(folder, year);
        if (kept_ == KeptVersions::left_out) std::erase_if(reports, [](const auto& one) { return one.kept; });
        if (reports.empty()) {
            const auto shown = year ? folder / std::to_string(*year) : folder;
            fail(FailureKind::usage, "verify.nothing_here", path_text(shown));
        }
        for (const auto& report : reports)
            work_.files.push_back({path_text(report.path), report.path,
                record_path(folder, report.year, report.department), report.kept});
        work_.scopes.push_back({folder, year});
    }

    VerifyWork take() { return std::move(work_); }

private:
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
    with.record_of = [&](const std::string& department) -> std::optional<RecordFile> {
        const auto path = report.record.parent_path() / path_of(department + ".jsonl");
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

VerifyWork verify_work(
    const std::vector<std::string>& named, const fs::path& folder, int current, KeptVersions kept)
{
    Work work(folder, current, kept);
    if (named.empty()) work.add_scope(folder, std::nullopt);
    for (const auto& name : named) work.add(name);
    return work.take();
}

std::vector<ChainReport> chain_reports(const fs::path& workspace)
{
    const auto found = reports_in(workspace, std::nullopt);
    std::vector<ChainReport> reports;
    reports.reserve(found.size());
    in_parallel(
        found.size(), [&](std::size_t index) { return chain_report(found[index]); },
        [&](std::size_t, ChainReport report) { reports.push_back(std::move(report)); });
    return reports;
}

std::vector<YearRegister> year_registers(const fs::path& workspace)
{
    std::vector<YearRegister> registers;
    for (const int year : years_in(workspace)) {
        const auto path = register_path(workspace, year);
        if (!is_regular(path)) continue;
        registers.push_back(
            {year, path_text(below(workspace, path)), read_register(read_file(real_file_system(), path))});
    }
    return registers;
}

} // namespace tenken
