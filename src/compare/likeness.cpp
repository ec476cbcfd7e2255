#include "compare/likeness.hpp"

#include "base/utf8.hpp"
#include "compare/script.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tenken {

namespace {

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
