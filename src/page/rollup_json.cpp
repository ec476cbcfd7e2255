#include "compare/names.hpp"
#include "page/json_values.hpp"
#include "page/rollup.hpp"
#include "rollup/names.hpp"
#include "scoring/score.hpp"

namespace tenken {

namespace {

using Json = nlohmann::json;

Json percent(int part, int whole)
{
    return whole == 0 ? Json(nullptr) : rounded_json(Exact(part, whole) * 100);
}

Json result_json(const std::optional<Result>& result)
{
    return result ? Json(result_name(*result)) : Json(nullptr);
}

Json exclusion_json(Exclusion exclusion) { return name_in(exclusion_names, exclusion); }

Json figures_json(const SectionFigures& section)
{
    return {{"id", section.id}, {"score", rounded_json(section.value)},
        {"score_exact", exact_json(section.value)}, {"points", to_json_number(section.tally.points)},
        {"max", to_json_number(section.tally.max)}, {"answered", section.tally.answered},
        {"applicable", section.tally.applicable}, {"result", result_json(section.result)}};
}

template <typename List, typename Function> Json list_json(const List& list, const Function& function)
{
    Json json = Json::array();
    for (const auto& one : list) json.push_back(function(one));
    return json;
}

Json department_json(const DepartmentYear& department)
{
    return {
        {"department", department.department},
        {"score", rounded_json(department.score)},
        {"score_exact", exact_json(department.score)},
        {"low", rounded_json(department.low)},
        {"high", rounded_json(department.high)},
        {"grade", department.grade ? Json(*department.grade) : Json(nullptr)},
        {"points", to_json_number(department.tally.points)},
        {"max", to_json_number(department.tally.max)},
        {"coverage", percent(department.tally.answered, department.tally.applicable)},
        {"answered", department.tally.answered},
        {"applicable", department.tally.applicable},
        {"not_applicable", department.not_applicable.items},
        {"findings", department.findings},
        {"with_evidence", department.with_evidence},
        {"respondents", department.respondents},
        {"staff", department.staff > 0 ? Json(department.staff) : Json(nullptr)},
        {"status", status_name(department.status)},
        {"result", result_name(department.result)},
        {"stage", name_in(hand_in_stage_names, department.stage)},
        {"version", department.version},
        {"roles", department.roles},
        {"listed", department.listed},
        {"coordinator", department.coordinator},
        {"doubts", list_json(department.doubts, exclusion_json)},
        {"source", department.source},
        {"checklist",
            {{"id", department.frame->checklist.id}, {"edition", department.frame->checklist.edition},
                {"sha256", department.frame->checklist.sha256}}},
        {"sections", list_json(department.sections, figures_json)},
    };
}

class YearJson {
public:
    explicit YearJson(const YearSummary& year)
        : year_(year)
    {
    }

