#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"
#include "model/hand_in.hpp"
#include "model/workspace.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenken {

/// In whose place an item was answered.
enum class AnsweredFor {
    person,     ///< each respondent's own
    declared,   ///< each person's, as the department asked and counted them
    department, ///< all persons', by one of the department
    served,     ///< by the department that serves this one
};

/// One instance of an item with its answer: all that a report says about it and all that its score needs,
/// without the checklist.
struct AssessedItem {
    std::string instance; ///< `item` or `item@subject`
    std::string section;  ///< id of its section
    std::string clause;
    std::vector<std::string> covers;
    std::string question;
    std::string how; ///< the rule that decides between levels; may be empty
    ItemType type = ItemType::level;
    std::string scale; ///< empty exactly when the item is not scored
    std::string unit;
    std::vector<Band> bands;
    std::vector<Choice> choices;
    std::string meaning;
    Exact weight = 1; ///< of this instance: the item's weight divided by the number of its instances
    bool critical = false;
    bool evidence_required = false;
    bool may_be_not_applicable = true;
    Scope scope = Scope::department;
    std::optional<Aspect> aspect;
    std::vector<Property> protects;
    std::vector<std::string> threats;
    std::vector<std::string> tags;
    std::string each; ///< kind of subject; empty: asked once
    std::optional<Condition> when;
    std::vector<std::string> replaces;
    std::optional<bool> comparable;
    std::string remark;

    State state = State::open;
    Response
        response; ///< empty unless `state` is answered, open or not_applicable, or it is `answered_for` served
    PersonCounts counts; ///< empty unless persons answered
    std::optional<AnsweredFor>
        answered_for;               ///< of an item that was answered for persons, or by another department
    std::vector<int> finding_years; ///< earlier fiscal years in which it stood at a finding level, ascending
    std::vector<int> exception_years; ///< earlier ones in which an exception was in force, ascending
    std::vector<int> unproved_years;  ///< earlier ones in which it was left to be confirmed later, ascending
    std::string
        vouched; ///< the confirmer's word: on a critical item that does not apply, on evidence that was seen, on a
                 ///< finding without a plan; may be empty
    std::optional<Promise> promised; ///< by the confirmer: to be confirmed later
    bool counts_as_unknown = false;  ///< unproved, as last year, when it was left to be confirmed later
    std::string criterion;           ///< of the level given; empty where there is none

    [[nodiscard]] bool scored() const { return !scale.empty(); }
};

/// A check of the checklist, and whether the answers contradict one another by it.
struct AssessedCheck {
    std::string id;
    std::string say;
    Condition condition;
    bool holds = false;              ///< they do
    std::string word;                ///< why they are right all the same; empty: nobody says
    std::string kept;                ///< the confirmer's word on that; may be empty
    std::optional<Promise> promised; ///< by the confirmer: to be confirmed later

    bool operator==(const AssessedCheck&) const = default;
};

struct AssessedSection {
    std::string id;
    std::string title;
    std::string clause;
    Exact weight = 1;
};

struct ChecklistIdentity {
    std::string id;
    std::string edition;
    std::string title;
    std::string sha256;

    bool operator==(const ChecklistIdentity&) const = default;
};

/// A department of which this one was made, and its last report.
struct Predecessor {
    std::string department;
    std::string sha256; ///< of the report file; empty where there is none

    bool operator==(const Predecessor&) const = default;
};

/// Who and when: what the record and the command line know beside the answers.
struct Circumstances {
    std::string organisation; ///< empty where no workspace names it
    std::string department;
    std::string
        coordinator;     ///< the department that answers organisation items in this one's place; empty: none
    std::string ciso;    ///< the post that approves exceptions of critical items; empty where nobody says
    int year = 0;        ///< fiscal year
    std::string date;    ///< of the report, ISO
    std::string by;      ///< who answered last
    int staff = 0;       ///< number of people in the department; 0: not known
    int respondents = 0; ///< individual respondents whose answers went in
    std::string period_from;    ///< first day of the period inspected, ISO; empty where nobody says
    std::string period_to;      ///< its last day
    std::string reference_date; ///< the day as of which is answered, ISO; empty where nobody says
    HandIn hand_in;
    bool individual = false; ///< one respondent's answers: person items only
    bool draft = false;      ///< written although items are open
    bool damaged = false;    ///< made from what was sound of a damaged record
    std::string record;      ///< digest of the record's last line; empty where there is no record
    std::string previous;    ///< digest of last year's report file; empty where there is none
    int previous_year =
        0; ///< of the report that was carried over, an earlier one where last year's is missing; 0: none
    std::optional<Exact> previous_score; ///< in percent with one decimal, as that report states it
    std::map<std::string, Exact, std::less<>>
        previous_sections; ///< the same of its sections that compare with one of this year's, by id
    std::vector<Predecessor> predecessors; ///< whose reports were carried over in place of one of its own
    Form form;
    Service service;
    std::string served_record; ///< digest of the serving department's last line when its answers were read
};

