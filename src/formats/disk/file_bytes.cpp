#include "formats/disk/file_bytes.hpp"

#include "formats/disk/open_file.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

bool interrupted(const std::error_code& error) { return error == std::errc::interrupted; }

} // namespace

std::size_t write_all(
    FileSystem& disk, FileSystem::Handle handle, std::string_view bytes, std::error_code& error)
{
    std::size_t done = 0;
    error.clear();
    while (done < bytes.size()) {
        const std::size_t written = disk.write(handle, bytes.substr(done), error);
        if (interrupted(error)) continue;
        if (!error && written == 0) error = std::make_error_code(std::errc::no_space_on_device);
        if (error) return done;
        done += written;
    }
    error.clear();
    return done;
}

std::string read_all(FileSystem& disk, FileSystem::Handle handle, std::uint64_t offset, std::size_t count,
    std::error_code& error)
{
    constexpr std::size_t piece = 1U << 20U;
    std::string bytes;
    error.clear();
    while (bytes.size() < count) {
        std::string got =
            disk.read(handle, offset + bytes.size(), std::min(count - bytes.size(), piece), error);
        if (interrupted(error)) continue;
        if (error || got.empty()) return bytes;
        if (bytes.empty())
            bytes = std::move(got);
        else
            bytes += got;
    }
    error.clear();
    return bytes;
}

std::string read_file(FileSystem& disk, const std::filesystem::path& path)
{
    std::error_code error;
    const OpenFile file(disk, path, OpenMode::read);
    const auto status = disk.status(file.handle(), error);
    check_file(error, path);
    if (!status.regular) fail(FailureKind::file, "record.file_not_regular", path_text(path));
    std::string bytes = read_all(disk, file.handle(), 0, status.size, error);
    check_file(error, path);
    return bytes;
}

Problem file_problem(const std::error_code& error, const std::filesystem::path& path)
{
    const std::string name = path_text(path);
    if (error == std::errc::no_space_on_device || error == std::errc::file_too_large)
        return problem("record.file_no_space", name);
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return problem("record.file_missing", name);
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        return problem("record.file_denied", name);
    if (error == std::errc::read_only_file_system) return problem("record.file_read_only", name);
    if (error == std::errc::is_a_directory || error == std::errc::no_such_device_or_address)
        return problem("record.file_not_regular", name);
    if (error == std::errc::file_exists) return problem("record.file_exists", name);
    if (error == std::errc::device_or_resource_busy) return problem("record.file_busy", name);
    if (error == std::errc::network_unreachable) return problem("record.file_away", name);
    return problem("record.file_failed", name, error.message());
}

void check_file(const std::error_code& error, const std::filesystem::path& path)
{
    if (error) throw Failure(FailureKind::file, file_problem(error, path));
}

bool create_folders(FileSystem& disk, const std::filesystem::path& folder)
{
    if (folder.empty()) return false;
    std::error_code error;
    if (disk.status(folder, error).folder && !error) return false;
    if (folder.has_parent_path() && folder.parent_path() != folder)
        create_folders(disk, folder.parent_path());
    disk.create_folder(folder, error);
    if (error == std::errc::file_exists && disk.status(folder, error).folder) return false;
    check_file(error, folder);
    return true;
}

void sync_folders_of(FileSystem& disk, const std::filesystem::path& file, std::error_code& error)
{
    constexpr int levels =
        4; // <workspace>/<year>/<department>/<respondent>.jsonl, and where the workspace lies
    auto folder = file.parent_path();
    disk.sync_folder(folder, error);
    std::error_code ignored;
    for (int level = 1; level < levels && !folder.empty() && folder.parent_path() != folder; ++level) {
        folder = folder.parent_path();
        disk.sync_folder(folder, ignored);
    }
}

} // namespace tenken
