#pragma once

#include <csignal>

namespace tenken {

/// Holds back the signals of a terminal (Ctrl-C, Ctrl-Z, a closed or resized window, a request to end) while it
/// lives, but for the moments in which somebody waits for input; what came then is asked for here.
/// One at a time. Where there are signals: not on Windows.
class TerminalSignals {
public:
    TerminalSignals();
    ~TerminalSignals();
    TerminalSignals(const TerminalSignals&) = delete;
    TerminalSignals& operator=(const TerminalSignals&) = delete;

    /// Waits until standard input can be read (true) or a signal came (false).
    [[nodiscard]] bool wait_for_input();

    [[nodiscard]] bool take_interrupt();
    [[nodiscard]] bool take_suspend();
    [[nodiscard]] bool take_resize();
    [[nodiscard]] bool take_end(); ///< the window was closed, or the process asked to end

    /// Stops the process as Ctrl-Z does; returns when it is continued.
    void suspend();

private:
    sigset_t before_{};
    bool closed_ = false;
};

} // namespace tenken
