#pragma once

#include "base/exact.hpp"
#include "interview/turn.hpp"
#include "model/assessment.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a confirmer is shown of a report, page by page. No page changes anything.
namespace tenken::interview {

enum class Page { result, news, critical, causes, plans, agreement };

/// "［4/5 要確認の原因　2/3］" over an empty line: the page among the numbered ones, and `of` as page_part() says.
[[nodiscard]] std::vector<Block> page_heading(const Words& words, Page page, const std::string& of = {});

/// "　2/3": where a page is shown once for each of several things.
[[nodiscard]] std::string page_part(const Words& words, std::size_t number, std::size_t total);

/// Result, score and last year's, counts, and who answered; `by`: who confirms.
[[nodiscard]] std::vector<Block> result_page(
    const Words& words, const Assessment& assessment, const std::string& by);

/// Findings that are new, that go on, and that are none any more since the year before.
[[nodiscard]] std::vector<Block> news_page(const Words& words, const Assessment& assessment);

[[nodiscard]] std::vector<Block> critical_page(const Words& words, const Assessment& assessment);

/// A page of causes or plans that has none.
[[nodiscard]] std::vector<Block> empty_page(const Words& words, Page page);

/// A question with its answer, note and evidence.
[[nodiscard]] std::vector<Block> answer_lines(
    const Words& words, const Assessment& assessment, const AssessedItem& item);

/// The causes that are left, in words, as the submitter will be asked about them.
[[nodiscard]] std::vector<Block> causes_left(const Words& words, const Assessment& assessment);

} // namespace tenken::interview
