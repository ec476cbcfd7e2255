#include "scoring/stated_conditions.hpp"

#include "model/answers.hpp"
#include "model/conditions.hpp"
#include "scoring/truth.hpp"

#include <algorithm>

namespace tenken {

/// What a condition can come to.
struct StatedConditions::Between {
    Truth low = Truth::no;
    Truth high = Truth::yes;

    static Between exactly(Truth truth) { return {truth, truth}; }
    static Between exactly(bool truth) { return exactly(truth ? Truth::yes : Truth::no); }
    static Between anything() { return {}; }

    [[nodiscard]] Between or_greater(Between other) const
    {
        return {std::max(low, other.low), std::max(high, other.high)};
    }

    [[nodiscard]] Between or_lesser(Between other) const
    {
        return {std::min(low, other.low), std::min(high, other.high)};
    }
};

namespace {

/// So many instances of its gates are looked at for one item: more, for each of very many, would take its time.
constexpr std::size_t most_looked_at = 1000;

bool of_persons(const AssessedItem& item)
{
    return item.answered_for == AnsweredFor::person || item.answered_for == AnsweredFor::declared;
}

bool is_among(const std::vector<std::string>& ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

StatedConditions::StatedConditions(const Assessment& assessment)
    : assessment_(assessment)
{
    for (const auto& item : assessment.items) instances_[item_of(item.instance)].push_back(&item);
}

std::optional<bool> StatedConditions::holds(const Condition& check) const
{
    const Between truth = evaluate(check);
    if (truth.low == Truth::yes) return true;
    if (truth.high != Truth::yes) return false;
    return std::nullopt;
}

std::optional<bool> StatedConditions::is_as_shown(const AssessedItem& item) const
{
    if (!item.when || !item.each.empty() || item.state == State::not_asked || is_elsewhere(item))
        return std::nullopt;
    std::size_t looked_at = 0;
    for (const auto gate : gates_of(*item.when)) {
        const auto at = instances_.find(gate);
        looked_at += at == instances_.end() ? 0 : at->second.size();
    }
    if (looked_at > most_looked_at) return std::nullopt;
    const auto shown = holds(*item.when);
    return shown ? std::optional(*shown == (item.state != State::hidden)) : std::nullopt;
}

StatedConditions::Between StatedConditions::evaluate(const Condition& condition) const
{
    Between least = Between::exactly(Truth::yes);
    Between greatest = Between::exactly(Truth::no);
    for (const auto& part : condition.parts) {
        const Between truth = evaluate(part);
        least = least.or_lesser(truth);
        greatest = greatest.or_greater(truth);
    }
    switch (condition.kind) {
    case Condition::Kind::is:
        return stands(condition);
    case Condition::Kind::all:
        return least;
    case Condition::Kind::any:
        return greatest;
    case Condition::Kind::negation:
        return {negated(least.high), negated(least.low)};
    case Condition::Kind::no_subjects:
        return has_none(condition.subjects);
    }
    return Between::anything();
}

StatedConditions::Between StatedConditions::stands(const Condition& is) const
{
    const auto gate = instances_.find(is.item);
    if (gate == instances_.end()) return Between::anything();
    Between any = Between::exactly(Truth::no);
    for (const auto* item : gate->second) any = any.or_greater(stands_for(*item, is.is));
    return any;
}

/// What another department answers in this one's place stands in that one's record.
bool StatedConditions::is_elsewhere(const AssessedItem& item) const
{
    return is_shared(assessment_.circumstances.service, item.scope, item.tags);
}

StatedConditions::Between StatedConditions::stands_for(
    const AssessedItem& item, const std::vector<std::string>& ids) const
{
    if (is_elsewhere(item)) return Between::anything();
    switch (item.state) {
    case State::not_asked:
        return Between::anything();
    case State::open:
        return Between::exactly(Truth::unknown);
    case State::hidden:
    case State::not_applicable:
        return Between::exactly(Truth::no);
    case State::answered:
        break;
    }
    if (!item.response.answer) {
        return Between::exactly(std::ranges::any_of(
            item.counts, [&](const auto& count) { return count.second > 0 && is_among(ids, count.first); }));
    }
    const auto& answer = *item.response.answer;
    const bool is = is_among(ids, level_id_of(item.bands, item.choices, answer)) ||
        std::ranges::any_of(texts_of(answer), [&](const auto& text) { return is_among(ids, text); });
    // Of a few persons only the lowest level is kept.
    return !is && of_persons(item) ? Between::anything() : Between::exactly(is);
}

/// A list that was given and is empty hides instances whose condition holds; one that was not given leaves them open.
StatedConditions::Between StatedConditions::has_none(const std::string& kind) const
{
    for (const auto& item : assessment_.items) {
        if (item.each != kind || is_elsewhere(item)) continue;
        if (!subject_of(item.instance).empty()) return Between::exactly(Truth::no);
        if (item.state == State::open) return Between::exactly(Truth::unknown);
        const Between shown = item.when ? evaluate(*item.when) : Between::exactly(Truth::yes);
        if (item.state == State::hidden && shown.low == Truth::yes) return Between::exactly(Truth::yes);
    }
    return Between::anything();
}

} // namespace tenken
