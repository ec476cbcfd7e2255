#include "check/lint_output.hpp"

#include "check/lint_against_output.hpp"
#include "formats/json/exact.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

namespace {

using nlohmann::json;

json number_or_null(std::size_t number) { return number > 0 ? json(number) : json(nullptr); }

json problem_json(const Problem& problem, const Words& words)
{
    const Place place = problem.place.value_or(Place{});
    return {{"id", problem.id}, {"file", place.file}, {"line", number_or_null(place.line)},
        {"column", number_or_null(place.column)}, {"message", words(problem.id, problem.args)},
        {"hint", words(problem.id + ".hint", problem.args)}};
}

json checklist_json(const Lint& lint, const Words& words)
{
    json result = {{"checklist", lint.checklist}, {"uncovered", lint.uncovered}, {"problems", json::array()}};
    for (const auto* problems : {&lint.errors, &lint.findings}) {
        for (const auto& problem : *problems) result["problems"].push_back(problem_json(problem, words));
    }
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

std::string lint_text(const Lint& lint, const Words& words)
{
    std::string text;
    for (const auto& finding : lint.findings) text += worded(words, finding);
    const std::size_t count = lint.errors.size() + lint.findings.size();
    text += count == 0 ? words("checklist.lint.clean", {lint.checklist})
                       : words("checklist.lint.found", {lint.checklist, std::to_string(count)});
    text += "\n";
    if (!lint.summary) return text;
    const LintSummary& summary = *lint.summary;
    text +=
        words("checklist.lint.counts",
            {std::to_string(summary.sections), std::to_string(summary.items), std::to_string(summary.scored),
                std::to_string(summary.critical), std::to_string(summary.person), summary.weight.text()}) +
        "\n";
    const std::size_t uncovered = lint.uncovered.size();
    const std::string obligations = std::to_string(summary.obligations);
    text += uncovered == 0 ? words("checklist.lint.obligations", {obligations})
                           : words("checklist.lint.uncovered", {obligations, std::to_string(uncovered)});
    text += "\n";
    if (lint.against) text += "\n" + lint_against_text(*lint.against, words);
    return text;
}

json lint_json(const std::vector<Lint>& lints, const Words& words)
{
    json all = json::array();
    for (const auto& lint : lints) all.push_back(checklist_json(lint, words));
    return {{"checklists", std::move(all)}};
}

} // namespace tenken
