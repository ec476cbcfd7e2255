#include "base/utf8.hpp"
#include "interview/flow.hpp"
#include "interview/screens.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken::interview {

namespace {

constexpr std::size_t longest_command = 10; // characters, as typed by mistake

} // namespace

Turn Flow::feed(const Input& input)
{
    if (ended_) throw std::logic_error("the interview has ended");
    left_.clear();
    const bool answers_a_save =
        std::holds_alternative<Saved>(input) || std::holds_alternative<SaveFailed>(input);
    if (answers_a_save != pending_.has_value())
        throw std::logic_error("the interview waits for something else");
    if (const auto* line = std::get_if<Line>(&input)) {
        handle_line(line->text);
    } else if (const auto* interrupt = std::get_if<Interrupt>(&input)) {
        handle_end(Ending::interrupted, interrupt->unfinished);
    } else if (const auto* end_of_input = std::get_if<EndOfInput>(&input)) {
        const bool done = !setup_.terminal && !setup_.read_only && course_.missing().empty();
        handle_end(done ? Ending::complete : Ending::stopped, end_of_input->unfinished);
    } else if (std::holds_alternative<Saved>(input)) {
        const Pending pending = std::move(*pending_);
        pending_.reset();
        apply(pending.change);
        const auto said = static_cast<std::ptrdiff_t>(turn_.shown.size());
        pending.then();
        // Where the plan comes first, "saved" is said later; which questions came or went is said now.
        turn_.shown.insert(turn_.shown.begin() + said, after_saving_.begin(), after_saving_.end());
        after_saving_.clear();
    } else {
        pending_.reset();
        if (setup_.terminal) {
            for (const auto& problem : std::get<SaveFailed>(input).problems) say_problem(problem);
            say("interview.not_saved", {}, Style::warning);
            Prompt again = last_prompt_;
            again.prefill = last_line_;
            turn_.prompt = std::move(again);
        } else {
            end(Ending::not_saved);
        }
    }
    return taken();
}

void Flow::handle_line(const std::string& typed)
{
    last_line_ = typed;
    if (utf8::first_invalid(typed)) {
        say("interview.not_utf8", {}, Style::warning);
        stage_->ask(*this);
        return;
    }
    std::string line = typed;
    std::ranges::replace(line, '\t', ' ');
    for (auto at = line.find("\r\n"); at != std::string::npos; at = line.find("\r\n")) line.erase(at, 1);
    std::ranges::replace(line, '\r', '\n');
    const std::string clean = utf8::without_controls(line, "\n");
    if (clean != line) say("interview.controls_removed");
    if (stage_->takes_text())
        handle_text(clean);
    else
        handle_choice(clean);
}

void Flow::handle_text(const std::string& line)
{
    const std::string text = utf8::trimmed(line);
    if (text.empty()) {
        stage_->enter(*this);
        return;
    }
    if (text.find('\n') != std::string::npos) {
        stage_->line(*this, text);
        return;
    }
    const auto read = read_free_text(text);
    switch (read.kind) {
    case FreeText::Kind::text:
        if (const auto command = read_command(text);
            command && command->argument.empty() && !text.starts_with('/'))
            say("interview.taken_as_text", {text});
        stage_->line(*this, read.text);
        return;
    case FreeText::Kind::command:
        if (!stage_->command(*this, read.command)) run(read.command);
        return;
    case FreeText::Kind::unknown_command:
        say("interview.unknown_slash", {read.text});
        stage_->ask(*this);
        // A sentence is kept, ready to be entered; a mistyped command would only stand in the way.
        if (turn_.prompt && utf8::characters(text) > longest_command) turn_.prompt->prefill = "/" + text;
        return;
    }
}

void Flow::handle_choice(const std::string& line)
{
    const auto end_of_first = line.find('\n');
    const std::string text = utf8::trimmed(line.substr(0, end_of_first));
    if (end_of_first != std::string::npos && !utf8::trimmed(line.substr(end_of_first)).empty())
        say("interview.only_first_line", {}, Style::warning);
    if (text.empty()) {
        stage_->enter(*this);
        return;
    }
    const auto command = read_command(text);
    if (!command || stage_->means_answer(*this, text)) {
        stage_->line(*this, text);
        return;
    }
    if (!stage_->command(*this, *command)) run(*command);
}

void Flow::handle_end(Ending ending, const std::string& unfinished)
{
    if (!utf8::trimmed(unfinished).empty()) say("interview.unfinished_lost", {}, Style::warning);
    if (!setup_.read_only && stage_->save_rest(*this)) {
        pending_->then = [this, ending] { leave(ending); };
        return;
    }
    leave(ending);
}

void Flow::leave(Ending ending)
{
    if (ending != Ending::complete) show(parting_screen(*this, ending));
    end(ending);
}

Turn Flow::taken()
{
    if (!turn_.ending && turn_.changes.empty() && !turn_.prompt) stage_->ask(*this);
    if (!turn_.changes.empty()) turn_.prompt.reset();
    Turn turn = std::move(turn_);
    turn_ = Turn{};
    return turn;
}

} // namespace tenken::interview
