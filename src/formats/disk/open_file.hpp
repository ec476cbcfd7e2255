#pragma once

#include "formats/disk/file_system.hpp"

namespace tenken {

/// A handle that is closed at the end of its life.
class OpenFile {
public:
    OpenFile(FileSystem& disk, const std::filesystem::path& path, OpenMode mode, std::error_code& error);
    /// Throws Failure(file) when the file cannot be opened.
    OpenFile(FileSystem& disk, const std::filesystem::path& path, OpenMode mode);
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    [[nodiscard]] FileSystem::Handle handle() const { return handle_; }

    /// Closes it now and reports what closing said; for files written, this may be the first word of a failure.
    void close(std::error_code& error);

private:
    FileSystem* disk_;
    FileSystem::Handle handle_;
};

} // namespace tenken
