#include "base/individual_number.hpp"

#include "base/utf8.hpp"

#include <array>
#include <string>

namespace tenken {

namespace {

constexpr std::size_t length = 12;
constexpr std::size_t quarter = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// In digits and signs of one width, every dash a hyphen.
std::string plain(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> dashes{"‐", "‑", "–", "—", "―", "−", "ー"};
    auto folded = utf8::nfkc(text);
    for (const auto dash : dashes) {
        for (auto at = folded.find(dash); at != std::string::npos; at = folded.find(dash, at))
            folded.replace(at, dash.size(), "-");
    }
    return folded;
}

std::size_t digits_at(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

/// Twelve digits four by four from `at`; empty where there are none.
std::string in_quarters(std::string_view text, std::size_t at)
{
    constexpr std::size_t last = 2 * (quarter + 1);
    const char mark = at + quarter < text.size() ? text[at + quarter] : '\0';
    if (mark != '-' && mark != ' ') return {};
    for (const std::size_t from : {at, at + quarter + 1, at + last}) {
        if (digits_at(text, from) != quarter) return {};
    }
    const auto end = at + last + quarter;
    if (text[at + 2 * quarter + 1] != mark) return {};
    if (end + 1 < text.size() && text[end] == mark && is_digit(text[end + 1])) return {};
    if (at >= 2 && text[at - 1] == mark && is_digit(text[at - 2])) return {};
    std::string digits(text.substr(at, quarter));
    digits += text.substr(at + quarter + 1, quarter);
    return digits += text.substr(at + last, quarter);
}

bool has_check_digit(std::string_view digits)
{
    int sum = 0;
    for (int n = 1; n < static_cast<int>(length); ++n)
        sum += (digits[length - 1 - static_cast<std::size_t>(n)] - '0') * (n <= 6 ? n + 1 : n - 5);
    const int rest = sum % 11;
    return digits.back() - '0' == (rest <= 1 ? 0 : 11 - rest);
}

} // namespace

bool holds_individual_number(std::string_view text)
{
    if (text.size() < length) return false;
    const auto folded = plain(text);
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const auto count = digits_at(folded, at);
        if (count == 0) continue;
        const auto digits = count == length ? folded.substr(at, length)
            : count == quarter              ? in_quarters(folded, at)
                                            : std::string();
        if (!digits.empty() && has_check_digit(digits)) return true;
        at += count;
    }
    return false;
}

} // namespace tenken
