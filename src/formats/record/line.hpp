#pragma once

#include "formats/record/chain_line.hpp"
#include "formats/record/event.hpp"

/// One line of a department's or a respondent's record.
namespace tenken {

using RecordLine = ChainLine<RecordEvent>;

/// The line with its LF. Throws Failure(input) for text that is not UTF-8 and for a line that is too long.
[[nodiscard]] std::string encode_record_line(std::uint64_t seq, const std::string& at, const std::string& by,
    const RecordEvent& event, const std::string& prev);

/// Reads a line without its LF; what is wrong comes without a place. `parser` serves one line after another.
/// Throws Failure(input) for a format number that is not known.
[[nodiscard]] std::variant<RecordLine, Problem> decode_record_line(std::string_view line, JsonText& parser);

} // namespace tenken
