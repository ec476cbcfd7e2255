#pragma once

#include "formats/disk/document_form.hpp"
#include "model/assessment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The data block: the complete content of a report, as the last block of its file (docs/report-format.md).
namespace tenken {

/// The template that a report was rendered with.
struct TemplateIdentity {
    std::string name;
    std::string sha256; ///< of its text

    bool operator==(const TemplateIdentity&) const = default;
};

struct StatedSection {
    std::optional<Exact> score;
    int answered = 0;
    int applicable = 0;

    bool operator==(const StatedSection&) const = default;
};

struct StatedItem {
    std::optional<Exact> points;
    std::optional<Exact> max;
    std::optional<std::string> level = {}; ///< id of that to which a number, a choice or choices come

    bool operator==(const StatedItem&) const = default;
};

/// The figures that a report states. They follow from its assessment, and are stated for readers that do not
/// score; percentages bear one decimal.
struct StatedFigures {
    std::optional<Exact> score;
    std::optional<Exact> low;
    std::optional<Exact> high;
    int answered = 0;
    int applicable = 0;
    std::optional<std::string> grade;
    std::string status;                ///< "complete" or "incomplete"
    std::string result;                ///< "nothing", "needs_improvement", "to_confirm", "findings" or "good"
    std::vector<std::string> critical; ///< instances
    int exceptions = 0;                ///< in force
    std::vector<StatedSection> sections; ///< one for each of the assessment's
    std::vector<StatedItem> items;       ///< one for each of the assessment's

    bool operator==(const StatedFigures&) const = default;
};

/// What the data block holds.
struct ReportData {
    Assessment assessment;
    StatedFigures figures;
    std::string language; ///< of the report: "ja" or "en"
    TemplateIdentity made_with;
};

/// The same, where it stands already.
struct ReportContent {
    const Assessment& assessment;
    const StatedFigures& figures;
    std::string_view language;
    const TemplateIdentity& made_with;
};

/// The lines of the block, each with its LF: the header, then one line for each item instance. All text in it must be
/// valid UTF-8.
[[nodiscard]] std::string write_report_data(const ReportData& data);

/// Appends the block as it stands in a file: those lines within a fence longer than any run of backticks in them, info
/// string jsonl; in a page within an element that no browser runs, id tenken, "<" as \u003c. Gives the digest that its
/// header states, which is the same in both.
std::string append_report_block(
    std::string& report, const ReportContent& content, DocumentForm form = DocumentForm::markdown);

/// A block as read from a file.
struct ReportBlock {
    ReportData data;
    std::string stated_sha256; ///< as its header says
    std::string actual_sha256; ///< of its lines
    std::size_t header_line =
        0; ///< line of the file that holds the header, from 1; item i (from 0) stands i + 1 below
    DocumentForm form = DocumentForm::markdown; ///< of the file that it was read from
    bool older =
        false; ///< written before there were checks and exceptions (旧書式): its figures went by other rules
};

/// Reads the last block of a report, Markdown or page. `file` names it in problems. CRLF is read as LF; unknown members are
/// ignored. Throws Failure(input) with all problems when there is no block, when it cannot be read, or when its
/// format number is not known ("verify.unknown_format").
[[nodiscard]] ReportBlock read_report_data(std::string_view bytes, const std::string& file);

} // namespace tenken
