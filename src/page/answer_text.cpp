#include "page/answer_text.hpp"

#include "base/date.hpp"
#include "base/joined.hpp"
#include "model/names.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string marked_label(const std::string& mark, const std::string& label, bool marked)
{
    return marked && !mark.empty() ? mark + " " + label : label;
}

std::string level_text(const Level& level, bool marked)
{
    return marked_label(level.mark, level.printed.empty() ? level.label : level.printed, marked);
}

std::string counts_text(const Words& words, const AssessedItem& item, const Scale& scale, bool marked)
{
    int people = 0;
    std::string list;
    const auto add = [&](std::string_view id, const std::string& label) {
        const auto at = item.counts.find(std::string(id));
        if (at == item.counts.end() || at->second == 0) return;
        people += at->second;
        if (!list.empty()) list += words("report.t.separator");
        list += words("report.answer.count", label, at->second);
    };
    for (const auto& level : scale.levels) add(level.id, level_text(level, marked));
    if (const auto& none = scale.not_applicable)
        add(not_applicable_name, marked_label(none->mark, none->label, marked));
    return words("report.answer.counts", people, list);
}

std::string value_text(const Words& words, const AssessedItem& item, const Scale* scale, bool marked)
{
    const auto& answer = *item.response.answer;
    const Level* level = scale == nullptr ? nullptr : level_of(item, *scale);
    if (const auto* number = std::get_if<Exact>(&answer)) {
        const std::string text = number->text() + item.unit;
        return level == nullptr ? text : words("report.answer.number", text, level_text(*level, marked));
    }
    const std::string chosen = joined(chosen_labels(item.choices, answer), words("report.t.separator"));
    if (level != nullptr)
        return chosen.empty() ? level_text(*level, marked)
                              : words("report.answer.number", chosen, level_text(*level, marked));
    const auto* written = std::get_if<std::string>(&answer);
    if (!chosen.empty() || written == nullptr) return chosen;
    const auto& text = *written;
    return item.type == ItemType::date ? day_text(words, text) : text;
}

} // namespace

namespace {

/// "○ 実施している（事務局の回答による）"
std::string served_text(
    const Words& words, const Assessment& assessment, const AssessedItem& item, bool marked)
{
    const auto& by = assessment.circumstances.service.by;
    if (awaits_server(item)) return words("report.answer.awaited", by);
    auto own = item;
    own.answered_for.reset();
    own.state = item.response.not_applicable ? State::not_applicable : State::answered;
    return words("report.answer.served", answer_text(words, assessment, own, marked), by);
}

} // namespace

std::string answer_text(
    const Words& words, const Assessment& assessment, const AssessedItem& item, bool marked)
{
    if (answered_by_server(item)) return served_text(words, assessment, item, marked);
    const Scale* scale = assessment.find_scale(item.scale);
    if (item.state == State::answered) {
        if (scale != nullptr && !item.counts.empty()) return counts_text(words, item, *scale, marked);
        if (item.response.answer) return value_text(words, item, scale, marked);
    }
    if (item.state == State::not_applicable && scale != nullptr && scale->not_applicable)
        return marked_label(scale->not_applicable->mark, scale->not_applicable->label, marked);
    if (answered_by_coordinator(assessment, item))
        return words("report.answer.shared", assessment.circumstances.coordinator);
    return words("names.state." + std::string(name_in(state_names, item.state)));
}

std::string reason_text(const Assessment& assessment, const AssessedItem& item)
{
    const std::string& id = item.response.reason;
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr || !scale->not_applicable) return id;
    const auto at = std::ranges::find(scale->not_applicable->reasons, id, &Reason::id);
    return at == scale->not_applicable->reasons.end() ? id : at->label;
}

std::string day_text(const Words& words, const std::string& iso)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : iso;
}

} // namespace tenken
