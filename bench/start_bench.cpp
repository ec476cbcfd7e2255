#include "bench/measuring.hpp"

#include <algorithm>
#include <cstdio>

namespace tenken::bench {

namespace {

constexpr int repetitions = 101;
constexpr double target = 1.3;

std::vector<std::string> baseline_command()
{
    std::vector<std::string> command{TENKEN_BASELINE};
    for (const auto& entry : std::filesystem::directory_iterator(TENKEN_CHECKLIST)) {
        if (entry.path().extension() == ".yaml") command.push_back(entry.path().string());
    }
    std::sort(command.begin() + 1, command.end());
    return command;
}

std::vector<std::string> run_command(const std::filesystem::path& workspace)
{
    return {TENKEN_PROGRAM, "-C", workspace.string(), "run", "--department", "事務局", "--year", "2026",
        "--by", "担当者", "--date", "2026-06-01"};
}

bool print(const char* what, double mine, double baseline)
{
    const double ratio = mine / baseline;
    std::printf("  %-46s %8.2f ms  %5.2f x  (at most %.1f x)\n", what, mine, ratio, target);
    return ratio <= target;
}

} // namespace

bool bench_start()
{
    const BenchFolder folder;
    const auto baseline = baseline_command();
    const std::string question = "[1/";
    const std::string prompt = "> ";
    std::vector<double> plain;
    std::vector<double> fresh;
    std::vector<double> resumed;
    (void)milliseconds_until(run_command(folder.path() / "again"), question);
    for (int i = 0; i < repetitions; ++i) {
        plain.push_back(milliseconds_until(baseline, prompt));
        fresh.push_back(milliseconds_until(run_command(folder.path() / std::to_string(i)), question));
        plain.push_back(milliseconds_until(baseline, prompt));
        resumed.push_back(milliseconds_until(run_command(folder.path() / "again"), question));
    }
    const double base = median(plain);
    std::printf("Process start to the first question, median of %d\n", repetitions);
    std::printf("  %-46s %8.2f ms\n", "yaml-cpp alone: load the same files, print", base);
    const bool quick_when_new = print("tenken run, a new inspection", median(fresh), base);
    const bool quick_again = print("tenken run, going on", median(resumed), base);
    return quick_when_new && quick_again;
}

} // namespace tenken::bench
