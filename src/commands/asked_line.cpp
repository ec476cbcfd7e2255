#include "commands/asked_line.hpp"

#include "base/utf8.hpp"
#include "interview/reading.hpp"

namespace tenken {

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
        if (const auto position = interview::read_position(line->text, 2)) return *position == 1;
        terminal.print("  " + words("interview.yes_or_no") + "\n");
    }
}

} // namespace tenken
