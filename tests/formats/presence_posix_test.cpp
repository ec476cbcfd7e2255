// What stands in a place, where that is a link, or where an open file may be replaced.

#include "formats/disk/presence.hpp"

#include "base/problem.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("A link that leads nowhere, or in a circle, is an error")
{
    const TemporaryFolder folder;
    std::filesystem::create_symlink("nowhere", folder.path() / "link");
    CHECK_THROWS_WITH(is_there(folder.path() / "link"), "record.link_nowhere");
    CHECK(is_occupied(folder.path() / "link"));

    std::filesystem::create_symlink("loop", folder.path() / "loop");
    CHECK(is_occupied(folder.path() / "loop"));
    CHECK_THROWS_AS(is_there(folder.path() / "loop"), Failure);
}

TEST_CASE("A link to a folder is an entry that is a folder, the same as the one it leads to")
{
    const TemporaryFolder folder;
    write_file(folder.path() / "b" / "inside", "");
    std::filesystem::create_symlink("b", folder.path() / "a");
    const auto entries = entries_of(folder.path());
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].name == "a");
    CHECK(entries[0].folder);
    CHECK(same_file(folder.path() / "a", folder.path() / "b"));
}

TEST_CASE("An open file is still at its name until another takes its place")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a";
    write_file(path, "");
    FileSystem& disk = real_file_system();
    const OpenFile file(disk, path, OpenMode::read);
    CHECK(is_still_at(disk, file.handle(), path));
    write_file(folder.path() / "b", "");
    std::filesystem::rename(folder.path() / "b", path);
    CHECK_FALSE(is_still_at(disk, file.handle(), path));
    std::filesystem::remove(path);
    CHECK_FALSE(is_still_at(disk, file.handle(), path));
}
