#pragma once

#include <optional>
#include <string>
#include <string_view>

/// How official Japanese is worded, as far as it tells a clause's number from a number in its text.
namespace tenken {

/// Whether a number followed by `rest` (NFKC) is a reference: in law "の", "に", "から" and the like go on with
/// one, as in "(3)及び(4)に規定する"; no title begins with them.
[[nodiscard]] bool continues_reference(std::string_view rest);

/// Whether a number followed by `rest` (NFKC) counts things: "8 年 4 月", "2 つの", "10 文字以上". The titles
/// "2 台帳" and "3 点検" do not.
[[nodiscard]] bool counts_things(std::string_view rest);

/// A line of a table of contents with a leader and a page number: "1 目的 …………… 3".
[[nodiscard]] bool is_contents_line(std::string_view line);

/// Whether a line ends in the middle of a sentence.
[[nodiscard]] bool stops_in_sentence(std::string_view line);

/// Whether a text is short and no sentence, so that it can be a title.
[[nodiscard]] bool is_title(std::string_view text);

/// What the brackets hold with which a text begins; `rest` gets what follows them.
[[nodiscard]] std::optional<std::string> bracketed(std::string_view text, std::string& rest);

/// The caption of a line that holds nothing but one in brackets, as law puts it above an article.
[[nodiscard]] std::optional<std::string> caption_of(std::string_view line);

/// Whether 附則, 別表 or the like begins here: they stand behind the clauses, with numbers of their own.
[[nodiscard]] bool begins_appendix(std::string_view line);

/// A line without Markdown's marks (heading, list dash, quotation, emphasis, escapes) and without white space at its
/// ends; empty for a rule of dashes.
[[nodiscard]] std::string without_marks(std::string_view line);

} // namespace tenken
