#include "interview/flow.hpp"

#include "interview/describe.hpp"
#include "interview/question_stage.hpp"
#include "interview/review_stage.hpp"
#include "interview/screens.hpp"
#include "interview/subjects_stage.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken::interview {

bool Stage::command(Flow&, const CommandLine&) { return false; }

bool Stage::means_answer(const Flow&, const std::string&) const { return false; }

bool Stage::save_rest(Flow&) { return false; }

Flow::Flow(const Checklist& checklist, Answers answers, Setup setup)
    : checklist_(checklist)
    , answers_(std::move(answers))
    , setup_(std::move(setup))
    , words_(setup_.language)
{
    assess_again();
}

const AssessedItem& Flow::item() const
{
    const auto* found = assessment_.find_item(question_);
    if (found == nullptr) throw std::logic_error("no question is at hand");
    return *found;
}

const Item& Flow::source() const
{
    const auto* found = item_of(checklist_, question_);
    if (found == nullptr) throw std::logic_error("no question is at hand");
    return *found;
}

const Scale* Flow::scale() const { return assessment_.find_scale(item().scale); }

const Response& Flow::response(std::string_view instance) const
{
    static const Response none;
    const auto* found = answers_.find(instance);
    return found == nullptr ? none : *found;
}

void Flow::show(Block block) { turn_.shown.push_back(std::move(block)); }

void Flow::show(const std::vector<Block>& blocks)
{
    turn_.shown.insert(turn_.shown.end(), blocks.begin(), blocks.end());
}

void Flow::say(std::string_view id, const std::vector<std::string>& arguments, Style style)
{
    show(Text{words_(id, arguments), 2, 2, style});
}

void Flow::say_problem(const Problem& problem)
{
    show(Text{problem_in_words(words_, problem), 2, 2, Style::warning});
}

void Flow::blank() { show(Text{}); }

void Flow::ask(Prompt prompt)
{
    last_prompt_ = prompt;
    turn_.prompt = std::move(prompt);
}

void Flow::save(Change change, std::function<void()> then)
{
    if (read_only_refused()) return;
    if (const auto* answer = std::get_if<AnswerChange>(&change);
        answer != nullptr && answer->response == response(answer->instance)) {
        then();
        return;
    }
    turn_.changes = {change};
    pending_ = Pending{std::move(change), std::move(then)};
}

void Flow::say_saved()
{
    say("interview.saved");
    show(std::exchange(after_saving_, {}));
}

void Flow::caution_once()
{
    if (cautioned_) return;
    cautioned_ = true;
    say("interview.caution", {}, Style::dim);
}

bool Flow::read_only_refused()
{
    if (!setup_.read_only) return false;
    say("interview.read_only_refused", {}, Style::warning);
    ask(last_prompt_);
    return true;
}

void Flow::enter(std::unique_ptr<Stage> stage)
{
    for (auto& one : below_) left_.push_back(std::move(one));
    below_.clear();
    if (stage_) left_.push_back(std::move(stage_));
    stage_ = std::move(stage);
    stage_->begin(*this);
}

void Flow::enter_over(std::unique_ptr<Stage> stage)
{
    below_.push_back(std::move(stage_));
    stage_ = std::move(stage);
    stage_->begin(*this);
}

void Flow::leave_stage()
{
    if (below_.empty()) throw std::logic_error("there is no stage to return to");
    left_.push_back(std::move(stage_));
    stage_ = std::move(below_.back());
    below_.pop_back();
    if (stage_->at_question() && !course_.contains(question_))
        proceed();
    else
        stage_->ask(*this);
}

void Flow::go_to(const std::string& instance)
{
    if (question_ != instance) trail_.go_on(question_);
    open(instance);
}

void Flow::open(const std::string& instance)
{
    question_ = instance;
    const auto* plan = next_plan(instance);
    if (plan != nullptr)
        open_plan(plan->instance, instance);
    else
        open_question();
}

void Flow::open_question()
{
    const auto& each = source().each;
    if (!each.empty() && !answers_.subjects.contains(each))
        enter(std::make_unique<SubjectsStage>(each, SubjectsStage::Purpose::first));
    else
        enter(std::make_unique<QuestionStage>());
}

void Flow::visit(const std::string& instance)
{
    const auto* item = assessment_.find_item(instance);
    to_review_ = item != nullptr && item->state != State::open;
    go_to(instance);
}

void Flow::enter_review()
{
    to_review_ = false;
    skipped_.clear();
    enter(std::make_unique<ReviewStage>());
}

void Flow::proceed()
{
    if (setup_.read_only) {
        step();
        return;
    }
    const auto next = to_review_ ? std::nullopt : course_.next_open(question_, skipped_);
    if (next)
        go_to(*next);
    else
        enter_review();
}

void Flow::step()
{
    if (to_review_) {
        enter_review();
        return;
    }
    if (const auto forth = trail_.forth(question_, course_)) {
        open(*forth);
        return;
    }
    auto next = setup_.read_only ? std::nullopt : course_.next_open(question_, skipped_);
    if (!next) next = course_.next(question_);
    if (next)
        go_to(*next);
    else
        enter_review();
}

void Flow::step_back()
{
    to_review_ = false;
    if (const auto target = trail_.back(question_, course_)) {
        open(*target);
        return;
    }
    if (open_last_plan({})) return;
    say("interview.first_question");
    stage_->ask(*this);
}

void Flow::skip()
{
    if (item().state == State::open && !setup_.read_only) {
        skipped_.insert(question_);
        // Questions that wait for the same list of subjects wait with it.
        for (const auto& other : course_.open()) {
            const auto* waiting = item_of(checklist_, other);
            if (!source().each.empty() && subject_of(question_).empty() && waiting->each == source().each)
                skipped_.insert(other);
        }
        say("interview.skipped");
    }
    proceed();
}

void Flow::end(Ending ending)
{
    ended_ = true;
    turn_.prompt.reset();
    turn_.ending = ending;
}

Turn Flow::start()
{
    show(greeting_screen(*this));
    if (course_.size() == 0) {
        say("interview.no_questions", {}, Style::warning);
        end(Ending::complete);
        return taken();
    }
    if (course_.open().empty() && setup_.end_when_complete && !setup_.read_only) {
        end(Ending::complete);
        return taken();
    }
    if (const auto* plan = next_plan({})) {
        open_plan(plan->instance, {});
        return taken();
    }
    const auto first =
        setup_.read_only ? std::optional(course_.questions().front()) : course_.next_open({}, {});
    if (first)
        go_to(*first);
    else
        enter(std::make_unique<ReviewStage>());
    return taken();
}

} // namespace tenken::interview
