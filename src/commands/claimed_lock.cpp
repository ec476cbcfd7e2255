#include "commands/claimed_lock.hpp"

#include "commands/asked_line.hpp"
#include "commands/terminal_signals.hpp"
#include "interview/layout.hpp"

#include <optional>

namespace tenken {

namespace {

void say(
    Terminal& terminal, const Words& words, std::string_view id, const std::vector<std::string>& arguments)
{
    terminal.print(interview::laid_out({interview::Text{words(id, arguments), 0, 0}}, terminal.window()));
}

} // namespace

std::vector<std::string> holder_words(const Words& words, const LockHolder& holder)
{
    const std::string account = words("interview.lock.account", holder.user, holder.host);
    const std::string who = holder.by.empty() ? account : words("interview.with_remark", holder.by, account);
    std::string since = holder.at;
    if (since.size() >= 16) since = since.substr(0, 10) + " " + since.substr(11, 5);
    return {who, since};
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
        say(terminal, words, interactive ? "interview.lock.stale_ask" : "interview.lock.stale", holder);
        if (interactive && !asked_yes_no(terminal, words).value_or(false))
            fail(FailureKind::file, Problem{"interview.lock.kept", holder, {}});
        claim.break_existing = true;
        outcome = RecordLock::acquire(file, claim);
    } else if (const auto* held = std::get_if<LockHeld>(&outcome);
               held != nullptr && !held->certain && interactive) {
        say(terminal, words, "interview.lock.elsewhere_ask", holder_words(words, held->holder));
        claim.break_existing = asked_yes_no(terminal, words).value_or(false);
        if (claim.break_existing) outcome = RecordLock::acquire(file, claim);
    }
    if (const auto* stale = std::get_if<LockStale>(&outcome))
        fail(FailureKind::file, Problem{"interview.lock.held", holder_words(words, stale->holder), {}});
    if (const auto* held = std::get_if<LockHeld>(&outcome)) return *held;
    return std::get<RecordLock>(std::move(outcome));
}

} // namespace tenken
