#include "compare/names.hpp"
#include "formats/json/writer.hpp"
#include "page/json_values.hpp"
#include "page/rollup_page.hpp"
#include "rollup/names.hpp"
#include "scoring/score.hpp"

namespace tenken {

namespace {

std::optional<Exact> percent_or_null(int part, int whole)
{
    return whole == 0 ? std::nullopt : to_one_decimal(Exact(part, whole) * 100);
}

std::optional<std::string_view> result_or_null(const std::optional<Result>& result)
{
    return result ? std::optional<std::string_view>(result_name(*result)) : std::nullopt;
}

void write_identity(JsonWriter& a, const ChecklistIdentity& checklist)
{
    a("edition", checklist.edition);
    a("id", checklist.id);
    a("sha256", checklist.sha256);
}

enum class Naming { by_id, in_full };

void write_section_figures(JsonWriter& a, const AssessedSection& section, const Tally& tally,
    const std::optional<Result>& result, Naming naming)
{
    const auto value = tally.percent();
    a("answered", tally.answered);
    a("applicable", tally.applicable);
    if (naming == Naming::in_full) a("clause", section.clause);
    a("id", section.id);
    a("max", tally.max);
    a("points", tally.points);
    a("result", result_or_null(result));
    a("score", to_one_decimal(value));
    a("score_exact", value);
    if (naming == Naming::in_full) a("title", section.title);
}

/// What an auditor found: verdicts of each kind, and the answers that are otherwise.
void write_audit(JsonWriter& a, const AuditedDepartment& audit)
{
    std::vector<std::pair<std::string, const Verdict*>> otherwise;
    for (const auto& [instance, verdict] : audit.verdicts) {
        if (verdict.deviates()) otherwise.emplace_back(instance, &verdict);
    }
    const auto counts = counts_of(audit);
    a("audited", counts.given);
    a.list("deviations", otherwise, [](JsonWriter& b, const auto& one) {
        b("found", one.second->found);
        b("item", one.first);
        b("kind", name_in(verdict_kind_names, one.second->kind));
    });
    a("drawn", audit.plan.items.size());
    a("not_verifiable", counts.not_verifiable);
    a("overstated", counts.overstated);
    a("population", audit.plan.population());
    a("understated", counts.understated);
}

void write_department_year(JsonWriter& a, const DepartmentYear& department)
{
    std::vector<std::string_view> doubts;
    for (const auto doubt : department.doubts) doubts.push_back(name_in(exclusion_names, doubt));
    const auto& tally = department.tally;
    a("answered", tally.answered);
    a("applicable", tally.applicable);
    if (department.audit != nullptr)
        a.object("audit", [&](JsonWriter& b) { write_audit(b, *department.audit); });
    else
        a("audit", std::optional<std::string>());
    a.object("checklist", [&](JsonWriter& b) { write_identity(b, department.frame->checklist); });
    a("contradictions", department.contradictions);
    a("coordinator", department.coordinator);
    a("coverage", percent_or_null(tally.answered, tally.applicable));
    a("department", department.department);
    a("doubts", doubts);
    a("exceptions", department.exceptions.size());
    a("findings", department.findings);
    a("grade", department.grade);
    a("high", to_one_decimal(department.high));
    a("listed", department.listed);
    a("low", to_one_decimal(department.low));
    a("max", tally.max);
    a("not_applicable", department.not_applicable.items);
    a("points", tally.points);
    a("respondents", department.respondents);
    a("result", result_name(department.result));
    a("roles", department.roles);
    a("score", to_one_decimal(department.score));
    a("score_exact", department.score);
    auto section = department.frame->sections.begin();
    a.list("sections", department.sections, [&](JsonWriter& b, const KeptSection& kept) {
        write_section_figures(b, *section++, kept.tally, kept.result, Naming::by_id);
    });
    a("source", department.source);
    a("staff", department.staff > 0 ? std::optional(department.staff) : std::nullopt);
    a("stage", name_in(hand_in_stage_names, department.stage));
    a("status", status_name(department.status));
    a("to_confirm", department.causes.size());
    a("unit_score", in_unit(department.frame->scoring, department.score));
    a("version", department.version);
    a("with_evidence", department.with_evidence);
}

/// What was written so far, handed over when it has become long.
class Pieces {
public:
    explicit Pieces(const TakeText& take)
        : take_(take)
    {
    }

    void hand_over()
    {
        take_(bytes);
        bytes.clear();
    }
    void hand_over_if_long()
    {
        constexpr std::size_t worth_it = 1U << 16U;
        if (bytes.size() >= worth_it) hand_over();
    }

    std::string bytes;

private:
    const TakeText& take_;
};

class YearInJson {
public:
    YearInJson(const YearSummary& year, Pieces& pieces)
        : year_(year)
        , pieces_(pieces)
    {
    }

