#include "page/oscal_files.hpp"

#include "base/date.hpp"
#include "formats/oscal/assessment.hpp"
#include "formats/oscal/values.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/oscal_text.hpp"
#include "page/report_view.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <set>

namespace tenken {

namespace {

constexpr std::string_view assessor = "assessor";
constexpr std::string_view confirmer = "confirmer";

std::string midnight(const std::string& iso)
{
    const auto day = parse_iso_date(iso);
    return day ? japan_midnight(*day) : std::string();
}

/// Properties of our own.
class Properties {
public:
    void add(std::string name, std::string_view text, std::string kind = {}, const std::string& remarks = {})
    {
        auto value = oscal::line_of(text);
        if (value.empty()) return;
        list_.push_back({std::move(name), std::move(value), std::string(oscal::own_namespace),
            std::move(kind), remarks.empty() ? remarks : markup_block(remarks)});
    }
    void add(std::string name, const std::optional<Exact>& number)
    {
        if (number) add(std::move(name), number->text());
    }
    void add_percentage(std::string name, const std::optional<Exact>& percent, std::string kind = {},
        const std::string& remarks = {})
    {
        if (percent) add(std::move(name), percent->rounded(), std::move(kind), remarks);
    }

    [[nodiscard]] std::vector<oscal::Property> list() { return std::move(list_); }

private:
    std::vector<oscal::Property> list_;
};

bool was_asked(const AssessedItem& item)
{
    return item.state == State::answered || item.state == State::open || item.state == State::not_applicable;
}

std::string control_of(const AssessedItem& item) { return oscal::token_of(item_of(item.instance)); }
std::string objective_of(const AssessedItem& item) { return control_of(item) + "_obj"; }

/// What OSCAL calls a measure at this level; empty where it has no word.
std::string implementation(const Scale& scale, const Level* level, const AssessedItem& item, bool excepted)
{
    if (level == nullptr || level->id == unknown_level) return {};
    if (!level->finding) return "implemented";
    if (excepted && !item.response.exception->instead.empty()) return "alternative";
    if (level->points > scale.lowest()) return "partial";
    return item.response.action.empty() ? std::string() : "planned";
}

class OscalReport {
public:
    OscalReport(const ReportData& report, const std::string& digest, const Words& words)
        : report_(report)
        , assessment_(report.assessment)
        , circumstances_(report.assessment.circumstances)
        , digest_(digest)
        , words_(words)
        , department_(
              oscal::uuid_for("party/" + circumstances_.organisation + "/" + circumstances_.department))
        , collected_(midnight(circumstances_.date))
    {
        for (std::size_t i = 0; i < assessment_.items.size(); ++i) {
            if (was_asked(assessment_.items[i])) take(assessment_.items[i], report_.figures.items[i]);
        }
        if (observations_.empty()) fail(FailureKind::input, "interchange.oscal.nothing");
    }

    [[nodiscard]] oscal::AssessmentPlan plan() const
    {
        oscal::AssessmentPlan plan;
        plan.uuid = uuid("assessment-plan");
        plan.metadata = metadata("interchange.oscal.plan_title");
        plan.ssp = ssp();
        plan.objectives = objectives();
        plan.reviewed = reviewed();
        plan.subjects = {{department_, "party", {}}};
        plan.back_matter = back_matter();
        return plan;
    }

    [[nodiscard]] oscal::AssessmentResults results() const
    {
        oscal::AssessmentResults results;
        results.uuid = uuid("assessment-results");
        results.metadata = metadata("interchange.oscal.results_title");
        results.plan = {"./assessment-plan.json", {}};
        auto& result = results.result;
        result.uuid = uuid("result");
        result.title = markup_line(report_heading(assessment_, words_));
        result.description = markup_line(words_("names.result." + report_.figures.result) +
            words_("interchange.oscal.gap") + words_("names.status." + report_.figures.status));
        result.start = circumstances_.period_from.empty() ? collected_ : midnight(circumstances_.period_from);
        result.end = collected_;
        result.props = figures();
        result.components = components_;
        result.reviewed = reviewed();
        result.observations = observations_;
        result.risks = risks_;
        result.findings = findings_;
        result.remarks = markup_block(circumstances_.hand_in.remark);
        return results;
    }

