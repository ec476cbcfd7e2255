#include "office/imported_amount.hpp"

#include "base/problem.hpp"
#include "office/imported_parts.hpp"

namespace tenken {

namespace {

/// A text in a list takes this much besides its bytes.
constexpr std::size_t bytes_beside = 32;

std::size_t bytes_of_list(const std::vector<std::string>& texts)
{
    std::size_t bytes = 0;
    for (const auto& text : texts) bytes += text.size() + bytes_beside;
    return bytes;
}

} // namespace

void ImportAmount::of_items(std::size_t count) const
{
    if (count > most_imported_items)
        fail_at(FailureKind::input, Place{shown_, 0, 0, {}}, "interchange.too_many_items", count,
            most_imported_items);
}

void ImportAmount::of_text(std::size_t bytes, std::string_view requirement)
{
    text_ += bytes;
    if (text_ > most_imported_text * 1'000'000)
        fail_at(FailureKind::input, Place{shown_, 0, 0, {}}, "interchange.too_much_text",
            short_name(requirement), most_imported_text);
}

void ImportAmount::of_item(const Item& item, std::string_view obligation, std::string_view requirement)
{
    auto bytes = item.question.size() + item.how.size() + item.help.size() + item.remedy.size() +
        obligation.size() + bytes_of_list(item.evidence) + bytes_of_list(item.tags);
    for (const auto& choice : item.choices) bytes += choice.label.size() + 2 * bytes_beside;
    for (const auto& [level, text] : item.criteria) bytes += text.size();
    if (item.when) bytes += bytes_of_list(item.when->is);
    of_text(bytes, requirement);
}

} // namespace tenken
