#include "base/exact.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

#include <limits>
#include <sstream>
#include <stdexcept>

using tenken::Exact;

namespace {

std::string read(std::string_view text)
{
    const auto number = Exact::from_decimal(text);
    return number ? number->text() : "no number";
}

Exact random_fraction()
{
    return {*rc::gen::inRange<std::int64_t>(-100000, 100000), *rc::gen::inRange<std::int64_t>(1, 5000)};
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
