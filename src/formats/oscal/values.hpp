#pragma once

#include <string>
#include <string_view>

/// Values as OSCAL has them.
namespace tenken::oscal {

/// An id of ours as a token, which begins with a letter or `_`: "ac-2.1" is one as it is, "6.6-05" becomes "item-6.6-05". One that
/// begins with "item-" gets another, so that no two ids become the same.
[[nodiscard]] std::string token_of(std::string_view id);

/// The id that token_of() made a token of.
[[nodiscard]] std::string id_of(std::string_view token);

/// A text as the value of a property: on one line, without blanks at its ends; empty where nothing is left.
[[nodiscard]] std::string line_of(std::string_view text);

/// A UUID for a name, the same for the same name.
[[nodiscard]] std::string uuid_for(std::string_view name);

} // namespace tenken::oscal
