#include "interview/question_stage.hpp"

#include "interview/answer_reading.hpp"
#include "interview/describe.hpp"
#include "interview/flow.hpp"
#include "interview/note_stage.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

bool is_finding(const Flow& flow, const Value& answer)
{
    AssessedItem tried = flow.item();
    tried.state = State::answered;
    tried.response.answer = answer;
    return finding_of(flow.assessment(), tried) != nullptr;
}

void after_answer(Flow& flow, const Value& answer)
{
    const bool individual = flow.setup().circumstances.individual;
    if (!individual && is_finding(flow, answer)) {
        flow.enter_over(make_plan_stage(false));
        return;
    }
    flow.say_saved();
    flow.proceed();
}

void save_answer(Flow& flow, const Value& answer)
{
    Response response = flow.response(flow.question());
    const std::string instance = flow.question();
    response.answer = answer;
    response.not_applicable = false;
    response.reason.clear();
    if (!is_finding(flow, answer)) {
        if (!response.action.empty()) flow.shelved_plans[instance] = response.action;
        response.action = {};
    } else if (response.action.empty() && flow.shelved_plans.contains(instance)) {
        response.action = flow.shelved_plans[instance];
    }
    flow.save(AnswerChange{instance, std::move(response)}, [&flow, answer] { after_answer(flow, answer); });
}

/// What was understood, where the line itself does not show it.
void echo(Flow& flow, const Item& item, const Value& answer)
{
    AssessedItem tried = flow.item();
    tried.state = State::answered;
    tried.response.answer = answer;
    if (item.type != ItemType::number && item.type != ItemType::date) return;
    flow.say("interview.echo", {answer_in_words(flow.words(), flow.assessment(), tried)});
    if (item.type != ItemType::date) return;
    const auto date = parse_iso_date(std::get<std::string>(answer));
    if (date && *date > flow.setup().today) flow.say("interview.date_ahead", {}, Style::warning);
}

} // namespace

void QuestionStage::begin(Flow& flow)
{
    text_ = flow.source().type == ItemType::text;
    flow.show(question_screen(flow));
    if (!flow.setup().read_only && wants_plan_of_department(flow.assessment(), flow.item()) &&
        flow.pass_over()) {
        flow.enter_over(make_plan_stage(false));
        return;
    }
    if (text_ && flow.item().state == State::open) flow.caution_once();
    ask(flow);
}

void QuestionStage::ask(Flow& flow)
{
    const bool open = flow.item().state == State::open;
    Prompt prompt = prompt_for(flow,
        !flow.item().counts.empty() ? "interview.prompt.people"
            : text_                 ? "interview.prompt.text"
                                    : "interview.prompt.answer");
    if (!open) prompt.spoken = flow.words()("interview.prompt.keeps");
    if (text_ && !open) prompt.prefill = std::get<std::string>(*flow.item().response.answer);
    flow.ask(std::move(prompt));
}

void QuestionStage::enter(Flow& flow)
{
    if (flow.item().state != State::open || flow.setup().read_only) {
        flow.step();
        return;
    }
    flow.say(text_ ? "interview.nothing_written" : "interview.nothing_chosen");
    ask(flow);
}

void QuestionStage::line(Flow& flow, const std::string& text)
{
    if (flow.read_only_refused()) return;
    if (!flow.item().counts.empty()) {
        flow.say("interview.people.fixed", {}, Style::warning);
        ask(flow);
        return;
    }
    const auto read = read_answer(text, flow.source(), flow.scale(), flow.setup().today);
    if (const auto* problem = std::get_if<Problem>(&read)) {
        flow.say_problem(*problem);
        ask(flow);
        return;
    }
    if (std::holds_alternative<DoesNotApply>(read)) {
        flow.enter_over(std::make_unique<ReasonStage>());
        return;
    }
    const auto& answer = std::get<Value>(read);
    echo(flow, flow.source(), answer);
    save_answer(flow, answer);
}

void QuestionStage::back(Flow& flow)
{
    if (!flow.open_last_plan(flow.question())) flow.step_back();
}

void QuestionStage::help(Flow& flow) { flow.show(help_screen(flow)); }

bool QuestionStage::command(Flow& flow, const CommandLine& command)
{
    // "s" and "b" with more behind them are more likely a slip than a wish to lose what follows.
    const bool alone = command.command == Command::back || command.command == Command::later ||
        command.command == Command::quit || command.command == Command::list;
    if (!alone || command.argument.empty()) return false;
    flow.say("interview.command_alone");
    ask(flow);
    return true;
}

bool QuestionStage::means_answer(const Flow& flow, const std::string& line) const
{
    const std::string typed = folded(line);
    if (typed.size() <= 1) return typed == "-";
    const auto& item = flow.source();
    if (item.type == ItemType::choice) return read_choice(line, item.choices).has_value();
    return flow.scale() != nullptr &&
        read_level_word(line, *flow.scale(), may_not_apply(item, flow.scale())).has_value();
}

void ReasonStage::begin(Flow& flow)
{
    flow.show(reasons_screen(flow));
    flow.caution_once();
    ask(flow);
}

void ReasonStage::ask(Flow& flow) { flow.ask(prompt_for(flow, "interview.prompt.reason")); }

void ReasonStage::enter(Flow& flow)
{
    flow.say("interview.reason.needed");
    ask(flow);
}

void ReasonStage::line(Flow& flow, const std::string& text)
{
    const auto& reasons = flow.scale()->not_applicable->reasons;
    Response response = flow.response(flow.question());
    const std::string typed = folded(text);
    const auto by_name = std::ranges::find_if(reasons,
        [&](const Reason& reason) { return typed == folded(reason.label) || typed == folded(reason.id); });
    if (const auto position = read_position(text, reasons.size())) {
        response.reason = reasons[*position - 1].id;
    } else if (by_name != reasons.end()) {
        response.reason = by_name->id;
    } else if (typed.find_first_not_of("0123456789") == std::string::npos) {
        flow.say_problem({"interview.no_such_offer", {text, std::to_string(reasons.size())}, {}});
        ask(flow);
        return;
    } else {
        response.reason.clear();
        if (response.note.empty())
            response.note = text;
        else if (response.note != text)
            response.note += "\n" + text;
    }
    if (!response.action.empty()) flow.shelved_plans[flow.question()] = response.action;
    response.answer.reset();
    response.not_applicable = true;
    response.action = {};
    flow.save(AnswerChange{flow.question(), std::move(response)}, [&flow] {
        flow.say_saved();
        flow.proceed();
    });
}

void ReasonStage::back(Flow& flow) { flow.leave_stage(); }

void ReasonStage::help(Flow& flow) { flow.say("interview.reason.help"); }

} // namespace tenken::interview
