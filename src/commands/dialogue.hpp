#pragma once

#include "commands/context.hpp"
#include "commands/terminal.hpp"
#include "formats/record/lock.hpp"
#include "interview/turn.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What is said to, and asked of, whoever sits at a terminal.
namespace tenken {

/// Broken into lines that fit, each behind `indent` blanks.
void print_wrapped(Terminal& terminal, const std::string& text, std::size_t indent = 0);

/// A line, trimmed, in NFC and without control characters; `prefill` stands on it already. Nothing where whoever is
/// asked stops, by q, Ctrl-D or Ctrl-C; `interrupted` is set by Ctrl-C.
[[nodiscard]] std::optional<std::string> asked_line(
    Terminal& terminal, const std::string& prompt, const std::string& prefill, bool& interrupted);

/// "1 はい 2 いいえ", asked until it is either, by number or word; nothing as above.
[[nodiscard]] std::optional<bool> asked_yes_no(
    Terminal& terminal, const Words& words, bool* interrupted = nullptr);

/// A folder named with `-C` that is not there may be a slip. In a terminal: says so, names a folder beside it that was
/// probably meant, and asks whether it shall be made; gives the exit status where it shall not. Elsewhere: says on
/// standard error that it will be made. Makes nothing itself.
[[nodiscard]] std::optional<ExitStatus> confirm_new_folder(Context& context, Terminal& terminal);

/// Takes the lock of a file for somebody, or gives who holds it. Says that a lock was left behind; where somebody
/// sits at a terminal, asks before such a lock is broken, or one that is held on another machine. Throws `Failure`.
[[nodiscard]] std::variant<RecordLock, LockHeld> claim_lock(Context& context, Terminal& terminal,
    const std::filesystem::path& file, const std::string& by, const std::string& at);

/// The same where nothing can be done without it: throws Failure(file) where somebody holds it.
[[nodiscard]] RecordLock claim_free_lock(Context& context, Terminal& terminal,
    const std::filesystem::path& file, const std::string& by, const std::string& at);

/// The same of a file that everybody holds for moments only: waits its turn, some five seconds at most.
[[nodiscard]] RecordLock claim_lock_in_turn(Context& context, Terminal& terminal,
    const std::filesystem::path& file, const std::string& by, const std::string& at);

/// That nothing can be written since that one holds the lock; somebody, where it is not known who.
[[nodiscard]] Problem held_by(const Words& words, const LockHolder& holder);

/// "佐藤（pc-1 の sato）" and since when — as much as the lock's file tells.
[[nodiscard]] std::vector<std::string> holder_words(const Words& words, const LockHolder& holder);

/// Saves the changes and says so (Saved), or why not (SaveFailed).
using SaveChanges = std::function<interview::Input(const std::vector<interview::Change>& changes)>;

/// Whether all that was saved is still where it was saved; looked at once, at the end.
using HoldsAll = std::function<bool()>;

/// Carries on a conversation with a state machine (`start()` and `feed()` as in interview/turn.hpp) until its end. Its parting words
/// are spoken where all that was saved is held.
template <typename Machine>
interview::Ending converse(
    Machine& machine, Terminal& terminal, const SaveChanges& save, const HoldsAll& holds_all = {})
{
    interview::Turn turn = machine.start();
    while (true) {
        const auto window = terminal.window();
        terminal.print(interview::laid_out(turn.shown, window));
        if (turn.ending) {
            if (!holds_all || holds_all()) terminal.print(interview::laid_out(turn.parting, window));
            return *turn.ending;
        }
        const interview::Input input = turn.prompt
            ? terminal.read(interview::prompt_text(*turn.prompt, window), turn.prompt->prefill)
            : save(turn.changes);
        turn = machine.feed(input);
    }
}

} // namespace tenken
