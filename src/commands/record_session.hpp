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
class RecordSession {
public:
    /// Opens the record, or begins it. Says what there is to say (a torn line, a lock left behind, who else is
    /// at work), and asks before a lock is broken. Throws `Failure`, among others where nobody can be asked and
    /// somebody else holds the record.
    static RecordSession open(Context& context, Terminal& terminal, const std::filesystem::path& path,
        const interview::Identity& identity, const RecordStart& start, Clock clock);

    [[nodiscard]] bool read_only() const { return !writer_.has_value(); }
    [[nodiscard]] bool resumed() const { return resumed_; }
    [[nodiscard]] const RecordState& state() const { return writer_ ? writer_->state() : looked_at_; }

    /// As the record was when it was opened: who had answered last, and when the last line was written.
    [[nodiscard]] const std::string& last_by() const { return last_by_; }
    [[nodiscard]] const std::string& last_at() const { return last_at_; }

    /// Throws `Failure(file)` when it cannot be saved.
    void append(const RecordEvent& event);
    /// The same for several, saved as one: all or none.
    void append(const std::vector<RecordEvent>& events);

    /// Saves what the interview has changed; never throws.
    [[nodiscard]] interview::Input save(
        const std::vector<interview::Change>& changes, const Checklist& checklist);

    /// Whether the last save failed, so that something was typed that is nowhere.
    [[nodiscard]] bool unsaved() const { return !unsaved_.empty(); }

    /// Why; empty where nothing is unsaved.
    [[nodiscard]] const Problems& why_unsaved() const { return unsaved_; }

private:
    RecordSession(Context& context, std::optional<RecordWriter> writer, RecordState looked_at, std::string by,
        bool resumed);

    Context* context_;
    std::optional<RecordWriter> writer_;
    RecordState looked_at_;
    std::string by_;
    bool resumed_ = false;
    Problems unsaved_;
    std::string last_by_;
    std::string last_at_;
};

} // namespace tenken
