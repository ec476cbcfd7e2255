#pragma once

#include "base/date.hpp"
#include "formats/sheet/answer_sheet.hpp"
#include "formats/workspace/paths.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// Whose sheet is wanted, and of which inspection.
struct SheetOrder {
    std::string department;
    int year = 0;
    std::string respondent;         ///< empty: the department's
    std::vector<std::string> roles; ///< empty: as tenken.yaml and the record have them
    std::string subject; ///< "LIST@NAME", its list by id or label: a contractor's own sheet; or empty
    std::optional<Language> language; ///< asked for; else the checklist's
    Date today{};
};

/// The words in which a sheet is written.
[[nodiscard]] Words words_of(const AnswerSheet& sheet);

/// A sheet with what it was gathered from, for a form that goes on asking by itself.
struct GatheredSheet {
    AnswerSheet sheet;
    Checklist checklist;
    Answers answers;
    Assessment assessment;
    std::size_t awaiting =
        0; ///< questions that are not on it yet, since they hang on what other departments have to answer
};

/// The sheet of a department, of one of its people, or of a contractor: the questions that `tenken run` would ask them,
/// those that a condition hides besides, with the answers so far and last year's. Nothing is written. What cannot be
/// told yet, the questions about subjects that nobody has named, is not in.
///
/// Throws Failure: a record that is damaged or cannot be read, another checklist's; a list that there is none of (usage).
[[nodiscard]] GatheredSheet gathered_sheet(const WorkspaceFiles& files,
    const std::optional<Workspace>& workspace, const Checklist& checklist, const SheetOrder& order);

} // namespace tenken
