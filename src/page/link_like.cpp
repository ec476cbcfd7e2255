#include "page/link_like.hpp"

#include <algorithm>
#include <string>

namespace tenken {

namespace {

bool is_alphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool one_of(std::string_view characters, char c) { return characters.find(c) != std::string_view::npos; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool holds_mail_address(std::string_view word)
{
    for (std::size_t at = word.find('@'); at != std::string_view::npos; at = word.find('@', at + 1)) {
        const bool name = at == 0 || is_alphanumeric(word[at - 1]) || one_of(".+-_", word[at - 1]);
        const auto domain = word.substr(at + 1);
        const bool host = !domain.empty() && (is_alphanumeric(domain[0]) || one_of("-_.", domain[0]));
        if (name && host && one_of(domain, '.')) return true;
    }
    return false;
}

bool holds_web_address(std::string_view word)
{
    std::string small(word);
    std::ranges::transform(small, small.begin(), lower);
    return small.find("www.") != std::string::npos || small.find("://") != std::string::npos;
}

} // namespace

bool is_link_character(char c) { return is_alphanumeric(c) || one_of("-._~:/?#@!$&'()*+,;=%", c); }

LinkLike link_like(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, is_link_character);
    auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    if (!holds_web_address(word) && !holds_mail_address(word)) return {};
    LinkLike found;
    while (one_of("('!,;*=&?$)", word.front())) {
        word.remove_prefix(1);
        ++found.before;
    }
    while (word.size() > 1 && one_of(".,;:!?')*&=$(", word.back())) word.remove_suffix(1);
    found.size = word.size();
    return found;
}

} // namespace tenken
