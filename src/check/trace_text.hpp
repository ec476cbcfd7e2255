#pragma once

#include "check/trace.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <string>

namespace tenken {

/// How wide a trace is printed, in cells.
inline constexpr std::size_t trace_width = 80;

/// The table clause → obligation → items, for people. Item ids stand before the summaries, so that no column
/// depends on how wide a terminal draws the characters of a sentence. `plain`: one line for each obligation,
/// without columns.
[[nodiscard]] std::string trace_table(
    const Trace& trace, const Checklist& checklist, const Words& words, bool plain);

/// What holding the text against the pins showed: clauses that changed, appeared or vanished with what to look
/// at again; with `advise_pin` also how many were not pinned, and how to pin. `file` is how the text is called.
[[nodiscard]] std::string trace_comparison(
    const Trace& trace, const std::string& file, bool advise_pin, const Words& words);

/// The obligations that no item covers; or that there are none.
[[nodiscard]] std::string trace_coverage(const Trace& trace, const Checklist& checklist, const Words& words);

} // namespace tenken
