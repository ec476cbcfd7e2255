#include "scoring/assess.hpp"

#include "base/date.hpp"
#include "model/names.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/truth.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace tenken {

namespace {

// Whether an answer settles an item.

bool number_fits(const Item& item, const Exact& number)
{
    if (item.min && number < *item.min) return false;
    if (item.max && number > *item.max) return false;
    return !item.scored() || band_of(item.bands, number) != nullptr;
}

bool text_fits(const Item& item, const Scale* scale, const std::string& text)
{
    const bool unknown = text == unknown_level && scale != nullptr && scale->find(unknown_level) != nullptr;
    switch (item.type) {
    case ItemType::level:
        return scale != nullptr && scale->find(text) != nullptr;
    case ItemType::number:
        return text == unknown_level && (scale == nullptr || scale->find(unknown_level) != nullptr);
    case ItemType::choice:
        return unknown || std::ranges::find(item.choices, text, &Choice::id) != item.choices.end();
    case ItemType::choices:
        return unknown;
    case ItemType::date:
        return parse_iso_date(text).has_value();
    case ItemType::text:
        return !text.empty();
    }
    return false;
}

/// Each is offered and there once; an exclusive one stands alone.
bool chosen_fit(const Item& item, const Chosen& chosen)
{
    if (item.type != ItemType::choices || chosen.empty()) return false;
    const auto fits = [&](const std::string& id) {
        const auto choice = std::ranges::find(item.choices, id, &Choice::id);
        return choice != item.choices.end() && (!choice->exclusive || chosen.size() == 1) &&
            std::ranges::count(chosen, id) == 1;
    };
    return std::ranges::all_of(chosen, fits);
}

/// Whether a response settles the item: an answer of the item's type (a level of its scale, an offered choice or
/// several, a number within the item's limits, a day that exists, a text that is not empty) or a "not applicable" that
/// the item allows. A number may be `unknown` unless its scale has no such level, scored choices where it has.
/// `scale` is the item's, null exactly when it is not scored.
bool fits(const Item& item, const Scale* scale, const Response& response)
{
    if (response.not_applicable)
        return item.may_be_not_applicable && !response.answer && response.reason != exception_reason;
    if (!response.answer) return false;
    if (const auto* number = std::get_if<Exact>(&*response.answer))
        return item.type == ItemType::number && number_fits(item, *number);
    if (const auto* chosen = std::get_if<Chosen>(&*response.answer)) return chosen_fit(item, *chosen);
    return text_fits(item, scale, std::get<std::string>(*response.answer));
}

/// Whether an answer is, or has among what is chosen, one of the ids that `is` lists: levels or choices.
bool answer_is(const Item& item, const Value& answer, const std::vector<std::string>& ids)
{
    const auto level = level_id_of(item.bands, item.choices, answer);
    return std::ranges::find(ids, level) != ids.end() ||
        std::ranges::find_first_of(texts_of(answer), ids) != texts_of(answer).end();
}

bool any_stands(const PersonCounts& counts, const std::vector<std::string>& levels)
{
    return std::ranges::any_of(counts, [&](const auto& entry) {
        return entry.second > 0 && std::ranges::find(levels, entry.first) != levels.end();
    });
}

using SubjectLists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Null where nothing was said of the kind.
const std::vector<std::string>* list_of(const SubjectLists& lists, const std::string& kind)
{
    const auto at = lists.find(kind);
    return at == lists.end() ? nullptr : &at->second;
}

/// The lists from which an item has its subjects: the serving department's where it is shared.
const SubjectLists& subjects_for(const Item& item, const Answers& answers, const Service& service)
{
    return is_shared(service, item.scope, item.tags) ? answers.served.subjects : answers.subjects;
}

/// Reads the conditions of a checklist's items against answers (design: "Conditions").
///
/// A gate is read from the answers whatever the roles. A gate that is itself hidden, or not applicable, satisfies
/// no `is`; an open gate is unknown. A number stands at the level of its band. A gate that is asked per subject
/// is read for the same subject; from an item that is not asked per that subject, `is` means "of any subject". A
/// person item that persons answered, each or as the department counted them, stands where any of them stands.
class Conditions {
public:
    /// What a gate satisfies that is hidden because others are open: nothing, or that is unknown, for whoever asks what
    /// all hangs on an open one.
    enum class HiddenByOpen { satisfies_nothing, is_unknown };

    Conditions(const Checklist& checklist, const ChecklistIndex& index, const Answers& answers,
        const Service& service, HiddenByOpen hidden_by_open = HiddenByOpen::satisfies_nothing)
        : checklist_(checklist)
        , index_(index)
        , answers_(answers)
        , service_(service)
        , hidden_by_open_(hidden_by_open)
    {
    }

    /// What the condition of a check comes to; an item that is asked per subject is read for any of them.
    Truth of_check(const Condition& condition)
    {
        static const Item of_none;
        return evaluate(condition, of_none, "");
    }

    Truth of_condition(const Condition& condition, const Item& item, std::string_view subject)
    {
        return evaluate(condition, item, subject);
    }

