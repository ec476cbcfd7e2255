#include "formats/dataset/csv_line.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

bool is_even(const std::string& digits) { return (digits.back() - '0') % 2 == 0; }

bool ends_in_five(const std::string& digits) { return digits.back() == '0' || digits.back() == '5'; }

/// Of digits that it divides.
std::string divided(const std::string& digits, int by)
{
    std::string quotient;
    int rest = 0;
    for (const char digit : digits) {
        rest = rest * 10 + (digit - '0');
        if (const int next = rest / by; next != 0 || !quotient.empty())
            quotient += static_cast<char>('0' + next);
        rest %= by;
    }
    return quotient.empty() ? "0" : quotient;
}

// Of digits above a power of ten nothing but 2 and 5 can go out of the fraction.
FractionText reduced(std::string digits, std::size_t places)
{
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    std::string denominator = "1" + std::string(places, '0');
    for (const auto& [factor, divides] : {std::pair(2, &is_even), std::pair(5, &ends_in_five)}) {
        while (denominator != "1" && divides(digits) && divides(denominator)) {
            digits = divided(digits, factor);
            denominator = divided(denominator, factor);
        }
    }
    return {std::move(digits), std::move(denominator)};
}

} // namespace

FractionText fraction_text(const Exact& number)
{
    if (const auto whole = number.whole()) return {std::to_string(*whole), "1"};
    const std::string text = number.text();
    if (const auto slash = text.find('/'); slash != std::string::npos)
        return {text.substr(0, slash), text.substr(slash + 1)};
    const bool negative = text.starts_with('-');
    std::string digits = text.substr(negative ? 1 : 0);
    const auto point = digits.find('.');
    const std::size_t places = point == std::string::npos ? 0 : digits.size() - point - 1;
    if (point != std::string::npos) digits.erase(point, 1);
    auto fraction = reduced(std::move(digits), places);
    if (negative) fraction.numerator.insert(0, "-");
    return fraction;
}

void append_csv_text(std::string& out, std::string_view text)
{
    constexpr std::string_view quoted(",\"\n\r\0", 5);
    if (text.find_first_of(quoted) == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '\0') {
            out += "〔U+0000〕";
            continue;
        }
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void CsvLine::fraction(std::string_view, const std::optional<Exact>& number)
{
    const auto text = number ? fraction_text(*number) : FractionText{};
    begin();
    out_ += text.numerator;
    begin();
    out_ += text.denominator;
}

} // namespace tenken
