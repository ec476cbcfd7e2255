#include "cli/command.hpp"

#include <vector>

namespace tenken {

std::span<const Command> commands()
{
    static const std::vector<Command> all{};
    return all;
}

} // namespace tenken