    /// Without items: there is none.
    [[nodiscard]] oscal::Poam poam() const
    {
        oscal::Poam poam;
        poam.uuid = uuid("poam");
        poam.metadata = metadata("interchange.oscal.poam_title");
        poam.ssp = ssp();
        poam.items = plans_;
        poam.components = components_;
        poam.back_matter = back_matter();
        const auto of_plans = [&](const auto& all, auto uuids_of, auto& taken) {
            for (const auto& one : all) {
                const bool named = std::ranges::any_of(plans_, [&](const oscal::PoamItem& plan) {
                    return std::ranges::find(uuids_of(plan), one.uuid) != uuids_of(plan).end();
                });
                if (named) taken.push_back(one);
            }
        };
        of_plans(
            observations_, [](const auto& plan) -> auto& { return plan.observations; }, poam.observations);
        of_plans(
            risks_, [](const auto& plan) -> auto& { return plan.risks; }, poam.risks);
        of_plans(
            findings_, [](const auto& plan) -> auto& { return plan.findings; }, poam.findings);
        return poam;
    }

private:
    [[nodiscard]] std::string uuid(std::string_view kind, std::string_view of = {}) const
    {
        return oscal::uuid_for(digest_ + "/" + std::string(kind) + "/" + std::string(of));
    }

    [[nodiscard]] oscal::Metadata metadata(std::string_view title) const
    {
        oscal::Metadata metadata;
        metadata.title = markup_line(words_(title, report_heading(assessment_, words_)));
        metadata.last_modified = collected_;
        metadata.version = std::to_string(circumstances_.hand_in.version);
        metadata.oscal_version = oscal::oscal_version;
        Properties props;
        props.add("report-sha256", digest_);
        props.add("checklist", assessment_.checklist.id);
        props.add("checklist-edition", assessment_.checklist.edition);
        props.add("checklist-sha256", assessment_.checklist.sha256);
        props.add("year", std::to_string(circumstances_.year));
        metadata.props = props.list();
        add_parties(metadata);
        return metadata;
    }

    void add_parties(oscal::Metadata& metadata) const
    {
        metadata.roles = {{std::string(assessor), markup_line(words_("interchange.oscal.assessor"))}};
        metadata.responsible = {{std::string(assessor), {department_}}};
        oscal::Party department{department_, "organization", oscal::line_of(circumstances_.department), {}};
        if (const auto name = oscal::line_of(circumstances_.organisation); !name.empty()) {
            const auto organisation = oscal::uuid_for("party/" + circumstances_.organisation);
            metadata.parties.push_back({organisation, "organization", name, {}});
            department.member_of = {organisation};
        }
        metadata.parties.push_back(std::move(department));
        if (const auto post = oscal::line_of(circumstances_.hand_in.confirmer); !post.empty()) {
            const auto who = oscal::uuid_for("post/" + circumstances_.organisation + "/" +
                circumstances_.department + "/" + circumstances_.hand_in.confirmer);
            metadata.roles.push_back(
                {std::string(confirmer), markup_line(words_("interchange.oscal.confirmer"))});
            metadata.parties.push_back({who, "person", post, {department_}});
            metadata.responsible.push_back({std::string(confirmer), {who}});
        }
    }

    [[nodiscard]] oscal::Import ssp() const
    {
        return {"#" + uuid("policy"), markup_line(words_("interchange.oscal.no_ssp"))};
    }

    [[nodiscard]] oscal::BackMatter back_matter() const
    {
        const auto& policy = assessment_.policy;
        const auto title = markup_line(policy.title + (policy.edition.empty() ? "" : " " + policy.edition));
        return {{{uuid("policy"), title.empty() ? markup_line(words_("interchange.oscal.policy")) : title,
            markup_line(words_("interchange.oscal.no_ssp")), std::nullopt}}};
    }

    [[nodiscard]] std::vector<oscal::Property> figures() const
    {
        const auto& figures = report_.figures;
        Properties props;
        props.add("status", figures.status);
        props.add("result", figures.result);
        props.add_percentage("score", figures.score);
        props.add_percentage("score-lowest", figures.low);
        props.add_percentage("score-highest", figures.high);
        props.add("grade", figures.grade.value_or(""));
        props.add("answered", std::to_string(figures.answered));
        props.add("applicable", std::to_string(figures.applicable));
        props.add("scoring", name_in(scoring_method_names, assessment_.scoring.method));
        props.add("not-applicable", name_in(not_applicable_rule_names, assessment_.scoring.not_applicable));
        for (std::size_t i = 0; i < assessment_.sections.size(); ++i) {
            const auto& section = assessment_.sections[i];
            props.add_percentage(
                "section-score", figures.sections[i].score, oscal::token_of(section.id), section.title);
        }
        return props.list();
    }

