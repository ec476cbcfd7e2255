#pragma once

#include "base/exact.hpp"
#include "base/problem.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tenken {

enum class ItemType { level, number, text, date, choice };

/// Who knows the answer: the department, the coordinating body once for all, or each member of staff.
enum class Scope { department, organisation, person };

/// Whether an item asks for the rule (整備) or for its being lived (運用).
enum class Aspect { design, operation };

enum class Property { confidentiality, integrity, availability };

/// Numbers from `min` on, up to the next band, are at this level.
struct Band {
    Exact min;
    std::string level;

    bool operator==(const Band&) const = default;
};

struct Choice {
    std::string id;
    std::string label;

    bool operator==(const Choice&) const = default;
};

/// When an item is asked: a test of another item's answer, or a combination of conditions.
struct Condition {
    enum class Kind { is, all, any, negation };

    Kind kind = Kind::all;
    std::string item;             ///< `is`: the gate
    std::vector<std::string> is;  ///< `is`: level or choice ids, one of which must be the answer
    std::vector<Condition> parts; ///< the others: what they combine (`negation`: exactly one)

    bool operator==(const Condition&) const = default;
};

/// A question of a checklist, as loaded; every default is filled in.
struct Item {
    std::string id;
    std::vector<std::string> covers; ///< ids of obligations
    std::string question;
    std::string help;
    std::vector<std::pair<std::string, std::string>>
        criteria;                      ///< level id, what it means here; in scale order
    std::vector<std::string> evidence; ///< what an auditor would want to see
    std::string remedy;

    ItemType type = ItemType::level;
    std::string scale; ///< id of the scale; empty exactly when the item is not scored
    std::string unit;
    std::optional<Exact> min;
    std::optional<Exact> max;
    std::vector<Band> bands;     ///< highest `min` first
    std::vector<Choice> choices; ///< in the order in which they are offered

    Exact weight = 1;
    bool critical = false;
    bool may_be_not_applicable = true; ///< as the item and its scale together allow
    Scope scope = Scope::department;
    std::optional<Aspect> aspect;
    std::vector<Property> protects;
    std::vector<std::string> threats;  ///< clause ids such as "3(1)"
    std::vector<std::string> audience; ///< roles; empty: everybody
    std::optional<Condition> when;
    std::string each; ///< kind of subject; empty: asked once
    std::vector<std::string> replaces;
    std::optional<bool> comparable; ///< absent: by meaning
    std::string remark;

    /// SHA-256 of the item's wording and answers (design: "Meaning"); items of two years with the same
    /// meaning compare.
    std::string meaning;

    Place place; ///< where the item begins

    [[nodiscard]] bool scored() const { return !scale.empty(); }
};

/// The level of `bands` (highest `min` first) at which a number stands; null when it lies below all.
[[nodiscard]] const Band* band_of(const std::vector<Band>& bands, const Exact& number);

} // namespace tenken
