#pragma once

#include "compare/difference.hpp"
#include "model/audit.hpp"
#include "rollup/exclusion.hpp"
#include "scoring/score.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Many departments' inspections of one or several years, added up (docs/rollup.md defines every figure).
namespace tenken {

class KeptItems;

/// A section of one department, or of all.
struct SectionFigures {
    std::string id;
    Tally tally;
    std::optional<Exact> value;   ///< percent
    std::optional<Result> result; ///< as `Score::result`, of its items alone; nothing: nothing applies
};

/// What a department's report says of a section. Its percentage follows: `Tally::percent`.
struct KeptSection {
    Tally tally;
    std::optional<Result> result; ///< as SectionFigures::result
};

/// The plan for a finding.
struct KeptPlan {
    std::uint32_t item = 0;      ///< index of the item
    std::uint32_t packed_at = 0; ///< where it stands in `DepartmentYear::packed_plans`
};

/// What is kept of an item's note and evidence: digests, to tell which are the same.
struct KeptText {
    std::uint32_t item = 0;            ///< index of the item
    std::uint32_t note_characters = 0; ///< in comparable form
    std::uint64_t note = 0;            ///< of the note in comparable form; 0: there is none worth comparing
    std::uint64_t words = 0;           ///< of note and evidence to the letter
};

/// Earlier years, ascending, in which an item that is a finding now was one too.
struct EarlierFindings {
    std::uint32_t item = 0; ///< index of the item
    std::vector<int> years;
};

/// At a finding level again.
enum class Repetition {
    continuing, ///< 継続: in the inspection before too
    recurred,   ///< 再発: in an earlier one, but not in the one before
};

/// One report that is counted. Grows with its sections, its item instances (8 bytes each, 24 more with note or
/// evidence), its findings' plans, and its obligations that are not confirmed.
struct DepartmentYear {
    std::string department;
    int year = 0;
    std::string source;
    std::string block_sha256; ///< digest of its data block, to tell whether the file still says the same
    std::string date;         ///< of the report, ISO
    std::string period_from;  ///< inspected, ISO; empty where the report does not say
    std::string period_to;
    std::string reference_date; ///< the same
    HandInStage stage = HandInStage::answering;
    int version = 1;                         ///< 第n版
    bool listed = true;                      ///< the workspace names it, or names none
    bool coordinator = false;                ///< it answers the organisation's items
    std::vector<Exclusion> doubts;           ///< counted on request in spite of these
    std::shared_ptr<const Assessment> frame; ///< checklist, policy, scales, rules, sections; no items
    std::vector<std::string> roles;          ///< asked; empty: everybody
    std::string coordinated_by;              ///< who answers the organisation's items in its place

    std::optional<Exact> score;
    std::optional<Exact> low;
    std::optional<Exact> high;
    std::optional<std::string> grade;
    Tally tally;
    Status status = Status::incomplete;
    Result result = Result::good;
    NotApplicableEffect not_applicable;
    int findings = 0; ///< scored instances that are findings
    std::vector<std::string>
        critical; ///< instances of critical items at a finding level without an exception
    std::vector<std::string> exceptions; ///< instances of which one is in force
    std::vector<Cause> causes;           ///< of a result to be confirmed
    int contradictions = 0;              ///< checks that hold
    int with_evidence = 0;               ///< answered instances that name evidence
    int respondents = 0;                 ///< individuals whose answers went in
    int staff = 0;                       ///< 0: not known
    std::vector<KeptSection> sections;   ///< of the frame's, in their order

    /// In checklist order; without free text, plan, criterion and finding years. Shared by all reports that say the
    /// same.
    std::vector<const AssessedItem*> items;
    std::vector<KeptText> texts; ///< of the items that have note or evidence, in their order
    std::vector<KeptPlan> plans;
    std::string packed_plans;                   ///< their texts, as short as ten thousand reports need them
    std::vector<FormerPlan> former_plans;       ///< last year's, and what became of them
    std::vector<const Obligation*> unconfirmed; ///< those of the frame that its own answers leave open
    std::vector<EarlierFindings> earlier_findings; ///< of the items that have any, in their order

    /// Whether one of its items is a finding; not while an exception is in force, which the shared item knows nothing of.
    [[nodiscard]] bool has_finding(const AssessedItem& item) const;
    [[nodiscard]] const KeptText* text_of(std::size_t item) const; ///< null: neither note nor evidence
    [[nodiscard]] Action action_of(const KeptPlan& plan) const;
    [[nodiscard]] std::string_view due_of(const KeptPlan& plan) const;   ///< ISO, or empty
    [[nodiscard]] const KeptSection* section(std::string_view id) const; ///< null where the frame has none

