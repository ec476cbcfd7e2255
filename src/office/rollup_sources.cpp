#include "office/rollup_sources.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"
#include "office/audit_work.hpp"
#include "office/parallel_work.hpp"
#include "office/settings.hpp"
#include "office/workspace_reports.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

namespace fs = std::filesystem;

constexpr int most_years = 50;

/// A report as a page, of which no Markdown lies beside it.
bool is_page_alone(const fs::path& path)
{
    return document_form(path) == DocumentForm::html && !is_there(fs::path(path).replace_extension(".md"));
}

std::vector<int> range_named(const std::string& text, int current)
{
    const auto dots = text.find("..");
    const auto first = read_fiscal_year(text.substr(0, dots), current);
    const auto last = read_fiscal_year(text.substr(dots + 2), current);
    if (!first || !last || *first > *last || *last - *first >= most_years)
        fail(FailureKind::usage, "rollup.bad_years", text);
    std::vector<int> years;
    for (int year = *first; year <= *last; ++year) years.push_back(year);
    return years;
}

class Finding {
public:
    Finding(const WorkspaceFiles& files, const std::optional<Workspace>& workspace)
        : of_(files)
        , root_(absolute_path(files.folder).lexically_normal())
        , workspace_(workspace)
    {
    }

    void add_year(int year)
    {
        if (std::ranges::find(result_.years, year) != result_.years.end()) return;
        result_.years.push_back(year);
        const YearFolder files(of_, year);
        const auto there = files.departments();
        if (workspace_ && !workspace_->departments.empty()) {
            result_.departments[year] = workspace_->departments_in(year);
        } else {
            result_.found[year] = there;
        }
        for (const auto& department : there) {
            const auto path = files.report(department).lexically_normal();
            if (is_there(path)) add_file(path, year, department);
        }
    }

    void add_named(const std::string& name)
    {
        const auto path = located_file(name, of_.folder);
        if (is_folder(path))
            add_folder(path, true);
        else
            add_file(path);
    }

    [[nodiscard]] RollupFiles take() { return std::move(result_); }

private:
    void add_folder(const fs::path& folder, bool with_years)
    {
        for (const auto& entry : entries_of(folder)) {
            const auto path = folder / entry.name;
            if (entry.folder) {
                if (with_years && is_year(path_text(path.filename()))) add_folder(path, false);
            } else if (is_of_checklist(path) &&
                (path.extension() == ".md" ? !is_register_name(path_text(path.filename()))
                                           : is_page_alone(path))) {
                add_file(path);
            }
        }
    }

    /// Where a folder has the reports of several checklists, each is added up apart.
    [[nodiscard]] bool is_of_checklist(const fs::path& path) const
    {
        return of_.names.empty() ||
            files_of_same_checklist(of_.folder, workspace_, path).checklist == of_.checklist;
    }

    void add_file(const fs::path& path, std::optional<int> year = {}, const std::string& department = {})
    {
        if (!seen_.insert(path.lexically_normal()).second) return;
        const auto from_root = absolute_path(path).lexically_normal().lexically_relative(root_);
        result_.files.push_back({path, path_text(path), path_text(from_root), year, department});
    }

    const WorkspaceFiles& of_;
    fs::path root_; ///< the folder without what depends on where one stands
    const std::optional<Workspace>& workspace_;
    RollupFiles result_;
    std::set<fs::path> seen_;
};

void check_years(const RollupFiles& files, const fs::path& folder, const Words& words)
{
    const bool expects =
        std::ranges::any_of(files.departments, [](const auto& year) { return !year.second.empty(); });
    if (!files.files.empty() || files.years.empty()) return;
    const bool any_work =
        std::ranges::any_of(files.found, [](const auto& year) { return !year.second.empty(); });
    if (expects || any_work) return;
    const int year = files.years.back();
    const auto shown = (folder / std::to_string(year)).lexically_normal();
    fail(FailureKind::input, "rollup.no_reports", fiscal_year_in_full(words, year), path_text(shown));
}

/// What came of reading one file.
struct ReadFile {
    std::optional<DepartmentYear> report; ///< nothing: it is left out
    LeftOut left_out;
    std::string language;
    Problems problems;     ///< why it could not be read
    Problems out_of_turn;  ///< as in RollupReading
    Problems on_their_way; ///< the same
};

Exclusion why_unreadable(const Verification& verification)
{
    const bool format = std::ranges::any_of(
        verification.findings, [](const Problem& problem) { return problem.id == "verify.unknown_format"; });
    return format ? Exclusion::unknown_format : Exclusion::unreadable;
}

bool is_out_of_turn(const Problem& problem)
{
    return problem.id.starts_with("record.order.") || problem.id == "record.wrong_version";
}

bool is_of_its_way(const Problem& problem)
{
    return problem.id == "verify.carriage_return" || problem.id == "verify.older_format" ||
        problem.id == "verify.record_went_on" || problem.id == "verify.served_anew" ||
        problem.id == "record.line_ends" || problem.id == "record.merge_mark" ||
        problem.id.starts_with("checklist.");
}

ReadFile taken(const RollupFile& file, ReadReport report, const KeepReport& keep)
{
    auto& verification = report.verification;
    ReadFile read;
    read.left_out = {file.source, file.department, file.year.value_or(0), Exclusion::unreadable, {}};
    std::ranges::copy_if(verification.findings, std::back_inserter(read.on_their_way), is_of_its_way);
    if (!verification.data) {
        read.left_out.why = why_unreadable(verification);
        return read;
    }
    std::ranges::copy_if(verification.findings, std::back_inserter(read.out_of_turn), is_out_of_turn);
    auto& data = *verification.data;
    const auto& of = data.assessment.circumstances;
    if (file.year && *file.year != of.year) {
        read.left_out = {file.source, of.department, of.year, Exclusion::other_year, {}};
    } else if (!file.department.empty() && !same_name(file.department, of.department)) {
        read.left_out = {file.source, file.department, of.year, Exclusion::other_name, of.department};
    } else {
        read.language = data.language;
        read.report = keep(file, std::move(report));
    }
    return read;
}

