#include "commands/status_output.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

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

Json problem_json(const Problem& problem, const Words& words)
{
    const Place place = problem.place.value_or(Place{});
    return {{"id", problem.id}, {"file", text_or_null(place.file)},
        {"line", place.line > 0 ? Json(place.line) : Json(nullptr)},
        {"message", words(problem.id, problem.args)}, {"hint", words(problem.id + ".hint", problem.args)}};
}

Json department_json(const DepartmentProgress& department, const StatusPage& page, const Words& words)
{
    Json problems = Json::array();
    for (const auto& one : page.problems) {
        if (one.department == department.department) problems.push_back(problem_json(one.problem, words));
    }
    const auto* in_file = page.workspace ? page.workspace->find_department(department.department) : nullptr;
    return {
        {"department", department.department},
        {"listed", department.listed},
        {"coordinator", page.workspace && page.workspace->coordinator == department.department},
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

Json status_json(const StatusPage& page, const Words& words)
{
    Json departments = Json::array();
    for (const auto& one : page.departments) departments.push_back(department_json(one, page, words));
    return {
        {"year", page.year},
        {"date", iso_date(page.today)},
        {"deadline", page.deadline ? Json(iso_date(*page.deadline)) : Json(nullptr)},
        {"organisation", page.workspace ? text_or_null(page.workspace->organisation) : Json(nullptr)},
        {"checklist",
            {{"id", page.checklist.id}, {"edition", page.checklist.edition},
                {"sha256", page.checklist.sha256}}},
        {"departments", std::move(departments)},
    };
}

} // namespace tenken
