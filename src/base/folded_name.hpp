#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Names of departments, people, posts and subjects. They are kept as they were given, in NFC, and are the same where
/// nobody could tell them apart: whatever their width, case, blanks and invisible characters.
namespace tenken {

/// What names are the same by: NFKC, case folded, without white space and what cannot be seen.
[[nodiscard]] std::string folded_name(std::string_view name);

[[nodiscard]] bool same_name(std::string_view one, std::string_view other);

/// Whether a name has something to be seen, and no control or format character, `/` or `@`.
[[nodiscard]] bool is_fit_name(std::string_view name);

/// The one of `names` that is the same as `name`; null where none is.
template <typename Names>
[[nodiscard]] const std::string* find_same_name(const Names& names, std::string_view name)
{
    const auto folded = folded_name(name);
    for (const std::string& one : names) {
        if (one == name || folded_name(one) == folded) return &one;
    }
    return nullptr;
}

} // namespace tenken
