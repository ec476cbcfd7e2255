#pragma once

#include "words/words.hpp"

#include <string>

/// How figures that a report states are called where they do not follow from its answers.
namespace tenken {

/// `figure` is a member of the data block ("score", "low", "grade", …; "points" or "max" of an item), `of` the section
/// or item whose it is; empty for the whole.
[[nodiscard]] std::string figure_name(const Words& words, const std::string& figure, const std::string& of);

/// A stated figure may be anything: what has no wording is shown as it is, and nothing is rounded away. "null" is none.
[[nodiscard]] std::string figure_value(
    const Words& words, const std::string& figure, const std::string& value);

} // namespace tenken
