#include "page/rollup_letter_matters.hpp"

#include "page/rollup_page_parts.hpp"
#include "page/short_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace tenken {

namespace {

constexpr std::size_t most_gravest = 3;
constexpr std::size_t most_department_rows = 8;
constexpr std::size_t most_named = 3;
constexpr std::size_t gravest_characters = 50;
constexpr std::size_t gravest_plan_characters = 30;
constexpr std::size_t gravest_post_characters = 12;

// 「CISOに報告しましたか」 and 「見直しが必要かどうかを検討しましたか」 of the checklist kumiai.
constexpr std::array<std::string_view, 2> items_proved{"6.9-03", "8-01"};

/// "事務局、議会"; after three names how many more.
std::string few_names(std::vector<std::string> names, const Words& words)
{
    const auto rest = names.size() - std::min(names.size(), most_named);
    names.resize(names.size() - rest);
    const std::string text = words.list(names);
    return rest == 0 ? text : words("rollup.letter.and_more", text, rest);
}

std::string first_plan_text(const YearSummary& year, const ItemRate& item, const Words& words)
{
    std::optional<Action> first;
    std::size_t plans = 0;
    for (const auto& [index, overdue, plan] : year.plans) {
        const auto& department = year.departments[index];
        if (item_of(department.items[plan->item]->instance) != item.id) continue;
        if (!first) first = department.action_of(*plan);
        ++plans;
    }
    if (!first) return words("rollup.letter.no_plan");
    const auto due = parse_iso_date(first->due);
    const auto or_word = [&](const std::string& text, const char* id) {
        return text.empty() ? words(id) : text;
    };
    const std::string text = words("rollup.letter.plan",
        or_word(short_text(first->what, gravest_plan_characters), "report.t.no_what"),
        or_word(short_text(first->owner, gravest_post_characters), "report.t.no_owner"),
        due ? date_in_short(words, *due) : words("report.t.no_due"));
    return plans == 1 ? text : words("rollup.letter.more_plans", text, plans - 1);
}

} // namespace

std::vector<GraveFinding> gravest_findings(const YearSummary& year, const Words& words)
{
    std::vector<const ItemRate*> items;
    for (const auto& item : year.items) {
        if (!item.failing.empty()) items.push_back(&item);
    }
    std::ranges::stable_sort(items, std::greater<>(), [](const ItemRate* item) {
        return std::tuple(item->item->critical, item->failing.size(), item->item->weight);
    });
    items.resize(std::min(items.size(), most_gravest));
    std::vector<GraveFinding> findings;
    for (const auto* item : items) {
        std::vector<std::string> names;
        for (const auto which : item->failing) names.push_back(year.departments[which].department);
        findings.push_back({short_item(item->id, item->item->question, gravest_characters),
            few_names(std::move(names), words), first_plan_text(year, *item, words)});
    }
    return findings;
}

std::vector<std::string> matters_to_decide(const YearSummary& year, const Words& words)
{
    std::vector<std::string> matters{words("rollup.letter.decide.results", year.plans.size())};
    const auto add = [&](const char* id, std::size_t count) {
        if (count > 0) matters.push_back(words(id, count));
    };
    add("rollup.letter.decide.without_plan", static_cast<std::size_t>(std::max(year.without_plan, 0)));
    add("rollup.letter.decide.overdue",
        static_cast<std::size_t>(std::ranges::count_if(
            year.plans, [](const PlanOfDepartment& plan) { return plan.overdue > 0; })));
    add("rollup.letter.decide.to_confirm", year.to_confirm.size());
    add("rollup.letter.decide.exceptions", year.exceptions.size());
    if (!year.missing.empty())
        matters.push_back(words("rollup.letter.decide.missing", few_names(year.missing, words)));
    return matters;
}

std::vector<std::size_t> gravest_departments(const YearSummary& year)
{
    std::vector<std::size_t> which(year.departments.size());
    for (std::size_t i = 0; i < which.size(); ++i) which[i] = i;
    if (which.size() <= most_department_rows) return which;
    std::ranges::stable_sort(which, {}, [&](std::size_t i) {
        const auto& department = year.departments[i];
        return std::pair(department.result, department.score.value_or(Exact(100)));
    });
    which.resize(most_department_rows);
    return which;
}

std::string results_text(const YearSummary& year, const Words& words)
{
    std::vector<std::string> counts;
    for (const auto& [result, name] : result_names) {
        const auto count = std::ranges::count(year.departments, result, &DepartmentYear::result);
        if (count > 0)
            counts.push_back(
                words("rollup.letter.result_of", words("names.result." + std::string(name)), count));
    }
    return counts.empty() ? words("rollup.none") : words.list(counts);
}

std::string findings_text(const YearSummary& year, const Words& words)
{
    int findings = 0;
    for (const auto& department : year.departments) findings += department.findings;
    return words("rollup.letter.findings", findings, year.critical.size(), year.without_plan);
}

std::string returned_text(const YearSummary& year, const Words& words)
{
    std::vector<std::string> ids;
    for (const auto id : items_proved) {
        if (std::ranges::find(year.items, id, &ItemRate::id) != year.items.end()) ids.emplace_back(id);
    }
    return ids.empty() ? words("rollup.letter.returned")
                       : words("rollup.letter.returned_for", words.list(ids));
}

} // namespace tenken
