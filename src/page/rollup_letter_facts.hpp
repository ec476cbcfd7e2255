#pragma once

#include "page/rollup_page_parts.hpp"

namespace tenken {

/// Facts that bear on whether the policy needs a revision, each with what it is about. They judge nothing; one that
/// comes to 0 is stated too.
[[nodiscard]] std::vector<page::Entry> policy_facts(const YearSummary& year, const Words& words);

} // namespace tenken
