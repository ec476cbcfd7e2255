#include "scoring/assess.hpp"

#include "model/names.hpp"
#include "scoring/condition.hpp"
#include "scoring/fit.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// Whom one item is asked about.
struct Subjects {
    std::vector<std::string> names; ///< one empty name where there is no list to go through
    bool said = true;               ///< the list was given, or none is needed
    bool none = false;              ///< the list was given and is empty
};

Subjects subjects_of(const Item& item, const Answers& answers)
{
    if (item.each.empty()) return {{""}};
    const auto list = answers.subjects.find(item.each);
    if (list == answers.subjects.end()) return {{""}, false};
    if (list->second.empty()) return {{""}, true, true};
    return {list->second};
}

bool is_asked(const Item& item, const std::vector<std::string>& roles)
{
    if (roles.empty() || item.audience.empty()) return true;
    return std::ranges::find_first_of(item.audience, roles) != item.audience.end();
}

AssessedItem described(const Item& item, const Section& section)
{
    AssessedItem result;
    result.section = section.id;
    result.clause = section.clause;
    result.covers = item.covers;
    result.question = item.question;
    result.type = item.type;
    result.scale = item.scale;
    result.unit = item.unit;
    result.bands = item.bands;
    result.choices = item.choices;
    result.meaning = item.meaning;
    result.critical = item.critical;
    result.may_be_not_applicable = item.may_be_not_applicable;
    result.scope = item.scope;
    result.aspect = item.aspect;
    result.protects = item.protects;
    result.threats = item.threats;
    result.replaces = item.replaces;
    result.comparable = item.comparable;
    result.remark = item.remark;
    return result;
}

std::string criterion_of(const Item& item, const Value& answer)
{
    const std::string level = standing_of(item, answer);
    for (const auto& [id, text] : item.criteria) {
        if (id == level) return text;
    }
    return {};
}

void settle(AssessedItem& result, const Item& item, const Scale* scale, const Response* response)
{
    result.state = State::open;
    if (response == nullptr) return;
    result.response = *response;
    if (!fits(item, scale, *response)) {
        result.response.answer.reset();
        result.response.not_applicable = false;
        result.response.reason.clear();
    } else if (response->not_applicable) {
        result.state = State::not_applicable;
    } else {
        result.state = State::answered;
        result.criterion = criterion_of(item, *response->answer);
    }
}

// Individuals' answers take the place of the department's own, whose note, evidence and plan stay.
void settle_persons(AssessedItem& result, const Scale& scale, const PersonAnswers& persons)
{
    bool answered = false;
    for (const auto& [id, count] : persons.counts) {
        const bool level = scale.find(id) != nullptr;
        const bool none = id == not_applicable_name && result.may_be_not_applicable && scale.not_applicable;
        if (count <= 0 || (!level && !none)) continue;
        result.counts.emplace(id, count);
        answered = answered || level;
    }
    if (result.counts.empty()) return;
    result.state = answered ? State::answered : State::not_applicable;
    result.response.answer.reset();
    result.response.not_applicable = !answered;
    result.response.reason = answered ? "" : persons.reason;
    result.criterion.clear();
    for (const auto& note : persons.notes)
        result.response.note += (result.response.note.empty() ? "" : "\n") + note;
}

class Assessing {
public:
    Assessing(const Checklist& checklist, const Answers& answers, const Circumstances& circumstances)
        : checklist_(checklist)
        , answers_(answers)
        , vouched_(circumstances.hand_in.vouched)
        , coordinated_(!circumstances.coordinator.empty())
        , individual_(circumstances.individual)
        , conditions_(checklist, answers)
    {
    }

    void add_instances(std::vector<AssessedItem>& items, const Section& section, const Item& item)
    {
        const Subjects subjects = subjects_of(item, answers_);
        AssessedItem common = described(item, section);
        common.weight = item.weight / Exact(static_cast<std::int64_t>(subjects.names.size()));
        for (const auto& subject : subjects.names) {
            AssessedItem& instance = items.emplace_back(common);
            instance.instance = instance_id(item.id, subject);
            if (!is_asked(item, answers_.roles) || (coordinated_ && item.scope == Scope::organisation) ||
                (individual_ && (item.scope != Scope::person || !subjects.said)))
                instance.state = State::not_asked;
            else if (subjects.none || conditions_.of(item, subject) != Truth::yes)
                instance.state = State::hidden;
            else
                settle_all(instance, item, subjects.said);
            if (instance.state == State::not_applicable && instance.critical)
                instance.vouched = vouched_for(instance.instance);
            if (const auto years = answers_.finding_years.find(instance.instance);
                years != answers_.finding_years.end())
                instance.finding_years = years->second;
        }
    }

private:
    void settle_all(AssessedItem& instance, const Item& item, bool subjects_said) const
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        settle(instance, item, scale, subjects_said ? answers_.find(instance.instance) : nullptr);
        if (scale == nullptr || item.scope != Scope::person) return;
        const auto persons = answers_.persons.find(instance.instance);
        if (persons != answers_.persons.end()) settle_persons(instance, *scale, persons->second);
    }

    [[nodiscard]] std::string vouched_for(std::string_view instance) const
    {
        const auto word = vouched_.find(instance);
        return word == vouched_.end() ? std::string() : word->second;
    }

    const Checklist& checklist_;
    const Answers& answers_;
    const std::map<std::string, std::string, std::less<>>& vouched_;
    bool coordinated_; ///< another department answers for the organisation
    bool individual_;  ///< one respondent answers
    Conditions conditions_;
};

} // namespace

Assessment assess(const Checklist& checklist, const Answers& answers, const Circumstances& circumstances)
{
    Assessment result;
    result.circumstances = circumstances;
    result.circumstances.respondents = answers.respondents;
    result.former_plans = answers.former_plans;
    result.roles = answers.roles;
    result.checklist = {checklist.id, checklist.edition, checklist.title, checklist.sha256};
    result.policy = checklist.policy;
    result.scales = checklist.scales;
    result.scoring = checklist.scoring;
    Assessing assessing(checklist, answers, circumstances);
    for (const auto& section : checklist.sections) {
        result.sections.push_back({section.id, section.title, section.clause, section.weight});
        for (const auto& item : section.items) assessing.add_instances(result.items, section, item);
    }
    return result;
}

} // namespace tenken
