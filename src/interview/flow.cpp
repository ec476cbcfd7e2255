#include "interview/flow.hpp"
#include "interview/describe.hpp"

#include "interview/question_stage.hpp"
#include "interview/review_stage.hpp"
#include "interview/screens.hpp"
#include "interview/subjects_stage.hpp"
#include "scoring/assess.hpp"

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
    if (!question_.empty() && question_ != instance) history_.push_back(question_);
    question_ = instance;
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

void Flow::proceed()
{
    const auto next = to_review_ ? std::nullopt : course_.next_open(question_, skipped_);
    to_review_ = false;
    if (next && !setup_.read_only) {
        go_to(*next);
        return;
    }
    if (setup_.read_only) {
        step();
        return;
    }
    skipped_.clear();
    enter(std::make_unique<ReviewStage>());
}

void Flow::step()
{
    if (const auto next = to_review_ ? std::nullopt : course_.next(question_)) {
        go_to(*next);
        return;
    }
    to_review_ = false;
    skipped_.clear();
    enter(std::make_unique<ReviewStage>());
}

void Flow::step_back()
{
    to_review_ = false;
    std::optional<std::string> target;
    while (!history_.empty() && !target) {
        if (history_.back() != question_ && course_.contains(history_.back())) target = history_.back();
        history_.pop_back();
    }
    if (!target) target = course_.previous(question_);
    if (!target) {
        say("interview.first_question");
        stage_->ask(*this);
        return;
    }
    question_.clear();
    go_to(*target);
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

void Flow::apply(const Change& change)
{
    struct Applying {
        Flow& flow;
        void operator()(const AnswerChange& one) const
        {
            if (one.response.empty())
                flow.answers_.responses.erase(one.instance);
            else
                flow.answers_.responses[one.instance] = one.response;
        }
        void operator()(const SubjectsChange& one) const { flow.answers_.subjects[one.kind] = one.subjects; }
        void operator()(const RenameChange& one) const
        {
            rename_subject(flow.checklist_, flow.answers_, one);
        }
    };
    const auto before = course_.questions();
    std::visit(Applying{*this}, change);
    if (const auto* rename = std::get_if<RenameChange>(&change)) {
        const auto* source = item_of(checklist_, question_);
        if (source != nullptr && source->each == rename->kind && subject_of(question_) == rename->from)
            question_ = instance_id(source->id, rename->to);
    }
    assess_again();
    if (!std::holds_alternative<RenameChange>(change)) note_what_came_or_went(before);
}

void Flow::assess_again()
{
    assessment_ = assess(checklist_, answers_, setup_.circumstances);
    course_ = Course(checklist_, assessment_, setup_.roles);
}

void Flow::note_what_came_or_went(const std::vector<std::string>& before)
{
    // An item that waits for its subjects is not counted: it comes back as its instances.
    const auto missing_in = [&](const std::vector<std::string>& some,
                                const std::vector<std::string>& others) {
        std::vector<std::string> result;
        for (const auto& one : some) {
            const auto* source = item_of(checklist_, one);
            if (source != nullptr && !source->each.empty() && subject_of(one).empty()) continue;
            if (std::ranges::find(others, one) == others.end()) result.push_back(one);
        }
        return result;
    };
    const auto came = missing_in(course_.questions(), before);
    const auto went = missing_in(before, course_.questions());
    const auto total = std::to_string(course_.size());
    const auto remark = [&](std::string_view id, const std::vector<std::string>& arguments) {
        after_saving_.emplace_back(Text{words_(id, arguments), 2, 2});
    };
    if (!came.empty()) {
        remark("interview.questions_came", {std::to_string(came.size()), total});
        const auto known = std::ranges::count_if(came, [&](const std::string& one) {
            const auto* found = assessment_.find_item(one);
            return found != nullptr && found->state != State::open;
        });
        if (known > 0) remark("interview.answers_came_back", {std::to_string(known)});
    }
    if (!went.empty()) remark("interview.questions_went", {std::to_string(went.size()), total});
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
    const auto first =
        setup_.read_only ? std::optional(course_.questions().front()) : course_.next_open({}, {});
    if (first)
        go_to(*first);
    else
        enter(std::make_unique<ReviewStage>());
    return taken();
}

} // namespace tenken::interview
