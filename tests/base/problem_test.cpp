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

TEST_CASE("A problem takes texts of any kind and whole numbers")
{
    const std::string text = "b";
    const Problem one = problem("x.y", "a", text, std::string_view("c"), 4, std::size_t{5}, -6LL);
    CHECK(one == Problem{"x.y", {"a", "b", "c", "4", "5", "-6"}, {}});
    CHECK(problem("x.y") == Problem{"x.y", {}, {}});
    CHECK(problem_at(Place{"f", 1, 2, "s"}, "x.y", 7) == Problem{"x.y", {"7"}, Place{"f", 1, 2, "s"}});
    CHECK(problem_at(std::nullopt, "x.y") == Problem{"x.y", {}, {}});
}

TEST_CASE("What fails stops with its kind and its problem")
{
    const auto failure = [](auto stop) {
        try {
            stop();
        } catch (const Failure& caught) {
            return caught;
        }
        throw std::logic_error("it went on");
    };
    const auto usage = failure([] { fail(FailureKind::usage, "x.y", "a", 2); });
    CHECK(usage.kind() == FailureKind::usage);
    CHECK(usage.problems() == Problems{{"x.y", {"a", "2"}, {}}});
    const auto input = failure([] { fail_at(FailureKind::input, Place{"f", 1, 2, "s"}, "x.y"); });
    CHECK(input.problems() == Problems{{"x.y", {}, Place{"f", 1, 2, "s"}}});
    const auto many = failure([] { fail(FailureKind::file, Problems{problem("x.y"), problem("z.w")}); });
    CHECK(many.problems().size() == 2);
}
