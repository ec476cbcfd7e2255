#include "base/base64.hpp"

#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("base64 is read by the vectors of RFC 4648, its line ends left out")
{
    CHECK(from_base64("") == "");
    CHECK(from_base64("Zg==") == "f");
    CHECK(from_base64("Zm8=") == "fo");
    CHECK(from_base64("Zm9v") == "foo");
    CHECK(from_base64("Zm9v\nYmFy\r\n") == "foobar");
    CHECK(from_base64("//79") == "\xFF\xFE\xFD");
}

TEST_CASE("what is no base64 holds nothing")
{
    for (const auto* text : {"Zg", "Zg=", "Zg===", "Z===", "Zg==Zg==", "Zm 9", "Zm9-", "鍵"})
        CHECK_FALSE(from_base64(text).has_value());
}
