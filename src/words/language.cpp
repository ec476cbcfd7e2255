#include "words/language.hpp"

namespace tenken {

std::string_view language_name(Language language) { return language == Language::ja ? "ja" : "en"; }

std::optional<Language> language_from_name(std::string_view name)
{
    if (name == "ja") return Language::ja;
    if (name == "en") return Language::en;
    return std::nullopt;
}

Language language_of_locale(std::string_view locale)
{
    const bool english = locale == "en" || locale.starts_with("en_") || locale.starts_with("en.");
    return english ? Language::en : Language::ja;
}

} // namespace tenken
