#include "office/sound_report.hpp"

#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/workspace_reports.hpp"

#include <utility>

namespace tenken {

std::optional<Assessment> sound_report(const WorkspaceFiles& files, int year, const std::string& department)
{
    const auto path = report_path(files, year, department);
    if (!is_there(path)) return std::nullopt;
    auto verification =
        verified({path_text(path), path, std::filesystem::path(path).replace_extension(".jsonl")});
    if (!verification.data || !verification.unchanged()) return std::nullopt;
    if (verification.data->assessment.circumstances.draft) return std::nullopt;
    return std::move(verification.data->assessment);
}

} // namespace tenken
