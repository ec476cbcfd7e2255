#include "commands/terminal_signals.hpp"

#include <array>
#include <poll.h>
#include <unistd.h>

namespace tenken {

namespace {

constexpr std::array watched{SIGINT, SIGTSTP, SIGWINCH, SIGHUP, SIGTERM, SIGQUIT};

// Handlers may touch nothing else.
volatile std::sig_atomic_t interrupt_came = 0;
volatile std::sig_atomic_t suspend_came = 0;
volatile std::sig_atomic_t resize_came = 0;
volatile std::sig_atomic_t end_came = 0;

std::array<struct sigaction, watched.size()> former{};

void note(int number)
{
    switch (number) {
    case SIGINT:
        interrupt_came = 1;
        break;
    case SIGTSTP:
        suspend_came = 1;
        break;
    case SIGWINCH:
        resize_came = 1;
        break;
    default:
        end_came = 1;
        break;
    }
}

bool take(volatile std::sig_atomic_t& flag)
{
    const bool came = flag != 0;
    flag = 0;
    return came;
}

} // namespace

TerminalSignals::TerminalSignals()
{
    sigset_t held;
    sigemptyset(&held);
    for (const int number : watched) sigaddset(&held, number);
    sigprocmask(SIG_BLOCK, &held, &before_);
    struct sigaction action {};
    action.sa_handler = note;
    sigemptyset(&action.sa_mask);
    for (std::size_t i = 0; i < watched.size(); ++i) {
        sigaction(watched[i], nullptr, &former[i]);
        // What the caller ignores (nohup, job control switched off) stays ignored.
        if (former[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, nullptr);
    }
}

TerminalSignals::~TerminalSignals()
{
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < watched.size(); ++i) {
        // Ignoring drops what is still on its way: a window that closes says so more than once, and must not
        // kill what is on its way out.
        sigaction(watched[i], &ignore, nullptr);
        if (watched[i] != SIGHUP || !closed_) sigaction(watched[i], &former[i], nullptr);
    }
    sigprocmask(SIG_SETMASK, &before_, nullptr);
}

bool TerminalSignals::wait_for_input()
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return ppoll(&input, 1, nullptr, &before_) > 0;
}

bool TerminalSignals::take_interrupt() { return take(interrupt_came); }
bool TerminalSignals::take_suspend() { return take(suspend_came); }
bool TerminalSignals::take_resize() { return take(resize_came); }
bool TerminalSignals::take_end()
{
    closed_ = closed_ || end_came != 0;
    return take(end_came);
}

void TerminalSignals::suspend()
{
    struct sigaction stop {};
    stop.sa_handler = SIG_DFL;
    struct sigaction noting {};
    sigaction(SIGTSTP, &stop, &noting);
    raise(SIGTSTP);
    sigset_t only;
    sigset_t held;
    sigemptyset(&only);
    sigaddset(&only, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &only, &held); // stops here
    sigprocmask(SIG_SETMASK, &held, nullptr);
    sigaction(SIGTSTP, &noting, nullptr);
}

} // namespace tenken
