#include "base/moment.hpp"

#include "base/date.hpp"
#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("A timestamp of RFC 3339 names its moment, whatever its offset")
{
    const auto noon = moment_of("2026-10-01T12:00:00+09:00");
    REQUIRE(noon);
    CHECK(japan_timestamp(*noon) == "2026-10-01T12:00:00+09:00");
    for (const char* same : {"2026-10-01T03:00:00Z", "2026-10-01t03:00:00z", "2026-09-30T22:30:00-04:30",
             "2026-10-01T12:00:00.999+09:00"}) {
        INFO(same);
        CHECK(moment_of(same) == noon);
    }
    CHECK(*moment_of("2026-10-01T12:00:01+09:00") - *noon == std::chrono::seconds(1));
    CHECK(*moment_of("2026-12-31T23:59:60Z") == *moment_of("2027-01-01T00:00:00Z"));
}

TEST_CASE("What is no timestamp names no moment")
{
    for (const char* other : {"", "2026-10-01", "2026-10-01T12:00:00", "2026-10-01 12:00:00Z",
             "2026-02-30T12:00:00Z", "2026-10-01T24:00:00Z", "2026-10-01T12:00:00+24:00",
             "2026-10-01T12:60:00Z", "2026-10-01T12:00:61Z", "2026-10-01T12:00:00.Z", "2026-10-01T12:00:00.5",
             "2026-10-01T12:00:00+0900", "2026-10-01T12:00:00+09:0x", "2026-10-01T1x:00:00Z",
             "2026-10-01T12-00-00Z", "2026-10-01T12:00:00Zulu"}) {
        INFO(other);
        CHECK_FALSE(moment_of(other));
    }
}
