#pragma once

#include "base/exact.hpp"
#include "base/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

/// A checklist as it was loaded: the policy that it is derived from, its scales, its items, and how they are scored.
namespace tenken {

/// One thing that a clause obliges somebody to do or to have.
struct Obligation {
    std::string id;
    std::string summary;
    Place place;
};

struct Clause {
    std::string id; ///< as the policy numbers it: "5", "6(4)"
    std::string title;
    std::string text_sha256; ///< of the clause's own text in comparable form; empty: not pinned
    std::vector<Obligation> obligations;
    Place place;
};

/// The policy that a checklist is derived from, as far as the checklist knows it.
struct Policy {
    std::string title;
    std::string edition;
    bool whole = false; ///< `clauses` lists every clause of the policy, so that an unlisted one is new
    std::vector<std::string> bodies; ///< the bodies that the policy covers: the departments to choose from
    std::vector<Clause> clauses;

    [[nodiscard]] const Clause* find_clause(std::string_view id) const;
    [[nodiscard]] const Obligation* find_obligation(std::string_view id) const;
};

/// One of the answers that a scale offers.
struct Level {
    std::string id;
    std::string label;
    std::string mark;     ///< one character such as ○ that stands for it in print
    std::string printed;  ///< how a report names it; the label where the checklist gives nothing else
    Exact points;         ///< per unit of weight; may be negative
    bool finding = false; ///< an answer at this level is a finding: it asks for an improvement plan

    bool operator==(const Level&) const = default;
};

/// A reason why an item does not apply, to choose from.
struct Reason {
    std::string id;
    std::string label;

    bool operator==(const Reason&) const = default;
};

/// What an item that does not apply does to the score.
enum class NotApplicableRule {
    exclude, ///< left out of both sums
    full,    ///< counts as full marks
};

/// How "not applicable" is offered on a scale.
struct NotApplicable {
    std::string label;
    std::string mark;
    std::vector<Reason> reasons;
    std::optional<NotApplicableRule> counts = {}; ///< absent: as the checklist's scoring says

    bool operator==(const NotApplicable&) const = default;
};

/// The reason by which an exception used to be claimed as not applicable. It is none: an answer that gives it is
/// asked again.
inline constexpr std::string_view exception_reason = "exception";

/// The id of the level that says "I do not know". A number may be answered with it too, where its scale has it.
inline constexpr std::string_view unknown_level = "unknown";

/// A rating scale: its levels in the order in which they are offered. Never empty; ids are unique; the
/// highest points are above 0.
struct Scale {
    std::string id;
    std::vector<Level> levels;
    std::optional<NotApplicable> not_applicable; ///< absent: nothing on this scale can be not applicable

    [[nodiscard]] const Level* find(std::string_view level) const; ///< null where there is none
    [[nodiscard]] const Exact& highest() const;
    [[nodiscard]] const Exact& lowest() const;

    bool operator==(const Scale&) const = default;
};

enum class ItemType {
    level,
    number,
    text,
    date,
    choice,  ///< one of several
    choices, ///< any number of them, or one that is exclusive
};

/// Who knows the answer: the department, the coordinating body once for all, or each member of staff.
enum class Scope { department, organisation, person };

/// Whether an item asks for the rule (整備) or for its being lived (運用).
enum class Aspect { design, operation };

enum class Property { confidentiality, integrity, availability };

/// Numbers from `min` on, up to the next band, are at this level. Of choices the number of those chosen counts,
/// without exclusive ones.
struct Band {
    Exact min;
    std::string level;

    bool operator==(const Band&) const = default;
};

struct Choice {
    std::string id;
    std::string label;
    std::string level = {}; ///< at which the item stands if it is chosen; empty: the item is not scored by it
    bool exclusive = false; ///< of choices: stands alone ("none of these")

    bool operator==(const Choice&) const = default;
};

/// When an item is asked, or what contradicts: a test of an item's answer, or a combination of conditions.
struct Condition {
    enum class Kind {
        is,
        all,
        any,
        negation,
        no_subjects, ///< of a check only: the department has none of a kind
    };

