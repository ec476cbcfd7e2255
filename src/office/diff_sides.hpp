#pragma once

#include "formats/workspace/paths.hpp"
#include "page/difference_page.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What a comparison takes from its surroundings.
struct DiffPlace {
    WorkspaceFiles files;             ///< of years
    std::optional<Language> language; ///< that was asked for
    Words words;                      ///< to say what is meant

    /// What `--checklist` names: a record is held against the one with its digest, or else the one of its workspace, or
    /// the built-in one.
    std::vector<std::string> checklists;
    std::function<void(const Problem&)> tell; ///< gets a notice about a record
};

/// Loads what is to be compared.
class DiffSides {
public:
    explicit DiffSides(DiffPlace place)
        : place_(std::move(place))
    {
    }

    /// A report, or a record (.jsonl) as it stands. Throws Failure.
    [[nodiscard]] ComparedSide of_file(const std::string& file) const;

    /// The report of a department in the workspace. Throws Failure, with a near name where there is no such report.
    [[nodiscard]] ComparedSide of_year(int year, const std::string& department) const;

    /// The departments that have a report of that year. Throws Failure where none has.
    [[nodiscard]] std::vector<std::string> departments(int year) const;

    [[nodiscard]] bool has_report(int year, const std::string& department) const;

private:
    [[nodiscard]] ComparedSide of_report(const std::filesystem::path& path) const;
    [[nodiscard]] ComparedSide of_record(const std::filesystem::path& path) const;

    DiffPlace place_;
};

} // namespace tenken
