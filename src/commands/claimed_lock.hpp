#pragma once

#include "commands/command.hpp"
#include "commands/terminal.hpp"
#include "formats/record/lock.hpp"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace tenken {

/// Takes the lock of a file for somebody, or gives who holds it. Says that a lock was left behind; where somebody
/// sits at a terminal, asks before such a lock is broken, or one that is held on another machine. Throws `Failure`.
[[nodiscard]] std::variant<RecordLock, LockHeld> claim_lock(Context& context, Terminal& terminal,
    const std::filesystem::path& file, const std::string& by, const std::string& at);

/// "佐藤（pc-1 の sato）" and since when — as much as the lock's file tells.
[[nodiscard]] std::vector<std::string> holder_words(const Words& words, const LockHolder& holder);

} // namespace tenken
