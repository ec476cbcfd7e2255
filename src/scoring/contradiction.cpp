#include "scoring/contradiction.hpp"

#include "model/answers.hpp"
#include "scoring/truth.hpp"

#include <algorithm>
#include <functional>

namespace tenken {

namespace {

/// What a condition can come to.
struct Between {
    Truth low = Truth::no;
    Truth high = Truth::yes;
};

constexpr Between anything{Truth::no, Truth::yes};

constexpr Between exactly(Truth truth) { return {truth, truth}; }

constexpr Between exactly(bool truth) { return exactly(truth ? Truth::yes : Truth::no); }

Between greater(Between a, Between b) { return {std::max(a.low, b.low), std::max(a.high, b.high)}; }

Between lesser(Between a, Between b) { return {std::min(a.low, b.low), std::min(a.high, b.high)}; }

bool of_persons(const AssessedItem& item)
{
    return item.answered_for == AnsweredFor::person || item.answered_for == AnsweredFor::declared;
}

bool is_among(const std::vector<std::string>& ids, std::string_view id)
{
    return std::ranges::find(ids, id) != ids.end();
}

class FromItems {
public:
    explicit FromItems(const Assessment& assessment)
        : assessment_(assessment)
    {
    }

    Between evaluate(const Condition& condition) const
    {
        Between least = exactly(Truth::yes);
        Between greatest = exactly(Truth::no);
        for (const auto& part : condition.parts) {
            const Between truth = evaluate(part);
            least = lesser(least, truth);
            greatest = greater(greatest, truth);
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
        return anything;
    }

private:
    Between stands(const Condition& is) const
    {
        Between any = exactly(Truth::no);
        bool found = false;
        for (const auto& item : assessment_.items) {
            if (item_of(item.instance) != is.item) continue;
            found = true;
            any = greater(any, stands_for(item, is.is));
        }
        return found ? any : anything;
    }

    /// What another department answers in this one's place stands in that one's record.
    [[nodiscard]] bool is_elsewhere(const AssessedItem& item) const
    {
        return is_shared(assessment_.circumstances.service, item.scope, item.tags);
    }

    [[nodiscard]] Between stands_for(const AssessedItem& item, const std::vector<std::string>& ids) const
    {
        if (is_elsewhere(item)) return anything;
        switch (item.state) {
        case State::not_asked:
            return anything;
        case State::open:
            return exactly(Truth::unknown);
        case State::hidden:
        case State::not_applicable:
            return exactly(Truth::no);
        case State::answered:
            break;
        }
        if (!item.response.answer) {
            return exactly(std::ranges::any_of(item.counts,
                [&](const auto& count) { return count.second > 0 && is_among(ids, count.first); }));
        }
        const auto& answer = *item.response.answer;
        const bool is = is_among(ids, level_id_of(item.bands, item.choices, answer)) ||
            std::ranges::any_of(texts_of(answer), [&](const auto& text) { return is_among(ids, text); });
        // Of a few persons only the lowest level is kept.
        return !is && of_persons(item) ? anything : exactly(is);
    }

    /// A list that was given and is empty hides instances whose condition holds; one that was not given leaves them open.
    Between has_none(const std::string& kind) const
    {
        for (const auto& item : assessment_.items) {
            if (item.each != kind || is_elsewhere(item)) continue;
            if (!subject_of(item.instance).empty()) return exactly(Truth::no);
            if (item.state == State::open) return exactly(Truth::unknown);
            const Between shown = item.when ? evaluate(*item.when) : exactly(Truth::yes);
            if (item.state == State::hidden && shown.low == Truth::yes) return exactly(Truth::yes);
        }
        return anything;
    }

    const Assessment& assessment_;
};

} // namespace

std::optional<bool> contradicts(const Assessment& assessment, const Condition& check)
{
    const Between truth = FromItems(assessment).evaluate(check);
    if (truth.low == Truth::yes) return true;
    if (truth.high != Truth::yes) return false;
    return std::nullopt;
}

} // namespace tenken
