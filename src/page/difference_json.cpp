#include "compare/names.hpp"
#include "formats/json/writer.hpp"
#include "page/difference_page.hpp"
#include "page/json_values.hpp"
#include "page/stated_figures.hpp"

namespace tenken {

namespace {

void write_side(JsonWriter& a, const ComparedSide& side)
{
    const auto& circumstances = side.assessment.circumstances;
    const auto& checklist = side.assessment.checklist;
    const Score figures = score(side.assessment);
    a("altered", side.altered);
    a("answered", figures.tally.answered);
    a("applicable", figures.tally.applicable);
    a.object("checklist", [&](JsonWriter& b) {
        b("edition", checklist.edition);
        b("id", checklist.id);
        b("sha256", checklist.sha256);
    });
    a("date", circumstances.date);
    a("department", circumstances.department);
    a("draft", circumstances.draft);
    a("high", to_one_decimal(figures.high));
    a("low", to_one_decimal(figures.low));
    a.or_null("organisation", circumstances.organisation);
    a("result", result_name(figures.result));
    a("roles", side.assessment.roles);
    a("score", to_one_decimal(figures.value));
    a("source", side.source);
    a("status", status_name(figures.status));
    a("unit_score", in_unit(side.assessment.scoring, figures.value));
    a("year", circumstances.year);
}

void write_way(JsonWriter& a, const std::vector<Step>& steps)
{
    a.list("steps", steps, [](JsonWriter& b, const Step& step) {
        b("delta", step.delta);
        b("id", name_in(step_names, step.id));
        b("score", to_one_decimal(step.score));
    });
}

auto answer_of(const AssessedItem* item) -> decltype(item->response.answer)
{
    if (item == nullptr || item->state != State::answered) return std::nullopt;
    return item->response.answer;
}

/// The state in words, null where the edition has no such item and no rule hides it.
std::optional<std::string_view> state_of(const ItemDifference& item, const AssessedItem* side, State state)
{
    const bool item_was_there = item.change == Change::state || item.change == Change::unchanged;
    if (side == nullptr && !item_was_there) return std::nullopt;
    return name_in(state_names, state);
}

/// Null where there is none.
void write_verdict(JsonWriter& a, std::string_view name, const Verdict* verdict)
{
    if (verdict == nullptr) return a(name, std::optional<std::string>());
    a.object(name, [&](JsonWriter& b) {
        b.or_null("found", verdict->found);
        b("kind", name_in(verdict_kind_names, verdict->kind));
    });
}

void write_item_difference(JsonWriter& a, const Comparison& comparison, const ItemDifference& item)
{
    const std::map<std::string, int> none;
    a("item", item.item);
    a("new", answer_of(item.after));
    write_verdict(a, "new_audit", comparison.after->verdict_on(item.after));
    a.or_null("new_responses", item.after == nullptr ? none : item.after->counts);
    a("new_state", state_of(item, item.after, item.state_after));
    a("old", answer_of(item.before));
    write_verdict(a, "old_audit", comparison.before->verdict_on(item.before));
    a.or_null("old_responses", item.before == nullptr ? none : item.before->counts);
    a("old_state", state_of(item, item.before, item.state_before));
    a("relatives", item.relatives);
    a("state", name_in(change_names, item.change));
}

void write_concerns(JsonWriter& a, const Difference& difference)
{
    std::map<std::string, std::vector<std::string>> concerns;
    for (const auto& [concern, name] : concern_names) concerns[std::string(name)];
    for (const auto& item : difference.items) {
        for (const auto raised : item.concerns)
            concerns[std::string(name_in(concern_names, raised))].push_back(item.item);
    }
    a("concerns", concerns);
}

void write_score(JsonWriter& a, const Difference& difference)
{
    a("delta", difference.delta);
    a.object("like_for_like", [&](JsonWriter& b) {
        b("new", to_one_decimal(difference.like_for_like.after));
        b("old", to_one_decimal(difference.like_for_like.before));
    });
    a("new", to_one_decimal(difference.score_after));
    a("old", to_one_decimal(difference.score_before));
}

void write_comparison(JsonWriter& a, const Comparison& comparison)
{
    const auto& difference = comparison.difference;
    write_concerns(a, difference);
    a.list("items", difference.items,
        [&](JsonWriter& b, const ItemDifference& item) { write_item_difference(b, comparison, item); });
    a("mostly_not_answers", difference.mostly_not_answers);
    a.object("new", [&](JsonWriter& b) { write_side(b, *comparison.after); });
    a.object("old", [&](JsonWriter& b) { write_side(b, *comparison.before); });
    a("same_roles", difference.same_roles);
    a.object("score", [&](JsonWriter& b) { write_score(b, difference); });
    a.list("sections", difference.sections, [](JsonWriter& b, const SectionDifference& section) {
        b("clause", section.clause);
        b("id", section.id);
        write_way(b, section.steps);
        b("title", section.title);
    });
    write_way(a, difference.steps);
}

} // namespace

std::string difference_json(const Comparisons& comparisons)
{
    std::string bytes;
    JsonWriter a(bytes);
    if (comparisons.several) {
        a.list("diffs", comparisons.all, write_comparison);
        a.list("uncompared", comparisons.uncompared, [](JsonWriter& b, const Uncompared& one) {
            b("department", one.department);
            b("missing_year", one.missing_year);
        });
    } else {
        write_comparison(a, comparisons.all.front());
    }
    a.close();
    return bytes;
}

} // namespace tenken
