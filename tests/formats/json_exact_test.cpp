#include "formats/json/exact.hpp"

#include "support/catch.hpp"

#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace tenken;

namespace {

std::string written(const Exact& number) { return to_json_number(number).dump(); }

} // namespace

TEST_CASE("A number with a decimal is written as a JSON number, any other as a fraction")
{
    CHECK(written(2) == "2");
    CHECK(written(-3) == "-3");
    CHECK(written(0) == "0");
    CHECK(written(Exact(1, 2)) == "0.5");
    CHECK(written(Exact(-1, 8)) == "-0.125");
    CHECK(written(Exact(1, 10)) == "0.1");
    CHECK(written(Exact(2, 3)) == "\"2/3\"");
    CHECK(written(Exact(-2, 7)) == "\"-2/7\"");
}

TEST_CASE("What a JSON number cannot hold exactly is written as a string")
{
    const auto whole = *Exact::from_decimal("123456789012345678901234567890");
    const auto fine = *Exact::from_decimal("0.12345678901234567890123");
    CHECK(written(whole) == "\"123456789012345678901234567890\"");
    CHECK(written(fine) == "\"0.12345678901234567890123\"");
    CHECK(exact_from_json(to_json_number(whole)) == whole);
    CHECK(exact_from_json(to_json_number(fine)) == fine);
}

TEST_CASE("A JSON number is read as the shortest decimal that means it")
{
    CHECK(exact_from_json(nlohmann::json::parse("0.1")) == Exact(1, 10));
    CHECK(exact_from_json(nlohmann::json::parse("1e2")) == Exact(100));
    CHECK(exact_from_json(nlohmann::json::parse("1e-7")) == Exact(1, 10'000'000));
    CHECK(exact_from_json(nlohmann::json::parse("18446744073709551615")) ==
        Exact::from_decimal("18446744073709551615"));
}

TEST_CASE("What is no number is read as nothing")
{
    for (const char* text : {"null", "true", "[]", "{}", "\"\"", "\"x\"", "\"1/0\"", "\"1e3\""}) {
        INFO(text);
        CHECK_FALSE(exact_from_json(nlohmann::json::parse(text)));
    }
}

TEST_CASE("Every exact number comes back from JSON text")
{
    CHECK(rc::check([](std::int64_t numerator, std::int64_t denominator) {
        RC_PRE(denominator != 0);
        const Exact number(numerator, denominator);
        RC_ASSERT(exact_from_json(nlohmann::json::parse(written(number))) == number);
    }));
    CHECK(rc::check([](std::int32_t thousandths) {
        const Exact number(thousandths, 1000);
        RC_ASSERT(to_json_number(number).is_number());
        RC_ASSERT(exact_from_json(nlohmann::json::parse(written(number))) == number);
    }));
}