/// One department's self-inspection of one year: plain data, enough to score it and to report it.
struct Assessment {
    Circumstances circumstances;
    std::vector<std::string> roles; ///< asked; empty: everybody
    ChecklistIdentity checklist;
    Policy policy;
    std::vector<Scale> scales;
    ScoringRules scoring;
    std::vector<AssessedSection> sections;
    std::vector<AssessedItem> items; ///< in checklist order, instances of one item side by side
    std::vector<AssessedCheck> checks;
    std::vector<std::string> premises_open; ///< open instances that are not scored and hide scored items
    std::vector<FormerPlan> former_plans;

    [[nodiscard]] const Scale* find_scale(std::string_view id) const;
    [[nodiscard]] const AssessedSection* find_section(std::string_view id) const;
    [[nodiscard]] const AssessedItem* find_item(std::string_view instance) const;
};

/// Finds items and sections of an assessment by id without going through them: for whoever looks up many. It keeps
/// references: the assessment must outlive it, with its items and sections in their places.
class AssessmentIndex {
public:
    explicit AssessmentIndex(const Assessment& assessment);

    [[nodiscard]] const AssessedItem* find_item(
        std::string_view instance) const; ///< null where there is none
    [[nodiscard]] const AssessedSection* find_section(
        std::string_view id) const; ///< null where there is none

    /// The items of a section in their order.
    [[nodiscard]] const std::vector<const AssessedItem*>& items_of(std::string_view section) const;

private:
    struct SectionEntry {
        const AssessedSection* section = nullptr;
        std::vector<const AssessedItem*> items;
    };

    std::unordered_map<std::string_view, const AssessedItem*> items_;
    std::unordered_map<std::string_view, SectionEntry> sections_;
};

/// Whether an item is not asked because the coordinating department answers it for all.
[[nodiscard]] bool answered_by_coordinator(const Assessment& assessment, const AssessedItem& item);

/// Whether an item is not asked because the department that serves this one answers it. Its response is what that one
/// has answered; it is in no sum.
[[nodiscard]] bool answered_by_server(const AssessedItem& item);

/// Whether that department has not answered it yet.
[[nodiscard]] bool awaits_server(const AssessedItem& item);

/// Whether an item is not asked because another department has answered it, or does so for all.
[[nodiscard]] bool answered_elsewhere(const Assessment& assessment, const AssessedItem& item);

/// Whether an item concerns what a department shares with the one that serves it: by its scope, or by its tags.
[[nodiscard]] bool is_shared(const Service& service, Scope scope, const std::vector<std::string>& tags);

/// A finding that was one in the report before too (継続): the fiscal year since when without a break, as far as
/// reports tell. Nothing for any other item.
[[nodiscard]] std::optional<int> continued_since(
    const AssessedItem& item, const Circumstances& circumstances);

/// Whether a finding was one before, but not in the report before (再発).
[[nodiscard]] bool recurred(const AssessedItem& item, const Circumstances& circumstances);

/// The id of the level that an answer comes to: itself for a level, a number's through the bands, a choice's own, that
/// of several choices through the bands over how many are chosen. Empty where it comes to none.
[[nodiscard]] std::string_view level_id_of(
    const std::vector<Band>& bands, const std::vector<Choice>& choices, const Value& answer);

/// What people read of the choices that an answer names: their labels, an id where there is no label. None where the
/// item has no choices, and where the answer is none of them (`unknown_level`).
[[nodiscard]] std::vector<std::string> chosen_labels(const std::vector<Choice>& choices, const Value& answer);

/// The level at which a scored, answered item stands; null for any other.
[[nodiscard]] const Level* level_of(const AssessedItem& item, const Scale& scale);

/// Whether an answer to an item can come to a level of its scale.
[[nodiscard]] bool can_reach(ItemType type, const std::vector<Band>& bands,
    const std::vector<Choice>& choices, std::string_view level);

} // namespace tenken
