#include "formats/disk/file_system.hpp"

#include "formats/disk/presence.hpp"
#include "formats/disk/system_path.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <windows.h>

namespace tenken {

namespace {

// A handle has 32 bits that count, on 64-bit Windows too ("Interprocess Communication Between 32-bit and 64-bit
// Applications"), so that it goes into the port's int and comes back whole.
HANDLE system_handle(FileSystem::Handle handle) { return LongToHandle(handle); }

FileSystem::Handle own_handle(HANDLE handle) { return HandleToLong(handle); }

constexpr DWORD quota_exceeded = 1295; ///< ERROR_DISK_QUOTA_EXCEEDED, which mingw-w64's headers lack

std::error_code error_of(DWORD code)
{
    switch (code) {
    case ERROR_SUCCESS:
        return {};
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
        return std::make_error_code(std::errc::no_such_file_or_directory);
    // A share or drive that is away says nothing of what lies there.
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME:
    case ERROR_NETNAME_DELETED:
    case ERROR_UNEXP_NET_ERR:
    case ERROR_REM_NOT_LIST:
    case ERROR_DEV_NOT_EXIST:
    case ERROR_SEM_TIMEOUT:
    case ERROR_NETWORK_UNREACHABLE:
    case ERROR_HOST_UNREACHABLE:
    case ERROR_CONNECTION_UNAVAIL:
    case ERROR_INVALID_DRIVE:
    case ERROR_NOT_READY:
        return std::make_error_code(std::errc::network_unreachable);
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
        return std::make_error_code(std::errc::permission_denied);
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_DELETE_PENDING:
    case ERROR_USER_MAPPED_FILE:
        return std::make_error_code(std::errc::device_or_resource_busy);
    case ERROR_ALREADY_EXISTS:
    case ERROR_FILE_EXISTS:
        return std::make_error_code(std::errc::file_exists);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case quota_exceeded:
        return std::make_error_code(std::errc::no_space_on_device);
    case ERROR_WRITE_PROTECT:
        return std::make_error_code(std::errc::read_only_file_system);
    case ERROR_DIRECTORY:
        return std::make_error_code(std::errc::not_a_directory);
    case ERROR_DIR_NOT_EMPTY:
        return std::make_error_code(std::errc::directory_not_empty);
    case ERROR_FILENAME_EXCED_RANGE:
        return std::make_error_code(std::errc::filename_too_long);
    case ERROR_NO_DATA:
    case ERROR_BROKEN_PIPE:
        return std::make_error_code(std::errc::broken_pipe);
    default:
        return {static_cast<int>(code), std::system_category()};
    }
}

/// What the last call said: nothing where it went well.
bool checked(bool done, std::error_code& error)
{
    error = done ? std::error_code() : error_of(GetLastError());
    return done;
}

class OwnedHandle {
public:
    explicit OwnedHandle(HANDLE handle)
        : handle_(handle)
    {
    }
    ~OwnedHandle()
    {
        if (*this) CloseHandle(handle_);
    }
    OwnedHandle(const OwnedHandle&) = delete;
    OwnedHandle& operator=(const OwnedHandle&) = delete;

    explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE get() const { return handle_; }
    HANDLE release() { return std::exchange(handle_, INVALID_HANDLE_VALUE); }

private:
    HANDLE handle_;
};

/// Nobody else is kept from reading, writing, renaming or removing it.
HANDLE opened(const std::filesystem::path& path, DWORD access, DWORD how, DWORD flags = 0)
{
    return CreateFileW(system_path(path).c_str(), access,
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, how,
        FILE_ATTRIBUTE_NORMAL | FILE_FLAG_BACKUP_SEMANTICS | flags, nullptr);
}

/// Other things that are not wholly here (a file that lies in a cloud so far) are no links.
bool is_link_tag(DWORD tag) { return tag == IO_REPARSE_TAG_SYMLINK || tag == IO_REPARSE_TAG_MOUNT_POINT; }

bool leads_elsewhere(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO tag{};
    return GetFileInformationByHandleEx(handle, FileAttributeTagInfo, &tag, sizeof tag) != 0 &&
        (tag.FileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 && is_link_tag(tag.ReparseTag);
}

bool is_folder(HANDLE handle)
{
    BY_HANDLE_FILE_INFORMATION found{};
    return GetFileInformationByHandle(handle, &found) != 0 &&
        (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

bool is_folder_at(const std::filesystem::path& path)
{
    const DWORD attributes = GetFileAttributesW(system_path(path).c_str());
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

constexpr std::uint64_t joined(DWORD high, DWORD low) { return (std::uint64_t{high} << 32U) | low; }

FileStatus status_of(HANDLE handle, std::error_code& error)
{
    FileStatus status;
    const DWORD type = GetFileType(handle);
    status.pipe = type == FILE_TYPE_PIPE;
    BY_HANDLE_FILE_INFORMATION found{};
    if (type != FILE_TYPE_DISK) {
        error.clear();
        return status;
    }
    if (!checked(GetFileInformationByHandle(handle, &found) != 0, error)) return status;
    status.device = found.dwVolumeSerialNumber;
    status.file = joined(found.nFileIndexHigh, found.nFileIndexLow);
    status.size = joined(found.nFileSizeHigh, found.nFileSizeLow);
    status.permissions = (found.dwFileAttributes & FILE_ATTRIBUTE_READONLY) != 0 ? 0444 : 0666;
    status.folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    status.regular = !status.folder;
    return status;
}

struct Opening {
    DWORD access;
    DWORD how;
    bool through_links = true;
    bool folders = false;
};

Opening opening(OpenMode mode)
{
    switch (mode) {
    case OpenMode::read:
    case OpenMode::read_stream:
        return {GENERIC_READ, OPEN_EXISTING, true, true};
    case OpenMode::read_itself:
        return {GENERIC_READ, OPEN_EXISTING, false, true};
    case OpenMode::write:
        return {GENERIC_WRITE, OPEN_EXISTING};
    case OpenMode::append:
        return {GENERIC_READ | GENERIC_WRITE, OPEN_EXISTING};
    case OpenMode::create:
        return {GENERIC_READ | GENERIC_WRITE, CREATE_NEW};
    case OpenMode::open_lock:
        return {GENERIC_READ | GENERIC_WRITE, OPEN_ALWAYS, false};
    }
    return {GENERIC_READ, OPEN_EXISTING};
}

OVERLAPPED at(std::uint64_t offset)
{
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

constexpr std::uint64_t end_of_file = ~std::uint64_t{0}; ///< WriteFile() appends there
/// A lock keeps others from the bytes themselves: it lies where no file has any.
constexpr std::uint64_t lock_place = std::uint64_t{1} << 40U;

/// Whether it may go well in a moment: somebody has the file open, of which a change of its name says no more than "denied".
bool is_of_a_moment(DWORD code, bool names)
{
    return code == ERROR_SHARING_VIOLATION || code == ERROR_LOCK_VIOLATION ||
        (names &&
            (code == ERROR_ACCESS_DENIED || code == ERROR_DELETE_PENDING || code == ERROR_USER_MAPPED_FILE));
}

/// Scanners and indexers open what is new for a moment. `names`: the call changes the name of a file, or removes it.
template <typename Call> bool done_in_time(const Call& call, bool names = true)
{
    constexpr int tries = 12;
    DWORD wait = 1;
    for (int i = 0; i < tries; ++i) {
        if (call()) return true;
        if (!is_of_a_moment(GetLastError(), names)) return false;
        if (i + 1 == tries) return false;
        Sleep(wait);
        wait = std::min<DWORD>(wait * 2, 500);
    }
    return false;
}

/// Whether somebody has it open: what is open is not replaced, and of that MoveFileEx says no more than "denied".
bool is_held(const std::filesystem::path& path)
{
    const OwnedHandle alone(CreateFileW(
        system_path(path).c_str(), DELETE, 0, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    return !alone && GetLastError() == ERROR_SHARING_VIOLATION;
}

class WindowsFileSystem final : public FileSystem {
public:
    Handle open(const std::filesystem::path& path, OpenMode mode, std::error_code& error) override
    {
        const auto [access, how, through_links, folders] = opening(mode);
        HANDLE handle = INVALID_HANDLE_VALUE;
        checked(done_in_time(
                    [&] {
                        handle = opened(path, access, how, through_links ? 0 : FILE_FLAG_OPEN_REPARSE_POINT);
                        return handle != INVALID_HANDLE_VALUE;
                    },
                    false),
            error);
        OwnedHandle file(handle);
        if (error && !folders && is_folder_at(path)) error = std::make_error_code(std::errc::is_a_directory);
        if (error) return -1;
        if (!through_links && leads_elsewhere(file.get()))
            error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
        else if (!folders && is_folder(file.get()))
            error = std::make_error_code(std::errc::is_a_directory);
        return error ? -1 : own_handle(file.release());
    }

    void close(Handle handle, std::error_code& error) override
    {
        {
            const std::lock_guard guard(locking_);
            folder_locks_.erase(handle);
        }
        checked(CloseHandle(system_handle(handle)) != 0, error);
    }

    std::size_t write(Handle handle, std::string_view bytes, std::error_code& error) override
    {
        constexpr std::size_t most = std::size_t{1} << 30U;
        auto end = at(end_of_file);
        DWORD written = 0;
        checked(WriteFile(system_handle(handle), bytes.data(),
                    static_cast<DWORD>(std::min(bytes.size(), most)), &written, &end) != 0,
            error);
        return error ? 0 : written;
    }

    std::string read(Handle handle, std::uint64_t offset, std::size_t count, std::error_code& error) override
    {
        constexpr std::size_t most = std::size_t{1} << 30U;
        std::string bytes(std::min(count, most), '\0');
        auto place = at(offset);
        DWORD got = 0;
        const bool done = ReadFile(system_handle(handle), bytes.data(), static_cast<DWORD>(bytes.size()),
                              &got, &place) != 0;
        const DWORD code = done ? ERROR_SUCCESS : GetLastError();
        const bool ended = code == ERROR_HANDLE_EOF || code == ERROR_BROKEN_PIPE;
        error = ended ? std::error_code() : error_of(code);
        bytes.resize(error ? 0 : got);
        return bytes;
    }

    void truncate(Handle handle, std::uint64_t size, std::error_code& error) override
    {
        FILE_END_OF_FILE_INFO end{};
        end.EndOfFile.QuadPart = static_cast<LONGLONG>(size);
        checked(SetFileInformationByHandle(system_handle(handle), FileEndOfFileInfo, &end, sizeof end) != 0,
            error);
    }

    void sync(Handle handle, std::error_code& error) override
    {
        checked(FlushFileBuffers(system_handle(handle)) != 0, error);
    }

    FileStatus status(Handle handle, std::error_code& error) override
    {
        return status_of(system_handle(handle), error);
    }

    void set_permissions(Handle, unsigned, std::error_code& error) override
    {
        error.clear(); // a file has those of its folder
    }

    LockOutcome lock(Handle handle) override
    {
        if (is_folder(system_handle(handle))) return lock_folder(handle);
        auto place = at(lock_place);
        if (LockFileEx(system_handle(handle), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                &place) != 0)
            return LockOutcome::locked;
        const DWORD code = GetLastError();
        return code == ERROR_LOCK_VIOLATION || code == ERROR_IO_PENDING ? LockOutcome::busy
                                                                        : LockOutcome::unsupported;
    }

    FileStatus status(const std::filesystem::path& path, std::error_code& error) override
    {
        const OwnedHandle file(opened(path, FILE_READ_ATTRIBUTES, OPEN_EXISTING));
        return checked(static_cast<bool>(file), error) ? status_of(file.get(), error) : FileStatus{};
    }

    FileStatus link_status(const std::filesystem::path& path, std::error_code& error) override
    {
        const OwnedHandle file(
            opened(path, FILE_READ_ATTRIBUTES, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT));
        if (!checked(static_cast<bool>(file), error)) return {};
        auto status = status_of(file.get(), error);
        if (leads_elsewhere(file.get())) {
            status.link = true;
            status.folder = status.regular = false;
        }
        return status;
    }

    std::vector<FolderEntry> list(const std::filesystem::path& folder, std::error_code& error) override
    {
        std::vector<FolderEntry> entries;
        WIN32_FIND_DATAW found{};
        const auto pattern = (folder.empty() ? std::filesystem::path(L".") : folder) / L"*";
        const HANDLE search = FindFirstFileW(system_path(pattern).c_str(), &found);
        if (search == INVALID_HANDLE_VALUE) {
            const DWORD code = GetLastError();
            // Where it is the folder that is missing, it is a path that is not found. A drive's own folder has no "." in it.
            error = code == ERROR_FILE_NOT_FOUND ? std::error_code() : error_of(code);
            return entries;
        }
        do {
            const std::wstring_view name = found.cFileName;
            if (name == L"." || name == L"..") continue;
            const bool link = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
                is_link_tag(found.dwReserved0);
            entries.push_back({std::filesystem::path(name),
                (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0, link});
        } while (FindNextFileW(search, &found) != 0);
        const DWORD code = GetLastError();
        FindClose(search);
        error = code == ERROR_NO_MORE_FILES ? std::error_code() : error_of(code);
        return entries;
    }

    std::filesystem::path absolute(const std::filesystem::path& path, std::error_code& error) override
    {
        auto whole = full_path(path);
        checked(!whole.empty(), error);
        return whole;
    }

    std::filesystem::path resolved(const std::filesystem::path& path, std::error_code& error) override
    {
        const auto whole = absolute(path, error);
        if (error) return {};
        const OwnedHandle file(opened(whole, FILE_READ_ATTRIBUTES, OPEN_EXISTING));
        if (file) return final_path(file.get(), whole);
        checked(false, error);
        if (!is_absence(error) || whole == whole.parent_path())
            return error ? std::filesystem::path() : whole;
        return resolved(whole.parent_path(), error) / whole.filename();
    }

    bool writable(const std::filesystem::path& path) override
    {
        const DWORD attributes = GetFileAttributesW(system_path(path).c_str());
        return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) == 0;
    }

    void rename(
        const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error) override
    {
        const auto source = system_path(from);
        const auto target = system_path(to);
        checked(done_in_time([&] {
            return MoveFileExW(source.c_str(), target.c_str(),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
        }),
            error);
        if (error == std::errc::permission_denied && (is_held(from) || is_held(to)))
            error = std::make_error_code(std::errc::device_or_resource_busy);
    }

    void remove(const std::filesystem::path& path, std::error_code& error) override
    {
        const auto target = system_path(path);
        const bool folder = is_folder_at(path);
        checked(done_in_time([&] {
            return (folder ? RemoveDirectoryW(target.c_str()) : DeleteFileW(target.c_str())) != 0;
        }),
            error);
    }

    void create_folder(const std::filesystem::path& path, std::error_code& error) override
    {
        checked(CreateDirectoryW(system_path(path).c_str(), nullptr) != 0, error);
    }

    void sync_folder(const std::filesystem::path&, std::error_code& error) override
    {
        error.clear(); // NTFS keeps a journal of names, and a rename is written through
    }

private:
    /// A folder has no bytes to lock: it is opened once more, so that nobody else may open it so.
    LockOutcome lock_folder(Handle handle)
    {
        auto lock = std::make_unique<OwnedHandle>(ReOpenFile(system_handle(handle), FILE_ADD_SUBDIRECTORY,
            FILE_SHARE_READ | FILE_SHARE_DELETE, FILE_FLAG_BACKUP_SEMANTICS));
        if (!*lock)
            return GetLastError() == ERROR_SHARING_VIOLATION ? LockOutcome::busy : LockOutcome::unsupported;
        const std::lock_guard guard(locking_);
        folder_locks_[handle] = std::move(lock);
        return LockOutcome::locked;
    }

    std::mutex locking_;
    std::map<Handle, std::unique_ptr<OwnedHandle>> folder_locks_;
};

} // namespace

FileSystem& real_file_system()
{
    static WindowsFileSystem disk;
    return disk;
}

} // namespace tenken
