#include "page/view_model.hpp"

#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/view_hand_in.hpp"
#include "page/view_items.hpp"
#include "page/view_summary.hpp"
#include "scoring/breakdown.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace tenken {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 48> template_words{"result", "status", "score", "grade",
    "not_applicable", "organisation", "department", "version", "period", "reference_date", "date", "by",
    "confirmer", "submitted", "accepted", "former_plans", "former_plans_about", "outcome", "planned",
    "vouched", "roles", "respondents", "checklist", "policy", "sections", "section", "answers", "critical",
    "findings", "findings_about", "not_applicables", "not_applicables_about", "unconfirmed",
    "unconfirmed_about", "breakdowns", "answer", "note", "evidence", "plan", "none", "no_what", "no_owner",
    "no_due", "separator", "divider", "gap", "open", "close"};

Json words_json(const Words& words)
{
    Json t = Json::object();
    for (const auto name : template_words) t[std::string(name)] = words("report.t." + std::string(name));
    return t;
}

/// Questions that are not scored, but whose answer may bring up others: their ids.
std::string open_gates(const Assessment& assessment, const Words& words)
{
    std::string ids;
    for (const auto& item : assessment.items) {
        if (item.state != State::open || item.type != ItemType::choice) continue;
        ids += (ids.empty() ? "" : words("report.t.separator")) + item.instance;
    }
    return ids;
}

Json notices(const Assessment& assessment, const Words& words)
{
    Json list = Json::array();
    const auto& hand_in = assessment.circumstances.hand_in;
    if (!hand_in.confirmer.empty() && hand_in.confirmer == assessment.circumstances.by)
        list.push_back(words("report.notice.same_person"));
    if (assessment.circumstances.damaged) list.push_back(words("report.notice.damaged"));
    if (assessment.circumstances.draft) list.push_back(words("report.notice.draft"));
    if (!assessment.roles.empty())
        list.push_back(words("report.notice.limited", {roles_text(assessment, words)}));
    const auto shared = std::ranges::count_if(assessment.items,
        [&](const AssessedItem& item) { return answered_by_coordinator(assessment, item); });
    if (shared > 0) {
        list.push_back(
            words("report.notice.shared", {assessment.circumstances.coordinator, std::to_string(shared)}));
    }
    if (const std::string gates = open_gates(assessment, words); !gates.empty())
        list.push_back(words("report.notice.gates", {gates}));
    return list;
}

Json sections(const Assessment& assessment, const Score& score, const Json& items, const Words& words)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < assessment.sections.size(); ++i) {
        const auto& section = assessment.sections[i];
        const auto& figures = score.sections.at(i);
        Json own = Json::array();
        for (const auto& item : items) {
            if (item["section"] == section.id) own.push_back(item);
        }
        list.push_back({{"id", section.id}, {"clause", section.clause}, {"title", section.title},
            {"score", percent_text(figures.value, words)}, {"bar", bar_text(figures.value)},
            {"answered", std::to_string(figures.tally.answered)},
            {"applicable", std::to_string(figures.tally.applicable)}, {"items", own}});
    }
    return list;
}

Json chosen(
    const Assessment& assessment, const Json& items, const std::function<bool(const AssessedItem&)>& choose)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        if (choose(assessment.items[i])) list.push_back(items[i]);
    }
    return list;
}

std::string why_text(std::optional<State> state, const Words& words)
{
    return words("report.unconfirmed." + (state ? std::string(name_in(state_names, *state)) : "no_item"));
}

Json unconfirmed(const Assessment& assessment, const Words& words)
{
    std::map<std::string_view, std::optional<State>> why;
    for (const auto& one : unconfirmed_obligations(assessment)) why.emplace(one.obligation->id, one.why);
    Json list = Json::array();
    for (const auto& clause : assessment.policy.clauses) {
        Json obligations = Json::array();
        for (const auto& obligation : clause.obligations) {
            const auto found = why.find(obligation.id);
            if (found != why.end())
                obligations.push_back({{"id", obligation.id}, {"summary", obligation.summary},
                    {"why", why_text(found->second, words)}});
        }
        if (obligations.empty()) continue;
        mark_more(obligations);
        list.push_back({{"clause", clause.id}, {"title", clause.title}, {"obligations", obligations}});
    }
    return list;
}

std::string group_label(const Assessment& assessment, Facet facet, const std::string& id, const Words& words)
{
    if (facet == Facet::property) return words("names.property." + id);
    if (facet == Facet::aspect) return words("names.aspect." + id);
    const auto* clause = assessment.policy.find_clause(id);
    return clause == nullptr ? id : id + " " + clause->title;
}

