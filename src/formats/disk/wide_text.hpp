#pragma once

#include <string>
#include <string_view>

/// Text as Windows has it: UTF-16. On Windows alone.
namespace tenken {

/// What stands alone of a pair becomes U+FFFD.
[[nodiscard]] std::string utf8_of(std::wstring_view text);

/// What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::wstring wide_of(std::string_view text);

} // namespace tenken
