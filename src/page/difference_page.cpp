#include "page/difference_page.hpp"
#include "compare/kinship.hpp"
#include "compare/names.hpp"
#include "page/difference_entries.hpp"
#include "page/report_view.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

using page::Column;
using page::Page;
using page::Shown;

constexpr std::size_t figure_cells = 7;

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
    return words("diff.heading", after.checklist.title,
        same ? department : words("diff.heading.departments", before.circumstances.department, department),
        year_of(*comparison.before, words), year_of(*comparison.after, words));
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
    const auto add = [&](std::string_view id, const auto&... arguments) {
        notices.push_back(words(id, arguments...));
    };
    if (!comparison.difference.same_roles)
        add("diff.notice.roles", roles_text(before, words), roles_text(after, words));
    if (before.checklist.id != after.checklist.id)
        add("diff.notice.checklist", checklist_name(before.checklist), checklist_name(after.checklist));
    if (before.circumstances.department != after.circumstances.department)
        add("diff.notice.department", before.circumstances.department, after.circumstances.department);
    if (is_later(before, after)) add("diff.notice.reversed");
    for (const auto& side : {comparison.before, comparison.after}) {
        if (side->altered) add("diff.notice.altered", side->source);
        if (side->other_version_audited) add("diff.notice.other_version_audited", side->source);
        if (side->assessment.circumstances.draft) add("diff.notice.draft", side->source);
        if (side->assessment.circumstances.damaged) add("diff.notice.damaged", side->source);
    }
    return notices;
}

std::string side_text(const ComparedSide& side, const Words& words)
{
    const Score figures = score(side.assessment);
    return words("diff.side", year_of(side, words), score_text(side.assessment.scoring, figures, words),
        figures.tally.answered, figures.tally.applicable, side.source);
}

std::string score_or_none(const std::optional<Exact>& value, const Words& words)
{
    return value ? value->rounded() : words("diff.none");
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
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (!steps[i].delta || steps[i].delta->is_zero()) continue;
        const std::string name = steps[i - 1].score
            ? words("diff.why." + std::string(name_in(step_names, steps[i].id)))
            : words("diff.why.combined");
        parts.push_back(words("diff.why.part", name, signed_text(*steps[i].delta)));
    }
    return words.list(parts);
}

std::string in_brackets(const std::string& delta) { return delta.empty() ? "" : " (" + delta + ")"; }

class Making {
public:
    Making(const Comparison& comparison, const Words& words, Page& page)
        : comparison_(comparison)
        , difference_(comparison.difference)
        , words_(words)
        , page_(page)
    {
    }

    void all()
    {
        head();
        auto concerns = concern_groups(comparison_, words_);
        for (auto& group : audit_groups(comparison_, words_)) concerns.push_back(std::move(group));
        groups("concerns", std::move(concerns));
        steps();
        sections();
        groups("changes", change_groups(comparison_, words_));
        const auto unchanged =
            std::ranges::count(difference_.items, Change::unchanged, &ItemDifference::change);
        page_.gap();
        page_.line(0, difference_.empty() ? words_("diff.nothing") : words_("diff.unchanged", unchanged), 0);
    }

private:
    [[nodiscard]] std::string title(const std::string& id) const { return words_("diff.t." + id); }

    void part(const std::string& id, Shown shown = Shown::everywhere)
    {
        page_.add(page::Heading{2, {title(id)}}, shown);
    }

    void labelled(const std::string& id, std::string text)
    {
        page_.add(page::Labelled{title(id), std::move(text), {0, 4, page::Fit::even}});
    }

    void points(std::vector<std::string> all)
    {
        if (!all.empty()) page_.add(page::Points{std::move(all), {2, 2}});
    }

    void head()
    {
        page_.add(page::Heading{1, {heading(comparison_, words_)}, {0, 0}, true});
        page_.gap();
        labelled("old", side_text(*comparison_.before, words_));
        labelled("new", side_text(*comparison_.after, words_));
        if (difference_.delta) labelled("delta", words_("diff.delta", signed_text(*difference_.delta)));
        if (const auto& like = difference_.like_for_like; like.before && like.after)
            labelled(
                "like_for_like", words_("diff.like_for_like", like.before->rounded(), like.after->rounded()));
        auto said = notices(comparison_, words_);
        if (!said.empty()) part("notices", Shown::on_terminal);
        points(std::move(said));
    }

    // A document says that there are none.
    void groups(const std::string& id, std::vector<DifferenceGroup> all)
    {
        part(id, all.empty() ? Shown::in_document : Shown::everywhere);
        if (all.empty() && id == "concerns") page_.add(page::Line{title("none")}, Shown::in_document);
        for (auto& group : all) {
            page_.add(page::Heading{3, {std::move(group.title)}, {2, 2}, true});
            page_.add(std::move(group.entries));
        }
    }

