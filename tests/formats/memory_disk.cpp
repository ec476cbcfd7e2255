#include "formats/memory_disk.hpp"

#include <algorithm>

namespace tenken::test {

namespace {

void set(std::error_code& error, std::errc code) { error = std::make_error_code(code); }

} // namespace

void MemoryDisk::mend()
{
    dead_ = false;
    full_ = {};
    wrong_call_ = 0;
}

void MemoryDisk::cut_power(std::size_t kept, std::size_t from, std::size_t lost)
{
    mend();
    open_.clear();
    entries_ = durable_entries_;
    for (auto& [path, file] : entries_) {
        const bool grown = file->bytes.starts_with(file->durable);
        const std::string tail = grown ? file->bytes.substr(file->durable.size()) : std::string();
        const auto certain = file->durable.size();
        file->durable += tail.substr(0, kept);
        for (auto at = std::max(certain, from); at < std::min(file->durable.size(), from + lost); ++at)
            file->durable[at] = '\0';
        file->bytes = file->durable;
    }
}

void MemoryDisk::put(const std::filesystem::path& path, const std::string& bytes)
{
    auto file = std::make_shared<File>(File{++files_, 0644, bytes, bytes});
    entries_[path] = file;
    durable_entries_[path] = file;
}

std::vector<std::filesystem::path> MemoryDisk::paths() const
{
    std::vector<std::filesystem::path> all;
    for (const auto& [path, file] : entries_) all.push_back(path);
    return all;
}

bool MemoryDisk::fails(std::error_code& error, bool interruptible)
{
    error.clear();
    ++calls_;
    met_ = met_ || calls_ == wrong_call_;
    dead_ = dead_ || meets(Fault::power_cut);
    if (dead_ || meets(Fault::error)) set(error, std::errc::io_error);
    if (interruptible && meets(Fault::interrupted)) set(error, std::errc::interrupted);
    return static_cast<bool>(error);
}

MemoryDisk::Handle MemoryDisk::open(const std::filesystem::path& path, OpenMode mode, std::error_code& error)
{
    if (fails(error, true)) return -1;
    const bool exists = entries_.contains(path);
    const bool may_create = mode == OpenMode::create || mode == OpenMode::open_lock;
    if (exists && mode == OpenMode::create) set(error, std::errc::file_exists);
    if (!exists && !may_create) set(error, std::errc::no_such_file_or_directory);
    if (!exists && may_create && full_ == std::errc::no_space_on_device) set(error, full_);
    if (error) return -1;
    if (!exists) entries_[path] = std::make_shared<File>(File{++files_, 0644, {}, {}});
    open_[++handles_] = entries_.at(path);
    return handles_;
}

void MemoryDisk::close(Handle handle, std::error_code& error)
{
    (void)fails(error, false);
    open_.erase(handle);
}

std::size_t MemoryDisk::write(Handle handle, std::string_view bytes, std::error_code& error)
{
    if (fails(error, true)) return 0;
    if (full_ != std::errc()) {
        set(error, full_);
        return 0;
    }
    if (meets(Fault::full)) full_ = std::errc::no_space_on_device;
    if (meets(Fault::too_large)) full_ = std::errc::file_too_large;
    if (full_ != std::errc() || meets(Fault::short_write)) bytes = bytes.substr(0, (bytes.size() + 1) / 2);
    File& file = *open_.at(handle);
    file.bytes += bytes;
    if (meets(Fault::lying)) file.bytes.back() = static_cast<char>(file.bytes.back() ^ 1);
    return bytes.size();
}

std::string MemoryDisk::read(Handle handle, std::uint64_t offset, std::size_t count, std::error_code& error)
{
    if (fails(error, true)) return {};
    const std::string& bytes = open_.at(handle)->bytes;
    return offset >= bytes.size() ? std::string() : bytes.substr(offset, count);
}

void MemoryDisk::truncate(Handle handle, std::uint64_t size, std::error_code& error)
{
    if (!fails(error, false)) open_.at(handle)->bytes.resize(size);
}

void MemoryDisk::sync(Handle handle, std::error_code& error)
{
    if (!fails(error, false)) open_.at(handle)->durable = open_.at(handle)->bytes;
}

FileStatus MemoryDisk::status_of(const File& file) const
{
    return {1, file.number, file.bytes.size(), file.permissions, true, false};
}

FileStatus MemoryDisk::status(Handle handle, std::error_code& error)
{
    return fails(error, false) ? FileStatus() : status_of(*open_.at(handle));
}

void MemoryDisk::set_permissions(Handle handle, unsigned permissions, std::error_code& error)
{
    if (!fails(error, false)) open_.at(handle)->permissions = permissions;
}

FileStatus MemoryDisk::status(const std::filesystem::path& path, std::error_code& error)
{
    if (fails(error, false)) return {};
    if (const auto at = entries_.find(path); at != entries_.end()) return status_of(*at->second);
    if (path.has_extension()) set(error, std::errc::no_such_file_or_directory);
    return {1, 0, 0, 0755, false, !path.has_extension()}; // every folder is there
}

// It holds no links.
FileStatus MemoryDisk::link_status(const std::filesystem::path& path, std::error_code& error)
{
    return status(path, error);
}

std::vector<FolderEntry> MemoryDisk::list(const std::filesystem::path& folder, std::error_code& error)
{
    std::vector<FolderEntry> found;
    if (fails(error, false)) return found;
    for (const auto& [path, file] : entries_) {
        if (path.parent_path() == folder) found.push_back({path.filename(), false});
    }
    return found;
}

std::filesystem::path MemoryDisk::absolute(const std::filesystem::path& path, std::error_code& error)
{
    (void)fails(error, false);
    return path;
}

std::filesystem::path MemoryDisk::resolved(const std::filesystem::path& path, std::error_code& error)
{
    (void)fails(error, false);
    return path;
}

void MemoryDisk::rename(
    const std::filesystem::path& from, const std::filesystem::path& to, std::error_code& error)
{
    if (fails(error, false)) return;
    entries_[to] = entries_.at(from);
    entries_.erase(from);
}

void MemoryDisk::remove(const std::filesystem::path& path, std::error_code& error)
{
    if (!fails(error, false)) entries_.erase(path);
}

void MemoryDisk::create_folder(const std::filesystem::path&, std::error_code& error)
{
    (void)fails(error, false);
}

void MemoryDisk::sync_folder(const std::filesystem::path&, std::error_code& error)
{
    if (!fails(error, false)) durable_entries_ = entries_;
}

} // namespace tenken::test
