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

} // namespace tenken
