#include "rollup/over_years.hpp"

#include "compare/difference.hpp"
#include "compare/kinship.hpp"
#include "compare/step_arithmetic.hpp"
#include "compare/steps.hpp"
#include "model/answers.hpp"
#include "rollup/year.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace tenken {

namespace {

constexpr std::array trend_step_ids{TrendStepId::before, TrendStepId::departments, TrendStepId::common,
    TrendStepId::answers, TrendStepId::state, TrendStepId::rules, TrendStepId::items, TrendStepId::after};

using TrendScores = std::array<std::optional<Exact>, trend_step_ids.size()>;

/// For each of a department's items in a year, its counterpart in the year before.
using Counterparts = std::vector<std::uint32_t>; // empty where there is no report of that year
constexpr std::uint32_t no_counterpart = 0xFFFFFFFF;

using ItemPlaces = std::unordered_map<const AssessedItem*, std::uint32_t>;

ItemPlaces places_of(const DepartmentYear& report)
{
    ItemPlaces places;
    places.reserve(report.items.size());
    for (std::size_t i = 0; i < report.items.size(); ++i)
        places.emplace(report.items[i], static_cast<std::uint32_t>(i));
    return places;
}

Counterparts counterparts_of(
    const DepartmentYear& before, const DepartmentYear& after, const Kinship& kinship)
{
    Counterparts found(after.items.size(), no_counterpart);
    const auto earlier = places_of(before);
    const auto later = places_of(after);
    for (const auto& group : kinship.after) {
        if (!group.comparable) continue;
        const auto& relative = kinship.before[group.relatives.front()];
        for (const auto* item : group.instances) {
            const auto* other = relative.of_subject(subject_of(item->instance));
            if (other != nullptr) found[later.at(item)] = earlier.at(other);
        }
    }
    return found;
}

/// The name under which a department's report of an earlier year is looked for.
std::string name_then(const Workspace& workspace, const std::string& department, int year)
{
    const auto names = workspace.names_in(department, year);
    return names.size() == 1 ? names.front() : department;
}

class Comparing {
public:
    Comparing(const YearSummary& before, const YearSummary& after, const Workspace& workspace)
        : before_(before)
        , after_(after)
        , workspace_(workspace)
    {
        trend_.before = before.year;
        trend_.after = after.year;
        for (std::size_t i = 0; i < before.departments.size(); ++i)
            earlier_[before.departments[i].department] = i;
    }

    YearTrend run(std::vector<Counterparts>& counterparts)
    {
        counterparts.assign(after_.departments.size(), {});
        for (std::size_t i = 0; i < after_.departments.size(); ++i) {
            const auto& later = after_.departments[i];
            const auto at = earlier_.find(name_then(workspace_, later.department, before_.year));
            if (at == earlier_.end())
                trend_.only_after.push_back(later.department);
            else
                counterparts[i] = compare_department(before_.departments[at->second], later);
        }
        for (const auto& earlier : before_.departments) {
            if (!compared_.contains(earlier.department)) trend_.only_before.push_back(earlier.department);
        }
        explain();
        return std::move(trend_);
    }

private:
    Counterparts compare_department(const DepartmentYear& earlier, const DepartmentYear& later)
    {
        compared_.insert(earlier.department);
        const ComparedYear before{*earlier.frame, earlier.items};
        const ComparedYear after{*later.frame, later.items};
        const Kinship kinship =
            kinship_of_items(before.items, after.items, same_checklist(before.rules, after.rules));
        DepartmentTrend own{later.department, earlier.score, later.score, {}, {}};
        if (same_roles(earlier.roles, later.roles)) {
            own.steps = pooled_steps(step_items(before, after, kinship));
            const auto [old_answers, new_answers] = answered_in_both_years(before.rules, kinship);
            own.like_for_like = {pooled(like_before_, old_answers), pooled(like_after_, new_answers)};
        } else {
            trend_.other_roles.push_back(later.department);
        }
        trend_.departments.push_back(std::move(own));
        return counterparts_of(earlier, later, kinship);
    }

    static std::optional<Exact> pooled(Pool& pool, const StepItems& step)
    {
        const auto sums = sums_of(step);
        pool.add(*step.rules, sums.whole, sums.sections);
        return score_of(*step.rules, sums);
    }

