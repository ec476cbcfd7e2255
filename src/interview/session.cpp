#include "interview/session.hpp"

#include "scoring/assess.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace tenken::interview {

namespace {

/// Gives a subject another name: in its list, and in the ids of its answers.
void rename_subject(const Checklist& checklist, Answers& answers, const RenameChange& change)
{
    auto& names = answers.subjects[change.kind];
    std::ranges::replace(names, change.from, change.to);
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.each != change.kind) continue;
            auto moved = answers.responses.extract(instance_id(item.id, change.from));
            if (moved.empty()) continue;
            moved.key() = instance_id(item.id, change.to);
            answers.responses.insert(std::move(moved));
        }
    }
}

} // namespace

Session::Session(const Checklist& checklist, Answers answers, Setup setup)
    : checklist_(checklist)
    , checklist_index_(checklist)
    , answers_(std::move(answers))
    , setup_(std::move(setup))
    , words_(setup_.language, setup_.manner)
    , index_(assessment_)
{
    if (setup_.former) former_index_.emplace(setup_.former->report);
    assess_anew();
}

const AssessedItem& Session::item() const
{
    const auto* found = find_item(question_);
    if (found == nullptr) throw std::logic_error("no question is at hand");
    return *found;
}

const Item& Session::source() const
{
    const auto* found = checklist_index_.item_of(question_);
    if (found == nullptr) throw std::logic_error("no question is at hand");
    return *found;
}

const Scale* Session::scale() const { return assessment_.find_scale(item().scale); }

const Response& Session::response() const { return response(question_); }

const AssessedItem* Session::find_item(std::string_view instance) const { return index_.find_item(instance); }

const AssessedSection* Session::find_section(std::string_view id) const { return index_.find_section(id); }

const Response& Session::response(std::string_view instance) const
{
    static const Response none;
    const auto* found = answers_.find(instance);
    return found == nullptr ? none : *found;
}

std::vector<std::string> Session::former_subjects(std::string_view kind) const
{
    std::vector<std::string> all;
    const auto add = [&](const Former& former) {
        for (auto& subject : former.subjects_of(checklist_index_, kind)) {
            if (std::ranges::find(all, subject) == all.end()) all.push_back(std::move(subject));
        }
    };
    if (setup_.former) add(*setup_.former);
    for (const auto& other : setup_.beside) add(*other);
    return all;
}

const AssessedItem* Session::forerunner_of(std::string_view instance) const
{
    const auto* descent = setup_.former == nullptr ? nullptr : setup_.former->descent_of(instance);
    if (descent == nullptr || !descent->comparable) return nullptr;
    return former_index_->find_item(instance_id(descent->items.front(), subject_of(instance)));
}

std::vector<const AssessedCheck*> Session::contradictions() const
{
    std::vector<const AssessedCheck*> holding;
    if (setup_.circumstances.individual) return holding;
    for (const auto& check : assessment_.checks) {
        if (check.holds) holding.push_back(&check);
    }
    return holding;
}

const AssessedCheck* Session::find_check(std::string_view id) const
{
    const auto at = std::ranges::find(assessment_.checks, id, &AssessedCheck::id);
    return at == assessment_.checks.end() ? nullptr : &*at;
}

std::vector<const FormerPlan*> Session::plans_before(std::string_view question) const
{
    std::vector<const FormerPlan*> plans;
    for (std::size_t i = 0; i < plan_places_.size(); ++i) {
        if (plan_places_[i] == question) plans.push_back(&answers_.former_plans[i]);
    }
    return plans;
}

const FormerPlan* Session::find_plan(std::string_view instance) const
{
    const auto at = std::ranges::find(answers_.former_plans, instance, &FormerPlan::instance);
    return at == answers_.former_plans.end() ? nullptr : &*at;
}

CameAndWent Session::apply(const Change& change)
{
    return std::visit([&](const auto& one) { return take(one); }, change);
}

CameAndWent Session::take(const AnswerChange& change)
{
    if (change.response.empty())
        answers_.responses.erase(change.instance);
    else
        answers_.responses[change.instance] = change.response;
    const auto former = std::move(course_);
    const auto& before = former.questions();
    assess_again(assessment_, checklist_, checklist_index_, answers_, change.instance);
    course_ = Course(assessment_, index_, checklist_index_, setup_.roles);
    if (course_.questions() == before) return {};
    place_plans();
    return came_and_went(before);
}

