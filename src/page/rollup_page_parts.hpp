#pragma once

#include "page/rollup_page.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a rollup's page is made of; the letter shows the same. Blocks point into the summary.
namespace tenken {

/// The index of the latest year that has reports; of the last one where none has.
[[nodiscard]] std::size_t latest_year(const Summary& summary);

/// The title of the page, with its years and the organisation.
[[nodiscard]] std::string rollup_heading(const RollupPage& page, const Words& words);

/// The day, and how many reports are counted.
[[nodiscard]] std::vector<page::Labelled> rollup_head(const RollupPage& page, const Words& words);

/// What was handed in, and the year's figures in short.
[[nodiscard]] std::vector<page::Labelled> year_head(
    const YearSummary& year, const std::string& checklist, const Words& words);

/// Whether an auditor's verdicts on any of its reports are at hand.
[[nodiscard]] bool is_audited(const YearSummary& year);

/// With a column 監査 where it is_audited().
[[nodiscard]] page::Table departments_table(const YearSummary& year, const Words& words);

/// Sections × departments.
[[nodiscard]] page::Matrix sections_matrix(const YearSummary& year, const Words& words);

/// The sections' scores, those of the year before beside them where the rollup has it.
[[nodiscard]] page::Bars sections_bars(const Summary& summary, std::size_t year, const Words& words);

/// The whole, and the departments unless there are many, over the years of the rollup.
[[nodiscard]] page::Curves years_lines(const Summary& summary, const Words& words);

/// 項目別の実施率.
[[nodiscard]] page::Table items_table(const YearSummary& year, const Words& words);

[[nodiscard]] std::vector<std::string> reach_texts(const YearSummary& year, const Words& words);
[[nodiscard]] std::vector<std::string> hint_texts(const YearSummary& year, const Words& words);

struct RollupGroup {
    std::string id;    ///< "most_failed", "critical", …
    std::string title; ///< with the number of entries
    std::string note;  ///< may be empty
    page::Entries entries;
};

/// What is to be done and to be known, most pressing first; groups without entries are left out.
[[nodiscard]] std::vector<RollupGroup> rollup_groups(const YearSummary& year, const Words& words);

/// From one year to the next.
struct TrendParts {
    std::string title;         ///< 令和7年度 → 令和8年度
    std::string like_for_like; ///< empty where nothing can be compared
    page::Table steps;
    std::vector<std::string> notes;
    page::Table departments;
    page::Table sections;
};

[[nodiscard]] TrendParts trend_parts(const YearTrend& trend, const Words& words);

/// "78.5", or "―": for tables.
[[nodiscard]] std::string figure_or_dash(const std::optional<Exact>& value, const Words& words);

/// "事務局、議会"; after ten names "ほか n".
[[nodiscard]] std::string list_of(const std::vector<std::string>& names, const Words& words);

/// "令和7年度 5 団体のうち 4 団体…": what was handed in, who is missing, and whose report is counted although nobody has
/// handed it in with `tenken submit`.
[[nodiscard]] std::string submitted_text(const YearSummary& year, const Words& words);

/// Of all its departments.
[[nodiscard]] int respondents_of(const YearSummary& year);

} // namespace tenken
