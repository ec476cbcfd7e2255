#pragma once

#include "base/date.hpp"
#include "commands/command_syntax.hpp"
#include "commands/context.hpp"
#include "commands/terminal.hpp"
#include "model/workspace.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace tenken {

/// The options that all commands between a finished report and its acceptance take alike.
struct HandInOptions {
    std::optional<std::string> department;
    std::optional<std::string> year;
    std::optional<std::string> by;
    std::optional<std::string> checklist;
    ChecklistOption checklist_takes = ChecklistOption::name_or_file;
    std::optional<std::string> date;
};

/// `by`: id in the catalogue that says whose name it is.
void add_hand_in_options(
    CommandSyntax& syntax, HandInOptions& options, const Words& words, std::string_view by);

/// `--checklist NAME` of a command that reads no checklist.
void add_checklist_name(CommandSyntax& syntax, std::optional<std::string>& checklist, const Words& words);
void add_checklist_name(CommandSyntax& syntax, HandInOptions& options, const Words& words);

/// Which department's report of which year, and who takes the step.
struct HandInPlace {
    std::optional<Workspace> workspace;
    std::string department;
    int year = 0;
    std::string by;
    Date today{};
    std::filesystem::path record;
    std::filesystem::path report;
    std::unique_ptr<Terminal> terminal;
};

/// The name offered at the terminal for whoever takes the step; empty: none.
using NameOffered = std::function<std::string(const HandInPlace& place)>;

/// From the options, and by asking for what they leave out; the year inspected now where they name none. Throws
/// `Failure(usage)` for options that are wrong, or missing where nobody can be asked, and for a department of which
/// there is nothing. An exit status where whoever was asked has stopped.
[[nodiscard]] std::variant<HandInPlace, ExitStatus> find_hand_in_place(
    Context& context, const HandInOptions& options, std::string_view by_prompt, const NameOffered& offered);

/// What an option says, or what is typed when it is asked for; asked again while it is empty, and once where it can hardly
/// be meant (a figure alone). An exit status where whoever was asked has stopped.
[[nodiscard]] std::variant<std::string, ExitStatus> given_or_asked(Context& context, const HandInPlace& place,
    const std::optional<std::string>& given, std::string_view prompt);

/// Throws `Failure(usage)` where an option is empty, or is left out and nobody can be asked for it.
void check_given_or_asked(
    const Context& context, const std::optional<std::string>& given, const std::string& option);

/// " --checklist tokutei", as it stands in a command about the same checklist; nothing for the default.
[[nodiscard]] std::string checklist_words(const Context& context);

/// How another command is called for the same department, year and checklist: "tenken submit --department 事務局 --year 2026".
[[nodiscard]] std::string next_command(
    const Context& context, const HandInPlace& place, std::string_view command);
[[nodiscard]] std::string next_command(
    const Context& context, const std::string& department, int year, std::string_view command);

/// Why nobody is asked as one of a department's people: what concerns them is answered where its clerks work. `command`: by
/// which it is done there. Nothing where the department asks its people itself.
[[nodiscard]] std::optional<Problem> people_answer_elsewhere(const Context& context,
    const std::optional<Workspace>& workspace, const std::string& department, int year,
    std::string_view command);

} // namespace tenken
