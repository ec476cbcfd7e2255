#include "base/individual_number.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/interview.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t longest_command = 10; // characters, as typed by mistake

} // namespace

void Interview::take_line(const std::string& typed)
{
    last_line_ = typed;
    if (utf8::first_invalid(typed)) {
        warn("interview.not_utf8");
        stage_->ask(*this);
        return;
    }
    std::string line = typed;
    std::ranges::replace(line, '\t', ' ');
    for (auto at = line.find("\r\n"); at != std::string::npos; at = line.find("\r\n")) line.erase(at, 1);
    std::ranges::replace(line, '\r', '\n');
    const std::string clean = utf8::without_controls(line, "\n");
    if (clean != line) say("interview.controls_removed");
    if (number_asked_back(clean)) return;
    if (stage_->takes_text())
        take_text(clean);
    else
        take_choice(clean);
}

/// Once for a text that may hold somebody's number: the record keeps what it once had. Only said where nobody can type it
/// again.
bool Interview::number_asked_back(const std::string& line)
{
    if (!holds_individual_number(line) || !numbers_told_.insert(line).second) return false;
    warn("interview.individual_number");
    if (!session_.setup().terminal || session_.setup().read_only) return false;
    say("interview.individual_number.again");
    Prompt again = last_prompt_;
    again.prefill = line;
    turn_.prompt = std::move(again);
    return true;
}

void Interview::take_text(const std::string& line)
{
    const std::string text = utf8::trimmed(line);
    if (!utf8::has_visible(text)) {
        stage_->enter(*this);
        return;
    }
    if (const auto command = command_behind(text, last_prompt_.prefill)) {
        if (!stage_->command(*this, *command)) run(*command);
        return;
    }
    if (text.find('\n') != std::string::npos) {
        stage_->line(*this, text);
        return;
    }
    const auto read = read_free_text(text);
    switch (read.kind) {
    case FreeText::Kind::text:
        if (asked_back(text)) return;
        if (const auto command = command_at_end(text)) say("interview.taken_with_text", *command);
        stage_->line(*this, read.text);
        return;
    case FreeText::Kind::command:
        if (!stage_->command(*this, read.command)) run(read.command);
        return;
    case FreeText::Kind::unknown_command:
        say("interview.unknown_slash", read.text);
        stage_->ask(*this);
        // A sentence is kept, ready to be entered; a mistyped command would only stand in the way.
        if (turn_.prompt && utf8::characters(text) > longest_command) turn_.prompt->prefill = "/" + text;
        return;
    }
}

/// Once: the same line again is meant as text.
bool Interview::asked_back(const std::string& text)
{
    const auto slip = text.starts_with("//") ? std::nullopt : slip_in(text, last_prompt_.prefill);
    if (!slip || doubted_ == text || stage_->means_answer(session_, text)) {
        doubted_.clear();
        return false;
    }
    doubted_ = text;
    const bool behind = !last_prompt_.prefill.empty() && text.starts_with(last_prompt_.prefill);
    if (*slip == Slip::no_words)
        say("interview.no_text", text);
    else if (behind)
        say("interview.command_at_end", utf8::trimmed(text.substr(last_prompt_.prefill.size())));
    else
        say("interview.command_or_text", text);
    stage_->ask(*this);
    return true;
}

void Interview::take_choice(const std::string& line)
{
    const auto end_of_first = line.find('\n');
    const std::string text = utf8::trimmed(line.substr(0, end_of_first));
    if (end_of_first != std::string::npos && !utf8::trimmed(line.substr(end_of_first)).empty())
        warn("interview.only_first_line");
    if (!utf8::has_visible(text)) {
        stage_->enter(*this);
        return;
    }
    const auto command = read_command(text);
    if (!command || stage_->means_answer(session_, text)) {
        stage_->line(*this, text);
        return;
    }
    if (!stage_->command(*this, *command)) run(*command);
}

void Interview::leave_saving(Ending ending, const std::string& unfinished)
{
    if (!utf8::trimmed(unfinished).empty()) warn("interview.unfinished_lost");
    if (!session_.setup().read_only && stage_->save_rest(*this)) {
        pending_->then = [this, ending] { leave(ending); };
        return;
    }
    leave(ending);
}

