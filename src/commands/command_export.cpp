#include "commands/commands.hpp"

#include <vector>

namespace tenken {

std::span<const Command> export_commands()
{
    static const std::vector<Command> all{
        {"checklist", "interchange.checklist.summary", set_up_export_checklist},
        {"dataset", "export.dataset.summary", set_up_export_dataset},
        {"oscal", "interchange.oscal.summary", set_up_export_oscal},
    };
    return all;
}

} // namespace tenken
