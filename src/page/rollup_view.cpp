#include "page/rollup_view.hpp"

#include "page/answer_text.hpp"
#include "page/rollup_groups.hpp"
#include "page/rollup_phrases.hpp"
#include "page/rollup_trend_view.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string joined(const std::vector<std::string>& parts, const Words& words)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : words("rollup.separator")) + part;
    return text;
}

std::string fraction(int part, int whole) { return std::to_string(part) + "/" + std::to_string(whole); }

class YearView {
public:
    YearView(const RollupPage& page, const YearSummary& year, const Words& words)
        : page_(page)
        , year_(year)
        , words_(words)
    {
    }

    [[nodiscard]] RollupYearView in_short() const
    {
        RollupYearView view;
        view.name = fiscal_year_in_full(words_, year_.year);
        view.head = head();
        for (const auto& department : year_.departments) view.departments.push_back(row(department));
        return view;
    }

    [[nodiscard]] RollupYearView in_full() const
    {
        auto view = in_short();
        for (std::size_t i = 0; i < year_.sections.size(); ++i) view.sections.push_back(section_row(i));
        view.groups = rollup_groups(year_, words_);
        for (const auto& item : year_.items) view.items.push_back(row(item));
        for (const auto& reach : year_.reach) {
            view.reach.push_back(words_(reach.percent == 100 ? "rollup.reach.all" : "rollup.reach",
                {std::to_string(reach.percent), std::to_string(reach.items), std::to_string(reach.of),
                    (Exact(reach.items, reach.of) * 100).rounded()}));
        }
        view.hints = hint_texts(year_, words_);
        return view;
    }

private:
    void add(std::vector<RollupLine>& lines, const char* label, std::string text) const
    {
        lines.push_back({words_(label), std::move(text)});
    }

    [[nodiscard]] std::vector<RollupLine> head() const
    {
        std::vector<RollupLine> lines;
        add(lines, "rollup.head.submitted", submitted());
        add(lines, "rollup.head.score",
            year_.score ? words_("rollup.score",
                              {year_.score->rounded(), std::to_string(year_.tally.answered),
                                  std::to_string(year_.tally.applicable)})
                        : words_("rollup.no_score"));
        add(lines, "rollup.head.mean",
            year_.mean ? words_("rollup.mean", {year_.mean->rounded(), std::to_string(year_.mean_of)})
                       : words_("rollup.no_score"));
        if (year_.departments.empty()) return lines;
        add(lines, "rollup.head.findings", findings());
        add(lines, "rollup.head.not_applicable", not_applicable());
        int respondents = 0;
        for (const auto& department : year_.departments) respondents += department.respondents;
        if (respondents > 0)
            add(lines, "rollup.head.respondents",
                words_("rollup.respondents", {std::to_string(respondents)}));
        return lines;
    }

    [[nodiscard]] std::string submitted() const
    {
        std::string text =
            words_("rollup.submitted", {std::to_string(year_.expected), std::to_string(year_.submitted)});
        if (!year_.missing.empty())
            text += words_("rollup.submitted.missing", {list_of(year_.missing, words_)});
        text += not_handed_in(year_, words_);
        std::vector<std::string> unlisted;
        for (const auto& department : year_.departments) {
            if (!department.listed) unlisted.push_back(department.department);
        }
        if (!unlisted.empty())
            text += words_("rollup.gap") + words_("rollup.submitted.unlisted", {list_of(unlisted, words_)});
        return text;
    }

    [[nodiscard]] std::string findings() const
    {
        int all = 0;
        for (const auto& department : year_.departments) all += department.findings;
        return words_("rollup.findings", {std::to_string(all), std::to_string(year_.critical.size())});
    }

    [[nodiscard]] std::string not_applicable() const
    {
        const auto& effect = year_.not_applicable;
        std::string text =
            words_("rollup.not_applicable", {std::to_string(effect.items), effect.weight.text()});
        if (effect.items > 0 && effect.if_unmet)
            text += words_("rollup.not_applicable.if_unmet", {effect.if_unmet->rounded()});
        return text;
    }

    [[nodiscard]] RollupDepartmentRow row(const DepartmentYear& department) const
    {
        return {department.department, figure_or_dash(department.score, words_),
            fraction(department.tally.answered, department.tally.applicable),
            words_("names.result." + std::string(result_name(department.result))),
            words_("names.status." + std::string(status_name(department.status))),
            std::to_string(department.findings), std::to_string(department.not_applicable.items),
            remark(department)};
    }

