#include "formats/checklist/meaning_digest.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

std::string json_text(std::string_view raw)
{
    const std::string text = utf8::comparable_form(raw);
    const bool plain = std::ranges::none_of(
        text, [](unsigned char c) { return c < 0x20 || c == '"' || c == '\\' || c == 0x7F; });
    return plain ? '"' + text + '"' : nlohmann::json(text).dump();
}

/// Joins what `write` makes of each element.
template <typename Range, typename Write>
std::string joined(char open, const Range& range, Write write, char close)
{
    std::string text(1, open);
    for (const auto& element : range) text += (text.size() > 1 ? "," : "") + write(element);
    return text + close;
}

// Written by hand, so that a decimal never passes through a double.
std::string band_text(const Band& band)
{
    return "{\"level\":" + json_text(band.level) + ",\"min\":" + band.min.text() + "}";
}

std::string choice_text(const Choice& choice)
{
    std::string text = choice.exclusive ? "{\"exclusive\":true,\"id\":" : "{\"id\":";
    text += json_text(choice.id) + ",\"label\":" + json_text(choice.label);
    if (!choice.level.empty()) text += ",\"level\":" + json_text(choice.level);
    return text + "}";
}

} // namespace

std::string meaning_text(const Item& item, const Scale* scale)
{
    std::map<std::string, std::string> members;
    members["question"] = json_text(item.question);
    members["type"] = json_text(name_in(item_type_names, item.type));
    if (!item.how.empty()) members["how"] = json_text(item.how);
    if (!item.criteria.empty()) {
        const std::map<std::string, std::string> sorted(item.criteria.begin(), item.criteria.end());
        members["criteria"] = joined(
            '{', sorted,
            [](const auto& entry) { return json_text(entry.first) + ":" + json_text(entry.second); }, '}');
    }
    if (scale != nullptr)
        members["levels"] = joined(
            '[', scale->levels, [](const Level& level) { return json_text(level.id); }, ']');
    if (!item.unit.empty()) members["unit"] = json_text(item.unit);
    if (item.min) members["min"] = item.min->text();
    if (item.max) members["max"] = item.max->text();
    if (!item.bands.empty()) members["bands"] = joined('[', item.bands, band_text, ']');
    if (!item.choices.empty()) members["choices"] = joined('[', item.choices, choice_text, ']');
    return joined(
        '{', members, [](const auto& member) { return "\"" + member.first + "\":" + member.second; }, '}');
}

std::string meaning_of(const Item& item, const Scale* scale) { return sha256_hex(meaning_text(item, scale)); }

} // namespace tenken
