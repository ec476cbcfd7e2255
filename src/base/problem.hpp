#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace tenken {

/// A place in a file that a person wrote. Lines and columns count from 1; columns are characters, not
/// bytes. 0 means that the whole file (line) or the whole line (column) is meant.
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
    std::string source; ///< the line itself, without its line end; empty where it cannot be shown

    bool operator==(const Place&) const = default;
};

/// Something that is wrong with an input, as data. `id` is a key of the catalogue in words/, where the
/// sentence stands under `id` and what to do about it under `id + ".hint"`; `args` fill {0}, {1}, … of both.
struct Problem {
    std::string id;
    std::vector<std::string> args;
    std::optional<Place> place;

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// What kind of failure stopped the work; the command line turns it into an exit status.
enum class FailureKind {
    usage, ///< the command line is wrong
    input, ///< an input is wrong
    file,  ///< a file could not be read or written
};

/// Carries all problems that stopped a piece of work up to the one place that words them.
/// Never holds an empty list.
class Failure : public std::runtime_error {
public:
    Failure(FailureKind kind, Problems problems);
    Failure(FailureKind kind, Problem problem);

    [[nodiscard]] FailureKind kind() const { return kind_; }
    [[nodiscard]] const Problems& problems() const { return problems_; }

private:
    FailureKind kind_;
    Problems problems_;
};

} // namespace tenken
