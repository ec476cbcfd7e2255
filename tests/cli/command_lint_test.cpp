#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;

namespace {

struct Result {
    int status = 0;
    std::string out;
    std::string err;
};

Result run(std::vector<std::string> arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    arguments.insert(arguments.begin(), "lint");
    const Invocation invocation{std::move(arguments), in, out, err, false,
        [](const std::string&) { return std::nullopt; }, [] { return std::chrono::sys_seconds{}; }};
    const auto status = static_cast<int>(run_program(invocation));
    return {status, out.str(), err.str()};
}

std::string corpus(const std::string& name)
{
    return (test::source_dir() / "tests/corpus/checklists" / name).string();
}

} // namespace

TEST_CASE("lint without an argument finds nothing wrong with the shipped checklist")
{
    const Result result = run({});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, test::contains("kumiai: 問題は見つかりませんでした"));
}

TEST_CASE("lint names mistakes on standard error and ends with 1")
{
    const Result result = run({corpus("invalid/many-at-once.yaml")});
    CHECK(result.status == 1);
    CHECK_THAT(
        result.err, test::contains("many-at-once.yaml:5:1: 「titel」という項目は、ここにはありません"));
    CHECK_THAT(result.out, test::contains("5 件の問題があります"));
}

TEST_CASE("lint ends with 1 when an obligation is not covered, and says so in its output")
{
    const Result result = run({corpus("valid/uncovered-obligation.yaml")});
    CHECK(result.status == 1);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, test::contains("5-b"));
}

TEST_CASE("lint ends with 4 when a checklist cannot be read, whatever it found in others")
{
    const Result result = run({corpus("invalid/title-null.yaml"), corpus("nowhere.yaml")});
    CHECK(result.status == 4);
    CHECK_THAT(result.err, test::contains("title-null.yaml:5:1"));
    CHECK_THAT(result.err, test::contains("nowhere.yaml"));
}

TEST_CASE("lint prints JSON and nothing else")
{
    const Result result =
        run({corpus("invalid/title-null.yaml"), corpus("valid/small.yaml"), "--format", "json"});
    CHECK(result.status == 1);
    CHECK(result.err.empty());
    CHECK(nlohmann::json::parse(result.out)["checklists"].size() == 2);
}
