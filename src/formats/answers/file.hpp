#pragma once

#include "formats/sheet/returned_workbook.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tenken {

/// The subjects that a record knows already, by kind.
using KnownSubjects = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The plans of last year's report that a record knows, by instance; nothing: not known, so that any is taken.
using KnownPlans = std::optional<std::vector<std::string>>;

/// What a file says of one instance. It changes what it names: what is not named here stays as it is.
struct ResponseChange {
    enum class Part { answer, note, evidence, action, exception };

    Response said;        ///< with nothing in the parts that are not named
    std::set<Part> named; ///< `answer` with nothing said withdraws the answer

    /// What comes of a response; null: there was none.
    [[nodiscard]] Response applied_to(const Response* had) const;

    /// The parts of which something that was there is gone then; of an answer only that it is withdrawn.
    [[nodiscard]] std::set<Part> taken_away(const Response* had) const;
};

/// A file of answers.
struct AnswersFile {
    std::map<std::string, std::vector<std::string>, std::less<>> subjects; ///< by kind
    std::map<std::string, ResponseChange, std::less<>> responses;          ///< by instance
    std::vector<FormerPlan> plans; ///< what became of last year's: instance, outcome and note of each
    std::map<std::string, std::optional<std::string>, std::less<>>
        check_words; ///< why contradicting answers are right all the same, by check; nothing: taken back
    std::optional<SheetHead> sheet; ///< of a form that came back: which inspection it is of
    Problems passed_over; ///< its answers to questions that have another meaning by now, or are gone
};

/// What answers are held against besides the checklist.
struct AnswersContext {
    KnownSubjects subjects;
    KnownPlans plans;
    std::string
        ciso; ///< the post that approves exceptions of critical items; empty: there is none that could
};

/// What the tree of such a file says, as load_answers_file() has it; what is wrong is added to `problems`, at its place
/// in `text`.
[[nodiscard]] AnswersFile answers_in(const yaml::Text& text, const yaml::Node& root, Problems& problems,
    const Checklist& checklist, const AnswersContext& context);

/// The same of bytes; `shown` is the file as the user knows it.
[[nodiscard]] AnswersFile load_answers(std::string_view bytes, const std::string& shown,
    const Checklist& checklist, const AnswersContext& context);

/// What a form says of itself, without a look at its answers; nothing where the bytes are no form that came back.
[[nodiscard]] std::optional<SheetHead> head_of_form(std::string_view bytes, const std::string& shown);

/// Loads a file of answers, YAML or JSON. What is left blank is not named, but for a blank `answer` inside a mapping,
/// which withdraws. Throws Failure with all problems, each with its place (kind `file` when the file
/// could not be read, otherwise `input`).
///
/// Answers about a subject (`item@subject`) must name one of the file's own list of that kind; where the file
/// lists none, one of `known`. Where neither lists the kind, any subject is taken: the caller has yet to ask.
/// `ciso` is the post that approves exceptions of critical items; empty: there is none that could.
[[nodiscard]] AnswersFile load_answers_file(const std::filesystem::path& path, const Checklist& checklist,
    const KnownSubjects& known = {}, const KnownPlans& plans = std::nullopt, const std::string& ciso = {});

} // namespace tenken
