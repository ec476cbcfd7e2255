#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// How a number is dressed. Clauses of one level wear the same dress.
enum class NumberStyle {
    chapter,       ///< 第1章, 第1編
    part,          ///< 第1節, 第1款
    article,       ///< 第5条, 第5条の2
    ordinal,       ///< 第1 …
    bare,          ///< 1 …
    dotted,        ///< 1. …
    path,          ///< 6.4 …, 6-4 …: the numbers of all levels
    parens,        ///< (1) …
    kanji_parens,  ///< （一）…
    closing_paren, ///< 1) …
    kanji,         ///< 一 …
    circled,       ///< ① …
};

/// Coarser styles stand above finer ones where a text uses several.
[[nodiscard]] int rank_of(NumberStyle style);

/// Whether it is a number without a sign around it: `bare` or `dotted`, which people mix.
[[nodiscard]] bool is_plain(NumberStyle style);

/// Whether the style alone marks a number, so that it cannot be a number of the running text.
[[nodiscard]] bool is_marked(NumberStyle style);

/// How a line is set apart in Markdown.
struct LineForm {
    int heading = 0;        ///< depth of a heading, 0 for other lines
    bool dash = false;      ///< an item of a list
    std::size_t indent = 0; ///< cells before the first mark

    bool operator==(const LineForm&) const = default;
};

/// A number at the start of a line that could be a clause's: whether it is one, the lines around decide.
struct ClauseNumber {
    NumberStyle style = NumberStyle::bare;
    std::vector<int> numbers; ///< one; several for `path`
    int branch = 0;           ///< the 2 of 第5条の2 and of (3の2); 0: none
    LineForm form;
    std::size_t at = 0;   ///< where the number begins, in bytes of the line
    std::size_t rest = 0; ///< where what follows it begins, in bytes of the line

    [[nodiscard]] int last() const { return numbers.back(); }
    /// As part of a clause's id: "5", "5-2".
    [[nodiscard]] std::string text() const;
};

/// Reads the number that a line of a policy begins with, after Markdown's marks. Digits and signs may be
/// full-width. Nothing where there is none, or where the line cannot begin a clause: a date ("8 年 4 月"), a
/// quantity ("2 つの"), a reference ("(3)及び(4)に規定する"), a line of a table of contents.
[[nodiscard]] std::optional<ClauseNumber> read_clause_number(std::string_view line);

} // namespace tenken
