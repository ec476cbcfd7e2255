#include "formats/policy/number.hpp"

#include "base/utf8.hpp"
#include "formats/policy/official_phrasing.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr std::size_t longest_prefix = 64; // characters: room for a number and what tells it apart
constexpr int largest_number = 999;

/// The beginning of a line in NFKC, with where each of its bytes comes from.
class Prefix {
public:
    explicit Prefix(std::string_view line)
    {
        std::size_t at = 0;
        std::size_t count = 0;
        for (const auto& character : utf8::split_characters(line.substr(0, 4 * longest_prefix))) {
            if (count++ == longest_prefix) break;
            std::string form = utf8::nfkc(character);
            if (form == "\t" || form == "\f") form = " ";
            if (form == "\\")
                form.clear(); // Markdown's escape: "1\\." and "\\(1\\)" keep a number from being a list
            for (const char byte : form) {
                text_ += byte;
                source_.push_back(at);
            }
            at += character.size();
        }
        source_.push_back(at);
    }

    [[nodiscard]] std::string_view rest() const { return std::string_view(text_).substr(at_); }
    [[nodiscard]] bool starts(std::string_view what) const { return rest().starts_with(what); }
    [[nodiscard]] bool ended() const { return at_ >= text_.size(); }
    [[nodiscard]] bool blank() const { return ended() || text_[at_] == ' '; }
    [[nodiscard]] std::size_t source() const { return source_[std::min(at_, source_.size() - 1)]; }
    [[nodiscard]] std::size_t at() const { return at_; }
    void back_to(std::size_t at) { at_ = at; }

    bool take(std::string_view what)
    {
        if (!starts(what)) return false;
        at_ += what.size();
        return true;
    }

