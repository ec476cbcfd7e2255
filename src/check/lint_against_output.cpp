#include "check/lint_against_output.hpp"

#include "compare/wording.hpp"

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

std::string place_text(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0) text += ":" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
    return text;
}

class Text {
public:
    Text(const EditionComparison& comparison, const Words& words)
        : comparison_(comparison)
        , words_(words)
    {
    }

    std::string whole()
    {
        const auto broken =
            static_cast<std::size_t>(std::ranges::count(comparison_.findings, true, &EditionFinding::breaks));
        const std::string information = std::to_string(comparison_.findings.size() - broken);
        const std::string old = comparison_.old;
        line(broken == 0 ? words_("checklist.against.sound", {old, information})
                         : words_("checklist.against.found", {old, std::to_string(broken), information}));
        for (const auto& finding : comparison_.findings) add(finding);
        add_forecast();
        return std::move(text_);
    }

private:
    void add(const EditionFinding& finding)
    {
        const auto& problem = finding.problem;
        line(words_(finding.breaks ? "checklist.against.problem" : "checklist.against.information",
            {place_text(*problem.place), words_(problem.id, problem.args)}));
        if (!finding.old.file.empty())
            line("    " + words_("checklist.against.old_place", {place_text(finding.old)}));
        for (const auto& change : finding.changes) add(change);
        line("    " + words_("command.hint", {words_(problem.id + ".hint", problem.args)}));
    }

    void add(const ChangedPart& change)
    {
        if (!change.wording || change.before.empty() || change.after.empty()) {
            add(change.part, shown(change.before), shown(change.after));
            return;
        }
        const auto wording = wording_difference(change.before, change.after);
        add(change.part, marked(wording.before), marked(wording.after));
    }

    void add(const std::string& part, const std::string& before, const std::string& after)
    {
        line("    " + words_("checklist.against.was", {part, before}));
        line("    " + words_("checklist.against.is", {part, after}));
    }

    std::string shown(const std::string& value) const
    {
        return value.empty() ? words_("checklist.against.nothing") : value;
    }

    std::string marked(const std::vector<WordingPart>& parts) const
    {
        std::string text;
        for (const auto& part : parts)
            text += part.changed ? words_("diff.detail.marked", {part.text}) : part.text;
        return text;
    }

    void add_forecast()
    {
        const auto& [before, after] = comparison_.next;
        const auto figure = [](const std::vector<ForecastItem>& items, Continuation becomes) {
            return std::to_string(count_of(items, becomes));
        };
        line("");
        line(words_("checklist.against.next"));
        line("  " +
            words_("checklist.against.next_old",
                {comparison_.old_edition, std::to_string(before.size()),
                    figure(before, Continuation::compared), figure(before, Continuation::revised),
                    figure(before, Continuation::retired)}));
        line("  " +
            words_("checklist.against.next_new",
                {comparison_.edition, std::to_string(after.size()), figure(after, Continuation::compared),
                    figure(after, Continuation::revised), figure(after, Continuation::added)}));
        add_list("checklist.against.list_revised", after, Continuation::revised);
        add_list("checklist.against.list_added", after, Continuation::added);
        add_list("checklist.against.list_retired", before, Continuation::retired);
    }

    void add_list(const char* id, const std::vector<ForecastItem>& items, Continuation becomes)
    {
        std::string ids;
        for (const auto& item : items) {
            if (item.becomes == becomes) ids += (ids.empty() ? "" : " ") + item.id;
        }
        if (!ids.empty()) line("  " + words_(id, {ids}));
    }

    void line(const std::string& text) { text_ += text + "\n"; }

    const EditionComparison& comparison_;
    const Words& words_;
    std::string text_;
};

json place_json(const Place& place)
{
    const auto number = [](std::size_t value) { return value > 0 ? json(value) : json(nullptr); };
    return {{"file", place.file}, {"line", number(place.line)}, {"column", number(place.column)}};
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

} // namespace

std::string lint_against_text(const EditionComparison& comparison, const Words& words)
{
    return Text(comparison, words).whole();
}

json lint_against_json(const EditionComparison& comparison, const Words& words)
{
    json findings = json::array();
    for (const auto& finding : comparison.findings) findings.push_back(finding_json(finding, words));
    return {{"old", comparison.old}, {"old_edition", comparison.old_edition},
        {"old_sha256", comparison.old_sha256}, {"findings", findings},
        {"comparison", forecast_json(comparison.next)}};
}

} // namespace tenken
