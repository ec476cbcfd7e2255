#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tenken {

enum class Language { ja, en };

/// "ja" or "en".
[[nodiscard]] std::string_view language_name(Language language);
[[nodiscard]] std::optional<Language> language_from_name(std::string_view name);

/// The language of the interface for a POSIX locale name: English for en…, Japanese for all else.
[[nodiscard]] Language language_of_locale(std::string_view locale);

} // namespace tenken
