#include "page/answer_text.hpp"
#include "page/report_view.hpp"
#include "page/rollup_page_parts.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace tenken {

namespace {

using page::Column;

constexpr std::size_t most_names = 10;

std::string fraction(int part, int whole) { return std::to_string(part) + "/" + std::to_string(whole); }

std::string percent_of(int part, int whole) { return (Exact(part, whole) * 100).rounded(); }

std::string submitted_in_full(const YearSummary& year, const Words& words)
{
    std::vector<std::string> unlisted;
    for (const auto& department : year.departments) {
        if (!department.listed) unlisted.push_back(department.department);
    }
    std::string text = submitted_text(year, words);
    if (!unlisted.empty())
        text += words("rollup.gap") + words("rollup.submitted.unlisted", list_of(unlisted, words));
    return text;
}

std::string not_applicable_text(const NotApplicableEffect& effect, const Words& words)
{
    std::string text = words("rollup.not_applicable", effect.items, effect.weight.text());
    if (effect.items > 0 && effect.if_unmet)
        text += words("rollup.not_applicable.if_unmet", effect.if_unmet->rounded());
    return text;
}

std::string respondents_text(const DepartmentYear& department, const Words& words)
{
    return department.staff > 0
        ? words("rollup.remark.respondents_of", department.respondents, department.staff)
        : words("rollup.remark.respondents", department.respondents);
}

std::string remark(const YearSummary& year, const DepartmentYear& department, const Words& words)
{
    std::vector<std::string> parts;
    if (auto figure = figure_in_unit(department.frame->scoring, department.score); !figure.empty())
        parts.push_back(std::move(figure));
    for (const auto doubt : department.doubts)
        parts.push_back(words("rollup.doubt." + std::string(name_in(exclusion_names, doubt))));
    if (!department.listed) parts.push_back(words("rollup.remark.unlisted"));
    if (department.frame != year.frame && department.doubts.empty())
        parts.push_back(words("rollup.remark.wording"));
    if (department.stage != HandInStage::answering)
        parts.push_back(words("rollup.stage." + std::string(name_in(hand_in_stage_names, department.stage))));
    if (department.version > 1) parts.push_back(words("rollup.remark.version", department.version));
    if (!department.roles.empty()) parts.push_back(words("rollup.remark.roles"));
    if (department.coordinator) parts.push_back(words("rollup.remark.coordinator"));
    if (department.respondents > 0) parts.push_back(respondents_text(department, words));
    if (department.tally.answered < department.tally.applicable && department.low && department.high)
        parts.push_back(words("rollup.remark.range", department.low->rounded(), department.high->rounded()));
    return words.list(parts);
}

/// "過大1・過小0／14": of so many verdicts.
std::string audit_text(const DepartmentYear& department, const Words& words)
{
    if (department.audit == nullptr) return words("rollup.mark.nothing");
    const auto counts = counts_of(*department.audit);
    return words("rollup.audit.cell", counts.given, counts.overstated, counts.understated);
}

/// All audits of the year in one line.
std::string audits_text(const YearSummary& year, const std::string& checklist, const Words& words)
{
    VerdictCounts all;
    int departments = 0;
    for (const auto& department : year.departments) {
        if (department.audit == nullptr) continue;
        ++departments;
        const auto counts = counts_of(*department.audit);
        all.given += counts.given;
        all.overstated += counts.overstated;
        all.understated += counts.understated;
        all.not_verifiable += counts.not_verifiable;
    }
    return words("rollup.audits", departments, all.given, all.overstated, all.understated, all.not_verifiable,
        std::to_string(year.year) + (checklist.empty() ? "" : " --checklist " + checklist));
}

page::Matrix::Cell cell(const Tally& tally, const std::optional<Result>& result, const Words& words)
{
    const auto percent = tally.percent();
    return {figure_or_dash(percent, words),
        words("rollup.mark." + (result ? std::string(result_name(*result)) : "nothing")), percent};
}

std::string places_text(const YearSummary& year, const Hints::SameNote& hint, const Words& words)
{
    std::vector<std::string> places;
    for (const auto& where : hint.places)
        places.push_back(year.departments[where.department].department + " " + where.item->instance);
    return list_of(places, words);
}

/// Those that hold anything to be scored: one that only asks what the others rest on has no figures.
std::vector<std::size_t> scored_sections(const YearSummary& year)
{
    std::set<std::string_view> scored;
    for (const auto& item : year.items) scored.insert(item.item->section);
    std::vector<std::size_t> which;
    for (std::size_t i = 0; i < year.section_names.size(); ++i) {
        if (scored.contains(year.section_names[i].id)) which.push_back(i);
    }
    return which;
}

} // namespace

