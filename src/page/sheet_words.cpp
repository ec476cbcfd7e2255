#include "page/sheet_words.hpp"

#include "base/date.hpp"
#include "page/office_form.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string full_day(const Words& words, const std::string& iso)
{
    const auto day = parse_iso_date(iso);
    return day ? date_in_full(words, *day) : iso;
}

const SheetRow* find_row(const AnswerSheet& sheet, std::string_view instance)
{
    const auto at = std::ranges::find(sheet.rows, instance, &SheetRow::instance);
    return at == sheet.rows.end() ? nullptr : &*at;
}

/// "問12が「自庁舎」か「データセンター」のとき"; empty where nothing can be said.
std::string gate_in_words(const AnswerSheet& sheet, const SheetCondition& gate, const Words& words)
{
    const auto* row = find_row(sheet, gate.instance);
    if (row == nullptr) return {};
    std::string answers;
    for (const auto& option : row->options) {
        if (std::ranges::find(gate.options, option.id) == gate.options.end()) continue;
        if (!answers.empty()) answers += words("sheet.w.if_or");
        answers += words("sheet.w.name", option.label);
    }
    return answers.empty() ? answers : words("sheet.w.if_is", row->number, answers);
}

std::string condition_in_words(const AnswerSheet& sheet, const SheetCondition& condition, const Words& words)
{
    using Kind = SheetCondition::Kind;
    if (condition.kind == Kind::is) return gate_in_words(sheet, condition, words);
    std::string text;
    for (const auto& part : condition.parts) {
        const auto one = condition_in_words(sheet, part, words);
        if (one.empty()) continue;
        if (!text.empty()) text += words(condition.kind == Kind::all ? "sheet.w.if_all" : "sheet.w.if_any");
        text += one;
    }
    return condition.kind == Kind::negation && !text.empty() ? words("sheet.w.if_not", text) : text;
}

void add_line(std::string& text, const std::string& line)
{
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::string number_request(const SheetRow& row, const Words& words)
{
    return row.unit.empty() ? words("sheet.w.number_plain") : words("sheet.w.number", row.unit);
}

/// "95%以上は ○ 実施している", best first.
std::string bands_in_lines(const SheetRow& row, const std::vector<Level>& levels, const Words& words)
{
    std::string text;
    for (const auto& band : row.bands) {
        const auto level = std::ranges::find(levels, band.level, &Level::id);
        if (level == levels.end()) continue;
        const auto unit = row.type == ItemType::choices ? words("sheet.w.choices_unit") : row.unit;
        add_line(text,
            words("sheet.w.band", band.min.text(), unit,
                level->mark.empty() ? level->label : level->mark + " " + level->label));
    }
    return text;
}

} // namespace

std::string sheet_title(const AnswerSheet& sheet, const Words& words)
{
    const auto& origin = sheet.origin;
    const auto year = fiscal_year_in_full(words, origin.year);
    const auto& title = sheet.terms.title;
    if (!origin.respondent.empty())
        return words("sheet.w.title_respondent", title, year, origin.department, origin.respondent);
    if (origin.subject.empty()) return words("sheet.w.title", title, year, origin.department);
    const auto label = sheet.rows.empty() ? origin.subject_kind : sheet.rows.front().subject_label;
    return words("sheet.w.title_subject", title, year, origin.department, label, origin.subject);
}

std::vector<std::string> sheet_terms(const AnswerSheet& sheet, const Words& words)
{
    const auto& terms = sheet.terms;
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) texts.push_back(text);
    };
    add(terms.form.no);
    add(terms.form.handling);
    add(terms.organisation);
    if (!terms.period_from.empty())
        add(words("sheet.w.period", full_day(words, terms.period_from), full_day(words, terms.period_to)));
    if (!terms.reference_date.empty())
        add(words("sheet.w.reference_date", full_day(words, terms.reference_date)));
    if (!terms.deadline.empty()) add(words("sheet.w.deadline", full_day(words, terms.deadline)));
    if (!terms.form.submit_to.empty()) add(words("sheet.w.submit_to", terms.form.submit_to));
    if (!terms.form.contact.empty()) add(words("sheet.w.contact", terms.form.contact));
    return texts;
}

std::string question_in_full(const AnswerSheet& sheet, const SheetRow& row, const Words& words)
{
    std::string text;
    if (!row.subject.empty() && sheet.origin.subject.empty())
        add_line(text, words("sheet.w.about", row.subject_label, row.subject));
    add_line(text, row.critical ? words("sheet.w.critical", row.question) : row.question);
    if (row.evidence_required) add_line(text, words("sheet.w.evidence_required"));
    if (row.when) {
        const auto condition = condition_in_words(sheet, *row.when, words);
        if (!condition.empty()) add_line(text, words("sheet.w.only_if", condition));
    }
    if (!row.returned.empty()) add_line(text, words("sheet.w.returned", row.returned));
    return text;
}

std::string options_in_full(const SheetRow& row, const Words& words)
{
    if (row.type == ItemType::text) return words("sheet.w.text");
    if (row.type == ItemType::date) return words("sheet.w.date");
    std::string text;
    if (row.type == ItemType::number) text = number_request(row, words);
    if (row.type == ItemType::choices) text = words("sheet.w.choices");
    add_line(text, bands_in_lines(row, row.levels, words));
    for (const auto& option : row.options) {
        if (option.tick) continue;
        add_line(text,
            option.criterion.empty() ? option_text(option) : option_text(option) + "　" + option.criterion);
    }
    return text;
}

} // namespace tenken
