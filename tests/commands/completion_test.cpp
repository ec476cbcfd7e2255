#include "commands/command_shape.hpp"
#include "commands/commands.hpp"
#include "commands/completion.hpp"
#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("It is known of every option and argument of every command what its value is one of")
{
    const Words words(Language::en);
    std::vector<std::string> names{""};
    for (const auto& command : commands()) {
        names.emplace_back(command.name);
        if (command.parts == nullptr) continue;
        for (const auto& part : command.parts())
            names.push_back(std::string(command.name) + " " + std::string(part.name));
    }
    for (const auto& name : names) {
        for (const auto& option : command_shape(name, words)) {
            INFO("tenken " << name << " " << option.names.back());
            CHECK((!option.takes_value || value_kind(option.names.back(), option.value)));
            CHECK(!option.help.empty());
        }
    }
}

TEST_CASE("A completion is a line for each candidate, and then what the shell looks for")
{
    CHECK(completion_lines({{{"run", "go on"}, {"report", ""}}, CompletedByShell::files}) ==
        "run\tgo on\nreport\n:files\n");
    CHECK(completion_lines({}) == ":nothing\n");
}
