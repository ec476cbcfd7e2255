#pragma once

namespace tenken {

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

} // namespace tenken
