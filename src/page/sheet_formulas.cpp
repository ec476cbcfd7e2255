#include "page/sheet_formulas.hpp"

#include "formats/sheet/workbook.hpp"
#include "formats/sheet/workbook_layout.hpp"

#include <algorithm>

namespace tenken::workbook {

namespace {

/// A key as MATCH looks for it, where * and ? stand for others.
std::string literal(std::string_view key)
{
    std::string text;
    for (const char c : key) {
        if (c == '*' || c == '?' || c == '~') text += '~';
        text += c;
    }
    return formula_text(text);
}

std::string call(std::string_view function, const std::vector<std::string>& arguments)
{
    std::string text(function);
    text += '(';
    for (std::size_t i = 0; i < arguments.size(); ++i) text += (i == 0 ? "" : ",") + arguments[i];
    return text + ")";
}

std::string place_of_key(std::string_view key, std::string_view keys)
{
    return call("MATCH", {literal(key), std::string(keys), "0"});
}

std::string is_ticked(const SheetRow& row, const SheetOption& option)
{
    return looked_up(answers_range, tick_key(row.instance, option.id)) + "=" + formula_text(ticked);
}

/// How many of the choices are chosen.
std::string ticks(const SheetRow& row, bool exclusive_too)
{
    std::string sum;
    for (const auto& option : row.options) {
        if (!option.tick || (option.exclusive && !exclusive_too)) continue;
        if (!sum.empty()) sum += "+";
        sum += "(" + is_ticked(row, option) + ")";
    }
    return sum.empty() ? "0" : sum;
}

std::string within(const std::string& number, const SheetCondition::Range& range)
{
    std::vector<std::string> limits;
    if (range.min) limits.push_back(number + ">=" + range.min->text());
    if (range.below) limits.push_back(number + "<" + range.below->text());
    return limits.empty() ? "TRUE" : call("AND", limits);
}

/// Whether nothing is answered.
std::string is_open(const SheetRow& row)
{
    const auto empty = looked_up(answers_range, row.instance) + "=\"\"";
    return row.type == ItemType::choices ? call("AND", {empty, ticks(row, true) + "=0"}) : empty;
}

std::string answer_fits(const SheetRow& row, const SheetCondition& is)
{
    const auto answer = looked_up(answers_range, row.instance);
    std::vector<std::string> ways;
    for (const auto& option : row.options) {
        if (std::ranges::find(is.options, option.id) == is.options.end()) continue;
        ways.push_back(
            option.tick ? is_ticked(row, option) : answer + "=" + formula_text(option_text(option)));
    }
    const bool counted = row.type == ItemType::choices;
    for (const auto& range : is.ranges) {
        const auto number = counted ? "(" + ticks(row, false) + ")" : answer;
        const auto there = counted ? answer + "=\"\"" : call("ISNUMBER", {answer});
        ways.push_back(call("AND", {there, within(number, range)}));
    }
    return ways.empty() ? "FALSE" : call("OR", ways);
}

std::string none_of(const AnswerSheet& sheet, const std::string& kind)
{
    const auto at = std::ranges::find(sheet.subjects, kind, &SheetSubjects::kind);
    return at == sheet.subjects.end() ? "0.5"
                                      : none_range(static_cast<std::size_t>(at - sheet.subjects.begin()));
}

std::string gate_formula(const AnswerSheet& sheet, const SheetCondition& is)
{
    const auto row = std::ranges::find(sheet.rows, is.instance, &SheetRow::instance);
    if (row == sheet.rows.end()) return "0";
    const auto stands = call("IF", {is_open(*row), "0.5", call("IF", {answer_fits(*row, is), "1", "0"})});
    return call("IF", {looked_up(asked_range, row->instance) + "<1", "0", stands});
}

} // namespace

std::string none_range(std::size_t place_of_kind)
{
    return "tenken_none_" + std::to_string(place_of_kind + 1);
}

std::string looked_up(std::string_view range, std::string_view key)
{
    return call("INDEX", {std::string(range), place_of_key(key, keys_range)});
}

std::string truth_formula(const AnswerSheet& sheet, const SheetCondition& condition)
{
    using Kind = SheetCondition::Kind;
    std::vector<std::string> parts;
    for (const auto& part : condition.parts) parts.push_back(truth_formula(sheet, part));
    switch (condition.kind) {
    case Kind::settled:
        return !condition.value ? "0.5" : *condition.value ? "1" : "0";
    case Kind::is:
        return gate_formula(sheet, condition);
    case Kind::all:
        return parts.empty() ? "1" : call("MIN", parts);
    case Kind::any:
        return parts.empty() ? "0" : call("MAX", parts);
    case Kind::negation:
        return "(1-" + parts.front() + ")";
    case Kind::no_subjects:
        return none_of(sheet, condition.subjects);
    }
    return "0.5";
}

std::string asked_formula(const AnswerSheet& sheet, const SheetRow& row)
{
    return row.when ? "=" + truth_formula(sheet, *row.when) : "=1";
}

bool is_counted(const AnswerSheet& sheet, const SheetRow& row)
{
    return sheet.origin.respondent.empty() && row.scope == Scope::person && row.scored &&
        row.type == ItemType::level;
}

std::string open_formula(const AnswerSheet& sheet, const SheetRow& row)
{
    std::vector<std::string> parts{looked_up(asked_range, row.instance) + "=1", is_open(row)};
    if (is_counted(sheet, row)) {
        const auto counts =
            call("INDEX", {std::string(people_range), place_of_key(row.instance, people_keys_range), "0"});
        parts.push_back(call("COUNTA", {counts}) + "=0");
    }
    return "=" + call("IF", {call("AND", parts), "1", "0"});
}

} // namespace tenken::workbook
