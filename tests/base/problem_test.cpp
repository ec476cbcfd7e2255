#include "base/problem.hpp"

#include "support/catch.hpp"

using namespace tenken;

TEST_CASE("A failure carries its kind and all problems")
{
    const Failure one(FailureKind::file, Problem{"record.missing", {"a"}, {}});
    CHECK(one.kind() == FailureKind::file);
    CHECK(one.problems() == Problems{{"record.missing", {"a"}, {}}});
    CHECK(std::string(one.what()) == "record.missing");
    const Failure two(FailureKind::input, Problems{{"a.b", {}, Place{"f", 1, 2, "x"}}, {"c.d", {}, {}}});
    CHECK(two.problems().size() == 2);
    CHECK(two.problems()[0].place->column == 2);
}