    [[nodiscard]] std::string remark(const DepartmentYear& department) const
    {
        std::vector<std::string> parts;
        for (const auto doubt : department.doubts)
            parts.push_back(words_("rollup.doubt." + std::string(name_in(exclusion_names, doubt))));
        if (!department.listed) parts.push_back(words_("rollup.remark.unlisted"));
        if (department.frame != year_.frame && department.doubts.empty())
            parts.push_back(words_("rollup.remark.wording"));
        if (department.stage != HandInStage::answering)
            parts.push_back(
                words_("rollup.stage." + std::string(name_in(hand_in_stage_names, department.stage))));
        if (department.version > 1)
            parts.push_back(words_("rollup.remark.version", {std::to_string(department.version)}));
        if (!department.roles.empty()) parts.push_back(words_("rollup.remark.roles"));
        if (department.coordinator) parts.push_back(words_("rollup.remark.coordinator"));
        add_respondents(parts, department);
        if (department.tally.answered < department.tally.applicable && department.low && department.high)
            parts.push_back(
                words_("rollup.remark.range", {department.low->rounded(), department.high->rounded()}));
        return joined(parts, words_);
    }

    void add_respondents(std::vector<std::string>& parts, const DepartmentYear& department) const
    {
        if (department.respondents == 0) return;
        const auto people = std::to_string(department.respondents);
        parts.push_back(department.staff > 0
                ? words_("rollup.remark.respondents_of", {people, std::to_string(department.staff)})
                : words_("rollup.remark.respondents", {people}));
    }

    [[nodiscard]] RollupCell cell(const SectionFigures& section) const
    {
        return {figure_or_dash(section.value, words_), result_mark(section.result, words_)};
    }

    [[nodiscard]] RollupSectionRow section_row(std::size_t index) const
    {
        const auto& name = year_.section_names[index];
        RollupSectionRow row{name.clause + " " + name.title, cell(year_.sections[index]), {}};
        for (const auto& department : year_.departments) {
            const auto at = std::ranges::find(department.sections, name.id, &SectionFigures::id);
            row.departments.push_back(cell(at == department.sections.end() ? SectionFigures{} : *at));
        }
        return row;
    }

    [[nodiscard]] RollupItemRow row(const ItemRate& item) const
    {
        return {item.id, item.item->question, figure_or_dash(item.rate(), words_),
            fraction(item.fulfilled, item.applicable()) + (item.people ? words_("rollup.items.people") : ""),
            std::to_string(item.partial), std::to_string(item.open), std::to_string(item.not_applicable)};
    }

    const RollupPage& page_;
    const YearSummary& year_;
    const Words& words_;
};

std::string heading(const RollupPage& page, const Words& words)
{
    const auto& years = page.summary.years;
    const std::string last = fiscal_year_in_full(words, years.back().year);
    std::string when = years.size() == 1
        ? last
        : words("rollup.heading.years", {fiscal_year_in_full(words, years.front().year), last});
    if (!page.workspace.organisation.empty())
        when = words("rollup.heading.of", {when, page.workspace.organisation});
    return words("rollup.heading", {when});
}

} // namespace

std::size_t latest_year(const Summary& summary)
{
    for (std::size_t i = summary.years.size(); i-- > 0;) {
        if (!summary.years[i].departments.empty()) return i;
    }
    return summary.years.size() - 1;
}

RollupView rollup_view(const RollupPage& page, const Words& words)
{
    const auto& summary = page.summary;
    RollupView view;
    view.heading = heading(page, words);
    view.head.push_back({words("rollup.head.date"), day_text(words, page.date)});
    view.head.push_back({words("rollup.head.counted"),
        summary.left_out.empty()
            ? words("rollup.counted", {std::to_string(summary.counted)})
            : words("rollup.counted.left_out",
                  {std::to_string(summary.counted), std::to_string(summary.left_out.size())})});
    const auto latest = latest_year(summary);
    view.year = YearView(page, summary.years[latest], words).in_full();
    for (std::size_t i = summary.years.size(); i-- > 0;) {
        if (i != latest) view.earlier.push_back(YearView(page, summary.years[i], words).in_short());
    }
    for (auto trend = summary.trends.rbegin(); trend != summary.trends.rend(); ++trend)
        view.trends.push_back(trend_view(*trend, words));
    for (const auto& file : summary.left_out) view.left_out.push_back(left_out_text(file, words));
    return view;
}

} // namespace tenken
