#include "check/lint_page.hpp"

#include "formats/json/exact.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> continuation_names{"compared", "revised", "added", "retired"};

std::string_view name_of(Continuation becomes)
{
    return continuation_names.at(static_cast<std::size_t>(becomes));
}

json number_or_null(std::size_t number) { return number > 0 ? json(number) : json(nullptr); }

json place_json(const Place& place)
{
    return {
        {"file", place.file}, {"line", number_or_null(place.line)}, {"column", number_or_null(place.column)}};
}

json finding_json(const EditionFinding& finding, const Words& words)
{
    const auto& problem = finding.problem;
    json changes = json::array();
    for (const auto& change : finding.changes)
        changes.push_back({{"part", change.part}, {"old", change.before}, {"new", change.after}});
    return {{"id", problem.id}, {"kind", finding.breaks ? "problem" : "information"},
        {"message", words(problem.id, problem.args)}, {"hint", words(problem.id + ".hint", problem.args)},
        {"new", place_json(*problem.place)}, {"old", place_json(finding.old)}, {"changes", changes}};
}

json forecast_json(const Forecast& next)
{
    json items = json::array();
    const auto add = [&](const ForecastItem& item) {
        items.push_back(
            {{"item", item.id}, {"becomes", name_of(item.becomes)}, {"relatives", item.relatives}});
    };
    for (const auto& item : next.after) add(item);
    for (const auto& item : next.before) {
        if (item.becomes == Continuation::retired) add(item);
    }
    const auto figures = [](const std::vector<ForecastItem>& all, Continuation alone) {
        json result = {{"items", all.size()}};
        for (const auto becomes : {Continuation::compared, Continuation::revised, alone})
            result[std::string(name_of(becomes))] = count_of(all, becomes);
        return result;
    };
    return {{"old", figures(next.before, Continuation::retired)},
        {"new", figures(next.after, Continuation::added)}, {"items", items}};
}

json lint_problem_json(const Problem& problem, const Words& words)
{
    const Place place = problem.place.value_or(Place{});
    return {{"id", problem.id}, {"file", place.file}, {"line", number_or_null(place.line)},
        {"column", number_or_null(place.column)}, {"message", words(problem.id, problem.args)},
        {"hint", words(problem.id + ".hint", problem.args)}};
}

json lint_one_json(const Lint& lint, const Words& words)
{
    json result = {{"checklist", lint.checklist}, {"uncovered", lint.uncovered}, {"problems", json::array()},
        {"mentions", json::array()}};
    for (const auto* problems : {&lint.errors, &lint.findings}) {
        for (const auto& problem : *problems) result["problems"].push_back(lint_problem_json(problem, words));
    }
    for (const auto& mention : lint.mentions) result["mentions"].push_back(lint_problem_json(mention, words));
    for (const auto* key : {"id", "edition", "sha256", "sections", "items", "scored", "critical", "person",
             "weight", "obligations", "against"})
        result[key] = nullptr;
    if (!lint.summary) return result;
    const LintSummary& summary = *lint.summary;
    result["id"] = summary.id;
    result["edition"] = summary.edition;
    result["sha256"] = summary.sha256;
    result["sections"] = summary.sections;
    result["items"] = summary.items;
    result["scored"] = summary.scored;
    result["critical"] = summary.critical;
    result["person"] = summary.person;
    result["weight"] = to_json_number(summary.weight);
    result["obligations"] = summary.obligations;
    if (lint.against) result["against"] = lint_against_json(*lint.against, words);
    return result;
}

} // namespace

json lint_against_json(const EditionComparison& comparison, const Words& words)
{
    json findings = json::array();
    for (const auto& finding : comparison.findings) findings.push_back(finding_json(finding, words));
    return {{"old", comparison.old}, {"old_edition", comparison.old_edition},
        {"old_sha256", comparison.old_sha256}, {"findings", findings},
        {"comparison", forecast_json(comparison.next)}};
}

json lint_json(const std::vector<Lint>& lints, const Words& words)
{
    json all = json::array();
    for (const auto& lint : lints) all.push_back(lint_one_json(lint, words));
    return {{"checklists", std::move(all)}};
}

} // namespace tenken
