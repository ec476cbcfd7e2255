#include "model/answers.hpp"
#include "rollup/standing.hpp"
#include "rollup/year.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <list>
#include <unordered_map>

namespace tenken {

namespace {

void add_once(std::vector<std::size_t>& departments, std::size_t department)
{
    if (departments.empty() || departments.back() != department) departments.push_back(department);
}

bool coordinator_answers(const DepartmentYear& department, const AssessedItem& item)
{
    return !department.coordinated_by.empty() && item.scope == Scope::organisation;
}

class Rates {
public:
    void add(const DepartmentYear& department, std::size_t index)
    {
        auto behind = rates_.begin(); // where a question that is new goes: behind the one before it
        for (const auto* item : department.items) {
            if (!item->scored()) continue;
            const auto at = entry_for(*item, *department.frame, behind);
            count(at->rate, *item, *department.frame);
            note_standing(*at, department, *item, index);
            behind = std::next(at);
        }
    }

    [[nodiscard]] std::vector<ItemRate> take()
    {
        std::vector<ItemRate> rates;
        rates.reserve(rates_.size());
        for (auto& entry : rates_) rates.push_back(std::move(entry.rate));
        return rates;
    }

private:
    struct Entry {
        ItemRate rate;
        std::optional<std::size_t> last_asked; ///< of the departments that are counted in `rate.asked`
    };
    using Place = std::list<Entry>::iterator;

    Place entry_for(const AssessedItem& item, const Assessment& frame, Place behind)
    {
        // The same item is shared by many reports: looked up by its address first.
        const auto known = by_item_.find(&item);
        if (known != by_item_.end()) return known->second;
        const std::string id(item_of(item.instance));
        const auto [at, added] = by_question_.try_emplace(id + "@" + item.meaning);
        if (added) {
            ItemRate rate;
            rate.id = id;
            rate.item = &item;
            rate.scale = frame.find_scale(item.scale);
            rate.people = item.scope == Scope::person;
            rate.levels.resize(rate.scale->levels.size());
            at->second = rates_.insert(behind, {std::move(rate), std::nullopt});
        }
        by_item_.emplace(&item, at->second);
        return at->second;
    }

    static void count_level(ItemRate& rate, const Level& level, const Scale& scale, int times)
    {
        if (const auto* known = rate.scale->find(level.id))
            rate.levels[static_cast<std::size_t>(known - rate.scale->levels.data())] += times;
        if (is_fulfilled(level, scale)) rate.fulfilled += times;
        if (is_partial(level, scale)) rate.partial += times;
    }

    static void count(ItemRate& rate, const AssessedItem& item, const Assessment& frame)
    {
        // What one answered for all, or fewer than three persons did, is no count of persons.
        if (rate.people && item.counts.empty()) return;
        const Scale& scale = *frame.find_scale(item.scale);
        if (item.state == State::open) ++rate.open;
        if (!item.counts.empty() && (item.state == State::answered || item.state == State::not_applicable)) {
            for (const auto& [id, people] : item.counts) {
                if (const auto* level = scale.find(id))
                    count_level(rate, *level, scale, people);
                else
                    rate.not_applicable += people;
            }
            return;
        }
        if (item.state == State::not_applicable) ++rate.not_applicable;
        if (item.state != State::answered) return;
        if (const auto* level = level_of(item, scale)) count_level(rate, *level, scale, 1);
    }

    static void note_standing(
        Entry& entry, const DepartmentYear& department, const AssessedItem& item, std::size_t index)
    {
        auto& rate = entry.rate;
        const bool asked =
            item.state == State::answered || item.state == State::open || item.state == State::not_applicable;
        if (asked && entry.last_asked != index) {
            entry.last_asked = index;
            ++rate.asked;
        }
        const bool elsewhere = coordinator_answers(department, item) || answered_by_server(item);
        if (item.state == State::not_asked && !elsewhere) add_once(rate.not_asked, index);
        if (!department.has_finding(item)) return;
        add_once(rate.failing, index);
        const auto* level = level_of(item, *department.frame->find_scale(item.scale));
        const bool unknown = level != nullptr && level->id == unknown_level && item.counts.empty();
        add_once(unknown ? rate.unknowing : rate.aware, index);
    }

    std::list<Entry> rates_;
    std::unordered_map<std::string, Place> by_question_;
    std::unordered_map<const AssessedItem*, Place> by_item_;
};

} // namespace

int ItemRate::applicable() const
{
    int sum = open;
    for (const int count : levels) sum += count;
    return sum;
}

std::optional<Exact> ItemRate::rate() const
{
    const int of = applicable();
    return of == 0 ? std::nullopt : std::optional(Exact(fulfilled, of) * 100);
}

std::vector<ItemRate> item_rates(const std::vector<DepartmentYear>& departments)
{
    Rates rates;
    for (std::size_t i = 0; i < departments.size(); ++i) rates.add(departments[i], i);
    return rates.take();
}

std::vector<Reach> reach_of(const std::vector<ItemRate>& items)
{
    std::vector<Reach> all;
    for (const int percent : {100, 90, 80}) {
        Reach reach{percent, 0, 0};
        for (const auto& item : items) {
            const auto rate = item.people ? item.rate() : std::nullopt;
            if (!rate) continue;
            ++reach.of;
            if (*rate >= Exact(percent)) ++reach.items;
        }
        if (reach.of > 0) all.push_back(reach);
    }
    return all;
}

std::vector<std::size_t> most_failed(const std::vector<ItemRate>& items)
{
    constexpr std::size_t most = 10;
    const bool of_several = std::ranges::any_of(items, [](const ItemRate& item) { return item.asked > 1; });
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool of_one = of_several && items[i].asked == 1; // which says nothing of how many fail
        if (!items[i].failing.empty() && !of_one) order.push_back(i);
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const auto failing = [&](std::size_t i) { return items[i].failing.size(); };
        return failing(a) != failing(b) ? failing(a) > failing(b) : items[a].rate() < items[b].rate();
    });
    if (order.size() > most) order.resize(most);
    return order;
}

std::vector<std::size_t> worth_spreading(const std::vector<ItemRate>& items)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& item = items[i];
        if (!item.aware.empty() && !(item.unknowing.empty() && item.not_asked.empty())) found.push_back(i);
    }
    return found;
}

} // namespace tenken
