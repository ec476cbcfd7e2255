#pragma once

#include "commands/commands.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What the command line says: what to run with which options; or a text that was asked for (help, version).
struct Parsed {
    Globals globals;
    CommandRun run; ///< empty where no command was named, or a text was asked for
    std::optional<std::string> text;
};

/// The language of the interface: `--lang`, else the locale that LC_ALL, LC_MESSAGES or LANG names.
[[nodiscard]] Language interface_language(const Invocation& invocation);

/// Parses the command line. Throws `Failure(usage)` with everything that is wrong with it.
[[nodiscard]] Parsed parse_arguments(const Invocation& invocation, const Words& words);

/// The help that stands on one screen: what the program is and what it can do.
[[nodiscard]] std::string short_help(const Words& words);

} // namespace tenken
