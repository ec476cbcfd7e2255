#pragma once

#include "model/assessment.hpp"
#include "words/words.hpp"

#include <string>

namespace tenken {

/// An item's answer as a report words it: "△ 一部実施している", "－ 該当なし", "未回答", "5人中 ○ 実施している 4人、…".
/// Without its mark where `marked` is false.
[[nodiscard]] std::string answer_text(
    const Words& words, const Assessment& assessment, const AssessedItem& item, bool marked = true);

/// The label of the reason given for "not applicable"; empty without one.
[[nodiscard]] std::string reason_text(const Assessment& assessment, const AssessedItem& item);

/// A day in full ("令和8年12月25日"); text that is no ISO date stays as it is.
[[nodiscard]] std::string day_text(const Words& words, const std::string& iso);

} // namespace tenken
