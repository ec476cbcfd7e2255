#pragma once

#include "compare/difference.hpp"
#include "model/audit.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <memory>
#include <string>
#include <vector>

/// A comparison of two inspections, as it is shown and written.
namespace tenken {

/// One of the two inspections, and where it came from.
struct ComparedSide {
    Assessment assessment;
    std::string source;                               ///< the file, as its user would name it
    bool altered = false;                             ///< the file's data does not match its own digest
    Language language = Language::ja;                 ///< of the report, or of the record's checklist
    std::shared_ptr<const AuditedDepartment> audit{}; ///< the auditor's verdicts on it; null: none at hand
    bool other_version_audited = false;               ///< there is an audit, but of another version of it

    /// Null: nobody audited that instance.
    [[nodiscard]] const Verdict* verdict_on(const AssessedItem* item) const
    {
        return audit == nullptr || item == nullptr ? nullptr : audit->find(item->instance);
    }
};

/// Two inspections and what lies between them. Copies share the sides.
struct Comparison {
    std::shared_ptr<const ComparedSide> before;
    std::shared_ptr<const ComparedSide> after;
    Difference difference; ///< points into the sides
};

[[nodiscard]] Comparison comparison_of(ComparedSide before, ComparedSide after);

/// A department with a report in one of two years only.
struct Uncompared {
    std::string department;
    int missing_year = 0;
};

/// One comparison, or those of all departments of two years.
struct Comparisons {
    std::vector<Comparison> all;
    std::vector<Uncompared> uncompared;
    bool several = false;
};

/// All that is said about them, in words and in order. `comparisons` must not be empty.
[[nodiscard]] page::Page difference_page(const Comparisons& comparisons, const Words& words);
[[nodiscard]] page::Page difference_page(const Comparison& comparison, const Words& words);

/// As `--format json` prints it (docs/json.md).
[[nodiscard]] std::string difference_json(const Comparisons& comparisons);

/// "+2.1", "-0.3", "0.0".
[[nodiscard]] std::string signed_text(const Exact& number);

} // namespace tenken
