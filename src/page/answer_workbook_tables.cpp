#include "base/date.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "model/names.hpp"
#include "page/answer_workbook_parts.hpp"
#include "page/sheet_formulas.hpp"
#include "page/sheet_words.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::workbook {

namespace {

constexpr std::uint32_t table_title_row = 1;
constexpr std::uint32_t table_about_row = 3;
constexpr std::uint32_t table_head_row = 4;
constexpr std::uint32_t table_first_row = 5;
constexpr int free_lines = 10; ///< for subjects that nobody has named yet
constexpr Style hidden_text{.wrap = false};

struct TableColumn {
    std::string tag; ///< empty: not read
    std::string head;
    double width;
};

/// A table's sheet with its title, its tags and its head; the first column is of keys.
Sheet begin_table(const BookParts& parts, std::string_view name, const std::string& about,
    const std::vector<TableColumn>& columns)
{
    const auto& words = parts.words;
    auto sheet = parts.book.add_sheet(words(name));
    sheet.column_width(0, 8, true);
    sheet.text(tag_row, 0, key_tag, hidden_text);
    sheet.row_height(tag_row, std::nullopt, true);
    sheet.text(
        table_title_row, 1, words(name) + words("sheet.w.gap") + sheet_title(parts.sheet, words), large);
    sheet.row_height(table_title_row, 22);
    if (!about.empty()) sheet.text(table_about_row, 1, about, line);
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
        const auto& column = columns[i];
        sheet.column_width(i + 1, column.width);
        if (!column.tag.empty()) sheet.text(tag_row, i + 1, column.tag, hidden_text);
        sheet.text(table_head_row, i + 1, column.head, heading);
    }
    sheet.freeze(table_first_row, 0);
    return sheet;
}

void end_table(const BookParts& parts, Sheet& sheet, bool landscape)
{
    sheet.protect();
    set_paper(parts, sheet, landscape);
    sheet.repeat_rows(table_head_row, table_head_row);
}

/// The options of all person items, each id once.
std::vector<SheetOption> counted_options(const AnswerSheet& sheet)
{
    std::vector<SheetOption> all;
    for (const auto& row : sheet.rows) {
        if (!is_counted(sheet, row)) continue;
        for (const auto& option : row.options) {
            if (std::ranges::find(all, option.id, &SheetOption::id) == all.end()) all.push_back(option);
        }
    }
    return all;
}

std::string plan_in_words(const Action& action, const Words& words)
{
    const auto due = parse_iso_date(action.due);
    std::vector<std::string> said;
    for (const auto& part : {action.what, action.owner, due ? date_in_full(words, *due) : action.due}) {
        if (!part.empty()) said.push_back(part);
    }
    return joined(said, "\n");
}

} // namespace

void write_subjects(const BookParts& parts)
{
    const auto& words = parts.words;
    const auto none = words("sheet.w.subjects.none_text");
    auto sheet = begin_table(parts, "sheet.w.subjects", "",
        {{"", words("sheet.w.subjects.kind"), 22},
            {std::string(subject_name_tag), words("sheet.w.subjects.name"), 34},
            {std::string(subject_none_tag), words("sheet.w.subjects.none"), 12},
            {"", words("sheet.w.subjects.about"), 40}});
    std::uint32_t row = table_first_row;
    for (const auto& kind : parts.sheet.subjects) {
        const auto head = row++;
        sheet.text(head, 0, kind.kind, hidden_text);
        sheet.text(head, 1, kind.label, given);
        sheet.blank(head, 2, given);
        sheet.list({head, 3, head, 3}, parts.lists.name_of({none}), {}, refusal(words));
        sheet.text(head, 3, kind.sent && kind.sent->empty() ? none : "", answer_cell);
        const auto former = kind.former.empty()
            ? std::string()
            : "\n" + words("sheet.w.subjects.former", words.list(kind.former));
        sheet.text(head, 4, kind.ask + former, given);
        fit_row(sheet, head, {{kind.label, 22}, {kind.ask + former, 40}});
        const auto first = row;
        const auto lines = static_cast<int>(kind.sent ? kind.sent->size() : 0) + free_lines;
        for (int i = 0; i < lines; ++i, ++row) {
            const auto at = static_cast<std::size_t>(i);
            sheet.text(row, 0, kind.kind + "/" + std::to_string(i + 1), hidden_text);
            sheet.number(row, 1, i + 1, Style{.bordered = true, .align = Align::right, .fill = 0xF2F2F2});
            sheet.text(row, 2, kind.sent && at < kind.sent->size() ? (*kind.sent)[at] : "", to_fill_in);
            sheet.blank(row, 3, given);
            sheet.blank(row, 4, given);
            fit_row(sheet, row, {});
        }
        // What `no_subjects` comes to, for the contradictions.
        const double now = !kind.sent ? 0.5 : kind.sent->empty() ? 1 : 0;
        sheet.formula(head, 5,
            "=IF(" + cell_name(head, 3) + "<>\"\",1,IF(COUNTA(" + cell_name(first, 2) + ":" +
                cell_name(row - 1, 2) + ")>0,0,0.5))",
            now, hidden_text);
        parts.book.define(none_range(static_cast<std::size_t>(&kind - parts.sheet.subjects.data())),
            "='" + words("sheet.w.subjects") + "'!" + cell_name(head, 5));
    }
    sheet.column_width(5, 8, true);
    end_table(parts, sheet, false);
    sheet.print_area({table_title_row, 0, row - 1, 4});
}

