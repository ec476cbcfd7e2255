#include "formats/record/chain_file.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/chain_line.hpp"

#include <utility>

namespace tenken {

namespace {

constexpr std::uint64_t page_bytes = 4096; // systems write no less at once

} // namespace

ChainFile::ChainFile(RecordLock lock, OpenFile file, const Found& found)
    : lock_(std::move(lock))
    , file_(std::move(file))
    , size_(found.sound_bytes)
    , certain_(found.begun_only ? 0 : size_)
    , last_line_bytes_(found.last_line_bytes)
    , last_link_(found.last_link)
{
    std::error_code error;
    identity_ = lock_.disk().status(file_.handle(), error);
    check_file(error, lock_.record());
    if (certain_ < size_) uncertain_ = read_all(lock_.disk(), file_.handle(), 0, size_, error);
    check_file(error, lock_.record());
}

void ChainFile::cut_torn(const RecordLock& lock, OpenFile& file, std::uint64_t sound_bytes)
{
    std::error_code error;
    lock.disk().truncate(file.handle(), sound_bytes, error);
    check_file(error, lock.record());
    lock.disk().sync(file.handle(), error);
    check_file(error, lock.record());
}

void ChainFile::append(
    const std::string& lines, std::size_t last_line_bytes, const std::string& last_link, bool certain)
{
    if (unusable_) fail(FailureKind::file, *unusable_);
    write_dropped_anew();
    check_still_ours();
    if (certain && lines.size() > last_line_bytes) {
        write_in_order(lines);
    } else {
        write(lines, size_);
    }
    if (certain) {
        make_certain(lines);
    } else {
        compare(lines);
        uncertain_ += lines;
    }
    size_ += lines.size();
    last_line_bytes_ = last_line_bytes;
    last_link_ = last_link;
}

void ChainFile::make_certain()
{
    if (unusable_) fail(FailureKind::file, *unusable_);
    write_dropped_anew();
    if (certain_ < size_) make_certain(std::string());
}

void ChainFile::write_dropped_anew()
{
    if (!dropped_) return;
    FileSystem& disk = lock_.disk();
    const auto& path = lock_.record();
    std::error_code error;
    const auto named = disk.status(path, error);
    if (!is_absence(error)) check_file(error, path);
    if (error || !named.same_file(identity_)) give_up(problem("record.replaced", path_text(path)));
    if (named.size != certain_) give_up(problem("record.written_by_another", path_text(path)));
    const auto written = write_all(disk, file_.handle(), uncertain_, error);
    if (error) cut_back(certain_, certain_ + written);
    check_file(error, path);
    dropped_ = false;
}

void ChainFile::check_still_ours()
{
    FileSystem& disk = lock_.disk();
    const auto& path = lock_.record();
    std::error_code error;
    const auto named = disk.status(path, error);
    if (!is_absence(error)) check_file(error, path);
    if (error || !named.same_file(identity_)) give_up(problem("record.replaced", path_text(path)));
    if (named.size != size_) give_up(problem("record.written_by_another", path_text(path)));
    if (last_line_bytes_ == 0) return;
    const auto last = read_all(disk, file_.handle(), size_ - last_line_bytes_, last_line_bytes_, error);
    check_file(error, path);
    if (record_link(std::string_view(last).substr(0, last.size() - 1)) != last_link_)
        give_up(problem("record.written_by_another", path_text(path)));
}

void ChainFile::write(std::string_view bytes, std::uint64_t at)
{
    std::error_code error;
    const std::size_t written = write_all(lock_.disk(), file_.handle(), bytes, error);
    if (!error) return;
    cut_back(size_, at + written);
    check_file(error, lock_.record());
}

// After a power cut a page may be there whose predecessor is not, unless that was confirmed before.
void ChainFile::write_in_order(std::string_view lines)
{
    auto at = size_;
    while (lines.size() > page_bytes - at % page_bytes) {
        const auto piece = lines.substr(0, page_bytes - at % page_bytes);
        write(piece, at);
        at += piece.size();
        sync(at);
        lines.remove_prefix(piece.size());
    }
    write(lines, at);
}

// Reads back what was written.
void ChainFile::compare(const std::string& lines)
{
    FileSystem& disk = lock_.disk();
    const auto& path = lock_.record();
    const std::uint64_t end = size_ + lines.size();
    std::error_code error;
    const auto status = disk.status(file_.handle(), error);
    const auto found = !error && status.size == end
        ? read_all(disk, file_.handle(), size_, lines.size(), error)
        : std::string();
    if (!error && found == lines) return;
    cut_back(size_, end);
    check_file(error, path); // what cannot be read now is written again
    give_up(problem("record.not_as_written", path_text(path)));
}

void ChainFile::sync(std::uint64_t end)
{
    std::error_code error;
    lock_.disk().sync(file_.handle(), error);
    if (!error) return;
    // The system may drop unwritten data after reporting the failure once, so a second fsync of it would lie.
    cut_back(certain_, end);
    dropped_ = true;
    fail(FailureKind::file, "record.not_synced", path_text(lock_.record()), error.message());
}

void ChainFile::make_certain(const std::string& lines)
{
    FileSystem& disk = lock_.disk();
    const auto& path = lock_.record();
    const std::uint64_t end = size_ + lines.size();
    sync(end);
    compare(lines);
    if (certain_ == 0) {
        std::error_code error;
        sync_folders_of(disk, path, error);
        if (error) notice_ = problem("record.folder_not_synced", path_text(path));
    }
    certain_ = end;
    uncertain_.clear();
}

// Only bytes of our own are cut off: a file that ends elsewhere than ours has somebody else's in it.
void ChainFile::cut_back(std::uint64_t to, std::uint64_t own_end)
{
    FileSystem& disk = lock_.disk();
    std::error_code error;
    const auto status = disk.status(file_.handle(), error);
    if (!error && status.size == to) return;
    if (!error && status.size != own_end) error = std::make_error_code(std::errc::io_error);
    if (!error) disk.truncate(file_.handle(), to, error);
    if (error) let_go(reopen());
}

Problem ChainFile::reopen() const { return problem("record.reopen", path_text(lock_.record())); }

void ChainFile::give_up(Problem why)
{
    let_go(reopen());
    fail(FailureKind::file, std::move(why));
}

} // namespace tenken
