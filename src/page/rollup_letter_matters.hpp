#pragma once

#include "rollup/summary.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

/// What the letter's first page puts before the CISO, in few words: the page stays one sheet of A4.
namespace tenken {

/// A finding of one or several departments.
struct GraveFinding {
    std::string item;        ///< id and question, cut
    std::string departments; ///< whose it is
    std::string plan;        ///< the first to be done, or that there is none
};

/// The three gravest: critical items first, then those of most departments, then those that weigh most.
[[nodiscard]] std::vector<GraveFinding> gravest_findings(const YearSummary& year, const Words& words);

/// What is to be decided: at least the results themselves, at most six matters.
[[nodiscard]] std::vector<std::string> matters_to_decide(const YearSummary& year, const Words& words);

/// The departments of the gravest results, at most eight of them, as indices in the year's order.
[[nodiscard]] std::vector<std::size_t> gravest_departments(const YearSummary& year);

/// "要改善 1機関、良好 3機関": how many departments have which result, gravest first.
[[nodiscard]] std::string results_text(const YearSummary& year, const Words& words);

/// "20 件（重要項目 2 件、改善計画なし 4 件）".
[[nodiscard]] std::string findings_text(const YearSummary& year, const Words& words);

/// That the sheet, once it is returned, is evidence: of which items of the shipped checklist, where they were asked.
[[nodiscard]] std::string returned_text(const YearSummary& year, const Words& words);

} // namespace tenken
