#pragma once

#include "base/problem.hpp"
#include "commands/program.hpp"
#include "formats/workspace/paths.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tenken::page {
class Page;
}

namespace tenken {

enum class OutputFormat { text, json };

/// The options that every command takes, before or after its name.
struct Globals {
    std::filesystem::path workspace = "."; ///< -C
    std::optional<Language> language;      ///< --lang, if given: it is the report's language too
    bool plain = false;
    OutputFormat format = OutputFormat::text;
};

/// What a command's `--checklist` takes: the name of one of the workspace's checklists, or a checklist's file too.
enum class ChecklistOption { name, name_or_file };

/// What a command works with while it runs.
struct Context {
    const Invocation& invocation;
    Globals globals;
    Words words; ///< the interface's language

    [[nodiscard]] bool json() const { return globals.format == OutputFormat::json; }
    [[nodiscard]] const std::filesystem::path& folder() const { return globals.workspace; } ///< the workspace
    std::optional<WorkspaceFiles> chosen = {}; ///< by choose_checklist()

    /// Which of the workspace's checklists the command is about: that of `--checklist`, else the default. Throws
    /// Failure(usage) where there is none of that name, and as find_workspace().
    void choose_checklist(const std::optional<std::string>& option, ChecklistOption takes);

    /// The files of that checklist; of the default where none was chosen.
    [[nodiscard]] WorkspaceFiles files() const;

    /// The files of each checklist that a command is about which looks at all of them where `--checklist` names none.
    [[nodiscard]] std::vector<WorkspaceFiles> files_of_each(const std::optional<std::string>& name) const;

    /// Says on `err` what is wrong.
    void complain(const Problems& problems) const;

    /// Says on `err` what happened besides: a remark as its sentence, a problem (one of which the catalogue knows
    /// what to do about it) as it is worded everywhere.
    void tell(const Problems& notices) const;
    void tell(const std::optional<Problem>& notice) const;

    /// A result on `out`: a page laid out for where that goes, or with `--format json` the JSON and a line end. Only
    /// what is shown is made.
    void show(const std::function<page::Page()>& page, const std::function<std::string()>& json) const;

    /// A sentence on `out`, with its line end; in a terminal broken into lines that fit.
    void say(const std::string& sentence) const;

    /// A page as `show` lays it out.
    [[nodiscard]] std::string text_of(const page::Page& page) const;
};

} // namespace tenken
