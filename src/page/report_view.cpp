#include "page/report_view.hpp"

#include "base/joined.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/difference_page.hpp"
#include "page/first_page_view.hpp"
#include "page/stated_figures.hpp"
#include "scoring/breakdown.hpp"
#include "scoring/exceptions.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 74> template_words{"result", "status", "score", "grade",
    "not_applicable", "organisation", "department", "version", "period", "date", "by", "confirmer",
    "submitted", "accepted", "former_plans", "former_plans_about", "outcome", "planned", "vouched", "roles",
    "respondents", "checklist", "policy", "sections", "section", "answers", "critical", "findings",
    "findings_about", "not_applicables", "not_applicables_about", "unconfirmed", "unconfirmed_about",
    "breakdowns", "answer", "note", "evidence", "plan", "none", "no_what", "no_owner", "no_due", "separator",
    "divider", "gap", "open", "close", "document_number", "drafted", "decided", "effective", "circulated",
    "counts", "same_person", "check_number", "critical_needs", "item", "owner", "due", "annex", "overview",
    "comment", "unfinished", "exceptions", "exception", "instead", "contradictions", "reason", "kept", "skip",
    "decision", "contents", "scores", "page_about"};

using ViewMembers = std::vector<ViewMember>;

std::string critical_findings_text(const Assessment& assessment, const Score& score, const Words& words)
{
    const std::set<std::string_view> critical(score.critical.begin(), score.critical.end());
    const auto planned = std::ranges::count_if(assessment.items, [&](const AssessedItem& item) {
        return critical.contains(item.instance) && !item.response.action.what.empty();
    });
    return words("report.result.critical_finding",
        words("names.result." + std::string(result_name(score.result))), critical.size(), planned,
        static_cast<std::ptrdiff_t>(critical.size()) - planned);
}

std::string result_line(const Assessment& assessment, const Score& score, const Words& words)
{
    const std::string name = words("names.result." + std::string(result_name(score.result)));
    if (score.result == Result::needs_improvement) return critical_findings_text(assessment, score, words);
    if (score.result == Result::to_confirm)
        return words("report.result.to_confirm", name, score.causes.size());
    if (score.tally.answered == 0 && score.status == Status::incomplete)
        return words("report.result.nothing");
    const auto findings = std::ranges::count_if(
        assessment.items, [&](const auto& item) { return is_finding(assessment, item); });
    const auto exceptions = static_cast<std::ptrdiff_t>(score.exceptions.size());
    const std::string text = score.result != Result::findings ? name
        : exceptions == 0 ? words("report.result.findings", name, findings)
                          : words("report.result.with_exceptions", name, findings + exceptions, exceptions);
    return score.status == Status::complete ? text : words("report.result.so_far", text);
}

std::string status_line(const Assessment& assessment, const Score& score, const Words& words)
{
    const auto with_evidence = std::ranges::count_if(assessment.items, [](const AssessedItem& item) {
        return item.state == State::answered && !item.response.evidence.empty();
    });
    return words(assessment.roles.empty() ? "report.status" : "report.status.limited",
        words("names.status." + std::string(status_name(score.status))), score.tally.answered,
        score.tally.applicable, with_evidence);
}

// " 前年度 87.6 点（+5.0）"; of an earlier year where last year's report is missing.
std::string previous_score_text(const Assessment& assessment, const Score& score, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    if (!circumstances.previous_score) return {};
    const Exact& before = *circumstances.previous_score;
    const std::string year = circumstances.previous_year == circumstances.year - 1
        ? words("report.last_year")
        : fiscal_year_in_full(words, circumstances.previous_year);
    if (!score.value) return words("report.score.before", year, before.rounded());
    return words(
        "report.score.since", year, before.rounded(), signed_text(score.value->rounded_value() - before));
}

std::string not_applicable_line(const Score& score, const Words& words)
{
    const auto& effect = score.not_applicable;
    std::string text = words("report.not_applicable", effect.items, effect.weight.text());
    if (effect.items > 0 && effect.if_unmet)
        text += words("report.not_applicable.if_unmet", effect.if_unmet->rounded());
    return text;
}

std::string version_text(const Assessment& assessment, const Words& words)
{
    const auto& hand_in = assessment.circumstances.hand_in;
    const std::string number = std::to_string(hand_in.version);
    return hand_in.reason.empty() ? words("report.version", number)
                                  : words("report.version.corrected", number, hand_in.reason);
}