std::size_t latest_year(const Summary& summary)
{
    for (std::size_t i = summary.years.size(); i-- > 0;) {
        if (!summary.years[i].departments.empty()) return i;
    }
    return summary.years.size() - 1;
}

std::string figure_or_dash(const std::optional<Exact>& value, const Words& words)
{
    return value ? value->rounded() : words("rollup.mark.nothing");
}

std::string list_of(const std::vector<std::string>& names, const Words& words)
{
    if (names.size() <= most_names) return words.list(names);
    std::vector<std::string> shown(names.begin(), names.begin() + most_names);
    shown.push_back(words("rollup.more_names", names.size() - most_names));
    return words.list(shown);
}

std::string submitted_text(const YearSummary& year, const Words& words)
{
    std::string text = words("rollup.submitted", year.expected, year.submitted);
    if (!year.missing.empty()) text += words("rollup.submitted.missing", list_of(year.missing, words));
    std::vector<std::string> not_handed_in;
    for (const auto& department : year.departments) {
        const bool handed_in =
            department.stage == HandInStage::submitted || department.stage == HandInStage::accepted;
        if (!handed_in) not_handed_in.push_back(department.department);
    }
    if (!not_handed_in.empty())
        text += words("rollup.submitted.not_handed_in", list_of(not_handed_in, words));
    return text;
}

int respondents_of(const YearSummary& year)
{
    return std::accumulate(year.departments.begin(), year.departments.end(), 0,
        [](int sum, const DepartmentYear& one) { return sum + one.respondents; });
}

std::vector<page::Labelled> year_head(
    const YearSummary& year, const std::string& checklist, const Words& words)
{
    std::vector<page::Labelled> lines;
    const auto add = [&](const char* label, std::string text) {
        lines.push_back({words(label), std::move(text)});
    };
    add("rollup.head.submitted", submitted_in_full(year, words));
    add("rollup.head.score",
        year.score
            ? words("rollup.score", year.score->rounded(), year.tally.answered, year.tally.applicable) +
                unit_text(year.frame->scoring, year.score, words)
            : words("rollup.no_score"));
    add("rollup.head.mean",
        year.mean ? words("rollup.mean", year.mean->rounded(), year.mean_of) : words("rollup.no_score"));
    if (year.departments.empty()) return lines;
    int findings = 0;
    for (const auto& department : year.departments) findings += department.findings;
    add("rollup.head.findings", words("rollup.findings", findings, year.critical.size()));
    add("rollup.head.not_applicable", not_applicable_text(year.not_applicable, words));
    if (const int respondents = respondents_of(year); respondents > 0)
        add("rollup.head.respondents", words("rollup.respondents", respondents));
    if (is_audited(year)) add("rollup.head.audits", audits_text(year, checklist, words));
    return lines;
}

bool is_audited(const YearSummary& year)
{
    return std::ranges::any_of(
        year.departments, [](const DepartmentYear& one) { return one.audit != nullptr; });
}

page::Table departments_table(const YearSummary& year, const Words& words)
{
    const auto t = [&](const char* id) { return words(std::string("rollup.t.") + id); };
    page::Table table;
    table.join = words("rollup.gap");
    table.note_indent = 1;
    table.columns = {{"department", t("department"), Column::Kind::name},
        {"score", t("score"), Column::Kind::figure, 6}, {"coverage", t("coverage"), Column::Kind::figure, 9},
        {"result", t("result"), Column::Kind::name, 0, false}, {"status", "", Column::Kind::unshown},
        {"findings", t("findings"), Column::Kind::figure, 8},
        {"not_applicable", t("not_applicable"), Column::Kind::figure, 8},
        {"remark", t("remark"), Column::Kind::note}};
    const bool audited = is_audited(year);
    if (audited)
        table.columns.insert(table.columns.end() - 1, {"audit", t("audit"), Column::Kind::figure, 10});
    for (const auto& one : year.departments) {
        table.rows.push_back({one.department, figure_or_dash(one.score, words),
            fraction(one.tally.answered, one.tally.applicable),
            words("names.result." + std::string(result_name(one.result))),
            words("names.status." + std::string(status_name(one.status))), std::to_string(one.findings),
            std::to_string(one.not_applicable.items), remark(year, one, words)});
        auto& row = table.rows.back();
        if (audited) row.insert(row.end() - 1, audit_text(one, words));
    }
    table.sentence = [words, audited](const page::Row& row) {
        const auto said = words("rollup.department.plain", row[0], row[1], row[2], row[3], row[5], row[6]);
        return audited ? words("rollup.department.plain_audit", said, row[7]) : said;
    };
    return table;
}

