#include "scoring/assess.hpp"

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

class Assessing {
public:
    Assessing(const Checklist& checklist, const Answers& answers, const Circumstances& circumstances)
        : checklist_(checklist)
        , answers_(answers)
        , coordinated_(!circumstances.coordinator.empty())
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
            if (!is_asked(item, answers_.roles) || (coordinated_ && item.scope == Scope::organisation))
                instance.state = State::not_asked;
            else if (subjects.none || conditions_.of(item, subject) != Truth::yes)
                instance.state = State::hidden;
            else
                settle(instance, item, checklist_.find_scale(item.scale),
                    subjects.said ? answers_.find(instance.instance) : nullptr);
        }
    }

private:
    const Checklist& checklist_;
    const Answers& answers_;
    bool coordinated_; ///< another department answers for the organisation
    Conditions conditions_;
};

} // namespace

Assessment assess(const Checklist& checklist, const Answers& answers, const Circumstances& circumstances)
{
    Assessment result;
    result.circumstances = circumstances;
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
