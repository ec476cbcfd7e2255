#include "page/answer_text.hpp"
#include "page/rollup_page_parts.hpp"
#include "page/verdict_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

using page::Entry;

std::string department_names(
    const YearSummary& year, const std::vector<std::size_t>& departments, const Words& words)
{
    std::vector<std::string> names;
    names.reserve(departments.size());
    for (const auto index : departments) names.push_back(year.departments[index].department);
    return list_of(names, words);
}

/// "自動ロックを5分にする／庶務係長／令和8年12月25日まで"
std::string plan_text(const Action& plan, int overdue, const Words& words)
{
    const auto said = [&](const std::string& text) {
        return text.empty() ? words("rollup.plan.undecided") : text;
    };
    const std::string day = day_text(words, plan.due);
    const std::string by = plan.due.empty() ? words("rollup.plan.no_day")
        : overdue > 0                       ? words("rollup.plan.overdue", day, overdue)
                                            : words("rollup.plan.by", day);
    return words("rollup.plan", said(plan.what), said(plan.owner), by);
}

std::string outcome_text(const FormerPlan& plan, const Words& words)
{
    const std::string outcome = words("rollup.outcome." +
        (plan.outcome ? std::string(name_in(plan_outcome_names, *plan.outcome)) : "unknown"));
    return plan.note.empty() ? outcome : words("rollup.outcome.note", outcome, plan.note);
}

/// How many former plans came to what.
std::string outcomes_text(const YearSummary& year, const Words& words)
{
    std::vector<std::string> counts;
    const auto add_count = [&](const std::string& id, const std::optional<PlanOutcome>& outcome) {
        const auto count = std::ranges::count_if(year.former_plans,
            [&](const FormerPlanOfDepartment& one) { return one.plan->outcome == outcome; });
        if (count == 0) return;
        counts.push_back(words("rollup.outcome.count", words("rollup.outcome." + id), count));
    };
    for (const auto& [outcome, id] : plan_outcome_names) add_count(std::string(id), outcome);
    add_count("unknown", std::nullopt);
    return words.list(counts);
}

class GroupMaking {
public:
    GroupMaking(const YearSummary& year, const Words& words)
        : year_(year)
        , words_(words)
    {
    }

