#include "check/lint_page.hpp"
#include "formats/json/writer.hpp"

#include <array>
#include <functional>
#include <vector>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 4> continuation_names{"compared", "revised", "added", "retired"};

std::string_view name_of(Continuation becomes)
{
    return continuation_names.at(static_cast<std::size_t>(becomes));
}

std::optional<std::size_t> number_or_null(std::size_t number)
{
    return number > 0 ? std::optional(number) : std::nullopt;
}

void write_place(JsonWriter& a, const Place& place)
{
    a("column", number_or_null(place.column));
    a("file", place.file);
    a("line", number_or_null(place.line));
}

void write_finding(JsonWriter& a, const EditionFinding& finding, const Words& words)
{
    const auto& problem = finding.problem;
    a.list("changes", finding.changes, [](JsonWriter& b, const ChangedPart& change) {
        b("new", change.after);
        b("old", change.before);
        b("part", change.part);
    });
    a("hint", words(problem.id + ".hint", problem.args));
    a("id", problem.id);
    a("kind", finding.breaks ? "problem" : "information");
    a("message", words(problem.id, problem.args));
    a.object("new", [&](JsonWriter& b) { write_place(b, *problem.place); });
    a.object("old", [&](JsonWriter& b) { write_place(b, finding.old); });
}

/// Of one edition: how many items there are, and what becomes of them in the other.
void write_figures(JsonWriter& a, const std::vector<ForecastItem>& all, Continuation alone)
{
    if (alone == Continuation::added) a(name_of(alone), count_of(all, alone));
    a("compared", count_of(all, Continuation::compared));
    a("items", all.size());
    if (alone == Continuation::retired) a(name_of(alone), count_of(all, alone));
    a("revised", count_of(all, Continuation::revised));
}

void write_forecast(JsonWriter& a, const Forecast& next)
{
    std::vector<std::reference_wrapper<const ForecastItem>> items(next.after.begin(), next.after.end());
    for (const auto& item : next.before) {
        if (item.becomes == Continuation::retired) items.emplace_back(item);
    }
    a.list("items", items, [](JsonWriter& b, const ForecastItem& item) {
        b("becomes", name_of(item.becomes));
        b("item", item.id);
        b("relatives", item.relatives);
    });
    a.object("new", [&](JsonWriter& b) { write_figures(b, next.after, Continuation::added); });
    a.object("old", [&](JsonWriter& b) { write_figures(b, next.before, Continuation::retired); });
}

void write_comparison(JsonWriter& a, const EditionComparison& comparison, const Words& words)
{
    a.object("comparison", [&](JsonWriter& b) { write_forecast(b, comparison.next); });
    a.list("findings", comparison.findings,
        [&](JsonWriter& b, const EditionFinding& finding) { write_finding(b, finding, words); });
    a("old", comparison.old);
    a("old_edition", comparison.old_edition);
    a("old_sha256", comparison.old_sha256);
}

void write_problem(JsonWriter& a, const Problem& problem, const Words& words)
{
    const Place place = problem.place.value_or(Place{});
    a("column", number_or_null(place.column));
    a("file", place.file);
    a("hint", words(problem.id + ".hint", problem.args));
    a("id", problem.id);
    a("line", number_or_null(place.line));
    a("message", words(problem.id, problem.args));
}

class LintInJson {
public:
    LintInJson(const Lint& lint, const Words& words)
        : lint_(lint)
        , words_(words)
    {
    }

    void write(JsonWriter& a) const
    {
        const auto each_problem = [this](JsonWriter& b, const Problem& problem) {
            write_problem(b, problem, words_);
        };
        if (lint_.summary && lint_.against)
            a.object("against", [&](JsonWriter& b) { write_comparison(b, *lint_.against, words_); });
        else
            a("against", nothing);
        a("checklist", lint_.checklist);
        summary(a, "critical", &LintSummary::critical);
        summary(a, "edition", &LintSummary::edition);
        summary(a, "id", &LintSummary::id);
        summary(a, "items", &LintSummary::items);
        a.list("mentions", lint_.mentions, each_problem);
        summary(a, "obligations", &LintSummary::obligations);
        summary(a, "person", &LintSummary::person);
        std::vector<std::reference_wrapper<const Problem>> problems(lint_.errors.begin(), lint_.errors.end());
        problems.insert(problems.end(), lint_.findings.begin(), lint_.findings.end());
        a.list("problems", problems, each_problem);
        summary(a, "scored", &LintSummary::scored);
        summary(a, "sections", &LintSummary::sections);
        summary(a, "sha256", &LintSummary::sha256);
        a("uncovered", lint_.uncovered);
        summary(a, "weight", &LintSummary::weight);
    }

private:
    static constexpr std::optional<bool> nothing{};

    template <typename T> void summary(JsonWriter& a, std::string_view name, T LintSummary::*member) const
    {
        a(name, lint_.summary ? std::optional<T>(*lint_.summary.*member) : std::nullopt);
    }

    const Lint& lint_;
    const Words& words_;
};

} // namespace

std::string lint_against_json(const EditionComparison& comparison, const Words& words)
{
    return json_object([&](JsonWriter& a) { write_comparison(a, comparison, words); });
}

std::string lint_json(const std::vector<Lint>& lints, const Words& words)
{
    return json_object([&](JsonWriter& a) {
        a.list(
            "checklists", lints, [&](JsonWriter& b, const Lint& lint) { LintInJson(lint, words).write(b); });
    });
}

} // namespace tenken