std::string period_text(const Assessment& assessment, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    const std::string& day = circumstances.reference_date;
    if (circumstances.period_from.empty())
        return day.empty() ? day : words("report.reference_date", day_text(words, day));
    const std::string period = words("report.period", day_text(words, circumstances.period_from),
        day_text(words, circumstances.period_to));
    return day.empty() ? period : words("report.period_as_of", period, day_text(words, day));
}

std::string confirmer_text(const Assessment& assessment, const Words& words)
{
    const auto& hand_in = assessment.circumstances.hand_in;
    if (hand_in.confirmed.empty()) return words("report.not_confirmed");
    return words("report.confirmer", hand_in.confirmer, day_text(words, hand_in.confirmed));
}

std::string step_text(const std::string& day, std::string_view id, const Words& words)
{
    return day.empty() ? words(id) : day_text(words, day);
}

std::string respondents_text(const Assessment& assessment, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    if (circumstances.respondents == 0) return {};
    const std::string people = std::to_string(circumstances.respondents);
    if (circumstances.staff == 0) return words("report.people", people);
    const Exact reached = Exact(circumstances.respondents) / Exact(circumstances.staff) * 100;
    return words("report.people.of_staff", people, circumstances.staff, reached.rounded());
}

std::string recurrence_text(const Assessment& assessment, const AssessedItem& item, const Words& words)
{
    if (!is_finding(assessment, item)) return {};
    if (const auto since = continued_since(item, assessment.circumstances))
        return words("report.continued", fiscal_year_in_full(words, *since));
    return recurred(item, assessment.circumstances) ? words("report.recurred") : std::string();
}

std::string bar_text(const std::optional<Exact>& percent)
{
    if (!percent) return {};
    std::string bar;
    for (int cell = 1; cell <= 10; ++cell) bar += *percent >= Exact(cell * 10) ? "█" : "░";
    return bar;
}

/// Questions that are not scored, but whose answer may bring up others: their ids.
std::string open_gates(const Assessment& assessment, const Words& words)
{
    std::string ids;
    for (const auto& item : assessment.items) {
        if (item.state != State::open || item.type != ItemType::choice) continue;
        ids += (ids.empty() ? "" : words("report.t.separator")) + item.instance;
    }
    return ids;
}

std::string group_label(const Assessment& assessment, Facet facet, const std::string& id, const Words& words)
{
    if (facet == Facet::property) return words("names.property." + id);
    if (facet == Facet::aspect) return words("names.aspect." + id);
    const auto* clause = assessment.policy.find_clause(id);
    return clause == nullptr ? id : id + " " + clause->title;
}

// Where every section is a clause of its own, the table of sections says it all already.
bool sections_are_clauses(const Assessment& assessment)
{
    std::map<std::string_view, std::string_view> clause_of; // by section
    for (const auto& section : assessment.sections) clause_of.emplace(section.id, section.clause);
    std::set<std::string_view> clauses;
    return std::ranges::all_of(assessment.items,
               [&](const AssessedItem& item) {
                   const auto section = clause_of.find(item.section);
                   return section != clause_of.end() && section->second == item.clause;
               }) &&
        std::ranges::all_of(assessment.sections,
            [&](const AssessedSection& section) { return clauses.insert(section.clause).second; });
}

std::string policy_text(const Assessment& assessment, const Words& words)
{
    const auto& policy = assessment.policy;
    if (const auto& own = assessment.circumstances.form.policy; !own.empty()) return own;
    return policy.edition.empty() ? policy.title : words("report.policy", policy.title, policy.edition);
}

/// Makes the view of one report.
class ReportView {
public:
    ReportView(ViewMaker& maker, const Assessment& assessment, const Score& score, const Words& words,
        std::string_view sha256)
        : maker_(maker)
        , assessment_(assessment)
        , score_(score)
        , words_(words)
        , check_number_(check_number(sha256))
    {
        items_.reserve(assessment.items.size());
        for (const auto& item : assessment.items) items_.push_back(item_view(item));
    }

