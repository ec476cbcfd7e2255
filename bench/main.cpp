// Ratios measured in one run; docs/benchmarks.md says what they mean. Exit status 1: a figure is above its mark.

#include "bench/rows.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <stdexcept>

namespace {

using namespace tenken::bench;

const char* const usage =
    "usage: tenken_bench [--against TENKEN] [--reports N] [--items N] [--times N] [ROWS...]\n"
    "  --against TENKEN  another build, measured beside this one\n"
    "  --reports N       reports and departments (10000)\n"
    "  --items N         items of the largest checklist (60000)\n"
    "  --times N         measurements of which the median is taken (5)\n"
    "  ROWS              only these:";

Choices read_choices(const std::vector<std::string>& words)
{
    Choices choices;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        const auto value = [&] { return words.at(++i); };
        if (word == "--against")
            choices.against = std::filesystem::absolute(value()).string();
        else if (word == "--reports")
            choices.reports = std::stoi(value());
        else if (word == "--items")
            choices.items = std::stoi(value());
        else if (word == "--times")
            choices.times = std::stoi(value());
        else if (std::ranges::any_of(all_rows(), [&](const auto& rows) { return word == rows.name; }))
            choices.rows.push_back(word);
        else
            throw std::invalid_argument(word);
    }
    return choices;
}

} // namespace

int main(int count, char** words)
{
    Choices choices;
    try {
        choices = read_choices({words + 1, words + count});
    } catch (const std::logic_error&) {
        std::fprintf(stderr, "%s", usage);
        for (const auto& rows : all_rows()) std::fprintf(stderr, " %s", rows.name);
        std::fprintf(stderr, "\n");
        return 2;
    }
    try {
        Comparison comparison(choices);
        for (const auto& rows : all_rows()) {
            if (comparison.chosen(rows.name)) rows.measure(comparison);
        }
        return comparison.met() ? 0 : 1;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "tenken_bench: %s\n", error.what());
        return 2;
    }
}
