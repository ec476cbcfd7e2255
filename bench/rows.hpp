#pragma once

#include "bench/comparison.hpp"

namespace tenken::bench {

// A group of rows that belong to one input.
struct Rows {
    const char* name; // on the command line
    void (*measure)(Comparison& comparison);
};

// All of them, in the order in which they are measured; docs/benchmarks.md says what each row is.
const std::vector<Rows>& all_rows();

} // namespace tenken::bench
