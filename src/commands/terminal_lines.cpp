#include "commands/terminal_lines.hpp"

#include <istream>
#include <ostream>

namespace tenken {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

LineTerminal::LineTerminal(const Invocation& invocation, const TerminalPolicy& policy)
    : invocation_(invocation)
    , policy_(policy)
{
}

interview::Window LineTerminal::window() const { return {80, policy_.plain, false, policy_.ambiguous}; }

void LineTerminal::print(const std::string& text) { invocation_.out << text; }

interview::Input LineTerminal::read(const std::string& prompt, const std::string&)
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

} // namespace tenken
