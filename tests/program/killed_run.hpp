#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tenken::test {

struct KilledRun {
    std::string out;              // all that the program had written to its standard output
    std::size_t calls = 0;        // how often it was seen entering or leaving a system call
    std::size_t first_output = 0; // after how many of them something was written
    std::size_t last_output = 0;  // and the last was
    std::optional<int> status;    // where it ended by itself: its exit status
};

// Runs the built tenken on the input and kills it, as `kill -9` does, the moment it enters or leaves a
// system call for the `at`-th time; 0: never. Nothing where this system does not let one program trace another.
std::optional<KilledRun> run_tenken_killed(
    const std::vector<std::string>& arguments, const std::string& input, std::size_t at);

} // namespace tenken::test
