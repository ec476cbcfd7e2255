#include "bench/comparison.hpp"

#include <algorithm>
#include <cstdio>

namespace tenken::bench {

namespace {

double processor_of(const std::vector<Cost>& costs)
{
    std::vector<double> times;
    for (const auto& cost : costs) times.push_back(cost.processor);
    return median(std::move(times));
}

double wall_of(const std::vector<Cost>& costs)
{
    std::vector<double> times;
    for (const auto& cost : costs) times.push_back(cost.wall);
    return median(std::move(times));
}

double peak_of(const std::vector<Cost>& costs)
{
    std::vector<double> peaks;
    for (const auto& cost : costs) peaks.push_back(cost.peak);
    return median(std::move(peaks));
}

Command with_program(Command command, const std::string& program)
{
    command.words.front() = program;
    return command;
}

} // namespace

Command tenken(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), TENKEN_PROGRAM);
    return {.words = std::move(arguments)};
}

Comparison::Comparison(Choices choices)
    : choices_(std::move(choices))
{
}

bool Comparison::chosen(const std::string& rows) const
{
    return choices_.rows.empty() || std::ranges::find(choices_.rows, rows) != choices_.rows.end();
}

std::vector<std::vector<Cost>> Comparison::take_turns(const std::vector<Command>& commands) const
{
    std::vector<std::vector<Cost>> costs(commands.size());
    for (int time = 0; time < choices_.times; ++time) {
        for (std::size_t i = 0; i < commands.size(); ++i) {
            if (!commands[i].words.empty()) costs[i].push_back(cost_of(commands[i]));
        }
    }
    return costs;
}

void Comparison::heading(const std::string& work) const
{
    std::printf("%s\n", work.c_str());
    std::fflush(stdout);
}

void Comparison::print(const std::string& what, double figure, const char* unit, double at_most)
{
    std::printf("  %-44s %10.2f %s", what.c_str(), figure, unit);
    if (at_most > 0) std::printf("   (at most %g%s)", at_most, figure <= at_most ? "" : ": missed");
    std::printf("\n");
    std::fflush(stdout);
    met_ = met_ && (at_most <= 0 || figure <= at_most);
}

void Comparison::against(
    const std::string& work, const Command& tenken, const std::vector<Yardstick>& yardsticks)
{
    heading(work);
    std::vector<Command> commands{tenken, {}};
    if (choices_.against) commands[1] = with_program(tenken, *choices_.against);
    for (const auto& yardstick : yardsticks) commands.push_back(yardstick.command);
    const auto costs = take_turns(commands);
    const double mine = processor_of(costs[0]);
    print("tenken", mine, "ms", 0);
    print("wall time as a part of it", wall_of(costs[0]) / mine, "x", 0);
    print("most memory", peak_of(costs[0]) / 1024, "MiB", 0);
    if (choices_.against) {
        print("the other tenken", processor_of(costs[1]), "ms", 0);
        print("most memory of the other", peak_of(costs[1]) / 1024, "MiB", 0);
        print("the other against this", processor_of(costs[1]) / mine, "x", 0);
    }
    for (std::size_t i = 0; i < yardsticks.size(); ++i) {
        const auto& yardstick = yardsticks[i];
        if (costs[i + 2].empty()) {
            std::printf("  %-44s not there: not measured\n", yardstick.name.c_str());
            continue;
        }
        const double its = processor_of(costs[i + 2]);
        print(yardstick.name, its, "ms", 0);
        print("tenken against it", mine / its, "x", yardstick.at_most);
    }
}

void Comparison::growth(const std::string& work, const Command& few, const Command& many, double at_most)
{
    heading(work);
    std::vector<Command> commands{few, many};
    if (choices_.against) {
        commands.push_back(with_program(few, *choices_.against));
        commands.push_back(with_program(many, *choices_.against));
    }
    const auto costs = take_turns(commands);
    print("few", processor_of(costs[0]), "ms", 0);
    print("many", processor_of(costs[1]), "ms", 0);
    print("many against few", processor_of(costs[1]) / processor_of(costs[0]), "x", at_most);
    if (!choices_.against) return;
    print("many, of the other", processor_of(costs[3]), "ms", 0);
    print("many against few, of the other", processor_of(costs[3]) / processor_of(costs[2]), "x", 0);
}

void Comparison::memory(
    const std::string& work, const Command& few, const Command& many, int more, double at_most)
{
    heading(work);
    const auto of = [&](const std::string& program) {
        const auto costs = take_turns({with_program(few, program), with_program(many, program)});
        return (peak_of(costs[1]) - peak_of(costs[0])) / more;
    };
    print("memory for each more", of(few.words.front()), "KiB", at_most);
    if (choices_.against) print("of the other", of(*choices_.against), "KiB", 0);
}

void Comparison::more_than(
    const std::string& work, const Command& tenken, const Command& smaller, int parts, double at_most)
{
    heading(work);
    std::vector<Command> commands{tenken, smaller};
    if (choices_.against) {
        commands.push_back(with_program(tenken, *choices_.against));
        commands.push_back(with_program(smaller, *choices_.against));
    }
    const auto costs = take_turns(commands);
    print("tenken", (processor_of(costs[0]) - processor_of(costs[1])) / parts, "ms", at_most);
    if (choices_.against)
        print("the other tenken", (processor_of(costs[2]) - processor_of(costs[3])) / parts, "ms", 0);
}

} // namespace tenken::bench