ReadFile read_and_verified(
    const RollupFile& file, const std::optional<Template>& made_with, const KeepReport& keep)
{
    ReadReport read;
    try {
        const auto record = fs::path(file.path).replace_extension(".jsonl");
        read = read_report({file.shown, file.path, record}, made_with);
    } catch (const Failure& failure) {
        return {{}, {file.source, file.department, file.year.value_or(0), Exclusion::unreadable, {}}, {},
            failure.problems(), {}, {}};
    }
    return taken(file, std::move(read), keep); // what keeps it from being kept is no fault of the report
}

// A thread that hands over every single file waits more than it works; few files are shared out one by one.
std::size_t files_at_once(std::size_t files)
{
    constexpr std::size_t most = 16;
    constexpr std::size_t fewest_batches = 64;
    return std::clamp<std::size_t>(files / fewest_batches, 1, most);
}

} // namespace

RollupFiles rollup_files(const std::vector<std::string>& named, const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, Date today, const Words& words)
{
    const int current = year_inspected(workspace, today);
    Finding finding(files, workspace);
    if (named.empty()) finding.add_year(latest_worked_year(files, workspace, today));
    for (const auto& name : named) {
        const auto year = year_named(name, files.folder, current);
        const bool range = !year && name.find("..") != std::string::npos && !path_of(name).has_parent_path();
        if (year) {
            finding.add_year(*year);
        } else if (range && !is_there(located_file(name, files.folder))) {
            for (const int one : range_named(name, current)) finding.add_year(one);
        } else {
            finding.add_named(name);
        }
    }
    auto found = finding.take();
    check_years(found, files.folder, words);
    return found;
}

ReportToRollUp report_to_roll_up(const RollupFile& file, Verification& verification)
{
    return {std::move(verification.data->assessment), file.source, verification.unchanged(),
        std::move(verification.block_sha256)};
}

RollupReading read_reports(const std::vector<RollupFile>& files, const std::optional<Template>& made_with,
    Rollup& rollup, const std::function<void(std::size_t)>& progress)
{
    const auto keep = [&](const RollupFile& file, ReadReport read) {
        return rollup.keep(report_to_roll_up(file, read.verification), *read.verification.score);
    };
    return read_reports(files, made_with, rollup, keep, progress);
}

RollupReading read_reports(const std::vector<RollupFile>& files, const std::optional<Template>& made_with,
    Rollup& rollup, const KeepReport& keep, const std::function<void(std::size_t)>& progress)
{
    RollupReading result;
    const auto take = [&](std::size_t index, ReadFile read) {
        progress(index);
        result.unreadable.insert(result.unreadable.end(), read.problems.begin(), read.problems.end());
        result.out_of_turn.insert(result.out_of_turn.end(), read.out_of_turn.begin(), read.out_of_turn.end());
        result.on_their_way.insert(
            result.on_their_way.end(), read.on_their_way.begin(), read.on_their_way.end());
        if (!read.report) return rollup.leave_out(std::move(read.left_out));
        ++result.languages[read.language];
        rollup.add(std::move(*read.report));
    };
    const std::size_t at_once = files_at_once(files.size());
    in_parallel((files.size() + at_once - 1) / at_once,
        [&](std::size_t batch) {
            std::vector<ReadFile> reads;
            reads.reserve(at_once);
            const auto end = std::min(files.size(), (batch + 1) * at_once);
            for (auto i = batch * at_once; i < end; ++i)
                reads.push_back(read_and_verified(files[i], made_with, keep));
            return reads;
        },
        [&](std::size_t batch, std::vector<ReadFile> reads) {
            for (std::size_t i = 0; i < reads.size(); ++i) take(batch * at_once + i, std::move(reads[i]));
        });
    return result;
}

Problems add_audits(Summary& summary, const std::vector<RollupFile>& files)
{
    std::vector<std::filesystem::path> reports;
    reports.reserve(files.size());
    for (const auto& file : files) reports.push_back(file.path);
    AuditsBeside beside(reports);
    const RereadReports reread(files);
    for (auto& year : summary.years) {
        for (auto& department : year.departments) {
            if (beside.has(department.block_sha256))
                department.audit = beside.of(department.block_sha256, reread.read_again(department));
        }
    }
    return beside.problems();
}

RereadReports::RereadReports(const std::vector<RollupFile>& files)
{
    for (const auto& file : files) by_name_.emplace(file.source, &file);
}

Assessment RereadReports::read_again(const DepartmentYear& department) const
{
    const RollupFile& file = *by_name_.at(department.source);
    auto block = read_report_data(read_file(real_file_system(), file.path), file.shown);
    if (block.actual_sha256 != department.block_sha256)
        fail(FailureKind::input, "rollup.changed_meanwhile", file.shown);
    return std::move(block.data.assessment);
}

std::vector<Response> RereadReports::said_in(const DepartmentYear& department) const
{
    auto assessment = read_again(department);
    std::vector<Response> said;
    said.reserve(assessment.items.size());
    for (auto& item : assessment.items) said.push_back(std::move(item.response));
    return said;
}

} // namespace tenken
