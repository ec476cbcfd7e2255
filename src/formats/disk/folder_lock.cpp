#include "formats/disk/folder_lock.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

FolderLock::FolderLock(const std::filesystem::path& folder, FileSystem& disk)
{
    std::error_code error;
    const auto there = disk.resolved(folder, error);
    if (error) return; // what is wrong with it shows when something is made in it
    folder_.emplace(disk, there, OpenMode::read_itself, error);
    if (error)
        folder_.reset(); // the same
    else if (disk.lock(folder_->handle()) == LockOutcome::busy ||
        !is_still_at(disk, folder_->handle(), there))
        fail(FailureKind::file, "record.folder_busy", path_text(folder));
}

} // namespace tenken
