#include "formats/sheet/answer_sheet.hpp"

#include "model/names.hpp"

#include <algorithm>

namespace tenken {

namespace {

SheetOption option_of(const Level& level, const Item& item)
{
    const auto criterion =
        std::ranges::find(item.criteria, level.id, &std::pair<std::string, std::string>::first);
    SheetOption option{level.id, level.mark, level.label};
    option.finding = level.finding;
    if (criterion != item.criteria.end()) option.criterion = criterion->second;
    return option;
}

SheetOption option_of(const Choice& choice, const Item& item, const Scale* scale)
{
    const auto* level = scale == nullptr ? nullptr : scale->find(choice.level);
    SheetOption option{choice.id, level == nullptr ? "" : level->mark, choice.label};
    option.finding = level != nullptr && level->finding;
    option.tick = item.type == ItemType::choices;
    option.exclusive = choice.exclusive;
    return option;
}

} // namespace

std::string option_text(const SheetOption& option)
{
    return option.mark.empty() ? option.label : option.mark + " " + option.label;
}

std::vector<SheetOption> options_of(const Item& item, const Scale* scale)
{
    std::vector<SheetOption> options;
    if (item.type == ItemType::text || item.type == ItemType::date) return options;
    for (const auto& choice : item.choices) options.push_back(option_of(choice, item, scale));
    if (scale == nullptr) return options;
    for (const auto& level : scale->levels) {
        if (item.type == ItemType::level || level.id == unknown_level)
            options.push_back(option_of(level, item));
    }
    if (item.may_be_not_applicable && scale->not_applicable)
        options.push_back(
            {std::string(not_applicable_name), scale->not_applicable->mark, scale->not_applicable->label});
    return options;
}

} // namespace tenken
