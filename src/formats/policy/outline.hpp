#pragma once

#include "formats/policy/number.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What stands around a line that may begin a clause.
struct LineSurroundings {
    bool begins_paragraph = false; ///< a heading, a list item, or a line that goes on with no sentence
    bool title_like = false;       ///< what follows the number is short and no sentence
};

/// The open clauses of a text while it is read, from the outermost to the innermost, and the rule by which a
/// number becomes a clause: it is the next of an open level, the first of a new one, or, where the line is set
/// apart, a later one of either (a clause was taken out).
class PolicyOutline {
public:
    struct Entry {
        ClauseNumber number;
        std::size_t clause = 0; ///< the caller's index of the clause
        std::string path;       ///< its id
    };

    /// How many of the open clauses contain one that begins with this number; nothing where it begins none.
    [[nodiscard]] std::optional<std::size_t> place_for(
        const ClauseNumber& number, const LineSurroundings& around) const;

    /// Opens a clause inside the first `depth` open ones and closes the rest.
    void open(std::size_t depth, const ClauseNumber& number, std::size_t clause);

    void clear() { open_.clear(); }
    void close_to(std::size_t depth) { open_.resize(depth); }

    [[nodiscard]] const std::vector<Entry>& entries() const { return open_; }

private:
    [[nodiscard]] std::optional<std::size_t> next_sibling(
        const ClauseNumber& number, const LineSurroundings& around) const;
    [[nodiscard]] std::optional<std::size_t> later_sibling(
        const ClauseNumber& number, const LineSurroundings& around) const;
    [[nodiscard]] std::optional<std::size_t> child(
        const ClauseNumber& number, const LineSurroundings& around) const;
    [[nodiscard]] std::optional<std::size_t> by_path(const ClauseNumber& number) const;

    std::vector<Entry> open_;
};

} // namespace tenken
