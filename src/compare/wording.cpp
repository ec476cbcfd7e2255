#include "compare/wording.hpp"

#include "base/utf8.hpp"
#include "compare/script.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    Script last = Script::other;
    for (auto& character : utf8::split_characters(text)) {
        const Script script = script_of(character);
        if (script != Script::other && script == last)
            words.back() += character;
        else
            words.push_back(std::move(character));
        last = script;
    }
    return words;
}

/// Which words of each side belong to a longest common subsequence.
struct Kept {
    std::vector<bool> before;
    std::vector<bool> after;
};

Kept kept_words(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            longest[i][j] =
                a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
    }
    Kept kept{std::vector<bool>(a.size()), std::vector<bool>(b.size())};
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            kept.before[i++] = true;
            kept.after[j++] = true;
        } else if (longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return kept;
}

std::vector<WordingPart> parts_of(const std::vector<std::string>& words, const std::vector<bool>& kept)
{
    std::vector<WordingPart> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (parts.empty() || parts.back().changed == kept[i]) parts.push_back({"", !kept[i]});
        parts.back().text += words[i];
    }
    return parts;
}

// The table of the common subsequence grows with the product of both; nobody reads questions that long.
constexpr std::size_t most_words = 2000;

} // namespace

WordingDifference wording_difference(std::string_view before, std::string_view after)
{
    const auto a = words_of(before);
    const auto b = words_of(after);
    const Kept kept = a.size() > most_words || b.size() > most_words
        ? Kept{std::vector<bool>(a.size()), std::vector<bool>(b.size())}
        : kept_words(a, b);
    return {parts_of(a, kept.before), parts_of(b, kept.after)};
}

} // namespace tenken
