#pragma once

#include "model/audit.hpp"
#include "model/checklist.hpp"
#include "page/blocks.hpp"
#include "page/stated_figures.hpp"
#include "scoring/range.hpp"
#include "scoring/score.hpp"
#include "scoring/what_if.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Everything behind the figures of a report. Points into the assessment, which must outlive it.
struct Explanation {
    const Assessment* assessment = nullptr;
    Score score;
    std::optional<Range> range;
    std::vector<Improvement> findings; ///< what raises the score most first
    std::vector<Improvement> open;
    std::vector<Discrepancy> differences;
    const AuditedDepartment* audit = nullptr; ///< of this very report; null: none at hand
};

/// `stated`: what the report says; nothing is compared without it.
[[nodiscard]] Explanation explain(const Assessment& assessment, const StatedFigures* stated = nullptr);

/// What the score would be with the item at one level.
struct LevelEffect {
    const Level* level = nullptr; ///< null: not applicable
    bool current = false;         ///< so it stands now
    std::optional<Exact> value;
    std::optional<Exact> change; ///< against the score now; nothing where either is missing
};

/// Everything behind the figures of one item instance. Points into assessment and checklist.
struct ItemExplanation {
    const Assessment* assessment = nullptr;
    const AssessedItem* item = nullptr;
    const Item* question = nullptr;   ///< the same question in a checklist at hand; null where there is none
    std::optional<Exact> score;       ///< of the whole, now
    std::vector<LevelEffect> effects; ///< for each level that it can reach, then not applicable where allowed
    const Verdict* verdict = nullptr; ///< the auditor's; null: none at hand
};

/// What an auditor's verdict does to the score, all other answers as they are: the score with the level that was found. The
/// verdict must deviate, and be on the item.
[[nodiscard]] LevelEffect effect_of(
    const Assessment& assessment, const AssessedItem& item, const Verdict& verdict);

/// `checklist` may be null; its item of that id is used only if it has the same meaning.
[[nodiscard]] ItemExplanation explain_item(
    const Assessment& assessment, const AssessedItem& item, const Checklist* checklist);

/// For people: what differs from the file, the score with its formula, the range with the answers that give its ends,
/// not applicable, the sections with their items, the breakdowns, and what would raise the score most.
[[nodiscard]] page::Page explanation_page(const Explanation& explanation, const Words& words);

/// The instances of one item, each in as much detail.
[[nodiscard]] page::Page item_explanations_page(
    const std::vector<ItemExplanation>& explanations, const Words& words);

/// What `tenken explain REPORT --format json` prints (docs/json.md).
[[nodiscard]] std::string explanation_json(const Explanation& explanation);

/// What `tenken explain REPORT ITEM --format json` prints.
[[nodiscard]] std::string item_explanations_json(const std::vector<ItemExplanation>& explanations);

} // namespace tenken