CameAndWent Session::take(const SubjectsChange& change)
{
    answers_.subjects[change.kind] = change.subjects;
    const auto before = course_.questions();
    const Assessment former = std::move(assessment_); // what `before` points into
    assess_anew();
    return came_and_went(before);
}

CameAndWent Session::take(const RenameChange& change)
{
    rename_subject(checklist_, answers_, change);
    const auto* at_hand = checklist_index_.item_of(question_);
    if (at_hand != nullptr && at_hand->each == change.kind && subject_of(question_) == change.from)
        question_ = instance_id(at_hand->id, change.to);
    assess_anew();
    return {};
}

CameAndWent Session::take(const PlanReviewChange& change)
{
    const auto plan = std::ranges::find(answers_.former_plans, change.instance, &FormerPlan::instance);
    if (plan == answers_.former_plans.end()) return {};
    plan->outcome = change.outcome;
    plan->note = change.note;
    assessment_.former_plans = answers_.former_plans;
    return {};
}

CameAndWent Session::take(const CheckWordChange& change)
{
    if (change.word.empty())
        answers_.check_words.erase(change.check);
    else
        answers_.check_words[change.check] = change.word;
    const auto check = std::ranges::find(assessment_.checks, change.check, &AssessedCheck::id);
    if (check != assessment_.checks.end()) check->word = change.word;
    return {};
}

void Session::assess_anew()
{
    assessment_ = assess(checklist_, answers_, setup_.circumstances);
    index_ = AssessmentIndex(assessment_);
    course_ = Course(assessment_, index_, checklist_index_, setup_.roles);
    place_plans();
}

void Session::place_plans()
{
    const auto& plans = answers_.former_plans;
    plan_places_.assign(plans.size(), std::nullopt);
    if (plans.empty()) return;
    const auto* former = setup_.former.get();

    std::multimap<std::string_view, std::size_t> waiting; // by the earlier item
    std::set<std::string_view> continued;                 // earlier items
    if (former != nullptr) {
        for (const auto& [id, descent] : former->items)
            continued.insert(descent.items.begin(), descent.items.end());
    }
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const auto earlier = item_of(plans[i].instance);
        const bool continues =
            former == nullptr ? course_.contains(plans[i].instance) : continued.contains(earlier);
        if (continues)
            waiting.emplace(earlier, i);
        else
            plan_places_[i] = "";
    }

    const auto is_of = [&](std::string_view question, std::string_view plan) {
        if (former == nullptr) return question == plan;
        const auto subject = subject_of(plan);
        return subject.empty() || subject == subject_of(question);
    };
    const auto place = [&](const std::string& question, std::string_view earlier) {
        const auto [begin, end] = waiting.equal_range(earlier);
        for (auto at = begin; at != end; ++at) {
            auto& its_place = plan_places_[at->second];
            if (!its_place && is_of(question, plans[at->second].instance)) its_place = question;
        }
    };
    for (const auto* question : course_.questions()) {
        const auto& instance = question->instance;
        const bool waits_for_subjects =
            subject_of(instance).empty() && !checklist_index_.item_of(instance)->each.empty();
        if (waits_for_subjects) continue; // they are the questions then
        if (former == nullptr) {
            place(instance, item_of(instance));
        } else if (const auto* descent = former->descent_of(instance)) {
            for (const auto& earlier : descent->items) place(instance, earlier);
        }
    }
}

CameAndWent Session::came_and_went(const Questions& before) const
{
    // By item: one that has waited for its subjects becomes as many questions as there are.
    std::map<std::string_view, int> difference;
    std::set<std::string_view> instances;
    for (const auto* question : before) {
        --difference[item_of(question->instance)];
        instances.insert(question->instance);
    }
    for (const auto* question : course_.questions()) ++difference[item_of(question->instance)];
    CameAndWent result;
    for (const auto& [item, count] : difference) {
        result.came += std::max(0, count);
        result.went += std::max(0, -count);
    }
    result.answered = static_cast<int>(std::ranges::count_if(course_.questions(), [&](const auto* question) {
        return question->state != State::open && !instances.contains(question->instance);
    }));
    return result;
}

} // namespace tenken::interview
