#include "rollup/trend.hpp"

#include "compare/kinship.hpp"
#include "compare/step_arithmetic.hpp"
#include "compare/steps.hpp"
#include "model/answers.hpp"
#include "rollup/kept_report.hpp"
#include "rollup/pool.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tenken {

namespace {

constexpr std::array trend_step_ids{TrendStepId::before, TrendStepId::departments, TrendStepId::common,
    TrendStepId::answers, TrendStepId::state, TrendStepId::rules, TrendStepId::items, TrendStepId::after};

using TrendScores = std::array<std::optional<Exact>, trend_step_ids.size()>;

Counterparts counterparts_of(const Assessment& before, const Assessment& after, const Kinship& kinship)
{
    Counterparts found(after.items.size());
    for (const auto& group : kinship.after) {
        if (!group.comparable) continue;
        const auto& relative = kinship.before[group.relatives.front()];
        for (const auto* item : group.instances) {
            const auto* other = relative.of_subject(subject_of(item->instance));
            if (other == nullptr) continue;
            found[static_cast<std::size_t>(item - after.items.data())] =
                static_cast<std::size_t>(other - before.items.data());
        }
    }
    return found;
}

class Comparing {
public:
    Comparing(const YearSummary& before, const YearSummary& after)
        : before_(before)
        , after_(after)
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
            const auto at = earlier_.find(later.department);
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
        compared_.insert(later.department);
        const Assessment before = expanded(earlier);
        const Assessment after = expanded(later);
        const Kinship kinship = kinship_of(before, after);
        DepartmentTrend own{later.department, earlier.score, later.score, {}, {}};
        if (same_roles(before, after)) {
            const auto steps = step_assessments(before, after, kinship);
            std::array<std::optional<Exact>, step_ids.size()> scores;
            for (std::size_t i = 0; i < steps.size(); ++i) {
                pools_[i].add(steps[i]);
                scores[i] = score_value(steps[i]);
            }
            own.steps = steps_of(scores);
            const auto [old_answers, new_answers] = answered_in_both_years(before, kinship);
            own.like_for_like = {score_value(old_answers), score_value(new_answers)};
            like_before_.add(old_answers);
            like_after_.add(new_answers);
        } else {
            trend_.other_roles.push_back(later.department);
        }
        trend_.departments.push_back(std::move(own));
        return counterparts_of(before, after, kinship);
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
    std::map<std::string_view, std::size_t> earlier_;
    std::set<std::string_view> compared_;
    std::array<Pool, step_ids.size()> pools_;
    Pool like_before_;
    Pool like_after_;
    YearTrend trend_;
};

} // namespace

YearTrend trend_between(
    const YearSummary& before, const YearSummary& after, std::vector<Counterparts>& counterparts)
{
    return Comparing(before, after).run(counterparts);
}

} // namespace tenken
