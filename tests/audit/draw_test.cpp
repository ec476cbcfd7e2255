#include "audit/draw.hpp"

#include "base/sha256.hpp"

#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("the number by which an instance is drawn is that of four lines")
{
    CHECK(draw_number("2026-07-01", 2026, "事務局", "6.4-03") ==
        sha256_hex("2026-07-01\n2026\n事務局\n6.4-03\n"));
}