    [[nodiscard]] Json all() const
    {
        return {
            {"year", year_.year},
            {"expected", year_.expected},
            {"submitted", year_.submitted},
            {"missing", year_.missing},
            {"reports", year_.departments.size()},
            {"score", rounded_json(year_.score)},
            {"score_exact", exact_json(year_.score)},
            {"points", to_json_number(year_.tally.points)},
            {"max", to_json_number(year_.tally.max)},
            {"answered", year_.tally.answered},
            {"applicable", year_.tally.applicable},
            {"not_applicable",
                {{"items", year_.not_applicable.items},
                    {"weight", to_json_number(year_.not_applicable.weight)},
                    {"if_unmet", rounded_json(year_.not_applicable.if_unmet)}}},
            {"mean", rounded_json(year_.mean)},
            {"mean_exact", exact_json(year_.mean)},
            {"mean_of", year_.mean_of},
            {"checklist", checklist()},
            {"departments", list_json(year_.departments, department_json)},
            {"sections", sections()},
            {"items", list_json(year_.items, [this](const ItemRate& item) { return of(item); })},
            {"reach",
                list_json(year_.reach,
                    [](const Reach& reach) {
                        return Json{{"percent", reach.percent}, {"items", reach.items}, {"of", reach.of}};
                    })},
            {"most_failed",
                list_json(year_.most_failed,
                    [this](std::size_t index) {
                        const auto& item = year_.items[index];
                        return Json{{"item", item.id}, {"departments", names(item.failing)}};
                    })},
            {"critical", list_json(year_.critical, where_)},
            {"to_confirm", list_json(year_.to_confirm, where_)},
            {"plans", list_json(year_.plans, [this](const PlanOfDepartment& plan) { return of(plan); })},
            {"without_plan", year_.without_plan},
            {"former_plans",
                list_json(
                    year_.former_plans, [this](const FormerPlanOfDepartment& plan) { return of(plan); })},
            {"unconfirmed",
                list_json(year_.unconfirmed, [this](const UnconfirmedObligation& one) { return of(one); })},
            {"repeated", list_json(year_.repeated, [this](const RepeatedFinding& one) { return of(one); })},
            {"spread",
                list_json(year_.spread,
                    [this](std::size_t index) {
                        const auto& item = year_.items[index];
                        return Json{{"item", item.id}, {"findings", names(item.aware)},
                            {"unknown", names(item.unknowing)}, {"not_asked", names(item.not_asked)}};
                    })},
            {"hints", hints()},
        };
    }

private:
    [[nodiscard]] const std::string& name(std::size_t department) const
    {
        return year_.departments[department].department;
    }

    [[nodiscard]] Json names(const std::vector<std::size_t>& departments) const
    {
        return list_json(departments, [this](std::size_t index) { return name(index); });
    }

    [[nodiscard]] Json checklist() const
    {
        if (!year_.frame) return nullptr;
        const auto& identity = year_.frame->checklist;
        return {{"id", identity.id}, {"edition", identity.edition}, {"title", identity.title},
            {"sha256", identity.sha256}};
    }

    [[nodiscard]] Json sections() const
    {
        Json list = list_json(year_.sections, figures_json);
        for (std::size_t i = 0; i < list.size(); ++i) {
            list[i]["title"] = year_.section_names[i].title;
            list[i]["clause"] = year_.section_names[i].clause;
        }
        return list;
    }

    [[nodiscard]] Json of(const ItemRate& item) const
    {
        Json levels = Json::object();
        for (std::size_t i = 0; i < item.levels.size(); ++i)
            levels[item.scale->levels[i].id] = item.levels[i];
        return {{"item", item.id}, {"question", item.item->question}, {"section", item.item->section},
            {"meaning", item.item->meaning}, {"scope", name_in(scope_names, item.item->scope)},
            {"critical", item.item->critical}, {"levels", levels}, {"not_applicable", item.not_applicable},
            {"open", item.open}, {"fulfilled", item.fulfilled}, {"partial", item.partial},
            {"applicable", item.applicable()}, {"rate", rounded_json(item.rate())}, {"people", item.people},
            {"failing", names(item.failing)}};
    }

    [[nodiscard]] Json of(const PlanOfDepartment& plan) const
    {
        const auto& action = plan.plan->action;
        return {{"department", name(plan.department)}, {"item", plan.plan->item->instance},
            {"what", text_or_null(action.what)}, {"owner", text_or_null(action.owner)},
            {"due", text_or_null(action.due)},
            {"overdue", plan.overdue ? Json(*plan.overdue) : Json(nullptr)}};
    }

    [[nodiscard]] Json of(const FormerPlanOfDepartment& one) const
    {
        const auto& plan = *one.plan;
        return {{"department", name(one.department)}, {"item", plan.instance},
            {"what", text_or_null(plan.action.what)}, {"owner", text_or_null(plan.action.owner)},
            {"due", text_or_null(plan.action.due)},
            {"outcome", plan.outcome ? Json(name_in(plan_outcome_names, *plan.outcome)) : Json(nullptr)},
            {"note", text_or_null(plan.note)}};
    }

