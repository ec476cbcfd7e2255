#include "rollup/hints.hpp"

#include "model/answers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace tenken {

namespace {

std::optional<Hints::SameLevel> same_level(const DepartmentYear& department, std::size_t index)
{
    Hints::SameLevel hint{index, nullptr, 0};
    for (const auto& kept : department.items) {
        const auto& item = *kept.item;
        if (!item.scored() || item.state != State::answered) continue;
        const auto* level = level_of(item, *department.frame->find_scale(item.scale));
        if (level == nullptr || (hint.level != nullptr && hint.level->id != level->id)) return std::nullopt;
        hint.level = level;
        ++hint.items;
    }
    return hint.items >= fewest_for_hint ? std::optional(hint) : std::nullopt;
}

struct AskedCount {
    int not_applicable = 0;
    int asked = 0;
};

AskedCount asked_count(const DepartmentYear& department)
{
    return {department.not_applicable.items, department.tally.applicable + department.not_applicable.items};
}

std::vector<Hints::MuchNotApplicable> much_not_applicable(const std::vector<DepartmentYear>& departments)
{
    AskedCount all;
    for (const auto& department : departments) {
        const auto own = asked_count(department);
        all.not_applicable += own.not_applicable;
        all.asked += own.asked;
    }
    std::vector<Hints::MuchNotApplicable> hints;
    for (std::size_t i = 0; i < departments.size(); ++i) {
        const auto own = asked_count(departments[i]);
        const AskedCount others{all.not_applicable - own.not_applicable, all.asked - own.asked};
        if (own.not_applicable < fewest_not_applicable || others.asked == 0) continue;
        const Exact share(own.not_applicable, own.asked);
        const Exact elsewhere(others.not_applicable, others.asked);
        if (share >= elsewhere * 2 && share - elsewhere >= Exact(1, 10))
            hints.push_back({i, own.not_applicable, own.asked, others.not_applicable, others.asked});
    }
    return hints;
}

// Instances of one item are one question to whoever answers: the same note on each of them tells nothing.
std::vector<Hints::SameNote> same_notes(const std::vector<DepartmentYear>& departments, const KeptItems& kept)
{
    std::unordered_map<std::uint64_t, std::vector<ItemOfDepartment>> places;
    for (std::size_t i = 0; i < departments.size(); ++i) {
        for (const auto& item : departments[i].items) {
            if (item.note == 0) continue;
            auto& known = places[item.note];
            const bool again = !known.empty() && known.back().department == i &&
                item_of(known.back().item->instance) == item_of(item.item->instance);
            if (!again) known.push_back({i, item.item});
        }
    }
    std::vector<Hints::SameNote> hints;
    for (auto& [note, where] : places) {
        if (where.size() > 1) hints.push_back({kept.note_characters(note), std::move(where)});
    }
    std::ranges::sort(hints, [](const Hints::SameNote& a, const Hints::SameNote& b) {
        if (a.places.size() != b.places.size()) return a.places.size() > b.places.size();
        const auto& first = a.places.front();
        const auto& other = b.places.front();
        if (first.department != other.department) return first.department < other.department;
        return first.item->instance < other.item->instance;
    });
    return hints;
}

} // namespace

Hints hints_of(const std::vector<DepartmentYear>& departments, const KeptItems& kept)
{
    Hints hints;
    for (std::size_t i = 0; i < departments.size(); ++i) {
        if (const auto hint = same_level(departments[i], i)) hints.same_level.push_back(*hint);
    }
    hints.same_notes = same_notes(departments, kept);
    hints.much_not_applicable = much_not_applicable(departments);
    return hints;
}

std::optional<Hints::Unchanged> unchanged_hint(std::size_t department, int items, int of)
{
    if (of < fewest_for_hint || items * 5 < of * 4) return std::nullopt;
    return Hints::Unchanged{department, items, of};
}

} // namespace tenken