    /// Empty where the item does not stand at a finding level.
    [[nodiscard]] const std::vector<int>& finding_years_of(std::size_t item) const;

    /// The year of the inspection before: last year, or an earlier one where the rollup shows that there was none then.
    int year_before = 0;

    /// The auditor's verdicts on this report, where they are at hand; null: none. No figure hangs on them.
    std::shared_ptr<const AuditedDepartment> audit{};

    /// Of the department that it succeeds, whose report of the year before is its own; empty: none, or the same name.
    std::string name_before{};
};

/// A question over all departments. Instances count one by one, people's answers person by person.
struct ItemRate {
    std::string id;                     ///< without a subject
    const AssessedItem* item = nullptr; ///< any of its instances
    const Scale* scale = nullptr;       ///< never null: items that are not scored have no rate
    bool people = false;                ///< of scope person

    std::vector<int> levels; ///< how many stand at each of the scale's levels, in its order
    int not_applicable = 0;
    int open = 0;
    int fulfilled = 0; ///< at a level with the scale's highest points that is no finding
    int partial = 0;   ///< at another level with more than the lowest points

    std::size_t asked = 0;            ///< departments in which it is answered, open or not applicable
    std::vector<std::size_t> failing; ///< departments in which it is a finding
    std::vector<std::size_t> aware;   ///< of those, the ones that know: at another level than わからない
    std::vector<std::size_t> unknowing; ///< departments that answered わからない
    std::vector<std::size_t>
        not_asked; ///< departments that were not asked, and for which nobody else answers

    /// Asked, without those for whom it does not apply.
    [[nodiscard]] int applicable() const;
    /// 実施率: fulfilled ÷ applicable × 100; nothing where it applies to nobody.
    [[nodiscard]] std::optional<Exact> rate() const;
};

/// 到達率: of the items that people answer for themselves, how many at least so many per cent fulfil.
struct Reach {
    int percent = 0; ///< 100, 90 or 80
    int items = 0;
    int of = 0; ///< items that apply to anybody
};

/// An item instance of one department.
struct ItemOfDepartment {
    std::size_t department = 0; ///< in YearSummary::departments
    const AssessedItem* item = nullptr;
};

struct PlanOfDepartment {
    std::uint32_t department = 0; ///< in YearSummary::departments
    int overdue = 0;              ///< days after its day; 0: it is not
    const KeptPlan* plan = nullptr;
};

struct FormerPlanOfDepartment {
    std::size_t department = 0;
    const FormerPlan* plan = nullptr;
};

struct RepeatedFinding {
    ItemOfDepartment where;
    std::vector<int> years; ///< earlier ones, ascending
    Repetition repetition = Repetition::continuing;
};

struct UnconfirmedObligation {
    const Obligation* obligation = nullptr;
    const Clause* clause = nullptr;
    bool everywhere = false;              ///< no department answered anything about it
    std::vector<std::size_t> departments; ///< otherwise: whose own answers leave it open
};

/// Hints at the quality of answers, with their numbers; none is a verdict.
struct Hints {
    struct SameLevel {
        std::size_t department = 0;
        const Level* level = nullptr;
        int items = 0;
    };
    struct SameNote {
        std::size_t characters = 0;
        std::vector<ItemOfDepartment> places;
    };
    struct MuchNotApplicable {
        std::size_t department = 0;
        int items = 0;
        int asked = 0;
        int elsewhere = 0; ///< in the other departments together
        int asked_elsewhere = 0;
    };
    struct Unchanged {
        std::size_t department = 0;
        int items = 0; ///< the same answer, note and evidence in three years on end
        int of = 0;    ///< answered in all three, and comparable
    };

    std::vector<SameLevel> same_level;
    std::vector<SameNote> same_notes; ///< most places first
    std::vector<MuchNotApplicable> much_not_applicable;
    std::vector<Unchanged> unchanged;

    [[nodiscard]] bool empty() const
    {
        return same_level.empty() && same_notes.empty() && much_not_applicable.empty() && unchanged.empty();
    }
};

struct YearSummary {
    int year = 0;
    std::shared_ptr<const Assessment> frame; ///< of most reports; null where none is counted
    int expected = 0;                        ///< departments
    int submitted = 0;                       ///< of those expected, whose report is counted
    std::vector<std::string> missing;        ///< of those expected, the others
    std::vector<DepartmentYear> departments; ///< in the workspace's order, then by name

