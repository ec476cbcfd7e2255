#pragma once

#include "commands/program.hpp"
#include "interview/layout.hpp"
#include "interview/turn.hpp"

#include <memory>
#include <string>

namespace tenken {

/// What kind of terminal there is, decided once.
struct TerminalPolicy {
    /// `plain`: --plain was given. Also plain: ACCESSIBLE or TERM=dumb; without colour: NO_COLOR or no terminal.
    /// TENKEN_AMBIGUOUS=1 counts characters such as ① and ○ as one cell; 2, the default, is safe everywhere.
    TerminalPolicy(const Invocation& invocation, bool plain);

    bool interactive; ///< somebody sits at a terminal
    bool plain;
    bool colour;
    utf8::Ambiguous ambiguous;
};

/// The port to whoever is asked: a person at a terminal, or a file of lines.
class Terminal {
public:
    Terminal() = default;
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    virtual ~Terminal() = default;

    /// As it is now: windows change their size.
    [[nodiscard]] virtual interview::Window window() const = 0;

    virtual void print(const std::string& text) = 0;

    /// Asks for a line; gives a Line, Interrupt or EndOfInput. `offered` stands on it already, as people are shown text
    /// (utf8::shown); left as it is, it comes back as it was.
    [[nodiscard]] interview::Input read(const std::string& prompt, const std::string& offered);

private:
    [[nodiscard]] virtual interview::Input read_line(
        const std::string& prompt, const std::string& offered) = 0;
};

/// Line editing where there is a terminal; otherwise lines are read as they come. Throws Failure where there is a
/// terminal, but no locale in which it could be used with Japanese.
[[nodiscard]] std::unique_ptr<Terminal> open_terminal(
    const Invocation& invocation, const TerminalPolicy& policy);

} // namespace tenken
