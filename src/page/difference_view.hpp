#pragma once

#include "page/difference.hpp"

#include <string>
#include <vector>

/// All that is said about a comparison, in words and in order: the terminal and the Markdown template only lay it out.
namespace tenken {

/// An item in one of the lists.
struct DifferenceEntry {
    std::string id;
    std::string question; ///< empty where both wordings are in the details
    std::string answers; ///< "○ 実施している → △ 一部実施している", or the one answer there is
    std::vector<std::string> details;
};

struct DifferenceGroup {
    std::string title; ///< with the number of entries
    std::vector<DifferenceEntry> entries;
};

struct DifferenceStep {
    std::string score;
    std::string delta; ///< with its sign; empty where there is none
    std::string label;
};

struct DifferenceSection {
    std::string name;
    std::string before;
    std::string after;
    std::string delta; ///< empty where there is none
    std::string why;   ///< the steps that moved it; empty where none did
};

struct DifferenceView {
    std::string heading;
    std::vector<std::string> notices;
    std::string before; ///< the old side: year, score, coverage, file
    std::string after;
    std::string delta;         ///< empty where the scores cannot be compared
    std::string like_for_like; ///< the same
    std::vector<DifferenceGroup> concerns;
    std::vector<DifferenceStep> steps;
    std::vector<std::string> steps_notes; ///< the warning, the word on combined differences
    std::vector<DifferenceSection> sections;
    std::vector<DifferenceGroup> changes; ///< without the unchanged items
    std::string unchanged;
};

[[nodiscard]] DifferenceView difference_view(const Comparison& comparison, const Words& words);

/// "+2.1", "-0.3", "0.0".
[[nodiscard]] std::string signed_text(const Exact& number);

} // namespace tenken
