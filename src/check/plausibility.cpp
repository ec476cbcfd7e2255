#include "check/plausibility.hpp"

#include "audit/population.hpp"
#include "check/plausibility_rules.hpp"
#include "scoring/confirmation_matters.hpp"
#include "scoring/score.hpp"

#include <array>

namespace tenken {

namespace plausibility {

Items own_items(const Assessment& report, const std::function<bool(const AssessedItem&)>& which)
{
    Items items;
    for (const auto* item : audit_population(report)) {
        if (which(*item)) items.push_back(item);
    }
    return items;
}

bool answered_as_one(const AssessedItem& item)
{
    return item.state == State::answered && item.counts.empty() && item.response.answer.has_value();
}

bool answered_well(const Assessment& report, const AssessedItem& item)
{
    return answered_as_one(item) && !stands_at_finding(report, item);
}

std::vector<std::string> ids_of(const Items& items)
{
    std::vector<std::string> ids;
    for (const auto* item : items) ids.push_back(item->instance);
    return ids;
}

bool reaches(std::size_t part, std::size_t whole, int percent)
{
    return part * 100 >= whole * static_cast<std::size_t>(percent);
}

Figure number(std::string_view name, std::size_t value)
{
    return {name, Figure::Kind::number, Exact(static_cast<std::int64_t>(value))};
}

Figure share(std::string_view name, std::size_t part, std::size_t whole)
{
    return share(name, Exact(static_cast<std::int64_t>(part)), Exact(static_cast<std::int64_t>(whole)));
}

Figure share(std::string_view name, const Exact& part, const Exact& whole)
{
    return {name, Figure::Kind::share, whole.is_zero() ? Exact(0) : part * Exact(100) / whole};
}

Figure day(std::string_view name, std::string iso) { return {name, Figure::Kind::day, std::move(iso)}; }

Figure text(std::string_view name, std::string words) { return {name, Figure::Kind::text, std::move(words)}; }

namespace {

constexpr std::array<PlausibilityRule, 22> rules{{
    {"r-01", RuleNeeds::nothing, without_evidence},
    {"r-02", RuleNeeds::nothing, critical_without_evidence},
    {"r-03", RuleNeeds::nothing, one_evidence_for_many},
    {"r-04", RuleNeeds::nothing, notes_alike},
    {"r-05", RuleNeeds::nothing, answers_alike},
    {"r-06", RuleNeeds::nothing, sections_alike},
    {"r-07", RuleNeeds::nothing, many_unknown},
    {"r-08", RuleNeeds::nothing, many_not_applicable},
    {"r-09", RuleNeeds::nothing, persons_alike},
    {"r-10", RuleNeeds::nothing, few_respondents},
    {"r-11", RuleNeeds::nothing, plans_without_end},
    {"r-12", RuleNeeds::nothing, plans_beyond},
    {"r-13", RuleNeeds::nothing, plans_on_one_day},
    {"r-14", RuleNeeds::nothing, long_exceptions},
    {"r-15", RuleNeeds::nothing, days_beyond},
    {"r-16", RuleNeeds::record, answered_in_haste},
    {"r-17", RuleNeeds::record, risen_while_answering},
    {"r-18", RuleNeeds::nothing, confirmed_by_author},
    {"r-19", RuleNeeds::former, findings_fallen_out},
    {"r-20", RuleNeeds::former, unchanged_since},
    {"r-21", RuleNeeds::former, risen_since},
    {"r-22", RuleNeeds::nothing, report_beyond_year},
}};

bool is_at_hand(const PlausibilityGrounds& grounds, RuleNeeds needs)
{
    switch (needs) {
    case RuleNeeds::record:
        return grounds.saved.has_value();
    case RuleNeeds::former:
        return grounds.former != nullptr;
    case RuleNeeds::nothing:
        break;
    }
    return true;
}

std::string rule_of(const AssessedCheck& check)
{
    return check.id.starts_with("c-") ? check.id : "c-" + check.id;
}

} // namespace

} // namespace plausibility

std::span<const PlausibilityRule> plausibility_rules() { return plausibility::rules; }

Plausibility plausibility_of(const PlausibilityGrounds& grounds)
{
    Plausibility found;
    for (const auto& rule : plausibility_rules()) {
        if (!plausibility::is_at_hand(grounds, rule.needs)) {
            found.not_looked_at.emplace_back(rule.id);
        } else if (auto hint = rule.look(grounds)) {
            hint->rule = rule.id;
            found.hints.push_back(std::move(*hint));
        }
    }
    for (const auto& check : grounds.report.checks) {
        if (!check.holds) continue;
        const auto items = items_of(grounds.report, {CauseKind::contradiction, check.id});
        found.hints.push_back({plausibility::rule_of(check),
            {plausibility::text("say", check.say), plausibility::text("word", check.word)},
            plausibility::ids_of(items)});
    }
    return found;
}

} // namespace tenken
