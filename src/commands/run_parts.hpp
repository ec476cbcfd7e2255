#pragma once

#include "commands/context.hpp"
#include "commands/record_session.hpp"
#include "commands/terminal.hpp"
#include "interview/interview.hpp"
#include "interview/opening.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "office/returned_file.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// `tenken run` in its parts: who answers what, what goes into the record before the first question,
/// and how it ends.
namespace tenken {

/// What `tenken run` was told; what is missing is asked for where somebody can be asked.
struct RunOptions {
    std::optional<std::string> department;
    std::optional<std::string> year;
    std::optional<std::string> by;
    std::optional<std::string> respondent; ///< one individual's answers to person items
    bool with_notes = false;               ///< what individuals noted goes in too
    std::vector<std::string> roles;        ///< empty: everybody
    std::optional<std::string> checklist;
    std::vector<std::string> answers;  ///< files, and folders of sheets that came back
    std::optional<std::string> prefer; ///< where sheet and record disagree: "sheet" or "record"
    std::optional<std::string> from;   ///< the report of an earlier year to start from
    std::optional<std::string> date;
};

/// One sitting, from the first question to the report.
struct Sitting {
    /// Reads tenken.yaml and the checklist that the context has chosen, and opens the terminal. Throws Failure.
    Sitting(Context& of, const RunOptions& told);

    Context& context;
    RunOptions options;
    std::vector<std::string> roles; ///< of the options, else of tenken.yaml
    Date today;
    std::optional<Workspace> workspace;
    Checklist checklist;
    std::unique_ptr<Terminal> terminal;
    interview::Identity identity;       ///< once it is found
    std::vector<IncomingFile> incoming; ///< the files of `answers`, opened
    bool by_typed = false;              ///< the options say who answers, whatever the files say
    bool closed = false; ///< the answers are confirmed or handed in: they can be looked at only
};

/// The roles of the options, without doubles, in the order in which they are offered. Throws `Failure(usage)`.
[[nodiscard]] std::vector<std::string> checked_roles(const std::vector<std::string>& typed);

/// Which inspection it is and who answers: from the options, and by asking for what they leave out. Throws
/// `Failure(usage)` for options that are wrong, or missing where nobody can be asked. An exit status where
/// whoever was asked has stopped.
[[nodiscard]] std::variant<interview::Identity, ExitStatus> find_identity(const Sitting& sitting);

/// The first event of the record of a sitting, or of one of the department's people.
[[nodiscard]] RecordStart start_of(const Sitting& sitting, const std::string& respondent);

/// How the interview is called to be gone on with.
[[nodiscard]] std::string resume_command(const Sitting& sitting);

/// What the interview is told of the sitting and of the record as it was found.
[[nodiscard]] interview::Setup setup_of(const Sitting& sitting, const RecordSession& record);

/// Brings an open record up to the checklist, to tenken.yaml, and to the coordinator's answers.
void bring_record_up_to_date(const Sitting& sitting, RecordSession& record, interview::Setup& setup);

/// Takes in what individuals have answered since. What to remark on it.
[[nodiscard]] std::vector<std::string> take_in_respondents(const Sitting& sitting, RecordSession& record);

/// Shows the interview the former year, and takes over what the record is to know of it. What to remark on it.
[[nodiscard]] std::vector<std::string> take_over_former_year(
    const Sitting& sitting, RecordSession& record, interview::Setup& setup);

/// The name of the checklist whose id a sheet among the files of `--answers` bears, where the workspace has several and no
/// option says which is meant. Throws Failure for files and checklists that cannot be read.
[[nodiscard]] std::optional<std::string> checklist_of_answers(
    const RunOptions& options, const Context& context);

/// Opens the files that `--answers` names; what the options leave out, the first sheet among them tells: department and
/// year, and who answered where each of them says so. Throws Failure with what is wrong with all of them; sheets of
/// several departments are refused where no option says which is meant.
void open_answers(Sitting& sitting);

/// Refuses sheets that belong elsewhere: Failure(input) with what is wrong with all of them. Sheets of individuals belong
/// to their department.
void check_where_answers_belong(const Sitting& sitting);

/// Takes in the answers of the files: those of individuals' sheets go into their own records. Throws Failure with what is
/// wrong with any of them, and takes nothing then.
void take_answers(const Sitting& sitting, RecordSession& record);

/// Writes the report where nothing is left open; says what comes next, or what was not saved.
[[nodiscard]] ExitStatus end_sitting(const Sitting& sitting, interview::Ending ending,
    const RecordSession& record, const interview::Interview& interview);

} // namespace tenken
