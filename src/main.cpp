#include "commands/program.hpp"
#include "commands/terminal_door.hpp"
#include "words/words.hpp"

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <new>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

std::size_t terminal_columns()
{
    winsize size{};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

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

int run(int argc, char** argv)
{
    keep_closed_streams_closed();
    std::ios::sync_with_stdio(false);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to be told
    tenken::TerminalDoor out_door(*std::cout.rdbuf());
    tenken::TerminalDoor error_door(*std::cerr.rdbuf());
    std::ostream shown_out(&out_door);
    std::ostream shown_error(&error_door);
    shown_error << std::unitbuf;
    const bool out_terminal = isatty(STDOUT_FILENO) != 0;
    const bool error_terminal = isatty(STDERR_FILENO) != 0;
    const tenken::Invocation invocation{
        .arguments = {argv + (argc > 0 ? 1 : 0), argv + argc},
        .in = std::cin,
        .out = out_terminal ? shown_out : std::cout,
        .err = error_terminal ? shown_error : std::cerr,
        .terminal = isatty(STDIN_FILENO) != 0 && out_terminal,
        .environment = [](const std::string& name) -> std::optional<std::string> {
            const char* value = std::getenv(name.c_str());
            return value == nullptr ? std::nullopt : std::optional<std::string>(value);
        },
        .now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); },
        .error_terminal = error_terminal,
        .columns = terminal_columns(),
    };
    return static_cast<int>(tenken::run_program(invocation));
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc&) { // before there was an invocation to run
        std::cerr << worded(tenken::Words(tenken::Language::ja), tenken::problem("command.no_memory"));
        return static_cast<int>(tenken::ExitStatus::file);
    }
}
