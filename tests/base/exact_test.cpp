#include "base/exact.hpp"

#include "base/problem.hpp"

#include "support/catch.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <rapidcheck.h>

#include <limits>
#include <sstream>
#include <stdexcept>
#include <vector>

using tenken::Exact;

namespace {

using Rational = boost::multiprecision::cpp_rational;

std::string read(std::string_view text)
{
    const auto number = Exact::from_decimal(text);
    return number ? number->text() : "no number";
}

Exact random_fraction()
{
    return {*rc::gen::inRange<std::int64_t>(-100000, 100000), *rc::gen::inRange<std::int64_t>(1, 5000)};
}

// Numbers at the borders of 32 and 64 bits, and any others.
std::int64_t border_number()
{
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    const std::vector<std::int64_t> borders{
        least, least / 2, -(std::int64_t{1} << 32), -1, 0, 1, 10, std::int64_t{1} << 31, most / 2, most - 3};
    const auto border = *rc::gen::elementOf(borders);
    return border + *rc::gen::inRange<std::int64_t>(0, 4);
}

struct Pair {
    Exact exact;
    Rational rational;
};

Pair random_pair()
{
    const std::int64_t numerator = border_number();
    std::int64_t denominator = border_number();
    if (denominator == 0) denominator = 7;
    return {Exact(numerator, denominator), Rational(numerator) / Rational(denominator)};
}

std::string text_of(const Rational& number)
{
    const auto numerator = boost::multiprecision::numerator(number).str();
    const auto denominator = boost::multiprecision::denominator(number).str();
    return denominator == "1" ? numerator : numerator + "/" + denominator;
}

// Whatever the form in which it is printed.
bool is(const Exact& exact, const Rational& rational)
{
    return exact == Exact::from_text(text_of(rational)) && Exact::from_text(exact.text()) == exact;
}

} // namespace

TEST_CASE("Decimals are read exactly")
{
    CHECK(read("2") == "2");
    CHECK(read("-0.125") == "-0.125");
    CHECK(read("96.50") == "96.5");
    CHECK(read("010") == "10");
    CHECK(read("0.1") == "0.1");
    CHECK(read("-0") == "0");
    CHECK(read("0.000") == "0");
    CHECK(*Exact::from_decimal("0.1") + *Exact::from_decimal("0.2") == *Exact::from_decimal("0.3"));
}

TEST_CASE("What is no plain decimal is no number")
{
    for (const char* text :
        {"", "-", "+1", ".5", "5.", "1e3", " 1", "1 ", "1,000", "--1", "1.2.3", "0x10", "１", "-.5"}) {
        INFO(text);
        CHECK(read(text) == "no number");
    }
}

TEST_CASE("A fraction that is no decimal is written as one")
{
    CHECK(Exact(2, 3).text() == "2/3");
    CHECK(Exact(-2, 6).text() == "-1/3");
    CHECK(Exact(2, -6).text() == "-1/3");
    CHECK(Exact(1, 2).text() == "0.5");
    CHECK(Exact(7, 1250).text() == "0.0056");
    CHECK_FALSE(Exact(2, 3).decimal().has_value());
    CHECK(Exact::from_text("2/3") == Exact(2, 3));
    CHECK(Exact::from_text("-7.25") == Exact(-29, 4));
    for (const char* text : {"1/0", "1.5/2", "/2", "1/", "1/2/3", "a/b"}) {
        INFO(text);
        CHECK_FALSE(Exact::from_text(text).has_value());
    }
}

TEST_CASE("Rounded once to one decimal, half away from zero, never minus zero")
{
    CHECK(Exact(785, 10).rounded() == "78.5");
    CHECK(Exact(100).rounded() == "100.0");
    CHECK(Exact::from_decimal("0.05")->rounded() == "0.1");
    CHECK(Exact::from_decimal("-0.05")->rounded() == "-0.1");
    CHECK(Exact::from_decimal("0.0499999")->rounded() == "0.0");
    CHECK(Exact::from_decimal("-0.0499999")->rounded() == "0.0");
    CHECK(Exact::from_decimal("89.95")->rounded() == "90.0");
    CHECK(Exact::from_decimal("89.9499999999999999999999")->rounded() == "89.9");
    CHECK(Exact(200, 3).rounded() == "66.7");
    CHECK(Exact(-200, 3).rounded() == "-66.7");
    CHECK(Exact(200, 3).rounded_value() == Exact(667, 10));
}

