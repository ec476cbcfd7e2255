#pragma once

#include "commands/context.hpp"
#include "commands/terminal.hpp"
#include "formats/record/record.hpp"
#include "interview/opening.hpp"
#include "interview/turn.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// A department's record, open to be written, or only to be looked at while somebody else writes.
///
/// Until commit() what is appended changes state() alone: whoever then learns that the answers cannot be taken leaves the
/// record as it was, and begins none.
class RecordSession {
public:
    /// Opens the record, or gets ready to begin it. Says what there is to say (a torn line, a lock left behind, who else is
    /// at work), and asks before a lock is broken. Throws `Failure`, among others where nobody can be asked and
    /// somebody else holds the record.
    static RecordSession open(Context& context, Terminal& terminal, const std::filesystem::path& path,
        const interview::Identity& identity, const RecordStart& start, Clock clock);

    [[nodiscard]] bool read_only() const { return !writer_ && !unbegun_; }
    [[nodiscard]] bool resumed() const { return resumed_; }
    [[nodiscard]] const RecordState& state() const;

    /// As the record was when it was opened: who had answered last, and when the last line was written.
    [[nodiscard]] const std::string& last_by() const { return last_by_; }
    [[nodiscard]] const std::string& last_at() const { return last_at_; }

    /// Throws `Failure(file)` when it cannot be saved.
    void append(const RecordEvent& event);
    /// The same for several, saved as one: all or none. `notices` are told once they are.
    void append(const std::vector<RecordEvent>& events, const Problems& notices = {});
    /// The same of what several have said.
    void append(const std::vector<SignedEvent>& events, const Problems& notices);

    /// Who says what is appended without a name of its own.
    [[nodiscard]] const std::string& by() const { return by_; }

    /// Begins the record where there is none, and saves as one what was appended so far; from here on each append() saves.
    /// Nothing where the record is only looked at. Throws `Failure(file)`.
    void commit();

    /// Saves what the interview has changed; never throws.
    [[nodiscard]] interview::Input save(
        const std::vector<interview::Change>& changes, const Checklist& checklist);

    /// Looks whether the record still holds all that was saved, as far as the file tells: nobody has removed or replaced it, or written
    /// to it. Else, and after a save that failed, unsaved() is true from here on.
    [[nodiscard]] bool holds_all();

    /// Whether something was typed that the record does not hold.
    [[nodiscard]] bool unsaved() const { return !unsaved_.empty(); }

    /// Why; empty where nothing is unsaved.
    [[nodiscard]] const Problems& why_unsaved() const { return unsaved_; }

private:
    /// A record that is still to be begun.
    struct Unbegun {
        RecordLock lock;
        RecordStart start;
    };
    /// What waits for commit().
    struct Waiting {
        RecordState state; ///< with the events
        std::vector<SignedEvent> events;
        Problems notices;
    };

    RecordSession(Context& context, std::string by, Clock clock)
        : context_(&context)
        , by_(std::move(by))
        , clock_(std::move(clock))
    {
    }

    void remember_the_last();
    void keep(const SignedEvent& signed_event);

    Context* context_;
    std::string by_;
    Clock clock_;
    std::optional<Unbegun> unbegun_;
    std::optional<RecordWriter> writer_;
    std::optional<Waiting> waiting_;
    RecordState looked_at_;
    bool resumed_ = false;
    Problems unsaved_;
    std::string last_by_;
    std::string last_at_;
};

} // namespace tenken
