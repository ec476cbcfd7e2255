#include "formats/disk/presence.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>

namespace tenken {

bool is_absence(const std::error_code& error)
{
    return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

std::optional<FileStatus> status_of(const std::filesystem::path& path, FileSystem& disk)
{
    std::error_code error;
    const auto status = disk.status(path, error);
    if (!is_absence(error)) {
        check_file(error, path);
        return status;
    }
    if (disk.link_status(path, error).link) fail(FailureKind::file, "record.link_nowhere", path_text(path));
    if (!is_absence(error)) check_file(error, path);
    return std::nullopt;
}

bool is_there(const std::filesystem::path& path) { return status_of(path).has_value(); }

bool is_regular(const std::filesystem::path& path)
{
    const auto status = status_of(path);
    return status && status->regular;
}

bool is_folder(const std::filesystem::path& path)
{
    const auto status = status_of(path);
    return status && status->folder;
}

bool is_occupied(const std::filesystem::path& path)
{
    std::error_code error;
    static_cast<void>(real_file_system().link_status(path, error));
    if (is_absence(error)) return false;
    check_file(error, path);
    return true;
}

bool is_still_at(FileSystem& disk, FileSystem::Handle handle, const std::filesystem::path& path)
{
    std::error_code error;
    const auto opened = disk.status(handle, error);
    if (error) return false;
    const auto named = disk.status(path, error);
    return !error && opened.same_file(named);
}

bool same_file(const std::filesystem::path& one, const std::filesystem::path& other)
{
    const auto first = status_of(one);
    const auto second = status_of(other);
    return first && second && first->same_file(*second);
}

std::vector<FolderEntry> entries_of(const std::filesystem::path& folder)
{
    std::error_code error;
    auto entries = real_file_system().list(folder, error);
    if (is_absence(error)) {
        static_cast<void>(status_of(folder)); // a link that leads nowhere
        return {};
    }
    check_file(error, folder);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

std::filesystem::path absolute_path(const std::filesystem::path& path)
{
    std::error_code error;
    auto absolute = real_file_system().absolute(path, error);
    check_file(error, path);
    return absolute;
}

} // namespace tenken