    [[nodiscard]] std::vector<oscal::Objective> objectives() const
    {
        std::vector<oscal::Objective> all;
        std::set<std::string, std::less<>> seen;
        for (const auto& item : assessment_.items) {
            if (!was_asked(item) || !seen.insert(control_of(item)).second) continue;
            Properties props;
            props.add("section", item.section);
            props.add("clause", item.clause);
            props.add("scale", item.scale);
            props.add("meaning", item.meaning);
            if (item.critical) props.add("critical", "true");
            oscal::Part part;
            part.id = objective_of(item);
            part.name = "assessment-objective";
            part.props = props.list();
            part.prose = markup_block(item.question);
            const auto* section = assessment_.find_section(item.section);
            all.push_back(
                {control_of(item), section == nullptr ? "" : markup_line(section->title), {std::move(part)}});
        }
        return all;
    }

    [[nodiscard]] oscal::SelectedControls reviewed() const
    {
        oscal::SelectedControls selected;
        selected.description = markup_line(
            words_("interchange.oscal.controls", assessment_.checklist.title, assessment_.checklist.edition));
        for (const auto& item : assessment_.items) {
            auto control = control_of(item);
            const bool listed = !selected.controls.empty() && selected.controls.back() == control;
            if (was_asked(item) && !listed) selected.controls.push_back(std::move(control));
        }
        return selected;
    }

    void take(const AssessedItem& item, const StatedItem& stated)
    {
        observations_.push_back(observation(item, stated));
        const bool excepted = item.response.exception && exception_in_force(assessment_, item);
        const bool planned = !item.response.action.empty();
        if (excepted || planned) risks_.push_back(risk(item, excepted));
        const bool judged = item.scored() && item.state == State::answered;
        if (judged) findings_.push_back(finding(item, excepted));
        if (!planned) return;
        oscal::PoamItem plan;
        plan.uuid = uuid("plan", item.instance);
        plan.title = markup_line(item.question);
        plan.description = action_text(item);
        plan.props = identity(item).list();
        plan.observations = {observations_.back().uuid};
        plan.risks = {risks_.back().uuid};
        if (judged) plan.findings = {findings_.back().uuid};
        plans_.push_back(std::move(plan));
    }

    /// Which instance of which item.
    [[nodiscard]] static Properties identity(const AssessedItem& item)
    {
        Properties props;
        props.add("item", item_of(item.instance));
        props.add("subject", subject_of(item.instance));
        return props;
    }

    [[nodiscard]] oscal::Observation observation(const AssessedItem& item, const StatedItem& stated)
    {
        const auto* scale = assessment_.find_scale(item.scale);
        auto props = identity(item);
        props.add("state", name_in(state_names, item.state));
        if (item.state == State::answered) add_answer(props, item, scale);
        if (item.state == State::not_applicable) {
            if (scale != nullptr && scale->not_applicable) props.add("mark", scale->not_applicable->mark);
            props.add("reason", item.response.reason, {}, reason_text(assessment_, item));
        }
        props.add("points", stated.points);
        props.add("points-highest", stated.max);
        if (item.scored()) props.add("weight", item.weight.text());
        if (item.critical) props.add("critical", "true");
        if (item.answered_for) props.add("answered-for", name_in(answered_for_names, *item.answered_for));

        oscal::Observation one;
        one.uuid = uuid("observation", item.instance);
        one.title = markup_line(item.question);
        one.description = markup_block(answer_in_words(item));
        one.props = props.list();
        one.methods = {"INTERVIEW"};
        one.types = {"control-objective"};
        one.origins = {{department_, std::string(assessor)}};
        one.subjects = {subject(item)};
        for (const auto& piece : item.response.evidence) {
            if (has_text(piece)) one.evidence.push_back({markup_block(piece)});
        }
        one.collected = collected_;
        one.remarks = markup_block(item.response.note);
        return one;
    }

    static bool has_text(const std::string& text) { return !oscal::line_of(text).empty(); }

    void add_answer(Properties& props, const AssessedItem& item, const Scale* scale) const
    {
        const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
        if (level != nullptr) {
            props.add("level", level->id);
            props.add("mark", level->mark);
            props.add("level-points", level->points.text());
        }
        for (const auto& [answer, persons] : item.counts)
            props.add("persons", std::to_string(persons), answer);
        if (item.type == ItemType::level || !item.response.answer) return;
        if (const auto* number = std::get_if<Exact>(&*item.response.answer))
            props.add("answer", number->text());
        else if (item.type != ItemType::text)
            for (const auto& one : texts_of(*item.response.answer)) props.add("answer", one);
    }

