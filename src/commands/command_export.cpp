#include "commands/commands.hpp"

#include <vector>

namespace tenken {

std::span<const Command> export_commands()
{
    static const std::vector<Command> all{
        {"dataset", "export.dataset.summary", set_up_export_dataset},
        {"oscal", "interchange.oscal.summary", set_up_export_oscal},
    };
    return all;
}

} // namespace tenken
