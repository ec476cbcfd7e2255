#pragma once

#include "model/assessment.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

namespace tenken {

/// What a rollup keeps of one item instance of one report: 24 bytes. Question, weight, state and answer are shared by
/// all reports that have the same; of note and evidence only a digest is kept.
struct KeptItem {
    const AssessedItem* item =
        nullptr;             ///< without free text, plan, criterion and finding years; in a KeptItems
    std::uint64_t note = 0;  ///< of the note in comparable form; 0: there is none worth comparing
    std::uint64_t words = 0; ///< of note and evidence to the letter; 0: there are none
};

/// Notes of fewer characters in comparable form (「同上」) are not compared with one another.
inline constexpr std::size_t shortest_note = 5;

/// The items that reports share. Grows with the different answers to different questions.
class KeptItems {
public:
    KeptItems() = default;
    KeptItems(const KeptItems&) = delete;
    KeptItems& operator=(const KeptItems&) = delete;

    [[nodiscard]] KeptItem keep(const AssessedItem& item);

    /// Characters of a note in comparable form, by KeptItem::note.
    [[nodiscard]] std::size_t note_characters(std::uint64_t note) const;

    /// The part of an assessment that all reports of one edition share: checklist, policy, scales, rules, sections.
    [[nodiscard]] std::shared_ptr<const Assessment> frame(const Assessment& assessment);

private:
    std::unordered_map<std::string, std::unique_ptr<const AssessedItem>> items_; ///< by all that they say
    std::unordered_map<std::string, std::shared_ptr<const Assessment>> frames_;  ///< by digest
    std::unordered_map<std::uint64_t, std::uint32_t> note_characters_;
};

} // namespace tenken