    View run()
    {
        const auto& circumstances = assessment_.circumstances;
        const auto& checklist = assessment_.checklist;
        const auto& hand_in = circumstances.hand_in;
        const View year = kept(fiscal_year_in_full(words_, circumstances.year));
        const auto finding = [&](const AssessedItem& item) {
            return !item.critical && is_finding(assessment_, item);
        };
        const auto not_applicable = [](const AssessedItem& item) {
            return !item.critical && item.state == State::not_applicable;
        };
        std::vector<ViewMember> members{
            {"t", words_view()},
            {"heading", kept(report_heading(assessment_, words_))},
            {"notices", notices()},
            {"draft", circumstances.draft},
            {"damaged", circumstances.damaged},
            {"limited", !assessment_.roles.empty()},
            {"result_id", View(result_name(score_.result))},
            {"result", kept(result_line(assessment_, score_, words_))},
            {"status", kept(status_line(assessment_, score_, words_))},
            {"score",
                kept(score_text(assessment_.scoring, score_, words_) +
                    previous_score_text(assessment_, score_, words_))},
            {"check_number", kept(check_number_)},
            {"not_applicable", kept(not_applicable_line(score_, words_))},
            {"organisation", circumstances.organisation},
            {"department", circumstances.department},
            {"year", year},
            {"version", kept(version_text(assessment_, words_))},
            {"period", kept(period_text(assessment_, words_))},
            {"reference_date", kept(day_text(words_, circumstances.reference_date))},
            {"date", kept(day_text(words_, circumstances.date))},
            {"by", circumstances.by},
            {"confirmer", kept(confirmer_text(assessment_, words_))},
            {"submitted", kept(step_text(hand_in.submitted, "report.not_submitted", words_))},
            {"accepted", kept(step_text(hand_in.accepted, "report.not_accepted", words_))},
            {"roles",
                kept(assessment_.roles.empty() ? words_("report.all_roles")
                                               : roles_text(assessment_, words_))},
            {"respondents", kept(respondents_text(assessment_, words_))},
            {"checklist", kept(words_("report.checklist", checklist.title, checklist.edition, checklist.id))},
            {"policy", kept(policy_text(assessment_, words_))},
            {"grade", kept(score_.grade.value_or(""))},
            {"sections", sections()},
            {"critical_items", chosen([](const AssessedItem& item) { return item.critical; })},
            {"findings", chosen(finding)},
            {"former_plans", former_plans()},
            {"comment", hand_in.remark},
            {"exceptions", exceptions()},
            {"contradictions", contradictions()},
            {"not_applicables", chosen(not_applicable)},
            {"unconfirmed", unconfirmed()},
            {"breakdowns", breakdowns()},
            {"items", maker_.list(items_)},
        };
        const auto first = first_page_members(maker_, assessment_, score_, words_);
        members.insert(members.end(), first.begin(), first.end());
        return maker_.object(std::move(members));
    }

private:
    View kept(std::string text) { return maker_.kept(std::move(text)); }

    View words_view()
    {
        ViewMembers members;
        for (const auto name : template_words)
            members.push_back({name, kept(words_("report.t." + std::string(name)))});
        return maker_.object(std::move(members));
    }

    View plan_view(const Action& action)
    {
        if (action.empty()) return false;
        const std::string due =
            action.due.empty() ? "" : words_("report.until", day_text(words_, action.due));
        return maker_.object({{"what", action.what}, {"owner", action.owner}, {"due", kept(due)}});
    }

    View item_view(const AssessedItem& item)
    {
        std::vector<ViewMembers> evidence;
        for (const auto& text : item.response.evidence) evidence.push_back({{"text", text}});
        const std::string_view instance = item.instance;
        const auto at = std::min(instance.find('@'), instance.size());
        const bool finding = is_finding(assessment_, item);
        return maker_.object({
            {"id", item.instance},
            {"subject", View(instance.substr(std::min(at + 1, instance.size())))},
            {"section", item.section},
            {"clause", item.clause},
            {"question", item.question},
            {"critical", item.critical},
            {"scored", item.scored()},
            {"finding", finding},
            {"state", View(name_in(state_names, item.state))},
            {"answer", kept(answer_text(words_, assessment_, item))},
            {"criterion", item.criterion},
            {"reason", kept(reason_text(assessment_, item))},
            {"vouched", item.vouched},
            {"recurrence",
                finding ? kept(recurrence_text(assessment_, item, words_)) : View(std::string_view())},
            {"note", item.response.note},
            {"evidence", maker_.separated(std::move(evidence))},
            {"plan", plan_view(item.response.action)},
            {"exception", exception_view(item)},
            {"promised", kept(promise_text(item.promised))},
        });
    }

