#pragma once

#include "bench/measuring.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken::bench {

// What the command line chose.
struct Choices {
    std::vector<std::string> rows;      // the groups of rows to measure; empty: all
    std::optional<std::string> against; // another tenken, measured beside this one
    int reports = 10'000;               // of `rollup` and departments of `status`
    int items = 60'000;                 // of the largest checklist
    int times = 5;                      // every measurement is taken so often, and its median printed
};

// Something known that tenken is measured against.
struct Yardstick {
    std::string name;
    Command command;    // without words: its program is not there
    double at_most = 0; // tenken's processor time as a multiple of its; 0: no mark is set
};

// Measures rows and prints them. All commands of a row take turns, so that what else the machine does falls on each;
// every figure is a median, in processor time.
class Comparison {
public:
    explicit Comparison(Choices choices);

    [[nodiscard]] const Choices& choices() const { return choices_; }
    [[nodiscard]] bool chosen(const std::string& rows) const;

    // False once a figure was above its mark.
    [[nodiscard]] bool met() const { return met_; }

    // tenken with these arguments, against yardsticks.
    void against(const std::string& work, const Command& tenken, const std::vector<Yardstick>& yardsticks);

    // The same work on `times_more` times as much: at most `at_most` times the time.
    void growth(const std::string& work, const Command& few, const Command& many, double at_most);

    // How much memory each of `more` things takes that `many` has and `few` has not: at most so many KiB.
    void memory(const std::string& work, const Command& few, const Command& many, int more, double at_most);

    // What tenken takes more than a smaller work of its own, divided by `parts`: at most so many milliseconds.
    void more_than(
        const std::string& work, const Command& tenken, const Command& smaller, int parts, double at_most);

    // A figure that was measured elsewhere; 0: no mark.
    void print(const std::string& what, double figure, const char* unit, double at_most);

private:
    // Each command's cost in turn, as often as chosen: [command][repetition].
    std::vector<std::vector<Cost>> take_turns(const std::vector<Command>& commands) const;
    void heading(const std::string& work) const;

    Choices choices_;
    bool met_ = true;
};

// tenken with arguments. A comparison runs the other program with the same.
Command tenken(std::vector<std::string> arguments);

} // namespace tenken::bench
