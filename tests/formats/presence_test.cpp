// What stands in a place: nothing only where the system says so.

#include "formats/disk/presence.hpp"

#include "base/problem.hpp"
#include "formats/memory_disk.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("An error of looking is thrown, and never taken for absence")
{
    MemoryDisk disk;
    disk.put("report.md", "bytes");
    CHECK(status_of("report.md", disk)->regular);
    CHECK_FALSE(status_of("other.md", disk));
    disk.go_wrong_at(disk.calls() + 1, Fault::error);
    CHECK_THROWS_AS(status_of("report.md", disk), Failure);
}

TEST_CASE("Nothing is there behind a file, nor in a folder that is not there")
{
    const TemporaryFolder folder;
    write_file(folder.path() / "file", "bytes");
    CHECK_FALSE(is_there(folder.path() / "file" / "below"));
    CHECK(entries_of(folder.path() / "none").empty());
}

TEST_CASE("A folder's entries come by name, with what is a folder")
{
    const TemporaryFolder folder;
    write_file(folder.path() / "b" / "inside", "");
    write_file(folder.path() / "c", "");
    const auto entries = entries_of(folder.path());
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].name == "b");
    CHECK(entries[0].folder);
    CHECK(entries[1].name == "c");
    CHECK_FALSE(entries[1].folder);
    CHECK(same_file(folder.path() / "b", folder.path() / "b" / ".." / "b"));
    CHECK_FALSE(same_file(folder.path() / "b", folder.path() / "c"));
}
