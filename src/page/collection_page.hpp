#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "page/blocks.hpp"
#include "page/template.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which answer sheets have come back, as it is shown and written.
namespace tenken {

/// One sheet that came back.
struct CollectedSheet {
    std::string file;                    ///< as the user knows it
    std::string respondent;              ///< whose it is; empty: the department's own
    std::size_t open = 0;                ///< questions without an answer that a complete report needs
    std::vector<std::string> open_cells; ///< of a workbook, where these would be answered
    Problems problems;                   ///< each at its cell

    [[nodiscard]] bool faulty() const { return open > 0 || !problems.empty(); }
};

enum class CollectedState {
    received,
    to_mend,  ///< a sheet is there, and something in it is to be mended or answered
    missing,  ///< no sheet, and the record is open
    recorded, ///< no sheet, and none is awaited: the answers are confirmed or handed in
};

struct CollectedDepartment {
    std::string name;
    CollectedState state = CollectedState::missing;
    std::vector<CollectedSheet> sheets; ///< by file
};

struct CollectionPage {
    std::string organisation; ///< may be empty
    std::string checklist;    ///< its title, where the workspace has several; else empty
    std::string name;         ///< that it bears in tenken.yaml; empty as the title is
    int year = 0;
    Date today{};
    std::optional<Date> deadline;
    std::vector<CollectedDepartment> departments; ///< in the order of tenken.yaml, others behind by name
    std::vector<CollectedSheet> strangers;        ///< files of which nobody knows whose they are
};

/// Of each of a year's checklists that is meant, at least one; where there are several, each under its title.
[[nodiscard]] page::Page collection_page(
    const std::vector<const CollectionPage*>& checklists, const Words& words);

/// docs/json.md describes it; of several, {"checklists": […]}.
[[nodiscard]] std::string collection_json(const CollectionPage& collection, const Words& words);
[[nodiscard]] std::string collection_json(
    const std::vector<const CollectionPage*>& checklists, const Words& words);

/// The letter to a department whose sheets are to be mended (templates/mending-1.md.mustache), in Markdown.
[[nodiscard]] std::string mending_letter(
    const CollectionPage& collection, const CollectedDepartment& department, const Words& words);

/// Whether a text is such a letter of that year.
[[nodiscard]] bool is_mending_letter(std::string_view text, int year, const Words& words);

} // namespace tenken
