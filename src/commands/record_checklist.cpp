#include "commands/record_checklist.hpp"

#include "commands/workspace_settings.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

Checklist checklist_of_record(const RecordState& record, const std::filesystem::path& path,
    const std::optional<std::string>& option, const Globals& globals)
{
    auto checklist = find_checklist(checklist_choice(option, workspace_of_record(globals, path)));
    const auto& wanted = record.checklist;
    if (checklist.sha256 == wanted.sha256) return checklist;
    throw Failure(FailureKind::input,
        Problem{"report.other_checklist",
            {wanted.id, wanted.edition, wanted.sha256.substr(0, 12), checklist.id, checklist.edition,
                checklist.sha256.substr(0, 12)},
            Place{path_text(path), 0, 0, {}}});
}

} // namespace tenken
