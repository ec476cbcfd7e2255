#include <chrono>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "commands/program.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

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

TEST_CASE("lint --against ends with 1 where something breaks the comparison, and with 0 for information")
{
    const std::string small = corpus("valid/small.yaml");
    const Result same = run({small, "--against", small});
    CHECK(same.status == 0);
    CHECK_THAT(same.out, test::contains("比較を損なう点はありません（情報 0 件）"));
    CHECK_THAT(same.out, test::contains("1 問　比べられる 1　改訂（比べない） 0　追加 0"));

    const Result retired = run({corpus("valid/retired.yaml"), "--against", small});
    CHECK(retired.status == 1);
    CHECK_THAT(retired.out, test::contains("廃止した設問「5-00」は、旧版にありません"));

    const Result other = run({small, "--against", "kumiai", "--lang", "en"});
    CHECK(other.status == 1);
    CHECK_THAT(other.out, test::contains("the checklist's id “small” is not that of the old edition"));

    const test::TemporaryFolder folder;
    const auto heavier = (folder.path() / "heavier.yaml").string();
    test::write_file(heavier,
        test::read_file(small).replace(
            test::read_file(small).find("question: 守"), 0, "weight: 5\n        "));
    const Result information = run({heavier, "--against", small});
    CHECK(information.status == 0);
    CHECK_THAT(information.out, test::contains("［情報］") && test::contains("配点（weight）が変わりました"));
    const auto json = nlohmann::json::parse(run({heavier, "--against", small, "--format", "json"}).out);
    CHECK(json["checklists"][0]["against"]["findings"][0]["kind"] == "information");
    CHECK(run({small, "--format", "json"}).out.find("\"against\":null") != std::string::npos);
}

TEST_CASE("lint --against names what is wrong with the old edition, and compares nothing where the new one "
          "has mistakes")
{
    const std::string small = corpus("valid/small.yaml");
    const Result broken = run({small, "--against", corpus("invalid/many-at-once.yaml")});
    CHECK(broken.status == 3);
    CHECK_THAT(broken.err, test::contains("many-at-once.yaml:5:1:"));
    CHECK(run({small, "--against", "nowhere.yaml"}).status == 4);
    const Result mistakes = run({corpus("invalid/many-at-once.yaml"), "--against", small});
    CHECK(mistakes.status == 1);
    CHECK_THAT(mistakes.out, !test::contains("旧版"));
}

TEST_CASE("lint --against a year takes the edition that the reports of that year know")
{
    const test::TemporaryFolder folder;
    const std::string small = corpus("valid/small.yaml");
    const auto in_workspace = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"-C", folder.path().string()});
        return run(arguments);
    };
    const auto none = in_workspace({small, "--against", "2025"});
    CHECK(none.status == 2);
    CHECK_THAT(none.err, test::contains("2025年度の報告書が"));

    test::write_file(folder.path() / "answers.yaml", "answers: {5-01: met}\n");
    REQUIRE(test::World{}
                .run({"-C", folder.path().string(), "run", "--department", "議会", "--year", "2025", "--by",
                    "x", "--checklist", small, "--answers", (folder.path() / "answers.yaml").string()})
                .status == 0);
    const auto found = in_workspace({small, "--against", "2025"});
    CHECK(found.status == 0);
    CHECK_THAT(found.out, test::contains("2025/議会.md との比較: 比較を損なう点はありません"));
    CHECK(in_workspace({small, "--against", "2025/議会.md"}).status == 0);
    CHECK(in_workspace({"--against", "2025"}).status == 1);
}
