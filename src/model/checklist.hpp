#pragma once

#include "model/item.hpp"
#include "model/policy.hpp"
#include "model/scale.hpp"
#include "model/scoring_rules.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// Something of which a department may have several, each asked about on its own (`each`).
struct SubjectKind {
    std::string id;
    std::string label;
    std::string ask; ///< how its list is asked for
};

struct Section {
    std::string id;
    std::string clause;
    std::string title;
    Exact weight = 1; ///< used by mean_of_sections
    std::vector<Item> items;
    Place place;
};

/// A term that a question uses, explained in plain words.
struct GlossaryEntry {
    std::string term;
    std::string reading; ///< in kana; may be empty
    std::string meaning;
    std::string clause; ///< where the policy defines it; may be empty
};

/// An item that was given up: its id is never used again.
struct RetiredItem {
    std::string id;
    Place place;
};

/// Where the parts of a checklist's first file stand.
struct RootPlaces {
    Place id;
    Place edition;
    Place scoring;                                    ///< no file where the checklist says nothing of it
    std::map<std::string, Place, std::less<>> scales; ///< by id
};

/// A checklist as loaded: every rule of the format holds.
struct Checklist {
    std::string id;
    std::string edition;
    std::string language; ///< "ja" or "en"
    std::string title;
    Policy policy;
    std::vector<Scale> scales;
    ScoringRules scoring;
    std::vector<SubjectKind> subjects;
    std::vector<GlossaryEntry> glossary;
    std::vector<Section> sections;
    std::vector<RetiredItem> retired;
    RootPlaces places;

    /// Digest over its files in load order: path, NUL, length, NUL, bytes of each.
    std::string sha256;

    [[nodiscard]] const Scale* find_scale(std::string_view id) const;
    [[nodiscard]] const SubjectKind* find_subject_kind(std::string_view id) const;
    [[nodiscard]] const Section* find_section(std::string_view id) const;
    [[nodiscard]] const Item* find_item(std::string_view id) const;
};

} // namespace tenken