    std::vector<RollupGroup> all()
    {
        add_answers("critical", year_.critical);
        add_verdicts();
        add_answers("to_confirm", year_.to_confirm);
        add_answers("exceptions", year_.exceptions);
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
    void add(const std::string& id, std::size_t count, std::function<Entry(std::size_t)> entry,
        std::string note = {})
    {
        if (count == 0) return;
        RollupGroup group{
            id, words_("rollup.count", words_("rollup.group." + id), count), std::move(note), {}};
        group.entries.count = count;
        group.entries.entry = std::move(entry);
        group.entries.gap = words_("rollup.gap");
        groups_.push_back(std::move(group));
    }

    /// `list` is a part of the summary.
    template <typename List, typename Function>
    void add_all(const std::string& id, const List& list, const Function& entry_of, std::string note = {})
    {
        add(
            id, list.size(), [&list, entry_of](std::size_t i) { return entry_of(list[i]); }, std::move(note));
    }

    static std::string of_department(
        const YearSummary& year, std::size_t department, const std::string& text, const Words& words)
    {
        return words("rollup.of_department", year.departments[department].department, text);
    }

    void add_answers(const std::string& id, const std::vector<ItemOfDepartment>& items)
    {
        add_all(id, items, [&year = year_, words = words_](const ItemOfDepartment& where) {
            const auto answer = answer_text(words, *year.departments[where.department].frame, *where.item);
            return Entry{where.item->instance, where.item->question, {},
                {of_department(year, where.department, answer, words)}};
        });
    }

    struct AuditedItem {
        ItemOfDepartment where;
        const Verdict* verdict = nullptr;
    };

    /// Answers that the auditor found to be otherwise, by department.
    void add_verdicts()
    {
        std::vector<AuditedItem> found;
        for (std::size_t i = 0; i < year_.departments.size(); ++i) {
            const auto& audit = year_.departments[i].audit;
            if (audit == nullptr) continue;
            for (const auto* item : year_.departments[i].items) {
                const auto* verdict = audit->find(item->instance);
                if (verdict != nullptr && verdict->deviates()) found.push_back({{i, item}, verdict});
            }
        }
        add("audit", found.size(), [found, &year = year_, words = words_](std::size_t i) {
            const auto& [where, verdict] = found[i];
            const auto& frame = *year.departments[where.department].frame;
            return Entry{where.item->instance, where.item->question, {},
                {of_department(year, where.department,
                    words("rollup.audit.answer", answer_text(words, frame, *where.item),
                        verdict_text(words, frame, *where.item, *verdict)),
                    words)}};
        });
    }

    void add_most_failed()
    {
        add_all("most_failed", year_.most_failed, [&year = year_, words = words_](std::size_t index) {
            const auto& item = year.items[index];
            const auto rate = item.rate();
            return Entry{item.id, item.item->question, {},
                {words(item.people ? "rollup.failing_of_people" : "rollup.failing", item.failing.size(),
                    item.asked, rate ? words("rollup.percent", rate->rounded()) : words("rollup.none"),
                    department_names(year, item.failing, words))}};
        });
    }

    void add_plans()
    {
        const auto overdue =
            std::ranges::count_if(year_.plans, [](const PlanOfDepartment& plan) { return plan.overdue > 0; });
        add_all(
            "plans", year_.plans,
            [&year = year_, words = words_](const PlanOfDepartment& one) {
                const auto& department = year.departments[one.department];
                const auto& item = *department.items[one.plan->item];
                const auto plan = plan_text(department.action_of(*one.plan), one.overdue, words);
                return Entry{
                    item.instance, item.question, {}, {of_department(year, one.department, plan, words)}};
            },
            words_("rollup.plans.note", year_.plans.size(), overdue, year_.without_plan));
    }

    void add_former_plans()
    {
        add_all(
            "former_plans", year_.former_plans,
            [&year = year_, words = words_](const FormerPlanOfDepartment& one) {
                const auto plan = plan_text(one.plan->action, 0, words);
                return Entry{one.plan->instance, one.plan->question, {},
                    {of_department(year, one.department, plan, words), outcome_text(*one.plan, words)}};
            },
            outcomes_text(year_, words_));
    }

    void add_repeated(Repetition repetition, const std::string& id)
    {
        std::vector<const RepeatedFinding*> found;
        for (const auto& one : year_.repeated) {
            if (one.repetition == repetition) found.push_back(&one);
        }
        add(id, found.size(), [found, &year = year_, id, words = words_](std::size_t i) {
            const auto& where = found[i]->where;
            std::vector<std::string> years;
            for (const int one : found[i]->years) years.push_back(fiscal_year_in_full(words, one));
            return Entry{where.item->instance, where.item->question, {},
                {words("rollup.repeated." + id, year.departments[where.department].department,
                    list_of(years, words))}};
        });
    }

    void add_unconfirmed()
    {
        add_all("unconfirmed", year_.unconfirmed,
            [&year = year_, words = words_](const UnconfirmedObligation& one) {
                return Entry{one.obligation->id, one.obligation->summary, {},
                    {one.everywhere ? words("rollup.unconfirmed.everywhere")
                                    : words("rollup.unconfirmed.departments",
                                          department_names(year, one.departments, words))}};
            });
    }

    void add_spread()
    {
        add_all(
            "spread", year_.spread,
            [&year = year_, words = words_](std::size_t index) {
                const auto& item = year.items[index];
                Entry entry{item.id, item.item->question};
                const auto add_names = [&](const char* id, const std::vector<std::size_t>& departments) {
                    if (!departments.empty())
                        entry.details.push_back(words(id, department_names(year, departments, words)));
                };
                add_names("rollup.spread.aware", item.aware);
                add_names("rollup.spread.unknowing", item.unknowing);
                add_names("rollup.spread.not_asked", item.not_asked);
                return entry;
            },
            words_("rollup.spread.note"));
    }

    const YearSummary& year_;
    const Words& words_;
    std::vector<RollupGroup> groups_;
};

} // namespace

std::vector<RollupGroup> rollup_groups(const YearSummary& year, const Words& words)
{
    return GroupMaking(year, words).all();
}

} // namespace tenken
