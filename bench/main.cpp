// Ratios measured in one run; docs/benchmarks.md says what they mean. Exit status 1: one is above its target.

#include "bench/measuring.hpp"

#include <cstdio>
#include <cstring>
#include <exception>

namespace {

bool named(int count, char** names, const char* bench)
{
    for (int i = 1; i < count; ++i) {
        if (std::strcmp(names[i], bench) == 0) return true;
    }
    return count < 2;
}

} // namespace

// Measures all, or only what the arguments name: start, save, rollup.
int main(int count, char** names)
{
    try {
        bool met = true;
        if (named(count, names, "start")) met = tenken::bench::bench_start() && met;
        if (named(count, names, "save")) met = tenken::bench::bench_save() && met;
        if (named(count, names, "rollup")) met = tenken::bench::bench_rollup() && met;
        return met ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tenken_bench: %s\n", error.what());
        return 2;
    }
}
