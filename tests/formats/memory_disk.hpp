#pragma once

#include "formats/disk/file_system.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tenken::test {

// What goes wrong at one chosen call.
enum class Fault {
    error,       // it fails once with EIO; a failed fsync drops what was not yet on the disk
    interrupted, // it fails once with EINTR, where the system may answer so; otherwise nothing happens
    short_write, // a write takes half of the bytes and says so; other calls are not touched
    full,        // a write takes half of the bytes, and from then on the disk is full
    too_large,   // the same, and from then on no file may grow (EFBIG)
    lying,       // a write reports success and stores something else
    power_cut,   // neither this call nor any later one does anything
};

// A disk in memory that counts its calls, lets one of them go wrong, and knows what would be left after a
// power cut: only what was synchronised is certain.
class MemoryDisk final : public FileSystem {
public:
    void go_wrong_at(std::size_t call, Fault fault)
    {
        wrong_call_ = call;
        fault_ = fault;
    }

    std::size_t calls() const { return calls_; }
    bool fault_was_met() const { return met_; }

    // The disk is repaired, emptied, connected again.
    void mend();

    // Loses everything that was not synchronised but for the first `kept` bytes of each file's tail; of these the ones in
    // the `lost` bytes from `from` on (of the file) are zeros.
    void cut_power(std::size_t kept, std::size_t from = 0, std::size_t lost = 0);

    bool exists(const std::filesystem::path& path) const { return entries_.contains(path); }
    const std::string& bytes(const std::filesystem::path& path) const { return entries_.at(path)->bytes; }
    void put(const std::filesystem::path& path, const std::string& bytes);
    std::vector<std::filesystem::path> paths() const;

    Handle open(const std::filesystem::path& path, OpenMode mode, std::error_code& error) override;
    void close(Handle handle, std::error_code& error) override;
    std::size_t write(Handle handle, std::string_view bytes, std::error_code& error) override;
    std::string read(Handle handle, std::uint64_t offset, std::size_t count, std::error_code& error) override;
    void truncate(Handle handle, std::uint64_t size, std::error_code& error) override;
    void sync(Handle handle, std::error_code& error) override;
    FileStatus status(Handle handle, std::error_code& error) override;
    void set_permissions(Handle handle, unsigned permissions, std::error_code& error) override;
    LockOutcome lock(Handle) override { return LockOutcome::locked; }
    FileStatus status(const std::filesystem::path& path, std::error_code& error) override;
    FileStatus link_status(const std::filesystem::path& path, std::error_code& error) override;
    std::vector<FolderEntry> list(const std::filesystem::path& folder, std::error_code& error) override;
    std::filesystem::path absolute(const std::filesystem::path& path, std::error_code& error) override;
    std::filesystem::path resolved(const std::filesystem::path& path, std::error_code& error) override;
    bool writable(const std::filesystem::path&) override { return true; }
    void rename(
        const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error) override;
    void remove(const std::filesystem::path& path, std::error_code& error) override;
    void create_folder(const std::filesystem::path& path, std::error_code& error) override;
    void sync_folder(const std::filesystem::path& folder, std::error_code& error) override;

private:
    struct File {
        std::uint64_t number = 0;
        unsigned permissions = 0644;
        std::string bytes;
        std::string durable;
    };
    using Entries = std::map<std::filesystem::path, std::shared_ptr<File>>;

    // Counts the call; true when it is the one that goes wrong by this fault, or fails anyway.
    bool fails(std::error_code& error, bool interruptible);
    bool meets(Fault fault) const { return calls_ == wrong_call_ && fault_ == fault; }
    FileStatus status_of(const File& file) const;

    std::size_t calls_ = 0;
    std::size_t wrong_call_ = 0;
    Fault fault_ = Fault::error;
    bool met_ = false;
    bool dead_ = false;
    std::errc full_ = {}; // what every further write fails by
    std::uint64_t files_ = 0;
    Handle handles_ = 2;
    Entries entries_;
    Entries durable_entries_;
    std::map<Handle, std::shared_ptr<File>> open_;
};

} // namespace tenken::test
