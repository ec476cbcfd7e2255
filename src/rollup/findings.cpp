#include "rollup/standing.hpp"
#include "rollup/year.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace tenken {

namespace {

// 0 up to the day itself, and where there is none.
int days_after(std::string_view due, Date today)
{
    const auto day = parse_iso_date(due);
    if (!day) return 0;
    const auto days = (std::chrono::sys_days(today) - std::chrono::sys_days(*day)).count();
    return static_cast<int>(std::max<decltype(days)>(days, 0));
}

void add_critical(YearSummary& year, std::size_t index)
{
    const auto& department = year.departments[index];
    const auto is_in = [](const std::vector<std::string>& ids, const AssessedItem& item) {
        return std::ranges::find(ids, item.instance) != ids.end();
    };
    for (const auto* item : department.items) {
        if (is_in(department.critical, *item)) year.critical.push_back({index, item});
        if (is_in(department.exceptions, *item)) year.exceptions.push_back({index, item});
        if (std::ranges::find(department.causes, item->instance, &Cause::id) != department.causes.end())
            year.to_confirm.push_back({index, item});
    }
}

void add_plans(YearSummary& year, std::size_t index, Date today)
{
    const auto& department = year.departments[index];
    int planned = 0;
    for (const auto& plan : department.plans) {
        if (department.action_of(plan).what.empty()) continue; // a day alone is no plan
        ++planned;
        year.plans.push_back(
            {static_cast<std::uint32_t>(index), days_after(department.due_of(plan), today), &plan});
    }
    for (const auto& plan : department.former_plans) year.former_plans.push_back({index, &plan});
    year.without_plan += department.findings - planned;
}

void add_repeated(YearSummary& year, std::size_t index)
{
    const auto& department = year.departments[index];
    for (const auto& earlier : department.earlier_findings) {
        const bool last_year =
            std::ranges::find(earlier.years, department.year_before) != earlier.years.end();
        year.repeated.push_back({{index, department.items[earlier.item]}, earlier.years,
            last_year ? Repetition::continuing : Repetition::recurred});
    }
}

std::set<std::string_view> confirmed_obligations(const YearSummary& year)
{
    std::set<const AssessedItem*> answered; // each of them in many reports
    for (const auto& department : year.departments) {
        for (const auto* item : department.items) {
            if (item->state == State::answered) answered.insert(item);
        }
    }
    std::set<std::string_view> confirmed;
    for (const auto* item : answered) confirmed.insert(item->covers.begin(), item->covers.end());
    return confirmed;
}

void add_unconfirmed(YearSummary& year)
{
    std::map<std::string_view, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < year.departments.size(); ++i) {
        for (const auto* one : year.departments[i].unconfirmed) open[one->id].push_back(i);
    }
    const auto confirmed = confirmed_obligations(year);
    for (const auto& clause : year.frame->policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            const bool everywhere = !confirmed.contains(obligation.id);
            const auto at = open.find(obligation.id);
            if (!everywhere && at == open.end()) continue;
            year.unconfirmed.push_back(
                {&obligation, &clause, everywhere, everywhere ? std::vector<std::size_t>{} : at->second});
        }
    }
}

std::optional<Hints::SameLevel> same_level(const DepartmentYear& department, std::size_t index)
{
    Hints::SameLevel hint{index, nullptr, 0};
    for (const auto* kept : department.items) {
        const auto& item = *kept;
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

struct NotePlace {
    std::uint64_t note = 0;
    std::uint32_t department = 0;
    std::uint32_t text = 0; // in its texts
};

std::vector<NotePlace> note_places(const std::vector<DepartmentYear>& departments)
{
    std::size_t notes = 0;
    for (const auto& department : departments)
        notes += static_cast<std::size_t>(
            std::ranges::count_if(department.texts, [](const KeptText& text) { return text.note != 0; }));
    std::vector<NotePlace> places;
    places.reserve(notes);
    for (std::size_t i = 0; i < departments.size(); ++i) {
        const auto& texts = departments[i].texts;
        for (std::size_t t = 0; t < texts.size(); ++t) {
            if (texts[t].note != 0)
                places.push_back(
                    {texts[t].note, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(t)});
        }
    }
    std::ranges::sort(places, {},
        [](const NotePlace& place) { return std::tuple(place.note, place.department, place.text); });
    return places;
}

// Instances of one item are one question to whoever answers: the same note on each of them tells nothing.
Hints::SameNote same_note(const std::vector<DepartmentYear>& departments, std::span<const NotePlace> equal)
{
    Hints::SameNote hint;
    for (const auto& place : equal) {
        const auto& department = departments[place.department];
        const auto& text = department.texts[place.text];
        const auto* item = department.items[text.item];
        hint.characters = text.note_characters;
        const bool again = !hint.places.empty() && hint.places.back().department == place.department &&
            item_of(hint.places.back().item->instance) == item_of(item->instance);
        if (!again) hint.places.push_back({place.department, item});
    }
    return hint;
}

std::vector<Hints::SameNote> same_notes(const std::vector<DepartmentYear>& departments)
{
    const auto places = note_places(departments);
    std::vector<Hints::SameNote> hints;
    for (auto first = places.begin(); first != places.end();) {
        const auto last = std::find_if(
            first, places.end(), [first](const NotePlace& place) { return place.note != first->note; });
        if (last - first > 1) {
            auto hint = same_note(departments, {first, last});
            if (hint.places.size() > 1) hints.push_back(std::move(hint));
        }
        first = last;
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

Hints hints_of(const std::vector<DepartmentYear>& departments)
{
    Hints hints;
    for (std::size_t i = 0; i < departments.size(); ++i) {
        if (const auto hint = same_level(departments[i], i)) hints.same_level.push_back(*hint);
    }
    hints.same_notes = same_notes(departments);
    hints.much_not_applicable = much_not_applicable(departments);
    return hints;
}

void add_findings(YearSummary& year, Date today)
{
    std::size_t plans = 0;
    for (const auto& department : year.departments) plans += department.plans.size();
    year.plans.reserve(plans);
    for (std::size_t i = 0; i < year.departments.size(); ++i) {
        add_critical(year, i);
        add_plans(year, i, today);
        add_repeated(year, i);
    }
    const auto due_of = [&](const PlanOfDepartment& one) {
        return year.departments[one.department].due_of(*one.plan);
    };
    std::ranges::stable_sort(year.plans, [&](const PlanOfDepartment& a, const PlanOfDepartment& b) {
        const auto due = due_of(a);
        const auto other = due_of(b);
        return due.empty() != other.empty() ? other.empty() : due < other;
    });
    if (year.frame) add_unconfirmed(year);
}

} // namespace tenken
