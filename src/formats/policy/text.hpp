#pragma once

#include "base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// A clause as the policy's own text has it. docs/trace.md says how a text is read.
struct TextClause {
    std::string id;          ///< "5", "6(4)"; 第5条第2項第1号 is "5(2)(1)", 第5条の2 is "5-2"
    std::string heading;     ///< its title; empty where its text begins at once
    std::string text;        ///< heading and body up to the next clause, without number and Markdown's marks
    std::string text_sha256; ///< of `text` in comparable form (NFKC without white space)
    Place place;             ///< where its number stands

    bool operator==(const TextClause&) const = default;
};

/// The clauses in the order in which they stand.
using PolicyText = std::vector<TextClause>;

/// The largest text that is read, in bytes.
inline constexpr std::size_t largest_policy_text = 4U << 20U;

/// Reads a policy by its numbering, whatever its headings. `file` is how places name the text. Throws
/// Failure(input) for bytes that are not UTF-8 (Shift_JIS and others are named), for a text that is too
/// large, and for one without any numbered clause.
[[nodiscard]] PolicyText read_policy_text(std::string_view bytes, const std::string& file);

} // namespace tenken
