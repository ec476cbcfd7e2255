#include "compare/wording.hpp"

#include "base/common_subsequence.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace tenken {

namespace {

/// The script that a character belongs to, as far as it tells words apart.
enum class Script { kanji, hiragana, katakana, latin, digit, other };

// Of one character in UTF-8. The middle dot is no katakana; 々 is a kanji.
Script script_of(std::string_view character)
{
    const auto c = utf8::code_point(character);
    const auto within = [c](std::uint32_t first, std::uint32_t last) { return c >= first && c <= last; };
    if (within('0', '9') || within(0xFF10, 0xFF19)) return Script::digit;
    if (within('A', 'Z') || within('a', 'z') || within(0xFF21, 0xFF3A) || within(0xFF41, 0xFF5A))
        return Script::latin;
    if (within(0x3041, 0x309F)) return Script::hiragana;
    if (within(0x30A1, 0x30FF) && c != 0x30FB) return Script::katakana;
    if (within(0x3400, 0x9FFF) || within(0xF900, 0xFAFF) || within(0x20000, 0x3FFFF) || c == 0x3005)
        return Script::kanji;
    return Script::other;
}

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
    Kept kept{std::vector<bool>(a.size()), std::vector<bool>(b.size())};
    const auto partners = common_subsequence(std::span(a), std::span(b));
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!partners[i]) continue;
        kept.before[i] = true;
        kept.after[*partners[i]] = true;
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

using Counts = std::map<std::string, std::int64_t>;

constexpr std::size_t longest_small_word = 3;

bool says_little(Script script) { return script == Script::hiragana || script == Script::other; }

bool small_word(std::string_view word)
{
    return word.size() <= longest_small_word &&
        std::ranges::all_of(word.substr(1), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string in_small_letters(std::string word)
{
    for (char& c : word) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return word;
}

class Features {
public:
    explicit Features(std::string_view text)
    {
        for (const auto& character : utf8::split_characters(utf8::nfkc(text))) take(character);
        finish_word();
    }

    [[nodiscard]] const Counts& counts() const { return telling_.empty() ? all_ : telling_; }

private:
    void take(const std::string& character)
    {
        const Script script = script_of(character);
        if (script == Script::latin) {
            word_ += character;
            return;
        }
        finish_word();
        if (utf8::trimmed(character).empty()) return;
        if (!last_.empty()) {
            ++all_[last_ + character];
            if (!says_little(last_script_) || !says_little(script)) ++telling_[last_ + character];
        }
        last_ = character;
        last_script_ = script;
    }

    void finish_word()
    {
        if (word_.empty()) return;
        const bool small = small_word(word_);
        const std::string word = in_small_letters(word_);
        ++all_[word];
        if (!small) ++telling_[word];
        word_.clear();
        last_.clear();
    }

    Counts telling_;
    Counts all_; ///< for a text in which nothing tells
    std::string word_;
    std::string last_;
    Script last_script_ = Script::other;
};

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

Exact likeness(std::string_view one, std::string_view other)
{
    const Features a(one);
    const Features b(other);
    std::int64_t both = 0;
    std::int64_t common = 0;
    for (const auto& [feature, count] : a.counts()) {
        both += count;
        const auto at = b.counts().find(feature);
        if (at != b.counts().end()) common += std::min(count, at->second);
    }
    for (const auto& [feature, count] : b.counts()) both += count;
    if (both == 0) return utf8::comparable_form(one) == utf8::comparable_form(other) ? 1 : 0;
    return Exact(2 * common, both);
}

} // namespace tenken
