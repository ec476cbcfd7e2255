#pragma once

#include "formats/workspace/paths.hpp"
#include "model/checklist.hpp"
#include "office/answer_sheet.hpp"
#include "page/papers.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>
#include <string>

/// What the papers that go out about an inspection are written from, requests and reminders alike.
namespace tenken {

/// Of which inspection papers are wanted.
struct CorrespondenceOrder {
    std::optional<std::string> year;  ///< as the option has it; without: the year inspected now
    std::optional<Language> language; ///< asked for; else the checklist's
    Date today{};
};

struct GatheredCorrespondence {
    Correspondence about;
    std::optional<Workspace> workspace; ///< as `about` has it; nothing: there is no tenken.yaml
    Checklist checklist;
    Words words; ///< in which the papers are written
};

/// Reads what the workspace says. Throws Failure: usage for a year that cannot be read, and whatever is wrong
/// with tenken.yaml or the checklist.
[[nodiscard]] GatheredCorrespondence gathered_correspondence(
    const WorkspaceFiles& files, const CorrespondenceOrder& order);

/// A department's sheet, under the name that it bears in the correspondence's year. Throws as gathered_sheet().
[[nodiscard]] GatheredSheet sheet_for(
    const WorkspaceFiles& files, const GatheredCorrespondence& gathered, const std::string& department);

} // namespace tenken
