#include "scoring/assess.hpp"

#include "scoring/conditions.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/fitting.hpp"
#include "scoring/open_premises.hpp"
#include "scoring/subjects.hpp"

#include <algorithm>

namespace tenken {

namespace {

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
    result.how = item.how;
    result.type = item.type;
    result.scale = item.scale;
    result.unit = item.unit;
    result.bands = item.bands;
    result.choices = item.choices;
    result.meaning = item.meaning;
    result.critical = item.critical;
    result.evidence_required = item.evidence_required;
    result.may_be_not_applicable = item.may_be_not_applicable;
    result.scope = item.scope;
    result.aspect = item.aspect;
    result.protects = item.protects;
    result.threats = item.threats;
    result.tags = item.tags;
    result.each = item.each;
    result.when = item.when;
    result.replaces = item.replaces;
    result.comparable = item.comparable;
    result.remark = item.remark;
    return result;
}

std::string criterion_of(const Item& item, const Value& answer)
{
    const std::string_view level = level_id_of(item.bands, item.choices, answer);
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
    result.response.counts.clear();
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

/// Fewer persons than this can be told apart by their counts.
constexpr int fewest_counted = 3;

/// In place of the counts of a few: the lowest level that one of them gave.
void keep_lowest_only(AssessedItem& result, const Scale& scale)
{
    int people = 0;
    const Level* lowest = nullptr;
    for (const auto& [id, count] : result.counts) {
        people += count;
        const Level* level = scale.find(id);
        if (level != nullptr && (lowest == nullptr || level->points < lowest->points)) lowest = level;
    }
    if (people >= fewest_counted) return;
    result.counts.clear();
    if (lowest != nullptr) result.response.answer = lowest->id;
}

// Individuals' answers take the place of the department's own, whose note, evidence and plan stay.
void settle_persons(AssessedItem& result, const Scale& scale, PersonAnswers persons, AnsweredFor answered_for)
{
    const bool answered = std::ranges::any_of(
        persons.counts, [&](const auto& count) { return scale.find(count.first) != nullptr; });
    result.counts = std::move(persons.counts);
    result.answered_for = answered_for;
    result.state = answered ? State::answered : State::not_applicable;
    result.response.answer.reset();
    result.response.not_applicable = !answered;
    result.response.reason = answered ? "" : std::move(persons.reason);
    result.criterion.clear();
    for (const auto& note : persons.notes)
        result.response.note += (result.response.note.empty() ? "" : "\n") + note;
    keep_lowest_only(result, scale);
}

/// Gives instances what answers and circumstances say of them.
class Settling {
public:
    Settling(const Checklist& checklist, const ChecklistIndex& index, const Answers& answers,
        const Circumstances& circumstances)
        : checklist_(checklist)
        , answers_(answers)
        , circumstances_(circumstances)
        , conditions_(checklist, index, answers, circumstances)
        , waiting_(checklist, index, answers, circumstances, Conditions::HiddenByOpen::is_unknown)
        , index_(index)
    {
    }

    void settle_instance(
        AssessedItem& instance, const Item& item, const std::string& subject, const Subjects& subjects)
    {
        instance.response = {};
        instance.counts.clear();
        instance.vouched.clear();
        instance.promised.reset();
        instance.answered_for.reset();
        instance.counts_as_unknown = false;
        instance.criterion.clear();
        if (is_served(item))
            settle_served(instance, item, subject, subjects);
        else if (!is_asked_here(item, subjects))
            instance.state = State::not_asked;
        else if (subjects.none || conditions_.of(item, subject) != Truth::yes)
            instance.state = State::hidden;
        else
            settle_asked(instance, item, subjects.said);
        take_confirmers_words(instance);
        if (const Scale* scale = checklist_.find_scale(item.scale)) settle_standing(instance, *scale);
    }

    [[nodiscard]] bool holds(const Check& check)
    {
        return !circumstances_.individual && concerns_own(check.condition) &&
            conditions_.of_check(check.condition) == Truth::yes;
    }

    /// The same conditions, in which what waits for others is unknown.
    [[nodiscard]] Conditions& waiting() { return waiting_; }

private:
    [[nodiscard]] bool is_coordinated(const Item& item) const
    {
        return !circumstances_.coordinator.empty() && item.scope == Scope::organisation;
    }

    [[nodiscard]] bool is_served(const Item& item) const
    {
        return !is_coordinated(item) && is_shared(circumstances_.service, item.scope, item.tags);
    }

    [[nodiscard]] bool is_asked_here(const Item& item, const Subjects& subjects) const
    {
        const bool of_individual = item.scope == Scope::person && subjects.said;
        return is_asked(item, answers_.roles) && !is_coordinated(item) &&
            (!circumstances_.individual || of_individual);
    }

    /// A contradiction among what another department answered alone is that one's to clear up.
    [[nodiscard]] bool concerns_own(const Condition& condition) const
    {
        const auto* item = condition.item.empty() ? nullptr : index_.find_item(condition.item);
        const bool own =
            condition.kind == Condition::Kind::no_subjects || (item != nullptr && !is_served(*item));
        return own ||
            std::ranges::any_of(condition.parts, [&](const Condition& part) { return concerns_own(part); });
    }

    /// As it stands in the serving department's record; what is open there is awaited.
    void settle_served(
        AssessedItem& instance, const Item& item, const std::string& subject, const Subjects& subjects)
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        const auto* theirs =
            subjects.said ? served_answer(item, scale, answers_.served, instance.instance) : nullptr;
        if (subjects.none || (theirs == nullptr && conditions_.of(item, subject) != Truth::yes))
            instance.state = State::hidden;
        else if (theirs != nullptr && (theirs->state == State::hidden || theirs->state == State::not_asked))
            instance.state = theirs->state;
        else
            take_served(instance, item, theirs == nullptr ? nullptr : &theirs->response);
    }

    void take_served(AssessedItem& instance, const Item& item, const Response* response) const
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        const auto counts =
            response == nullptr ? PersonCounts() : fitting_counts(item, scale, response->counts);
        settle(instance, item, scale, response);
        if (!counts.empty())
            settle_persons(instance, *scale, {counts, response->reason, {}}, AnsweredFor::served);
        instance.criterion.clear();
        instance.state = State::not_asked;
        instance.answered_for = AnsweredFor::served;
    }

