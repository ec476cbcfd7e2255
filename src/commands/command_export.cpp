#include "commands/commands.hpp"

#include <vector>

namespace tenken {

std::span<const Command> export_commands()
{
    static const std::vector<Command> all{};
    return all;
}

} // namespace tenken
