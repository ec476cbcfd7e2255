#pragma once

#include "base/problem.hpp"
#include "formats/yaml/text.hpp"

#include <string_view>

/// Slips of a keyboard: characters that look like YAML's own and are not. Looked for where reading failed.
namespace tenken::yaml {

/// The slips in the line at `offset` where reading stopped and in the lines just above it that may have
/// caused it: `：` for `:`, U+3000 or a tab as indentation. Empty: none.
[[nodiscard]] Problems slips_near(const Text& text, std::size_t offset);

/// The slip that made a single text of what should have been structure ("名前：太郎"), or that got into a
/// key ("　名前"), where `written` begins at `offset`. Empty: none.
[[nodiscard]] Problems slips_in(const Text& text, std::string_view written, std::size_t offset);

} // namespace tenken::yaml