    std::vector<Step> pooled_steps(const std::array<StepItems, step_ids.size()>& steps)
    {
        std::array<std::optional<Exact>, step_ids.size()> scores;
        for (std::size_t i = 0; i < steps.size(); ++i) scores[i] = pooled(pools_[i], steps[i]);
        return steps_of(scores);
    }

    template <typename Figure>
    std::vector<TrendStep> steps_over(
        const std::optional<Exact>& first, const std::optional<Exact>& last, const Figure& figure) const
    {
        TrendScores scores;
        scores.front() = first;
        scores.back() = last;
        for (std::size_t i = 0; i < pools_.size(); ++i) scores[i + 1] = figure(pools_[i]);
        return steps_through<TrendStep>(trend_step_ids, scores);
    }

    static std::optional<Exact> section_value(const YearSummary& year, const std::string& id)
    {
        const auto at = std::ranges::find(year.sections, id, &SectionFigures::id);
        return at == year.sections.end() ? std::nullopt : at->value;
    }

    void explain()
    {
        trend_.steps = steps_over(before_.score, after_.score, [](const Pool& pool) { return pool.value(); });
        trend_.like_for_like = {like_before_.value(), like_after_.value()};
        trend_.mostly_not_answers = others_move_more(trend_.steps, TrendStepId::answers);
        auto sections = after_.section_names;
        for (const auto& section : before_.section_names) {
            if (std::ranges::find(sections, section.id, &AssessedSection::id) == sections.end())
                sections.push_back(section);
        }
        for (const auto& section : sections) {
            trend_.sections.push_back({section.id, section.title, section.clause,
                steps_over(section_value(before_, section.id), section_value(after_, section.id),
                    [&](const Pool& pool) { return pool.of_section(section.id).percent(); })});
        }
    }

    const YearSummary& before_;
    const YearSummary& after_;
    const Workspace& workspace_;
    std::map<std::string_view, std::size_t> earlier_;
    std::set<std::string_view> compared_;
    std::array<Pool, step_ids.size()> pools_;
    Pool like_before_;
    Pool like_after_;
    YearTrend trend_;
};

bool is_answered(const DepartmentYear& department, std::size_t index)
{
    const auto& item = *department.items[index];
    return item.scored() && item.state == State::answered;
}

bool same_words(const KeptText* before, const KeptText* after)
{
    return (before == nullptr ? 0 : before->words) == (after == nullptr ? 0 : after->words);
}

bool is_unchanged(const DepartmentYear& before, std::size_t old, const DepartmentYear& after, std::size_t now)
{
    return before.items[old]->response.answer == after.items[now]->response.answer &&
        before.items[old]->counts == after.items[now]->counts &&
        same_words(before.text_of(old), after.text_of(now));
}

/// What is remembered of an item from year to year.
struct ItemMemory {
    std::vector<int> findings; ///< years at a finding level, ascending, this one among them
    int unchanged = 0;         ///< how many years on end the answer has been the same, this one among them
    int answered = 0;          ///< how many years on end there has been a comparable answer

    void add_finding(int year)
    {
        const auto at = std::ranges::lower_bound(findings, year);
        if (at == findings.end() || *at != year) findings.insert(at, year);
    }
};

using Memory = std::vector<ItemMemory>; // of a department, one for each of its items

class Remembering {
public:
    explicit Remembering(const Workspace& workspace)
        : workspace_(workspace)
    {
    }

