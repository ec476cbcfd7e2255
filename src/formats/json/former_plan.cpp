#include "formats/json/former_plan.hpp"

#include "base/date.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

namespace tenken {

namespace {

using Json = nlohmann::json;

std::optional<std::string> text(const Json& json, const char* key)
{
    const auto at = json.find(key);
    if (at == json.end()) return std::string();
    if (!at->is_string()) return std::nullopt;
    return at->get<std::string>();
}

} // namespace

Json former_plan_to_json(const FormerPlan& plan)
{
    Json json = {{"item", plan.instance}, {"question", plan.question},
        {"action", {{"what", plan.action.what}, {"owner", plan.action.owner}, {"due", plan.action.due}}}};
    if (plan.outcome) json["outcome"] = name_in(plan_outcome_names, *plan.outcome);
    if (!plan.note.empty()) json["note"] = plan.note;
    return json;
}

std::optional<FormerPlan> former_plan_from_json(const Json& json)
{
    if (!json.is_object() || !json.contains("item") || !json.contains("question")) return std::nullopt;
    const auto action = json.find("action");
    if (action == json.end() || !action->is_object()) return std::nullopt;
    const auto instance = text(json, "item");
    const auto question = text(json, "question");
    const auto note = text(json, "note");
    const auto what = text(*action, "what");
    const auto owner = text(*action, "owner");
    const auto due = text(*action, "due");
    if (!instance || instance->empty() || !question || !note || !what || !owner || !due) return std::nullopt;
    if (!due->empty() && !parse_iso_date(*due)) return std::nullopt;
    FormerPlan plan{*instance, *question, {*what, *owner, *due}, {}, *note};
    if (!json.contains("outcome")) return plan;
    const auto outcome = text(json, "outcome");
    plan.outcome = outcome ? value_in(plan_outcome_names, *outcome) : std::nullopt;
    return plan.outcome ? std::optional(plan) : std::nullopt;
}

std::optional<std::vector<int>> years_from_json(const Json& json)
{
    if (!json.is_array()) return std::nullopt;
    std::vector<int> years;
    for (const auto& year : json) {
        if (!year.is_number_unsigned() || year < 1 || year > 9999) return std::nullopt;
        years.push_back(year.get<int>());
    }
    const bool ascending = std::ranges::is_sorted(years, std::ranges::less_equal());
    return ascending ? std::optional(years) : std::nullopt;
}

} // namespace tenken
