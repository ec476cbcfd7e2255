#include "base/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <stdexcept>
#include <utility>

namespace tenken {

namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

bool all_digits(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// cpp_int reads a leading 0 as octal, hence the trimming.
Integer integer_of(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? Integer(0) : Integer(std::string(digits.substr(first)));
}

} // namespace

struct Exact::Digits {
    Rational value;
};

Exact::Exact()
    : Exact(0)
{
}

Exact::Exact(std::int64_t value)
    : digits_(std::make_shared<const Digits>(Digits{Rational(value)}))
{
}

Exact::Exact(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0) throw std::invalid_argument("Exact: denominator 0");
    digits_ = std::make_shared<const Digits>(Digits{Rational(numerator) / Rational(denominator)});
}

Exact::Exact(std::shared_ptr<const Digits> digits)
    : digits_(std::move(digits))
{
}

std::optional<Exact> Exact::from_decimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction))) return std::nullopt;
    Integer numerator = integer_of(std::string(whole) + std::string(fraction));
    if (negative) numerator = -numerator;
    const Integer denominator =
        boost::multiprecision::pow(Integer(10), static_cast<unsigned>(fraction.size()));
    return Exact(std::make_shared<const Digits>(Digits{Rational(numerator, denominator)}));
}

std::optional<Exact> Exact::from_text(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) return from_decimal(text);
    const auto numerator = from_decimal(text.substr(0, slash));
    const auto denominator = from_decimal(text.substr(slash + 1));
    if (!numerator || !denominator || denominator->is_zero()) return std::nullopt;
    if (!numerator->is_whole() || !denominator->is_whole()) return std::nullopt;
    return *numerator / *denominator;
}

std::optional<std::string> Exact::decimal() const
{
    Integer denominator = boost::multiprecision::denominator(digits_->value);
    unsigned twos = 0;
    unsigned fives = 0;
    for (; denominator % 2 == 0; denominator /= 2) ++twos;
    for (; denominator % 5 == 0; denominator /= 5) ++fives;
    if (denominator != 1) return std::nullopt;
    const unsigned places = std::max(twos, fives);
    const Rational shifted = digits_->value * Rational(boost::multiprecision::pow(Integer(10), places));
    Integer number = boost::multiprecision::numerator(shifted);
    const bool negative = number < 0;
    if (negative) number = -number;
    std::string digits = number.str();
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    return (negative ? "-" : "") + digits;
}

std::string Exact::text() const
{
    if (const auto short_form = decimal()) return *short_form;
    return boost::multiprecision::numerator(digits_->value).str() + "/" +
        boost::multiprecision::denominator(digits_->value).str();
}

Exact Exact::rounded_value() const
{
    const Rational tenths = digits_->value * 10;
    Integer numerator = boost::multiprecision::numerator(tenths);
    const Integer denominator = boost::multiprecision::denominator(tenths);
    const bool negative = numerator < 0;
    if (negative) numerator = -numerator;
    Integer rounded = (numerator * 2 + denominator) / (denominator * 2);
    if (negative) rounded = -rounded;
    return Exact(std::make_shared<const Digits>(Digits{Rational(rounded, Integer(10))}));
}

std::string Exact::rounded() const
{
    std::string text = *rounded_value().decimal();
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

double Exact::approximately() const { return digits_->value.convert_to<double>(); }

bool Exact::is_zero() const { return digits_->value == 0; }

bool Exact::is_whole() const { return boost::multiprecision::denominator(digits_->value) == 1; }

Exact& Exact::operator+=(const Exact& other)
{
    digits_ = std::make_shared<const Digits>(Digits{digits_->value + other.digits_->value});
    return *this;
}

Exact& Exact::operator-=(const Exact& other)
{
    digits_ = std::make_shared<const Digits>(Digits{digits_->value - other.digits_->value});
    return *this;
}

Exact& Exact::operator*=(const Exact& other)
{
    digits_ = std::make_shared<const Digits>(Digits{digits_->value * other.digits_->value});
    return *this;
}

Exact& Exact::operator/=(const Exact& other)
{
    if (other.is_zero()) throw std::invalid_argument("Exact: division by 0");
    digits_ = std::make_shared<const Digits>(Digits{digits_->value / other.digits_->value});
    return *this;
}

bool operator==(const Exact& a, const Exact& b) { return a.digits_->value == b.digits_->value; }

std::strong_ordering operator<=>(const Exact& a, const Exact& b)
{
    const int order = a.digits_->value.compare(b.digits_->value);
    return order < 0 ? std::strong_ordering::less
        : order > 0  ? std::strong_ordering::greater
                     : std::strong_ordering::equal;
}

} // namespace tenken
