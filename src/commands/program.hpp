#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Everything that the program takes from the world around it, so that a test can hand it another world.
struct Invocation {
    std::vector<std::string> arguments; ///< without the program's own name
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool terminal = false; ///< both `in` and `out` are a terminal
    std::function<std::optional<std::string>(const std::string& name)> environment;
    std::function<std::chrono::sys_seconds()> now;
    bool error_terminal = false; ///< `err` is a terminal
    std::size_t columns = 80;    ///< of the terminal that `out` is; elsewhere 80
};

/// How the program ends. "The check found something" is not "the tool failed". Of several, the highest wins.
enum class ExitStatus : int {
    done = 0,
    found = 1,         ///< a check found something
    usage = 2,         ///< the command line is wrong
    input = 3,         ///< an input is wrong
    file = 4,          ///< a file could not be read or written
    stopped = 5,       ///< stopped before the end; everything is saved
    interrupted = 130, ///< by Ctrl-C; everything is saved
};

[[nodiscard]] constexpr ExitStatus worse(ExitStatus a, ExitStatus b) { return a < b ? b : a; }

/// The whole program: parses the arguments, runs the command, and is the one place that turns a failure into
/// words on `err` and an exit status. Tests call this as `main` does.
[[nodiscard]] ExitStatus run_program(const Invocation& invocation);

} // namespace tenken
