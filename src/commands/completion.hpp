#pragma once

#include "commands/context.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a shell may offer for the word that is being typed.
namespace tenken {

struct Candidate {
    std::string word; ///< the whole word
    std::string help; ///< one line; may be empty
};

/// What else the shell itself looks for.
enum class CompletedByShell { nothing, files, folders };

struct Completion {
    std::vector<Candidate> candidates; ///< those that begin with what was typed
    CompletedByShell shell = CompletedByShell::nothing;
};

/// What the value of an option or argument is one of.
enum class ValueKind {
    choice,
    checklist,
    department,
    file,
    folder,
    item,
    item_word,
    text,
    year,
    year_or_file
};

/// By the name that it bears in all commands ("--year", "REPORT"), or by what help calls its value ("ja|en"). Nothing where
/// it is not known: tests hold that each is.
[[nodiscard]] std::optional<ValueKind> value_kind(std::string_view name, std::string_view value);

/// `typed`: the words behind the program's name up to the cursor, the last one unfinished and maybe empty. Departments,
/// years and items are those of the workspace that -C names in them. Never throws for a workspace or checklist that
/// cannot be read: then there are none.
[[nodiscard]] Completion completion(
    const std::vector<std::string>& typed, const Invocation& invocation, const Words& words);

/// The word that asks the program for candidates in a command's place. Shells' scripts alone use it.
inline constexpr std::string_view completion_request = "__complete";

/// How the scripts read a completion: a line for each candidate, its word and, behind a tab, its help; then ":nothing",
/// ":files" or ":folders".
[[nodiscard]] std::string completion_lines(const Completion& completion);

} // namespace tenken
