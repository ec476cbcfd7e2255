#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

AssessedItem answered_so(const Session& session, const Value& answer)
{
    AssessedItem tried = session.item();
    tried.state = State::answered;
    tried.response.answer = answer;
    return tried;
}

bool would_be_finding(const Session& session, const Value& answer)
{
    return finding_of(session.assessment(), answered_so(session, answer)) != nullptr;
}

/// An answer that wants evidence, and has none.
bool wants_evidence(const Session& session)
{
    return session.source().evidence_required && session.item().state == State::answered &&
        session.response().evidence.empty();
}

void after_answer(Asking& asking, const Value& answer)
{
    const bool individual = asking.session().setup().circumstances.individual;
    if (!individual && would_be_finding(asking.session(), answer)) {
        asking.enter_over(make_plan_stage(AfterAddition::next));
        return;
    }
    asking.say_saved();
    if (!individual && wants_evidence(asking.session()) &&
        asking.memory().asked_for_evidence.insert(asking.session().question()).second)
        asking.enter_over(make_evidence_stage(AfterAddition::next));
    else
        asking.go(Way::next);
}

void save_answer(Asking& asking, const Value& answer)
{
    Response response = asking.session().response();
    const std::string instance = asking.session().question();
    response.answer = answer;
    response.counts.clear();
    response.not_applicable = false;
    response.reason.clear();
    auto& shelved = asking.memory().shelved_plans;
    if (!would_be_finding(asking.session(), answer)) {
        if (!response.action.empty()) shelved[instance] = response.action;
        response.action = {};
        response.exception.reset();
    } else if (response.action.empty() && shelved.contains(instance)) {
        response.action = shelved[instance];
    }
    asking.save(
        AnswerChange{instance, std::move(response)}, [&asking, answer] { after_answer(asking, answer); });
}

/// What was understood, where the line itself does not show it.
void echo(Asking& asking, const Item& item, const Value& answer)
{
    if (item.type != ItemType::number && item.type != ItemType::date && item.type != ItemType::choices)
        return;
    asking.say("interview.echo",
        answer_in_words(
            asking.words(), asking.session().assessment(), answered_so(asking.session(), answer)));
    if (item.type != ItemType::date) return;
    const auto date = parse_iso_date(std::get<std::string>(answer));
    if (date && *date > asking.session().setup().today) asking.warn("interview.date_ahead");
}

class QuestionStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::question; }
    [[nodiscard]] bool takes_text() const override { return text_; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override;
    void help(Asking& asking) override { asking.show(help_screen(asking.session())); }
    bool command(Asking& asking, const CommandLine& command) override;
    [[nodiscard]] bool means_answer(const Session& session, const std::string& line) const override;

private:
    bool text_ = false; ///< an item of type text
};

/// Asks why the question at hand does not apply: by number, or in words of one's own.
class ReasonStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::reason; }
    [[nodiscard]] bool takes_text() const override { return false; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override { asking.go(Way::below); }
    void help(Asking& asking) override { asking.say("interview.reason.help"); }
};

void QuestionStage::begin(Asking& asking)
{
    text_ = asking.session().source().type == ItemType::text;
    asking.show(question_screen(asking.session()));
    if (!asking.session().setup().read_only &&
        wants_plan_of_department(asking.session().assessment(), asking.session().item()) &&
        asking.memory().skipped.insert(asking.session().question()).second) {
        asking.enter_over(make_plan_stage(AfterAddition::next));
        return;
    }
    if (text_ && asking.session().item().state == State::open) asking.caution_once();
    ask(asking);
}

void QuestionStage::ask(Asking& asking)
{
    const bool open = asking.session().item().state == State::open;
    Prompt prompt = prompt_for(asking.words(),
        answered_by_individuals(asking.session().item()) ? "interview.prompt.people"
            : text_                                      ? "interview.prompt.text"
                                                         : "interview.prompt.answer");
    if (!open) prompt.spoken = asking.words()("interview.prompt.keeps");
    if (text_ && !open) prompt.prefill = std::get<std::string>(*asking.session().item().response.answer);
    asking.ask(std::move(prompt));
}

