#include "formats/disk/atomic_file.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/host.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <string>
#include <utility>

namespace tenken {

namespace {

constexpr int most_names = 100;

std::filesystem::path link_target(FileSystem& disk, const std::filesystem::path& path)
{
    std::error_code error;
    const auto status = disk.link_status(path, error);
    if (!is_absence(error)) check_file(error, path);
    if (!status.link) return path;
    auto target = disk.resolved(path, error);
    check_file(error, path);
    return target;
}

} // namespace

AtomicFile::AtomicFile(std::filesystem::path path, FileSystem& disk)
    : disk_(disk)
    , path_(link_target(disk, path))
{
    std::error_code error;
    const auto status = disk_.status(path_, error);
    if (!error && !status.regular)
        throw Failure(FailureKind::file, Problem{"record.file_not_regular", {path_text(path_)}, {}});
    if (!error && !disk_.writable(path_))
        check_file(std::make_error_code(std::errc::permission_denied), path_);
    if (!error) permissions_ = status.permissions;
    if (!is_absence(error)) check_file(error, path_);
    open_temporary();
}

AtomicFile::~AtomicFile()
{
    std::error_code ignored;
    file_.reset();
    if (!temporary_.empty()) disk_.remove(temporary_, ignored);
}

// The name is short, so that it fits wherever the file's own name does.
void AtomicFile::open_temporary()
{
    std::error_code error;
    for (int number = 0; number < most_names; ++number) {
        const auto name =
            ".tenken-" + std::to_string(real_host().process()) + "-" + std::to_string(number) + ".tmp";
        const auto candidate = path_.parent_path() / name;
        OpenFile file(disk_, candidate, OpenMode::create, error);
        if (error == std::errc::file_exists) continue;
        check_file(error, path_);
        file_ = std::move(file);
        temporary_ = candidate;
        return;
    }
    check_file(error, path_);
}

void AtomicFile::write(std::string_view bytes)
{
    std::error_code error;
    write_all(disk_, file_->handle(), bytes, error);
    check_file(error, path_);
    expected_ += bytes;
}

std::optional<Problem> AtomicFile::commit()
{
    std::error_code error;
    if (permissions_) {
        disk_.set_permissions(file_->handle(), *permissions_, error);
        check_file(error, path_);
    }
    disk_.sync(file_->handle(), error);
    check_file(error, path_);
    const auto status = disk_.status(file_->handle(), error);
    check_file(error, path_);
    const auto found = read_all(disk_, file_->handle(), 0, expected_.size(), error);
    check_file(error, path_);
    if (status.size != expected_.size() || found != expected_)
        throw Failure(FailureKind::file, Problem{"record.not_as_written", {path_text(path_)}, {}});
    file_->close(error);
    check_file(error, path_);
    disk_.rename(temporary_, path_, error);
    check_file(error, path_);
    temporary_.clear();
    disk_.sync_folder(path_.parent_path(), error);
    if (error) return Problem{"record.folder_not_synced", {path_text(path_)}, {}};
    return std::nullopt;
}

std::optional<Problem> write_whole_file(
    const std::filesystem::path& path, std::string_view bytes, FileSystem& disk)
{
    const bool new_folder = create_folders(disk, path.parent_path());
    std::error_code error;
    const auto status = disk.status(path, error);
    if (!error && !status.regular && !status.folder) {
        OpenFile file(disk, path, OpenMode::write);
        write_all(disk, file.handle(), bytes, error);
        check_file(error, path);
        file.close(error);
        check_file(error, path);
        return std::nullopt;
    }
    AtomicFile file(path, disk);
    file.write(bytes);
    auto notice = file.commit();
    if (new_folder) sync_folders_of(disk, path, error);
    return notice;
}

} // namespace tenken
