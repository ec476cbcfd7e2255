#pragma once

#include "formats/disk/file_system.hpp"
#include "formats/disk/open_file.hpp"

#include <filesystem>
#include <optional>

namespace tenken {

/// The lock of a folder itself, held while somebody makes files in it, so that no two do at once. It leaves no file, and goes with the
/// process. Where the system has no such locks (a share, a folder that may not be opened) nobody is held off.
class FolderLock {
public:
    /// Throws Failure(file), `record.folder_busy`, where another holds it, or the folder is another one by now.
    explicit FolderLock(const std::filesystem::path& folder, FileSystem& disk = real_file_system());

private:
    std::optional<OpenFile> folder_;
};

} // namespace tenken
