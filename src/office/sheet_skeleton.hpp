#pragma once

#include "formats/sheet/question_table.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "words/language.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What an office's own sheet of last year becomes: a checklist's skeleton, and the answers that it holds.
namespace tenken {

struct SkeletonItem {
    std::string id; ///< made up, permanent
    std::string question;
    std::string number; ///< as the sheet numbers it; may be empty
    std::string place;  ///< "点検表!B6"
    std::string how;
    std::string help;
    std::map<std::string, std::string, std::less<>> criteria; ///< by level; those that the sheet has
    std::string weight;                                       ///< empty: 1
    std::string scale;                                        ///< empty: answered in words
};

struct SkeletonSection {
    std::string id;
    std::string title;
    std::vector<SkeletonItem> items;
};

/// What one department answered.
struct SheetAnswers {
    std::string department; ///< by the sheet's own word; empty: it says nothing
    std::string sheet;
    std::vector<std::pair<std::string, Response>> responses; ///< by item, each with an answer
    int given = 0;                                           ///< answers that the sheet has
    int blank = 0; ///< scored questions without one that can be read
};

struct Skeleton {
    Language language = Language::ja; ///< of the sheet
    std::string title;
    std::string organisation;  ///< by the sheet's own word; may be empty
    std::optional<int> year;   ///< likewise
    std::vector<Scale> scales; ///< the first is the default; `mark` and `label` as the sheet has them
    std::vector<SkeletonSection> sections;
    std::vector<SheetAnswers> answers; ///< those that hold any
    std::vector<NotTaken> not_taken;   ///< in the order of the workbook

    [[nodiscard]] std::size_t questions() const;
};

/// What people ask in a year is some hundreds; of departments' sheets together some thousands.
inline constexpr std::size_t most_questions = 5000;

/// `file`: its name, which may say the year and stands for a missing title; `this_year`: the fiscal year of the day.
///
/// A scored question without an answer that can be read is answered わからない, with a note that says so: a report has no
/// open questions. Answers of several sheets that ask the same are those of departments, named like the sheets.
/// Throws Failure(input) where there is no table of questions: `own_sheet.no_questions`, with cells that were seen, or more than `most_questions` in
/// all: `own_sheet.too_many`.
[[nodiscard]] Skeleton skeleton_of(const OwnWorkbook& workbook, const std::string& file, int this_year);

} // namespace tenken
