#include "base/problem.hpp"
#include "formats/sheet/xlsxwriter.hpp"
#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("a library that is not installed is named, with what to do")
{
    CHECK_THROWS_AS(load_xlsxwriter("libnothing-of-the-kind.so"), Failure);
}
