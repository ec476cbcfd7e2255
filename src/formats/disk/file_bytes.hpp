#pragma once

#include "base/problem.hpp"
#include "formats/disk/file_system.hpp"

namespace tenken {

/// Writes all bytes, in as many pieces as it takes; returns how many were written before an error.
std::size_t write_all(
    FileSystem& disk, FileSystem::Handle handle, std::string_view bytes, std::error_code& error);

/// Reads exactly the bytes from `offset` on, fewer only where the file ends before.
[[nodiscard]] std::string read_all(FileSystem& disk, FileSystem::Handle handle, std::uint64_t offset,
    std::size_t count, std::error_code& error);

/// A whole regular file; throws Failure(file) for what is missing, unreadable, or no file.
[[nodiscard]] std::string read_file(FileSystem& disk, const std::filesystem::path& path);

/// What the system said about a file, in the words of the catalogue ("record.file_…").
[[nodiscard]] Problem file_problem(const std::error_code& error, const std::filesystem::path& path);

/// Throws Failure(file) when there is an error.
void check_file(const std::error_code& error, const std::filesystem::path& path);

/// Creates the folder and those above it that are missing; false when there was nothing to do. They outlast a
/// power cut only after sync_folders_of(). Throws Failure(file).
bool create_folders(FileSystem& disk, const std::filesystem::path& folder);

/// Makes the file's name outlast a power cut, and those of the folders that it lies in, as far up as a
/// workspace reaches. `error` tells of the file's own folder alone: those above may not be ours to open.
void sync_folders_of(FileSystem& disk, const std::filesystem::path& file, std::error_code& error);

} // namespace tenken