    Kind kind = Kind::all;
    std::string item;             ///< `is`: the gate
    std::vector<std::string> is;  ///< `is`: level or choice ids, one of which must be (among) the answer
    std::vector<Condition> parts; ///< combinations: what they combine (`negation`: exactly one)
    std::string subjects = {};    ///< `no_subjects`: the kind

    bool operator==(const Condition&) const = default;
};

/// A question of a checklist, as loaded; every default is filled in.
struct Item {
    std::string id;
    std::vector<std::string> covers; ///< ids of obligations
    std::string question;
    std::string
        how; ///< the rule that decides between levels, one line shown under the question; may be empty
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
    bool evidence_required = false;    ///< a level that is no finding wants evidence
    bool may_be_not_applicable = true; ///< as the item and its scale together allow
    Scope scope = Scope::department;
    std::optional<Aspect> aspect;
    std::vector<Property> protects;
    std::vector<std::string> threats; ///< clause ids such as "3(1)"
    std::vector<std::string> tags;    ///< ids; what another department may answer in one's place goes by them
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

/// The level that says that one does not know, else the finding level with the fewest points; null where the scale
/// has neither.
[[nodiscard]] const Level* unknown_or_worst(const Scale& scale);

/// How items become one figure.
enum class ScoringMethod {
    pooled,           ///< all items in one sum
    mean_of_sections, ///< the mean of the sections' percentages, weighted by section
};

struct Grade {
    Exact min; ///< the lowest score, in percent, that bears this label
    std::string label;

    bool operator==(const Grade&) const = default;
};

/// The units in which a model of scoring counts: 0 per cent is `min`, 100 per cent `max`, which may be the lower.
struct ScoreUnit {
    Exact min;
    Exact max = 100;
    int decimals = 1;  ///< printed; 0 to 3
    std::string label; ///< stands behind the figure; may be empty

    bool operator==(const ScoreUnit&) const = default;
};

struct ScoringRules {
    ScoringMethod method = ScoringMethod::pooled;
    NotApplicableRule not_applicable = NotApplicableRule::exclude; ///< where a scale says nothing of its own
    std::vector<Grade> grades;          ///< highest `min` first; empty: no grade is given
    std::optional<ScoreUnit> unit = {}; ///< beside the percentage

    bool operator==(const ScoringRules&) const = default;
};

/// What an item on this scale that does not apply does to the score.
[[nodiscard]] NotApplicableRule not_applicable_rule(const ScoringRules& rules, const Scale& scale);

/// Answers that contradict one another where `condition` holds (回答の食い違い).
struct Check {
    std::string id; ///< of no item
    Condition condition;
    std::string say; ///< what contradicts what, in words for whoever answers
    Place place;
};

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
    std::vector<Check> checks;
    std::vector<RetiredItem> retired;
    RootPlaces places;
    Problems mentions; ///< what may be meant so, found while it was read: a blank other than U+0020 in a name

    /// Digest over its files in load order: path, NUL, length, NUL, bytes of each.
    std::string sha256;

    [[nodiscard]] const Scale* find_scale(std::string_view id) const;
    [[nodiscard]] const SubjectKind* find_subject_kind(std::string_view id) const;
    [[nodiscard]] const Section* find_section(std::string_view id) const;
    [[nodiscard]] const Item* find_item(std::string_view id) const;
};

/// Finds the items of a checklist by id without going through them. It keeps a reference: the checklist must
/// outlive it and stay as it is.
class ChecklistIndex {
public:
    explicit ChecklistIndex(const Checklist& checklist);

    [[nodiscard]] const Item* find_item(std::string_view id) const; ///< null where there is none

    /// The item of which an instance, `item` or `item@subject`, is one.
    [[nodiscard]] const Item* item_of(std::string_view instance) const;

private:
    std::unordered_map<std::string_view, const Item*> items_;
};

} // namespace tenken
