#pragma once

#include "formats/disk/file_system.hpp"
#include "formats/disk/folder_lock.hpp"
#include "formats/disk/open_file.hpp"

#include <filesystem>
#include <optional>
#include <string>

/// What is being made lies under a name of its own, `.tenken-PROCESS-N.tmp`, until it takes its place. Whoever makes it
/// holds its lock; what a process that was killed has left is swept by the next one that makes something in the same
/// folder, or takes the lock of a record there.
namespace tenken {

/// Removes from a folder what processes that are gone have left in it: those that no longer run here, and whose lock
/// nobody holds, on whatever machine. What cannot be looked at stays.
void sweep_leftovers(const std::filesystem::path& folder, FileSystem& disk = real_file_system());

/// Whether whoever makes a file in a folder sweeps that before, or has swept it: who makes many files in one sweeps it once, since
/// each file that lies there makes the next sweep longer.
enum class Sweep { before, done };

/// A file in the making: new and empty at first, gone in the end unless it became another.
class ScratchFile {
public:
    /// In the folder of `beside`, which is there. Throws Failure(file), naming `beside`.
    explicit ScratchFile(const std::filesystem::path& beside, FileSystem& disk = real_file_system(),
        Sweep sweep = Sweep::before);
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] FileSystem::Handle handle() const { return file_->handle(); }

    void close(std::error_code& error) { file_->close(error); }
    /// Takes the place of `target`, which lies in the same folder.
    void become(const std::filesystem::path& target, std::error_code& error);

private:
    FileSystem& disk_;
    std::filesystem::path path_;
    std::optional<OpenFile> file_;
};

/// A folder for what a library sets aside on its way; gone in the end with all that is in it.
class ScratchFolder {
public:
    /// In `folder`, which is there. Throws Failure(file), naming `folder`.
    explicit ScratchFolder(const std::filesystem::path& folder, FileSystem& disk = real_file_system());
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// It is no longer ours to remove.
    [[nodiscard]] std::filesystem::path release();

private:
    FileSystem& disk_;
    std::filesystem::path path_;
    std::optional<OpenFile> lock_;
};

/// A folder whose contents appear together: they are made in a folder of our own inside it, and moved out of that in the
/// end. A process that is killed before leaves nothing but that; one that is killed while they are moved is
/// completed by the next FolderInMaking of the same folder. There is one at a time: it holds the folder's lock, where the
/// file system has locks.
class FolderInMaking {
public:
    /// `what` is made: the same for the same contents. The folder is created where it is not there; what a process that is gone
    /// has left in it is swept or completed.
    /// Throws Failure(file), also where the place is taken by something else than a folder, or another is at work in it.
    FolderInMaking(std::filesystem::path folder, std::string what, FileSystem& disk = real_file_system());
    ~FolderInMaking();
    FolderInMaking(const FolderInMaking&) = delete;
    FolderInMaking& operator=(const FolderInMaking&) = delete;

    /// Whether nothing stands in the folder.
    [[nodiscard]] bool free() const { return free_; }
    /// Whether what a process that was killed had made is in its place now, whole, and is what was to be made; anything else that is
    /// completed is there as well, and the folder is not free.
    [[nodiscard]] bool completed() const { return completed_; }

    /// Where its contents are made; only of a free one.
    [[nodiscard]] const std::filesystem::path& workshop() const { return workshop_->path(); }
    /// Moves them to their place. Throws Failure(file).
    void publish();
    /// Whether publish() had begun: where it threw, some may be in their place, and the next FolderInMaking moves the rest.
    [[nodiscard]] bool publishing() const { return publishing_; }

private:
    FileSystem& disk_;
    std::filesystem::path folder_;
    std::string what_;
    std::optional<FolderLock> lock_;
    std::optional<ScratchFolder> workshop_;
    bool created_ = false;
    bool free_ = false;
    bool completed_ = false;
    bool publishing_ = false;
};

} // namespace tenken