    void steps()
    {
        if (difference_.steps.empty()) return;
        part("steps");
        page::Table table;
        table.gap = 0;
        table.columns = {{"score", title("score"), Column::Kind::figure, figure_cells},
            {"delta", title("change"), Column::Kind::figure, figure_cells},
            {"label", title("step"), Column::Kind::name, 0, false}};
        for (const auto& step : difference_.steps)
            table.rows.push_back(
                {score_or_none(step.score, words_), step.delta ? signed_text(*step.delta) : "",
                    words_("diff.step." + std::string(name_in(step_names, step.id)))});
        table.sentence_at.fit = page::Fit::even;
        table.sentence = [](const page::Row& row) { return row[2] + ": " + row[0] + in_brackets(row[1]); };
        page_.add(std::move(table));
        std::vector<std::string> notes;
        if (difference_.mostly_not_answers) notes.push_back(words_("diff.mostly_not_answers"));
        if (combines(difference_.steps)) notes.push_back(words_("diff.combined"));
        points(std::move(notes));
    }

    [[nodiscard]] page::Bars section_bars() const
    {
        page::Bars bars{year_of(*comparison_.after, words_), year_of(*comparison_.before, words_),
            words_("diff.none"), {}};
        for (const auto& section : difference_.sections)
            bars.all.push_back({section.clause + " " + section.title, section.steps.back().score,
                section.steps.front().score});
        return bars;
    }

    void sections()
    {
        if (difference_.sections.empty()) return;
        part("sections");
        page_.add(section_bars(), Shown::in_page);
        page::Table table;
        table.gap = 0;
        table.columns = {{"name", title("section"), Column::Kind::name, 0, false},
            {"old", title("old"), Column::Kind::figure, figure_cells},
            {"new", title("new"), Column::Kind::figure, figure_cells},
            {"delta", title("change"), Column::Kind::figure, figure_cells},
            {"why", title("why"), Column::Kind::note}};
        for (const auto& section : difference_.sections) {
            const auto& before = section.steps.front().score;
            const auto& after = section.steps.back().score;
            table.rows.push_back({section.clause + " " + section.title, score_or_none(before, words_),
                score_or_none(after, words_),
                before && after ? signed_text(after->rounded_value() - before->rounded_value()) : "",
                why(section.steps, words_)});
        }
        table.sentence_at.fit = page::Fit::even;
        table.sentence = [arrow = words_](const page::Row& row) {
            return row[0] + ": " + arrow("diff.arrow", row[1], row[2]) + in_brackets(row[3]);
        };
        page_.add(std::move(table));
    }

    const Comparison& comparison_;
    const Difference& difference_;
    const Words& words_;
    Page& page_;
};

void add_overview(const Comparisons& comparisons, const Words& words, Page& page)
{
    const auto& first = comparisons.all.front();
    page.add(
        page::Heading{1,
            {words("diff.all.heading", year_of(*first.before, words), year_of(*first.after, words))}, {0, 0}},
        Shown::on_terminal);
    page.gap();
    for (const auto& comparison : comparisons.all) {
        const auto& difference = comparison.difference;
        page.add(
            page::Line{words("diff.all.department", comparison.after->assessment.circumstances.department,
                           score_or_none(difference.score_before, words),
                           score_or_none(difference.score_after, words),
                           difference.delta ? signed_text(*difference.delta) : words("diff.none")),
                {0, 0}},
            Shown::on_terminal);
    }
    for (const auto& one : comparisons.uncompared)
        page.line(
            0, words("diff.all.uncompared", one.department, fiscal_year_in_full(words, one.missing_year)), 0);
}

} // namespace

Comparison comparison_of(ComparedSide before, ComparedSide after)
{
    Comparison comparison{std::make_shared<const ComparedSide>(std::move(before)),
        std::make_shared<const ComparedSide>(std::move(after)), {}};
    comparison.difference = compare(comparison.before->assessment, comparison.after->assessment);
    return comparison;
}

std::string signed_text(const Exact& number) { return (number > Exact(0) ? "+" : "") + number.rounded(); }

Page difference_page(const Comparisons& comparisons, const Words& words)
{
    Page page;
    if (comparisons.several) add_overview(comparisons, words, page);
    for (const auto& comparison : comparisons.all) {
        page.add(page::Rule{});
        Making(comparison, words, page).all();
    }
    return page;
}

Page difference_page(const Comparison& comparison, const Words& words)
{
    return difference_page(Comparisons{{comparison}, {}, false}, words);
}

} // namespace tenken