    View exception_view(const AssessedItem& item)
    {
        const auto& exception = item.response.exception;
        if (!exception) return false;
        const int year = exception_year(assessment_, item);
        const auto approval = words_(
            "report.exception.approval", exception->approved_by, day_text(words_, exception->approved_on));
        const auto until = words_("report.until", day_text(words_, exception->until));
        return maker_.object({{"approval", kept(approval)}, {"until", kept(until)},
            {"reason", exception->reason}, {"instead", exception->instead},
            {"in_year", kept(year > 1 ? words_("report.exception.year", year) : std::string())}});
    }

    [[nodiscard]] std::string promise_text(const std::optional<Promise>& promise) const
    {
        if (!promise) return {};
        const auto until = day_text(words_, promise->until);
        return promise->word.empty() ? words_("report.promised_until", until)
                                     : words_("report.promised_until_what", until, promise->word);
    }

    View exceptions()
    {
        const std::set<std::string_view> in_force(score_.exceptions.begin(), score_.exceptions.end());
        return chosen([&](const AssessedItem& item) { return in_force.contains(item.instance); });
    }

    View contradictions()
    {
        std::vector<View> list;
        for (const auto& check : assessment_.checks) {
            if (!check.holds) continue;
            list.push_back(maker_.object({{"id", check.id}, {"say", check.say}, {"word", check.word},
                {"kept", check.kept}, {"promised", kept(promise_text(check.promised))}}));
        }
        return maker_.list(std::move(list));
    }

    View notices()
    {
        std::vector<View> list;
        const auto& circumstances = assessment_.circumstances;
        if (circumstances.damaged) list.push_back(kept(words_("report.notice.damaged")));
        if (circumstances.draft) list.push_back(kept(words_("report.notice.draft")));
        if (!assessment_.roles.empty())
            list.push_back(kept(words_("report.notice.limited", roles_text(assessment_, words_))));
        const auto shared = std::ranges::count_if(assessment_.items,
            [&](const AssessedItem& item) { return answered_by_coordinator(assessment_, item); });
        if (shared > 0)
            list.push_back(kept(words_("report.notice.shared", circumstances.coordinator, shared)));
        const auto& items = assessment_.items;
        if (const auto served = std::ranges::count_if(items, answered_by_server); served > 0)
            list.push_back(kept(words_("report.notice.served", circumstances.service.by, served)));
        if (const auto awaited = std::ranges::count_if(items, awaits_server); awaited > 0)
            list.push_back(kept(words_("report.notice.awaited", circumstances.service.by, awaited)));
        if (const std::string gates = open_gates(assessment_, words_); !gates.empty())
            list.push_back(kept(words_("report.notice.gates", gates)));
        return maker_.list(std::move(list));
    }

    View sections()
    {
        std::unordered_map<std::string_view, std::vector<View>> own;
        for (std::size_t i = 0; i < items_.size(); ++i)
            own[assessment_.items[i].section].push_back(items_[i]);
        std::vector<View> list;
        for (std::size_t i = 0; i < assessment_.sections.size(); ++i) {
            const auto& section = assessment_.sections[i];
            const auto& figures = score_.sections.at(i);
            list.push_back(maker_.object({
                {"id", section.id},
                {"clause", section.clause},
                {"title", section.title},
                {"score", kept(percent_text(figures.value, words_))},
                {"bar", kept(bar_text(figures.value))},
                {"answered", kept(std::to_string(figures.tally.answered))},
                {"applicable", kept(std::to_string(figures.tally.applicable))},
                {"items", maker_.list(own[section.id])},
            }));
        }
        return maker_.list(std::move(list));
    }