    void write(JsonWriter& a) const
    {
        a("answered", year_.tally.answered);
        a("applicable", year_.tally.applicable);
        write_checklist(a);
        list(a, "critical", year_.critical, where_);
        list(a, "departments", year_.departments, write_department_year);
        list(a, "exceptions", year_.exceptions, where_);
        a("expected", year_.expected);
        list(a, "former_plans", year_.former_plans,
            [&](JsonWriter& b, const FormerPlanOfDepartment& one) { write(b, one); });
        a.object("hints", [&](JsonWriter& b) { write_hints(b); });
        list(a, "items", year_.items, [&](JsonWriter& b, const ItemRate& item) { write(b, item); });
        a("max", year_.tally.max);
        a("mean", to_one_decimal(year_.mean));
        a("mean_exact", year_.mean);
        a("mean_of", year_.mean_of);
        a("missing", year_.missing);
        a.list("most_failed", year_.most_failed, [&](JsonWriter& b, std::size_t index) {
            b("departments", names(year_.items[index].failing));
            b("item", year_.items[index].id);
        });
        a.object("not_applicable", [&](JsonWriter& b) {
            b("if_unmet", to_one_decimal(year_.not_applicable.if_unmet));
            b("items", year_.not_applicable.items);
            b("weight", year_.not_applicable.weight);
        });
        list(a, "plans", year_.plans, [&](JsonWriter& b, const PlanOfDepartment& plan) { write(b, plan); });
        a("points", year_.tally.points);
        a.list("reach", year_.reach, [](JsonWriter& b, const Reach& reach) {
            b("items", reach.items);
            b("of", reach.of);
            b("percent", reach.percent);
        });
        list(
            a, "repeated", year_.repeated, [&](JsonWriter& b, const RepeatedFinding& one) { write(b, one); });
        a("reports", year_.departments.size());
        a("score", to_one_decimal(year_.score));
        a("score_exact", year_.score);
        write_sections(a);
        a.list("spread", year_.spread, [&](JsonWriter& b, std::size_t index) {
            const auto& item = year_.items[index];
            b("findings", names(item.aware));
            b("item", item.id);
            b("not_asked", names(item.not_asked));
            b("unknown", names(item.unknowing));
        });
        a("submitted", year_.submitted);
        list(a, "to_confirm", year_.to_confirm, where_);
        list(a, "unconfirmed", year_.unconfirmed,
            [&](JsonWriter& b, const UnconfirmedObligation& one) { write(b, one); });
        a("unit_score", year_.frame ? in_unit(year_.frame->scoring, year_.score) : std::nullopt);
        a("without_plan", year_.without_plan);
        a("year", year_.year);
    }

private:
    template <typename Entries, typename Visit>
    void list(JsonWriter& a, std::string_view name, const Entries& entries, const Visit& visit) const
    {
        a.list(name, entries, [&](JsonWriter& b, const auto& entry) {
            pieces_.hand_over_if_long();
            visit(b, entry);
        });
    }

    [[nodiscard]] const std::string& name(std::size_t department) const
    {
        return year_.departments[department].department;
    }

    [[nodiscard]] std::vector<std::string_view> names(const std::vector<std::size_t>& departments) const
    {
        std::vector<std::string_view> list;
        for (const auto index : departments) list.push_back(name(index));
        return list;
    }

    void write_checklist(JsonWriter& a) const
    {
        if (!year_.frame) return a("checklist", std::optional<std::string>());
        a.object("checklist", [&](JsonWriter& b) {
            write_identity(b, year_.frame->checklist);
            b("title", year_.frame->checklist.title);
        });
    }

    void write_sections(JsonWriter& a) const
    {
        auto named = year_.section_names.begin();
        a.list("sections", year_.sections, [&](JsonWriter& b, const SectionFigures& section) {
            write_section_figures(b, *named++, section.tally, section.result, Naming::in_full);
        });
    }

    void write(JsonWriter& a, const ItemRate& item) const
    {
        std::map<std::string, int> levels;
        for (std::size_t i = 0; i < item.levels.size(); ++i)
            levels[item.scale->levels[i].id] = item.levels[i];
        a("applicable", item.applicable());
        a("critical", item.item->critical);
        a("failing", names(item.failing));
        a("fulfilled", item.fulfilled);
        a("item", item.id);
        a("levels", levels);
        a("meaning", item.item->meaning);
        a("not_applicable", item.not_applicable);
        a("open", item.open);
        a("partial", item.partial);
        a("people", item.people);
        a("question", item.item->question);
        a("rate", to_one_decimal(item.rate()));
        a("scope", name_in(scope_names, item.item->scope));
        a("section", item.item->section);
    }

    void write(JsonWriter& a, const PlanOfDepartment& one) const
    {
        const auto& department = year_.departments[one.department];
        const auto action = department.action_of(*one.plan);
        a("department", department.department);
        a.or_null("due", action.due);
        a("item", department.items[one.plan->item]->instance);
        a("overdue", one.overdue > 0 ? std::optional(one.overdue) : std::nullopt);
        a.or_null("owner", action.owner);
        a.or_null("what", action.what);
    }

