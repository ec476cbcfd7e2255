// What is far too much of something is refused with a sentence, before it costs what it could.

#include "base/problem_limit.hpp"
#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "formats/record/reading.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/file.hpp"
#include "formats/yaml/parse.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tenken;

namespace {

std::string many(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// The ids of what is wrong, each once, in order.
std::vector<std::string> ids_in(const Problems& problems)
{
    std::vector<std::string> ids;
    for (const auto& problem : problems) {
        if (std::ranges::find(ids, problem.id) == ids.end()) ids.push_back(problem.id);
    }
    return ids;
}

Problems parsed(const std::string& bytes)
{
    Problems problems;
    static_cast<void>(yaml::parse(yaml::Text("a.yaml", bytes), problems));
    return problems;
}

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("Brackets without end are nested too deeply, in YAML as in JSON")
{
    const auto [bytes, column] = GENERATE(table<std::string, std::size_t>({
        {many("[", 4'000'000), 33},
        {many("{", 4'000'000), 33},
        {many("[ ", 2'000'000), 65},
        {many("{\"a\":", 800'000), 161},
        {many("{a: ", 1'000'000), 129},
    }));
    const auto problems = parsed(bytes);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "checklist.too_deep");
    CHECK(problems[0].place->line == 1);
    CHECK(problems[0].place->column <= column);
}

TEST_CASE("More brackets, commas and quotes than any file has are named where they go on")
{
    const auto bytes = "a: [" + many("b,", yaml::most_marks + 10) + "]\n";
    const auto problems = parsed(bytes);
    REQUIRE(ids_in(problems) == Ids{"checklist.too_many_marks"});
    CHECK(problems[0].place->column == 2 * yaml::most_marks + 4);
}

TEST_CASE("More values than any file has are refused, on lines as well as in JSON")
{
    CHECK(ids_in(parsed(many("-\n", yaml::most_parts + 10))) == Ids{"checklist.too_many_parts"});
    CHECK(
        ids_in(parsed("{\"a\":[" + many("1,", yaml::most_parts) + "1]}")) == Ids{"checklist.too_many_parts"});
    CHECK(parsed(many("- a\n", yaml::most_parts / 2)).empty());
}

TEST_CASE("A text of brackets is a text")
{
    CHECK(parsed("a: \"" + many("{", 1000) + "\"\n").empty());
    CHECK(parsed("a: |\n  " + many("[", 1000) + "\n").empty());
    CHECK(parsed("a: b" + many("[", 1000) + "\n").empty());
}

TEST_CASE("Mistakes without number are collected up to a thousand")
{
    for (const auto& bytes : {"x: [" + many("&a b,", 50'000) + "]\n",
             "y: &a 1\nx: [" + many("*a,", 50'000) + "]\n", "x: [" + many("!t b,", 50'000) + "]\n"})
        CHECK(parsed(bytes).size() == most_problems);
}

TEST_CASE("A record of blank lines has one mistake")
{
    const auto reading = read_record_bytes(many("\n", 4'000'000), "a");
    CHECK(reading.ending == RecordReading::Ending::damaged);
    CHECK(ids_in(reading.problems) == Ids{"record.empty_line"});
    CHECK(reading.problems.size() == 1);
}

TEST_CASE("A record of carriage returns is damaged, however many there are")
{
    CHECK(read_record_bytes(many("\r", 400'000) + "\n", "a").ending == RecordReading::Ending::damaged);
    CHECK(read_record_bytes(many("\r\n", 400'000), "a").ending == RecordReading::Ending::damaged);
}

TEST_CASE("A data block of lines that are no items is read as far as a thousand mistakes")
{
    Problems problems;
    try {
        static_cast<void>(
            read_report_data("```jsonl\n{\"tenken\":1}\n" + many("{}\n", 400'000) + "```\n", "a.md"));
    } catch (const Failure& failure) {
        problems = failure.problems();
    }
    CHECK(problems.size() >= most_problems);
    CHECK(problems.size() < most_problems + 100);
}

TEST_CASE("A list of one question or one answer has at most five hundred entries")
{
    const auto answers = [](std::size_t pieces) {
        try {
            static_cast<void>(
                load_answers("answers: {5-01: {answer: met, evidence: [" + many("a,", pieces) + "]}}\n",
                    "a.yaml", load_builtin_checklist("kumiai"), {}));
            return Ids();
        } catch (const Failure& failure) {
            return ids_in(failure.problems());
        }
    };
    CHECK(answers(500).empty());
    CHECK(answers(501) == Ids{"checklist.list_too_long"});
}

TEST_CASE("A workspace has at most ten thousand departments")
{
    const auto listed = [](std::size_t count) {
        std::string bytes = "tenken: 1\ndepartments:\n";
        for (std::size_t i = 0; i < count; ++i) bytes += "  - 課" + std::to_string(i) + "\n";
        return read_workspace(bytes, "tenken.yaml").departments.size();
    };
    CHECK(listed(10000) == 10000);
    CHECK_THROWS_AS(listed(10001), Failure);
}