    /// What the item's `when` comes to for one subject (empty for none); `yes` without a `when`.
    Truth of(const Item& item, std::string_view subject)
    {
        if (!item.when) return Truth::yes;
        std::string instance = instance_id(item.id, subject);
        if (const auto at = known_.find(instance); at != known_.end()) return at->second;
        const Truth truth = evaluate(*item.when, item, subject);
        known_.emplace(std::move(instance), truth);
        return truth;
    }

private:
    Truth evaluate(const Condition& condition, const Item& item, std::string_view subject)
    {
        Truth least = Truth::yes;
        Truth greatest = Truth::no;
        for (const auto& part : condition.parts) {
            const Truth truth = evaluate(part, item, subject);
            least = std::min(least, truth);
            greatest = std::max(greatest, truth);
        }
        switch (condition.kind) {
        case Condition::Kind::is:
            return stands(condition, item, subject);
        case Condition::Kind::all:
            return least;
        case Condition::Kind::any:
            return greatest;
        case Condition::Kind::negation:
            return negated(least);
        case Condition::Kind::no_subjects:
            return has_none(condition.subjects);
        }
        return Truth::unknown;
    }

    [[nodiscard]] Truth has_none(const std::string& kind) const
    {
        const auto* list = list_of(answers_.subjects, kind);
        if (list == nullptr) list = list_of(answers_.served.subjects, kind);
        if (list == nullptr) return Truth::unknown;
        return list->empty() ? Truth::yes : Truth::no;
    }

    Truth stands(const Condition& is, const Item& item, std::string_view subject)
    {
        const Item* gate = index_.find_item(is.item);
        if (gate == nullptr) return Truth::unknown;
        if (gate->each.empty()) return stands_for(*gate, "", is.is);
        if (gate->each == item.each) return stands_for(*gate, subject, is.is);
        const auto* list = list_of(subjects_for(*gate, answers_, service_), gate->each);
        if (list == nullptr) return stands_for(*gate, "", is.is);
        Truth any = Truth::no;
        for (const auto& one : *list) any = std::max(any, stands_for(*gate, one, is.is));
        return any;
    }

    /// As the serving department's record has it.
    static Truth stands_there(
        const Item& gate, const ServedAnswer& theirs, const std::vector<std::string>& levels)
    {
        if (theirs.state == State::not_asked) return Truth::unknown;
        if (theirs.state != State::answered) return Truth::no;
        const auto& response = theirs.response;
        const bool stands = response.answer ? answer_is(gate, *response.answer, levels)
                                            : any_stands(response.counts, levels);
        return stands ? Truth::yes : Truth::no;
    }

    Truth stands_for(const Item& gate, std::string_view subject, const std::vector<std::string>& levels)
    {
        const bool shared = is_shared(service_, gate.scope, gate.tags);
        const auto theirs = answers_.served.answers.find(instance_id(gate.id, subject));
        if (shared && theirs != answers_.served.answers.end())
            return stands_there(gate, theirs->second, levels);
        if (const Truth shown = of(gate, subject); shown != Truth::yes)
            return hidden_by_open_ == HiddenByOpen::is_unknown ? shown : Truth::no;
        if (shared || (subject.empty() && !gate.each.empty())) return Truth::unknown;
        const std::string instance = instance_id(gate.id, subject);
        const Response* response = answers_.find(instance);
        if (const auto* counts = counts_of_persons(gate, instance, response))
            return any_stands(*counts, levels) ? Truth::yes : Truth::no;
        if (response == nullptr || !fits(gate, checklist_.find_scale(gate.scale), *response))
            return Truth::unknown;
        if (response->not_applicable) return Truth::no;
        return answer_is(gate, *response->answer, levels) ? Truth::yes : Truth::no;
    }

    /// How many persons answered what, each or as the department counted them; null where there are no counts.
    [[nodiscard]] const PersonCounts* counts_of_persons(
        const Item& gate, const std::string& instance, const Response* response) const
    {
        if (gate.scope != Scope::person) return nullptr;
        const auto persons = answers_.persons.find(instance);
        if (persons != answers_.persons.end() && !persons->second.counts.empty())
            return &persons->second.counts;
        return response == nullptr || response->counts.empty() ? nullptr : &response->counts;
    }

