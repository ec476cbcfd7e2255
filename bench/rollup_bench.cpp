#include "bench/measuring.hpp"

#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "tests/support/small_checklist.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenken::bench {

namespace {

constexpr int few = 100;
constexpr int many = 10'000;
constexpr int repetitions_of_few = 15;
constexpr int repetitions_of_many = 3;
constexpr double target = 110;

Checklist twelve_items()
{
    std::vector<Section> sections;
    for (int s = 1; s <= 3; ++s) {
        std::vector<Item> items;
        for (int i = 1; i <= 4; ++i) items.push_back(test::level_item(fmt::format("{}-{:02}", s, i), i));
        sections.push_back(test::section(std::to_string(s), std::move(items)));
    }
    return test::checklist_of(std::move(sections));
}

// Answers that differ from department to department, with notes, evidence and plans as people write them.
Answers answers_of(const Checklist& checklist, int department)
{
    constexpr std::array levels{"met", "partial", "met", "unmet", "met", "unknown", "met"};
    Answers answers;
    int number = department;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            number = (number * 31 + 7) % 10007;
            Response response;
            if (number % 11 == 0) {
                response = test::not_applicable();
            } else {
                response = test::level(levels[static_cast<std::size_t>(number) % levels.size()]);
                response.evidence = {fmt::format("起案文書 第{}号", number)};
            }
            response.note =
                fmt::format("{}番の所属で確かめた。控えは{}冊目にある。", department, number % 40);
            if (number % 7 != 0) response.action = {"手順を改める", "庶務係長", "2026-12-25"};
            answers.responses[item.id] = std::move(response);
        }
    }
    return answers;
}

void write_reports(const std::filesystem::path& workspace, int count)
{
    const auto folder = workspace / "2026";
    std::filesystem::create_directories(folder);
    const Checklist checklist = twelve_items();
    for (int i = 1; i <= count; ++i) {
        Circumstances circumstances;
        circumstances.department = fmt::format("所属{:05}", i);
        circumstances.year = 2026;
        circumstances.date = "2026-06-01";
        const auto report =
            render_report(assess(checklist, answers_of(checklist, i), circumstances), Words(Language::ja));
        std::ofstream(folder / (circumstances.department + ".md"), std::ios::binary) << report;
    }
}

struct Cost {
    double milliseconds = 0;
    double peak_mib = 0;
};

// Runs the program as a user does, its output thrown away.
Cost rolled_up(const std::filesystem::path& workspace)
{
    rusage usage{};
    const double passed = milliseconds([&] {
        const std::string folder = workspace.string();
        const pid_t child = ::fork();
        if (child == 0) {
            const int nowhere = ::open("/dev/null", O_WRONLY);
            ::dup2(nowhere, STDOUT_FILENO);
            ::execl(TENKEN_PROGRAM, TENKEN_PROGRAM, "-C", folder.c_str(), "rollup", "2026", "--date",
                "2026-12-31", static_cast<char*>(nullptr));
            ::_exit(127);
        }
        int status = 0;
        if (::wait4(child, &status, 0, &usage) != child || status != 0)
            throw std::runtime_error("the rollup failed");
    });
    return {passed, static_cast<double>(usage.ru_maxrss) / 1024};
}

void print(const char* what, const std::vector<double>& times, double peak)
{
    std::printf("  %-46s %9.1f ms  peak %6.1f MiB\n", what, median(times), peak);
}

} // namespace

bool bench_rollup()
{
    const BenchFolder folder;
    write_reports(folder.path() / "few", few);
    write_reports(folder.path() / "many", many);
    (void)rolled_up(folder.path() / "few");
    std::vector<double> of_few;
    std::vector<double> of_many;
    double peak_of_few = 0;
    double peak_of_many = 0;
    for (int i = 0; i < repetitions_of_many; ++i) {
        for (int j = 0; j < repetitions_of_few / repetitions_of_many; ++j) {
            const auto cost = rolled_up(folder.path() / "few");
            of_few.push_back(cost.milliseconds);
            peak_of_few = std::max(peak_of_few, cost.peak_mib);
        }
        const auto cost = rolled_up(folder.path() / "many");
        of_many.push_back(cost.milliseconds);
        peak_of_many = std::max(peak_of_many, cost.peak_mib);
    }
    const double ratio = median(of_many) / median(of_few);
    std::printf("tenken rollup over reports of 12 items, each read and verified, medians of %d and %d\n",
        repetitions_of_few, repetitions_of_many);
    print("100 reports", of_few, peak_of_few);
    print("10,000 reports", of_many, peak_of_many);
    std::printf("  %-46s %9.1f x   (at most %.0f x)\n", "10,000 against 100", ratio, target);
    std::printf("  %-46s %9.1f KiB\n", "memory for each report more",
        (peak_of_many - peak_of_few) * 1024 / (many - few));
    return ratio <= target;
}

} // namespace tenken::bench
