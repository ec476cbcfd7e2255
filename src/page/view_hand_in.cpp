#include "page/view_hand_in.hpp"

#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/view_items.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

std::string version_text(const Assessment& assessment, const Words& words)
{
    const auto& hand_in = assessment.circumstances.hand_in;
    const std::string number = std::to_string(hand_in.version);
    return hand_in.reason.empty() ? words("report.version", {number})
                                  : words("report.version.corrected", {number, hand_in.reason});
}

std::string period_text(const Assessment& assessment, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    if (circumstances.period_from.empty()) return {};
    return words("report.period",
        {day_text(words, circumstances.period_from), day_text(words, circumstances.period_to)});
}

std::string confirmer_text(const Assessment& assessment, const Words& words)
{
    const auto& hand_in = assessment.circumstances.hand_in;
    if (hand_in.confirmed.empty()) return words("report.not_confirmed");
    return words("report.confirmer", {hand_in.confirmer, day_text(words, hand_in.confirmed)});
}

std::string step_text(const std::string& day, std::string_view id, const Words& words)
{
    return day.empty() ? words(id) : day_text(words, day);
}

std::string respondents_text(const Assessment& assessment, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    if (circumstances.respondents == 0) return {};
    const std::string people = std::to_string(circumstances.respondents);
    if (circumstances.staff == 0) return words("report.people", {people});
    const Exact reached = Exact(circumstances.respondents) / Exact(circumstances.staff) * 100;
    return words("report.people.of_staff", {people, std::to_string(circumstances.staff), reached.rounded()});
}

std::string recurrence_text(const Assessment& assessment, const AssessedItem& item, const Words& words)
{
    if (!is_finding(assessment, item)) return {};
    if (const auto since = continued_since(item, assessment.circumstances))
        return words("report.continued", {fiscal_year_in_full(words, *since)});
    return recurred(item, assessment.circumstances) ? words("report.recurred") : std::string();
}

nlohmann::json view_former_plan(const FormerPlan& plan, const Words& words)
{
    const std::string outcome = plan.outcome
        ? words("names.plan_outcome." + std::string(name_in(plan_outcome_names, *plan.outcome)))
        : words("report.plan_not_reviewed");
    return {{"id", plan.instance}, {"question", plan.question},
        {"outcome_id", plan.outcome ? name_in(plan_outcome_names, *plan.outcome) : ""}, {"outcome", outcome},
        {"note", plan.note}, {"plan", view_plan(plan.action, words)}};
}

} // namespace tenken
