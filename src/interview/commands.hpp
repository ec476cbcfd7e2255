#pragma once

#include <optional>
#include <string>
#include <string_view>

/// How typed commands are understood: letters and words, in any width and case.
namespace tenken::interview {

enum class Command {
    back,
    later,
    jump,
    list,
    note,
    evidence,
    plan,
    help,
    glossary,
    review,
    subjects,
    former, ///< takes over note and evidence of the earlier year
    quit,
    remove, ///< in free text only: "/d"
    change, ///< in free text only: "/c"
};

struct CommandLine {
    Command command = Command::help;
    std::string argument; ///< as typed, without blanks around it
    bool operator==(const CommandLine&) const = default;
};

/// Where a choice is asked for: "b", "戻る", "j 12", "j12", "n an argument", with or without a "/" in front.
[[nodiscard]] std::optional<CommandLine> read_command(std::string_view line);

/// What a line of free text is: a text (with "//" made "/"), a command behind "/" ("?" alone is help), or a
/// "/" followed by what is no command.
struct FreeText {
    enum class Kind { text, command, unknown_command };
    Kind kind = Kind::text;
    std::string text;    ///< trimmed; of an unknown command, the word that is not known
    CommandLine command; ///< only for `command`
};
[[nodiscard]] FreeText read_free_text(std::string_view line);

} // namespace tenken::interview
