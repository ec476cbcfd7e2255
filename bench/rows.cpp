#include "bench/rows.hpp"

#include "bench/inputs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>

namespace tenken::bench {

void measure_start(Comparison& comparison);
void measure_saving(Comparison& comparison);

namespace {

namespace fs = std::filesystem;

std::vector<std::string> files_of(const fs::path& folder, const std::string& extension)
{
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == extension) files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// A program of the system on some files; without words where it is not there.
Command program_on(const std::string& name, std::vector<std::string> words)
{
    const auto program = program_named(name);
    if (program.empty()) return {};
    words.insert(words.begin(), program);
    return {.words = std::move(words)};
}

Command script_on(std::vector<std::string> folders)
{
    folders.insert(folders.begin(), TENKEN_YARDSTICK);
    return program_on("python3", std::move(folders));
}

Command rollup(const fs::path& workspace, const std::vector<std::string>& more)
{
    std::vector<std::string> words{"-C", workspace.string(), "rollup", "--date", "2027-01-10"};
    words.insert(words.end(), more.begin(), more.end());
    return tenken(words);
}

void measure_rollup(Comparison& comparison)
{
    const BenchFolder folder;
    const int many = comparison.choices().reports;
    const int few = std::max(1, many / 10);
    write_reports(folder.path() / "many" / "2026", 2026, many);
    for (int i = 1; i <= few; ++i) {
        fs::create_directories(folder.path() / "few" / "2026");
        fs::copy(folder.path() / "many" / "2026" / (department(i) + ".md"), folder.path() / "few" / "2026");
    }
    const auto year = (folder.path() / "many" / "2026").string();
    comparison.against(fmt::format("rollup of {} reports, each verified", many),
        rollup(folder.path() / "many", {"2026"}),
        {{"a script that believes them", script_on({year}), 0.5},
            {"sha256sum of the files", program_on("sha256sum", files_of(year, ".md")), 6}});
    const std::vector<std::pair<const char*, std::vector<std::string>>> outputs{
        {"the page", {"2026"}},
        {"-o FILE", {"2026", "-o", (folder.path() / "page.md").string()}},
        {"-o FILE.xlsx", {"2026", "-o", (folder.path() / "page.xlsx").string()}},
        {"--csv FILE", {"2026", "--csv", (folder.path() / "page.csv").string()}},
        {"--letter", {"2026", "--letter"}},
        {"--format json", {"2026", "--format", "json"}},
    };
    for (const auto& [name, arguments] : outputs) {
        comparison.memory(fmt::format("memory of rollup, {}, of each report more", name),
            rollup(folder.path() / "few", arguments), rollup(folder.path() / "many", arguments), many - few,
            8);
    }
}

// A whole prefecture's offices: the workbook beside the page, and what each department more costs.
void measure_workbook(Comparison& comparison)
{
    constexpr int few = 100;
    constexpr int many = 1000;
    const BenchFolder folder;
    for (const int count : {few, many})
        write_reports(folder.path() / std::to_string(count) / "2026", 2026, count);
    const auto to_file = [&](int count, const std::string& ending) {
        return rollup(folder.path() / std::to_string(count),
            {"2026", "-o", (folder.path() / (std::to_string(count) + ending)).string()});
    };
    for (const int count : {few, many}) {
        comparison.against(fmt::format("rollup -o FILE.xlsx of {} reports", count), to_file(count, ".xlsx"),
            {{"rollup -o FILE.md", to_file(count, ".md"), 2}});
    }
    for (const std::string ending : {".xlsx", ".md"}) {
        comparison.memory(
            fmt::format("memory of rollup -o FILE{}, of each report from {} to {}", ending, few, many),
            to_file(few, ending), to_file(many, ending), many - few, 0);
    }
}

void measure_dataset(Comparison& comparison)
{
    const BenchFolder folder;
    const int many = std::max(10, comparison.choices().reports / 10);
    const int few = many / 10;
    for (const int count : {few, many})
        write_reports(folder.path() / std::to_string(count) / "2026", 2026, count);
    const auto dataset_of = [&](int count, const std::vector<std::string>& more) {
        std::vector<std::string> words{"-C", (folder.path() / std::to_string(count)).string(), "export",
            "dataset", (folder.path() / ("data" + std::to_string(count))).string()};
        words.insert(words.end(), more.begin(), more.end());
        return tenken(words);
    };
    comparison.against(fmt::format("export dataset of {} reports, each verified", many), dataset_of(many, {}),
        {{"rollup of the same", rollup(folder.path() / std::to_string(many), {"2026"}), 1.3}});
    comparison.memory("memory of export dataset, of each report more", dataset_of(few, {}),
        dataset_of(many, {}), many - few, 4);
}

void measure_years(Comparison& comparison)
{
    const BenchFolder folder;
    const int each = std::max(1, comparison.choices().reports / 10);
    std::vector<std::string> folders;
    for (const int year : {2024, 2025, 2026}) {
        folders.push_back((folder.path() / std::to_string(year)).string());
        write_reports(folders.back(), year, each);
    }
    comparison.against(fmt::format("rollup of three years, {} reports each", each),
        rollup(folder.path(), {"2024..2026"}), {{"a script that believes them", script_on(folders), 0.6}});
}

void measure_verify(Comparison& comparison)
{
    const BenchFolder folder;
    write_reports(folder.path() / "2026", 2026, 1);
    const auto report = folder.path() / "2026" / (department(1) + ".md");
    comparison.more_than("verify of one report, more than --version takes",
        tenken({"verify", report.string()}), tenken({"--version"}), 1, 2);
    comparison.against("--version", tenken({"--version"}), {{"/bin/true", {.words = {"/bin/true"}}, 3}});
}

std::string report_in(const fs::path& workspace) { return (workspace / "2026" / "事務局.md").string(); }

Command verify(const fs::path& workspace) { return tenken({"verify", report_in(workspace)}); }
Command explain(const fs::path& workspace) { return tenken({"explain", report_in(workspace)}); }
Command report(const fs::path& workspace)
{
    return tenken({"-C", workspace.string(), "report", (workspace / "2026" / "事務局.jsonl").string(),
        "--date", "2026-06-01", "-o", "-"});
}

void measure_explain(Comparison& comparison)
{
    const BenchFolder folder;
    for (const int items : {600, 3000, 6000}) write_inspection(folder.path() / std::to_string(items), items);
    for (const int items : {3000, 6000}) {
        const auto workspace = folder.path() / std::to_string(items);
        comparison.against(fmt::format("explain of {} items", items), explain(workspace),
            {{"verify of the same report", verify(workspace), 1.5}});
    }
    comparison.growth("explain of 6000 items against 600", explain(folder.path() / "600"),
        explain(folder.path() / "6000"), 12);
}

void measure_large(Comparison& comparison)
{
    const BenchFolder folder;
    const int many = comparison.choices().items;
    const int few = std::max(1, many / 10);
    write_inspection(folder.path() / "few", few);
    write_inspection(folder.path() / "many", many);
    for (const auto& [name, command] : {std::pair("report", &report), std::pair("verify", &verify)}) {
        comparison.growth(fmt::format("{} of {} items against {}", name, many, few),
            command(folder.path() / "few"), command(folder.path() / "many"), 11);
        comparison.memory(fmt::format("memory of {}, of each item more", name),
            command(folder.path() / "few"), command(folder.path() / "many"), many - few, 8);
    }
}

void measure_lint(Comparison& comparison)
{
    const BenchFolder folder;
    write_checklist(folder.path(), comparison.choices().items);
    auto files = files_of(folder.path() / "checklist", ".yaml");
    files.insert(files.begin(), TENKEN_BASELINE);
    comparison.against(fmt::format("lint of {} items", comparison.choices().items),
        tenken({"lint", (folder.path() / "checklist").string()}),
        {{"yaml-cpp alone: load the same files, print", {.words = files}, 1.3}});
}

// An inspection that begins and is answered that many times, `1` each time, and then left.
Command answered(const fs::path& workspace, int times)
{
    auto command = tenken({"-C", workspace.string(), "run", "--department", "事務局", "--year", "2026",
        "--by", "庶務係長", "--date", "2026-06-01"});
    for (int i = 0; i < times; ++i) command.input += "1\n";
    command.input += "q\n";
    command.before = [workspace] { fs::remove_all(workspace / "2026"); };
    command.ends_with = {5};
    return command;
}

void measure_question(Comparison& comparison)
{
    constexpr int items = 5000;
    constexpr int answers = 50;
    const BenchFolder folder;
    write_checklist(folder.path(), items);
    comparison.more_than(fmt::format("the next question after an answer, of {} items", items),
        answered(folder.path(), answers + 1), answered(folder.path(), 1), answers, 10);
}

Command status_of(const fs::path& workspace)
{
    return tenken({"-C", workspace.string(), "status", "--year", "2026", "--date", "2026-12-28"});
}

void measure_status(Comparison& comparison)
{
    const BenchFolder folder;
    const int many = comparison.choices().reports;
    const int few = std::max(1, many / 10);
    write_departments(folder.path() / "none", many);
    comparison.against(fmt::format("status of {} departments, none begun (at most 2 s, 100 MiB)", many),
        status_of(folder.path() / "none"), {});
    for (const int count : {few, many}) {
        const auto workspace = folder.path() / std::to_string(count);
        write_departments(workspace, count);
        write_records(workspace, count);
    }
    const auto all = folder.path() / std::to_string(many);
    comparison.against(fmt::format("status of {} departments, 100 answers each", many), status_of(all),
        {{"sha256sum of the records", program_on("sha256sum", files_of(all, ".jsonl")), 6}});
    comparison.memory("memory of status, of each department more",
        status_of(folder.path() / std::to_string(few)), status_of(all), many - few, 4);
}

void measure_sheet(Comparison& comparison)
{
    const BenchFolder folder;
    write_records(folder.path(), 1);
    const auto answers = folder.path() / "answers.yaml"; // JSON is YAML, and is read as what it is called
    fs::copy_file(folder.path() / "answers.json", answers);
    auto run = tenken({"-C", folder.path().string(), "run", "--department", department(1), "--year", "2026",
        "--by", "庶務係長", "--date", "2026-06-01", "--answers", answers.string()});
    run.ends_with = {0, 5};
    comparison.against("sheet -o FILE.xlsx of the shipped checklist",
        tenken({"-C", folder.path().string(), "sheet", "-o", (folder.path() / "sheet.xlsx").string(),
            "--department", department(1), "--year", "2026", "--date", "2026-06-01"}),
        {{"run --answers FILE.yaml of the same", run, 2}});
    auto back = run;
    back.words.back() = (folder.path() / "sheet.xlsx").string();
    comparison.against("run --answers FILE.xlsx of the shipped checklist", back,
        {{"run --answers FILE.yaml of the same", run, 2}});
}

} // namespace

const std::vector<Rows>& all_rows()
{
    static const std::vector<Rows> rows{
        {"start", measure_start},
        {"save", measure_saving},
        {"verify", measure_verify},
        {"explain", measure_explain},
        {"lint", measure_lint},
        {"question", measure_question},
        {"status", measure_status},
        {"sheet", measure_sheet},
        {"years", measure_years},
        {"rollup", measure_rollup},
        {"workbook", measure_workbook},
        {"dataset", measure_dataset},
        {"large", measure_large},
    };
    return rows;
}

} // namespace tenken::bench
