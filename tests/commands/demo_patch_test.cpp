// The instruments behind `tenken demo`: its script, and patches of the checklist.

#include "commands/demo_patch.hpp"
#include "commands/demo_script.hpp"
#include "support/catch.hpp"

#include <stdexcept>

using namespace tenken;

TEST_CASE("A patch names its file without the first folder, and changes lines where they stand")
{
    const auto patches = read_patches("--- kumiai/a.yaml\n"
                                      "+++ 2024/a.yaml\n"
                                      "@@ -7,3 +7,3 @@\n"
                                      " two\n"
                                      "-three\n"
                                      "+drei\n"
                                      "+dreieinhalb\n"
                                      " four\n"
                                      "@@ -20 +20,0 @@\n"
                                      "-six\n"
                                      "--- kumiai/b.yaml\n"
                                      "+++ 2024/b.yaml\n"
                                      "@@ -1 +1 @@\n"
                                      "-one\n"
                                      "+eins\n");
    REQUIRE(patches.size() == 2);
    CHECK(patches[0].file == "a.yaml");
    CHECK(patched("one\ntwo\nthree\nfour\nfive\nsix\n", patches[0]) ==
        "one\ntwo\ndrei\ndreieinhalb\nfour\nfive\n");
    CHECK(patches[1].file == "b.yaml");
    CHECK(patched("one\n", patches[1]) == "eins\n");
}

TEST_CASE("A change that has no place, or two, is refused")
{
    const FilePatch patch{"a.yaml", {{"two\n", "zwei\n"}}};
    CHECK(patched("one\ntwo\n", patch) == "one\nzwei\n");
    CHECK_THROWS_AS(patched("one\nthree\n", patch), std::logic_error);
    CHECK_THROWS_AS(patched("two\none\ntwo\n", patch), std::logic_error);
    CHECK_THROWS_AS(patched("twenty-two\n", patch), std::logic_error);
}

TEST_CASE("What is no patch is refused")
{
    CHECK_THROWS_AS(read_patches("one\n"), std::logic_error);
    CHECK_THROWS_AS(read_patches("--- a/b\n+++ a/b\n-one\n"), std::logic_error);
    CHECK_THROWS_AS(read_patches("--- a/b\n+++ a/b\n@@ -1 +1 @@\none\n"), std::logic_error);
}

TEST_CASE("A script's steps are its lines, with blanks inside double quotes")
{
    const auto steps = read_demo_script("# what it does\n"
                                        "\n"
                                        "run  --by 書記\n"
                                        "return --comment \"6.2-10=どう 確かめましたか\" \"\"\n");
    CHECK(steps ==
        std::vector<std::vector<std::string>>{
            {"run", "--by", "書記"}, {"return", "--comment", "6.2-10=どう 確かめましたか", ""}});
    CHECK_THROWS_AS(read_demo_script("run \"open\n"), std::logic_error);
}
