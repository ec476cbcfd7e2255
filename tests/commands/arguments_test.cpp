#include "commands/commands.hpp"
#include "support/catch.hpp"
#include "support/world.hpp"

using namespace tenken;
using test::World;

TEST_CASE("Without a command, and without a terminal, the program says in short what it can do")
{
    const auto outcome = World{}.run({});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    for (const auto& command : commands()) CHECK_THAT(outcome.out, test::contains(std::string(command.name)));
}

TEST_CASE("The locale chooses the language, Japanese for all that is not English, and --lang overrides it")
{
    CHECK_THAT(World{}.run({"--help"}).out, test::contains("使い方"));
    CHECK_THAT((World{.environment = {{"LANG", "C.UTF-8"}}}.run({"--help"}).out), test::contains("使い方"));
    CHECK_THAT(
        (World{.environment = {{"LANG", "en_GB.UTF-8"}}}.run({"--help"}).out), test::contains("Usage"));
    CHECK_THAT(
        (World{.environment = {{"LANG", "en_GB.UTF-8"}, {"LC_ALL", "ja_JP.UTF-8"}}}.run({"--help"}).out),
        test::contains("使い方"));
    CHECK_THAT((World{.environment = {{"LANG", "en_GB.UTF-8"}}}.run({"--lang", "ja", "--help"}).out),
        test::contains("使い方"));
    CHECK_THAT(World{}.run({"--help", "--lang=en"}).out, test::contains("Usage"));
}

TEST_CASE("Help in the two languages lists the same options")
{
    for (const auto& command : commands()) {
        const auto japanese = World{}.run({std::string(command.name), "--help"});
        const auto english = World{}.run({std::string(command.name), "--help", "--lang", "en"});
        INFO(command.name);
        CHECK(japanese.status == 0);
        CHECK(english.status == 0);
        for (const char* option : {"--directory", "--lang", "--plain", "--format"}) {
            CHECK_THAT(japanese.out, test::contains(option));
            CHECK_THAT(english.out, test::contains(option));
        }
        CHECK_THAT(japanese.out, test::contains("tenken " + std::string(command.name)));
    }
}

TEST_CASE("A mistyped command is named, with what was probably meant, and is a wrong command line")
{
    const auto near = World{}.run({"repotr"});
    CHECK(near.status == 2);
    CHECK(near.out.empty());
    CHECK_THAT(near.err, test::contains("tenken: コマンド「repotr」はありません"));
    CHECK_THAT(near.err, test::contains("「report」ではありませんか"));

    const auto far = World{}.run({"xyzzy"});
    CHECK(far.status == 2);
    CHECK_THAT(far.err, test::contains("tenken --help"));
}

TEST_CASE("A mistyped option is named, with what was probably meant")
{
    const auto outcome = World{}.run({"run", "--departmnet", "事務局"});
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.err, test::contains("オプション --departmnet はありません"));
    CHECK_THAT(outcome.err, test::contains("--department ではありませんか"));
}

TEST_CASE("All that is wrong with the global options is said at once")
{
    const auto outcome = World{}.run({"--format", "xml", "lint", "--lang", "fr"});
    CHECK(outcome.status == 2);
    CHECK_THAT(outcome.err, test::contains("「xml」"));
    CHECK_THAT(outcome.err, test::contains("「fr」"));
}

TEST_CASE("An option without its value and a value of the wrong kind are wrong command lines")
{
    const auto missing = World{}.run({"run", "--year"});
    CHECK(missing.status == 2);
    CHECK_THAT(missing.err, test::contains("--year"));

    const auto wrong = World{}.run({"run", "--year", "abc"});
    CHECK(wrong.status == 2);
    CHECK_THAT(wrong.err, test::contains("年度「abc」"));

    const auto date = World{}.run({"run", "--date", "2026-02-30"});
    CHECK(date.status == 2);
    CHECK_THAT(date.err, test::contains("2026年2月に 30日はありません"));
}

TEST_CASE("An argument that is not UTF-8 is a wrong command line and is not echoed as it came")
{
    const auto outcome = World{}.run({"run", "--department", "\x8e\x96\x96\xb1\x8b\xc7"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find('\x8e') == std::string::npos);
}

TEST_CASE("The version is the first line, and what the program is built of the second")
{
    const auto outcome = World{}.run({"--version", "--lang", "en"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("tenken 1."));
    CHECK_THAT(outcome.out, test::contains("\nBuilt of: "));
    for (const char* part : {"Boost 1.", "Nettle 3.", "yaml-cpp 0.", "zlib 1."})
        CHECK_THAT(outcome.out, test::contains(part));
    CHECK(std::ranges::count(outcome.out, '\n') == 2);
}
