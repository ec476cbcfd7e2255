#include "base/sha256.hpp"
#include "formats/json/exact.hpp"
#include "formats/json/former_plan.hpp"
#include "formats/report/data.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using Json = nlohmann::json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json number_or_null(const std::optional<Exact>& number)
{
    return number ? to_json_number(*number) : Json(nullptr);
}

// A percentage stands with its one decimal, so that 100 is 100.0.
Json percentage(const std::optional<Exact>& number)
{
    if (!number) return nullptr;
    const std::string text = number->rounded();
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

template <typename Entries, typename ToJson> Json list_json(const Entries& entries, ToJson to_json)
{
    Json list = Json::array();
    for (const auto& entry : entries) list.push_back(to_json(entry));
    return list;
}

Json obligation_json(const Obligation& obligation)
{
    return {{"id", obligation.id}, {"summary", obligation.summary}};
}

Json clause_json(const Clause& clause)
{
    return {{"id", clause.id}, {"title", clause.title},
        {"obligations", list_json(clause.obligations, obligation_json)}};
}

Json policy_json(const Policy& policy)
{
    return {{"title", policy.title}, {"edition", policy.edition},
        {"clauses", list_json(policy.clauses, clause_json)}};
}

Json level_json(const Level& level)
{
    return {{"id", level.id}, {"label", level.label}, {"mark", level.mark}, {"printed", level.printed},
        {"points", to_json_number(level.points)}, {"finding", level.finding}};
}

Json reason_json(const Reason& reason) { return {{"id", reason.id}, {"label", reason.label}}; }

Json scale_json(const Scale& scale)
{
    Json not_applicable = nullptr;
    if (const auto& offered = scale.not_applicable) {
        not_applicable = {{"label", offered->label}, {"mark", offered->mark},
            {"reasons", list_json(offered->reasons, reason_json)}};
    }
    return {{"id", scale.id}, {"levels", list_json(scale.levels, level_json)},
        {"not_applicable", not_applicable}};
}

Json grade_json(const Grade& grade) { return {{"min", to_json_number(grade.min)}, {"label", grade.label}}; }

Json scoring_json(const ScoringRules& rules)
{
    return {{"method", name_in(scoring_method_names, rules.method)},
        {"not_applicable", name_in(not_applicable_rule_names, rules.not_applicable)},
        {"grades", list_json(rules.grades, grade_json)}};
}

Json sections_json(const ReportData& data)
{
    Json sections = Json::array();
    for (std::size_t i = 0; i < data.assessment.sections.size(); ++i) {
        const auto& section = data.assessment.sections[i];
        const auto& stated = data.figures.sections.at(i);
        sections.push_back({{"id", section.id}, {"title", section.title}, {"clause", section.clause},
            {"weight", to_json_number(section.weight)}, {"score", percentage(stated.score)},
            {"answered", stated.answered}, {"applicable", stated.applicable}});
    }
    return sections;
}

Json hand_in_json(const HandIn& hand_in)
{
    Json json = {{"version", hand_in.version}};
    const auto add = [&](const char* name, const std::string& text) {
        if (!text.empty()) json[name] = text;
    };
    add("reason", hand_in.reason);
    add("confirmer", hand_in.confirmer);
    add("confirmed", hand_in.confirmed);
    add("submitted", hand_in.submitted);
    add("accepted", hand_in.accepted);
    return json;
}

// Members that are there only where there is something to say.
void add_optional_members(Json& header, const Assessment& assessment)
{
    const auto& circumstances = assessment.circumstances;
    if (!circumstances.coordinator.empty()) header["coordinator"] = circumstances.coordinator;
    if (circumstances.staff > 0) header["staff"] = circumstances.staff;
    if (!circumstances.period_from.empty())
        header["period"] = {{"from", circumstances.period_from}, {"to", circumstances.period_to}};
    if (!circumstances.reference_date.empty()) header["reference_date"] = circumstances.reference_date;
    if (circumstances.previous_year > 0) header["previous_year"] = circumstances.previous_year;
    if (!assessment.former_plans.empty())
        header["plans"] = list_json(assessment.former_plans, former_plan_to_json);
}

Json header_json(const ReportData& data)
{
    const auto& assessment = data.assessment;
    const auto& circumstances = assessment.circumstances;
    const auto& checklist = assessment.checklist;
    const auto& figures = data.figures;
    return {
        {"tenken", 1},
        {"kind", "report"},
        {"lang", data.language},
        {"template", {{"name", data.made_with.name}, {"sha256", data.made_with.sha256}}},
        {"organisation", or_null(circumstances.organisation)},
        {"department", circumstances.department},
        {"year", circumstances.year},
        {"date", circumstances.date},
        {"by", circumstances.by},
        {"roles", assessment.roles},
        {"hand_in", hand_in_json(circumstances.hand_in)},
        {"respondents", circumstances.respondents},
        {"draft", circumstances.draft},
        {"damaged", circumstances.damaged},
        {"checklist",
            {{"id", checklist.id}, {"edition", checklist.edition}, {"title", checklist.title},
                {"sha256", checklist.sha256}}},
        {"policy", policy_json(assessment.policy)},
        {"scales", list_json(assessment.scales, scale_json)},
        {"scoring", scoring_json(assessment.scoring)},
        {"answered", figures.answered},
        {"applicable", figures.applicable},
        {"score", percentage(figures.score)},
        {"low", percentage(figures.low)},
        {"high", percentage(figures.high)},
        {"grade", figures.grade ? Json(*figures.grade) : Json(nullptr)},
        {"status", figures.status},
        {"result", figures.result},
        {"critical", figures.critical},
        {"sections", sections_json(data)},
        {"record", or_null(circumstances.record)},
        {"previous", or_null(circumstances.previous)},
        {"items", assessment.items.size()},
    };
}

Json answer_json(const std::optional<Value>& answer)
{
    if (!answer) return nullptr;
    if (const auto* number = std::get_if<Exact>(&*answer)) return to_json_number(*number);
    return std::get<std::string>(*answer);
}

Json action_json(const Action& action)
{
    if (action.empty()) return nullptr;
    return {{"what", action.what}, {"owner", action.owner}, {"due", action.due}};
}

Json band_json(const Band& band) { return {{"min", to_json_number(band.min)}, {"level", band.level}}; }

Json choice_json(const Choice& choice) { return {{"id", choice.id}, {"label", choice.label}}; }

Json item_json(const AssessedItem& item, const StatedItem& stated)
{
    const auto property_json = [](Property property) { return name_in(property_names, property); };
    Json json = {
        {"item", item.instance},
        {"section", item.section},
        {"clause", item.clause},
        {"covers", item.covers},
        {"question", item.question},
        {"type", name_in(item_type_names, item.type)},
        {"scale", or_null(item.scale)},
        {"unit", item.unit},
        {"bands", list_json(item.bands, band_json)},
        {"choices", list_json(item.choices, choice_json)},
        {"meaning", item.meaning},
        {"weight", to_json_number(item.weight)},
        {"critical", item.critical},
        {"may_be_not_applicable", item.may_be_not_applicable},
        {"scope", name_in(scope_names, item.scope)},
        {"aspect", item.aspect ? Json(name_in(aspect_names, *item.aspect)) : Json(nullptr)},
        {"protects", list_json(item.protects, property_json)},
        {"threats", item.threats},
        {"replaces", item.replaces},
        {"comparable", item.comparable ? Json(*item.comparable) : Json(nullptr)},
        {"remark", item.remark},
        {"state", name_in(state_names, item.state)},
        {"answer", answer_json(item.response.answer)},
        {"responses", item.counts.empty() ? Json(nullptr) : Json(item.counts)},
        {"reason", or_null(item.response.reason)},
        {"points", number_or_null(stated.points)},
        {"max", number_or_null(stated.max)},
        {"note", item.response.note},
        {"evidence", item.response.evidence},
        {"action", action_json(item.response.action)},
        {"criterion", item.criterion},
    };
    if (!item.finding_years.empty()) json["finding_years"] = item.finding_years;
    if (!item.vouched.empty()) json["vouched"] = item.vouched;
    return json;
}

std::size_t longest_run_of_backticks(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

std::string write_report_data(const ReportData& data)
{
    std::string items;
    for (std::size_t i = 0; i < data.assessment.items.size(); ++i)
        items += item_json(data.assessment.items[i], data.figures.items.at(i)).dump() + "\n";
    Json header = header_json(data);
    add_optional_members(header, data.assessment);
    header["sha256"] = sha256_hex(header.dump() + "\n" + items);
    return header.dump() + "\n" + items;
}

std::string fenced_report_data(const ReportData& data)
{
    const std::string lines = write_report_data(data);
    const std::string fence(std::max<std::size_t>(3, longest_run_of_backticks(lines) + 1), '`');
    return fence + "jsonl\n" + lines + fence + "\n";
}

} // namespace tenken
