#include "commands/dialogue.hpp"

#include "base/utf8.hpp"
#include "commands/terminal_editing.hpp"
#include "interview/layout.hpp"
#include "interview/reading.hpp"
#include "office/settings.hpp"

#include <chrono>
#include <ostream>
#include <thread>

namespace tenken {

namespace {

std::optional<ExitStatus> ask_for_folder(Terminal& terminal, const Words& words)
{
    while (true) {
        const auto input = terminal.read(words("command.new_folder.ask"), "");
        if (std::holds_alternative<interview::Interrupt>(input)) return ExitStatus::interrupted;
        const auto* line = std::get_if<interview::Line>(&input);
        if (line == nullptr) return ExitStatus::stopped;
        const auto typed = interview::folded(line->text);
        if (typed.empty() || typed == "1" || typed == "y" || typed == "はい") return std::nullopt;
        if (typed == "2" || typed == "n" || typed == "q" || typed == "いいえ") return ExitStatus::stopped;
        terminal.print(words("command.new_folder.answers") + "\n");
    }
}

} // namespace

void print_wrapped(Terminal& terminal, const std::string& text, std::size_t indent)
{
    terminal.print(interview::laid_out({interview::Text{text, indent, indent}}, terminal.window()));
}

std::optional<std::string> asked_line(
    Terminal& terminal, const std::string& prompt, const std::string& prefill, bool& interrupted)
{
    const auto input = terminal.read(prompt, prefill);
    interrupted = std::holds_alternative<interview::Interrupt>(input);
    const auto* line = std::get_if<interview::Line>(&input);
    if (line == nullptr || utf8::first_invalid(line->text)) return std::nullopt;
    auto text = utf8::trimmed(utf8::nfc(utf8::without_controls(line->text)));
    if (text == "q" || text == "ｑ" || text == "中断") return std::nullopt;
    return text;
}

std::optional<bool> asked_yes_no(Terminal& terminal, const Words& words, bool* interrupted)
{
    while (true) {
        const auto input = terminal.read(words("interview.prompt.yes_no") + "> ", "");
        const auto* line = std::get_if<interview::Line>(&input);
        if (interrupted != nullptr) *interrupted = std::holds_alternative<interview::Interrupt>(input);
        if (line == nullptr) return std::nullopt;
        if (const auto yes = interview::read_yes_no(line->text)) return yes;
        terminal.print("  " + words("interview.yes_or_no") + "\n");
    }
}

std::optional<ExitStatus> confirm_new_folder(Context& context, Terminal& terminal)
{
    const auto problem = new_folder(context.folder());
    if (!problem) return std::nullopt;
    if (!context.invocation.terminal) {
        context.complain({*problem});
        return std::nullopt;
    }
    terminal.print(context.words(problem->id, problem->args) + "\n");
    if (problem->id.ends_with(".near"))
        terminal.print(context.words(problem->id + ".hint", problem->args) + "\n");
    return ask_for_folder(terminal, context.words);
}

std::vector<std::string> holder_words(const Words& words, const LockHolder& holder)
{
    const std::string account = words("interview.lock.account", holder.user, holder.host);
    const std::string who = holder.by.empty() ? account : words("interview.with_remark", holder.by, account);
    std::string since = holder.at;
    if (since.size() >= 16) since = since.substr(0, 10) + " " + since.substr(11, 5);
    return {who, since};
}

Problem held_by(const Words& words, const LockHolder& holder)
{
    if (!holder.known()) return problem("interview.lock.taken");
    return {"interview.lock.held", holder_words(words, holder), {}};
}

std::variant<RecordLock, LockHeld> claim_lock(Context& context, Terminal& terminal,
    const std::filesystem::path& file, const std::string& by, const std::string& at)
{
    outlive_broken_pipe();
    const auto& words = context.words;
    const bool interactive = context.invocation.terminal;
    RecordLock::Claim claim{by, at, false};
    auto outcome = RecordLock::acquire(file, claim);
    if (const auto* stale = std::get_if<LockStale>(&outcome)) {
        const auto holder = holder_words(words, stale->holder);
        print_wrapped(
            terminal, words(interactive ? "interview.lock.stale_ask" : "interview.lock.stale", holder));
        if (interactive && !asked_yes_no(terminal, words).value_or(false))
            fail(FailureKind::file, Problem{"interview.lock.kept", holder, {}});
        claim.break_existing = true;
        outcome = RecordLock::acquire(file, claim);
    } else if (const auto* held = std::get_if<LockHeld>(&outcome);
               held != nullptr && !held->certain && interactive) {
        print_wrapped(terminal, words("interview.lock.elsewhere_ask", holder_words(words, held->holder)));
        claim.break_existing = asked_yes_no(terminal, words).value_or(false);
        if (claim.break_existing) outcome = RecordLock::acquire(file, claim);
    }
    if (const auto* stale = std::get_if<LockStale>(&outcome))
        fail(FailureKind::file, held_by(words, stale->holder));
    if (const auto* held = std::get_if<LockHeld>(&outcome)) return *held;
    return std::get<RecordLock>(std::move(outcome));
}

RecordLock claim_free_lock(Context& context, Terminal& terminal, const std::filesystem::path& file,
    const std::string& by, const std::string& at)
{
    auto lock = claim_lock(context, terminal, file, by, at);
    if (const auto* held = std::get_if<LockHeld>(&lock))
        fail(FailureKind::file, held_by(context.words, held->holder));
    return std::get<RecordLock>(std::move(lock));
}

RecordLock claim_lock_in_turn(Context& context, Terminal& terminal, const std::filesystem::path& file,
    const std::string& by, const std::string& at)
{
    constexpr int turns = 100;
    constexpr std::chrono::milliseconds turn{50};
    for (int i = 1;; ++i) {
        auto lock = claim_lock(context, terminal, file, by, at);
        if (auto* ours = std::get_if<RecordLock>(&lock)) return std::move(*ours);
        const auto& held = std::get<LockHeld>(lock);
        // On another machine, who knows whether anybody is there.
        if (!held.certain || i == turns) fail(FailureKind::file, held_by(context.words, held.holder));
        std::this_thread::sleep_for(turn);
    }
}

} // namespace tenken
