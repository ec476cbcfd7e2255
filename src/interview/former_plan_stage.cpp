#include "base/utf8.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken::interview {

namespace {

std::string outcome_id(PlanOutcome outcome)
{
    return "carry_over.outcome." + std::string(name_in(plan_outcome_names, outcome));
}

std::optional<PlanOutcome> read_outcome(const Asking& asking, const std::string& text)
{
    if (const auto position = read_position(text, plan_outcome_names.size()))
        return plan_outcome_names[*position - 1].value;
    const std::string typed = folded(text);
    for (const auto& [outcome, name] : plan_outcome_names) {
        if (typed == name || typed == folded(asking.words()(outcome_id(outcome)))) return outcome;
    }
    return std::nullopt;
}

class FormerPlanStage : public Stage {
public:
    FormerPlanStage(std::string plan, std::string before, AfterPlan after)
        : plan_(std::move(plan))
        , before_(std::move(before))
        , after_(after)
    {
    }

    [[nodiscard]] Where where() const override
    {
        return noting_ ? Where::former_plan_note : Where::former_plan;
    }
    [[nodiscard]] bool takes_text() const override { return noting_; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override;
    void help(Asking& asking) override;
    bool command(Asking& asking, const CommandLine& command) override;

private:
    [[nodiscard]] const FormerPlan& plan(const Asking& asking) const;
    void take_outcome(Asking& asking, const std::string& text);
    void save_review(Asking& asking, std::optional<PlanOutcome> outcome, const std::string& note);
    void go_on(Asking& asking);

    std::string plan_;
    std::string before_;
    AfterPlan after_;
    bool noting_ = false;
};

const FormerPlan& FormerPlanStage::plan(const Asking& asking) const
{
    const auto* plan = asking.session().find_plan(plan_);
    if (plan == nullptr) throw std::logic_error("no plan is at hand");
    return *plan;
}

void FormerPlanStage::begin(Asking& asking)
{
    asking.show(former_plan_screen(asking.session(), plan(asking)));
    asking.caution_once();
    ask(asking);
}

void FormerPlanStage::ask(Asking& asking)
{
    const auto& present = plan(asking);
    Prompt prompt =
        prompt_for(asking.words(), noting_ ? "carry_over.prompt.note" : "carry_over.prompt.outcome");
    if (noting_) prompt.prefill = present.note;
    const bool given = noting_ ? !present.note.empty() : present.outcome.has_value();
    if (given)
        prompt.spoken = asking.words()("interview.prompt.keeps");
    else if (noting_)
        prompt.spoken = asking.words()("interview.prompt.leaves_out");
    asking.ask(std::move(prompt));
}

void FormerPlanStage::enter(Asking& asking)
{
    if (noting_ || plan(asking).outcome) {
        go_on(asking);
    } else {
        asking.say("interview.nothing_chosen");
        ask(asking);
    }
}

void FormerPlanStage::line(Asking& asking, const std::string& text)
{
    if (noting_)
        save_review(asking, plan(asking).outcome, text);
    else
        take_outcome(asking, text);
}

void FormerPlanStage::take_outcome(Asking& asking, const std::string& text)
{
    const auto [word, note] = split_word(text);
    const auto outcome = read_outcome(asking, word);
    if (!outcome) {
        asking.say_problem(problem("interview.no_such_offer", text, plan_outcome_names.size()));
        ask(asking);
        return;
    }
    save_review(asking, outcome, note.empty() ? plan(asking).note : note);
}

void FormerPlanStage::save_review(Asking& asking, std::optional<PlanOutcome> outcome, const std::string& note)
{
    asking.save(PlanReviewChange{plan_, outcome, note}, [this, &asking] {
        asking.say_saved();
        go_on(asking);
    });
}

void FormerPlanStage::go_on(Asking& asking)
{
    if (after_ == AfterPlan::review) {
        asking.go(Way::review);
    } else if (const auto* next = next_plan(asking.session(), asking.memory(), before_)) {
        asking.enter(make_former_plan_stage(next->instance, before_, AfterPlan::question));
    } else if (asking.session().course().contains(asking.session().question())) {
        if (before_.empty())
            asking.go_to(asking.session().question());
        else
            asking.go(Way::question);
    } else {
        asking.go(Way::next);
    }
}

void FormerPlanStage::back(Asking& asking)
{
    if (noting_) {
        noting_ = false;
        ask(asking);
        return;
    }
    if (after_ == AfterPlan::review) {
        asking.go(Way::review);
        return;
    }
    const auto plans = asking.session().plans_before(before_);
    const auto at = std::ranges::find(plans, plan_, &FormerPlan::instance);
    if (at != plans.begin() && at != plans.end()) {
        asking.enter(make_former_plan_stage((*std::prev(at))->instance, before_, AfterPlan::question));
    } else if (!before_.empty()) {
        asking.go(Way::back);
    } else {
        asking.say("interview.first_question");
        ask(asking);
    }
}

void FormerPlanStage::help(Asking& asking)
{
    asking.say(noting_ ? "carry_over.help.note" : "carry_over.help.plan");
    if (!noting_) asking.say("carry_over.help.plan_commands");
}

bool FormerPlanStage::command(Asking& asking, const CommandLine& command)
{
    switch (command.command) {
    case Command::later:
        asking.memory().plans_put_off.insert(plan_);
        asking.say("interview.skipped");
        go_on(asking);
        return true;
    case Command::note:
        if (noting_ || !plan(asking).outcome) {
            asking.say("carry_over.outcome_first");
            ask(asking);
        } else if (command.argument.empty()) {
            noting_ = true;
            asking.caution_once();
            ask(asking);
        } else {
            save_review(asking, plan(asking).outcome, command.argument);
        }
        return true;
    case Command::remove:
        if (!noting_) return false;
        save_review(asking, plan(asking).outcome, {});
        return true;
    default:
        return false;
    }
}

} // namespace

std::unique_ptr<Stage> make_former_plan_stage(std::string plan, std::string before, AfterPlan after)
{
    return std::make_unique<FormerPlanStage>(std::move(plan), std::move(before), after);
}

const FormerPlan* next_plan(const Session& session, const Memory& memory, std::string_view before)
{
    if (session.setup().read_only) return nullptr;
    const auto plans = session.plans_before(before);
    const auto next = std::ranges::find_if(plans, [&](const FormerPlan* plan) {
        return !plan->outcome && !memory.plans_put_off.contains(plan->instance);
    });
    return next == plans.end() ? nullptr : *next;
}

bool enter_last_plan(Asking& asking, const std::string& before)
{
    if (asking.session().setup().read_only) return false;
    const auto plans = asking.session().plans_before(before);
    if (plans.empty()) return false;
    asking.enter(make_former_plan_stage(plans.back()->instance, before, AfterPlan::question));
    return true;
}

} // namespace tenken::interview
