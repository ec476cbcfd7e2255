#include "bench/comparison.hpp"

#include <algorithm>
#include <cstdio>

namespace tenken::bench {

void measure_start(Comparison& comparison);

namespace {

constexpr int repetitions = 101;
constexpr double at_most = 1.3;

std::vector<std::string> baseline_command()
{
    std::vector<std::string> command{TENKEN_BASELINE};
    for (const auto& entry : std::filesystem::directory_iterator(TENKEN_CHECKLIST)) {
        if (entry.path().extension() == ".yaml") command.push_back(entry.path().string());
    }
    std::sort(command.begin() + 1, command.end());
    return command;
}

std::vector<std::string> run_command(const std::string& program, const std::filesystem::path& workspace)
{
    return {program, "-C", workspace.string(), "run", "--department", "事務局", "--year", "2026", "--by",
        "担当者", "--date", "2026-06-01"};
}

struct Times {
    std::vector<double> wall;
    std::vector<double> processor;

    void add(const Cost& cost)
    {
        wall.push_back(cost.wall);
        processor.push_back(cost.processor);
    }
};

void print(Comparison& comparison, const std::string& what, const Times& times, const Times& baseline)
{
    comparison.print(what + ", wall time", median(times.wall), "ms", 0);
    comparison.print("  against yaml-cpp alone", median(times.wall) / median(baseline.wall), "x", at_most);
    comparison.print(
        "  in processor time", median(times.processor) / median(baseline.processor), "x", at_most);
}

} // namespace

void measure_start(Comparison& comparison)
{
    const BenchFolder folder;
    const auto baseline = baseline_command();
    const std::string question = "[1/";
    std::vector<std::string> programs{TENKEN_PROGRAM};
    if (comparison.choices().against) programs.push_back(*comparison.choices().against);
    std::vector<Times> fresh(programs.size());
    std::vector<Times> resumed(programs.size());
    Times plain;
    for (int time = 0; time < repetitions; ++time) {
        for (std::size_t i = 0; i < programs.size(); ++i) {
            const auto workspace = folder.path() / (std::to_string(time) + "-" + std::to_string(i));
            std::filesystem::create_directory(workspace); // a folder that is not there is asked about
            plain.add(cost_until(baseline, "> "));
            fresh[i].add(cost_until(run_command(programs[i], workspace), question));
            resumed[i].add(cost_until(run_command(programs[i], workspace), question));
        }
    }
    std::printf("Process start to the first question, on a terminal, median of %d\n", repetitions);
    comparison.print("yaml-cpp alone: load the same files, print", median(plain.wall), "ms", 0);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const std::string whose = i == 0 ? "" : " (the other)";
        print(comparison, "a new inspection" + whose, fresh[i], plain);
        print(comparison, "going on" + whose, resumed[i], plain);
    }
}

} // namespace tenken::bench
