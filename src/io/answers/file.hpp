#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tenken {

/// The subjects that a record knows already, by kind.
using KnownSubjects = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Loads a file of answers, YAML or JSON: its subjects and responses (roles stay empty). An answer left blank is
/// no answer: it stays open. Throws Failure with all problems, each with its place (kind `file` when the file
/// could not be read, otherwise `input`).
///
/// Answers about a subject (`item@subject`) must name one of the file's own list of that kind; where the file
/// lists none, one of `known`. Where neither lists the kind, any subject is taken: the caller has yet to ask.
[[nodiscard]] Answers load_answers_file(
    const std::filesystem::path& path, const Checklist& checklist, const KnownSubjects& known = {});

} // namespace tenken
