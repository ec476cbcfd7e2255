#include "page/difference_view.hpp"

#include "compare/kinship.hpp"
#include "compare/names.hpp"
#include "page/difference_entries.hpp"
#include "page/view_summary.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string year_of(const ComparedSide& side, const Words& words)
{
    return fiscal_year_in_full(words, side.assessment.circumstances.year);
}

std::string heading(const Comparison& comparison, const Words& words)
{
    const auto& before = comparison.before->assessment;
    const auto& after = comparison.after->assessment;
    const auto& department = after.circumstances.department;
    const bool same = before.circumstances.department == department;
    return words("diff.heading",
        {after.checklist.title,
            same ? department
                 : words("diff.heading.departments", {before.circumstances.department, department}),
            year_of(*comparison.before, words), year_of(*comparison.after, words)});
}

std::string checklist_name(const ChecklistIdentity& checklist)
{
    return checklist.id + " " + checklist.edition;
}

std::vector<std::string> notices(const Comparison& comparison, const Words& words)
{
    const auto& before = comparison.before->assessment;
    const auto& after = comparison.after->assessment;
    std::vector<std::string> notices;
    const auto add = [&](std::string_view id, const std::vector<std::string>& arguments = {}) {
        notices.push_back(words(id, arguments));
    };
    if (!comparison.difference.same_roles)
        add("diff.notice.roles", {roles_text(before, words), roles_text(after, words)});
    if (before.checklist.id != after.checklist.id)
        add("diff.notice.checklist", {checklist_name(before.checklist), checklist_name(after.checklist)});
    if (before.circumstances.department != after.circumstances.department)
        add("diff.notice.department", {before.circumstances.department, after.circumstances.department});
    if (is_later(before, after)) add("diff.notice.reversed");
    for (const auto& side : {comparison.before, comparison.after}) {
        if (side->altered) add("diff.notice.altered", {side->source});
        if (side->assessment.circumstances.draft) add("diff.notice.draft", {side->source});
        if (side->assessment.circumstances.damaged) add("diff.notice.damaged", {side->source});
    }
    return notices;
}

std::string side_text(const ComparedSide& side, const Words& words)
{
    const Score figures = score(side.assessment);
    return words("diff.side",
        {year_of(side, words), score_text(figures, words), std::to_string(figures.tally.answered),
            std::to_string(figures.tally.applicable), side.source});
}

std::string score_or_none(const std::optional<Exact>& value, const Words& words)
{
    return value ? value->rounded() : words("diff.none");
}

std::vector<DifferenceStep> steps(const Difference& difference, const Words& words)
{
    std::vector<DifferenceStep> rows;
    for (const auto& step : difference.steps) {
        rows.push_back({score_or_none(step.score, words), step.delta ? signed_text(*step.delta) : "",
            words("diff.step." + std::string(name_in(step_names, step.id)))});
    }
    return rows;
}

// A difference over steps without a score between two that have one.
bool combines(const std::vector<Step>& steps)
{
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (steps[i].delta && !steps[i - 1].score) return true;
    }
    return false;
}

std::string why(const std::vector<Step>& steps, const Words& words)
{
    std::string text;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (!steps[i].delta || steps[i].delta->is_zero()) continue;
        const std::string name = steps[i - 1].score
            ? words("diff.why." + std::string(name_in(step_names, steps[i].id)))
            : words("diff.why.combined");
        if (!text.empty()) text += words("diff.separator");
        text += words("diff.why.part", {name, signed_text(*steps[i].delta)});
    }
    return text;
}

std::vector<DifferenceSection> sections(const Difference& difference, const Words& words)
{
    std::vector<DifferenceSection> rows;
    for (const auto& section : difference.sections) {
        const auto& before = section.steps.front().score;
        const auto& after = section.steps.back().score;
        std::string delta;
        if (before && after) delta = signed_text(after->rounded_value() - before->rounded_value());
        rows.push_back({section.clause + " " + section.title, score_or_none(before, words),
            score_or_none(after, words), delta, why(section.steps, words)});
    }
    return rows;
}

} // namespace

std::string signed_text(const Exact& number) { return (number > Exact(0) ? "+" : "") + number.rounded(); }

DifferenceView difference_view(const Comparison& comparison, const Words& words)
{
    const auto& difference = comparison.difference;
    DifferenceView view;
    view.heading = heading(comparison, words);
    view.notices = notices(comparison, words);
    view.before = side_text(*comparison.before, words);
    view.after = side_text(*comparison.after, words);
    if (difference.delta) view.delta = words("diff.delta", {signed_text(*difference.delta)});
    if (const auto& like = difference.like_for_like; like.before && like.after)
        view.like_for_like = words("diff.like_for_like", {like.before->rounded(), like.after->rounded()});
    view.concerns = concern_groups(comparison, words);
    view.steps = steps(difference, words);
    if (difference.mostly_not_answers) view.steps_notes.push_back(words("diff.mostly_not_answers"));
    if (combines(difference.steps)) view.steps_notes.push_back(words("diff.combined"));
    view.sections = sections(difference, words);
    view.changes = change_groups(comparison, words);
    const auto unchanged = std::ranges::count(difference.items, Change::unchanged, &ItemDifference::change);
    view.unchanged =
        difference.empty() ? words("diff.nothing") : words("diff.unchanged", {std::to_string(unchanged)});
    return view;
}

} // namespace tenken
