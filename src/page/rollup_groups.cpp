#include "page/rollup_groups.hpp"

#include "page/answer_text.hpp"
#include "page/rollup_phrases.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

class Groups {
public:
    Groups(const YearSummary& year, const Words& words)
        : year_(year)
        , words_(words)
    {
    }

    std::vector<RollupGroup> all()
    {
        add_answers("critical", year_.critical);
        add_answers("to_confirm", year_.to_confirm);
        add_most_failed();
        add_plans();
        add_former_plans();
        add_repeated(Repetition::continuing, "continuing");
        add_repeated(Repetition::recurred, "recurred");
        add_unconfirmed();
        add_spread();
        return std::move(groups_);
    }

private:
    void add(const std::string& id, std::vector<RollupEntry> entries, std::string note = {})
    {
        if (entries.empty()) return;
        const std::string title =
            words_("rollup.count", {words_("rollup.group." + id), std::to_string(entries.size())});
        groups_.push_back({id, title, std::move(note), std::move(entries)});
    }

    [[nodiscard]] const std::string& name(std::size_t department) const
    {
        return year_.departments[department].department;
    }

    [[nodiscard]] std::string of_department(std::size_t department, const std::string& text) const
    {
        return words_("rollup.of_department", {name(department), text});
    }

    void add_most_failed()
    {
        std::vector<RollupEntry> entries;
        for (const auto index : year_.most_failed) {
            const auto& item = year_.items[index];
            const auto rate = item.rate();
            entries.push_back({item.id, item.item->question,
                {words_("rollup.failing",
                    {std::to_string(item.failing.size()), std::to_string(item.asked.size()),
                        rate ? rate->rounded() : words_("rollup.none"),
                        department_names(year_, item.failing, words_)})}});
        }
        add("most_failed", std::move(entries));
    }

    void add_answers(const std::string& id, const std::vector<ItemOfDepartment>& items)
    {
        std::vector<RollupEntry> entries;
        for (const auto& where : items) {
            entries.push_back({where.item->instance, where.item->question,
                {of_department(where.department, answer_of(year_, where, words_))}});
        }
        add(id, std::move(entries));
    }

    void add_plans()
    {
        std::vector<RollupEntry> entries;
        for (const auto& one : year_.plans) {
            entries.push_back({one.plan->item->instance, one.plan->item->question,
                {of_department(one.department, plan_text(one.plan->action, one.overdue, words_))}});
        }
        const auto overdue = std::ranges::count_if(
            year_.plans, [](const PlanOfDepartment& plan) { return plan.overdue.has_value(); });
        add("plans", std::move(entries),
            words_("rollup.plans.note",
                {std::to_string(year_.plans.size()), std::to_string(overdue),
                    std::to_string(year_.without_plan)}));
    }

    void add_former_plans()
    {
        std::vector<RollupEntry> entries;
        for (const auto& one : year_.former_plans) {
            const auto& plan = *one.plan;
            std::string outcome = words_("rollup.outcome." +
                (plan.outcome ? std::string(name_in(plan_outcome_names, *plan.outcome)) : "unknown"));
            if (!plan.note.empty()) outcome = words_("rollup.outcome.note", {outcome, plan.note});
            entries.push_back({plan.instance, plan.question,
                {of_department(one.department, plan_text(plan.action, {}, words_)), outcome}});
        }
        add("former_plans", std::move(entries), former_plans_note());
    }

    [[nodiscard]] std::string former_plans_note() const
    {
        std::string text;
        const auto add_count = [&](const std::string& id, const std::optional<PlanOutcome>& outcome) {
            const auto count = std::ranges::count_if(year_.former_plans,
                [&](const FormerPlanOfDepartment& one) { return one.plan->outcome == outcome; });
            if (count == 0) return;
            text += (text.empty() ? "" : words_("rollup.separator")) +
                words_("rollup.outcome.count", {words_("rollup.outcome." + id), std::to_string(count)});
        };
        for (const auto& [outcome, id] : plan_outcome_names) add_count(std::string(id), outcome);
        add_count("unknown", std::nullopt);
        return text;
    }

    void add_repeated(Repetition repetition, const std::string& id)
    {
        std::vector<RollupEntry> entries;
        for (const auto& one : year_.repeated) {
            if (one.repetition != repetition) continue;
            std::vector<std::string> years;
            for (const int year : one.years) years.push_back(fiscal_year_in_full(words_, year));
            entries.push_back({one.where.item->instance, one.where.item->question,
                {words_("rollup.repeated." + id, {name(one.where.department), list_of(years, words_)})}});
        }
        add(id, std::move(entries));
    }

    void add_unconfirmed()
    {
        std::vector<RollupEntry> entries;
        for (const auto& one : year_.unconfirmed) {
            entries.push_back({one.obligation->id, one.obligation->summary,
                {one.everywhere ? words_("rollup.unconfirmed.everywhere")
                                : words_("rollup.unconfirmed.departments",
                                      {department_names(year_, one.departments, words_)})}});
        }
        add("unconfirmed", std::move(entries));
    }

    void add_spread()
    {
        std::vector<RollupEntry> entries;
        for (const auto index : year_.spread) {
            const auto& item = year_.items[index];
            RollupEntry entry{item.id, item.item->question, {}};
            const auto add_names = [&](const char* id, const std::vector<std::size_t>& departments) {
                if (!departments.empty())
                    entry.details.push_back(words_(id, {department_names(year_, departments, words_)}));
            };
            add_names("rollup.spread.aware", item.aware);
            add_names("rollup.spread.unknowing", item.unknowing);
            add_names("rollup.spread.not_asked", item.not_asked);
            entries.push_back(std::move(entry));
        }
        add("spread", std::move(entries), words_("rollup.spread.note"));
    }

    const YearSummary& year_;
    const Words& words_;
    std::vector<RollupGroup> groups_;
};

std::string percent(int part, int whole) { return (Exact(part, whole) * 100).rounded(); }

std::string places_text(const YearSummary& year, const Hints::SameNote& hint, const Words& words)
{
    std::vector<std::string> places;
    for (const auto& where : hint.places)
        places.push_back(year.departments[where.department].department + " " + where.item->instance);
    return list_of(places, words);
}

} // namespace

std::vector<RollupGroup> rollup_groups(const YearSummary& year, const Words& words)
{
    return Groups(year, words).all();
}

std::vector<std::string> hint_texts(const YearSummary& year, const Words& words)
{
    std::vector<std::string> texts;
    const auto name = [&](std::size_t department) { return year.departments[department].department; };
    for (const auto& hint : year.hints.same_level) {
        const auto& level = *hint.level;
        texts.push_back(words("rollup.hint.same_level",
            {name(hint.department), std::to_string(hint.items),
                level.printed.empty() ? level.label : level.printed}));
    }
    for (const auto& hint : year.hints.same_notes) {
        texts.push_back(words("rollup.hint.same_note",
            {std::to_string(hint.characters), std::to_string(hint.places.size()),
                places_text(year, hint, words)}));
    }
    for (const auto& hint : year.hints.much_not_applicable) {
        texts.push_back(words("rollup.hint.much_not_applicable",
            {name(hint.department), std::to_string(hint.items), std::to_string(hint.asked),
                percent(hint.items, hint.asked), std::to_string(hint.elsewhere),
                std::to_string(hint.asked_elsewhere), percent(hint.elsewhere, hint.asked_elsewhere)}));
    }
    for (const auto& hint : year.hints.unchanged) {
        texts.push_back(words("rollup.hint.unchanged",
            {name(hint.department), std::to_string(hint.items), std::to_string(hint.of)}));
    }
    return texts;
}

} // namespace tenken
