#include "office/dataset_export.hpp"

#include "base/sha256.hpp"
#include "formats/dataset/rows.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/folder_lock.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "office/dataset_rows.hpp"
#include "office/dataset_spool.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace tenken {

namespace fs = std::filesystem;

using namespace dataset;

namespace {

constexpr std::string_view texts_table = "texts";

/// Where the rows of one report wait.
struct SpooledReport {
    std::string department;
    std::uint64_t at = 0;
    struct Table {
        std::uint64_t size = 0;
        std::size_t rows = 0;
    };
    std::array<Table, yearly_tables.size()> tables;

    [[nodiscard]] std::uint64_t start_of(std::size_t table) const
    {
        std::uint64_t start = at;
        for (std::size_t i = 0; i < table; ++i) start += tables[i].size;
        return start;
    }
};

SpooledReport spooled(DatasetSpool& spool, std::string department, const YearlyRows& rows)
{
    SpooledReport report;
    report.department = std::move(department);
    std::string bytes;
    for (std::size_t i = 0; i < rows.tables.size(); ++i) {
        bytes += rows.tables[i].bytes;
        report.tables[i] = {rows.tables[i].bytes.size(), rows.tables[i].rows};
    }
    report.at = spool.add(bytes);
    return report;
}

bool is_ours(std::string_view name)
{
    return std::ranges::find(yearly_tables, name) != yearly_tables.end() ||
        std::ranges::find(checklist_tables, name) != checklist_tables.end();
}

DatasetFiles files_there(const fs::path& folder)
{
    const auto manifest = folder / path_of(manifest_name);
    if (is_there(manifest))
        return read_manifest(read_file(real_file_system(), manifest), path_text(manifest));
    for (const auto& entry : entries_of(folder)) {
        const auto name = path_text(entry.name);
        if (!is_ours(name) && !name.starts_with(".tenken-"))
            fail(FailureKind::file, "export.folder_taken", path_text(folder), name);
    }
    return {};
}

/// Files of yearly tables that lie in the folder and that dataset.json does not list.
std::vector<std::string> unlisted(const fs::path& folder, const DatasetFiles& listed)
{
    std::vector<std::string> found;
    for (const auto table : yearly_tables) {
        for (const auto& year : entries_of(folder / path_of(table))) {
            for (const auto& body : entries_of(folder / path_of(table) / year.name)) {
                const auto path = std::string(table) + "/" + path_text(year.name) + "/" +
                    path_text(body.name) + "/part.csv";
                if (!listed.contains(path) && is_there(folder / path_of(path))) found.push_back(path);
            }
        }
    }
    return found;
}

} // namespace

struct DatasetInMaking::State {
    fs::path folder;
    std::optional<FolderLock> lock;
    DatasetRules rules;
    DatasetFiles files;
    std::vector<WrittenYear> years;
    std::vector<LeftOut> left_out;
    Problems notices;

    void write(const std::string& path, std::string_view table, std::size_t rows,
        const std::function<void(const TakePiece& take)>& produce)
    {
        Sha256 digest;
        const auto notice = write_in_pieces(folder / path_of(path), [&](const TakePiece& take) {
            produce([&](std::string_view piece) {
                digest.update(piece);
                take(piece);
            });
        });
        if (notice) notices.push_back(*notice);
        files[path] = {std::string(table), rows, digest.hex()};
    }

    void remove(const std::string& path)
    {
        std::error_code error;
        auto at = folder / path_of(path);
        real_file_system().remove(at, error);
        if (error && !is_absence(error)) check_file(error, at);
        files.erase(path);
        for (int above = 0; above < 3 && !error; ++above) { // folders that hold nothing any longer
            at = at.parent_path();
            real_file_system().remove(at, error);
        }
    }

    void remove_texts_of(std::string_view body)
    {
        std::vector<std::string> paths;
        for (const auto& [path, file] : files) {
            const auto of = year_of_body(path);
            if (file.table == texts_table && of && of->body == body) paths.push_back(path);
        }
        for (const auto& path : paths) remove(path);
    }

    void write_year(
        const YearOfBody& of, std::vector<const SpooledReport*> reports, const DatasetSpool& spool)
    {
        std::ranges::sort(reports, {}, &SpooledReport::department);
        for (std::size_t table = 0; table < yearly_tables.size(); ++table) {
            const auto name = yearly_tables[table];
            if (!rules.texts && name == texts_table) continue;
            std::size_t rows = 0;
            for (const auto* report : reports) rows += report->tables[table].rows;
            write(yearly_path(name, of.year, of.body), name, rows, [&](const TakePiece& take) {
                take(yearly_head(table));
                for (const auto* report : reports)
                    spool.copy(report->start_of(table), report->tables[table].size, take);
            });
        }
        const auto& answers = files.at(yearly_path("answers", of.year, of.body));
        years.push_back({of, reports.size(), answers.rows});
    }

