#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <map>

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

/// Asks for evidence, one piece at a time; each is saved as it is given.
class EvidenceStage : public Stage {
public:
    explicit EvidenceStage(AfterAddition after)
        : after_(after)
    {
    }

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
        const bool wanted = after_ == AfterAddition::next && asking.session().response().evidence.empty();
        asking.ask(prompt_for(
            asking.words(), wanted ? "interview.prompt.evidence_wanted" : "interview.prompt.evidence"));
    }

    void enter(Asking& asking) override { leave(asking); }

    void line(Asking& asking, const std::string& text) override
    {
        Response response = asking.session().response();
        const auto suggested = evidence_suggestions(asking.session());
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
        if (response == asking.session().response()) {
            ask(asking);
            return;
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

    [[nodiscard]] bool means_answer(const Session&, const std::string& line) const override
    {
        return is_number_alone(line);
    }

    bool command(Asking& asking, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        Response response = asking.session().response();
        const auto position = read_position(command.argument, response.evidence.size());
        if (!position) {
            if (response.evidence.empty())
                asking.say("interview.evidence.none");
            else
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

private:
    void leave(Asking& asking) { asking.go(after_ == AfterAddition::next ? Way::next : Way::below); }

    AfterAddition after_;
};

/// Of わからない there can be no exception.
bool may_be_excepted(const Session& session)
{
    const auto* level = finding_of(session.assessment(), session.item());
    return level != nullptr && level->id != unknown_level && !answered_by_individuals(session.item());
}

/// The post that was named last in this session, else the one that most plans bear; empty where there is none.
std::string post_offered(Asking& asking)
{
    if (!asking.memory().post.empty()) return asking.memory().post;
    std::map<std::string, int> plans;
    for (const auto& [instance, response] : asking.session().answers().responses) {
        if (!response.action.owner.empty()) ++plans[response.action.owner];
    }
    const auto most = std::ranges::max_element(plans, {}, [](const auto& one) { return one.second; });
    return most == plans.end() ? "" : most->first;
}

/// Asks for the improvement plan of a finding: what, by which post, by when. Each part is saved as it is given. Enter
/// alone at the first ends it; the first step that the checklist suggests is taken with a key, the last post with
/// Enter.
class PlanStage : public Stage {
public:
    explicit PlanStage(AfterAddition after)
        : after_(after)
    {
    }

    [[nodiscard]] Where where() const override { return field_; }
    [[nodiscard]] bool takes_text() const override { return true; }

    void begin(Asking& asking) override
    {
        asking.caution_once();
        if (may_be_excepted(asking.session()) && !asking.memory().told_of_exceptions) {
            asking.memory().told_of_exceptions = true;
            asking.show(Text{asking.words()("interview.plan.exception"), 2, 2, Style::dim});
        }
        if (offers_first_step(asking))
            asking.say("interview.plan.first_step", asking.session().source().remedy);
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        const std::string given = present(asking);
        Prompt prompt = prompt_to_ask(asking, !given.empty());
        // A date is typed anew rather than edited.
        if (field_ == Where::plan_due) {
            const auto due = parse_iso_date(given);
            if (due) asking.say("interview.plan.due_now", date_in_full(asking.words(), *due));
        } else {
            prompt.prefill = given;
        }
        if (!given.empty()) prompt.spoken = asking.words()("interview.prompt.keeps");
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override
    {
        if (!present(asking).empty()) {
            next(asking);
        } else if (field_ == Where::plan_what) {
            finish(asking);
        } else if (const auto post = post_offered(asking); field_ == Where::plan_owner && !post.empty()) {
            asking.say("interview.plan.post_echo", post);
            save_part(asking, post);
        } else {
            next(asking);
        }
    }

    void line(Asking& asking, const std::string& text) override
    {
        if (field_ == Where::plan_what) {
            const bool first_step = offers_first_step(asking) && read_position(text, 1);
            save_part(asking, first_step ? asking.session().source().remedy : text);
        } else if (field_ == Where::plan_owner) {
            save_part(asking, on_one_line(text));
        } else {
            take_due(asking, text);
        }
    }

    void back(Asking& asking) override
    {
        if (field_ == Where::plan_what) {
            if (after_ == AfterAddition::next) asking.say_saved();
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

    [[nodiscard]] bool means_answer(const Session& session, const std::string& line) const override
    {
        if (field_ == Where::plan_what) return offers_first_step(session) && read_position(line, 1);
        return field_ == Where::plan_due && starts_with_digit(line);
    }

    bool command(Asking& asking, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        save_part(asking, {});
        return true;
    }

private:
    [[nodiscard]] bool offers_first_step(const Asking& asking) const
    {
        return offers_first_step(asking.session());
    }

    [[nodiscard]] bool offers_first_step(const Session& session) const
    {
        return field_ == Where::plan_what && session.response().action.what.empty() &&
            !session.source().remedy.empty();
    }

    [[nodiscard]] Prompt prompt_to_ask(Asking& asking, bool given) const
    {
        const auto& words = asking.words();
        if (field_ == Where::plan_due)
            return prompt_for(words, given ? "interview.prompt.plan_due" : "interview.prompt.plan_due_open");
        if (field_ == Where::plan_owner) {
            const auto post = post_offered(asking);
            if (given) return prompt_for(words, "interview.prompt.plan_owner_given");
            if (post.empty()) return prompt_for(words, "interview.prompt.plan_owner");
            return prompt_for(words, "interview.prompt.plan_owner_offered", post);
        }
        const auto* level = finding_of(asking.session().assessment(), asking.session().item());
        const bool check = level != nullptr && level->id == unknown_level;
        if (offers_first_step(asking))
            return prompt_for(words,
                check ? "interview.prompt.plan_check_first_step" : "interview.prompt.plan_what_first_step");
        if (given)
            return prompt_for(
                words, check ? "interview.prompt.plan_check_given" : "interview.prompt.plan_what_given");
        return prompt_for(
            words, check ? "interview.prompt.plan_check_open" : "interview.prompt.plan_what_open");
    }

    [[nodiscard]] std::string present(const Asking& asking) const
    {
        const auto& action = asking.session().response().action;
        if (field_ == Where::plan_what) return action.what;
        return field_ == Where::plan_owner ? action.owner : action.due;
    }

    void take_due(Asking& asking, const std::string& text)
    {
        const auto read = read_date(text, asking.session().setup().today);
        if (const auto* problem = std::get_if<Problem>(&read)) {
            asking.say_problem(*problem);
            ask(asking);
            return;
        }
        const Date due = std::get<Date>(read);
        asking.say("interview.plan.due_echo", date_in_full(asking.words(), due));
        if (due < asking.session().setup().today) asking.warn("interview.plan.due_past");
        save_part(asking, iso_date(due));
    }

    void save_part(Asking& asking, const std::string& text)
    {
        Response response = asking.session().response();
        auto& action = response.action;
        (field_ == Where::plan_what           ? action.what
                : field_ == Where::plan_owner ? action.owner
                                              : action.due) = text;
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [this, &asking, text] {
            if (field_ == Where::plan_owner) asking.memory().post = text;
            next(asking);
        });
    }

    void next(Asking& asking)
    {
        if (field_ == Where::plan_due) {
            finish(asking);
            return;
        }
        field_ = field_ == Where::plan_what ? Where::plan_owner : Where::plan_due;
        ask(asking);
    }

    void finish(Asking& asking)
    {
        asking.say_saved();
        if (asking.session().response().action.empty()) asking.say("interview.plan.later");
        asking.go(after_ == AfterAddition::next ? Way::next : Way::below);
    }

    Where field_ = Where::plan_what;
    AfterAddition after_;
};

} // namespace

std::unique_ptr<Stage> make_note_stage(std::string given)
{
    return std::make_unique<NoteStage>(std::move(given));
}

std::unique_ptr<Stage> make_evidence_stage(AfterAddition after)
{
    return std::make_unique<EvidenceStage>(after);
}

std::unique_ptr<Stage> make_plan_stage(AfterAddition after) { return std::make_unique<PlanStage>(after); }

} // namespace tenken::interview
