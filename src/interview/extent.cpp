#include "interview/extent.hpp"

#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tenken::interview {

namespace {

constexpr std::size_t usual_subjects = 2;
constexpr double characters_a_second = 500.0 / 60.0;
constexpr double seconds_an_answer = 5;
constexpr double seconds_a_plan = 40;
constexpr double findings_an_answer = 0.3; ///< of a department's scored answers

/// What a condition can still come to.
struct Prospect {
    bool can_hold = false;
    bool can_fail = false;
};

constexpr Prospect open_to_both{true, true};
constexpr Prospect holds{true, false};
constexpr Prospect fails{false, true};

class Prospects {
public:
    explicit Prospects(const Session& session)
        : session_(session)
    {
        for (const auto& item : session.assessment().items)
            instances_[item_of(item.instance)].push_back(&item);
    }

    /// Whether an item is asked.
    Prospect of(const Item& item)
    {
        if (!item.when) return holds;
        if (const auto at = known_.find(item.id); at != known_.end()) return at->second;
        return known_[item.id] = of(*item.when);
    }

private:
    Prospect of(const Condition& condition)
    {
        if (condition.parts.empty()) return condition.item.empty() ? open_to_both : of_gate(condition);
        Prospect all = holds;
        Prospect any = fails;
        for (const auto& part : condition.parts) {
            const auto one = of(part);
            all = {all.can_hold && one.can_hold, all.can_fail || one.can_fail};
            any = {any.can_hold || one.can_hold, any.can_fail && one.can_fail};
        }
        if (condition.kind == Condition::Kind::any) return any;
        if (condition.kind == Condition::Kind::negation) return {all.can_fail, all.can_hold};
        return all;
    }

    /// Of an item asked per subject: open as long as any of its questions is.
    Prospect of_gate(const Condition& is)
    {
        const auto* gate = session_.index().find_item(is.item);
        if (gate == nullptr) return open_to_both;
        const auto shown = of(*gate);
        if (!shown.can_hold) return fails;
        Prospect result = fails;
        const auto instances = instances_.find(is.item);
        if (instances == instances_.end()) return result;
        for (const auto* instance : instances->second) {
            const auto& item = *instance;
            const bool waits =
                item.state == State::open || item.state == State::hidden || awaits_server(item);
            if (waits) result.can_hold = true;
            const bool settled = item.state == State::answered || answered_by_server(item);
            if (!settled || !stands(item, is.is)) continue;
            return {true, shown.can_fail};
        }
        return result;
    }

    [[nodiscard]] bool stands(const AssessedItem& item, const std::vector<std::string>& is) const
    {
        const auto among = [&](std::string_view id) { return std::ranges::find(is, id) != is.end(); };
        for (const auto& [level, people] : item.counts) {
            if (people > 0 && among(level)) return true;
        }
        if (item.response.answer && std::ranges::any_of(texts_of(*item.response.answer), among)) return true;
        const auto* scale = session_.assessment().find_scale(item.scale);
        const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
        return level != nullptr && among(level->id);
    }

    const Session& session_;
    std::unordered_map<std::string_view, std::vector<const AssessedItem*>>
        instances_;                                      ///< by id of their item
    std::map<std::string, Prospect, std::less<>> known_; ///< by id of an item
};

/// The names of the levels that are offered: all beside criteria, of choices only what is not one of them.
std::size_t characters_of_levels(const Item& item, const Scale& scale)
{
    std::size_t shown = 0;
    for (const auto& level : scale.levels) {
        if (item.type == ItemType::level || level.id == unknown_level) shown += utf8::characters(level.label);
    }
    if (may_not_apply(item, &scale)) shown += utf8::characters(scale.not_applicable->label);
    return shown;
}

double seconds_for(const Session& session, const Item& item)
{
    std::size_t shown = utf8::characters(item.question) + utf8::characters(item.how);
    for (const auto& [level, criterion] : item.criteria) shown += utf8::characters(criterion);
    for (const auto& choice : item.choices) shown += utf8::characters(choice.label);
    const auto* scale = session.checklist().find_scale(item.scale);
    if (item.scored() && scale != nullptr) shown += characters_of_levels(item, *scale);
    const bool plans = item.scored() && !session.setup().circumstances.individual;
    return static_cast<double>(shown) / characters_a_second + seconds_an_answer +
        (plans ? findings_an_answer * seconds_a_plan : 0);
}

/// How many subjects may come of a list that was not asked for yet.
std::size_t subjects_expected(const Session& session, const std::string& kind)
{
    const auto* former = session.setup().former.get();
    if (former == nullptr) return usual_subjects;
    return session.former_subjects(kind).size();
}

} // namespace

Extent extent_left(const Session& session)
{
    Prospects prospects(session);
    Extent extent;
    double least_seconds = 0;
    double most_seconds = 0;
    for (const auto& item : session.assessment().items) {
        const auto* source = session.index().item_of(item.instance);
        if (source == nullptr || !session.course().asks(*source)) continue;
        const bool waits = item.state == State::open || item.state == State::hidden;
        if (!waits) continue;
        const auto prospect = item.state == State::open ? holds : prospects.of(*source);
        const bool of_subject = !subject_of(item.instance).empty();
        const bool listed = source->each.empty() || session.answers().subjects.contains(source->each);
        if (listed && !source->each.empty() && !of_subject) continue; // an empty list
        const double seconds = seconds_for(session, *source);
        if (prospect.can_hold) {
            const std::size_t count = listed ? 1 : subjects_expected(session, source->each);
            extent.most += count;
            most_seconds += static_cast<double>(count) * seconds;
        }
        if (listed && !prospect.can_fail && prospect.can_hold) {
            ++extent.least;
            least_seconds += seconds;
        }
    }
    extent.minutes = static_cast<int>((least_seconds + most_seconds) / 2 / 60 + 0.5);
    return extent;
}

} // namespace tenken::interview