    /// A report of each checklist says all that a dataset holds of it.
    void write_checklists(const std::vector<DepartmentYear>& reports, const DatasetSource& source)
    {
        std::map<std::pair<std::string, std::string>, const DepartmentYear*> first;
        for (const auto& report : reports) {
            const auto& of = report.frame->checklist;
            first.emplace(std::pair(of.id, of.sha256), &report);
        }
        const RereadReports reread(source.files.files);
        for (const auto& [of, report] : first) {
            const auto assessment = reread.read_again(*report);
            const auto tables = checklist_files(assessment);
            for (std::size_t i = 0; i < tables.size(); ++i)
                write(checklist_path(checklist_tables[i], of.first, of.second), checklist_tables[i],
                    tables[i].rows, [&](const TakePiece& take) { take(tables[i].bytes); });
        }
    }

    /// Years of which there are reports, and years that were written before and have none that counts now.
    [[nodiscard]] std::map<YearOfBody, std::vector<const SpooledReport*>> years_of(
        const DatasetSource& source) const
    {
        std::map<YearOfBody, std::vector<const SpooledReport*>> all;
        for (const int year : source.files.years) {
            if (files.contains(yearly_path("reports", year, source.body))) all[{year, source.body}] = {};
        }
        return all;
    }
};

DatasetInMaking::DatasetInMaking(
    fs::path folder, DatasetRules rules, const std::vector<DatasetSource>& sources)
    : state_(std::make_unique<State>())
{
    state_->folder = std::move(folder);
    state_->rules = std::move(rules);
    create_folders(real_file_system(), state_->folder);
    state_->lock.emplace(
        state_->folder); // before it is read what the dataset lists, which finish() writes anew
    state_->files = files_there(state_->folder);
    if (!state_->rules.texts) {
        for (const auto& [path, file] : state_->files) {
            const auto of = year_of_body(path);
            const bool own =
                of && std::ranges::find(sources, of->body, &DatasetSource::body) != sources.end();
            if (file.table == texts_table && !own)
                fail(FailureKind::input, "export.other_texts", path_text(state_->folder), path);
        }
    }
}

DatasetInMaking::~DatasetInMaking() = default;

RollupReading DatasetInMaking::add(
    const DatasetSource& source, const std::function<void(std::size_t)>& progress)
{
    RollupRules rules;
    rules.years = source.files.years;
    rules.departments = source.files.departments;
    rules.include = state_->rules.include;
    if (source.workspace) rules.workspace = *source.workspace;
    rules.today = state_->rules.today;
    Rollup rollup(std::move(rules));
    DatasetSpool spool(state_->folder);
    std::mutex mutex; // of the reports
    std::unordered_map<std::string, SpooledReport> reports;
    const auto keep = [&](const RollupFile& file, ReadReport read) {
        const auto& data = *read.verification.data;
        const auto rows = yearly_rows(
            {data.assessment, *read.verification.score, source.body, sha256_hex(read.bytes), read.record},
            state_->rules.texts);
        auto report = spooled(spool, data.assessment.circumstances.department, rows);
        {
            const std::lock_guard lock(mutex);
            reports.insert_or_assign(file.source, std::move(report));
        }
        return rollup.keep_outline(report_to_roll_up(file, read.verification));
    };
    auto reading = read_reports(source.files.files, state_->rules.made_with, rollup, keep, progress);
    const auto counted = rollup.counted();
    auto years = state_->years_of(source);
    for (const auto& report : counted.reports)
        years[{report.year, source.body}].push_back(&reports.at(report.source));
    if (!state_->rules.texts) state_->remove_texts_of(source.body);
    for (auto& [of, those] : years) state_->write_year(of, std::move(those), spool);
    state_->write_checklists(counted.reports, source);
    for (auto file : counted.left_out) {
        if (source.apart) file.source = source.shown + "/" + file.source;
        state_->left_out.push_back(std::move(file));
    }
    return reading;
}

void DatasetInMaking::finish()
{
    for (const auto& path : unlisted(state_->folder, state_->files))
        state_->notices.push_back(problem("export.unlisted", path_text(state_->folder / path_of(path))));
    const auto notice =
        write_whole_file(state_->folder / path_of(manifest_name), write_manifest(state_->files));
    if (notice) state_->notices.push_back(*notice);
}

const std::vector<WrittenYear>& DatasetInMaking::years() const { return state_->years; }

const std::vector<LeftOut>& DatasetInMaking::left_out() const { return state_->left_out; }

const DatasetFiles& DatasetInMaking::files() const { return state_->files; }

const Problems& DatasetInMaking::notices() const { return state_->notices; }

} // namespace tenken
