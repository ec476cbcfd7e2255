#include "formats/disk/atomic_file.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <string>

namespace tenken {

namespace {

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

/// The file that is to be replaced: behind a link, and one that may be.
std::filesystem::path replaceable(FileSystem& disk, const std::filesystem::path& path)
{
    std::error_code error;
    const bool link = disk.link_status(path, error).link;
    if (!is_absence(error)) check_file(error, path);
    auto target = link ? disk.resolved(path, error) : path;
    if (link) check_file(error, path);
    const auto status = status_of(target, disk);
    if (status && !status->regular) fail(FailureKind::file, "record.file_not_regular", path_text(target));
    if (status && !disk.writable(target))
        check_file(std::make_error_code(std::errc::permission_denied), target);
    return target;
}

} // namespace

AtomicFile::AtomicFile(const std::filesystem::path& path, FileSystem& disk, Sweep sweep)
    : disk_(disk)
    , path_(replaceable(disk, path))
    , file_(path_, disk, sweep)
{
    if (const auto status = status_of(path_, disk)) permissions_ = status->permissions;
}

void AtomicFile::write(std::string_view bytes)
{
    std::error_code error;
    write_all(disk_, file_.handle(), bytes, error);
    check_file(error, path_);
    digest_.update(bytes);
    size_ += bytes.size();
}

bool AtomicFile::is_as_written(std::error_code& error)
{
    const auto status = disk_.status(file_.handle(), error);
    if (error || status.size != size_) return false;
    Sha256 found;
    for (std::uint64_t at = 0; at < size_;) {
        const auto piece = read_all(disk_, file_.handle(), at,
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
        disk_.set_permissions(file_.handle(), *permissions_, error);
        check_file(error, path_);
    }
    disk_.sync(file_.handle(), error);
    check_file(error, path_);
    const bool as_written = is_as_written(error);
    check_file(error, path_);
    if (!as_written) fail(FailureKind::file, "record.not_as_written", path_text(path_));
    file_.close(error);
    check_file(error, path_);
    file_.become(path_, error);
    check_file(error, path_);
    disk_.sync_folder(path_.parent_path(), error);
    if (error) return problem("record.folder_not_synced", path_text(path_));
    return std::nullopt;
}

std::optional<Problem> write_whole_file(
    const std::filesystem::path& path, std::string_view bytes, FileSystem& disk, Sweep sweep)
{
    return write_in_pieces(
        path, [&](const TakePiece& take) { take(bytes); }, disk, sweep);
}

std::optional<Problem> write_in_pieces(const std::filesystem::path& path,
    const std::function<void(const TakePiece& take)>& produce, FileSystem& disk, Sweep sweep)
{
    const bool new_folder = create_folders(disk, path.parent_path());
    std::error_code error;
    const auto there = status_of(path, disk);
    if (there && !there->regular && !there->folder) {
        OpenFile file(disk, path, OpenMode::write);
        write_gathered(produce, [&](std::string_view piece) {
            write_all(disk, file.handle(), piece, error);
            check_file(error, path);
        });
        file.close(error);
        check_file(error, path);
        return std::nullopt;
    }
    AtomicFile file(path, disk, sweep);
    write_gathered(produce, [&](std::string_view piece) { file.write(piece); });
    auto notice = file.commit();
    if (new_folder) sync_folders_of(disk, path, error);
    return notice;
}

} // namespace tenken
