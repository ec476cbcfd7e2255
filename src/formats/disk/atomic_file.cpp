#include "formats/disk/atomic_file.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/host.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tenken {

namespace {

constexpr int most_names = 100;
constexpr std::size_t piece_size = std::size_t{1} << 20U;

/// Hands pieces of any size on as fewer large ones.
template <typename Write>
void write_gathered(const std::function<void(const TakePiece& take)>& produce, const Write& write)
{
    std::string gathered;
    produce([&](std::string_view piece) {
        if (gathered.empty() && piece.size() >= piece_size) return write(piece);
        gathered += piece;
        if (gathered.size() < piece_size) return;
        write(gathered);
        gathered.clear();
    });
    write(gathered);
}

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

AtomicFile::AtomicFile(const std::filesystem::path& path, FileSystem& disk)
    : disk_(disk)
    , path_(link_target(disk, path))
{
    std::error_code error;
    const auto status = disk_.status(path_, error);
    if (!error && !status.regular) fail(FailureKind::file, "record.file_not_regular", path_text(path_));
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
    digest_.update(bytes);
    size_ += bytes.size();
}

bool AtomicFile::is_as_written(std::error_code& error)
{
    const auto status = disk_.status(file_->handle(), error);
    if (error || status.size != size_) return false;
    Sha256 found;
    for (std::uint64_t at = 0; at < size_;) {
        const auto piece = read_all(disk_, file_->handle(), at,
            static_cast<std::size_t>(std::min<std::uint64_t>(size_ - at, piece_size)), error);
        if (error || piece.empty()) return false;
        found.update(piece);
        at += piece.size();
    }
    return found.hex() == digest_.hex();
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
    const bool as_written = is_as_written(error);
    check_file(error, path_);
    if (!as_written) fail(FailureKind::file, "record.not_as_written", path_text(path_));
    file_->close(error);
    check_file(error, path_);
    disk_.rename(temporary_, path_, error);
    check_file(error, path_);
    temporary_.clear();
    disk_.sync_folder(path_.parent_path(), error);
    if (error) return problem("record.folder_not_synced", path_text(path_));
    return std::nullopt;
}

std::optional<Problem> write_whole_file(
    const std::filesystem::path& path, std::string_view bytes, FileSystem& disk)
{
    return write_in_pieces(
        path, [&](const TakePiece& take) { take(bytes); }, disk);
}

std::optional<Problem> write_in_pieces(const std::filesystem::path& path,
    const std::function<void(const TakePiece& take)>& produce, FileSystem& disk)
{
    const bool new_folder = create_folders(disk, path.parent_path());
    std::error_code error;
    const auto status = disk.status(path, error);
    if (!error && !status.regular && !status.folder) {
        OpenFile file(disk, path, OpenMode::write);
        write_gathered(produce, [&](std::string_view piece) {
            write_all(disk, file.handle(), piece, error);
            check_file(error, path);
        });
        file.close(error);
        check_file(error, path);
        return std::nullopt;
    }
    AtomicFile file(path, disk);
    write_gathered(produce, [&](std::string_view piece) { file.write(piece); });
    auto notice = file.commit();
    if (new_folder) sync_folders_of(disk, path, error);
    return notice;
}

} // namespace tenken
