#include "formats/disk/open_file.hpp"

#include "formats/disk/file_bytes.hpp"

#include <utility>

namespace tenken {

OpenFile::OpenFile(FileSystem& disk, const std::filesystem::path& path, OpenMode mode, std::error_code& error)
    : disk_(&disk)
    , handle_(-1)
{
    do {
        handle_ = disk.open(path, mode, error);
    } while (error == std::errc::interrupted);
    if (error) handle_ = -1;
}

OpenFile::OpenFile(FileSystem& disk, const std::filesystem::path& path, OpenMode mode)
    : disk_(&disk)
    , handle_(-1)
{
    std::error_code error;
    *this = OpenFile(disk, path, mode, error);
    check_file(error, path);
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : disk_(other.disk_)
    , handle_(std::exchange(other.handle_, -1))
{
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept
{
    std::swap(disk_, other.disk_);
    std::swap(handle_, other.handle_);
    return *this;
}

OpenFile::~OpenFile()
{
    std::error_code ignored;
    close(ignored);
}

void OpenFile::close(std::error_code& error)
{
    error.clear();
    if (handle_ >= 0) disk_->close(std::exchange(handle_, -1), error);
}

} // namespace tenken
