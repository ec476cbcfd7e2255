#include "scoring/confirmation.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool is_said(std::string_view text) { return !utf8::comparable_form(text).empty(); }

bool was_left_unproved(const AssessedItem& item, const Circumstances& circumstances)
{
    return !item.unproved_years.empty() && circumstances.previous_year > 0 &&
        item.unproved_years.back() == circumstances.previous_year;
}

const AssessedCheck* find_check(const Assessment& assessment, std::string_view id)
{
    const auto at = std::ranges::find(assessment.checks, id, &AssessedCheck::id);
    return at == assessment.checks.end() ? nullptr : &*at;
}

std::optional<CauseKind> cause_of(const Assessment& assessment, const AssessedItem& item)
{
    if (!item.critical || !item.scored() || is_promised(assessment, item)) return std::nullopt;
    if (item.state == State::open) return CauseKind::critical_open;
    if (item.state == State::not_applicable && !is_said(item.vouched))
        return CauseKind::critical_not_applicable;
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale != nullptr && !item.counts_as_unknown && is_unproved(item, *scale)) return CauseKind::unproved;
    return std::nullopt;
}

bool is_open_contradiction(const AssessedCheck& check)
{
    return check.holds && !check.promised && !(is_said(check.word) && is_said(check.kept));
}

} // namespace

bool is_promised(const Assessment& assessment, const AssessedItem& item)
{
    return item.promised && !was_left_unproved(item, assessment.circumstances);
}

bool is_unproved(const AssessedItem& item, const Scale& scale)
{
    if (!item.evidence_required || item.state != State::answered || is_said(item.vouched)) return false;
    if (std::ranges::any_of(item.response.evidence, is_said)) return false;
    const auto is_finding_level = [&](std::string_view id) {
        const Level* level = scale.find(id);
        return level != nullptr && level->finding;
    };
    if (item.response.answer)
        return !is_finding_level(level_id_of(item.bands, item.choices, *item.response.answer));
    return std::ranges::none_of(
        item.counts, [&](const auto& entry) { return is_finding_level(entry.first); });
}

bool is_unproved_again(const AssessedItem& item, const Scale& scale, const Circumstances& circumstances)
{
    return was_left_unproved(item, circumstances) && is_unproved(item, scale);
}

std::vector<Cause> causes_to_confirm(const Assessment& assessment)
{
    std::vector<Cause> causes;
    for (const auto& item : assessment.items) {
        if (const auto kind = cause_of(assessment, item)) causes.push_back({*kind, item.instance});
    }
    for (const auto& check : assessment.checks) {
        if (is_open_contradiction(check)) causes.push_back({CauseKind::contradiction, check.id});
    }
    return causes;
}

bool closes(const Assessment& assessment, const Cause& cause, ClosingKey key)
{
    const auto* item = assessment.find_item(cause.id);
    const auto* check = find_check(assessment, cause.id);
    switch (key) {
    case ClosingKey::mend:
    case ClosingKey::point:
        return true;
    case ClosingKey::promise:
        return item == nullptr || !was_left_unproved(*item, assessment.circumstances);
    case ClosingKey::seen:
        break;
    }
    if (cause.kind == CauseKind::contradiction) return check != nullptr && is_said(check->word);
    return cause.kind != CauseKind::critical_open;
}

void close(HandIn& hand_in, const Cause& cause, ClosingKey key, std::string word, std::string until)
{
    auto& seen = cause.kind == CauseKind::contradiction ? hand_in.kept : hand_in.vouched;
    if (key == ClosingKey::seen) seen[cause.id] = std::move(word);
    if (key == ClosingKey::promise) hand_in.promised[cause.id] = {std::move(until), std::move(word)};
}

} // namespace tenken
