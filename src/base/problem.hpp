#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
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

/// What may fill a {0} of a sentence: a text, or a whole number (as its decimal digits).
template <typename T>
concept Argument = std::convertible_to<const T&, std::string_view> ||
    (std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>);

template <Argument T> [[nodiscard]] std::string argument_text(const T& value)
{
    if constexpr (std::integral<T>)
        return std::to_string(value);
    else
        return std::string(std::string_view(value));
}

/// A problem of no place: of the command line, or of a whole folder.
template <Argument... Arguments> [[nodiscard]] Problem problem(std::string id, const Arguments&... arguments)
{
    return {std::move(id), {argument_text(arguments)...}, std::nullopt};
}

/// A problem of a place, where there is one.
template <Argument... Arguments>
[[nodiscard]] Problem problem_at(std::optional<Place> place, std::string id, const Arguments&... arguments)
{
    return {std::move(id), {argument_text(arguments)...}, std::move(place)};
}

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

/// Stops the work: throws a Failure.
[[noreturn]] void fail(FailureKind kind, Problems problems);
[[noreturn]] void fail(FailureKind kind, Problem problem);

template <Argument... Arguments>
[[noreturn]] void fail(FailureKind kind, std::string id, const Arguments&... arguments)
{
    fail(kind, problem(std::move(id), arguments...));
}

template <Argument... Arguments>
[[noreturn]] void fail_at(
    FailureKind kind, std::optional<Place> place, std::string id, const Arguments&... arguments)
{
    fail(kind, problem_at(std::move(place), std::move(id), arguments...));
}

} // namespace tenken
