#include "base/suggestion.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

TEST_CASE("The distance counts characters inserted, deleted, replaced or swapped")
{
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("", "点検") == 2);
    CHECK(edit_distance("report", "report") == 0);
    CHECK(edit_distance("reprot", "report") == 1);
    CHECK(edit_distance("repot", "report") == 1);
    CHECK(edit_distance("repport", "report") == 1);
    CHECK(edit_distance("事務曲", "事務局") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("The distance is the same both ways, and nothing exactly for the same text")
{
    REQUIRE(rc::check("distance", [](const std::string& a, const std::string& b) {
        RC_ASSERT(edit_distance(a, b) == edit_distance(b, a));
        RC_ASSERT((edit_distance(a, b) == 0U) == (a == b));
    }));
}

TEST_CASE("The nearest known word is offered, if it is near enough")
{
    const std::vector<std::string> commands{"run", "report", "verify", "explain", "lint", "trace"};
    CHECK(did_you_mean("reprot", commands) == "report");
    CHECK(did_you_mean("verfy", commands) == "verify");
    CHECK(did_you_mean("rn", commands) == "run");
    CHECK_FALSE(did_you_mean("zzz", commands).has_value());
    CHECK_FALSE(did_you_mean("run", {}).has_value());
    CHECK(did_you_mean("議会局", {"事務局", "議会"}) == "議会");
    CHECK(did_you_mean("6.4-0O3", {"6.4-02", "6.4-03"}) == "6.4-03");
}

TEST_CASE("Of equally near words the first is offered")
{
    CHECK(did_you_mean("6.4-0", {"6.4-01", "6.4-02"}) == "6.4-01");
}
