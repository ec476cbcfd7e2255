// Records where an open file may be replaced or removed.

#include "formats/disk/utf8_path.hpp"
#include "formats/record/record.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("A record that another program replaced is left alone")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    writer.append(answer("1", "met"), "x");
    const auto mine = read_file(path);

    SECTION("replaced by a copy")
    {
        write_file(folder.path() / "copy", mine);
        std::filesystem::rename(folder.path() / "copy", path);
        CHECK_THROWS_WITH(writer.append(answer("2", "met"), "x"), "record.replaced");
        CHECK(read_file(path) == mine);
    }
    SECTION("removed")
    {
        std::filesystem::remove(path);
        CHECK_THROWS_WITH(writer.append(answer("2", "met"), "x"), "record.replaced");
        CHECK_FALSE(std::filesystem::exists(path));
    }
    CHECK_THROWS_WITH(writer.append(answer("3", "met"), "x"), "record.reopen");
}

TEST_CASE("The text of a path is always UTF-8, whatever bytes a system has named a file with")
{
    CHECK(path_text("w/\x8e\x96.md") == "w/\uFFFD\uFFFD.md");
}
