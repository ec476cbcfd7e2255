#include "commands/program.hpp"

#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

std::size_t terminal_columns()
{
    winsize size{};
    const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    const tenken::Invocation invocation{
        .arguments = {argv + (argc > 0 ? 1 : 0), argv + argc},
        .in = std::cin,
        .out = std::cout,
        .err = std::cerr,
        .terminal = isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0,
        .environment = [](const std::string& name) -> std::optional<std::string> {
            const char* value = std::getenv(name.c_str());
            return value == nullptr ? std::nullopt : std::optional<std::string>(value);
        },
        .now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); },
        .error_terminal = isatty(STDERR_FILENO) != 0,
        .columns = terminal_columns(),
    };
    return static_cast<int>(tenken::run_program(invocation));
}
