#include "interview/interview.hpp"

#include "interview/screens.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace tenken::interview {

Interview::Interview(const Checklist& checklist, Answers answers, Setup setup)
    : session_(checklist, std::move(answers), std::move(setup))
{
}

Turn Interview::start()
{
    const Course& course = session_.course();
    const Setup& setup = session_.setup();
    show(greeting_screen(session_));
    if (course.size() == 0) {
        warn("interview.no_questions");
        end(Ending::complete);
        return taken();
    }
    if (course.open().empty() && setup.end_when_complete && !setup.read_only) {
        end(Ending::complete);
        return taken();
    }
    if (const auto* plan = next_plan(session_, memory_, {})) {
        enter(make_former_plan_stage(plan->instance, {}, AfterPlan::question));
        return taken();
    }
    const auto first =
        setup.read_only ? std::optional(course.questions().front()->instance) : course.next_open({}, {});
    if (first)
        go_to(*first);
    else
        enter(make_review_stage());
    return taken();
}

Turn Interview::feed(const Input& input)
{
    if (ended_) throw std::logic_error("the interview has ended");
    left_.clear();
    const bool answers_a_save =
        std::holds_alternative<Saved>(input) || std::holds_alternative<SaveFailed>(input);
    if (answers_a_save != pending_.has_value())
        throw std::logic_error("the interview waits for something else");
    if (const auto* line = std::get_if<Line>(&input)) {
        take_line(line->text);
    } else if (const auto* interrupt = std::get_if<Interrupt>(&input)) {
        leave_saving(Ending::interrupted, interrupt->unfinished);
    } else if (const auto* end_of_input = std::get_if<EndOfInput>(&input)) {
        const Setup& setup = session_.setup();
        const bool done = !setup.terminal && !setup.read_only && session_.course().missing() == 0;
        leave_saving(done ? Ending::complete : Ending::stopped, end_of_input->unfinished);
    } else if (const auto* failed = std::get_if<SaveFailed>(&input)) {
        take_failure(*failed);
    } else {
        take_saved();
    }
    return taken();
}

void Interview::take_saved()
{
    const Pending pending = std::move(*pending_);
    pending_.reset();
    const auto before = contradictions();
    say_what_came_or_went(session_.apply(pending.change));
    say_contradictions(before);
    const auto said = static_cast<std::ptrdiff_t>(turn_.shown.size());
    pending.then();
    // Where the plan comes first, "saved" is said later; which questions came or went is said now.
    turn_.shown.insert(turn_.shown.begin() + said, after_saving_.begin(), after_saving_.end());
    after_saving_.clear();
}

void Interview::take_failure(const SaveFailed& failed)
{
    pending_.reset();
    if (!session_.setup().terminal) {
        end(Ending::not_saved);
        return;
    }
    for (const auto& problem : failed.problems) say_problem(problem);
    warn(failed.again ? "interview.not_saved" : "interview.not_saved_any_more");
    Prompt again = last_prompt_;
    again.prefill = last_line_;
    turn_.prompt = std::move(again);
}

void Interview::say_what_came_or_went(const CameAndWent& questions)
{
    const auto remark = [&](std::string_view id, const auto&... arguments) {
        after_saving_.emplace_back(Text{words()(id, arguments...), 2, 2});
    };
    const std::size_t total = session_.course().size();
    if (questions.came > 0) remark("interview.questions_came", questions.came, total);
    if (questions.came > 0 && questions.answered > 0)
        remark("interview.answers_came_back", questions.answered);
    if (questions.went > 0) remark("interview.questions_went", questions.went, total);
}

Instances Interview::contradictions() const
{
    Instances ids;
    for (const auto* check : session_.contradictions()) ids.insert(check->id);
    return ids;
}

/// Of those that there were not before, while both answers are fresh in mind.
void Interview::say_contradictions(const Instances& before)
{
    for (const auto* check : session_.contradictions()) {
        if (before.contains(check->id)) continue;
        auto blocks = contradiction_screen(session_, *check);
        after_saving_.insert(after_saving_.end(), blocks.begin(), blocks.end());
        after_saving_.emplace_back(Text{words()("interview.check.ways"), 2, 2});
    }
}

Turn Interview::taken()
{
    if (!turn_.ending && turn_.changes.empty() && !turn_.prompt) stage_->ask(*this);
    if (!turn_.changes.empty()) turn_.prompt.reset();
    return std::exchange(turn_, {});
}

void Interview::ask(Prompt prompt)
{
    last_prompt_ = prompt;
    turn_.prompt = std::move(prompt);
}

