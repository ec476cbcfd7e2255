#pragma once

#include "formats/disk/open_file.hpp"
#include "formats/record/lock.hpp"
#include "formats/record/reading.hpp"
#include "formats/record/state.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace tenken {

/// Gives the moment as RFC 3339, each time it is asked.
using Clock = std::function<std::string()>;

/// An event, and who says so.
struct SignedEvent {
    RecordEvent event;
    std::string by;
};

/// Writes a record. An event counts when append() has returned: its line is written, has passed fsync, and was
/// read back. Whatever fails before that throws Failure(file), and the record on the disk and state() are as
/// they were before, as far as the disk still obeys.
class RecordWriter {
public:
    /// Begins a record where there is none (or one whose start was torn). Creates its folder. That it was
    /// begun is certain only with the first append(): nobody waits for a disk before the first question.
    /// Throws Failure(file), also when there is a record already.
    [[nodiscard]] static RecordWriter begin(
        RecordLock lock, const RecordStart& start, const std::string& by, Clock clock);

    /// Goes on with a record. Cuts off a torn last line (see notice()). Throws Failure(input) with all
    /// problems of a damaged record, which is left as it is, and Failure(file).
    [[nodiscard]] static RecordWriter resume(RecordLock lock, Clock clock);

    RecordWriter(RecordWriter&&) noexcept = default;
    RecordWriter& operator=(RecordWriter&&) noexcept = default;

    /// Saves the event. False: it would change nothing, so nothing was written.
    ///
    /// Throws Failure(file) when it could not be saved. Most causes (a full disk) leave the writer ready for
    /// another try. After a failed fsync that writes anew whatever no fsync has confirmed. When the file is no longer
    /// the one that was read (another program wrote to it or replaced it), every later call fails too: open the record
    /// again.
    ///
    /// Throws std::logic_error, and writes nothing, for an event out of order: whoever appends has to ask first.
    bool append(const RecordEvent& event, const std::string& by);

    /// Saves several events as one: written together and confirmed by one fsync, so that a whole file of answers
    /// does not wait for the disk line by line. All of them or none, as far as the disk obeys; after a power cut
    /// the record may hold the first few. True: at least one changed something.
    bool append(std::span<const RecordEvent> events, const std::string& by);
    /// The same of events that several have said.
    bool append(std::span<const SignedEvent> events);

    [[nodiscard]] const RecordState& state() const { return state_; }

    /// What there is to say once: after opening, that a torn line was dropped; after the first append(), that
    /// the folder could not be synchronised, so that a power cut could still take a new record away.
    [[nodiscard]] std::optional<Problem> take_notice() { return std::exchange(notice_, std::nullopt); }

private:
    RecordWriter(RecordLock lock, OpenFile file, RecordReading reading, Clock clock);

    bool add_lines(std::span<const SignedEvent> events, bool certain);
    void write_dropped_anew();
    void check_still_ours();
    void write(const std::string& lines);
    void compare(const std::string& lines);
    void make_certain(const std::string& lines);
    void cut_back(std::uint64_t to, std::uint64_t own_end);
    [[noreturn]] void give_up(Problem why);

    RecordLock lock_;
    OpenFile file_;
    Clock clock_;
    RecordState state_;
    std::optional<Problem> notice_;
    FileStatus identity_;
    std::uint64_t size_ = 0;    ///< what stands in the file
    std::uint64_t certain_ = 0; ///< of which fsync has confirmed so much
    std::string uncertain_;     ///< what stands behind that
    bool dropped_ = false;      ///< it was cut off again, because fsync failed
    std::uint64_t last_line_bytes_ = 0;
    std::optional<Problem> unusable_; ///< why nothing can be saved any more
};

} // namespace tenken
