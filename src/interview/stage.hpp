#pragma once

#include "interview/commands.hpp"

#include <string>

namespace tenken::interview {

class Flow;

/// What is being asked for.
enum class Where {
    question,
    reason,
    plan_what,
    plan_owner,
    plan_due,
    note,
    evidence,
    subjects,
    subjects_none,    ///< whether there are really none
    subjects_remove,  ///< whether one that has answers is really removed
    subjects_kind,    ///< which kind of subjects to correct
    former_plan,      ///< what became of a plan of the earlier year
    former_plan_note, ///< a word on it
    review,
    ended,
};

/// One thing that is asked for: what it shows, how it understands a line, and what a command does there.
class Stage {
public:
    Stage() = default;
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    virtual ~Stage() = default;

    [[nodiscard]] virtual Where where() const = 0;

    /// Whether any text may be entered: commands then need a "/", and pasted lines belong together.
    [[nodiscard]] virtual bool takes_text() const = 0;

    /// Shows itself for the first time, prompt included.
    virtual void begin(Flow& flow) = 0;

    /// Asks again, without showing everything once more.
    virtual void ask(Flow& flow) = 0;

    /// An empty line.
    virtual void enter(Flow& flow) = 0;

    /// A line that is neither empty nor a command; trimmed where it `takes_text`.
    virtual void line(Flow& flow, const std::string& text) = 0;

    /// One step back; never checks anything.
    virtual void back(Flow& flow) = 0;

    /// Help on what is asked for here.
    virtual void help(Flow& flow) = 0;

    /// A command that only this stage knows, or understands in another way; false: as everywhere.
    virtual bool command(Flow& flow, const CommandLine& command);

    /// Whether note, evidence and plan of the question at hand can be entered from here.
    [[nodiscard]] virtual bool at_question() const { return true; }

    /// Where commands are letters: whether the line means an answer although it reads like a command.
    [[nodiscard]] virtual bool means_answer(const Flow& flow, const std::string& line) const;

    /// The session ends here: what was entered and is not saved yet is saved first. False: nothing to save.
    virtual bool save_rest(Flow& flow);
};

} // namespace tenken::interview
