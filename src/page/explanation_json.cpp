#include "audit/implied_score.hpp"
#include "formats/json/writer.hpp"
#include "model/names.hpp"
#include "page/explanation.hpp"
#include "page/formulas.hpp"
#include "page/json_values.hpp"
#include "page/stated_figures.hpp"
#include "scoring/breakdown.hpp"

namespace tenken {

namespace {

std::string level_id(const Level* level) { return level == nullptr ? "not_applicable" : level->id; }

/// `name` and `exact`, which is its name with "_exact".
void write_figure(
    JsonWriter& a, std::string_view name, std::string_view exact, const std::optional<Exact>& value)
{
    a(name, to_one_decimal(value));
    a(exact, value);
}

void write_change(JsonWriter& a, const LevelEffect& effect)
{
    write_figure(a, "change", "change_exact",
        effect.change ? std::optional(shown_change(*effect.value, *effect.change)) : std::nullopt);
}

/// Null where there is no verdict; without its effect where it has none.
void write_verdict_effect(
    JsonWriter& a, const Assessment& assessment, const AssessedItem& item, const Verdict* verdict)
{
    if (verdict == nullptr) return a("audit", std::optional<std::string>());
    a.object("audit", [&](JsonWriter& b) {
        const auto effect = verdict->deviates() ? effect_of(assessment, item, *verdict) : LevelEffect{};
        write_change(b, effect);
        b.or_null("found", verdict->found);
        b("ground", verdict->ground);
        b("kind", name_in(verdict_kind_names, verdict->kind));
        b("reply", verdict->reply);
        write_figure(b, "score", "score_exact", effect.value);
        b("seen", verdict->seen);
    });
}

/// What the auditor's verdicts do together; null where there are none.
void write_audit_effect(JsonWriter& a, const Assessment& assessment, const AuditedDepartment* audit)
{
    if (audit == nullptr) return a("audit", std::optional<std::string>());
    const AuditedReport audited{&assessment, audit};
    const auto implied = implied_score({&audited, 1});
    const auto counts = counts_of(*audit);
    a.object("audit", [&](JsonWriter& b) {
        b("audited", counts.given);
        b("gap", to_one_decimal(implied.gap()));
        b("high", to_one_decimal(implied.high));
        write_figure(b, "implied", "implied_exact", implied.implied);
        b("low", to_one_decimal(implied.low));
        b("not_verifiable", counts.not_verifiable);
        b("overstated", counts.overstated);
        b("understated", counts.understated);
    });
}

/// What is behind one item's figures; with `more` also its question, criteria and what-if.
void write_explained_item(
    JsonWriter& a, const Assessment& assessment, const AssessedItem& item, const ItemExplanation* more)
{
    const Scale* scale = assessment.find_scale(item.scale);
    const Level* level = scale == nullptr ? nullptr : level_of(item, *scale);
    const auto own = item_score(assessment, item);
    const auto of_level = [&](auto Level::*member) {
        return level == nullptr ? std::nullopt : std::optional(level->*member);
    };
    if (more != nullptr) {
        write_verdict_effect(a, assessment, item, more->verdict);
        std::optional<std::map<std::string, std::string>> criteria;
        if (more->question != nullptr)
            criteria.emplace(more->question->criteria.begin(), more->question->criteria.end());
        a("criteria", criteria);
        a("criterion", item.criterion);
    }
    a("critical", item.critical);
    a("finding", is_finding(assessment, item));
    a("highest_points", scale == nullptr ? std::nullopt : std::optional<Exact>(scale->highest()));
    a("item", item.instance);
    a("level", of_level(&Level::id));
    a("level_points", of_level(&Level::points));
    a("max", own ? std::optional(own->max) : std::nullopt);
    a("points", own ? std::optional(own->points) : std::nullopt);
    if (more != nullptr) a("question", item.question);
    a.optional("responses", item.counts);
    if (more != nullptr) write_figure(a, "score", "score_exact", more->score);
    a("scored", item.scored());
    if (more != nullptr) a("section", item.section);
    a("state", name_in(state_names, item.state));
    a("weight", item.weight);
    if (more == nullptr) return;
    a.list("what_if", more->effects, [](JsonWriter& b, const LevelEffect& effect) {
        write_change(b, effect);
        b("current", effect.current);
        b("level", level_id(effect.level));
        write_figure(b, "score", "score_exact", effect.value);
    });
}

void write_breakdown(JsonWriter& a, std::string_view name, const Assessment& assessment, Facet facet)
{
    a.list(name, breakdown(assessment, facet), [](JsonWriter& b, const auto& group) {
        b("answered", group.tally.answered);
        b("applicable", group.tally.applicable);
        b("id", group.id);
        b("max", group.tally.max);
        b("points", group.tally.points);
        write_figure(b, "score", "score_exact", group.tally.percent());
    });
}

void write_end(JsonWriter& a, std::string_view name, const RangeEnd& end)
{
    a.list(name, end.by, [](JsonWriter& b, const Settled& by) {
        b("item", by.item->instance);
        b("level", level_id(by.level));
    });
}

void write_range(JsonWriter& a, const std::optional<Range>& range)
{
    if (!range) return a("range", std::optional<std::string>());
    a.object("range", [&](JsonWriter& b) {
        b("high", to_one_decimal(range->high.value));
        write_end(b, "high_by", range->high);
        b("high_exact", range->high.value);
        b("low", to_one_decimal(range->low.value));
        write_end(b, "low_by", range->low);
        b("low_exact", range->low.value);
    });
}

void write_improvements(JsonWriter& a, std::string_view name, const std::vector<Improvement>& all)
{
    a.list(name, all, [](JsonWriter& b, const Improvement& one) {
        b("best", one.best->id);
        b("critical", one.item->critical);
        write_figure(b, "gain", "gain_exact",
            one.gain ? std::optional(shown_change(*one.value, *one.gain)) : std::nullopt);
        b("item", one.item->instance);
        b("question", one.item->question);
        write_figure(b, "score", "score_exact", one.value);
    });
}

void write_explained_sections(JsonWriter& a, const Assessment& assessment, const Score& score)
{
    std::map<std::string_view, std::vector<const AssessedItem*>> items;
    for (const auto& item : assessment.items) items[item.section].push_back(&item);
    auto figures = score.sections.begin();
    a.list("sections", assessment.sections, [&](JsonWriter& b, const AssessedSection& section) {
        const auto& tally = figures->tally;
        b("answered", tally.answered);
        b("applicable", tally.applicable);
        b("id", section.id);
        b.list("items", items[section.id], [&](JsonWriter& c, const AssessedItem* item) {
            write_explained_item(c, assessment, *item, nullptr);
        });
        b("max", tally.max);
        b("points", tally.points);
        write_figure(b, "score", "score_exact", figures->value);
        b("title", section.title);
        b("weight", section.weight);
        ++figures;
    });
}

std::vector<const AssessedCheck*> held_checks(const Assessment& assessment)
{
    std::vector<const AssessedCheck*> held;
    for (const auto& check : assessment.checks) {
        if (check.holds) held.push_back(&check);
    }
    return held;
}

} // namespace

std::string explanation_json(const Explanation& explanation)
{
    const Assessment& assessment = *explanation.assessment;
    const Score& score = explanation.score;
    std::string bytes;
    JsonWriter a(bytes);
    a("answered", score.tally.answered);
    a("applicable", score.tally.applicable);
    write_audit_effect(a, assessment, explanation.audit);
    a.object("breakdowns", [&](JsonWriter& b) {
        write_breakdown(b, "aspect", assessment, Facet::aspect);
        write_breakdown(b, "clause", assessment, Facet::clause);
        write_breakdown(b, "property", assessment, Facet::property);
        write_breakdown(b, "threat", assessment, Facet::threat);
    });
    a.list("causes", score.causes, [](JsonWriter& b, const Cause& cause) {
        b("id", cause.id);
        b("kind", name_in(cause_kind_names, cause.kind));
    });
    a.list("contradictions", held_checks(assessment), [](JsonWriter& b, const AssessedCheck* check) {
        b("check", check->id);
        b("kept", check->kept);
        b("say", check->say);
        b("word", check->word);
    });
    a("critical", score.critical);
    a("department", assessment.circumstances.department);
    a.list("differences", explanation.differences, [](JsonWriter& b, const Discrepancy& one) {
        b("computed", one.computed);
        b("figure", one.figure);
        b.or_null("of", one.of);
        b("stated", one.stated);
    });
    a("exceptions", score.exceptions);
    write_improvements(a, "findings", explanation.findings);
    a("grade", score.grade);
    a("max", score.tally.max);
    a("method", name_in(scoring_method_names, assessment.scoring.method));
    a.object("not_applicable", [&](JsonWriter& b) {
        write_figure(b, "if_unmet", "if_unmet_exact", score.not_applicable.if_unmet);
        b("items", score.not_applicable.items);
        b("weight", score.not_applicable.weight);
    });
    a("not_applicable_rule", name_in(not_applicable_rule_names, assessment.scoring.not_applicable));
    write_improvements(a, "open", explanation.open);
    a("points", score.tally.points);
    a("premises_open", assessment.premises_open);
    write_range(a, explanation.range);
    a("result", result_name(score.result));
    write_figure(a, "score", "score_exact", score.value);
    write_explained_sections(a, assessment, score);
    a("status", status_name(score.status));
    a("unit_score", in_unit(assessment.scoring, score.value));
    a("year", assessment.circumstances.year);
    a.close();
    return bytes;
}

std::string item_explanations_json(const std::vector<ItemExplanation>& explanations)
{
    std::string bytes;
    JsonWriter a(bytes);
    a.list("items", explanations, [](JsonWriter& b, const ItemExplanation& one) {
        write_explained_item(b, *one.assessment, *one.item, &one);
    });
    a.close();
    return bytes;
}

} // namespace tenken
