#include "base/problem.hpp"
#include "commands/report_date.hpp"
#include "support/catch.hpp"

#include <map>
#include <sstream>

using namespace tenken;

namespace {

struct Fixture {
    std::istringstream in;
    std::ostringstream out;
    std::map<std::string, std::string> variables;
    Invocation invocation{.arguments = {},
        .in = in,
        .out = out,
        .err = out,
        .terminal = false,
        .environment = [this](const std::string& name) -> std::optional<std::string> {
            const auto at = variables.find(name);
            return at == variables.end() ? std::nullopt : std::optional(at->second);
        },
        // 2026-06-01T23:30:00Z: the second of June in Japan
        .now = [] { return std::chrono::sys_seconds(std::chrono::seconds(1'780'356'600)); }};
};

} // namespace

TEST_CASE("The date is the option, else SOURCE_DATE_EPOCH, else today in Japan")
{
    Fixture fixture;
    CHECK(iso_date(report_date(std::nullopt, fixture.invocation)) == "2026-06-02");
    fixture.variables["SOURCE_DATE_EPOCH"] = "1767225600"; // 2026-01-01T00:00:00Z
    CHECK(iso_date(report_date(std::nullopt, fixture.invocation)) == "2026-01-01");
    CHECK(iso_date(report_date("2026-06-01", fixture.invocation)) == "2026-06-01");
}

TEST_CASE("A record is stamped with midnight of a given date, and by the clock without one")
{
    Fixture fixture;
    CHECK(record_clock(std::nullopt, fixture.invocation)() == "2026-06-02T08:30:00+09:00");
    CHECK(record_clock("2026-06-01", fixture.invocation)() == "2026-06-01T00:00:00+09:00");
}

TEST_CASE("A date that does not exist and an epoch that is no number are wrong command lines")
{
    Fixture fixture;
    for (const char* text : {"2026-02-30", "6/1", "明日", ""}) {
        INFO(text);
        CHECK_THROWS_AS(report_date(text, fixture.invocation), Failure);
    }
    for (const char* text : {"yesterday", "-1", "12x", "99999999999999999999"}) {
        fixture.variables["SOURCE_DATE_EPOCH"] = text;
        INFO(text);
        CHECK_THROWS_AS(report_date(std::nullopt, fixture.invocation), Failure);
    }
}