    std::optional<Exact> score; ///< of all items of all departments
    Tally tally;
    NotApplicableEffect not_applicable;
    std::optional<Exact> mean; ///< plain, of the departments' scores
    int mean_of = 0;           ///< departments that have one
    std::vector<SectionFigures> sections;
    std::vector<AssessedSection> section_names; ///< one for each of `sections`

    std::vector<ItemRate> items;            ///< scored, in checklist order
    std::vector<Reach> reach;               ///< empty without items of scope person
    std::vector<std::size_t> most_failed;   ///< in `items`, at most ten
    std::vector<ItemOfDepartment> critical; ///< critical ones at a finding level
    std::vector<ItemOfDepartment>
        to_confirm; ///< critical ones: open, not applicable without a confirmer's word, or without evidence
    std::vector<ItemOfDepartment> exceptions; ///< findings that are let be, with approval
    std::vector<PlanOfDepartment> plans;      ///< by their day, those without one last
    int without_plan = 0;                     ///< findings that nobody plans to mend
    std::vector<FormerPlanOfDepartment> former_plans;
    std::vector<UnconfirmedObligation> unconfirmed; ///< in the policy's order
    std::vector<RepeatedFinding> repeated;
    std::vector<std::size_t> spread; ///< in `items`: somebody's known finding that others do not know about
    Hints hints;
};

/// The way from one year's figure of the organisation to the next year's.
enum class TrendStepId {
    before,      ///< the earlier year's figure ("old")
    departments, ///< only departments that can be compared: reports of both years, of the same roles
    common,
    answers,
    state,
    rules,
    items, ///< with items added and revised: the later year's figure of the same departments
    after, ///< the later year's figure ("new")
};

struct TrendStep {
    TrendStepId id = TrendStepId::before;
    std::optional<Exact> score;
    std::optional<Exact> delta; ///< as Step::delta
};

struct SectionTrend {
    std::string id;
    std::string title;
    std::string clause;
    std::vector<TrendStep> steps;
};

struct DepartmentTrend {
    std::string department;
    std::optional<Exact> before;
    std::optional<Exact> after;
    LikeForLike like_for_like;
    std::vector<Step> steps; ///< empty where other roles were asked
};

/// From a year to the next one that is rolled up.
struct YearTrend {
    int before = 0;
    int after = 0;
    std::vector<TrendStep> steps;
    LikeForLike like_for_like; ///< over the departments compared
    bool mostly_not_answers = false;
    std::vector<SectionTrend> sections;
    std::vector<DepartmentTrend> departments; ///< with reports of both years
    std::vector<std::string> other_roles;     ///< departments whose roles differ: not compared
    std::vector<std::string> only_before;
    std::vector<std::string> only_after;
};

/// The years of a summary, ascending. There is always one: whoever shows a summary shows its latest.
class YearSummaries {
public:
    /// Nothing where there is no year.
    [[nodiscard]] static std::optional<YearSummaries> of(std::vector<YearSummary> all)
    {
        if (all.empty()) return std::nullopt;
        return YearSummaries(std::move(all));
    }

    [[nodiscard]] auto begin() { return all_.begin(); }
    [[nodiscard]] auto end() { return all_.end(); }
    [[nodiscard]] auto begin() const { return all_.begin(); }
    [[nodiscard]] auto end() const { return all_.end(); }
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] YearSummary& operator[](std::size_t index) { return all_[index]; }
    [[nodiscard]] const YearSummary& operator[](std::size_t index) const { return all_[index]; }
    [[nodiscard]] const YearSummary& at(std::size_t index) const { return all_.at(index); }
    [[nodiscard]] const YearSummary& front() const { return all_.front(); }
    [[nodiscard]] const YearSummary& back() const { return all_.back(); }

private:
    explicit YearSummaries(std::vector<YearSummary> all)
        : all_(std::move(all))
    {
    }

    std::vector<YearSummary> all_;
};

struct Summary {
    YearSummaries years;
    std::vector<YearTrend> trends{};         ///< between years that have reports
    std::vector<LeftOut> left_out{};         ///< by year, department and file
    std::size_t counted = 0;                 ///< reports that went in
    std::shared_ptr<const KeptItems> kept{}; ///< what the items point into
};

} // namespace tenken