    [[nodiscard]] Json of(const UnconfirmedObligation& one) const
    {
        return {{"id", one.obligation->id}, {"summary", one.obligation->summary}, {"clause", one.clause->id},
            {"everywhere", one.everywhere}, {"departments", names(one.departments)}};
    }

    [[nodiscard]] Json of(const RepeatedFinding& one) const
    {
        auto json = where_(one.where);
        json["years"] = one.years;
        json["repetition"] = name_in(repetition_names, one.repetition);
        return json;
    }

    [[nodiscard]] Json hints() const
    {
        const auto& all = year_.hints;
        return {
            {"same_level",
                list_json(all.same_level,
                    [this](const Hints::SameLevel& hint) {
                        return Json{{"department", name(hint.department)}, {"level", hint.level->id},
                            {"items", hint.items}};
                    })},
            {"same_notes",
                list_json(all.same_notes,
                    [this](const Hints::SameNote& hint) {
                        return Json{
                            {"characters", hint.characters}, {"places", list_json(hint.places, where_)}};
                    })},
            {"much_not_applicable",
                list_json(all.much_not_applicable,
                    [this](const Hints::MuchNotApplicable& hint) {
                        return Json{{"department", name(hint.department)}, {"items", hint.items},
                            {"asked", hint.asked}, {"elsewhere", hint.elsewhere},
                            {"asked_elsewhere", hint.asked_elsewhere}};
                    })},
            {"unchanged",
                list_json(all.unchanged,
                    [this](const Hints::Unchanged& hint) {
                        return Json{
                            {"department", name(hint.department)}, {"items", hint.items}, {"of", hint.of}};
                    })},
        };
    }

    const YearSummary& year_;
    std::function<Json(const ItemOfDepartment&)> where_ = [this](const ItemOfDepartment& where) {
        return Json{{"department", name(where.department)}, {"item", where.item->instance}};
    };
};

template <typename Steps, typename Names> Json steps_json(const Steps& steps, const Names& names)
{
    return list_json(steps, [&](const auto& step) {
        return Json{{"id", name_in(names, step.id)}, {"score", rounded_json(step.score)},
            {"delta", exact_json(step.delta)}};
    });
}

Json like_json(const LikeForLike& like)
{
    return {{"old", rounded_json(like.before)}, {"new", rounded_json(like.after)}};
}

Json trend_json(const YearTrend& trend)
{
    return {
        {"old", trend.before},
        {"new", trend.after},
        {"steps", steps_json(trend.steps, trend_step_names)},
        {"like_for_like", like_json(trend.like_for_like)},
        {"mostly_not_answers", trend.mostly_not_answers},
        {"sections",
            list_json(trend.sections,
                [](const SectionTrend& section) {
                    return Json{{"id", section.id}, {"title", section.title}, {"clause", section.clause},
                        {"steps", steps_json(section.steps, trend_step_names)}};
                })},
        {"departments",
            list_json(trend.departments,
                [](const DepartmentTrend& one) {
                    return Json{{"department", one.department}, {"old", rounded_json(one.before)},
                        {"new", rounded_json(one.after)}, {"like_for_like", like_json(one.like_for_like)},
                        {"steps", steps_json(one.steps, step_names)}};
                })},
        {"other_roles", trend.other_roles},
        {"only_old", trend.only_before},
        {"only_new", trend.only_after},
    };
}

Json left_out_json(const LeftOut& file)
{
    return {{"source", file.source}, {"department", text_or_null(file.department)},
        {"year", file.year == 0 ? Json(nullptr) : Json(file.year)}, {"why", exclusion_json(file.why)},
        {"detail", text_or_null(file.detail)}};
}

} // namespace

nlohmann::json rollup_json(const RollupPage& page)
{
    return {
        {"date", page.date},
        {"organisation", text_or_null(page.workspace.organisation)},
        {"counted", page.summary.counted},
        {"left_out", list_json(page.summary.left_out, left_out_json)},
        {"years",
            list_json(page.summary.years, [](const YearSummary& year) { return YearJson(year).all(); })},
        {"trends", list_json(page.summary.trends, trend_json)},
    };
}

} // namespace tenken