// Carries out a command that means the same at every stage.
void Interview::run(const CommandLine& command)
{
    switch (command.command) {
    case Command::back:
        stage_->back(*this);
        return;
    case Command::later:
        if (where() == Where::review || where() == Where::subjects_kind) break;
        skip();
        return;
    case Command::jump:
        jump(command.argument);
        return;
    case Command::list:
        show(list_screen(session_, where() != Where::review && !question().empty()));
        stage_->ask(*this);
        return;
    case Command::note:
        run_over(make_note_stage(command.argument));
        return;
    case Command::evidence:
        run_over(make_evidence_stage(AfterAddition::below));
        return;
    case Command::plan:
        plan();
        return;
    case Command::exception:
        exception();
        return;
    case Command::help:
        stage_->help(*this);
        stage_->ask(*this);
        return;
    case Command::glossary:
        show(glossary_screen(session_, command.argument));
        stage_->ask(*this);
        return;
    case Command::review:
        to_review_ = false;
        enter(make_review_stage());
        return;
    case Command::subjects:
        if (!read_only_refused()) enter_over(make_subjects_choice(session_));
        return;
    case Command::former:
        take_over_former();
        return;
    case Command::way:
        choose_way();
        return;
    case Command::quit:
        leave_saving(Ending::stopped, {});
        return;
    case Command::remove:
    case Command::change:
        break;
    }
    say("interview.not_here");
    stage_->ask(*this);
}

void Interview::run_over(std::unique_ptr<Stage> stage)
{
    if (!stage_->at_question()) {
        say("interview.open_a_question_first");
        stage_->ask(*this);
    } else if (!read_only_refused()) {
        enter_over(std::move(stage));
    }
}

void Interview::plan()
{
    if (stage_->at_question() && finding_of(assessment(), session_.item()) == nullptr) {
        say("interview.plan.not_needed");
        stage_->ask(*this);
        return;
    }
    run_over(make_plan_stage(AfterAddition::below));
}

void Interview::exception()
{
    const auto* level = stage_->at_question() ? finding_of(assessment(), session_.item()) : nullptr;
    if (stage_->at_question() && (level == nullptr || level->id == unknown_level)) {
        say("interview.exception.not_here");
        stage_->ask(*this);
        return;
    }
    run_over(make_exception_stage());
}

void Interview::choose_way()
{
    if (!stage_->at_question() || !concerns_people(session_)) {
        say("interview.not_here");
        stage_->ask(*this);
    } else if (!read_only_refused()) {
        memory_.people.reset();
        enter(make_people_stage());
    }
}

void Interview::jump(const std::string& argument)
{
    const auto target = find_question(argument);
    if (!target) {
        stage_->ask(*this);
        return;
    }
    to_review_ = false;
    memory_.skipped.erase(*target);
    go_to(*target);
}

// The visible question that is meant by its number or its id; says what is wrong where there is none.
std::optional<std::string> Interview::find_question(const std::string& wanted)
{
    const auto& questions = session_.course().questions();
    const std::string typed = folded(utf8::nfc(wanted));
    if (typed.empty()) {
        say("interview.jump.how");
        return std::nullopt;
    }
    for (const auto* question : questions) {
        if (folded(question->instance) == typed) return question->instance;
    }
    for (const auto* question : questions) {
        if (folded(item_of(question->instance)) == typed) return question->instance;
    }
    if (const auto position = read_position(typed, questions.size()))
        return questions[*position - 1]->instance;
    for (const auto& item : assessment().items) {
        if (folded(item.instance) != typed && folded(item_of(item.instance)) != typed) continue;
        say("interview.jump.hidden", item.instance);
        return std::nullopt;
    }
    std::vector<std::string> ids;
    for (const auto* question : questions) ids.push_back(question->instance);
    if (const auto meant = did_you_mean(typed, ids))
        say("interview.jump.near", as_repeated(wanted), *meant);
    else
        say("interview.jump.unknown", as_repeated(wanted), questions.size());
    return std::nullopt;
}

void Interview::take_over_former()
{
    if (!stage_->at_question()) {
        say("interview.open_a_question_first");
        stage_->ask(*this);
        return;
    }
    if (read_only_refused()) return;
    const auto taken = take_over(session_);
    if (!taken) {
        say("carry_over.nothing_to_take_over");
        stage_->ask(*this);
        return;
    }
    if (!can_take_over(session_)) {
        say(taken->note_stays ? "carry_over.note_stays" : "carry_over.taken_over_already");
        stage_->ask(*this);
        return;
    }
    save(AnswerChange{question(), taken->response}, [this, note_stays = taken->note_stays] {
        show(taken_over_screen(session_));
        if (note_stays) say("carry_over.note_stays");
        say_saved();
        stage_->ask(*this);
    });
}

} // namespace tenken::interview
