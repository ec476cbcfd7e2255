#pragma once

#include "check/plausibility.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <span>
#include <string>

/// What `tenken check` prints.
namespace tenken {

/// A report that was looked at.
struct ReportPlausibility {
    std::string file; ///< as messages name it
    std::string department;
    int year = 0;
    bool draft = false;
    Plausibility plausibility;
};

[[nodiscard]] page::Page plausibility_page(std::span<const ReportPlausibility> reports, const Words& words);

/// {"reports": [{"department", "draft", "file", "hints": [{"figures": {name: number, text or day}, "items", "message", "next",
/// "rule"}], "not_looked_at": [rules], "year"}], "statement"}: docs/json.md.
[[nodiscard]] std::string plausibility_json(std::span<const ReportPlausibility> reports, const Words& words);

} // namespace tenken
