#pragma once

#include "base/exact.hpp"
#include "formats/yaml/reading.hpp"

#include <optional>
#include <string>
#include <vector>

/// Reads single values. Each reports what is wrong and then gives nothing. What is text and what is a number
/// is decided here, from the scalar as it was written, never by yaml-cpp (`no` and `010` mean what they show).
namespace tenken::yaml {

/// Text on one line; a plain number is text too. Line feeds at its end (from a block) are dropped.
[[nodiscard]] std::optional<std::string> read_line(const Reading& reading, const Node& node);

/// Text that may have several lines. Line feeds at its end are dropped.
[[nodiscard]] std::optional<std::string> read_text(const Reading& reading, const Node& node);

/// Text letter for letter: line feeds and tabs are kept, other control characters refused.
[[nodiscard]] std::optional<std::string> read_verbatim(const Reading& reading, const Node& node);

/// ASCII letters, digits, `.`, `_` and `-`.
[[nodiscard]] std::optional<std::string> read_id(const Reading& reading, const Node& node);

/// Text on one line without `/`, `@` and what cannot be seen, in NFC: a subject, a clause, a name.
[[nodiscard]] std::optional<std::string> read_name(const Reading& reading, const Node& node);

/// Mentions a blank other than U+0020 in a name, at its place ("checklist.other_blank"): nobody sees the difference.
void mention_other_blank(const Text& text, const Node& name, Problems& mentions);

/// `true` or `false`, without quotes.
[[nodiscard]] std::optional<bool> read_boolean(const Reading& reading, const Node& node);

/// A decimal without quotes: at most 15 digits before the point and 3 behind it, no leading zeros.
[[nodiscard]] std::optional<Exact> read_decimal(const Reading& reading, const Node& node);

/// A day such as 2027-01-31 that exists, kept as it is written.
[[nodiscard]] std::optional<std::string> read_date(const Reading& reading, const Node& node);

/// 64 lowercase hex digits.
[[nodiscard]] std::optional<std::string> read_digest(const Reading& reading, const Node& node);

/// How long a list of one question, one answer, one scale may be; others are as long as their file lets them.
inline constexpr std::size_t most_of_one = 500;
inline constexpr std::size_t any_number = std::string::npos;

/// The nodes of a list; of an empty list, or with a problem of what is none or too long: nothing.
[[nodiscard]] const std::vector<Node>& read_list(
    const Reading& reading, const Node& node, std::size_t most = any_number);

/// A list that must hold something.
[[nodiscard]] const std::vector<Node>& read_filled_list(
    const Reading& reading, const Node& node, std::size_t most = any_number);

/// The texts of a list, each read by `read`.
template <typename Read>
[[nodiscard]] std::vector<std::string> read_each(const Reading& reading, const Node& node, Read read)
{
    std::vector<std::string> all;
    for (const auto& item : read_filled_list(reading, node, most_of_one)) {
        if (auto value = read(reading, item)) all.push_back(std::move(*value));
    }
    return all;
}

} // namespace tenken::yaml
