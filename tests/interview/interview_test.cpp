#include "driver.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

TEST_CASE("One question after the other is asked, saved and counted")
{
    Driver driver(small_checklist({level_item("a"), level_item("b")}));
    CHECK(driver.question() == "a");
    driver.type("1");
    CHECK(driver.question() == "b");
    CHECK(driver.response("a").answer == Value("met"));
    driver.type("○");
    CHECK(driver.where() == Where::review);
    driver.type("");
    CHECK(driver.ending() == Ending::complete);
    CHECK(driver.saved().size() == 2);
}
