// What of `tenken trace` no text case says.

#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

using namespace tenken::test;

TEST_CASE("A policy's text of more than 4 MiB is refused")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "large.md";
    write_file(file, "1 目的\n" + std::string(5U << 20U, 'x'));
    const auto large = World{}.run({"trace", "--policy", tenken::path_text(file)});
    CHECK(large.status == 3);
    CHECK_THAT(large.err, contains("4 MiB"));
}
