#include "commands/arguments.hpp"
#include "commands/own_process.hpp"
#include "commands/program.hpp"
#include "commands/terminal_door.hpp"
#include "words/words.hpp"

#include <iostream>
#include <new>

namespace {

int run(int argc, char** argv)
{
    tenken::OwnProcess process(argc, argv);
    tenken::ExitStatus status{};
    tenken::Language language{};
    {
        tenken::TerminalDoor out_door(*process.out().rdbuf());
        tenken::TerminalDoor error_door(*process.err().rdbuf());
        std::ostream shown_out(&out_door);
        std::ostream shown_error(&error_door);
        shown_error << std::unitbuf;
        const tenken::Invocation invocation{
            .arguments = process.arguments(),
            .in = process.in(),
            .out = process.out_terminal() ? shown_out : process.out(),
            .err = process.err_terminal() ? shown_error : process.err(),
            .terminal = process.in_terminal() && process.out_terminal(),
            .environment = [&](const std::string& name) { return process.environment(name); },
            .now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); },
            .error_terminal = process.err_terminal(),
            .columns = process.columns(),
        };
        language = tenken::interface_language(invocation);
        status = tenken::run_program(invocation);
    }
    process.let_read(tenken::Words(language));
    return static_cast<int>(status);
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
