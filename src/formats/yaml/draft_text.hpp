#pragma once

#include <string>
#include <string_view>

/// Pieces of YAML files that the program drafts for people to go on with.
namespace tenken::yaml {

/// A text in quotes, so that nothing in it is taken for anything but text.
[[nodiscard]] std::string quoted(const std::string& text);

/// A comment, a line for each of the text's.
[[nodiscard]] std::string comment(std::string_view text, const std::string& indent = {});

} // namespace tenken::yaml
