#include "base/exact.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>
#include <stdexcept>
#include <utility>

namespace tenken {

namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;
__extension__ using Wide =
    __int128; // holds any product of two numbers of 64 bits, and any sum of two of those

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

// A checklist's numbers come to some hundred bits. With more than this each sum takes longer than the one before.
constexpr unsigned most_bits = 4096;
constexpr std::size_t most_digits = 1200; // of them no more bits

constexpr std::size_t safe_digits = 18; // of any number of so many decimal digits 64 bits hold the value

constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, safe_digits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

Wide greatest_divisor(Wide a, Wide b)
{
    constexpr Wide narrow = std::numeric_limits<std::uint64_t>::max();
    while (b != 0 && (a > narrow || b > narrow)) a = std::exchange(b, a % b);
    auto small = static_cast<std::uint64_t>(a);
    for (auto other = static_cast<std::uint64_t>(b); other != 0;) small = std::exchange(other, small % other);
    return b == 0 ? a : static_cast<Wide>(small);
}

bool all_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// cpp_int reads a leading 0 as octal, hence the trimming.
Integer integer_of(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? Integer(0) : Integer(std::string(digits.substr(first)));
}

Integer power_of_ten(std::size_t exponent)
{
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

std::int64_t small_number(std::string_view digits)
{
    std::int64_t number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

std::string with_point(std::string digits, std::size_t places, bool negative)
{
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    return (negative ? "-" : "") + digits;
}

// How many decimals a reduced fraction with this denominator has; nothing where they never end.
template <typename Number> std::optional<unsigned> decimals_of(Number denominator)
{
    unsigned twos = 0;
    unsigned fives = 0;
    for (; denominator % 2 == 0; denominator /= 2) ++twos;
    for (; denominator % 5 == 0; denominator /= 5) ++fives;
    return denominator == 1 ? std::optional(std::max(twos, fives)) : std::nullopt;
}

} // namespace

struct Exact::Large {
    Rational value;
};

void Exact::FreeLarge::operator()(const Large* large) const { delete large; }

void Exact::copy_large(const Exact& other)
{
    if (this != &other) large_.reset(other.large_ ? new Large(*other.large_) : nullptr);
}

template <> Exact Exact::reduced(Wide numerator, Wide denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (denominator != 1) {
        const Wide divisor = greatest_divisor(numerator < 0 ? -numerator : numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }
    if (numerator < least || numerator > most || denominator > most)
        return Exact(Large{Rational(Integer(numerator), Integer(denominator))});
    Exact number(static_cast<std::int64_t>(numerator));
    number.denominator_ = static_cast<std::int64_t>(denominator);
    return number;
}

Exact::Exact(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0) throw std::invalid_argument("Exact: denominator 0");
    *this = reduced<Wide>(numerator, denominator);
}

Exact::Exact(Large large)
{
    const Integer numerator = boost::multiprecision::numerator(large.value);
    const Integer denominator = boost::multiprecision::denominator(large.value);
    if ((numerator != 0 && msb(numerator < 0 ? Integer(-numerator) : numerator) >= most_bits) ||
        msb(denominator) >= most_bits)
        fail(FailureKind::input, "checklist.number_beyond", most_bits);
    if (numerator >= least && numerator <= most && denominator <= most) {
        numerator_ = numerator.convert_to<std::int64_t>();
        denominator_ = denominator.convert_to<std::int64_t>();
    } else {
        large_.reset(new Large(std::move(large)));
    }
}

Exact::Large Exact::enlarged() const
{
    return large_ ? *large_ : Large{Rational(Integer(numerator_), Integer(denominator_))};
}

std::optional<Exact> Exact::from_decimal(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
    if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction))) return std::nullopt;
    if (whole.size() + fraction.size() > most_digits) return std::nullopt;
    if (whole.size() + fraction.size() <= safe_digits) {
        const std::int64_t power = powers_of_ten[fraction.size()];
        const std::int64_t number = small_number(whole) * power + small_number(fraction);
        return Exact(negative ? -number : number, power);
    }
    Integer numerator = integer_of(std::string(whole) + std::string(fraction));
    if (negative) numerator = -numerator;
    return Exact(Large{Rational(numerator, power_of_ten(fraction.size()))});
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
    if (!large_ && denominator_ == 1) return std::to_string(numerator_);
    if (!large_) {
        const auto places = decimals_of(denominator_);
        if (!places) return std::nullopt;
        if (*places <= safe_digits) {
            const Wide shifted = Wide{numerator_} * (powers_of_ten[*places] / denominator_);
            if (shifted >= -most && shifted <= most) {
                const auto digits = static_cast<std::int64_t>(shifted);
                return with_point(std::to_string(digits < 0 ? -digits : digits), *places, digits < 0);
            }
        }
    }
    const auto large = enlarged();
    const Integer denominator = boost::multiprecision::denominator(large.value);
    const auto places = decimals_of(denominator);
    if (!places) return std::nullopt;
    Integer digits = boost::multiprecision::numerator(large.value) * (power_of_ten(*places) / denominator);
    const bool negative = digits < 0;
    if (negative) digits = -digits;
    return with_point(digits.str(), *places, negative);
}

