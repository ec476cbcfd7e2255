#pragma once

#include "base/date.hpp"
#include "formats/answers/file.hpp"
#include "formats/record/event.hpp"
#include "formats/record/state.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "model/checklist.hpp"
#include "office/returned_merge.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Answers that come from files: sheets that went out and came back, workbooks or forms, and answers that somebody wrote
/// as YAML or JSON. All of them go into the record by the same door.
namespace tenken {

struct IncomingFile {
    std::string shown; ///< as the user knows it
    std::string bytes;
    std::optional<ReturnedWorkbook> workbook;
    std::optional<SheetHead> head; ///< of a sheet; nothing: answers that are of any inspection

    [[nodiscard]] bool is_sheet() const { return head.has_value(); }
};

/// What lies in a folder, or in those below it, and may have been meant as an answer sheet: workbooks and forms, and those
/// kinds of file that are refused with a sentence (.xls, .ods, .csv and others); each folder's files by name, then its
/// folders. What programs leave there (`~$…`) is none; links to folders are not followed. Throws Failure(input)
/// where there is more than anybody collects.
[[nodiscard]] std::vector<std::filesystem::path> sheets_in(const std::filesystem::path& folder);

/// The files that a command line names, in its order; of a folder the sheets in it. Throws Failure(input) for a folder
/// with none in it.
[[nodiscard]] std::vector<std::filesystem::path> incoming_files(const std::vector<std::string>& named);

/// Reads a file as far as to know what it is. Throws Failure: it cannot be read, or is of a kind that is not taken.
[[nodiscard]] IncomingFile open_incoming(const std::filesystem::path& path);

/// Where answers are to go.
struct AnswersPlace {
    std::string department;
    int year = 0;
    std::string respondent; ///< empty: the department's own record
};

/// Why a sheet does not belong there: it is of another checklist, edition, department, year or person. Empty: it does.
[[nodiscard]] Problems misfits(
    const IncomingFile& file, const Checklist& checklist, const AnswersPlace& place);

/// What a record held when its last line bore this link; of no answers where it never did.
[[nodiscard]] Answers answers_at_link(const std::filesystem::path& record, const std::string& link);

/// What a file changes in a record.
struct IncomingAnswers {
    AnswersFile answers;
    Problems notices;                                             ///< to be told
    std::map<std::string, std::string, std::less<>> answer_cells; ///< of a workbook: "回答!F12" by instance
    std::map<std::string, std::string, std::less<>> subject_cells; ///< the same of each list, by its kind
};

/// What incoming answers meet.
struct MeetingRecord {
    const Checklist& checklist;
    const Words& words;
    std::filesystem::path path; ///< of the record
    const RecordState& state;   ///< as it is, brought up to date
    Date today;
    std::optional<Preferred> preferred;
};

/// Reads a file's answers against the record. Of a sheet, what it changes: nothing of what was left as sent. Throws
/// Failure(input) with all that is wrong, by cell or place; where sheet and record were both changed since it went out and
/// nothing is preferred, with each such place (`returned.disagrees`).
[[nodiscard]] IncomingAnswers read_incoming(const IncomingFile& file, const MeetingRecord& meeting);

/// What a record would say of them.
[[nodiscard]] std::vector<RecordEvent> events_of(
    const AnswersFile& file, const Checklist& checklist, const Answers& known);

} // namespace tenken
