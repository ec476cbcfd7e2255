#include "formats/checklist/file.hpp"

#include "formats/checklist/root.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/reading.hpp"

namespace tenken {

namespace {

namespace fs = std::filesystem;

Checklist load_from(const SourceFolder& folder, const std::string& file)
{
    loading::Loading loading(folder);
    loading::read_root(loading, file);
    if (loading.problems.empty()) return std::move(loading.checklist);
    loading.files.sort(loading.problems);
    throw Failure(
        loading.files.unreadable() ? FailureKind::file : FailureKind::input, std::move(loading.problems));
}

} // namespace

Checklist load_checklist(const fs::path& path)
{
    if (is_folder(path)) return load_from(*folder_on_disk(path), std::string(checklist_file_name));
    return load_from(*folder_on_disk(path.parent_path()), path_text(path.filename()));
}

Checklist load_builtin_checklist(std::string_view name)
{
    const auto folder = built_in_folder(name);
    if (!folder) {
        throw Failure(FailureKind::file,
            yaml::not_among(
                "checklist.not_built_in", name, built_in_names(), Place{std::string(name), 0, 0, {}}));
    }
    return load_from(*folder, std::string(checklist_file_name));
}

Checklist find_checklist(const std::optional<std::string>& option)
{
    if (!option) return load_builtin_checklist(default_checklist_name);
    const fs::path path = path_of(*option);
    const bool looks_like_path = option->find('/') != std::string::npos || path.has_extension();
    if (looks_like_path || is_occupied(path)) return load_checklist(path);
    return load_builtin_checklist(*option);
}

} // namespace tenken
