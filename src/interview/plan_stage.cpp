#include "interview/describe.hpp"
#include "interview/flow.hpp"
#include "interview/note_stage.hpp"
#include "interview/screens.hpp"
#include "words/japanese_date.hpp"

namespace tenken::interview {

namespace {

/// Asks for the improvement plan of a finding: what, by which post, by when. Each part is saved as it is
/// given, and each may be left out.
class PlanStage : public Stage {
public:
    /// `alone`: asked for by command, to return afterwards; otherwise the next question follows.
    explicit PlanStage(bool alone)
        : alone_(alone)
    {
    }

    [[nodiscard]] Where where() const override { return field_; }
    [[nodiscard]] bool takes_text() const override { return true; }

    void begin(Flow& flow) override
    {
        flow.caution_once();
        ask(flow);
    }

    void ask(Flow& flow) override
    {
        Prompt prompt = prompt_for(flow, prompt_id());
        const bool given = !present(flow).empty();
        // A date is typed anew rather than edited.
        if (field_ == Where::plan_due) {
            const auto due = parse_iso_date(present(flow));
            if (due) flow.say("interview.plan.due_now", {date_in_full(flow.words(), *due)});
        } else {
            prompt.prefill = present(flow);
        }
        prompt.spoken = flow.words()(given ? "interview.prompt.keeps" : "interview.prompt.leaves_out");
        flow.ask(std::move(prompt));
    }

    void enter(Flow& flow) override { next(flow); }

    void line(Flow& flow, const std::string& text) override
    {
        Response response = flow.response(flow.question());
        if (field_ == Where::plan_what) response.action.what = text;
        if (field_ == Where::plan_owner) response.action.owner = on_one_line(text);
        if (field_ == Where::plan_due) {
            const auto read = read_date(text, flow.setup().today);
            if (const auto* problem = std::get_if<Problem>(&read)) {
                flow.say_problem(*problem);
                ask(flow);
                return;
            }
            const Date due = std::get<Date>(read);
            response.action.due = iso_date(due);
            flow.say("interview.plan.due_echo", {date_in_full(flow.words(), due)});
            if (due < flow.setup().today) flow.say("interview.plan.due_past", {}, Style::warning);
        }
        flow.save(AnswerChange{flow.question(), std::move(response)}, [this, &flow] { next(flow); });
    }

    void back(Flow& flow) override
    {
        if (field_ == Where::plan_what) {
            if (!alone_) flow.say_saved();
            flow.leave_stage();
            return;
        }
        field_ = field_ == Where::plan_due ? Where::plan_owner : Where::plan_what;
        ask(flow);
    }

    void help(Flow& flow) override
    {
        const auto& remedy = flow.source().remedy;
        if (!remedy.empty()) flow.say("interview.help.remedy", {remedy});
        flow.say("interview.plan.help");
    }

private:
    [[nodiscard]] std::string_view prompt_id() const
    {
        if (field_ == Where::plan_what) return "interview.prompt.plan_what";
        return field_ == Where::plan_owner ? "interview.prompt.plan_owner" : "interview.prompt.plan_due";
    }

    [[nodiscard]] std::string present(const Flow& flow) const
    {
        const auto& action = flow.response(flow.question()).action;
        if (field_ == Where::plan_what) return action.what;
        return field_ == Where::plan_owner ? action.owner : action.due;
    }

    void next(Flow& flow)
    {
        if (field_ != Where::plan_due) {
            field_ = field_ == Where::plan_what ? Where::plan_owner : Where::plan_due;
            ask(flow);
            return;
        }
        flow.say_saved();
        if (flow.response(flow.question()).action.empty()) flow.say("interview.plan.later");
        if (alone_)
            flow.leave_stage();
        else
            flow.proceed();
    }

    Where field_ = Where::plan_what;
    bool alone_;
};

} // namespace

std::unique_ptr<Stage> make_plan_stage(bool alone) { return std::make_unique<PlanStage>(alone); }

} // namespace tenken::interview
