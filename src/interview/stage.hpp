#pragma once

#include "interview/reading.hpp"
#include "interview/session.hpp"
#include "interview/turn.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The stages of an interview, each one thing that is asked for, and what they ask through.
namespace tenken::interview {

class Asking;

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
    exception,        ///< one of its parts
    contradiction,    ///< why contradicting answers are right all the same
    people,           ///< how the department's people answer
    people_counts,    ///< how many of them answered what
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
    virtual void begin(Asking& asking) = 0;

    /// Asks again, without showing everything once more.
    virtual void ask(Asking& asking) = 0;

    /// An empty line.
    virtual void enter(Asking& asking) = 0;

    /// A line that is neither empty nor a command; trimmed where it `takes_text`.
    virtual void line(Asking& asking, const std::string& text) = 0;

    /// One step back; never checks anything.
    virtual void back(Asking& asking) = 0;

    /// Help on what is asked for here.
    virtual void help(Asking& asking) = 0;

    /// A command that only this stage knows, or understands in another way; false: as everywhere.
    virtual bool command(Asking& asking, const CommandLine& command);

    /// Whether note, evidence and plan of the question at hand can be entered from here.
    [[nodiscard]] virtual bool at_question() const { return true; }

    /// Whether the line means an answer although it reads like a command or, where texts are written, says nothing.
    [[nodiscard]] virtual bool means_answer(const Session& session, const std::string& line) const;

    /// The session ends here: what was entered and is not saved yet is saved first. False: nothing to save.
    virtual bool save_rest(Asking& asking);
};

/// Where an interview goes on from a stage.
enum class Way {
    next,     ///< the next open question, or the review
    forth,    ///< where one has gone back, forth again; else the next open question, or the next in order
    back,     ///< the question before
    question, ///< the question at hand, whatever stands before it
    review,
    below, ///< the stage over which this one was entered, which asks again
    quit,  ///< as by command
    done,  ///< everything that must be answered is
};

/// How a department's people answer what concerns each of them.
enum class PeopleAnswer {
    each,    ///< each as a respondent of their own
    counted, ///< all were asked, and are counted
    unasked, ///< nobody was: わからない
};

/// What an interview remembers that no record holds.
struct Memory {
    std::map<std::string, Action, std::less<>>
        shelved_plans; ///< of answers that were changed to no finding, to offer them again; by instance
    Instances skipped; ///< questions at which not to stop before the review
    Instances plans_put_off;
    Instances asked_for_evidence;       ///< once is enough
    std::string post;                   ///< that was named last in a plan
    std::optional<PeopleAnswer> people; ///< nothing: not asked yet
    std::set<int> head_counts; ///< how many persons there are: as said once, and what was counted besides
    bool told_of_exceptions = false; ///< said that there may be one
    bool cautioned = false;          ///< said what does not belong in a free text
};

/// What a stage may do with the interview it is part of: say, ask, save, go on.
class Asking {
public:
    Asking() = default;
    Asking(const Asking&) = delete;
    Asking& operator=(const Asking&) = delete;
    virtual ~Asking() = default;

    [[nodiscard]] virtual const Session& session() const = 0;
    [[nodiscard]] virtual Memory& memory() = 0;

    virtual void show(Block block) = 0;
    virtual void ask(Prompt prompt) = 0;

    /// Saves, then goes on with `then`. When it fails, the same is asked again with what was typed.
    virtual void save(Change change, std::function<void()> then) = 0;

    /// Says 「保存しました」, and which questions came or went; to be called only from what follows a save().
    virtual void say_saved() = 0;

    /// Says so, and asks again, where nothing may be changed.
    [[nodiscard]] virtual bool read_only_refused() = 0;

    virtual void go(Way way) = 0;
    virtual void go_to(const std::string& question) = 0; ///< b leads back to where one stood
    virtual void visit(
        const std::string& question) = 0; ///< go_to() from the review, to return there afterwards
    virtual void enter(std::unique_ptr<Stage> stage) = 0;
    virtual void enter_over(std::unique_ptr<Stage> stage) = 0; ///< to return to this one by Way::below

