#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "formats/sheet/workbook.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

/// An answer sheet's workbook, a sheet each.
namespace tenken::workbook {

/// The lists of choices that cells offer. Equal ones are one; each gets a defined name.
class ChoiceLists {
public:
    /// The defined name under which the cells find the list.
    [[nodiscard]] std::string name_of(const std::vector<std::string>& choices);

    [[nodiscard]] const std::vector<std::vector<std::string>>& lists() const { return lists_; }
    [[nodiscard]] static std::string name_of(std::size_t number);

private:
    std::vector<std::vector<std::string>> lists_;
};

/// What all sheets of the book are made from.
struct BookParts {
    const AnswerSheet& sheet;
    const Words& words;
    Workbook& book;
    ChoiceLists& lists;
};

// Of the cells.
inline constexpr Style plain{.locked = true};
inline constexpr Style given{.bordered = true, .fill = 0xF2F2F2}; ///< not to be changed
inline constexpr Style heading{
    .bold = true, .bordered = true, .align = Align::centre, .middle = true, .fill = 0xDCE6F1};
inline constexpr Style to_fill_in{.locked = false, .bordered = true, .number_format = "@"};
inline constexpr Style answer_cell{.locked = false, .bordered = true};
inline constexpr Style day_cell{.locked = false, .bordered = true, .number_format = "yyyy/m/d"};
inline constexpr Style large{.size = 14, .bold = true, .wrap = false};
inline constexpr Style line{.wrap = false};

inline constexpr std::uint32_t tag_row = 0; ///< hidden, in every table

/// Two rows from `row` on: the title, and the terms beside one another.
void write_title(const BookParts& parts, Sheet& sheet, std::uint32_t row, const std::string& title);

/// Printed on A4 with the office's head and foot.
void set_paper(const BookParts& parts, Sheet& sheet, bool landscape);

/// As high as the highest of its texts, and never too low for a pencil.
struct TextIn {
    std::string text;
    double width; ///< of its column
};
void fit_row(Sheet& sheet, std::uint32_t row, const std::vector<TextIn>& texts, double font_size = 9);

/// What is said where a choice is refused.
[[nodiscard]] CellWords refusal(const Words& words);

void write_guide(const BookParts& parts);
void write_answers(const BookParts& parts);
void write_subjects(const BookParts& parts);
void write_people(const BookParts& parts); ///< nothing where nobody is counted, as are the next two
void write_plans(const BookParts& parts);
void write_checks(const BookParts& parts);
void write_origin(const BookParts& parts); ///< the last: it holds the lists of all others

} // namespace tenken::workbook