std::string Exact::text() const
{
    if (auto short_form = decimal()) return std::move(*short_form);
    if (!large_) return std::to_string(numerator_) + "/" + std::to_string(denominator_);
    return boost::multiprecision::numerator(large_->value).str() + "/" +
        boost::multiprecision::denominator(large_->value).str();
}

Exact Exact::rounded_value() const
{
    const auto nearest_tenths = [](auto numerator, const auto& denominator) {
        const bool negative = numerator < 0;
        if (negative) numerator = -numerator;
        numerator = (numerator * 20 + denominator) / (denominator * 2);
        return negative ? decltype(numerator)(-numerator) : numerator;
    };
    if (!large_) return reduced<Wide>(nearest_tenths(Wide{numerator_}, Wide{denominator_}), 10);
    const Integer tenths = nearest_tenths(Integer(boost::multiprecision::numerator(large_->value)),
        Integer(boost::multiprecision::denominator(large_->value)));
    return Exact(Large{Rational(tenths, Integer(10))});
}

std::string Exact::rounded() const
{
    std::string text = *rounded_value().decimal();
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

double Exact::approximately() const
{
    constexpr std::int64_t exact_in_double = std::int64_t{1} << 53;
    if (!large_ && std::max(numerator_, denominator_) <= exact_in_double && numerator_ >= -exact_in_double)
        return static_cast<double>(numerator_) / static_cast<double>(denominator_);
    return enlarged().value.convert_to<double>();
}

bool Exact::is_whole() const
{
    return large_ ? boost::multiprecision::denominator(large_->value) == 1 : denominator_ == 1;
}

Exact& Exact::operator+=(const Exact& other)
{
    if (large_ || other.large_) return *this = Exact(Large{enlarged().value + other.enlarged().value});
    if (denominator_ == other.denominator_)
        return *this = reduced<Wide>(Wide{numerator_} + other.numerator_, denominator_);
    return *this =
               reduced<Wide>(Wide{numerator_} * other.denominator_ + Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Exact& Exact::operator-=(const Exact& other)
{
    if (large_ || other.large_) return *this = Exact(Large{enlarged().value - other.enlarged().value});
    if (denominator_ == other.denominator_)
        return *this = reduced<Wide>(Wide{numerator_} - other.numerator_, denominator_);
    return *this =
               reduced<Wide>(Wide{numerator_} * other.denominator_ - Wide{other.numerator_} * denominator_,
                   Wide{denominator_} * other.denominator_);
}

Exact& Exact::operator*=(const Exact& other)
{
    if (large_ || other.large_) return *this = Exact(Large{enlarged().value * other.enlarged().value});
    return *this =
               reduced<Wide>(Wide{numerator_} * other.numerator_, Wide{denominator_} * other.denominator_);
}

Exact& Exact::operator/=(const Exact& other)
{
    if (other.is_zero()) throw std::invalid_argument("Exact: division by 0");
    if (large_ || other.large_) return *this = Exact(Large{enlarged().value / other.enlarged().value});
    return *this =
               reduced<Wide>(Wide{numerator_} * other.denominator_, Wide{denominator_} * other.numerator_);
}

bool operator==(const Exact& a, const Exact& b)
{
    if (a.large_ && b.large_) return a.large_->value == b.large_->value;
    return !a.large_ && !b.large_ && a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b)
{
    if (a.large_ || b.large_) return a.enlarged().value.compare(b.enlarged().value) <=> 0;
    return Wide{a.numerator_} * b.denominator_ <=> Wide{b.numerator_} * a.denominator_;
}

} // namespace tenken
