#include "interview/answer_reading.hpp"
#include "interview/describe.hpp"
#include "interview/flow.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

std::string criterion_for(const Item& item, const std::string& level)
{
    for (const auto& [id, text] : item.criteria) {
        if (id == level) return text;
    }
    return {};
}

void add_not_applicable(const Flow& flow, Offers& offers, const std::string& key)
{
    if (!may_not_apply(flow.source(), flow.scale())) return;
    const auto& none = *flow.scale()->not_applicable;
    offers.rows.push_back({key, none.mark, none.label, ""});
}

std::vector<Block> level_offers(const Flow& flow)
{
    Offers offers;
    for (const auto& level : flow.scale()->levels) {
        offers.rows.push_back({std::to_string(offers.rows.size() + 1), level.mark, level.label,
            criterion_for(flow.source(), level.id)});
    }
    add_not_applicable(flow, offers, "0");
    return {offers};
}

std::string number_request(const Flow& flow)
{
    const auto& item = flow.source();
    const auto& words = flow.words();
    std::string range;
    if (item.min && item.max)
        range = words("interview.number.between", {item.min->text(), item.max->text()});
    else if (item.min)
        range = words("interview.number.from", {item.min->text()});
    else if (item.max)
        range = words("interview.number.to", {item.max->text()});
    if (item.unit.empty()) return words("interview.number.ask", {range});
    return words("interview.number.ask_unit", {range, item.unit});
}

/// What the numbers mean, best first: "95% 以上 ○　70% 以上 △　0% 以上 ×".
std::string bands_text(const Flow& flow)
{
    const auto& item = flow.source();
    std::string text;
    for (const auto& band : item.bands) {
        const auto* level = flow.scale()->find(band.level);
        const std::string name = level == nullptr ? band.level
            : level->mark.empty()                 ? level->label
                                                  : level->mark;
        if (!text.empty()) text += flow.words()("interview.number.gap");
        text += flow.words()("interview.number.band", {band.min.text() + item.unit, name});
    }
    return text;
}

std::vector<Block> number_offers(const Flow& flow)
{
    const auto& words = flow.words();
    std::vector<Block> blocks{Text{number_request(flow), 2, 2}};
    if (const auto* scale = flow.scale()) {
        if (!flow.source().bands.empty())
            blocks.emplace_back(Text{words("interview.number.bands", {bands_text(flow)}), 2, 2});
        if (const auto* unknown = scale->find(unknown_level))
            blocks.emplace_back(Text{words("interview.number.unknown", {unknown->label}), 2, 2});
        if (may_not_apply(flow.source(), scale))
            blocks.emplace_back(
                Text{words("interview.number.not_applicable", {scale->not_applicable->label}), 2, 2});
    }
    return blocks;
}

std::vector<Block> offers_for(const Flow& flow)
{
    const auto& item = flow.source();
    switch (item.type) {
    case ItemType::level:
        return level_offers(flow);
    case ItemType::number:
        return number_offers(flow);
    case ItemType::choice: {
        Offers offers;
        for (const auto& choice : item.choices)
            offers.rows.push_back({std::to_string(offers.rows.size() + 1), "", choice.label, ""});
        return {offers};
    }
    case ItemType::date:
        return {Text{flow.words()("interview.date.ask"), 2, 2}};
    case ItemType::text:
        break;
    }
    return {Text{flow.words()("interview.text.ask"), 2, 2}};
}

/// What was answered before, when one comes back.
void add_present(const Flow& flow, std::vector<Block>& blocks)
{
    const auto& words = flow.words();
    const auto& item = flow.item();
    const auto add = [&](std::string_view id, const std::vector<std::string>& arguments) {
        blocks.emplace_back(Text{words(id, arguments), 2, 10});
    };
    if (item.state != State::open)
        add(item.counts.empty() ? "interview.present" : "interview.present_people",
            {answer_in_words(words, flow.assessment(), item)});
    const auto& response = flow.response(flow.question());
    if (!response.note.empty()) add("interview.present_note", {on_one_line(response.note)});
    if (!response.evidence.empty()) {
        std::string all;
        for (const auto& one : response.evidence)
            all += (all.empty() ? "" : words("interview.comma")) + on_one_line(one);
        add("interview.present_evidence", {all});
    }
    if (!response.action.what.empty()) add("interview.present_plan", {on_one_line(response.action.what)});
}

} // namespace

