#include "commands/former_wording.hpp"

#include "base/utf8.hpp"
#include "compare/wording.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t kept = 10; // characters beside a change

std::string joined(const std::vector<std::string>& characters, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += characters[i];
    return text;
}

// What is kept of a part that did not change: its beginning behind a change, its end before one.
std::string shortened(const std::string& text, bool first, bool last)
{
    const auto characters = utf8::split_characters(text);
    const std::size_t head = first ? 0 : kept;
    const std::size_t tail = last ? 0 : kept;
    if (characters.size() <= head + tail + 2) return text;
    return joined(characters, 0, head) + "…" +
        joined(characters, characters.size() - tail, characters.size());
}

std::string whole(const std::vector<WordingPart>& parts)
{
    std::string text;
    for (const auto& part : parts) text += part.text;
    return text;
}

// Where the other wording alone has more, in one place: what stands around that place here.
std::string around_addition(const std::string& text, const std::vector<WordingPart>& other)
{
    if (std::ranges::count_if(other, &WordingPart::changed) != 1) return text;
    const std::size_t before = other.front().changed ? 0 : other.front().text.size();
    return shortened(text.substr(0, before), true, false) + shortened(text.substr(before), false, true);
}

std::string marked(
    const std::vector<WordingPart>& parts, const std::vector<WordingPart>& other, const Words& words)
{
    if (std::ranges::none_of(parts, &WordingPart::changed)) return around_addition(whole(parts), other);
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += parts[i].changed ? words("carry_over.marked", {parts[i].text})
                                 : shortened(parts[i].text, i == 0, i + 1 == parts.size());
    }
    return text;
}

} // namespace

interview::Rewording rewording(std::string_view before, std::string_view after, const Words& words)
{
    const auto difference = wording_difference(before, after);
    return {marked(difference.before, difference.after, words),
        marked(difference.after, difference.before, words)};
}

} // namespace tenken
