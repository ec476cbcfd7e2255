#pragma once

#include "formats/disk/file_system.hpp"

#include <optional>

/// What stands in a place. Nothing does where the system says so, and only there: what else keeps it from telling
/// is thrown as Failure(file), for it may hide what must not be lost.
namespace tenken {

/// Whether the error says that nothing is there, neither the file nor a folder on its way.
[[nodiscard]] bool is_absence(const std::error_code& error);

/// Links are followed. One that leads nowhere is thrown too: what it led to may be on a share that is not there now.
[[nodiscard]] std::optional<FileStatus> status_of(
    const std::filesystem::path& path, FileSystem& disk = real_file_system());

[[nodiscard]] bool is_there(const std::filesystem::path& path);
[[nodiscard]] bool is_regular(const std::filesystem::path& path);
[[nodiscard]] bool is_folder(const std::filesystem::path& path);

/// A link is something, wherever it leads.
[[nodiscard]] bool is_occupied(const std::filesystem::path& path);

/// Whether an open file is the one that stands there under this name, and none that has taken its place.
[[nodiscard]] bool is_still_at(
    FileSystem& disk, FileSystem::Handle handle, const std::filesystem::path& path);

/// Whether both are there and the same.
[[nodiscard]] bool same_file(const std::filesystem::path& one, const std::filesystem::path& other);

/// By name; none where there is no such folder. A link that leads nowhere is thrown.
[[nodiscard]] std::vector<FolderEntry> entries_of(const std::filesystem::path& folder);

/// The path from the root on.
[[nodiscard]] std::filesystem::path absolute_path(const std::filesystem::path& path);

} // namespace tenken
