#include "commands/own_process.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace tenken {

namespace {

/// A stream that the caller has closed stays closed: no file that is opened later may get its number, or what is said would be
/// written into it.
void keep_closed_streams_closed()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) != -1) continue;
        static_cast<void>(open(
            "/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)); // the lowest number that is free
    }
}

} // namespace

struct OwnProcess::State {
    std::vector<std::string> arguments;
};

OwnProcess::OwnProcess(int argc, char** argv)
    : state_(std::make_unique<State>(State{{argv + (argc > 0 ? 1 : 0), argv + argc}}))
{
    keep_closed_streams_closed();
    std::ios::sync_with_stdio(false);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to be told
}

OwnProcess::~OwnProcess() = default;

const std::vector<std::string>& OwnProcess::arguments() const { return state_->arguments; }

std::optional<std::string> OwnProcess::environment(const std::string& name) const
{
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::istream& OwnProcess::in() { return std::cin; }
std::ostream& OwnProcess::out() { return std::cout; }
std::ostream& OwnProcess::err() { return std::cerr; }

bool OwnProcess::in_terminal() const { return isatty(STDIN_FILENO) != 0; }
bool OwnProcess::out_terminal() const { return isatty(STDOUT_FILENO) != 0; }
bool OwnProcess::err_terminal() const { return isatty(STDERR_FILENO) != 0; }

std::size_t OwnProcess::columns() const
{
    winsize size{};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

void OwnProcess::let_read(const Words&) {} // the terminal stays

} // namespace tenken