void QuestionStage::enter(Asking& asking)
{
    if (asking.session().item().state != State::open || asking.session().setup().read_only) {
        asking.go(Way::forth);
        return;
    }
    asking.say(text_ ? "interview.nothing_written" : "interview.nothing_chosen");
    ask(asking);
}

void QuestionStage::line(Asking& asking, const std::string& text)
{
    if (asking.read_only_refused()) return;
    if (answered_by_individuals(asking.session().item())) {
        asking.warn("interview.people.fixed");
        ask(asking);
        return;
    }
    const auto read = read_answer(
        text, asking.session().source(), asking.session().scale(), asking.session().setup().today);
    if (const auto* problem = std::get_if<Problem>(&read)) {
        asking.say_problem(*problem);
        ask(asking);
        return;
    }
    if (std::holds_alternative<DoesNotApply>(read)) {
        asking.enter_over(make_reason_stage());
        return;
    }
    const auto& answer = std::get<Value>(read);
    echo(asking, asking.session().source(), answer);
    save_answer(asking, answer);
}

void QuestionStage::back(Asking& asking)
{
    if (!enter_last_plan(asking, asking.session().question())) asking.go(Way::back);
}

bool QuestionStage::command(Asking& asking, const CommandLine& command)
{
    // "s" and "b" with more behind them are more likely a slip than a wish to lose what follows.
    const bool alone = command.command == Command::back || command.command == Command::later ||
        command.command == Command::quit || command.command == Command::list;
    if (!alone || command.argument.empty()) return false;
    asking.say("interview.command_alone");
    ask(asking);
    return true;
}

bool QuestionStage::means_answer(const Session& session, const std::string& line) const
{
    const std::string typed = folded(line);
    if (text_) return is_number_alone(typed);
    if (typed.size() <= 1) return typed == "-";
    const auto& item = session.source();
    if (item.type == ItemType::choices) return read_several_choices(line, item.choices).has_value();
    if (item.type == ItemType::choice) return read_choice(line, item.choices).has_value();
    return session.scale() != nullptr &&
        read_level_word(line, *session.scale(), may_not_apply(item, session.scale())).has_value();
}

void ReasonStage::begin(Asking& asking)
{
    asking.show(reasons_screen(asking.session()));
    asking.caution_once();
    ask(asking);
}

void ReasonStage::ask(Asking& asking) { asking.ask(prompt_for(asking.words(), "interview.prompt.reason")); }

void ReasonStage::enter(Asking& asking)
{
    asking.say("interview.reason.needed");
    ask(asking);
}

void ReasonStage::line(Asking& asking, const std::string& text)
{
    const auto& reasons = asking.session().scale()->not_applicable->reasons;
    Response response = asking.session().response();
    const std::string typed = folded(text);
    const auto by_name = std::ranges::find_if(reasons,
        [&](const Reason& reason) { return typed == folded(reason.label) || typed == folded(reason.id); });
    if (const auto position = read_position(text, reasons.size())) {
        response.reason = reasons[*position - 1].id;
    } else if (by_name != reasons.end()) {
        response.reason = by_name->id;
    } else if (typed.find_first_not_of("0123456789") == std::string::npos) {
        asking.say_problem(problem("interview.no_such_offer", text, reasons.size()));
        ask(asking);
        return;
    } else {
        response.reason.clear();
        if (response.note.empty())
            response.note = text;
        else if (response.note != text)
            response.note += "\n" + text;
    }
    if (!response.action.empty())
        asking.memory().shelved_plans[asking.session().question()] = response.action;
    response.answer.reset();
    response.counts.clear();
    response.not_applicable = true;
    response.action = {};
    response.exception.reset();
    asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking] {
        asking.say_saved();
        asking.go(Way::next);
    });
}

} // namespace

std::unique_ptr<Stage> make_question_stage() { return std::make_unique<QuestionStage>(); }

std::unique_ptr<Stage> make_reason_stage() { return std::make_unique<ReasonStage>(); }

} // namespace tenken::interview