page::Matrix sections_matrix(const YearSummary& year, const Words& words)
{
    page::Matrix matrix;
    matrix.rows_title = words("rollup.t.section");
    matrix.whole_title = words("rollup.t.whole");
    matrix.legend = words("rollup.legend");
    matrix.too_wide = words("rollup.matrix.too_wide");
    matrix.shades = words("rollup.shades");
    for (const auto& department : year.departments) matrix.columns.push_back(department.department);
    const auto shown = scored_sections(year);
    matrix.rows = shown.size();
    matrix.row = [&year, words, shown](std::size_t index) {
        const auto& name = year.section_names[shown[index]];
        const auto& whole = year.sections[shown[index]];
        page::Matrix::Line line{name.clause.empty() ? name.title : name.clause + " " + name.title,
            cell(whole.tally, whole.result, words), {}};
        for (const auto& department : year.departments) {
            const auto* section = department.section(name.id);
            line.cells.push_back(
                section == nullptr ? cell({}, {}, words) : cell(section->tally, section->result, words));
        }
        return line;
    };
    return matrix;
}

page::Table items_table(const YearSummary& year, const Words& words)
{
    const auto t = [&](const char* id) { return words(std::string("rollup.t.") + id); };
    page::Table table;
    table.columns = {{"", t("item"), Column::Kind::name}, {"id", "", Column::Kind::unshown},
        {"question", "", Column::Kind::unshown}, {"rate", t("rate"), Column::Kind::figure, 6},
        {"share", t("fulfilled"), Column::Kind::figure, 10},
        {"partial", t("partial"), Column::Kind::figure, 6}, {"open", t("open"), Column::Kind::figure, 6},
        {"not_applicable", t("not_applicable"), Column::Kind::figure, 8}};
    for (const auto& item : year.items)
        table.rows.push_back({item.id + " " + item.item->question, item.id, item.item->question,
            figure_or_dash(item.rate(), words),
            fraction(item.fulfilled, item.applicable()) + (item.people ? words("rollup.items.people") : ""),
            std::to_string(item.partial), std::to_string(item.open), std::to_string(item.not_applicable)});
    table.sentence = [words](const page::Row& row) {
        return row[0] + "\n" + words("rollup.item.plain", row[3], row[4], row[5], row[6], row[7]);
    };
    return table;
}

std::vector<std::string> reach_texts(const YearSummary& year, const Words& words)
{
    std::vector<std::string> texts;
    for (const auto& reach : year.reach)
        texts.push_back(words(reach.percent == 100 ? "rollup.reach.all" : "rollup.reach", reach.percent,
            reach.items, reach.of, percent_of(reach.items, reach.of)));
    return texts;
}

std::vector<std::string> hint_texts(const YearSummary& year, const Words& words)
{
    std::vector<std::string> texts;
    const auto name = [&](std::size_t department) { return year.departments[department].department; };
    for (const auto& hint : year.hints.same_level) {
        const auto& level = *hint.level;
        texts.push_back(words("rollup.hint.same_level", name(hint.department), hint.items,
            level.printed.empty() ? level.label : level.printed));
    }
    for (const auto& hint : year.hints.same_notes)
        texts.push_back(words(
            "rollup.hint.same_note", hint.characters, hint.places.size(), places_text(year, hint, words)));
    for (const auto& hint : year.hints.much_not_applicable)
        texts.push_back(words("rollup.hint.much_not_applicable", name(hint.department), hint.items,
            hint.asked, percent_of(hint.items, hint.asked), hint.elsewhere, hint.asked_elsewhere,
            percent_of(hint.elsewhere, hint.asked_elsewhere)));
    for (const auto& hint : year.hints.unchanged)
        texts.push_back(words("rollup.hint.unchanged", name(hint.department), hint.items, hint.of));
    return texts;
}

} // namespace tenken