    std::size_t take_blanks()
    {
        const std::size_t before = at_;
        while (take(" ")) {}
        return at_ - before;
    }

private:
    std::string text_;
    std::vector<std::size_t> source_;
    std::size_t at_ = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> take_digits(Prefix& in)
{
    int value = 0;
    bool any = false;
    while (!in.ended() && is_digit(in.rest().front())) {
        value = std::min(value * 10 + (in.rest().front() - '0'), largest_number + 1);
        in.take(in.rest().substr(0, 1));
        any = true;
    }
    if (!any || value == 0 || value > largest_number) return std::nullopt;
    return value;
}

// 一 to 九百九十九.
std::optional<int> take_kanji(Prefix& in)
{
    constexpr std::array<std::string_view, 10> digits{
        "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    int total = 0;
    int pending = 0;
    bool any = false;
    for (bool going = true; going;) {
        going = false;
        for (std::size_t i = 1; i < digits.size(); ++i) {
            if (in.take(digits[i])) {
                pending = static_cast<int>(i);
                going = any = true;
            }
        }
        for (const auto& [sign, factor] : {std::pair{"百", 100}, std::pair{"十", 10}}) {
            if (in.take(sign)) {
                total += std::max(pending, 1) * factor;
                pending = 0;
                going = any = true;
            }
        }
    }
    if (!any || total + pending > largest_number) return std::nullopt;
    return total + pending;
}

std::optional<int> take_either(Prefix& in)
{
    if (const auto value = take_digits(in)) return value;
    return take_kanji(in);
}

int take_branch(Prefix& in)
{
    const std::size_t before = in.at();
    if (in.take("の")) {
        if (const auto value = take_either(in)) return *value;
    }
    in.back_to(before);
    return 0;
}

int circled_value(std::string_view line)
{
    const auto code = static_cast<int>(utf8::code_point(line));
    if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
    if (code >= 0x3251 && code <= 0x325F) return code - 0x3251 + 21;
    if (code >= 0x32B1 && code <= 0x32BF) return code - 0x32B1 + 36;
    return 0;
}

LineForm take_marks(Prefix& in)
{
    LineForm form;
    form.indent = in.take_blanks();
    const std::size_t before = in.at();
    while (in.take("#")) ++form.heading;
    if (form.heading > 6 || (form.heading > 0 && !in.blank())) {
        in.back_to(before);
        form.heading = 0;
    }
    in.take_blanks();
    for (const auto* dash : {"- ", "* ", "+ "}) form.dash = form.dash || (form.heading == 0 && in.take(dash));
    in.take_blanks();
    if (!in.take("**")) in.take("__");
    return form;
}

bool take_number(Prefix& in, std::string_view line, ClauseNumber& found)
{
    const auto set = [&](NumberStyle style, int number) {
        found.style = style;
        found.numbers = {number};
        return true;
    };
    if (const int value = circled_value(line.substr(in.source()))) {
        in.take(std::to_string(value));
        return set(NumberStyle::circled, value);
    }
    if (in.take("第")) {
        const auto value = take_either(in);
        if (!value) return false;
        if (in.take("章") || in.take("編")) return set(NumberStyle::chapter, *value);
        if (in.take("節") || in.take("款")) return set(NumberStyle::part, *value);
        if (in.take("条")) {
            found.branch = take_branch(in);
            if (in.starts("第")) return false;
            return set(NumberStyle::article, *value);
        }
        return in.blank() && set(NumberStyle::ordinal, *value);
    }
    if (in.take("(")) {
        const std::size_t before = in.at();
        auto value = take_digits(in);
        const bool kanji = !value;
        if (kanji) {
            in.back_to(before);
            value = take_kanji(in);
        }
        if (!value) return false;
        found.branch = take_branch(in);
        return in.take(")") && set(kanji ? NumberStyle::kanji_parens : NumberStyle::parens, *value);
    }
    if (const auto first = take_digits(in)) {
        std::vector<int> numbers{*first};
        std::size_t after = in.at();
        while (in.take(".") || in.take("-")) {
            const auto next = take_digits(in);
            if (!next) break;
            numbers.push_back(*next);
            after = in.at();
        }
        in.back_to(after);
        if (numbers.size() > 1) {
            in.take(".");
            found.style = NumberStyle::path;
            found.numbers = numbers;
            return in.blank() || found.form.heading > 0;
        }
        if (in.take(".")) return set(NumberStyle::dotted, *first);
        if (in.take(")")) return set(NumberStyle::closing_paren, *first);
        found.branch = take_branch(in);
        return (in.blank() || found.form.heading > 0) && set(NumberStyle::bare, *first);
    }
    if (const auto value = take_kanji(in)) return in.blank() && set(NumberStyle::kanji, *value);
    return false;
}

} // namespace

int rank_of(NumberStyle style)
{
    switch (style) {
    case NumberStyle::chapter:
        return 0;
    case NumberStyle::part:
        return 1;
    case NumberStyle::article:
    case NumberStyle::ordinal:
        return 2;
    case NumberStyle::bare:
    case NumberStyle::dotted:
    case NumberStyle::path:
        return 3;
    case NumberStyle::parens:
    case NumberStyle::kanji_parens:
    case NumberStyle::closing_paren:
    case NumberStyle::kanji:
        return 4;
    case NumberStyle::circled:
        return 5;
    }
    return 5;
}

bool is_plain(NumberStyle style) { return style == NumberStyle::bare || style == NumberStyle::dotted; }

bool is_marked(NumberStyle style) { return !is_plain(style) && style != NumberStyle::path; }

std::string ClauseNumber::text() const
{
    std::string result = std::to_string(last());
    if (branch > 0) result += "-" + std::to_string(branch);
    return result;
}

std::optional<ClauseNumber> read_clause_number(std::string_view line)
{
    Prefix in(line);
    ClauseNumber found;
    found.form = take_marks(in);
    found.at = in.source();
    if (!take_number(in, line, found)) return std::nullopt;
    const bool spaced = in.blank();
    in.take_blanks();
    if (found.form.heading == 0 && continues_reference(in.rest())) return std::nullopt;
    if ((!is_marked(found.style) || found.style == NumberStyle::kanji) && counts_things(in.rest()))
        return std::nullopt;
    if (found.style == NumberStyle::article && !spaced && found.form.heading == 0 && !in.starts("("))
        return std::nullopt;
    if (is_contents_line(line)) return std::nullopt;
    found.rest = in.source();
    return found;
}

} // namespace tenken
