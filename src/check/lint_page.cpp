#include "check/lint_page.hpp"

#include "compare/wording.hpp"
#include "words/worded_problems.hpp"

#include <algorithm>

namespace tenken {

namespace {

using page::Page;

std::string place_of(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0) text += ":" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
    return text;
}

class LintInBlocks {
public:
    explicit LintInBlocks(const Words& words)
        : words_(words)
    {
    }

    Page page() && { return std::move(page_); }

    void add(const Lint& lint)
    {
        add(lint.findings);
        add(lint.mentions);
        const std::size_t count = lint.errors.size() + lint.findings.size();
        if (count == 0)
            say(0, "checklist.lint.clean", lint.checklist);
        else
            say(0, "checklist.lint.found", lint.checklist, count);
        if (!lint.summary) return;
        const LintSummary& summary = *lint.summary;
        say(0, "checklist.lint.counts", summary.sections, summary.items, summary.scored, summary.critical,
            summary.person, summary.weight.text());
        if (lint.uncovered.empty())
            say(0, "checklist.lint.obligations", summary.obligations);
        else
            say(0, "checklist.lint.uncovered", summary.obligations, lint.uncovered.size());
        if (!lint.against) return;
        page_.gap();
        add(*lint.against);
    }

    void add(const EditionComparison& comparison)
    {
        const auto broken = std::ranges::count(comparison.findings, true, &EditionFinding::breaks);
        const auto information = std::ssize(comparison.findings) - broken;
        if (broken == 0)
            say(0, "checklist.against.sound", comparison.old, information);
        else
            say(0, "checklist.against.found", comparison.old, broken, information);
        for (const auto& finding : comparison.findings) add(finding);
        add_forecast(comparison);
    }

private:
    template <typename... Arguments>
    void say(std::size_t indent, const std::string& id, const Arguments&... arguments)
    {
        page_.whole_line(indent, words_(id, arguments...));
    }

    void add(const Problems& findings)
    {
        if (findings.empty()) return;
        std::string text = worded_problems(words_, findings);
        text.pop_back(); // its line end
        page_.whole_line(0, std::move(text));
    }

    void add(const EditionFinding& finding)
    {
        const auto& problem = finding.problem;
        say(0, finding.breaks ? "checklist.against.problem" : "checklist.against.information",
            place_of(*problem.place), words_(problem.id, problem.args));
        if (!finding.old.file.empty()) say(4, "checklist.against.old_place", place_of(finding.old));
        for (const auto& change : finding.changes) add(change);
        say(4, "command.hint", words_(problem.id + ".hint", problem.args));
    }

    void add(const ChangedPart& change)
    {
        if (!change.wording || change.before.empty() || change.after.empty()) {
            add_change(change.part, shown(change.before), shown(change.after));
            return;
        }
        const auto wording = wording_difference(change.before, change.after);
        add_change(change.part, marked(wording.before), marked(wording.after));
    }

    void add_change(const std::string& part, const std::string& before, const std::string& after)
    {
        say(4, "checklist.against.was", part, before);
        say(4, "checklist.against.is", part, after);
    }

    [[nodiscard]] std::string shown(const std::string& value) const
    {
        return value.empty() ? words_("checklist.against.nothing") : value;
    }

    [[nodiscard]] std::string marked(const std::vector<WordingPart>& parts) const
    {
        std::string text;
        for (const auto& part : parts)
            text += part.changed ? words_("diff.detail.marked", part.text) : part.text;
        return text;
    }

    void add_forecast(const EditionComparison& comparison)
    {
        const auto& [before, after] = comparison.next;
        page_.gap();
        say(0, "checklist.against.next");
        say(2, "checklist.against.next_old", comparison.old_edition, before.size(),
            count_of(before, Continuation::compared), count_of(before, Continuation::revised),
            count_of(before, Continuation::retired));
        say(2, "checklist.against.next_new", comparison.edition, after.size(),
            count_of(after, Continuation::compared), count_of(after, Continuation::revised),
            count_of(after, Continuation::added));
        add_list("checklist.against.list_revised", after, Continuation::revised);
        add_list("checklist.against.list_added", after, Continuation::added);
        add_list("checklist.against.list_retired", before, Continuation::retired);
    }

    void add_list(const char* id, const std::vector<ForecastItem>& items, Continuation becomes)
    {
        std::vector<std::string> ids;
        for (const auto& item : items) {
            if (item.becomes == becomes) ids.push_back(item.id);
        }
        if (!ids.empty()) say(2, id, page::ids_text(ids));
    }

    const Words& words_;
    Page page_;
};

} // namespace

Page lint_page(const Lint& lint, const Words& words)
{
    LintInBlocks making(words);
    making.add(lint);
    return std::move(making).page();
}

Page lint_against_page(const EditionComparison& comparison, const Words& words)
{
    LintInBlocks making(words);
    making.add(comparison);
    return std::move(making).page();
}

} // namespace tenken
