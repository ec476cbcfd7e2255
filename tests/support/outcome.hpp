#pragma once

#include <string>

namespace tenken::test {

/// What a run of the program left: as a process, or called as a function.
struct Outcome {
    int status = 0; ///< the exit status; of a process that a signal ended, 128 + the signal
    std::string out;
    std::string err;
};

} // namespace tenken::test
