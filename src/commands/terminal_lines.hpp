#pragma once

#include "commands/terminal.hpp"

namespace tenken {

/// Reads lines from a pipe or a file. What is asked is printed, and each answer ends the line of its prompt.
class LineTerminal : public Terminal {
public:
    LineTerminal(const Invocation& invocation, const TerminalPolicy& policy);

    [[nodiscard]] interview::Window window() const override;
    void print(const std::string& text) override;
    [[nodiscard]] interview::Input read(const std::string& prompt, const std::string& prefill) override;

private:
    const Invocation& invocation_;
    TerminalPolicy policy_;
    bool first_line_ = true;
};

} // namespace tenken
