#pragma once

#include "page/rollup.hpp"

#include <string>
#include <vector>

/// All that is said about a rollup, in words and in order: terminal and Markdown only lay it out.
namespace tenken {

struct RollupLine {
    std::string label;
    std::string text;
};

struct RollupEntry {
    std::string id; ///< of an item or obligation; may be empty
    std::string text;
    std::vector<std::string> details;
};

struct RollupGroup {
    std::string id;    ///< "most_failed", "critical", …
    std::string title; ///< with the number of entries
    std::string note;  ///< may be empty
    std::vector<RollupEntry> entries;
};

struct RollupDepartmentRow {
    std::string department;
    std::string score;
    std::string coverage; ///< "72/74"
    std::string result;
    std::string status;
    std::string findings;
    std::string not_applicable;
    std::string remark;
};

struct RollupCell {
    std::string score;
    std::string mark;
};

struct RollupSectionRow {
    std::string name;
    RollupCell whole;
    std::vector<RollupCell> departments;
};

struct RollupItemRow {
    std::string id;
    std::string question;
    std::string rate;  ///< "75.0", or that there is none
    std::string share; ///< "3/4"
    std::string partial;
    std::string open;
    std::string not_applicable;
};

struct RollupYearView {
    std::string name; ///< 令和8年度
    std::vector<RollupLine> head;
    std::vector<RollupDepartmentRow> departments;
    std::vector<RollupSectionRow> sections;
    std::vector<RollupGroup> groups;
    std::vector<RollupItemRow> items;
    std::vector<std::string> reach;
    std::vector<std::string> hints;
};

struct RollupStepRow {
    std::string score;
    std::string delta; ///< with its sign; empty where there is none
    std::string label;
};

struct RollupChangeRow {
    std::string name;
    std::string before;
    std::string after;
    std::string delta;
    std::string why; ///< a section's steps; a department's like-for-like score
};

struct RollupTrendView {
    std::string title; ///< 令和7年度 → 令和8年度
    std::string like_for_like;
    std::vector<RollupStepRow> steps;
    std::vector<std::string> notes;
    std::vector<RollupChangeRow> departments;
    std::vector<RollupChangeRow> sections;
};

struct RollupView {
    std::string heading;
    std::vector<RollupLine> head;        ///< of the whole page
    RollupYearView year;                 ///< the latest that has reports
    std::vector<RollupYearView> earlier; ///< the others: head and departments only, the latest first
    std::vector<RollupTrendView> trends; ///< the latest first
    std::vector<std::string> left_out;
};

/// The index of the latest year that has reports; of the last one where none has.
[[nodiscard]] std::size_t latest_year(const Summary& summary);

[[nodiscard]] RollupView rollup_view(const RollupPage& page, const Words& words);

} // namespace tenken
