#include "commands/terminal.hpp"

#include "commands/terminal_editing.hpp"

#include <istream>
#include <ostream>

namespace tenken {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_set(const Invocation& invocation, const char* name)
{
    const auto value = invocation.environment(name);
    return value && !value->empty();
}

/// Reads lines from a pipe or a file. What is asked is printed, and each answer ends the line of its prompt.
class LineTerminal final : public Terminal {
public:
    LineTerminal(const Invocation& invocation, const TerminalPolicy& policy)
        : invocation_(invocation)
        , policy_(policy)
    {
    }

    [[nodiscard]] interview::Window window() const override
    {
        return {80, policy_.plain, false, policy_.ambiguous};
    }

    void print(const std::string& text) override { invocation_.out << text; }

private:
    [[nodiscard]] interview::Input read_line(const std::string& prompt, const std::string&) override
    {
        invocation_.out << prompt << std::flush;
        std::string line;
        const bool read = static_cast<bool>(std::getline(invocation_.in, line));
        invocation_.out << "\n";
        if (!read) return interview::EndOfInput{};
        if (first_line_ && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        first_line_ = false;
        if (line.ends_with('\r')) line.pop_back();
        return interview::Line{line};
    }

    const Invocation& invocation_;
    TerminalPolicy policy_;
    bool first_line_ = true;
};

} // namespace

interview::Input Terminal::read(const std::string& prompt, const std::string& offered)
{
    const auto shown = utf8::shown(offered);
    auto input = read_line(prompt, shown);
    if (auto* line = std::get_if<interview::Line>(&input);
        line != nullptr && !shown.empty() && line->text == shown)
        line->text = offered;
    return input;
}

TerminalPolicy::TerminalPolicy(const Invocation& invocation, bool plain_wanted)
    : interactive(invocation.terminal)
    , plain(plain_wanted || is_set(invocation, "ACCESSIBLE") || invocation.environment("TERM") == "dumb")
    , colour(interactive && !plain && !is_set(invocation, "NO_COLOR") && is_set(invocation, "TERM"))
    , ambiguous(
          invocation.environment("TENKEN_AMBIGUOUS") == "1" ? utf8::Ambiguous::narrow : utf8::Ambiguous::wide)
{
}

std::unique_ptr<Terminal> open_terminal(const Invocation& invocation, const TerminalPolicy& policy)
{
    if (policy.interactive) return open_editing_terminal(invocation, policy);
    return std::make_unique<LineTerminal>(invocation, policy);
}

} // namespace tenken
