#pragma once

#include "base/problem.hpp"
#include "formats/json/value.hpp"
#include "formats/record/event.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// One line of a record: an event, who and when, and the link to the line before.
namespace tenken {

/// Longest line in bytes, its LF included. Nobody types as much; what is longer is no record.
inline constexpr std::size_t longest_record_line = std::size_t{4} << 20U;

struct RecordLine {
    std::uint64_t seq = 0; ///< from 1
    std::string at;        ///< RFC 3339
    std::string by;
    std::optional<RecordEvent> event; ///< absent: a kind of event that this program does not know
    std::string prev;                 ///< digest of the line before with its LF; empty in the first
};

/// The line with its LF. Throws Failure(input) for text that is not UTF-8 and for a line that is too long.
[[nodiscard]] std::string encode_record_line(std::uint64_t seq, const std::string& at, const std::string& by,
    const RecordEvent& event, const std::string& prev);

/// Reads a line without its LF; what is wrong comes without a place. `parser` serves one line after another.
/// Throws Failure(input) for a format number that is not known.
[[nodiscard]] std::variant<RecordLine, Problem> decode_record_line(std::string_view line, JsonText& parser);

/// The digest that the next line bears as `prev`; `line` without its LF.
[[nodiscard]] std::string record_link(std::string_view line);

} // namespace tenken
