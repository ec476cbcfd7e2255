#pragma once

#include "model/assessment.hpp"
#include "page/view.hpp"
#include "scoring/score.hpp"
#include "words/words.hpp"

#include <vector>

namespace tenken {

/// What a report's first page says in short, and its annex in full: the office's form, counts, the sections side by
/// side, what critical items ask for, the worst findings. Lists and texts are bounded, so that the page stays one sheet of
/// A4 whatever was answered (docs/report-format.md lists every name).
[[nodiscard]] std::vector<ViewMember> first_page_members(
    ViewMaker& maker, const Assessment& assessment, const Score& score, const Words& words);

} // namespace tenken
