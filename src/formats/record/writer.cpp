#include "formats/record/writer.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/line.hpp"

#include <stdexcept>
#include <utility>
#include <vector>

namespace tenken {

RecordWriter::RecordWriter(RecordLock lock, OpenFile file, RecordReading reading, Clock clock)
    : lock_(std::move(lock))
    , file_(std::move(file))
    , clock_(std::move(clock))
    , state_(std::move(reading.state))
    , notice_(std::move(reading.notice))
    , size_(reading.sound_bytes)
    , certain_(state_.events > 1 ? size_ : 0)
    , last_line_bytes_(reading.last_line_bytes)
{
    std::error_code error;
    identity_ = lock_.disk().status(file_.handle(), error);
    check_file(error, lock_.record());
    if (certain_ < size_) uncertain_ = read_all(lock_.disk(), file_.handle(), 0, size_, error);
    check_file(error, lock_.record());
}

RecordWriter RecordWriter::begin(
    RecordLock lock, const RecordStart& start, const std::string& by, Clock clock)
{
    FileSystem& disk = lock.disk();
    const auto path = lock.record();
    std::error_code error;
    OpenFile file(disk, path, OpenMode::create, error);
    RecordReading reading;
    if (error == std::errc::file_exists) {
        reading = read_record(path, disk);
        if (reading.ending != RecordReading::Ending::torn || reading.state.events > 0)
            fail(FailureKind::file, "record.exists", path_text(path));
        file = OpenFile(disk, path, OpenMode::append);
        disk.truncate(file.handle(), 0, error);
    }
    check_file(error, path);

    RecordWriter writer(std::move(lock), std::move(file), std::move(reading), std::move(clock));
    const SignedEvent first{start, by};
    writer.add_lines(std::span(&first, 1), false);
    return writer;
}

RecordWriter RecordWriter::resume(RecordLock lock, Clock clock)
{
    FileSystem& disk = lock.disk();
    const auto path = lock.record();
    OpenFile file(disk, path, OpenMode::append);
    auto reading = read_record(path, disk);
    if (reading.ending == RecordReading::Ending::damaged)
        fail(FailureKind::input, std::move(reading.problems));
    if (reading.state.events == 0) fail(FailureKind::input, "record.no_events", path_text(path));
    if (reading.ending == RecordReading::Ending::torn) {
        std::error_code error;
        disk.truncate(file.handle(), reading.sound_bytes, error);
        check_file(error, path);
        disk.sync(file.handle(), error);
        check_file(error, path);
    }
    RecordWriter writer(std::move(lock), std::move(file), std::move(reading), std::move(clock));
    writer.check_still_ours();
    return writer;
}

bool RecordWriter::append(const RecordEvent& event, const std::string& by)
{
    return append(std::span(&event, 1), by);
}

bool RecordWriter::append(std::span<const RecordEvent> events, const std::string& by)
{
    std::vector<SignedEvent> all;
    for (const auto& event : events) all.push_back({event, by});
    return append(all);
}

bool RecordWriter::append(std::span<const SignedEvent> events)
{
    if (unusable_) fail(FailureKind::file, *unusable_);
    return add_lines(events, true);
}

bool RecordWriter::add_lines(std::span<const SignedEvent> events, bool certain)
{
    RecordState next = state_;
    std::string lines;
    std::size_t last_line_bytes = 0;
    for (const auto& [event, by] : events) {
        if (!next.would_change(event)) continue;
        if (const auto why = next.out_of_order(event)) throw std::logic_error(why->id);
        next.last_at = clock_();
        next.last_by = by;
        const auto line = encode_record_line(next.events + 1, next.last_at, by, event, next.last_link);
        next.apply(event);
        next.last_link = record_link(std::string_view(line).substr(0, line.size() - 1));
        if (!std::holds_alternative<PlanProgressEvent>(event)) next.report_link = next.last_link;
        ++next.events;
        last_line_bytes = line.size();
        lines += line;
    }
    if (lines.empty()) return false;
    write_dropped_anew();
    check_still_ours();
    write(lines);
    if (certain) {
        make_certain(lines);
    } else {
        compare(lines);
        uncertain_ += lines;
    }
    state_ = std::move(next);
    size_ += lines.size();
    last_line_bytes_ = last_line_bytes;
    return true;
}

void RecordWriter::write_dropped_anew()
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

void RecordWriter::check_still_ours()
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
    if (record_link(std::string_view(last).substr(0, last.size() - 1)) != state_.last_link)
        give_up(problem("record.written_by_another", path_text(path)));
}

void RecordWriter::write(const std::string& lines)
{
    std::error_code error;
    const std::size_t written = write_all(lock_.disk(), file_.handle(), lines, error);
    if (!error) return;
    cut_back(size_, size_ + written);
    check_file(error, lock_.record());
}

// Reads back what was written.
void RecordWriter::compare(const std::string& lines)
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

void RecordWriter::make_certain(const std::string& lines)
{
    FileSystem& disk = lock_.disk();
    const auto& path = lock_.record();
    const std::uint64_t end = size_ + lines.size();
    std::error_code error;
    // The system may drop unwritten data after reporting the failure once, so a second fsync of it would lie.
    disk.sync(file_.handle(), error);
    if (error) {
        cut_back(certain_, end);
        dropped_ = true;
        fail(FailureKind::file, "record.not_synced", path_text(path), error.message());
    }
    compare(lines);
    if (certain_ == 0) {
        sync_folders_of(disk, path, error);
        if (error) notice_ = problem("record.folder_not_synced", path_text(path));
    }
    certain_ = end;
    uncertain_.clear();
}

// Only bytes of our own are cut off: a file that ends elsewhere than ours has somebody else's in it.
void RecordWriter::cut_back(std::uint64_t to, std::uint64_t own_end)
{
    FileSystem& disk = lock_.disk();
    std::error_code error;
    const auto status = disk.status(file_.handle(), error);
    if (!error && status.size == to) return;
    if (!error && status.size != own_end) error = std::make_error_code(std::errc::io_error);
    if (!error) disk.truncate(file_.handle(), to, error);
    if (error) unusable_ = problem("record.reopen", path_text(lock_.record()));
}

void RecordWriter::give_up(Problem why)
{
    unusable_ = problem("record.reopen", path_text(lock_.record()));
    fail(FailureKind::file, std::move(why));
}

} // namespace tenken
