#include "interview/former_plan_stage.hpp"

#include "base/utf8.hpp"
#include "interview/flow.hpp"
#include "interview/former_plans.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tenken::interview {

namespace {

std::string outcome_id(PlanOutcome outcome)
{
    return "carry_over.outcome." + std::string(name_in(plan_outcome_names, outcome));
}

std::optional<PlanOutcome> read_outcome(const Flow& flow, const std::string& text)
{
    if (const auto position = read_position(text, plan_outcome_names.size()))
        return plan_outcome_names[*position - 1].value;
    const std::string typed = folded(text);
    for (const auto& [outcome, name] : plan_outcome_names) {
        if (typed == name || typed == folded(flow.words()(outcome_id(outcome)))) return outcome;
    }
    return std::nullopt;
}

/// The first word, and the text behind it.
std::pair<std::string, std::string> split_off_word(const std::string& text)
{
    std::string word;
    for (const auto& character : utf8::split_characters(text)) {
        if (utf8::trimmed(character).empty()) break;
        word += character;
    }
    return {word, utf8::trimmed(std::string_view(text).substr(word.size()))};
}

} // namespace

const FormerPlan& FormerPlanStage::plan(const Flow& flow) const
{
    const auto& plans = flow.answers().former_plans;
    const auto at = std::ranges::find(plans, plan_, &FormerPlan::instance);
    if (at == plans.end()) throw std::logic_error("no plan is at hand");
    return *at;
}

void FormerPlanStage::begin(Flow& flow)
{
    flow.show(former_plan_screen(flow, plan(flow)));
    flow.caution_once();
    ask(flow);
}

void FormerPlanStage::ask(Flow& flow)
{
    const auto& present = plan(flow);
    Prompt prompt = prompt_for(flow, noting_ ? "carry_over.prompt.note" : "carry_over.prompt.outcome");
    if (noting_) prompt.prefill = present.note;
    const bool given = noting_ ? !present.note.empty() : present.outcome.has_value();
    if (given)
        prompt.spoken = flow.words()("interview.prompt.keeps");
    else if (noting_)
        prompt.spoken = flow.words()("interview.prompt.leaves_out");
    flow.ask(std::move(prompt));
}

void FormerPlanStage::enter(Flow& flow)
{
    if (noting_) {
        go_on(flow);
    } else if (plan(flow).outcome) {
        go_on(flow);
    } else {
        flow.say("interview.nothing_chosen");
        ask(flow);
    }
}

void FormerPlanStage::line(Flow& flow, const std::string& text)
{
    if (noting_)
        save_note(flow, text);
    else
        take_outcome(flow, text);
}

void FormerPlanStage::take_outcome(Flow& flow, const std::string& text)
{
    const auto [word, note] = split_off_word(text);
    const auto outcome = read_outcome(flow, word);
    if (!outcome) {
        flow.say_problem({"interview.no_such_offer", {text, std::to_string(plan_outcome_names.size())}, {}});
        ask(flow);
        return;
    }
    flow.save(PlanReviewChange{plan_, outcome, note.empty() ? plan(flow).note : note}, [this, &flow] {
        flow.say_saved();
        go_on(flow);
    });
}

void FormerPlanStage::save_note(Flow& flow, const std::string& note)
{
    flow.save(PlanReviewChange{plan_, plan(flow).outcome, note}, [this, &flow] {
        flow.say_saved();
        go_on(flow);
    });
}

void FormerPlanStage::go_on(Flow& flow)
{
    if (then_ == Then::review) {
        flow.enter_review();
    } else if (const auto* next = flow.next_plan(before_)) {
        flow.open_plan(next->instance, before_);
    } else if (flow.course().contains(flow.question())) {
        if (before_.empty())
            flow.go_to(flow.question());
        else
            flow.open_question();
    } else {
        flow.proceed();
    }
}

void FormerPlanStage::back(Flow& flow)
{
    if (noting_) {
        noting_ = false;
        ask(flow);
        return;
    }
    if (then_ == Then::review) {
        flow.enter_review();
        return;
    }
    const auto plans = plans_before(flow, before_);
    const auto at = std::ranges::find(plans, plan_, &FormerPlan::instance);
    if (at != plans.begin() && at != plans.end()) {
        flow.open_plan((*std::prev(at))->instance, before_);
    } else if (!before_.empty()) {
        flow.step_back();
    } else {
        flow.say("interview.first_question");
        ask(flow);
    }
}

void FormerPlanStage::help(Flow& flow)
{
    flow.say(noting_ ? "carry_over.help.note" : "carry_over.help.plan");
    if (!noting_) flow.say("carry_over.help.plan_commands");
}

bool FormerPlanStage::command(Flow& flow, const CommandLine& command)
{
    switch (command.command) {
    case Command::later:
        flow.put_off_plan(plan_);
        flow.say("interview.skipped");
        go_on(flow);
        return true;
    case Command::note:
        if (noting_ || !plan(flow).outcome) {
            flow.say("carry_over.outcome_first");
            ask(flow);
        } else if (command.argument.empty()) {
            noting_ = true;
            flow.caution_once();
            ask(flow);
        } else {
            save_note(flow, command.argument);
        }
        return true;
    case Command::remove:
        if (!noting_) return false;
        save_note(flow, {});
        return true;
    default:
        return false;
    }
}

} // namespace tenken::interview
