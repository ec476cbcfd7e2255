#include "compare/names.hpp"
#include "page/difference.hpp"
#include "page/json_values.hpp"
#include "page/stated_figures.hpp"

namespace tenken {

namespace {

using Json = nlohmann::json;

Json side_json(const ComparedSide& side)
{
    const auto& circumstances = side.assessment.circumstances;
    const auto& checklist = side.assessment.checklist;
    const Score figures = score(side.assessment);
    return {
        {"source", side.source},
        {"altered", side.altered},
        {"organisation", text_or_null(circumstances.organisation)},
        {"department", circumstances.department},
        {"year", circumstances.year},
        {"date", circumstances.date},
        {"roles", side.assessment.roles},
        {"draft", circumstances.draft},
        {"checklist", {{"id", checklist.id}, {"edition", checklist.edition}, {"sha256", checklist.sha256}}},
        {"score", rounded_json(figures.value)},
        {"low", rounded_json(figures.low)},
        {"high", rounded_json(figures.high)},
        {"answered", figures.tally.answered},
        {"applicable", figures.tally.applicable},
        {"status", status_name(figures.status)},
        {"result", result_name(figures.result)},
    };
}

Json steps_json(const std::vector<Step>& steps)
{
    Json list = Json::array();
    for (const auto& step : steps) {
        list.push_back({{"id", name_in(step_names, step.id)}, {"score", rounded_json(step.score)},
            {"delta", step.delta ? to_json_number(*step.delta) : Json(nullptr)}});
    }
    return list;
}

Json sections_json(const std::vector<SectionDifference>& sections)
{
    Json list = Json::array();
    for (const auto& section : sections) {
        list.push_back({{"id", section.id}, {"title", section.title}, {"clause", section.clause},
            {"steps", steps_json(section.steps)}});
    }
    return list;
}

Json answer_json(const AssessedItem* item)
{
    if (item == nullptr || item->state != State::answered || !item->response.answer) return nullptr;
    if (const auto* number = std::get_if<Exact>(&*item->response.answer)) return to_json_number(*number);
    return std::get<std::string>(*item->response.answer);
}

Json responses_json(const AssessedItem* item)
{
    return item == nullptr || item->counts.empty() ? Json(nullptr) : Json(item->counts);
}

Json items_json(const Difference& difference)
{
    Json list = Json::array();
    for (const auto& item : difference.items) {
        Json entry{{"item", item.item}, {"state", name_in(change_names, item.change)},
            {"old", answer_json(item.before)}, {"new", answer_json(item.after)},
            {"old_state", name_in(state_names, item.state_before)},
            {"new_state", name_in(state_names, item.state_after)},
            {"old_responses", responses_json(item.before)}, {"new_responses", responses_json(item.after)},
            {"relatives", item.relatives}};
        const bool item_was_there = item.change == Change::state || item.change == Change::unchanged;
        if (item.before == nullptr && !item_was_there) entry["old_state"] = nullptr;
        if (item.after == nullptr && !item_was_there) entry["new_state"] = nullptr;
        list.push_back(std::move(entry));
    }
    return list;
}

Json concerns_json(const Difference& difference)
{
    Json concerns = Json::object();
    for (const auto& [concern, name] : concern_names) {
        Json items = Json::array();
        for (const auto& item : difference.items) {
            for (const auto raised : item.concerns) {
                if (raised == concern) items.push_back(item.item);
            }
        }
        concerns[std::string(name)] = std::move(items);
    }
    return concerns;
}

} // namespace

nlohmann::json difference_json(const Comparison& comparison)
{
    const auto& difference = comparison.difference;
    return {
        {"old", side_json(*comparison.before)},
        {"new", side_json(*comparison.after)},
        {"score",
            {{"old", rounded_json(difference.score_before)}, {"new", rounded_json(difference.score_after)},
                {"delta", difference.delta ? to_json_number(*difference.delta) : Json(nullptr)},
                {"like_for_like",
                    {{"old", rounded_json(difference.like_for_like.before)},
                        {"new", rounded_json(difference.like_for_like.after)}}}}},
        {"same_roles", difference.same_roles},
        {"mostly_not_answers", difference.mostly_not_answers},
        {"steps", steps_json(difference.steps)},
        {"sections", sections_json(difference.sections)},
        {"concerns", concerns_json(difference)},
        {"items", items_json(difference)},
    };
}

nlohmann::json difference_json(const Comparisons& comparisons)
{
    if (!comparisons.several) return difference_json(comparisons.all.front());
    Json diffs = Json::array();
    for (const auto& comparison : comparisons.all) diffs.push_back(difference_json(comparison));
    Json uncompared = Json::array();
    for (const auto& one : comparisons.uncompared)
        uncompared.push_back({{"department", one.department}, {"missing_year", one.missing_year}});
    return {{"diffs", diffs}, {"uncompared", uncompared}};
}

} // namespace tenken