TEST_CASE("Numbers outgrow 128 bits and stay exact")
{
    Exact sum;
    Exact product = 1;
    for (int prime : {101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181,
             191, 193, 197}) {
        sum += Exact(1, prime);
        product *= prime;
    }
    CHECK((sum * product).is_whole());
    CHECK((sum * product).text().size() > 39);
    CHECK_FALSE(sum.is_whole());
    CHECK(Exact(std::numeric_limits<std::int64_t>::min()).text() == "-9223372036854775808");
}

TEST_CASE("Dividing by nothing is refused")
{
    CHECK_THROWS_AS(Exact(1, 0), std::invalid_argument);
    Exact one = 1;
    CHECK_THROWS_AS(one /= Exact(), std::invalid_argument);
    CHECK(one == 1);
}

TEST_CASE("Exact numbers are ordered, and copies are values")
{
    CHECK(Exact(1, 3) < Exact(34, 100));
    CHECK(Exact(-1) < Exact());
    CHECK(Exact(1, 3) <= Exact(2, 6));
    Exact a = 1;
    const Exact b = a;
    a += 1;
    CHECK(b == 1);
    CHECK(a == 2);
    CHECK(-a == Exact(-2));
    CHECK(Exact().is_zero());
    CHECK(Exact(1, 4).approximately() == 0.25);
}

TEST_CASE("What is written is read back, and arithmetic keeps its laws")
{
    REQUIRE(rc::check("exact", [] {
        const Exact a = random_fraction();
        const Exact b = random_fraction();
        const Exact c = random_fraction();
        RC_ASSERT((Exact::from_text(a.text()) == a));
        RC_ASSERT((a + b - b == a));
        RC_ASSERT(((a + b) * c == a * c + b * c));
        if (!b.is_zero()) RC_ASSERT((a / b * b == a));
        RC_ASSERT((a < b) == (Exact() < b - a));
        const Exact off = a.rounded_value() - a;
        RC_ASSERT((off <= Exact(5, 100) && off >= Exact(-5, 100)));
        RC_ASSERT((Exact::from_decimal(a.rounded()) == a.rounded_value()));
    }));
}

TEST_CASE("Arithmetic at the borders of 64 bits is that of rationals without borders")
{
    REQUIRE(rc::check("against Boost", [] {
        const auto [a, x] = random_pair();
        const auto [b, y] = random_pair();
        RC_ASSERT(is(a, x));
        RC_ASSERT(is(a + b, x + y));
        RC_ASSERT(is(a - b, x - y));
        RC_ASSERT(is(a * b, x * y));
        RC_ASSERT(is(-a, -x));
        RC_ASSERT((a < b) == (x < y));
        RC_ASSERT((a == b) == (x == y));
        RC_ASSERT(a.is_zero() == (x == 0));
        RC_ASSERT(a.is_whole() == (boost::multiprecision::denominator(x) == 1));
        if (y != 0) RC_ASSERT(is(a / b, x / y));
        const Exact large = a * b * a * b * a;
        RC_ASSERT(is(large, x * y * x * y * x));
        if (y != 0) RC_ASSERT(is(large / b / b, x * x * x));
        RC_ASSERT(is(large - large, 0));
        RC_ASSERT((large < a) == (x * y * x * y * x < x));
        const Exact off = (a.rounded_value() - a) * 20;
        RC_ASSERT((off <= 1 && off >= -1 && (a.rounded_value() * 10).is_whole()));
    }));
}

TEST_CASE("The least whole number of 64 bits is one like any other")
{
    const Exact least = std::numeric_limits<std::int64_t>::min();
    CHECK(-least == Exact::from_decimal("9223372036854775808"));
    CHECK((least / least) == 1);
    CHECK((least / -1).text() == "9223372036854775808");
    CHECK((least - 1).text() == "-9223372036854775809");
    CHECK((least - 1 + 1) == least);
    CHECK(Exact(1, std::numeric_limits<std::int64_t>::min()).text() ==
        (Exact(-1) / Exact::from_decimal("9223372036854775808").value()).text());
    CHECK(least.rounded() == "-9223372036854775808.0");
}

TEST_CASE("A number of more bits than anybody writes down is refused, above and below the line")
{
    for (const Exact& two : {Exact(2), Exact(1, 2)}) {
        Exact number = two; // to the power of 1
        for (int power = 1; power < 2048; power *= 2) number *= Exact(number);
        Exact most = number;
        most *= number / two; // 4095
        CHECK(most / number == number / two);
        CHECK_THROWS_AS(most * two, tenken::Failure);
    }
}