    template <typename Choose> View chosen(const Choose& choose)
    {
        std::vector<View> list;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (choose(assessment_.items[i])) list.push_back(items_[i]);
        }
        return maker_.list(std::move(list));
    }

    View former_plans()
    {
        std::vector<View> list;
        for (const auto& plan : assessment_.former_plans) {
            const auto outcome =
                plan.outcome ? name_in(plan_outcome_names, *plan.outcome) : std::string_view();
            list.push_back(maker_.object({
                {"id", plan.instance},
                {"question", plan.question},
                {"outcome_id", View(outcome)},
                {"outcome",
                    kept(plan.outcome ? words_("names.plan_outcome." + std::string(outcome))
                                      : words_("report.plan_not_reviewed"))},
                {"note", plan.note},
                {"plan", plan_view(plan.action)},
            }));
        }
        return maker_.list(std::move(list));
    }

    View unconfirmed()
    {
        const auto all = unconfirmed_obligations(assessment_); // in the policy's order, as the clauses are
        auto next = all.begin();
        std::vector<View> list;
        for (const auto& clause : assessment_.policy.clauses) {
            std::vector<ViewMembers> obligations;
            for (const auto& obligation : clause.obligations) {
                if (next == all.end() || next->obligation != &obligation) continue;
                obligations.push_back({{"id", obligation.id}, {"summary", obligation.summary},
                    {"why", kept(why_text(next->why))}});
                ++next;
            }
            if (obligations.empty()) continue;
            list.push_back(maker_.object({{"clause", clause.id}, {"title", clause.title},
                {"obligations", maker_.separated(std::move(obligations))}}));
        }
        return maker_.list(std::move(list));
    }

    [[nodiscard]] std::string why_text(std::optional<State> why) const
    {
        return words_("report.unconfirmed." + (why ? std::string(name_in(state_names, *why)) : "no_item"));
    }

    View breakdown_view(Facet facet, std::string_view name)
    {
        std::vector<ViewMembers> groups;
        for (const auto& group : breakdown(assessment_, facet)) {
            groups.push_back(
                {{"id", kept(group.id)}, {"label", kept(group_label(assessment_, facet, group.id, words_))},
                    {"score", kept(percent_text(group.tally.percent(), words_))},
                    {"answered", kept(std::to_string(group.tally.answered))},
                    {"applicable", kept(std::to_string(group.tally.applicable))}});
        }
        return maker_.object(
            {{"id", View(name)}, {"label", kept(words_("report.breakdown." + std::string(name)))},
                {"groups", maker_.separated(std::move(groups))}});
    }

    View breakdowns()
    {
        std::vector<View> list;
        if (!sections_are_clauses(assessment_)) list.push_back(breakdown_view(Facet::clause, "clause"));
        list.push_back(breakdown_view(Facet::property, "property"));
        list.push_back(breakdown_view(Facet::threat, "threat"));
        list.push_back(breakdown_view(Facet::aspect, "aspect"));
        return maker_.list(std::move(list));
    }

    ViewMaker& maker_;
    const Assessment& assessment_;
    const Score& score_;
    const Words& words_;
    std::string check_number_;
    std::vector<View> items_;
};

} // namespace

std::string report_heading(const Assessment& assessment, const Words& words)
{
    const auto& circumstances = assessment.circumstances;
    return words("report.heading", assessment.checklist.title, fiscal_year_in_full(words, circumstances.year),
        circumstances.department);
}

std::string unit_text(const ScoringRules& rules, const std::optional<Exact>& percent, const Words& words)
{
    const auto figure = figure_in_unit(rules, percent);
    if (figure.empty()) return {};
    return words("report.score.unit", figure, rules.unit->min.text(), rules.unit->max.text());
}

std::string score_text(const ScoringRules& rules, const Score& score, const Words& words)
{
    std::string text =
        score.value ? words("report.score", score.value->rounded()) : words("report.score.none");
    text += unit_text(rules, score.value, words);
    if (score.grade) text += words("report.score.grade", *score.grade);
    if (score.tally.answered < score.tally.applicable && score.low && score.high)
        text += words("report.score.range", score.low->rounded(), score.high->rounded());
    return text;
}

std::string roles_text(const Assessment& assessment, const Words& words)
{
    if (assessment.roles.empty()) return words("report.everybody");
    return joined(assessment.roles, words("report.t.separator"), [&](const std::string& role) {
        return Words::has("names.role." + role) ? words("names.role." + role) : role;
    });
}

std::string_view check_number(std::string_view sha256)
{
    constexpr std::size_t digits = 8;
    return sha256.substr(0, digits);
}

std::string percent_text(const std::optional<Exact>& percent, const Words& words)
{
    return percent ? percent->rounded() : words("report.score.none");
}

View report_view(ViewMaker& maker, const Assessment& assessment, const Score& score, const Words& words,
    std::string_view sha256)
{
    return ReportView(maker, assessment, score, words, sha256).run();
}

} // namespace tenken
