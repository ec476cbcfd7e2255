#include "page/view_items.hpp"

#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/view_hand_in.hpp"
#include "scoring/score.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

void mark_more(nlohmann::json& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) list[i]["more"] = i + 1 < list.size();
}

nlohmann::json view_plan(const Action& action, const Words& words)
{
    if (action.empty()) return false;
    const std::string due = action.due.empty() ? "" : words("report.until", {day_text(words, action.due)});
    return {{"what", action.what}, {"owner", action.owner}, {"due", due}};
}

nlohmann::json view_item(const Assessment& assessment, const AssessedItem& item, const Words& words)
{
    auto evidence = nlohmann::json::array();
    for (const auto& text : item.response.evidence) evidence.push_back({{"text", text}});
    mark_more(evidence);
    const auto at = item.instance.find('@');
    return {
        {"id", item.instance},
        {"subject", at == std::string::npos ? "" : item.instance.substr(at + 1)},
        {"section", item.section},
        {"clause", item.clause},
        {"question", item.question},
        {"critical", item.critical},
        {"scored", item.scored()},
        {"finding", is_finding(assessment, item)},
        {"state", name_in(state_names, item.state)},
        {"answer", answer_text(words, assessment, item)},
        {"criterion", item.criterion},
        {"reason", reason_text(assessment, item)},
        {"vouched", item.vouched},
        {"recurrence", recurrence_text(assessment, item, words)},
        {"note", item.response.note},
        {"evidence", evidence},
        {"plan", view_plan(item.response.action, words)},
    };
}

} // namespace tenken
