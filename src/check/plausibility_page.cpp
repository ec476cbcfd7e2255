#include "check/plausibility_page.hpp"

#include "formats/json/writer.hpp"
#include "page/answer_text.hpp"
#include "page/short_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace tenken {

namespace plausibility {

namespace {

constexpr std::size_t most_items = 12;
constexpr std::size_t most_characters = 40; // of a text that a sentence has within it

std::string figure_text(const Words& words, const Figure& figure)
{
    if (const auto* number = std::get_if<Exact>(&figure.value))
        return figure.kind == Figure::Kind::share ? number->rounded() : number->text();
    const auto& said = std::get<std::string>(figure.value);
    return figure.kind == Figure::Kind::day ? day_text(words, said) : short_text(said, most_characters);
}

bool is_rule(const Hint& hint) { return hint.rule.starts_with("r-"); }

/// "check.rule.r_01": of a contradiction whether somebody gave a reason for it.
std::string sentence_id(const Hint& hint)
{
    if (!is_rule(hint)) {
        const bool word = !std::get<std::string>(hint.figures.back().value).empty();
        return word ? "check.contradiction" : "check.contradiction_open";
    }
    std::string id = "check.rule." + hint.rule;
    std::ranges::replace(id, '-', '_');
    return id;
}

std::string sentence(const Words& words, const Hint& hint)
{
    std::vector<std::string> figures;
    for (const auto& figure : hint.figures) {
        const bool whole = !is_rule(hint); // the checklist's own sentence
        figures.push_back(whole ? std::get<std::string>(figure.value) : figure_text(words, figure));
    }
    return words(sentence_id(hint), figures);
}

std::string next_step(const Words& words, const Hint& hint)
{
    return words(is_rule(hint) ? sentence_id(hint) + ".next" : "check.contradiction.next");
}

std::string items_text(const Words& words, const std::vector<std::string>& items)
{
    const std::vector<std::string> first(
        items.begin(), items.begin() + static_cast<std::ptrdiff_t>(std::min(items.size(), most_items)));
    const auto ids = page::ids_text(first);
    return first.size() == items.size() ? ids : words("check.more_items", ids, items.size() - first.size());
}

page::Entry entry_of(const Words& words, const Hint& hint)
{
    page::Entry entry{hint.rule, sentence(words, hint), {}, {}};
    if (!hint.items.empty()) entry.details.push_back(items_text(words, hint.items));
    entry.details.push_back(words("check.next", next_step(words, hint)));
    return entry;
}

/// Rules that need the same, with what they need.
std::vector<std::string> not_looked_at(const Words& words, const std::vector<std::string>& rules)
{
    std::map<RuleNeeds, std::vector<std::string>> by_need;
    for (const auto& rule : plausibility_rules()) {
        if (std::ranges::find(rules, rule.id) != rules.end()) by_need[rule.needs].emplace_back(rule.id);
    }
    std::vector<std::string> lines;
    for (const auto& [needs, ids] : by_need)
        lines.push_back(
            words(needs == RuleNeeds::record ? "check.no_record" : "check.no_former", page::ids_text(ids)));
    return lines;
}

void add(page::Page& page, const ReportPlausibility& report, const Words& words)
{
    const auto& [hints, left_out] = report.plausibility;
    page.add(page::Heading{2,
        {words(report.draft ? "check.draft" : "check.report", report.file,
            fiscal_year_in_full(words, report.year), report.department)},
        {0, 2}});
    page.line(2, hints.empty() ? words("check.none") : words("check.hints", hints.size()));
    std::vector<page::Entry> entries;
    for (const auto& hint : hints) entries.push_back(entry_of(words, hint));
    auto all = page::entries_of(std::move(entries));
    all.gap = "　";
    all.at = {2, 7};
    all.details_at = {7, 7};
    page.add(std::move(all));
    for (auto& line : not_looked_at(words, left_out)) page.line(2, std::move(line));
}

void write_hint(JsonWriter& a, const Hint& hint, const Words& words)
{
    std::map<std::string, std::variant<std::string, Exact>> figures;
    for (const auto& figure : hint.figures) {
        auto value = figure.value;
        if (figure.kind == Figure::Kind::share) value = std::get<Exact>(value).rounded_value();
        figures.emplace(figure.name, std::move(value));
    }
    a("figures", figures);
    a("items", hint.items);
    a("message", sentence(words, hint));
    a("next", next_step(words, hint));
    a("rule", hint.rule);
}

} // namespace

} // namespace plausibility

page::Page plausibility_page(std::span<const ReportPlausibility> reports, const Words& words)
{
    page::Page page;
    page.add(page::Heading{1, {words("check.title")}, {0, 0}});
    page.line(0, words("check.statement"), 0);
    for (const auto& report : reports) plausibility::add(page, report, words);
    return page;
}

std::string plausibility_json(std::span<const ReportPlausibility> reports, const Words& words)
{
    return json_object([&](JsonWriter& a) {
        a.list("reports", reports, [&](JsonWriter& b, const ReportPlausibility& report) {
            b("department", report.department);
            b("draft", report.draft);
            b("file", report.file);
            b.list("hints", report.plausibility.hints,
                [&](JsonWriter& c, const Hint& hint) { plausibility::write_hint(c, hint, words); });
            b("not_looked_at", report.plausibility.not_looked_at);
            b("year", report.year);
        });
        a("statement", words("check.statement"));
    });
}

} // namespace tenken
