#pragma once

#include "compare/difference.hpp"
#include "words/words.hpp"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// A comparison of two inspections, as it is shown and written.
namespace tenken {

/// One of the two inspections, and where it came from.
struct ComparedSide {
    Assessment assessment;
    std::string source;               ///< the file, as its user would name it
    bool altered = false;             ///< the file's data does not match its own digest
    Language language = Language::ja; ///< of the report, or of the record's checklist
};

/// Two inspections and what lies between them. Copies share the sides.
struct Comparison {
    std::shared_ptr<const ComparedSide> before;
    std::shared_ptr<const ComparedSide> after;
    Difference difference; ///< points into the sides
};

[[nodiscard]] Comparison comparison_of(ComparedSide before, ComparedSide after);

/// As `--format json` prints it (docs/json.md).
[[nodiscard]] nlohmann::json difference_json(const Comparison& comparison);

/// For a terminal: at most 80 cells wide; `plain`: without columns.
[[nodiscard]] std::string difference_text(const Comparison& comparison, const Words& words, bool plain);

} // namespace tenken