    void settle_asked(AssessedItem& instance, const Item& item, bool subjects_said) const
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        settle(instance, item, scale, subjects_said ? answers_.find(instance.instance) : nullptr);
        if (scale == nullptr || item.scope != Scope::person || circumstances_.individual) return;
        const auto respondents = answers_.persons.find(instance.instance);
        const bool each = respondents != answers_.persons.end();
        PersonAnswers persons = each ? respondents->second : PersonAnswers();
        persons.counts = counts_of_persons(item, scale, answers_, circumstances_, instance.instance);
        if (!persons.counts.empty())
            settle_persons(
                instance, *scale, std::move(persons), each ? AnsweredFor::person : AnsweredFor::declared);
        else if (!instance.response.open())
            instance.answered_for = AnsweredFor::department;
    }

    /// A promise concerns a critical instance that is open, does not apply, or is unproved.
    void take_confirmers_words(AssessedItem& instance) const
    {
        const auto& hand_in = circumstances_.hand_in;
        const bool settled = instance.state == State::answered || instance.state == State::not_applicable;
        const auto word = hand_in.vouched.find(instance.instance);
        if (settled && word != hand_in.vouched.end()) instance.vouched = word->second;
        const auto promise = hand_in.promised.find(instance.instance);
        const bool asked = settled || instance.state == State::open;
        if (instance.critical && asked && promise != hand_in.promised.end())
            instance.promised = promise->second;
    }

    void settle_standing(AssessedItem& instance, const Scale& scale) const
    {
        instance.counts_as_unknown = is_unproved_again(instance, scale, circumstances_);
        const Level* level = level_of(instance, scale);
        const bool excepted = level != nullptr && level->finding && level->id != unknown_level;
        if (!excepted) instance.response.exception.reset();
        if (instance.state == State::answered && !is_unproved(instance, scale)) instance.promised.reset();
    }

    const Checklist& checklist_;
    const Answers& answers_;
    const Circumstances& circumstances_;
    Conditions conditions_;
    Conditions waiting_;
    const ChecklistIndex& index_;
};

