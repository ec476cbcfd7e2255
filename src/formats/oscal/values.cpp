#include "formats/oscal/values.hpp"

#include "base/named_uuid.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tenken::oscal {

namespace {

constexpr std::string_view prefix = "item-";

/// own_namespace, as bytes.
constexpr UuidBytes name_space{
    0x04, 0x5f, 0x96, 0x47, 0xae, 0x0b, 0x40, 0x95, 0x8f, 0xb8, 0x92, 0x36, 0x65, 0x05, 0x78, 0x64};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

} // namespace

std::string token_of(std::string_view id)
{
    const bool token = !id.empty() && (is_letter(id.front()) || id.front() == '_') && !id.starts_with(prefix);
    return token ? std::string(id) : std::string(prefix) + std::string(id);
}

std::string id_of(std::string_view token)
{
    return std::string(token.starts_with(prefix) ? token.substr(prefix.size()) : token);
}

std::string line_of(std::string_view text)
{
    auto line = utf8::shown(text);
    std::ranges::replace(line, '\n', ' ');
    return utf8::trimmed(line);
}

std::string uuid_for(std::string_view name) { return named_uuid(name_space, name); }

} // namespace tenken::oscal
