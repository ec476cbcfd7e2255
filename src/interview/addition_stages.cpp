#include "interview/describe.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

class NoteStage : public Stage {
public:
    explicit NoteStage(std::string given)
        : given_(std::move(given))
    {
    }

    [[nodiscard]] Where where() const override { return Where::note; }
    [[nodiscard]] bool takes_text() const override { return true; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override { asking.go(Way::below); }
    void help(Asking& asking) override { asking.say("interview.note.help"); }
    bool command(Asking& asking, const CommandLine& command) override;

private:
    std::string given_;
};

void NoteStage::begin(Asking& asking)
{
    asking.caution_once();
    if (given_.empty())
        ask(asking);
    else
        line(asking, given_);
}

void NoteStage::ask(Asking& asking)
{
    Prompt prompt = prompt_for(asking.words(), "interview.prompt.note");
    prompt.prefill = asking.session().response().note;
    prompt.spoken =
        asking.words()(prompt.prefill.empty() ? "interview.prompt.leaves_out" : "interview.prompt.keeps");
    asking.ask(std::move(prompt));
}

void NoteStage::enter(Asking& asking)
{
    asking.say(asking.session().response().note.empty() ? "interview.note.none" : "interview.note.kept");
    asking.go(Way::below);
}

void NoteStage::line(Asking& asking, const std::string& text)
{
    Response response = asking.session().response();
    response.note = text;
    asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking] {
        asking.say("interview.note.saved");
        asking.go(Way::below);
    });
}

bool NoteStage::command(Asking& asking, const CommandLine& command)
{
    if (command.command != Command::remove) return false;
    Response response = asking.session().response();
    if (response.not_applicable && response.reason.empty()) {
        asking.say("interview.note.is_the_reason");
        ask(asking);
        return true;
    }
    response.note.clear();
    asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking] {
        asking.say("interview.note.removed");
        asking.go(Way::below);
    });
    return true;
}

class EvidenceStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::evidence; }
    [[nodiscard]] bool takes_text() const override { return true; }

    void begin(Asking& asking) override
    {
        asking.show(evidence_screen(asking.session()));
        asking.caution_once();
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        Prompt prompt = prompt_for(asking.words(), "interview.prompt.evidence");
        prompt.spoken = asking.words()("interview.prompt.ends");
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override { asking.go(Way::below); }

    void line(Asking& asking, const std::string& text) override
    {
        Response response = asking.session().response();
        const auto& suggested = asking.session().source().evidence;
        std::string rest = text;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            std::string one = rest.substr(0, end);
            rest = end == std::string::npos ? "" : rest.substr(end + 1);
            const std::string typed = folded(one);
            if (const auto position = read_position(one, suggested.size())) {
                one = suggested[*position - 1];
            } else if (!typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos) {
                asking.say("interview.evidence.no_suggestion", one);
                one.clear();
            }
            if (!one.empty() && std::ranges::find(response.evidence, one) == response.evidence.end())
                response.evidence.push_back(one);
        }
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [this, &asking] {
            asking.say("interview.evidence.saved", asking.session().response().evidence.size());
            ask(asking);
        });
    }

    void back(Asking& asking) override { asking.go(Way::below); }

    void help(Asking& asking) override
    {
        asking.show(evidence_screen(asking.session()));
        asking.say("interview.evidence.help");
    }

    bool command(Asking& asking, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        Response response = asking.session().response();
        const auto position = read_position(command.argument, response.evidence.size());
        if (!position) {
            asking.say("interview.evidence.which", response.evidence.size());
            ask(asking);
            return true;
        }
        response.evidence.erase(response.evidence.begin() + static_cast<std::ptrdiff_t>(*position - 1));
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [this, &asking] {
            asking.say("interview.evidence.removed");
            asking.show(evidence_screen(asking.session()));
            ask(asking);
        });
        return true;
    }
};

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

    void begin(Asking& asking) override
    {
        asking.caution_once();
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        Prompt prompt = prompt_for(asking.words(), prompt_id());
        const bool given = !present(asking).empty();
        // A date is typed anew rather than edited.
        if (field_ == Where::plan_due) {
            const auto due = parse_iso_date(present(asking));
            if (due) asking.say("interview.plan.due_now", date_in_full(asking.words(), *due));
        } else {
            prompt.prefill = present(asking);
        }
        prompt.spoken = asking.words()(given ? "interview.prompt.keeps" : "interview.prompt.leaves_out");
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override { next(asking); }

    void line(Asking& asking, const std::string& text) override
    {
        Response response = asking.session().response();
        if (field_ == Where::plan_what) response.action.what = text;
        if (field_ == Where::plan_owner) response.action.owner = on_one_line(text);
        if (field_ == Where::plan_due) {
            const auto read = read_date(text, asking.session().setup().today);
            if (const auto* problem = std::get_if<Problem>(&read)) {
                asking.say_problem(*problem);
                ask(asking);
                return;
            }
            const Date due = std::get<Date>(read);
            response.action.due = iso_date(due);
            asking.say("interview.plan.due_echo", date_in_full(asking.words(), due));
            if (due < asking.session().setup().today) asking.warn("interview.plan.due_past");
        }
        asking.save(AnswerChange{asking.session().question(), std::move(response)},
            [this, &asking] { next(asking); });
    }

    void back(Asking& asking) override
    {
        if (field_ == Where::plan_what) {
            if (!alone_) asking.say_saved();
            asking.go(Way::below);
            return;
        }
        field_ = field_ == Where::plan_due ? Where::plan_owner : Where::plan_what;
        ask(asking);
    }

    void help(Asking& asking) override
    {
        const auto& remedy = asking.session().source().remedy;
        if (!remedy.empty()) asking.say("interview.help.remedy", remedy);
        asking.say("interview.plan.help");
    }

private:
    [[nodiscard]] std::string_view prompt_id() const
    {
        if (field_ == Where::plan_what) return "interview.prompt.plan_what";
        return field_ == Where::plan_owner ? "interview.prompt.plan_owner" : "interview.prompt.plan_due";
    }

    [[nodiscard]] std::string present(const Asking& asking) const
    {
        const auto& action = asking.session().response().action;
        if (field_ == Where::plan_what) return action.what;
        return field_ == Where::plan_owner ? action.owner : action.due;
    }

    void next(Asking& asking)
    {
        if (field_ != Where::plan_due) {
            field_ = field_ == Where::plan_what ? Where::plan_owner : Where::plan_due;
            ask(asking);
            return;
        }
        asking.say_saved();
        if (asking.session().response().action.empty()) asking.say("interview.plan.later");
        if (alone_)
            asking.go(Way::below);
        else
            asking.go(Way::next);
    }

    Where field_ = Where::plan_what;
    bool alone_;
};

} // namespace

std::unique_ptr<Stage> make_note_stage(std::string given)
{
    return std::make_unique<NoteStage>(std::move(given));
}

std::unique_ptr<Stage> make_evidence_stage() { return std::make_unique<EvidenceStage>(); }

std::unique_ptr<Stage> make_plan_stage(bool alone) { return std::make_unique<PlanStage>(alone); }

} // namespace tenken::interview