void write_people(const BookParts& parts)
{
    const auto options = counted_options(parts.sheet);
    if (options.empty()) return;
    const auto& words = parts.words;
    std::vector<TableColumn> columns{
        {"", words("sheet.w.head.number"), 5}, {"", words("sheet.w.head.question"), 60}};
    for (const auto& option : options)
        columns.push_back({std::string(people_tag_prefix) + option.id, option_text(option), 11});
    auto sheet = begin_table(parts, "sheet.w.people", words("sheet.w.people.about"), columns);
    std::uint32_t row = table_first_row;
    for (const auto& question : parts.sheet.rows) {
        if (!is_counted(parts.sheet, question)) continue;
        sheet.text(row, 0, question.instance, hidden_text);
        sheet.number(row, 1, question.number, given);
        sheet.text(row, 2, question.question, given);
        fit_row(sheet, row, {{question.question, 60}});
        for (std::uint32_t i = 0; i < options.size(); ++i) {
            const auto& option = options[i];
            const bool offered =
                std::ranges::find(question.options, option.id, &SheetOption::id) != question.options.end();
            const auto count = question.sent.counts.find(option.id);
            if (count == question.sent.counts.end())
                sheet.blank(row, i + 3, offered ? answer_cell : given);
            else
                sheet.number(row, i + 3, count->second, answer_cell);
        }
        ++row;
    }
    const auto last_column = static_cast<std::uint32_t>(options.size()) + 2;
    sheet.whole_numbers({table_first_row, 3, row - 1, last_column},
        {words("sheet.w.refusal"), words("sheet.w.refusal_number")});
    const auto define = [&](std::string_view name, std::uint32_t first, std::uint32_t last) {
        parts.book.define(std::string(name),
            "='" + words("sheet.w.people") + "'!" + cell_name(table_first_row, first) + ":" +
                cell_name(row - 1, last));
    };
    define(people_keys_range, 0, 0);
    define(people_range, 3, last_column);
    end_table(parts, sheet, true);
}

void write_plans(const BookParts& parts)
{
    if (parts.sheet.plans.empty()) return;
    const auto& words = parts.words;
    std::vector<std::string> outcomes;
    const auto outcome_text = [&](PlanOutcome outcome) {
        return words("names.plan_outcome." + std::string(name_in(plan_outcome_names, outcome)));
    };
    for (const auto& outcome : plan_outcome_names) outcomes.push_back(outcome_text(outcome.value));
    auto sheet = begin_table(parts, "sheet.w.plans", "",
        {{"", words("sheet.w.head.question"), 44}, {"", words("sheet.w.plans.plan"), 36},
            {std::string(plan_outcome_tag), words("sheet.w.plans.outcome"), 16},
            {std::string(plan_note_tag), words("sheet.w.plans.note"), 36}});
    std::uint32_t row = table_first_row;
    for (const auto& plan : parts.sheet.plans) {
        sheet.text(row, 0, plan.instance, hidden_text);
        sheet.text(row, 1, plan.question, given);
        sheet.text(row, 2, plan_in_words(plan.action, words), given);
        sheet.list({row, 3, row, 3}, parts.lists.name_of(outcomes), {}, refusal(words));
        sheet.text(row, 3, plan.outcome ? outcome_text(*plan.outcome) : "", answer_cell);
        sheet.text(row, 4, plan.note, to_fill_in);
        fit_row(sheet, row, {{plan.question, 44}, {plan_in_words(plan.action, words), 36}, {plan.note, 36}});
        ++row;
    }
    end_table(parts, sheet, true);
}

void write_checks(const BookParts& parts)
{
    if (parts.sheet.checks.empty()) return;
    const auto& words = parts.words;
    auto sheet = begin_table(parts, "sheet.w.checks", words("sheet.w.checks.about"),
        {{"", words("sheet.w.checks.say"), 70}, {"", words("sheet.w.checks.now"), 18},
            {std::string(check_word_tag), words("sheet.w.checks.word"), 44}});
    std::uint32_t row = table_first_row;
    for (const auto& check : parts.sheet.checks) {
        sheet.text(row, 0, check.id, hidden_text);
        sheet.text(row, 1, check.say, given);
        const auto holds = words("sheet.w.checks.holds");
        const auto formula =
            "=IF(" + truth_formula(parts.sheet, check.condition) + "=1," + formula_text(holds) + ",\"\")";
        if (formula.size() <= longest_formula)
            sheet.formula(row, 2, formula, check.holds ? holds : "", given);
        else
            sheet.text(row, 2, check.holds ? holds : "", given);
        sheet.text(row, 3, check.sent, to_fill_in);
        fit_row(sheet, row, {{check.say, 70}, {check.sent, 44}});
        ++row;
    }
    end_table(parts, sheet, true);
}

} // namespace tenken::workbook