std::vector<Block> question_screen(const Flow& flow)
{
    const auto& words = flow.words();
    const auto& item = flow.item();
    const auto* section = flow.assessment().find_section(item.section);
    const std::string place = std::to_string(flow.course().position(flow.question()).value_or(0));
    const std::string total = std::to_string(flow.course().size());
    std::vector<Block> blocks{Text{}};
    blocks.emplace_back(Text{words(item.critical ? "interview.heading_critical" : "interview.heading",
                                 {place, total, section == nullptr ? "" : section->title, flow.question()}),
        0, 0, Style::heading});
    const auto& again = flow.setup().asked_again;
    if (item.state == State::open && std::ranges::find(again, flow.question()) != again.end())
        blocks.emplace_back(Text{words("interview.asked_again"), 0, 0, Style::warning});
    if (const auto comment = comment_on(flow.assessment(), flow.question()); !comment.empty())
        blocks.emplace_back(Text{words("interview.returned", {comment}), 0, 0, Style::warning});
    if (const auto subject = subject_of(flow.question()); !subject.empty()) {
        const auto* kind = flow.checklist().find_subject_kind(flow.source().each);
        blocks.emplace_back(
            Text{words("interview.about", {std::string(subject), kind == nullptr ? "" : kind->label}), 0, 0});
    }
    blocks.emplace_back(Text{item.question, 0, 0});
    blocks.emplace_back(Text{});
    if (item.counts.empty()) {
        for (auto& block : offers_for(flow)) blocks.push_back(std::move(block));
    }
    for (auto& block : former_screen(flow)) blocks.push_back(std::move(block));
    add_present(flow, blocks);
    blocks.emplace_back(Text{});
    return blocks;
}

std::vector<Block> reasons_screen(const Flow& flow)
{
    std::vector<Block> blocks{Text{flow.words()("interview.reason.ask"), 2, 2}};
    Offers offers;
    for (const auto& reason : flow.scale()->not_applicable->reasons)
        offers.rows.push_back({std::to_string(offers.rows.size() + 1), "", reason.label, ""});
    if (!offers.rows.empty()) blocks.emplace_back(std::move(offers));
    return blocks;
}

std::vector<Block> evidence_screen(const Flow& flow)
{
    const auto& words = flow.words();
    std::vector<Block> blocks;
    const auto add_list = [&](std::string_view title, const std::vector<std::string>& list) {
        if (list.empty()) return;
        blocks.emplace_back(Text{words(title), 2, 2});
        Offers offers;
        for (const auto& one : list)
            offers.rows.push_back({std::to_string(offers.rows.size() + 1), "", on_one_line(one), ""});
        blocks.emplace_back(std::move(offers));
    };
    add_list("interview.evidence.given", flow.response(flow.question()).evidence);
    add_list("interview.evidence.suggested", flow.source().evidence);
    return blocks;
}

std::vector<Block> subjects_screen(
    const Flow& flow, const std::string& kind, const std::vector<std::string>& names, bool first)
{
    const auto& words = flow.words();
    const auto* source = flow.checklist().find_subject_kind(kind);
    const std::string label = source == nullptr ? kind : source->label;
    std::vector<Block> blocks{Text{}, Text{words("interview.subjects.title", {label}), 0, 0, Style::heading}};
    if (source != nullptr && !source->ask.empty()) blocks.emplace_back(Text{source->ask, 0, 0});
    if (!names.empty()) {
        Offers offers;
        for (const auto& name : names)
            offers.rows.push_back({std::to_string(offers.rows.size() + 1), "", name, ""});
        blocks.emplace_back(std::move(offers));
    } else if (!first) {
        blocks.emplace_back(Text{words("interview.subjects.none"), 2, 2});
    }
    for (auto& block : former_subjects_screen(flow, kind, names)) blocks.push_back(std::move(block));
    blocks.emplace_back(
        Text{words(first ? "interview.subjects.how_first" : "interview.subjects.how_correct"), 2, 2});
    return blocks;
}

} // namespace tenken::interview
