#include "scoring/fit.hpp"

#include "base/date.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool number_fits(const Item& item, const Exact& number)
{
    if (item.min && number < *item.min) return false;
    if (item.max && number > *item.max) return false;
    return !item.scored() || band_of(item.bands, number) != nullptr;
}

bool text_fits(const Item& item, const Scale* scale, const std::string& text)
{
    switch (item.type) {
    case ItemType::level:
        return scale != nullptr && scale->find(text) != nullptr;
    case ItemType::number:
        return text == unknown_level && (scale == nullptr || scale->find(unknown_level) != nullptr);
    case ItemType::choice:
        return std::ranges::find(item.choices, text, &Choice::id) != item.choices.end();
    case ItemType::date:
        return parse_iso_date(text).has_value();
    case ItemType::text:
        return !text.empty();
    }
    return false;
}

} // namespace

bool fits(const Item& item, const Scale* scale, const Response& response)
{
    if (response.not_applicable) return item.may_be_not_applicable && !response.answer;
    if (!response.answer) return false;
    if (const auto* number = std::get_if<Exact>(&*response.answer))
        return item.type == ItemType::number && number_fits(item, *number);
    return text_fits(item, scale, std::get<std::string>(*response.answer));
}

std::string standing_of(const Item& item, const Value& answer)
{
    if (const auto* text = std::get_if<std::string>(&answer)) return *text;
    const Band* band = band_of(item.bands, std::get<Exact>(answer));
    return band == nullptr ? std::string() : band->level;
}

} // namespace tenken
