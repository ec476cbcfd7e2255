#include "page/rollup_view_json.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

template <typename List, typename Function> Json list_json(const List& list, const Function& function)
{
    Json json = Json::array();
    for (const auto& one : list) json.push_back(function(one));
    return json;
}

Json lines_json(const std::vector<RollupLine>& lines)
{
    return list_json(lines, [](const RollupLine& line) {
        return Json{{"label", line.label}, {"text", line.text}};
    });
}

Json department_json(const RollupDepartmentRow& row)
{
    return {{"department", row.department}, {"score", row.score}, {"coverage", row.coverage},
        {"result", row.result}, {"status", row.status}, {"findings", row.findings},
        {"not_applicable", row.not_applicable}, {"remark", row.remark}};
}

Json cell_json(const RollupCell& cell)
{
    return {{"score", cell.score}, {"mark", cell.mark},
        {"text", cell.score == cell.mark ? cell.mark : cell.mark + " " + cell.score}};
}

Json section_json(const RollupSectionRow& row)
{
    return {{"name", row.name}, {"whole", cell_json(row.whole)},
        {"departments", list_json(row.departments, cell_json)}};
}

Json group_json(const RollupGroup& group)
{
    return {{"id", group.id}, {"title", group.title}, {"note", group.note},
        {"entries", list_json(group.entries, [](const RollupEntry& entry) {
             return Json{{"id", entry.id}, {"text", entry.text}, {"details", entry.details}};
         })}};
}

Json item_json(const RollupItemRow& row)
{
    return {{"id", row.id}, {"question", row.question}, {"rate", row.rate}, {"share", row.share},
        {"partial", row.partial}, {"open", row.open}, {"not_applicable", row.not_applicable}};
}

Json year_json(const RollupYearView& year)
{
    Json json{
        {"name", year.name},
        {"head", lines_json(year.head)},
        {"any_department", !year.departments.empty()},
        {"departments", list_json(year.departments, department_json)},
        {"any_section", !year.sections.empty()},
        {"sections", list_json(year.sections, section_json)},
        {"groups", list_json(year.groups, group_json)},
        {"any_item", !year.items.empty()},
        {"items", list_json(year.items, item_json)},
        {"any_reach", !year.reach.empty()},
        {"reach", year.reach},
        {"any_hint", !year.hints.empty()},
        {"hints", year.hints},
    };
    Json groups = Json::object(); // each by its name too, for templates that want them one by one
    for (const auto& group : year.groups) groups[group.id] = group_json(group);
    json["group"] = std::move(groups);
    return json;
}

Json change_json(const RollupChangeRow& row)
{
    return {
        {"name", row.name}, {"old", row.before}, {"new", row.after}, {"delta", row.delta}, {"why", row.why}};
}

Json trend_json(const RollupTrendView& trend)
{
    return {{"title", trend.title}, {"like_for_like", trend.like_for_like},
        {"steps",
            list_json(trend.steps,
                [](const RollupStepRow& step) {
                    return Json{{"score", step.score}, {"delta", step.delta}, {"label", step.label}};
                })},
        {"any_note", !trend.notes.empty()}, {"notes", trend.notes},
        {"any_department", !trend.departments.empty()},
        {"departments", list_json(trend.departments, change_json)},
        {"sections", list_json(trend.sections, change_json)}};
}

} // namespace

Json rollup_view_json(const RollupView& view)
{
    return {
        {"heading", view.heading},
        {"head", lines_json(view.head)},
        {"year", year_json(view.year)},
        {"any_earlier", !view.earlier.empty()},
        {"earlier", list_json(view.earlier, year_json)},
        {"any_trend", !view.trends.empty()},
        {"trends", list_json(view.trends, trend_json)},
        {"any_left_out", !view.left_out.empty()},
        {"left_out", view.left_out},
    };
}

} // namespace tenken
