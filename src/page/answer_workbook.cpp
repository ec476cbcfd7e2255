#include "page/answer_workbook.hpp"

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "model/names.hpp"
#include "page/answer_workbook_parts.hpp"
#include "page/sheet_words.hpp"

#include <algorithm>

namespace tenken {

namespace workbook {

namespace {

constexpr std::size_t longest_header = 255;

/// As much of the terms as a page's head holds.
std::string terms_in_header(const std::vector<std::string>& terms, const std::string& gap, std::size_t most)
{
    std::string text;
    for (const auto& term : terms) {
        const auto longer = text + (text.empty() ? "" : gap) + in_header(term);
        if (utf8::characters(longer) > most) break;
        text = longer;
    }
    return text;
}

} // namespace

std::string ChoiceLists::name_of(std::size_t number) { return "tenken_list_" + std::to_string(number + 1); }

std::string ChoiceLists::name_of(const std::vector<std::string>& choices)
{
    const auto at = std::ranges::find(lists_, choices);
    if (at != lists_.end()) return name_of(static_cast<std::size_t>(at - lists_.begin()));
    lists_.push_back(choices);
    return name_of(lists_.size() - 1);
}

void write_title(const BookParts& parts, Sheet& sheet, std::uint32_t row, const std::string& title)
{
    sheet.text(row, 2, title, large);
    sheet.row_height(row, 22);
    sheet.text(row + 1, 2, joined(sheet_terms(parts.sheet, parts.words), parts.words("sheet.w.gap")), line);
}

void set_paper(const BookParts& parts, Sheet& sheet, bool landscape)
{
    const auto& words = parts.words;
    sheet.paper(landscape);
    const auto title = in_header(sheet_title(parts.sheet, words));
    const std::string fixed = "&L&8" + title + "\n";
    const auto used = utf8::characters(fixed);
    const auto room = used < longest_header ? longest_header - used : 0;
    if (room > 0)
        sheet.header(fixed + terms_in_header(sheet_terms(parts.sheet, words), words("sheet.w.gap"), room));
    sheet.footer("&L&8" + words("sheet.w.foot") + "&R&8" + words("sheet.w.pages", "&P", "&N"));
}

CellWords refusal(const Words& words) { return {words("sheet.w.refusal"), words("sheet.w.refusal_text")}; }

void fit_row(Sheet& sheet, std::uint32_t row, const std::vector<TextIn>& texts, double font_size)
{
    constexpr double with_pencil = 20;
    double height = with_pencil;
    for (const auto& [text, width] : texts) height = std::max(height, text_height(text, width, font_size));
    sheet.row_height(row, std::min(height, highest_row));
}

void write_guide(const BookParts& parts)
{
    const auto& words = parts.words;
    auto sheet = parts.book.add_sheet(words("sheet.w.guide"));
    sheet.column_width(0, 2);
    sheet.column_width(1, 4);
    constexpr double width = 90;
    sheet.column_width(2, width);
    write_title(parts, sheet, 0, sheet_title(parts.sheet, words));
    constexpr int sentences = 12;
    constexpr std::uint32_t first = 3;
    const Style text{.size = 11};
    const Style number{.size = 11, .align = Align::centre};
    std::uint32_t row = first;
    for (int i = 1; i <= sentences; ++i) {
        const bool about_subjects = i == 9;
        if (about_subjects && parts.sheet.subjects.empty()) continue;
        sheet.number(row, 1, row - first + 1, number);
        const auto sentence = words("sheet.w.guide." + std::to_string(i), parts.sheet.origin.department);
        sheet.text(row, 2, sentence, text);
        fit_row(sheet, row, {{sentence, width}}, text.size);
        ++row;
    }
    sheet.protect();
    set_paper(parts, sheet, false);
}

void write_origin(const BookParts& parts)
{
    const auto& origin = parts.sheet.origin;
    auto sheet = parts.book.add_sheet(std::string(origin_sheet));
    const Style bare{.wrap = false};
    std::uint32_t row = 0;
    const auto add = [&](std::string_view name, const std::vector<std::string>& values) {
        sheet.text(row, 0, name, bare);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i].empty()) sheet.text(row, static_cast<std::uint32_t>(i) + 1, values[i], bare);
        }
        ++row;
    };
    add(format_name, {std::to_string(origin.format)});
    add(checklist_name,
        {origin.checklist.id, origin.checklist.edition, origin.checklist.sha256, origin.checklist.title});
    add(department_name, {origin.department});
    add(year_name, {std::to_string(origin.year)});
    add(respondent_name, {origin.respondent});
    add(roles_name, origin.roles);
    add(subject_name, {origin.subject_kind, origin.subject});
    add(link_name, {origin.link});
    add(language_name, {origin.language});
    add(date_name, {origin.date});
    add(none_name, {parts.words("sheet.w.subjects.none_text")});
    for (const auto& outcome : plan_outcome_names)
        add(outcome_name,
            {std::string(outcome.name), parts.words("names.plan_outcome." + std::string(outcome.name))});
    for (const auto& one : parts.sheet.rows) add(instance_name, {one.instance, one.meaning});
    for (std::size_t i = 0; i < parts.lists.lists().size(); ++i) {
        const auto first = row;
        for (const auto& choice : parts.lists.lists()[i]) add(option_name, {choice});
        parts.book.define(ChoiceLists::name_of(i),
            "=" + std::string(origin_sheet) + "!" + cell_name(first, 1) + ":" + cell_name(row - 1, 1));
    }
    sheet.hide();
}

} // namespace workbook

void write_answer_workbook(const std::filesystem::path& file, const AnswerSheet& sheet, const Words& words)
{
    const auto day = parse_iso_date(sheet.origin.date);
    workbook::Workbook book(file, {sheet_title(sheet, words), words("sheet.left_out")}, day.value_or(Date{}));
    workbook::ChoiceLists lists;
    const workbook::BookParts parts{sheet, words, book, lists};
    workbook::write_guide(parts);
    workbook::write_answers(parts);
    if (!sheet.subjects.empty()) workbook::write_subjects(parts);
    workbook::write_people(parts);
    workbook::write_plans(parts);
    workbook::write_checks(parts);
    workbook::write_origin(parts);
    book.finish();
}

} // namespace tenken