Json breakdown_json(const Assessment& assessment, Facet facet, std::string_view name, const Words& words)
{
    Json groups = Json::array();
    for (const auto& group : breakdown(assessment, facet)) {
        groups.push_back({{"id", group.id}, {"label", group_label(assessment, facet, group.id, words)},
            {"score", percent_text(group.tally.percent(), words)},
            {"answered", std::to_string(group.tally.answered)},
            {"applicable", std::to_string(group.tally.applicable)}});
    }
    mark_more(groups);
    return {{"id", name}, {"label", words("report.breakdown." + std::string(name))}, {"groups", groups}};
}

// Where every section is a clause of its own, the table of sections says it all already.
bool sections_are_clauses(const Assessment& assessment)
{
    std::set<std::string_view> clauses;
    return std::ranges::all_of(assessment.items,
               [&](const AssessedItem& item) {
                   const auto* section = assessment.find_section(item.section);
                   return section != nullptr && section->clause == item.clause;
               }) &&
        std::ranges::all_of(assessment.sections,
            [&](const AssessedSection& section) { return clauses.insert(section.clause).second; });
}

Json breakdowns(const Assessment& assessment, const Words& words)
{
    Json list = Json::array();
    if (!sections_are_clauses(assessment))
        list.push_back(breakdown_json(assessment, Facet::clause, "clause", words));
    list.push_back(breakdown_json(assessment, Facet::property, "property", words));
    list.push_back(breakdown_json(assessment, Facet::threat, "threat", words));
    list.push_back(breakdown_json(assessment, Facet::aspect, "aspect", words));
    return list;
}

Json former_plans(const Assessment& assessment, const Words& words)
{
    Json list = Json::array();
    for (const auto& plan : assessment.former_plans) list.push_back(view_former_plan(plan, words));
    return list;
}

std::string policy_text(const Policy& policy, const Words& words)
{
    return policy.edition.empty() ? policy.title : words("report.policy", {policy.title, policy.edition});
}

} // namespace

nlohmann::json view_model(const Assessment& assessment, const Score& score, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    const auto& checklist = assessment.checklist;
    const std::string year = fiscal_year_in_full(words, circumstances.year);
    Json items = Json::array();
    for (const auto& item : assessment.items) items.push_back(view_item(assessment, item, words));
    const auto finding = [&](const AssessedItem& item) {
        return !item.critical && is_finding(assessment, item);
    };
    const auto not_applicable = [](const AssessedItem& item) {
        return !item.critical && item.state == State::not_applicable;
    };
    return {
        {"t", words_json(words)},
        {"heading", words("report.heading", {checklist.title, year, circumstances.department})},
        {"notices", notices(assessment, words)},
        {"draft", circumstances.draft},
        {"damaged", circumstances.damaged},
        {"limited", !assessment.roles.empty()},
        {"result", result_text(assessment, score, words)},
        {"status", status_text(assessment, score, words)},
        {"score", score_text(score, words)},
        {"not_applicable", not_applicable_text(score, words)},
        {"organisation", circumstances.organisation},
        {"department", circumstances.department},
        {"year", year},
        {"version", version_text(assessment, words)},
        {"period", period_text(assessment, words)},
        {"reference_date", day_text(words, circumstances.reference_date)},
        {"date", day_text(words, circumstances.date)},
        {"by", circumstances.by},
        {"confirmer", confirmer_text(assessment, words)},
        {"submitted", step_text(circumstances.hand_in.submitted, "report.not_submitted", words)},
        {"accepted", step_text(circumstances.hand_in.accepted, "report.not_accepted", words)},
        {"roles", roles_text(assessment, words)},
        {"respondents", respondents_text(assessment, words)},
        {"checklist", words("report.checklist", {checklist.title, checklist.edition, checklist.id})},
        {"policy", policy_text(assessment.policy, words)},
        {"grade", score.grade.value_or("")},
        {"sections", sections(assessment, score, items, words)},
        {"critical_items", chosen(assessment, items, [](const AssessedItem& item) { return item.critical; })},
        {"findings", chosen(assessment, items, finding)},
        {"former_plans", former_plans(assessment, words)},
        {"not_applicables", chosen(assessment, items, not_applicable)},
        {"unconfirmed", unconfirmed(assessment, words)},
        {"breakdowns", breakdowns(assessment, words)},
        {"items", items},
    };
}

} // namespace tenken
