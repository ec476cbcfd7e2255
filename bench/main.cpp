// Ratios measured in one run; docs/benchmarks.md says what they mean. Exit status 1: one is above its target.

#include "bench/measuring.hpp"

#include <cstdio>
#include <exception>

int main()
{
    try {
        const bool start = tenken::bench::bench_start();
        const bool save = tenken::bench::bench_save();
        return start && save ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tenken_bench: %s\n", error.what());
        return 2;
    }
}