    const Checklist& checklist_;
    const ChecklistIndex& index_;
    const Answers& answers_;
    const Service& service_;
    HiddenByOpen hidden_by_open_;
    std::map<std::string, Truth, std::less<>> known_; ///< by instance id
};

/// Whom one item is asked about.
struct Subjects {
    std::span<const std::string> names; ///< one empty name where there is no list to go through
    bool said = true;                   ///< the list was given, or none is needed
    bool none = false;                  ///< the list was given and is empty
};

Subjects subjects_of(const Item& item, const Answers& answers, const Service& service)
{
    static const std::string nobody;
    const std::span<const std::string> one(&nobody, 1);
    if (item.each.empty()) return {one};
    const auto* list = list_of(subjects_for(item, answers, service), item.each);
    if (list == nullptr) return {one, false};
    if (list->empty()) return {one, true, true};
    return {*list};
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
void settle_persons(
    AssessedItem& result, const Scale& scale, const PersonAnswers& persons, AnsweredFor answered_for)
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
    result.answered_for = answered_for;
    result.state = answered ? State::answered : State::not_applicable;
    result.response.answer.reset();
    result.response.not_applicable = !answered;
    result.response.reason = answered ? "" : persons.reason;
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
        , conditions_(checklist, index, answers, circumstances.service)
        , waiting_(checklist, index, answers, circumstances.service, Conditions::HiddenByOpen::is_unknown)
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

    /// Whether what an instance waits for is not answered yet.
    [[nodiscard]] bool waits(const Item& item, std::string_view subject)
    {
        return waiting_.of(item, subject) == Truth::unknown;
    }

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
        const auto theirs = answers_.served.answers.find(instance.instance);
        const bool known = subjects.said && theirs != answers_.served.answers.end();
        if (subjects.none || (!known && conditions_.of(item, subject) != Truth::yes))
            instance.state = State::hidden;
        else if (known && (theirs->second.state == State::hidden || theirs->second.state == State::not_asked))
            instance.state = theirs->second.state;
        else
            take_served(instance, item, known ? &theirs->second.response : nullptr);
    }

    void take_served(AssessedItem& instance, const Item& item, const Response* response) const
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        if (response != nullptr && !response->counts.empty() && scale != nullptr) {
            instance.response.not_applicable = response->not_applicable;
            instance.response.reason = response->reason;
            instance.counts = response->counts;
        } else {
            settle(instance, item, scale, response);
        }
        instance.criterion.clear();
        instance.state = State::not_asked;
        instance.answered_for = AnsweredFor::served;
    }

    void settle_asked(AssessedItem& instance, const Item& item, bool subjects_said) const
    {
        const Scale* scale = checklist_.find_scale(item.scale);
        const Response* response = subjects_said ? answers_.find(instance.instance) : nullptr;
        settle(instance, item, scale, response);
        if (scale == nullptr || item.scope != Scope::person || circumstances_.individual) return;
        const auto persons = answers_.persons.find(instance.instance);
        if (persons != answers_.persons.end())
            settle_persons(instance, *scale, persons->second, AnsweredFor::person);
        else if (response != nullptr && !response->counts.empty())
            settle_persons(instance, *scale, {response->counts, {}, {}}, AnsweredFor::declared);
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

/// Finds the premises of an assessment: open instances that are not scored and hide scored ones.
class OpenPremises {
public:
    OpenPremises(const Assessment& assessment, const ChecklistIndex& checklist)
        : checklist_(checklist)
        , index_(assessment)
    {
    }

    /// Those for which an instance with this condition waits.
    void add_of(const Condition& condition, std::string_view subject)
    {
        for (const auto& part : condition.parts) add_of(part, subject);
        if (condition.kind != Condition::Kind::is) return;
        const Item* gate = checklist_.find_item(condition.item);
        if (gate == nullptr) return;
        const auto* instance =
            index_.find_item(instance_id(gate->id, gate->each.empty() ? std::string_view() : subject));
        if (instance == nullptr) return;
        const bool open = instance->state == State::open || awaits_server(*instance);
        if (open && !instance->scored()) found_.insert(instance);
        if (instance->state == State::hidden && gate->when) add_of(*gate->when, subject);
    }

    [[nodiscard]] std::vector<std::string> in_order() const
    {
        std::vector<std::string> ids;
        for (const auto* instance : found_) ids.push_back(instance->instance);
        return ids;
    }

private:
    const ChecklistIndex& checklist_;
    AssessmentIndex index_;
    std::set<const AssessedItem*> found_; // by place, since all stand in one list
};

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
    OpenPremises premises(result, index);
    for (const auto& instance : result.items) {
        if (!instance.scored() || instance.state != State::hidden || !instance.when) continue;
        const Item* item = index.item_of(instance.instance);
        const auto subject = subject_of(instance.instance);
        if (item != nullptr && settling.waits(*item, subject)) premises.add_of(*instance.when, subject);
    }
    result.premises_open = premises.in_order();
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
            const Subjects subjects = subjects_of(item, answers, assessment.circumstances.service);
            if (!item.when && item.id != changed_item) {
                instance += static_cast<std::ptrdiff_t>(subjects.names.size());
                continue;
            }
            for (const auto& subject : subjects.names)
                settling.settle_instance(*instance++, item, subject, subjects);
        }
    }
    settle_whole(assessment, checklist, index, answers, settling);
}

std::optional<bool> condition_holds(const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, const Service& service, const Condition& condition, const Item& item,
    std::string_view subject)
{
    const Truth truth = Conditions(checklist, index, answers, service).of_condition(condition, item, subject);
    return truth == Truth::unknown ? std::nullopt : std::optional(truth == Truth::yes);
}

} // namespace tenken