    // In words of the catalogue.
    [[nodiscard]] const Words& words() const { return session().words(); }

    template <typename... Arguments> void say(std::string_view id, const Arguments&... arguments)
    {
        show(Text{words()(id, arguments...), 2, 2});
    }
    template <typename... Arguments> void warn(std::string_view id, const Arguments&... arguments)
    {
        show(Text{words()(id, arguments...), 2, 2, Style::warning});
    }
    void say_problem(const Problem& problem);
    void show(const std::vector<Block>& blocks);

    /// Before the first free text of the session: what does not belong in it.
    void caution_once();
};

/// The prompt under this id of the catalogue and, for narrow windows, under id + ".short", ".shorter", ".shortest".
[[nodiscard]] Prompt prompt_for(
    const Words& words, std::string_view id, const std::vector<std::string>& arguments = {});
template <Argument... Arguments>
[[nodiscard]] Prompt prompt_for(const Words& words, std::string_view id, const Arguments&... arguments)
{
    return prompt_for(words, id, std::vector<std::string>{argument_text(arguments)...});
}

/// Asks the question at hand, of whatever type.
[[nodiscard]] std::unique_ptr<Stage> make_question_stage();

/// Asks why the question at hand does not apply, by number or in words of one's own, and saves that it does not.
[[nodiscard]] std::unique_ptr<Stage> make_reason_stage();

/// Asks for the note on the question at hand; what is there already can be edited. `given`: the note, where it stood
/// behind the command.
[[nodiscard]] std::unique_ptr<Stage> make_note_stage(std::string given);

/// What follows something that is added to an answer.
enum class AfterAddition {
    next,  ///< the next question: it was asked for because of the answer
    below, ///< the stage that it was entered over: it was asked for by command
};

/// Asks for the evidence of the answer at hand, one at a time.
[[nodiscard]] std::unique_ptr<Stage> make_evidence_stage(AfterAddition after);

/// Asks for the improvement plan of the finding at hand.
[[nodiscard]] std::unique_ptr<Stage> make_plan_stage(AfterAddition after);

/// Asks for the exception that the finding at hand was granted; all its parts are saved as one.
[[nodiscard]] std::unique_ptr<Stage> make_exception_stage();

/// Shows contradicting answers, with the way to each, and asks why they are right all the same.
[[nodiscard]] std::unique_ptr<Stage> make_contradiction_stage(std::string check);

/// Asks how the department's people answer; the question at hand, which concerns each of them, waits. One that was
/// answered for all of them can be left so.
[[nodiscard]] std::unique_ptr<Stage> make_people_stage();

/// Asks the question at hand of a department that counted its people's answers.
[[nodiscard]] std::unique_ptr<Stage> make_people_counts_stage();

/// Whether the question at hand concerns each of the department's people, who have not answered it as individuals: the
/// department says how they do.
[[nodiscard]] bool concerns_people(const Session& session);

/// Asks for the subjects of a kind for the first time; the question at hand waits for them.
[[nodiscard]] std::unique_ptr<Stage> make_subjects_stage(std::string kind);

/// Lets the subjects be corrected: added, removed, renamed; asks of which kind, where there are several.
[[nodiscard]] std::unique_ptr<Stage> make_subjects_choice(const Session& session);

/// The list before the end: what is open or wants something, to jump into by number; Enter ends the interview.
[[nodiscard]] std::unique_ptr<Stage> make_review_stage();

/// What comes behind a plan of the earlier year.
enum class AfterPlan {
    question, ///< the one before which it is asked, or where that is empty, the first
    review,
};

/// Asks what became of a plan of the earlier year: by number, with a word behind it where there is one to add.
[[nodiscard]] std::unique_ptr<Stage> make_former_plan_stage(
    std::string plan, std::string before, AfterPlan after);

/// The plan to ask about before a question (empty: before the first), of those neither said nor put off; null where
/// there is none.
[[nodiscard]] const FormerPlan* next_plan(
    const Session& session, const Memory& memory, std::string_view before);

/// Enters the last plan before a question, said or not; false where there is none.
bool enter_last_plan(Asking& asking, const std::string& before);

} // namespace tenken::interview
