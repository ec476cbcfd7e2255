#pragma once

#include "check/trace.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>

/// What `tenken trace` prints.
namespace tenken {

/// A text that the policy was held against.
struct HeldText {
    std::string file;        ///< how it is called
    bool advise_pin = false; ///< say how many clauses were not pinned, and how to pin
};

/// The table clause → obligation → items; the obligations that no item covers, or that there are none; and what holding
/// a text against the pins showed: clauses that changed, appeared or vanished with what to look at again.
[[nodiscard]] page::Page trace_page(
    const Trace& trace, const Checklist& checklist, const std::optional<HeldText>& held, const Words& words);

/// {"clauses": [{"id", "title", "changed", "obligations": [{"id", "summary", "items"}]}], "uncovered", "changed"}, and
/// where a text was held against the pins "appeared", "vanished", "unpinned".
[[nodiscard]] std::string trace_json(const Trace& trace, bool held);

} // namespace tenken
