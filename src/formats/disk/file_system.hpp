#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace tenken {

struct FileStatus {
    std::uint64_t device = 0;
    std::uint64_t file = 0; ///< with `device` it tells one file from every other (inode)
    std::uint64_t size = 0;
    unsigned permissions = 0; ///< POSIX mode bits
    bool regular = false;
    bool folder = false;
    bool pipe = false;
    bool link = false; ///< a link itself: by link_status() only

    [[nodiscard]] bool same_file(const FileStatus& other) const
    {
        return device == other.device && file == other.file;
    }
};

struct FolderEntry {
    std::filesystem::path name;
    bool folder = false; ///< or a link to one
    bool link = false;
};

enum class OpenMode {
    read,        ///< an existing file; never waits, not even for the other end of a pipe
    read_itself, ///< the same, but never through a link
    read_stream, ///< the same as read, but waits for the other end of a pipe
    write,       ///< an existing file, device or pipe that somebody reads, from its start
    append,      ///< an existing file; writes go to its end
    create,      ///< a new file, to be appended to; an existing one is an error
    open_lock,   ///< existing or new, read and written
};

enum class LockOutcome { locked, busy, unsupported };

/// The port to the disk, the one place that asks the system about files. What writing safely depends on is one
/// system call each, so that tests can let any of them fail. Every function reports through `error`, which it clears on success.
class FileSystem {
public:
    using Handle = int;

    FileSystem() = default;
    FileSystem(const FileSystem&) = delete;
    FileSystem& operator=(const FileSystem&) = delete;
    virtual ~FileSystem() = default;

    virtual Handle open(const std::filesystem::path& path, OpenMode mode, std::error_code& error) = 0;
    virtual void close(Handle handle, std::error_code& error) = 0;

    /// May write fewer bytes than given, and may be interrupted (EINTR): see write_all() in file_bytes.hpp.
    virtual std::size_t write(Handle handle, std::string_view bytes, std::error_code& error) = 0;
    /// Up to `count` bytes from `offset`, of a pipe the next ones; may be fewer, none at the end of the file.
    virtual std::string read(
        Handle handle, std::uint64_t offset, std::size_t count, std::error_code& error) = 0;
    virtual void truncate(Handle handle, std::uint64_t size, std::error_code& error) = 0;
    virtual void sync(Handle handle, std::error_code& error) = 0;
    virtual FileStatus status(Handle handle, std::error_code& error) = 0;
    virtual void set_permissions(Handle handle, unsigned permissions, std::error_code& error) = 0;
    /// An advisory lock on the open file, gone when it is closed or the process ends; never waits.
    virtual LockOutcome lock(Handle handle) = 0;

    /// Follows links; no such file is an error (std::errc::no_such_file_or_directory).
    virtual FileStatus status(const std::filesystem::path& path, std::error_code& error) = 0;
    /// Of a link itself, wherever it leads.
    virtual FileStatus link_status(const std::filesystem::path& path, std::error_code& error) = 0;
    /// What a folder holds, in no order.
    virtual std::vector<FolderEntry> list(const std::filesystem::path& folder, std::error_code& error) = 0;
    /// The path from the root on.
    virtual std::filesystem::path absolute(const std::filesystem::path& path, std::error_code& error) = 0;
    /// The same without links, as far as there is anything.
    virtual std::filesystem::path resolved(const std::filesystem::path& path, std::error_code& error) = 0;
    [[nodiscard]] virtual bool writable(const std::filesystem::path& path) = 0;
    virtual void rename(
        const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error) = 0;
    /// A file, or a folder that holds nothing.
    virtual void remove(const std::filesystem::path& path, std::error_code& error) = 0;
    virtual void create_folder(const std::filesystem::path& path, std::error_code& error) = 0;
    /// Makes what was created, renamed or removed in the folder outlast a power cut.
    virtual void sync_folder(const std::filesystem::path& folder, std::error_code& error) = 0;
};

/// The disk itself.
[[nodiscard]] FileSystem& real_file_system();

} // namespace tenken