    /// `followed`: by another year, in which what is remembered is needed.
    void look_at(YearSummary& year, const YearSummary* before, const std::vector<Counterparts>& counterparts,
        bool followed)
    {
        const auto earlier_reports = by_name(before);
        std::map<std::string, Memory> memories; // of this year: several may go on from the same department
        for (std::size_t i = 0; i < year.departments.size(); ++i) {
            auto& department = year.departments[i];
            const auto then = name_then(
                workspace_, department.department, before == nullptr ? department.year : before->year);
            const auto at = earlier_reports.find(then);
            const DepartmentYear* earlier = at == earlier_reports.end() ? nullptr : at->second;
            if (earlier != nullptr && then != department.department) department.name_before = then;
            Memory memory = remember(department, earlier, memories_[then],
                i < counterparts.size() ? counterparts[i] : Counterparts{});
            keep_finding_years(department, memory);
            find_year_before(department, before, then);
            if (const auto hint = hint_of(memory, i)) year.hints.unchanged.push_back(*hint);
            if (followed) memories[department.department] = std::move(memory);
        }
        memories_ = std::move(memories);
    }

private:
    static std::map<std::string_view, const DepartmentYear*> by_name(const YearSummary* year)
    {
        std::map<std::string_view, const DepartmentYear*> reports;
        if (year == nullptr) return reports;
        for (const auto& department : year->departments) reports[department.department] = &department;
        return reports;
    }

    // `known` is of the report before.
    static Memory remember(const DepartmentYear& department, const DepartmentYear* earlier,
        const Memory& known, const Counterparts& counterparts)
    {
        Memory memory(department.items.size());
        for (std::size_t i = 0; i < memory.size(); ++i) {
            auto& own = memory[i];
            const auto before = i < counterparts.size() ? counterparts[i] : no_counterpart;
            const bool linked = earlier != nullptr && before != no_counterpart;
            if (linked) own.findings = known[before].findings;
            if (department.has_finding(*department.items[i])) own.add_finding(department.year);
            if (!is_answered(department, i)) continue;
            own.answered = own.unchanged = 1;
            const bool next_year = linked && earlier->year == department.year - 1;
            if (!next_year || !is_answered(*earlier, before)) continue;
            own.answered = known[before].answered + 1;
            if (is_unchanged(*earlier, before, department, i)) own.unchanged = known[before].unchanged + 1;
        }
        return memory;
    }

    static void keep_finding_years(DepartmentYear& department, Memory& memory)
    {
        std::vector<EarlierFindings> earlier;
        for (std::size_t i = 0; i < memory.size(); ++i) {
            for (const int year : department.finding_years_of(i)) memory[i].add_finding(year);
            if (!department.has_finding(*department.items[i])) continue;
            const auto& findings = memory[i].findings;
            std::vector<int> years(findings.begin(), std::ranges::lower_bound(findings, department.year));
            if (!years.empty()) earlier.push_back({static_cast<std::uint32_t>(i), std::move(years)});
        }
        department.earlier_findings = std::move(earlier);
    }

    // A year that the rollup has, but not of this department, is a gap and no year without the finding.
    void find_year_before(DepartmentYear& department, const YearSummary* before, const std::string& then)
    {
        auto& last = last_report_[department.department];
        if (last == 0) last = last_report_[then];
        const bool gap = before != nullptr && before->year == department.year - 1 && last < before->year;
        if (gap && last != 0) department.year_before = last;
        last = department.year;
    }

    static std::optional<Hints::Unchanged> hint_of(const Memory& memory, std::size_t index)
    {
        constexpr int years = 3;
        const auto lasting = [](int count) { return count >= years; };
        const auto items = static_cast<int>(std::ranges::count_if(memory, lasting, &ItemMemory::unchanged));
        const auto of = static_cast<int>(std::ranges::count_if(memory, lasting, &ItemMemory::answered));
        if (of < fewest_for_hint || items * 5 < of * 4) return std::nullopt;
        return Hints::Unchanged{index, items, of};
    }

    const Workspace& workspace_;
    std::map<std::string, int> last_report_;
    std::map<std::string, Memory> memories_; ///< by department, of the year before
};

} // namespace

void add_over_years(Summary& summary, const Workspace& workspace)
{
    Remembering remembering(workspace);
    YearSummary* before = nullptr;
    const auto has_reports = [](const YearSummary& year) { return !year.departments.empty(); };
    for (auto at = summary.years.begin(); at != summary.years.end(); ++at) {
        auto& year = *at;
        if (!has_reports(year)) continue;
        std::vector<Counterparts> counterparts;
        if (before != nullptr)
            summary.trends.push_back(Comparing(*before, year, workspace).run(counterparts));
        const bool followed = std::any_of(std::next(at), summary.years.end(), has_reports);
        remembering.look_at(year, before, counterparts, followed);
        before = &year;
    }
}

} // namespace tenken
