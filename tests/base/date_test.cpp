#include "base/date.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;
using namespace std::chrono;

TEST_CASE("An ISO date is read only in full, and only when the day exists")
{
    CHECK(parse_iso_date("2026-06-01") == 2026y / June / 1d);
    CHECK(parse_iso_date("2028-02-29") == 2028y / February / 29d);
    for (const char* text : {"2026-02-29", "2026-6-1", "2026/06/01", "2026-13-01", "2026-00-10", "2026-06-00",
             "1899-12-31", "3000-01-01", "", "2026-06-01 ", "２０２６-06-01", "+026-06-01", "2026-06-0x"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text).has_value());
    }
}

TEST_CASE("Every day is read back as it was written")
{
    REQUIRE(rc::check("dates", [] {
        const auto first = sys_days(1900y / January / 1d);
        const Date date(first + days(*rc::gen::inRange(0, 401767)));
        RC_ASSERT((parse_iso_date(iso_date(date)) == date));
    }));
}

TEST_CASE("The fiscal year begins in April and bears the year in which it begins")
{
    CHECK(fiscal_year(2026y / April / 1d) == 2026);
    CHECK(fiscal_year(2027y / March / 31d) == 2026);
    CHECK(fiscal_year(2026y / December / 31d) == 2026);
    CHECK(fiscal_year(2026y / March / 31d) == 2025);
    CHECK(fiscal_year(2026y / January / 1d, 1) == 2026);
}

TEST_CASE("Moments are told in Japan's time")
{
    const auto noon = sys_seconds(sys_days(2026y / June / 1d)) + 12h + 34min + 56s;
    CHECK(japan_timestamp(noon) == "2026-06-01T21:34:56+09:00");
    CHECK(japan_timestamp(noon + 3h) == "2026-06-02T00:34:56+09:00");
    CHECK(japan_date(noon) == 2026y / June / 1d);
    CHECK(japan_date(noon + 3h) == 2026y / June / 2d);
    CHECK(japan_timestamp(sys_seconds{}) == "1970-01-01T09:00:00+09:00");
    CHECK(japan_timestamp(sys_seconds{} - 10h) == "1969-12-31T23:00:00+09:00");
    CHECK(japan_midnight(2026y / June / 1d) == "2026-06-01T00:00:00+09:00");
}
