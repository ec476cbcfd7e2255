#pragma once

#include "base/problem.hpp"
#include "model/answers.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What goes in and out of the interview's state machine: data, so that no test needs a terminal.
namespace tenken::interview {

/// A line that was typed, without its end. Pasted text may hold line feeds.
struct Line {
    std::string text;
};

/// Ctrl-C. `unfinished` is what stood on the line and was not entered.
struct Interrupt {
    std::string unfinished;
};

/// No more lines: Ctrl-D, the end of a pipe, or a closed terminal.
struct EndOfInput {
    std::string unfinished;
};

/// The changes of the last turn are in the record, to stay there.
struct Saved {};

/// They are not; why.
struct SaveFailed {
    Problems problems;
    bool again = true; ///< another attempt may go well
};

using Input = std::variant<Line, Interrupt, EndOfInput, Saved, SaveFailed>;

/// An instance's response is now this; empty: withdrawn.
struct AnswerChange {
    std::string instance;
    Response response;
    bool operator==(const AnswerChange&) const = default;
};

/// The subjects of a kind are now these.
struct SubjectsChange {
    std::string kind;
    std::vector<std::string> subjects;
    bool operator==(const SubjectsChange&) const = default;
};

/// A subject has another name; its answers go with it.
struct RenameChange {
    std::string kind;
    std::string from;
    std::string to;
    bool operator==(const RenameChange&) const = default;
};

/// What became of a plan of the earlier year is now this.
struct PlanReviewChange {
    std::string instance; ///< in the earlier year's report
    std::optional<PlanOutcome> outcome;
    std::string note;
    bool operator==(const PlanReviewChange&) const = default;
};

/// Why contradicting answers are right all the same is now this; empty: nobody says.
struct CheckWordChange {
    std::string check;
    std::string word;
    bool operator==(const CheckWordChange&) const = default;
};

using Change = std::variant<AnswerChange, SubjectsChange, RenameChange, PlanReviewChange, CheckWordChange>;

enum class Style { normal, heading, dim, warning };

/// What happens to what is wider than the window.
enum class Fit {
    wrapped,
    whole, ///< left to the terminal: to be copied
    cut,   ///< shown as far as one line goes: only to recognise it
};

/// A paragraph. Indents are in cells: of the first line, and of those that follow when it is wrapped.
struct Text {
    std::string text;
    std::size_t indent = 0;
    std::size_t hanging = 0;
    Style style = Style::normal;
    Fit fit = Fit::wrapped;
    bool operator==(const Text&) const = default;
};

/// One of several answers to choose from.
struct Offer {
    std::string key; ///< what to type
    std::string mark;
    std::string label;
    std::string criterion;
    bool operator==(const Offer&) const = default;
};

/// A table of offers, aligned by cells where there is room.
struct Offers {
    std::vector<Offer> rows;

    /// Adds a row under the next number.
    void add(std::string label, std::string mark = {}, std::string criterion = {})
    {
        rows.push_back(
            {std::to_string(rows.size() + 1), std::move(mark), std::move(label), std::move(criterion)});
    }

    bool operator==(const Offers&) const = default;
};

using Block = std::variant<Text, Offers>;

struct Prompt {
    std::vector<std::string> wordings; ///< the fullest first; a narrow window takes a later one
    std::string spoken;                ///< what Enter alone does, for those who cannot see it; may be empty
    std::string prefill;               ///< what stands on the line already, to be edited
    bool operator==(const Prompt&) const = default;
};

/// How an interview ends.
enum class Ending {
    complete,    ///< everything that must be answered is: the report can be written
    stopped,     ///< before the end
    interrupted, ///< by Ctrl-C
    not_saved,   ///< an answer could not be saved, and nobody is there to try again
};

/// What the caller does next: show, then save the changes (and feed Saved or SaveFailed), or ask (and feed a
/// Line, Interrupt or EndOfInput), or end. Exactly one of the three is there.
struct Turn {
    std::vector<Block> shown;
    std::vector<Change> changes;
    std::optional<Prompt> prompt;
    std::optional<Ending> ending;
    std::vector<Block> parting; ///< with an ending: shown where the record still holds all that was saved
};

} // namespace tenken::interview
