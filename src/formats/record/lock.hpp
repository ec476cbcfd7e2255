#pragma once

#include "formats/disk/file_system.hpp"
#include "formats/disk/host.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace tenken {

/// Who holds a lock, as its file says. All empty when the file cannot be read.
struct LockHolder {
    std::string host;
    std::string user; ///< account on that machine
    std::string by;   ///< the name under which the person answers; may be empty
    std::int64_t process = 0;
    std::string at; ///< RFC 3339

    [[nodiscard]] bool known() const { return !host.empty() || !user.empty() || !by.empty(); }
};

/// What a lock file says.
struct WrittenHolder {
    LockHolder holder;
    std::string mark; ///< Host::mark_of() of the holder's process; empty where the system has none
};

/// One JSON object on one line: {"at", "by", "host", "mark", "pid", "user"}.
[[nodiscard]] std::string holder_to_json(const WrittenHolder& written);

/// Nothing for a file that was not written to its end: whoever did so has not got the lock.
[[nodiscard]] std::optional<WrittenHolder> holder_from_json(std::string_view bytes);

/// Somebody is at work on the record, or may be.
struct LockHeld {
    LockHolder holder;
    bool certain = true; ///< false: on another machine, whose processes cannot be seen from here
};

/// The holder is gone without having said so: its process on this machine no longer runs.
struct LockStale {
    LockHolder holder;
};

/// The right to write a record, kept in `<record>.lock` and given back at the end of its life (or by the
/// system, when the process dies). It is advisory: what protects the record is that RecordWriter looks before
/// each write whether the file is still the one it has read.
class RecordLock {
public:
    /// For whom the lock is taken.
    struct Claim {
        std::string by;
        std::string at;
        bool break_existing = false; ///< take it although it is stale or may be held elsewhere, never when
                                     ///< this machine's system says that it is held
    };

    /// Throws Failure(file) when the lock file cannot be created or written. Whoever has got it and has not yet written who that is
    /// is waited for, a fifth of a second at most.
    [[nodiscard]] static std::variant<RecordLock, LockHeld, LockStale> acquire(
        const std::filesystem::path& record, const Claim& claim, FileSystem& disk = real_file_system(),
        Host& host = real_host());

    RecordLock(RecordLock&&) noexcept;
    RecordLock& operator=(RecordLock&&) noexcept;
    ~RecordLock();

    [[nodiscard]] const std::filesystem::path& record() const;
    [[nodiscard]] FileSystem& disk() const;

private:
    struct Held;
    explicit RecordLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

/// Where the lock of a record lies.
[[nodiscard]] std::filesystem::path lock_path(const std::filesystem::path& record);

} // namespace tenken
