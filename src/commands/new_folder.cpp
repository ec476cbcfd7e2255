#include "commands/new_folder.hpp"

#include "base/utf8.hpp"
#include "office/settings.hpp"

#include <ostream>
#include <variant>

namespace tenken {

namespace {

std::optional<ExitStatus> ask_for_folder(Terminal& terminal, const Words& words)
{
    while (true) {
        const auto input = terminal.read(words("command.new_folder.ask"), "");
        if (std::holds_alternative<interview::Interrupt>(input)) return ExitStatus::interrupted;
        const auto* line = std::get_if<interview::Line>(&input);
        if (line == nullptr) return ExitStatus::stopped;
        const auto typed = utf8::nfkc(utf8::trimmed(line->text));
        if (typed.empty() || typed == "1" || typed == "y" || typed == "はい") return std::nullopt;
        if (typed == "2" || typed == "n" || typed == "q" || typed == "いいえ") return ExitStatus::stopped;
        terminal.print(words("command.new_folder.answers") + "\n");
    }
}

} // namespace

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

} // namespace tenken