    void write(JsonWriter& a, const FormerPlanOfDepartment& one) const
    {
        const auto& plan = *one.plan;
        a("department", name(one.department));
        a.or_null("due", plan.action.due);
        a("item", plan.instance);
        a.or_null("note", plan.note);
        a("outcome", plan.outcome ? std::optional(name_in(plan_outcome_names, *plan.outcome)) : std::nullopt);
        a.or_null("owner", plan.action.owner);
        a.or_null("what", plan.action.what);
    }

    void write(JsonWriter& a, const UnconfirmedObligation& one) const
    {
        a("clause", one.clause->id);
        a("departments", names(one.departments));
        a("everywhere", one.everywhere);
        a("id", one.obligation->id);
        a("summary", one.obligation->summary);
    }

    void write(JsonWriter& a, const RepeatedFinding& one) const
    {
        where_(a, one.where);
        a("repetition", name_in(repetition_names, one.repetition));
        a("years", one.years);
    }

    void write_hints(JsonWriter& a) const
    {
        const auto& all = year_.hints;
        a.list("much_not_applicable", all.much_not_applicable,
            [&](JsonWriter& b, const Hints::MuchNotApplicable& hint) {
                b("asked", hint.asked);
                b("asked_elsewhere", hint.asked_elsewhere);
                b("department", name(hint.department));
                b("elsewhere", hint.elsewhere);
                b("items", hint.items);
            });
        a.list("same_level", all.same_level, [&](JsonWriter& b, const Hints::SameLevel& hint) {
            b("department", name(hint.department));
            b("items", hint.items);
            b("level", hint.level->id);
        });
        a.list("same_notes", all.same_notes, [&](JsonWriter& b, const Hints::SameNote& hint) {
            b("characters", hint.characters);
            b.list("places", hint.places, where_);
        });
        a.list("unchanged", all.unchanged, [&](JsonWriter& b, const Hints::Unchanged& hint) {
            b("department", name(hint.department));
            b("items", hint.items);
            b("of", hint.of);
        });
    }

    const YearSummary& year_;
    Pieces& pieces_;
    std::function<void(JsonWriter&, const ItemOfDepartment&)> where_ = [this](JsonWriter& a,
                                                                           const ItemOfDepartment& where) {
        a("department", name(where.department));
        a("item", where.item->instance);
    };
};

template <typename Steps, typename Names>
void write_steps(JsonWriter& a, const Steps& steps, const Names& names)
{
    a.list("steps", steps, [&](JsonWriter& b, const auto& step) {
        b("delta", step.delta);
        b("id", name_in(names, step.id));
        b("score", to_one_decimal(step.score));
    });
}

void write_like_for_like(JsonWriter& a, const LikeForLike& like)
{
    a.object("like_for_like", [&](JsonWriter& b) {
        b("new", to_one_decimal(like.after));
        b("old", to_one_decimal(like.before));
    });
}

void write_trend(JsonWriter& a, const YearTrend& trend)
{
    a.list("departments", trend.departments, [](JsonWriter& b, const DepartmentTrend& one) {
        b("department", one.department);
        write_like_for_like(b, one.like_for_like);
        b("new", to_one_decimal(one.after));
        b("old", to_one_decimal(one.before));
        write_steps(b, one.steps, step_names);
    });
    write_like_for_like(a, trend.like_for_like);
    a("mostly_not_answers", trend.mostly_not_answers);
    a("new", trend.after);
    a("old", trend.before);
    a("only_new", trend.only_after);
    a("only_old", trend.only_before);
    a("other_roles", trend.other_roles);
    a.list("sections", trend.sections, [](JsonWriter& b, const SectionTrend& section) {
        b("clause", section.clause);
        b("id", section.id);
        write_steps(b, section.steps, trend_step_names);
        b("title", section.title);
    });
    write_steps(a, trend.steps, trend_step_names);
}

void write_left_out(JsonWriter& a, const LeftOut& file)
{
    a.or_null("department", file.department);
    a.or_null("detail", file.detail);
    a("source", file.source);
    a("why", name_in(exclusion_names, file.why));
    a("year", file.year == 0 ? std::nullopt : std::optional(file.year));
}

} // namespace

void rollup_json(const RollupPage& page, const TakeText& take)
{
    const auto& summary = page.summary;
    Pieces pieces(take);
    JsonWriter a(pieces.bytes);
    a("counted", summary.counted);
    a("date", page.date);
    a.list("left_out", summary.left_out, write_left_out);
    a.or_null("organisation", page.workspace.organisation);
    a.list("trends", summary.trends, write_trend);
    a.list("years", summary.years,
        [&](JsonWriter& b, const YearSummary& year) { YearInJson(year, pieces).write(b); });
    a.close();
    pieces.bytes += '\n';
    pieces.hand_over();
}

} // namespace tenken
