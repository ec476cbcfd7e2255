#include "formats/disk/file_system.hpp"

#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenken {

namespace {

template <typename Result> Result checked(Result result, std::error_code& error)
{
    const int why = errno == EDQUOT ? ENOSPC : errno; // a quota is a full disk to whoever writes
    error = result < 0 ? std::error_code(why, std::generic_category()) : std::error_code();
    return result;
}

int flags_of(OpenMode mode)
{
    switch (mode) {
    case OpenMode::read:
        return O_RDONLY | O_NONBLOCK;
    case OpenMode::read_itself:
        return O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
    case OpenMode::read_stream:
        return O_RDONLY;
    case OpenMode::write:
        return O_WRONLY | O_NONBLOCK;
    case OpenMode::append:
        return O_RDWR | O_APPEND | O_NONBLOCK;
    case OpenMode::create:
        return O_RDWR | O_APPEND | O_CREAT | O_EXCL;
    case OpenMode::open_lock:
        return O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
    }
    return O_RDONLY;
}

FileStatus status_of(const struct stat& found)
{
    return {found.st_dev, found.st_ino, static_cast<std::uint64_t>(found.st_size), found.st_mode & 07777U,
        S_ISREG(found.st_mode), S_ISDIR(found.st_mode), S_ISFIFO(found.st_mode), S_ISLNK(found.st_mode)};
}

/// A link may lead nowhere, or have vanished; any other error may hide a folder.
bool is_folder(const std::filesystem::path& path, const dirent& entry, std::error_code& error)
{
    if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
    struct stat found = {};
    checked(::stat(path.c_str(), &found), error);
    if (is_absence(error) || error == std::errc::too_many_symbolic_link_levels) error.clear();
    return S_ISDIR(found.st_mode);
}

/// False where nobody can tell, which is said elsewhere.
bool is_link(const std::filesystem::path& path, const dirent& entry)
{
    if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_LNK;
    struct stat found = {};
    return ::lstat(path.c_str(), &found) == 0 && S_ISLNK(found.st_mode);
}

class PosixFileSystem final : public FileSystem {
public:
    Handle open(const std::filesystem::path& path, OpenMode mode, std::error_code& error) override
    {
        const int handle = checked(::open(path.c_str(), flags_of(mode) | O_CLOEXEC | O_NOCTTY, 0666), error);
        // Only the opening is not to wait for a reader; a slow one is waited for.
        if (!error && mode == OpenMode::write)
            ::fcntl(handle, F_SETFL, ::fcntl(handle, F_GETFL) & ~O_NONBLOCK);
        return handle;
    }

    void close(Handle handle, std::error_code& error) override { checked(::close(handle), error); }

    std::size_t write(Handle handle, std::string_view bytes, std::error_code& error) override
    {
        const auto written = checked(::write(handle, bytes.data(), bytes.size()), error);
        return error ? 0 : static_cast<std::size_t>(written);
    }

    std::string read(Handle handle, std::uint64_t offset, std::size_t count, std::error_code& error) override
    {
        std::string bytes(count, '\0');
        auto got = checked(::pread(handle, bytes.data(), count, static_cast<off_t>(offset)), error);
        if (error.value() == ESPIPE) got = checked(::read(handle, bytes.data(), count), error);
        bytes.resize(error ? 0 : static_cast<std::size_t>(got));
        return bytes;
    }

    void truncate(Handle handle, std::uint64_t size, std::error_code& error) override
    {
        checked(::ftruncate(handle, static_cast<off_t>(size)), error);
    }

    void sync(Handle handle, std::error_code& error) override { checked(::fsync(handle), error); }

    FileStatus status(Handle handle, std::error_code& error) override
    {
        struct stat found = {};
        checked(::fstat(handle, &found), error);
        return status_of(found);
    }

    void set_permissions(Handle handle, unsigned permissions, std::error_code& error) override
    {
        checked(::fchmod(handle, permissions), error);
    }

    LockOutcome lock(Handle handle) override
    {
        if (::flock(handle, LOCK_EX | LOCK_NB) == 0) return LockOutcome::locked;
        return errno == EWOULDBLOCK || errno == EINTR ? LockOutcome::busy : LockOutcome::unsupported;
    }

    FileStatus status(const std::filesystem::path& path, std::error_code& error) override
    {
        struct stat found = {};
        checked(::stat(path.c_str(), &found), error);
        return status_of(found);
    }

    FileStatus link_status(const std::filesystem::path& path, std::error_code& error) override
    {
        struct stat found = {};
        checked(::lstat(path.c_str(), &found), error);
        return status_of(found);
    }

    std::vector<FolderEntry> list(const std::filesystem::path& folder, std::error_code& error) override
    {
        std::vector<FolderEntry> entries;
        const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
        error = opened ? std::error_code() : std::error_code(errno, std::generic_category());
        while (!error) {
            errno = 0;
            const auto* entry = ::readdir(opened.get());
            error.assign(entry == nullptr ? errno : 0, std::generic_category());
            if (entry == nullptr) break;
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..")
                entries.push_back({path_of(name), is_folder(folder / path_of(name), *entry, error),
                    is_link(folder / path_of(name), *entry)});
        }
        return entries;
    }

    std::filesystem::path absolute(const std::filesystem::path& path, std::error_code& error) override
    {
        return std::filesystem::absolute(path, error);
    }

    std::filesystem::path resolved(const std::filesystem::path& path, std::error_code& error) override
    {
        return std::filesystem::weakly_canonical(path, error);
    }

    bool writable(const std::filesystem::path& path) override { return ::access(path.c_str(), W_OK) == 0; }

    void rename(
        const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error) override
    {
        checked(::rename(from.c_str(), to.c_str()), error);
    }

    void remove(const std::filesystem::path& path, std::error_code& error) override
    {
        checked(::remove(path.c_str()), error);
    }

    void create_folder(const std::filesystem::path& path, std::error_code& error) override
    {
        checked(::mkdir(path.c_str(), 0777), error);
    }

    void sync_folder(const std::filesystem::path& folder, std::error_code& error) override
    {
        const auto& path = folder.empty() ? std::filesystem::path(".") : folder;
        const int handle = checked(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC), error);
        if (error) return;
        checked(::fsync(handle), error);
        ::close(handle);
    }
};

} // namespace

FileSystem& real_file_system()
{
    static PosixFileSystem disk;
    return disk;
}

} // namespace tenken
