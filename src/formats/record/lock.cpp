#include "formats/record/lock.hpp"

#include "base/utf8.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/value.hpp"
#include "formats/json/writer.hpp"

#include <chrono>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

namespace tenken {

namespace {

constexpr std::size_t longest_lock_file = 64 * 1024;
constexpr int patience = 20; // how often a lock that changes while it is looked at is looked at again
constexpr std::chrono::milliseconds moment{10}; // in which whoever has got a lock writes who that is

// Only for systems without flock: whether the process that wrote the file still runs on this machine.
bool runs(const WrittenHolder& written, Host& host)
{
    const auto mark = host.mark_of(written.holder.process);
    return mark && (mark->empty() || written.mark.empty() || *mark == written.mark);
}

// Another user's lock file, which may be looked at though not written: whether it is held, and by whom.
std::optional<LockHolder> seen_holder(FileSystem& disk, const std::filesystem::path& path)
{
    std::error_code error;
    const OpenFile file(disk, path, OpenMode::read, error);
    if (error || disk.lock(file.handle()) != LockOutcome::busy) return std::nullopt;
    const auto written = holder_from_json(read_all(disk, file.handle(), 0, longest_lock_file, error));
    return written.value_or(WrittenHolder{}).holder;
}

} // namespace

std::string holder_to_json(const WrittenHolder& written)
{
    const auto& holder = written.holder;
    std::string bytes;
    JsonWriter json(bytes);
    json("at", utf8::without_controls(holder.at));
    json("by", utf8::without_controls(holder.by));
    json("host", utf8::without_controls(holder.host));
    json("mark", utf8::without_controls(written.mark));
    json("pid", holder.process);
    json("user", utf8::without_controls(holder.user));
    json.close();
    return bytes + "\n";
}

std::optional<WrittenHolder> holder_from_json(std::string_view bytes)
{
    JsonText parser;
    const auto json = parser.parse(bytes);
    if (!json || !json->is_object()) return std::nullopt;
    const auto text = [&](std::string_view name) {
        const auto member = json->find(name);
        return std::string(member ? member->text() : std::string_view());
    };
    const auto pid = json->find("pid");
    const auto process = pid ? pid->whole() : std::nullopt;
    return WrittenHolder{
        {text("host"), text("user"), text("by"), process.value_or(0), text("at")}, text("mark")};
}

struct RecordLock::Held {
    FileSystem& disk;
    std::filesystem::path record;
    std::filesystem::path lock; ///< at hand where there is no memory left
    OpenFile file;
};

std::filesystem::path lock_path(const std::filesystem::path& record)
{
    auto path = record;
    path += ".lock";
    return path;
}

std::variant<RecordLock, LockHeld, LockStale> RecordLock::acquire(
    const std::filesystem::path& record, const Claim& claim, FileSystem& disk, Host& host)
{
    const auto path = lock_path(record);
    create_folders(disk, record.parent_path());
    sweep_leftovers(record.parent_path(), disk);
    for (int attempt = 0;; ++attempt) {
        std::error_code error;
        OpenFile file(disk, path, OpenMode::open_lock, error);
        if (error == std::errc::permission_denied) {
            if (auto holder = seen_holder(disk, path)) {
                if (holder->known() || attempt >= patience) return LockHeld{std::move(*holder), true};
                std::this_thread::sleep_for(moment);
                continue;
            }
        }
        check_file(error, path);
        const auto status = disk.status(file.handle(), error);
        check_file(error, path);
        if (!status.regular) fail(FailureKind::file, "record.file_not_regular", path_text(path));
        const LockOutcome outcome = disk.lock(file.handle());
        if (outcome != LockOutcome::busy && !is_still_at(disk, file.handle(), path) && attempt < patience)
            continue; // its holder removed it between our opening and our locking
        const auto written = holder_from_json(read_all(disk, file.handle(), 0, longest_lock_file, error));
        check_file(error, path);

        if (outcome == LockOutcome::busy && !written && attempt < patience) {
            std::this_thread::sleep_for(moment); // it has the lock, and has not yet written who it is
            continue;
        }
        if (outcome == LockOutcome::busy) return LockHeld{written.value_or(WrittenHolder{}).holder, true};
        const bool here = written && written->holder.host == host.name();
        if (here && outcome == LockOutcome::unsupported && runs(*written, host))
            return LockHeld{written->holder, true};
        if (here && !claim.break_existing) return LockStale{written->holder};
        if (written && !claim.break_existing) return LockHeld{written->holder, false};
        const LockHolder holder{host.name(), host.user(), claim.by, host.process(), claim.at};
        const auto bytes = holder_to_json({holder, host.mark_of(holder.process).value_or("")});
        disk.truncate(file.handle(), 0, error);
        check_file(error, path);
        write_all(disk, file.handle(), bytes, error);
        check_file(error, path);
        return RecordLock(std::make_unique<Held>(Held{disk, record, path, std::move(file)}));
    }
}

RecordLock::RecordLock(std::unique_ptr<Held> held)
    : held_(std::move(held))
{
}

RecordLock::RecordLock(RecordLock&&) noexcept = default;

RecordLock& RecordLock::operator=(RecordLock&& other) noexcept
{
    std::swap(held_, other.held_);
    return *this;
}

RecordLock::~RecordLock()
{
    if (!held_) return;
    std::error_code ignored;
    if (is_still_at(held_->disk, held_->file.handle(), held_->lock)) held_->disk.remove(held_->lock, ignored);
}

const std::filesystem::path& RecordLock::record() const { return held_->record; }

FileSystem& RecordLock::disk() const { return held_->disk; }

} // namespace tenken