    /// The answer, and what it means for this question.
    [[nodiscard]] std::string answer_in_words(const AssessedItem& item) const
    {
        auto text = answer_text(words_, assessment_, item);
        if (!item.criterion.empty()) text += "\n" + item.criterion;
        return text;
    }

    /// The department; of an item that is asked about each of several things, that thing.
    [[nodiscard]] oscal::Subject subject(const AssessedItem& item)
    {
        const std::string name(subject_of(item.instance));
        if (name.empty()) return {department_, "party", markup_line(circumstances_.department)};
        const auto id = oscal::uuid_for("subject/" + circumstances_.organisation + "/" +
            circumstances_.department + "/" + item.each + "/" + name);
        if (std::ranges::find(components_, id, &oscal::Component::uuid) == components_.end())
            components_.push_back({id, oscal::token_of(item.each), markup_line(name),
                markup_line(words_("interchange.oscal.subject", circumstances_.department)), "operational"});
        return {id, "component", markup_line(name)};
    }

    [[nodiscard]] oscal::Finding finding(const AssessedItem& item, bool excepted) const
    {
        const auto& scale = *assessment_.find_scale(item.scale);
        const auto* level = level_of(item, scale);
        const bool unknown = level != nullptr && level->id == unknown_level;
        const bool promised = is_promised(assessment_, item);
        oscal::Finding one;
        one.uuid = uuid("finding", item.instance);
        one.title = markup_line(item.question);
        one.description = markup_block(answer_in_words(item));
        one.props = identity(item).list();
        one.target.type = "objective-id";
        one.target.id = objective_of(item);
        one.target.satisfied = !stands_at_finding(assessment_, item) && !is_finding(assessment_, item);
        one.target.reason = unknown || promised ? "other" : one.target.satisfied ? "pass" : "fail";
        one.target.implementation = implementation(scale, level, item, excepted);
        one.observations = {uuid("observation", item.instance)};
        if (excepted || !item.response.action.empty()) one.risks = {uuid("risk", item.instance)};
        return one;
    }

    [[nodiscard]] std::string action_text(const AssessedItem& item) const
    {
        const auto& what = item.response.action.what;
        return markup_block(has_text(what) ? what : words_("interchange.oscal.unwritten"));
    }

    [[nodiscard]] oscal::Risk risk(const AssessedItem& item, bool excepted) const
    {
        const auto& action = item.response.action;
        auto props = identity(item);
        if (excepted) {
            const auto& exception = *item.response.exception;
            props.add("exception-approved-by", exception.approved_by);
            props.add("exception-approved-on", exception.approved_on);
            props.add("exception-until", exception.until);
            props.add("exception-reason", exception.reason);
            props.add("exception-instead", exception.instead);
        }
        oscal::Risk one;
        one.uuid = uuid("risk", item.instance);
        one.title = markup_line(item.question);
        one.description = markup_block(answer_in_words(item));
        one.statement =
            markup_block(item.criterion.empty() ? answer_text(words_, assessment_, item) : item.criterion);
        one.props = props.list();
        one.status = excepted ? "deviation-approved" : "remediating";
        one.observations = {uuid("observation", item.instance)};
        if (action.empty()) return one;
        one.deadline = midnight(action.due);
        Properties who;
        who.add("owner", action.owner);
        const auto& what = action.what;
        one.remediation = oscal::Remediation{uuid("remediation", item.instance),
            markup_line(has_text(what) ? oscal::line_of(what) : words_("interchange.oscal.unwritten")),
            action_text(item), who.list(), uuid("milestone", item.instance), midnight(action.due)};
        return one;
    }

    const ReportData& report_;
    const Assessment& assessment_;
    const Circumstances& circumstances_;
    const std::string& digest_;
    const Words& words_;
    std::string department_; ///< UUID
    std::string collected_;
    std::vector<oscal::Observation> observations_;
    std::vector<oscal::Risk> risks_;
    std::vector<oscal::Finding> findings_;
    std::vector<oscal::PoamItem> plans_;
    std::vector<oscal::Component> components_;
};

} // namespace

OscalFiles oscal_files(const ReportData& report, const std::string& digest, const Words& words)
{
    const OscalReport documents(report, digest, words);
    const auto poam = documents.poam();
    return {oscal::assessment_plan_text(documents.plan()),
        oscal::assessment_results_text(documents.results()),
        poam.items.empty() ? std::string() : oscal::poam_text(poam)};
}

} // namespace tenken