void add_instances(
    std::vector<AssessedItem>& items, const Section& section, const Item& item, const Subjects& subjects)
{
    const Exact weight = item.weight / Exact(static_cast<std::int64_t>(subjects.names.size()));
    for (const auto& subject : subjects.names) {
        AssessedItem& instance = items.emplace_back(described(item, section));
        instance.instance = instance_id(item.id, subject);
        instance.weight = weight;
    }
}

std::vector<int> years_of(const YearsByInstance& years, const std::string& instance)
{
    const auto at = years.find(instance);
    return at == years.end() ? std::vector<int>() : at->second;
}

/// What hangs on the answers of several items: contradictions, and premises that are open.
void settle_whole(Assessment& result, const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, Settling& settling)
{
    const auto& hand_in = result.circumstances.hand_in;
    const auto word_in = [](const auto& words, const std::string& id) {
        const auto at = words.find(id);
        return at == words.end() ? std::string() : at->second;
    };
    result.checks.clear();
    for (const auto& check : checklist.checks) {
        AssessedCheck& one = result.checks.emplace_back();
        one.id = check.id;
        one.say = check.say;
        one.condition = check.condition;
        one.holds = settling.holds(check);
        if (!one.holds) continue;
        one.word = word_in(answers.check_words, check.id);
        one.kept = word_in(hand_in.kept, check.id);
        if (const auto at = hand_in.promised.find(check.id); at != hand_in.promised.end())
            one.promised = at->second;
    }
    result.premises_open = open_premises(result, index, settling.waiting());
}

std::size_t count_of_items(const Checklist& checklist)
{
    std::size_t count = 0;
    for (const auto& section : checklist.sections) count += section.items.size();
    return count;
}

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
    result.items.reserve(count_of_items(checklist));
    const ChecklistIndex index(checklist);
    Settling settling(checklist, index, answers, circumstances);
    for (const auto& section : checklist.sections) {
        result.sections.push_back({section.id, section.title, section.clause, section.weight});
        for (const auto& item : section.items) {
            const Subjects subjects = subjects_of(item, answers, circumstances.service);
            std::size_t at = result.items.size();
            add_instances(result.items, section, item, subjects);
            for (const auto& subject : subjects.names) {
                AssessedItem& instance = result.items[at++];
                instance.finding_years = years_of(answers.finding_years, instance.instance);
                instance.exception_years = years_of(answers.exception_years, instance.instance);
                instance.unproved_years = years_of(answers.unproved_years, instance.instance);
                settling.settle_instance(instance, item, subject, subjects);
            }
        }
    }
    settle_whole(result, checklist, index, answers, settling);
    return result;
}

void assess_again(Assessment& assessment, const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, std::string_view changed)
{
    const std::string_view changed_item = item_of(changed);
    Settling settling(checklist, index, answers, assessment.circumstances);
    auto instance = assessment.items.begin();
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const bool stays = !item.when && item.id != changed_item;
            if (stays && item.each.empty()) {
                ++instance;
                continue;
            }
            const Subjects subjects = subjects_of(item, answers, assessment.circumstances.service);
            if (stays) {
                instance += static_cast<std::ptrdiff_t>(subjects.names.size());
                continue;
            }
            for (const auto& subject : subjects.names)
                settling.settle_instance(*instance++, item, subject, subjects);
        }
    }
    settle_whole(assessment, checklist, index, answers, settling);
}

} // namespace tenken
