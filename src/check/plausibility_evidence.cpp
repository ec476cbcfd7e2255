#include "base/utf8.hpp"
#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"
#include "model/answers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken::plausibility {

namespace {

bool is_proved(const AssessedItem& item) { return !item.response.evidence.empty() || !item.vouched.empty(); }

Items unproved_of(const Items& items)
{
    Items unproved;
    for (const auto* item : items) {
        if (!is_proved(*item)) unproved.push_back(item);
    }
    return unproved;
}

/// Items that say the same of something.
struct SameText {
    std::string text; ///< as the first of them has it
    Items items;

    /// Of several subjects of one question there is one: whoever answers the same about each does not copy.
    [[nodiscard]] std::size_t questions() const
    {
        std::set<std::string_view> ids;
        for (const auto* item : items) ids.insert(item_of(item->instance));
        return ids.size();
    }
};

/// By what people would take for the same: width, blanks and invisible characters do not matter.
using SameTexts = std::map<std::string, SameText>;

void add(SameTexts& texts, const std::string& text, const AssessedItem* item)
{
    auto& same = texts[utf8::comparable_form(text)];
    if (same.items.empty()) same.text = text;
    if (same.items.empty() || same.items.back() != item) same.items.push_back(item);
}

const SameText* most_frequent(const SameTexts& texts)
{
    const SameText* most = nullptr;
    for (const auto& [form, same] : texts) {
        if (most == nullptr || same.questions() > most->questions()) most = &same;
    }
    return most;
}

} // namespace

Found without_evidence(const PlausibilityGrounds& grounds)
{
    const auto& report = grounds.report;
    const auto well =
        own_items(report, [&](const AssessedItem& item) { return answered_well(report, item); });
    const auto unproved = unproved_of(well);
    if (unproved.size() < least_unproved || !reaches(unproved.size(), well.size(), unproved_share))
        return std::nullopt;
    return Hint{{},
        {number("without", unproved.size()), number("of", well.size()),
            share("share", unproved.size(), well.size())},
        ids_of(unproved)};
}

Found critical_without_evidence(const PlausibilityGrounds& grounds)
{
    const auto& report = grounds.report;
    const auto well = own_items(
        report, [&](const AssessedItem& item) { return item.critical && answered_well(report, item); });
    const auto unproved = unproved_of(well);
    if (unproved.empty()) return std::nullopt;
    return Hint{{}, {number("without", unproved.size()), number("of", well.size())}, ids_of(unproved)};
}

Found one_evidence_for_many(const PlausibilityGrounds& grounds)
{
    const auto proved =
        own_items(grounds.report, [](const AssessedItem& item) { return !item.response.evidence.empty(); });
    SameTexts pieces;
    for (const auto* item : proved) {
        for (const auto& piece : item->response.evidence) add(pieces, piece, item);
    }
    const auto* most = most_frequent(pieces);
    if (most == nullptr || most->questions() < least_one_evidence ||
        !reaches(most->items.size(), proved.size(), one_evidence_share))
        return std::nullopt;
    return Hint{{},
        {number("same", most->items.size()), number("of", proved.size()), text("evidence", most->text)},
        ids_of(most->items)};
}

Found notes_alike(const PlausibilityGrounds& grounds)
{
    const auto noted = own_items(grounds.report, [](const AssessedItem& item) {
        return utf8::characters(utf8::trimmed(item.response.note)) >= least_note_characters;
    });
    SameTexts notes;
    for (const auto* item : noted) add(notes, item->response.note, item);
    std::erase_if(notes, [](const auto& one) { return one.second.questions() < least_same_notes; });
    const auto* most = most_frequent(notes);
    if (most == nullptr) return std::nullopt;
    std::set<const AssessedItem*> copied;
    for (const auto& [form, same] : notes) copied.insert(same.items.begin(), same.items.end());
    Items items;
    std::ranges::copy_if(
        noted, std::back_inserter(items), [&](const auto* item) { return copied.contains(item); });
    return Hint{{}, {number("same", items.size()), number("texts", notes.size()), text("note", most->text)},
        ids_of(items)};
}

} // namespace tenken::plausibility
