#include "page/json_values.hpp"
#include "page/status.hpp"

#include <map>

namespace tenken {

namespace {

using Json = nlohmann::json;

Json last_json(const std::optional<LastAnswer>& last)
{
    if (!last) return nullptr;
    return {{"item", text_or_null(last->instance)}, {"at", last->at}, {"by", last->by}};
}

/// What the version at hand answers; nothing once it is handed in.
Json returned_json(const HandIn& hand_in)
{
    if (hand_in.returned.empty() || !hand_in.submitted.empty()) return nullptr;
    return {{"date", hand_in.returned}, {"comment", hand_in.comment}, {"comments", hand_in.comments}};
}

Json status_problem_json(const Problem& problem, const Words& words)
{
    const Place place = problem.place.value_or(Place{});
    return {{"id", problem.id}, {"file", text_or_null(place.file)},
        {"line", place.line > 0 ? Json(place.line) : Json(nullptr)},
        {"message", words(problem.id, problem.args)}, {"hint", words(problem.id + ".hint", problem.args)}};
}

Json department_status_json(
    const DepartmentProgress& department, const WorkspaceDepartment* in_file, bool coordinator, Json problems)
{
    return {
        {"department", department.department},
        {"listed", department.listed},
        {"coordinator", coordinator},
        {"staff", in_file != nullptr && in_file->staff ? Json(*in_file->staff) : Json(nullptr)},
        {"stage", stage_name(department.stage)},
        {"report", standing_name(department.report)},
        {"other_checklist", text_or_null(department.other_checklist)},
        {"asked", department.asked},
        {"answered", department.answered},
        {"not_applicable", department.not_applicable},
        {"open", department.open},
        {"open_critical", department.open_critical},
        {"last", last_json(department.last)},
        {"version", department.hand_in.version},
        {"confirmed", text_or_null(department.hand_in.confirmed)},
        {"submitted", text_or_null(department.hand_in.submitted)},
        {"accepted", text_or_null(department.hand_in.accepted)},
        {"returned", returned_json(department.hand_in)},
        {"respondents", department.respondents},
        {"late_respondents", department.late_respondents},
        {"overdue", department.overdue ? Json(*department.overdue) : Json(nullptr)},
        {"problems", std::move(problems)},
    };
}

} // namespace

Json status_json(const StatusPage& status, const Words& words)
{
    std::map<std::string_view, Json> problems;
    for (const auto& one : status.problems) {
        auto& list = problems.try_emplace(one.department, Json::array()).first->second;
        list.push_back(status_problem_json(one.problem, words));
    }
    std::map<std::string_view, const WorkspaceDepartment*> in_file;
    if (status.workspace) {
        for (const auto& one : status.workspace->departments) in_file.emplace(one.name, &one);
    }
    Json departments = Json::array();
    for (const auto& one : status.departments) {
        const auto known = in_file.find(one.department);
        const auto said = problems.find(one.department);
        departments.push_back(department_status_json(one, known == in_file.end() ? nullptr : known->second,
            status.workspace && status.workspace->coordinator == one.department,
            said == problems.end() ? Json::array() : said->second));
    }
    return {
        {"year", status.year},
        {"date", iso_date(status.today)},
        {"deadline", status.deadline ? Json(iso_date(*status.deadline)) : Json(nullptr)},
        {"organisation", status.workspace ? text_or_null(status.workspace->organisation) : Json(nullptr)},
        {"checklist",
            {{"id", status.checklist.id}, {"edition", status.checklist.edition},
                {"sha256", status.checklist.sha256}}},
        {"departments", std::move(departments)},
    };
}

} // namespace tenken
