#pragma once

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/chain_file.hpp"
#include "formats/record/chain_reading.hpp"

#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tenken {

/// Gives the moment as RFC 3339, each time it is asked.
using Clock = std::function<std::string()>;

/// Writes a record. An event counts when append() has returned (ChainFile). Whatever fails before that throws
/// Failure(file), and the record on the disk and state() are as they were before, as far as the disk still obeys.
///
/// `Chain` says what its lines are: State, read(path, disk), encode(seq, at, by, event, prev); and whether a record that was only
/// begun is certain already (`start_is_certain`), since whoever begins one calls make_certain().
template <typename Chain> class ChainWriter {
public:
    using State = typename Chain::State;
    using Event = typename State::Event;
    using Start = std::variant_alternative_t<0, Event>;

    /// An event, and who says so.
    struct Signed {
        Event event;
        std::string by;
    };

    /// Begins a record where there is none (or one whose start was torn). Creates its folder. That it was
    /// begun is certain only with the first append(): nobody waits for a disk before the first question.
    /// Throws Failure(file), also when there is a record already.
    [[nodiscard]] static ChainWriter begin(
        RecordLock lock, const Start& start, const std::string& by, Clock clock)
    {
        FileSystem& disk = lock.disk();
        const auto path = lock.record();
        std::error_code error;
        OpenFile file(disk, path, OpenMode::create, error);
        ChainReading<State> reading;
        if (error == std::errc::file_exists) {
            reading = Chain::read(path, disk);
            if (reading.ending != ChainReading<State>::Ending::torn || reading.state.events > 0)
                fail(FailureKind::file, "record.exists", path_text(path));
            file = OpenFile(disk, path, OpenMode::append);
            disk.truncate(file.handle(), 0, error);
        }
        check_file(error, path);

        ChainWriter writer(std::move(lock), std::move(file), std::move(reading), std::move(clock));
        const Signed first{start, by};
        writer.add_lines(std::span(&first, 1), false);
        return writer;
    }

    /// Goes on with a record. Cuts off a torn last line (see take_notice()). Throws Failure(input) with all
    /// problems of a damaged record, which is left as it is, and Failure(file).
    [[nodiscard]] static ChainWriter resume(RecordLock lock, Clock clock)
    {
        FileSystem& disk = lock.disk();
        const auto path = lock.record();
        OpenFile file(disk, path, OpenMode::append);
        auto reading = Chain::read(path, disk);
        using Ending = typename ChainReading<State>::Ending;
        if (reading.ending == Ending::damaged) fail(FailureKind::input, std::move(reading.problems));
        if (reading.state.events == 0) fail(FailureKind::input, "record.no_events", path_text(path));
        if (reading.ending == Ending::torn) ChainFile::cut_torn(lock, file, reading.sound_bytes);
        ChainWriter writer(std::move(lock), std::move(file), std::move(reading), std::move(clock));
        writer.file_.check_still_ours();
        return writer;
    }

    /// Saves the event. False: it would change nothing, so nothing was written.
    ///
    /// Throws Failure(file) as ChainFile::append(): after most causes one may try again, after some every later call
    /// fails too: open the record again.
    ///
    /// Throws std::logic_error, and writes nothing, for an event out of order: whoever appends has to ask first.
    bool append(const Event& event, const std::string& by) { return append(std::span(&event, 1), by); }

    /// Saves several events as one: written together and confirmed by one fsync, so that a whole file of answers
    /// does not wait for the disk line by line. All of them or none, as far as the disk obeys; after a power cut
    /// the record may hold the first few. True: at least one changed something.
    bool append(std::span<const Event> events, const std::string& by)
    {
        std::vector<Signed> all;
        for (const auto& event : events) all.push_back({event, by});
        return append(all);
    }

    /// The same of events that several have said.
    bool append(std::span<const Signed> events)
    {
        if (file_.unusable()) fail(FailureKind::file, *file_.unusable());
        return add_lines(events, true);
    }

    /// Makes certain that the record was begun, without another event. Throws as append().
    void make_certain() { file_.make_certain(); }

    /// Looks whether the file is still the one that was written to, and ends as it was left. Throws Failure(file).
    void look_again()
    {
        if (file_.unusable()) fail(FailureKind::file, *file_.unusable());
        file_.check_still_ours();
    }

    /// Whether append() can go well again.
    [[nodiscard]] bool usable() const { return !file_.unusable(); }

    [[nodiscard]] const State& state() const { return state_; }

    /// What there is to say once: after opening, that a torn line was dropped; after the first append(), that
    /// the folder could not be synchronised, so that a power cut could still take a new record away.
    [[nodiscard]] std::optional<Problem> take_notice()
    {
        if (auto notice = std::exchange(notice_, std::nullopt)) return notice;
        return file_.take_notice();
    }

private:
    ChainWriter(RecordLock lock, OpenFile file, ChainReading<State> reading, Clock clock)
        : file_(std::move(lock), std::move(file),
              {reading.sound_bytes, reading.last_line_bytes, reading.state.last_link,
                  !Chain::start_is_certain && reading.state.events <= 1})
        , clock_(std::move(clock))
        , state_(std::move(reading.state))
        , notice_(std::move(reading.notice))
    {
    }

    bool add_lines(std::span<const Signed> events, bool certain)
    {
        return events.size() == 1 ? add_line(events.front(), certain) : add_together(events, certain);
    }

    /// The state changes in its place: a copy of it for each of thousands of answers would cost their number squared.
    bool add_line(const Signed& one, bool certain)
    {
        const auto& [event, by] = one;
        if (!state_.would_change(event)) return false;
        if (const auto why = state_.out_of_order(event)) throw std::logic_error(why->id);
        const auto at = clock_();
        const auto line = Chain::encode(state_.events + 1, at, by, event, state_.last_link);
        const auto link = record_link(std::string_view(line).substr(0, line.size() - 1));
        auto reopen = file_.reopen();
        file_.append(line, line.size(), link, certain);
        try {
            state_.last_at = at;
            state_.last_by = by;
            state_.apply(event);
            state_.linked(link, &event);
        } catch (...) { // out of memory: the file is ahead of the state
            file_.let_go(std::move(reopen));
            throw;
        }
        return true;
    }

    bool add_together(std::span<const Signed> events, bool certain)
    {
        State next = state_;
        std::string lines;
        std::size_t last_line_bytes = 0;
        for (const auto& [event, by] : events) {
            if (!next.would_change(event)) continue;
            if (const auto why = next.out_of_order(event)) throw std::logic_error(why->id);
            next.last_at = clock_();
            next.last_by = by;
            const auto line = Chain::encode(next.events + 1, next.last_at, by, event, next.last_link);
            next.apply(event);
            next.linked(record_link(std::string_view(line).substr(0, line.size() - 1)), &event);
            last_line_bytes = line.size();
            lines += line;
        }
        if (lines.empty()) return false;
        file_.append(lines, last_line_bytes, next.last_link, certain);
        state_ = std::move(next);
        return true;
    }

    ChainFile file_;
    Clock clock_;
    State state_;
    std::optional<Problem> notice_;
};

} // namespace tenken
