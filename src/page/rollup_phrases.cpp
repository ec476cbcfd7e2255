#include "page/rollup_phrases.hpp"

#include "page/answer_text.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t most_names = 10;

} // namespace

std::string figure_or_dash(const std::optional<Exact>& value, const Words& words)
{
    return value ? value->rounded() : words("rollup.mark.nothing");
}

std::string list_of(const std::vector<std::string>& names, const Words& words)
{
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < most_names; ++i)
        text += (text.empty() ? "" : words("rollup.separator")) + names[i];
    if (names.size() > most_names)
        text += words("rollup.separator") +
            words("rollup.more_names", {std::to_string(names.size() - most_names)});
    return text;
}

std::string department_names(
    const YearSummary& year, const std::vector<std::size_t>& departments, const Words& words)
{
    std::vector<std::string> names;
    names.reserve(departments.size());
    for (const auto index : departments) names.push_back(year.departments[index].department);
    return list_of(names, words);
}

std::string result_mark(const std::optional<Result>& result, const Words& words)
{
    return words("rollup.mark." + (result ? std::string(result_name(*result)) : "nothing"));
}

std::string plan_text(const Action& plan, const std::optional<int>& overdue, const Words& words)
{
    const auto said = [&](const std::string& text) {
        return text.empty() ? words("rollup.plan.undecided") : text;
    };
    const std::string day = day_text(words, plan.due);
    const std::string by = plan.due.empty() ? words("rollup.plan.no_day")
        : overdue                           ? words("rollup.plan.overdue", {day, std::to_string(*overdue)})
                                            : words("rollup.plan.by", {day});
    return words("rollup.plan", {said(plan.what), said(plan.owner), by});
}

std::string answer_of(const YearSummary& year, const ItemOfDepartment& where, const Words& words)
{
    return answer_text(words, *year.departments[where.department].frame, *where.item);
}

std::string left_out_text(const LeftOut& file, const Words& words)
{
    const std::string detail = file.why == Exclusion::other_year && file.year != 0
        ? fiscal_year_in_full(words, file.year)
        : file.detail;
    std::string why = words("rollup.left_out." + std::string(name_in(exclusion_names, file.why)), {detail});
    if (is_doubt(file.why))
        why += words("rollup.gap") + words("rollup.left_out.includable", {include_name(file.why)});
    return words("rollup.left_out.entry", {file.source, why});
}

std::string include_name(Exclusion doubt)
{
    std::string name(name_in(exclusion_names, doubt));
    std::ranges::replace(name, '_', '-');
    return name;
}

std::string not_handed_in(const YearSummary& year, const Words& words)
{
    std::vector<std::string> names;
    for (const auto& department : year.departments) {
        const bool handed_in =
            department.stage == HandInStage::submitted || department.stage == HandInStage::accepted;
        if (!handed_in) names.push_back(department.department);
    }
    return names.empty() ? "" : words("rollup.submitted.not_handed_in", {list_of(names, words)});
}

} // namespace tenken
