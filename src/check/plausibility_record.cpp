#include "check/plausibility_limits.hpp"
#include "check/plausibility_rules.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken::plausibility {

namespace {

/// From one question's first answer to the next question's, in seconds, ascending. What several questions have in the
/// same second came from a file; what another person answered next, or somebody after a long pause, tells nothing.
std::vector<std::chrono::seconds> reading_times(const std::vector<SavedAnswer>& saved)
{
    std::vector<std::chrono::seconds> times;
    std::set<std::string_view> seen;
    const SavedAnswer* last = nullptr;
    for (const auto& one : saved) {
        if (!seen.insert(one.instance).second) continue;
        if (last != nullptr && one.at && last->at && one.by == last->by) {
            const auto time = *one.at - *last->at;
            if (time.count() > 0 && time <= longest_reading) times.push_back(time);
        }
        last = &one;
    }
    std::ranges::sort(times);
    return times;
}

/// The level of an answer as it was saved; null where it came to none.
const Level* level_saved(const Assessment& report, const AssessedItem& item, const Response& response)
{
    const auto* scale = report.find_scale(item.scale);
    if (scale == nullptr || !response.answer) return nullptr;
    return scale->find(level_id_of(item.bands, item.choices, *response.answer));
}

bool has_new_piece(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    return std::ranges::any_of(
        after, [&](const auto& piece) { return std::ranges::find(before, piece) == before.end(); });
}

/// Where an instance was saved first and last.
struct Places {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Whether another question was answered in between: who goes back at once mends a slip.
bool is_mended_later(const std::vector<SavedAnswer>& saved, const Places& places)
{
    const auto& instance = saved[places.first].instance;
    for (auto i = places.first + 1; i < places.last; ++i) {
        if (saved[i].instance != instance) return true;
    }
    return false;
}

} // namespace

Found answered_in_haste(const PlausibilityGrounds& grounds)
{
    const auto times = reading_times(*grounds.saved);
    if (times.size() < least_timed) return std::nullopt;
    const auto median = times[(times.size() - 1) / 2];
    if (median > hasty) return std::nullopt;
    std::chrono::seconds all{0};
    for (const auto time : times) all += time;
    return Hint{{},
        {number("answers", times.size()), number("seconds", static_cast<std::size_t>(all.count())),
            number("median_seconds", static_cast<std::size_t>(median.count()))},
        {}};
}

Found risen_while_answering(const PlausibilityGrounds& grounds)
{
    const auto& saved = *grounds.saved;
    std::map<std::string_view, Places> places;
    for (std::size_t i = 0; i < saved.size(); ++i)
        places.try_emplace(saved[i].instance, Places{i, i}).first->second.last = i;
    const auto risen = own_items(grounds.report, [&](const AssessedItem& item) {
        const auto at = places.find(item.instance);
        if (at == places.end() || !answered_well(grounds.report, item)) return false;
        const auto& first = saved[at->second.first].response;
        const auto* level = level_saved(grounds.report, item, first);
        return level != nullptr && level->finding && is_mended_later(saved, at->second) &&
            !has_new_piece(first.evidence, item.response.evidence);
    });
    if (risen.size() < least_risen) return std::nullopt;
    return Hint{{}, {number("risen", risen.size())}, ids_of(risen)};
}

} // namespace tenken::plausibility
