#pragma once

#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// The subjects that a record knows already, by kind.
using KnownSubjects = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The plans of last year's report that a record knows, by instance; nothing: not known, so that any is taken.
using KnownPlans = std::optional<std::vector<std::string>>;

/// Loads a file of answers, YAML or JSON: its subjects, responses, and what became of last year's plans (instance,
/// outcome and note of each; roles stay empty). An answer left blank is
/// no answer: it stays open. Throws Failure with all problems, each with its place (kind `file` when the file
/// could not be read, otherwise `input`).
///
/// Answers about a subject (`item@subject`) must name one of the file's own list of that kind; where the file
/// lists none, one of `known`. Where neither lists the kind, any subject is taken: the caller has yet to ask.
[[nodiscard]] Answers load_answers_file(const std::filesystem::path& path, const Checklist& checklist,
    const KnownSubjects& known = {}, const KnownPlans& plans = std::nullopt);

} // namespace tenken
