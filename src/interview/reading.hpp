#pragma once

#include "model/checklist.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How typed answers are understood. Full-width letters and digits, capitals and blanks around make no difference.
namespace tenken::interview {

/// NFKC, without blanks around, Latin letters in lower case.
[[nodiscard]] std::string folded(std::string_view text);

/// What was picked from a scale.
struct Picked {
    bool not_applicable = false;
    std::string level; ///< empty when not applicable
    bool operator==(const Picked&) const = default;
};

/// By number, mark (and what looks like it), label or id; 0 is not applicable where that is allowed.
[[nodiscard]] std::optional<Picked> read_level(std::string_view line, const Scale& scale, bool may_not_apply);

/// Marks and words alone: for numbers, where digits are the answer.
[[nodiscard]] std::optional<Picked> read_level_word(
    std::string_view line, const Scale& scale, bool may_not_apply);

/// By number, label or id.
[[nodiscard]] std::optional<std::string> read_choice(
    std::string_view line, const std::vector<Choice>& choices);

/// A number, perhaps with its unit behind it and commas between thousands.
[[nodiscard]] std::optional<Exact> read_number(std::string_view line, std::string_view unit);

/// A number in a list from 1 to `count`: "3", "３", "③", "3番".
[[nodiscard]] std::optional<std::size_t> read_position(std::string_view line, std::size_t count);

/// Names separated by line feeds, 、 ; or ；, trimmed, in NFC, the empty ones left out.
[[nodiscard]] std::vector<std::string> read_names(std::string_view line);

} // namespace tenken::interview
