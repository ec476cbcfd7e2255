#include "page/rollup_workbook.hpp"

#include "base/date.hpp"
#include "formats/sheet/workbook.hpp"
#include "model/names.hpp"
#include "page/book_table.hpp"
#include "page/rollup_page_parts.hpp"
#include "rollup/score_lines.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

namespace tenken {

namespace {

using workbook::Range;
using workbook::Sheet;

/// The number that people read: rounded once, as everywhere.
double shown_figure(const Exact& value)
{
    const auto text = value.rounded();
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The latest year and those before it, sheet by sheet.
class RollupBook {
public:
    RollupBook(workbook::Workbook& book, const RollupPage& page, const Words& words)
        : book_(book)
        , page_(page)
        , words_(words)
        , year_(page.summary.years[latest_year(page.summary)])
    {
    }

    void write()
    {
        write_summary();
        write_matrix();
        write_items();
        write_plans();
        write_trend();
    }

private:
    static void put(Sheet& sheet, std::uint32_t row, std::uint32_t column, const std::optional<Exact>& value)
    {
        if (value)
            sheet.number(row, column, shown_figure(*value), book_figure);
        else
            sheet.text(row, column, "―", book_figure);
    }

    static void put(Sheet& sheet, std::uint32_t row, std::uint32_t column, std::size_t count)
    {
        sheet.number(row, column, static_cast<double>(count), book_count);
    }

    static void put(Sheet& sheet, std::uint32_t row, std::uint32_t column, int count)
    {
        sheet.number(row, column, count, book_count);
    }

    static void put(Sheet& sheet, std::uint32_t row, std::uint32_t column, const std::string& text)
    {
        sheet.text(row, column, text, book_cell);
    }

    Sheet begin(std::string_view name, const std::vector<BookColumn>& table)
    {
        auto sheet = book_.add_sheet(words_(name));
        lay_out_book_sheet(sheet, table, title(), words_(name), words_);
        return sheet;
    }

    /// A table that fills its sheet: its first row is frozen, repeated in print, and filters.
    Sheet begin_table(std::string_view name, const std::vector<BookColumn>& table)
    {
        auto sheet = begin(name, table);
        head_table(sheet, table);
        return sheet;
    }

    [[nodiscard]] std::string title() const
    {
        const auto heading = words_("rollup.heading", fiscal_year_in_full(words_, year_.year));
        const auto& organisation = page_.workspace.organisation;
        return organisation.empty() ? heading : organisation + words_("rollup.gap") + heading;
    }

    /// Where a sheet's cells stand, for a chart: "='概要'!$A$2:$A$9".
    [[nodiscard]] std::string reference(std::string_view sheet, const Range& cells) const
    {
        return "='" + words_(sheet) + "'!" + workbook::cell_name(cells.top, cells.left) + ":" +
            workbook::cell_name(cells.bottom, cells.right);
    }

    void write_summary()
    {
        std::vector<BookColumn> table{{words_("rollup.t.department"), 26}, {words_("rollup.t.result"), 16},
            {words_("rollup.w.status"), 14}, {words_("rollup.t.score"), 9}, {words_("rollup.w.answered"), 9},
            {words_("rollup.w.applicable"), 9}, {words_("rollup.t.findings"), 9},
            {words_("rollup.w.critical"), 9}, {words_("rollup.w.exceptions"), 9},
            {words_("rollup.w.contradictions"), 9}, {words_("rollup.t.not_applicable"), 9}};
        const bool audited = is_audited(year_);
        if (audited) {
            for (const auto* head : {"rollup.w.audited", "rollup.w.overstated", "rollup.w.understated"})
                table.push_back({words_(head), 9});
        }
        auto sheet = begin("rollup.w.summary", table);
        sheet.row_height(0, 22);
        sheet.text(0, 0, title(), book_large);
        std::uint32_t row = write_figures(sheet, 1);
        const auto first_section = ++row;
        for (const auto& [title, value] : section_scores()) {
            sheet.text(row, 0, title, book_name);
            put(sheet, row, 1, value);
            ++row;
        }
        if (row > first_section)
            sheet.chart(workbook::ChartKind::bars, 1, 3, words_("rollup.w.sections_chart"),
                {{"", reference("rollup.w.summary", {first_section, 0, row - 1, 0}),
                    reference("rollup.w.summary", {first_section, 1, row - 1, 1})}});
        constexpr std::uint32_t behind_chart = 20;
        row = std::max(row + 1, behind_chart);
        book_heads(sheet, row, table);
        for (const auto& department : year_.departments) {
            ++row;
            sheet.text(row, 0, department.department, book_name);
            put(sheet, row, 1, words_("names.result." + std::string(result_name(department.result))));
            put(sheet, row, 2, words_("names.status." + std::string(status_name(department.status))));
            put(sheet, row, 3, department.score);
            put(sheet, row, 4, department.tally.answered);
            put(sheet, row, 5, department.tally.applicable);
            put(sheet, row, 6, department.findings);
            put(sheet, row, 7, department.critical.size());
            put(sheet, row, 8, department.exceptions.size());
            put(sheet, row, 9, department.contradictions);
            put(sheet, row, 10, department.not_applicable.items);
            if (audited) write_verdicts(sheet, row, department);
        }
    }

    static void write_verdicts(Sheet& sheet, std::uint32_t row, const DepartmentYear& department)
    {
        constexpr std::uint32_t first = 11;
        if (department.audit == nullptr) {
            for (std::uint32_t column = first; column < first + 3; ++column)
                sheet.blank(row, column, book_count);
            return;
        }
        const auto counts = counts_of(*department.audit);
        put(sheet, row, first, counts.given);
        put(sheet, row, first + 1, counts.overstated);
        put(sheet, row, first + 2, counts.understated);
    }

    std::uint32_t write_figures(Sheet& sheet, std::uint32_t row)
    {
        const auto line = [&](std::string_view head, const auto& value) {
            sheet.text(row, 0, words_(head), book_head);
            put(sheet, row, 1, value);
            ++row;
        };
        const auto day = parse_iso_date(page_.date);
        line("rollup.head.date", day ? date_in_full(words_, *day) : page_.date);
        line("rollup.w.expected", year_.expected);
        line("rollup.w.submitted", year_.submitted);
        line("rollup.head.score", year_.score);
        line("rollup.head.mean", year_.mean);
        int findings = 0;
        for (const auto& department : year_.departments) findings += department.findings;
        line("rollup.head.findings", findings);
        line("rollup.w.without_plan", year_.without_plan);
        return row;
    }

    struct SectionScore {
        std::string title;
        std::optional<Exact> value;
    };

    [[nodiscard]] static std::string section_title(const AssessedSection& section)
    {
        return section.clause.empty() ? section.title : section.clause + " " + section.title;
    }

    [[nodiscard]] std::vector<SectionScore> section_scores() const
    {
        std::vector<SectionScore> scores;
        for (std::size_t i = 0; i < year_.sections.size(); ++i) {
            if (year_.sections[i].value)
                scores.push_back({section_title(year_.section_names[i]), year_.sections[i].value});
        }
        return scores;
    }

    void write_matrix()
    {
        std::vector<BookColumn> table{{words_("rollup.t.department"), 26}, {words_("rollup.t.whole"), 9}};
        std::vector<std::size_t> which;
        for (std::size_t i = 0; i < year_.sections.size(); ++i) {
            if (!year_.sections[i].value) continue;
            which.push_back(i);
            table.push_back({section_title(year_.section_names[i]), 12});
        }
        auto sheet = begin_table("rollup.w.matrix", table);
        std::uint32_t row = 0;
        for (const auto& department : year_.departments) {
            ++row;
            sheet.text(row, 0, department.department, book_name);
            put(sheet, row, 1, department.score);
            std::uint32_t column = 2;
            for (const auto i : which) {
                const auto* section = department.section(year_.section_names[i].id);
                put(sheet, row, column++, section == nullptr ? std::nullopt : section->tally.percent());
            }
        }
        ++row;
        sheet.text(row, 0, words_("rollup.t.whole"), book_head);
        put(sheet, row, 1, year_.score);
        std::uint32_t column = 2;
        for (const auto i : which) put(sheet, row, column++, year_.sections[i].value);
        sheet.shade({1, 1, row, column - 1});
    }

    void write_items()
    {
        const std::vector<BookColumn> table{{words_("rollup.t.item"), 10}, {words_("rollup.t.section"), 20},
            {words_("rollup.w.question"), 60}, {words_("rollup.w.rate"), 9},
            {words_("rollup.w.fulfilled"), 8}, {words_("rollup.t.partial"), 8},
            {words_("rollup.w.applicable"), 8}, {words_("rollup.t.not_applicable"), 8},
            {words_("rollup.t.open"), 8}, {words_("rollup.w.asked"), 9}, {words_("rollup.w.failing"), 9},
            {words_("rollup.w.unknowing"), 9}};
        auto sheet = begin_table("rollup.w.items", table);
        std::uint32_t row = 0;
        for (const auto& rate : year_.items) {
            ++row;
            const auto* section = year_.frame ? year_.frame->find_section(rate.item->section) : nullptr;
            fit_book_row(sheet, row,
                {{rate.item->question, 60}, {section == nullptr ? "" : section_title(*section), 20}});
            put(sheet, row, 0, rate.id);
            put(sheet, row, 1, section == nullptr ? std::string() : section_title(*section));
            put(sheet, row, 2, rate.item->question);
            put(sheet, row, 3, rate.rate());
            put(sheet, row, 4, rate.fulfilled);
            put(sheet, row, 5, rate.partial);
            put(sheet, row, 6, rate.applicable());
            put(sheet, row, 7, rate.not_applicable);
            put(sheet, row, 8, rate.open);
            put(sheet, row, 9, rate.asked);
            put(sheet, row, 10, rate.failing.size());
            put(sheet, row, 11, rate.unknowing.size());
        }
        if (row == 0) return;
        sheet.filter({0, 0, row, 11});
        sheet.shade({1, 3, row, 3});
    }

    void write_plans()
    {
        const std::vector<BookColumn> table{{words_("rollup.t.department"), 20},
            {words_("rollup.t.item"), 14}, {words_("rollup.w.question"), 48}, {words_("rollup.w.level"), 14},
            {words_("rollup.w.what"), 40}, {words_("rollup.w.owner"), 14}, {words_("rollup.w.due"), 11},
            {words_("rollup.w.overdue"), 9}};
        auto sheet = begin_table("rollup.w.plans", table);
        std::uint32_t row = 0;
        for (const auto& plan : year_.plans) {
            ++row;
            const auto& department = year_.departments[plan.department];
            const auto& item = *department.items[plan.plan->item];
            const auto action = department.action_of(*plan.plan);
            const auto* scale = department.frame->find_scale(item.scale);
            const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
            fit_book_row(sheet, row,
                {{department.department, 20}, {item.instance, 14}, {item.question, 48}, {action.what, 40},
                    {action.owner, 14}});
            put(sheet, row, 0, department.department);
            put(sheet, row, 1, item.instance);
            put(sheet, row, 2, item.question);
            put(sheet, row, 3, level == nullptr ? std::string() : level->label);
            put(sheet, row, 4, action.what);
            put(sheet, row, 5, action.owner);
            put_book_day(sheet, row, 6, action.due);
            if (plan.overdue > 0)
                put(sheet, row, 7, plan.overdue);
            else
                sheet.blank(row, 7, book_count);
        }
        if (row > 0) sheet.filter({0, 0, row, 7});
    }

    void write_trend()
    {
        const auto& years = page_.summary.years;
        std::vector<BookColumn> table{{words_("rollup.t.section"), 26}};
        for (const auto& year : years) table.push_back({fiscal_year_in_full(words_, year.year), 12});
        auto sheet = begin("rollup.w.trend", table);
        table.front().head = words_("rollup.w.year");
        book_heads(sheet, 0, table);
        std::uint32_t row = 0;
        const auto values = [&](const std::string& head, const auto& of_years) {
            ++row;
            sheet.text(row, 0, head, book_name);
            std::uint32_t column = 0;
            for (const auto& value : of_years) put(sheet, row, ++column, value);
        };
        const auto line = [&](const std::string& head, const auto& value_of) {
            std::vector<decltype(value_of(years.front()))> of_years;
            for (const auto& year : years) of_years.push_back(value_of(year));
            values(head, of_years);
        };
        line(words_("rollup.head.score"), [](const YearSummary& year) { return year.score; });
        line(words_("rollup.head.mean"), [](const YearSummary& year) { return year.mean; });
        line(words_("rollup.w.submitted"), [](const YearSummary& year) { return year.submitted; });
        if (years.size() > 1) {
            const auto last = static_cast<std::uint32_t>(years.size());
            sheet.chart(workbook::ChartKind::lines, 0, last + 2, words_("rollup.w.trend_chart"),
                {{words_("rollup.head.score"), reference("rollup.w.trend", {0, 1, 0, last}),
                    reference("rollup.w.trend", {1, 1, 1, last})}});
        }
        ++row;
        table.front().head = words_("rollup.t.section");
        book_heads(sheet, ++row, table);
        for (const auto& section : year_.section_names) {
            if (std::ranges::none_of(
                    years, [&](const auto& year) { return section_score(year, section.id).has_value(); }))
                continue;
            line(section_title(section),
                [&](const YearSummary& year) { return section_score(year, section.id); });
        }
        ++row;
        table.front().head = words_("rollup.t.department");
        book_heads(sheet, ++row, table);
        for (const auto& department : department_lines(years)) values(department.name, department.scores);
    }

    workbook::Workbook& book_;
    const RollupPage& page_;
    const Words& words_;
    const YearSummary& year_;
};

} // namespace

void write_rollup_workbook(const std::filesystem::path& file, const RollupPage& page, const Words& words)
{
    const auto day = parse_iso_date(page.date);
    workbook::Workbook book(
        file, {rollup_heading(page, words), words("sheet.left_out")}, day.value_or(Date{}), true);
    RollupBook(book, page, words).write();
    book.finish();
}

} // namespace tenken
