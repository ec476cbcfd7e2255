#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"
#include "words/words.hpp"

#include <string>
#include <string_view>
#include <vector>

/// An auditor's verdict as pages word it.
namespace tenken {

/// "過大回答（実際は △ 一部実施している）"; "一致".
[[nodiscard]] std::string verdict_text(
    const Words& words, const Assessment& report, const AssessedItem& item, const Verdict& verdict);

/// A level that was found, or `not_applicable_name`: "△ 一部実施している".
[[nodiscard]] std::string found_text(const Words& words, const Scale& scale, std::string_view found);

/// Its ground, what was seen, and the department's reply: a line each, of what is there.
[[nodiscard]] std::vector<std::string> verdict_details(const Words& words, const Verdict& verdict);

} // namespace tenken