void Interview::save(Change change, std::function<void()> then)
{
    if (read_only_refused()) return;
    if (const auto* answer = std::get_if<AnswerChange>(&change);
        answer != nullptr && answer->response == session_.response(answer->instance)) {
        then();
        return;
    }
    turn_.changes = {change};
    pending_ = Pending{std::move(change), std::move(then)};
}

void Interview::say_saved()
{
    say("interview.saved");
    show(std::exchange(after_saving_, {}));
}

bool Interview::read_only_refused()
{
    if (!session_.setup().read_only) return false;
    warn("interview.read_only_refused");
    ask(last_prompt_);
    return true;
}

void Interview::enter(std::unique_ptr<Stage> stage)
{
    for (auto& one : below_) left_.push_back(std::move(one));
    below_.clear();
    if (stage_) left_.push_back(std::move(stage_));
    stage_ = std::move(stage);
    stage_->begin(*this);
}

void Interview::enter_over(std::unique_ptr<Stage> stage)
{
    below_.push_back(std::move(stage_));
    stage_ = std::move(stage);
    stage_->begin(*this);
}

void Interview::leave_stage()
{
    if (below_.empty()) throw std::logic_error("there is no stage to return to");
    left_.push_back(std::move(stage_));
    stage_ = std::move(below_.back());
    below_.pop_back();
    if (stage_->at_question() && !session_.course().contains(question()))
        proceed();
    else
        stage_->ask(*this);
}

void Interview::go(Way way)
{
    switch (way) {
    case Way::next:
        return proceed();
    case Way::forth:
        return step();
    case Way::back:
        return step_back();
    case Way::question:
        return open_question();
    case Way::review:
        return enter_review();
    case Way::below:
        return leave_stage();
    case Way::quit:
        return run({Command::quit, {}});
    case Way::done:
        return end(Ending::complete);
    }
}

void Interview::go_to(const std::string& question)
{
    if (session_.question() != question) trail_.go_on(session_.question());
    open(question);
}

void Interview::visit(const std::string& question)
{
    const auto* item = session_.find_item(question);
    to_review_ = item != nullptr && item->state != State::open;
    go_to(question);
}

void Interview::open(const std::string& question)
{
    const std::string instance = question; // which may be the session's own
    session_.set_question(instance);
    if (const auto* plan = next_plan(session_, memory_, instance))
        enter(make_former_plan_stage(plan->instance, instance, AfterPlan::question));
    else
        open_question();
}

void Interview::open_question()
{
    const auto& each = session_.source().each;
    if (!each.empty() && !answers().subjects.contains(each))
        enter(make_subjects_stage(each));
    else if (!session_.response().counts.empty())
        enter(make_people_counts_stage());
    else if (concerns_people(session_) && !session_.setup().read_only)
        enter(memory_.people == PeopleAnswer::counted ? make_people_counts_stage() : make_people_stage());
    else
        enter(make_question_stage());
}

void Interview::proceed()
{
    if (session_.setup().read_only) {
        step();
        return;
    }
    const auto next = to_review_ ? std::nullopt : session_.course().next_open(question(), memory_.skipped);
    if (next)
        go_to(*next);
    else
        enter_review();
}

void Interview::step()
{
    if (to_review_) {
        enter_review();
        return;
    }
    const Course& course = session_.course();
    if (const auto forth = trail_.forth(question(), course)) {
        open(*forth);
        return;
    }
    auto next = session_.setup().read_only ? std::nullopt : course.next_open(question(), memory_.skipped);
    if (!next) next = course.next(question());
    if (next)
        go_to(*next);
    else
        enter_review();
}

void Interview::step_back()
{
    to_review_ = false;
    if (const auto target = trail_.back(question(), session_.course())) {
        open(*target);
        return;
    }
    if (enter_last_plan(*this, {})) return;
    say("interview.first_question");
    stage_->ask(*this);
}

void Interview::skip()
{
    if (session_.item().state == State::open && !session_.setup().read_only) {
        memory_.skipped.insert(question());
        // Questions that wait for the same list of subjects wait with it.
        const auto& each = session_.source().each;
        const bool waits = !each.empty() && subject_of(question()).empty();
        for (const auto* other : session_.course().open()) {
            if (waits && session_.index().item_of(other->instance)->each == each)
                memory_.skipped.insert(other->instance);
        }
        say("interview.skipped");
    }
    proceed();
}

void Interview::enter_review()
{
    to_review_ = false;
    memory_.skipped.clear();
    enter(make_review_stage());
}

void Interview::end(Ending ending)
{
    ended_ = true;
    turn_.prompt.reset();
    turn_.ending = ending;
}

void Interview::leave(Ending ending)
{
    if (ending != Ending::complete) turn_.parting = parting_screen(session_, ending);
    end(ending);
}

} // namespace tenken::interview
