// What is in the making beside process 1, which runs, and beside links.

#include "formats/disk/scratch.hpp"

#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("What a process has in the making that runs stays")
{
    const TemporaryFolder folder;
    write_file(folder.path() / ".tenken-1-0.tmp", "half");
    sweep_leftovers(folder.path());
    CHECK(std::filesystem::exists(folder.path() / ".tenken-1-0.tmp"));
}

TEST_CASE("A link in a leftover goes with it, and what it leads to stays")
{
    const TemporaryFolder folder;
    const auto left = folder.path() / ".tenken-99999999-0.tmp";
    write_file(folder.path() / "a.md", "kept");
    std::filesystem::create_directory(left);
    std::filesystem::create_symlink(folder.path() / "a.md", left / "link");
    sweep_leftovers(folder.path());
    CHECK_FALSE(std::filesystem::exists(left));
    CHECK(read_file(folder.path() / "a.md") == "kept");
}
