#include "page/plans_workbook.hpp"

#include "formats/sheet/workbook.hpp"
#include "page/book_table.hpp"
#include "words/japanese_date.hpp"

#include <chrono>

namespace tenken {

namespace {

std::string lines_of(const std::vector<std::string>& texts)
{
    std::string lines;
    for (const auto& text : texts) lines += (lines.empty() ? "" : "\n") + text;
    return lines;
}

/// Days since a plan's day has passed; nothing where it is done, has none, or has it ahead.
std::optional<int> days_overdue(const LivingPlan& plan, Date today)
{
    const auto due = parse_iso_date(plan.due);
    if (plan.done() || !due) return std::nullopt;
    const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(*due)).count();
    return days > 0 ? std::optional(static_cast<int>(days)) : std::nullopt;
}

void write_plan(workbook::Sheet& sheet, std::uint32_t row, const LivingPlan& plan, const PlansPage& plans,
    const std::vector<BookColumn>& table, const Words& words)
{
    const auto standing =
        words("plans.standing." + std::string(standing_name(standing_of(plan, plans.today))));
    const auto said = lines_of(plan.words);
    const auto shown = lines_of(plan.evidence);
    fit_book_row(sheet, row,
        {{plan.department, table[0].width}, {standing, table[4].width}, {plan.question, table[2].width},
            {plan.action.what, table[5].width}, {plan.action.owner, table[6].width}, {said, table[12].width},
            {shown, table[13].width}});
    const auto text = [&](std::uint32_t column, const std::string& what) {
        sheet.text(row, column, what, book_cell);
    };
    const auto number = [&](std::uint32_t column, std::optional<int> count) {
        if (count)
            sheet.number(row, column, *count, book_count);
        else
            sheet.blank(row, column, book_count);
    };
    text(0, plan.department);
    text(1, plan.instance);
    text(2, plan.question);
    text(3, plan.critical ? words("plans.w.critical_mark") : "");
    text(4, standing);
    text(5, plan.action.what);
    text(6, plan.action.owner);
    put_book_day(sheet, row, 7, plan.due);
    number(8, days_overdue(plan, plans.today));
    put_book_day(sheet, row, 9, plan.action.due);
    number(10, plan.extensions > 0 ? std::optional(plan.extensions) : std::nullopt);
    put_book_day(sheet, row, 11, plan.done_on);
    text(12, said);
    text(13, shown);
}

} // namespace

void write_plans_workbook(const std::filesystem::path& file, const PlansPage& plans, const Words& words)
{
    const std::vector<BookColumn> table{{words("rollup.t.department"), 16}, {words("rollup.t.item"), 12},
        {words("rollup.w.question"), 36}, {words("plans.w.critical"), 6}, {words("plans.w.standing"), 16},
        {words("rollup.w.what"), 32}, {words("rollup.w.owner"), 14}, {words("rollup.w.due"), 11},
        {words("rollup.w.overdue"), 8}, {words("plans.w.planned"), 11}, {words("plans.w.extensions"), 8},
        {words("plans.w.done"), 11}, {words("plans.w.words"), 28}, {words("plans.w.evidence"), 20}};
    const auto title =
        words("plans.title", fiscal_year_in_full(words, plans.year), date_in_full(words, plans.today));
    workbook::Workbook book(file, {title, words("sheet.left_out")}, plans.today, true);
    const auto name = words("rollup.w.plans");
    auto sheet = book.add_sheet(name);
    lay_out_book_sheet(sheet, table, title, name, words);
    head_table(sheet, table);
    std::uint32_t row = 0;
    for (const auto& plan : plans.plans) write_plan(sheet, ++row, plan, plans, table, words);
    if (row > 0) sheet.filter({0, 0, row, static_cast<std::uint32_t>(table.size() - 1)});
    constexpr std::uint32_t last_printed = 8; // what was said since is for the screen
    sheet.print_area({0, 0, row, last_printed});
    book.finish();
}

} // namespace tenken
