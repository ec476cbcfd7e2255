// Independent work on all cores, handed over one after the other.

#include "office/parallel_work.hpp"
#include "support/catch.hpp"

#include <stdexcept>
#include <string>

using namespace tenken;

TEST_CASE("What is done on all cores is handed over in its order")
{
    std::string taken;
    in_parallel(
        200, [](std::size_t i) { return std::to_string(i); },
        [&](std::size_t i, const std::string& text) {
            CHECK(text == std::to_string(i));
            taken += text + " ";
        });
    CHECK(taken.starts_with("0 1 2 3 "));
    CHECK(taken.ends_with("198 199 "));
}

TEST_CASE("What work throws is thrown in its turn, and no more is taken")
{
    std::size_t taken = 0;
    const auto work = [](std::size_t i) {
        if (i == 50) throw std::runtime_error("fifty");
        return i;
    };
    CHECK_THROWS_WITH(in_parallel(200, work, [&](std::size_t, std::size_t) { ++taken; }), "fifty");
    CHECK(taken == 50);
}

TEST_CASE("Nothing to do is done at once")
{
    in_parallel(
        0, [](std::size_t i) { return i; }, [](std::size_t, std::size_t) { FAIL(); });
}
