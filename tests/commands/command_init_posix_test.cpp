#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("init never takes the place of a link, even of one that leads nowhere")
{
    const TemporaryFolder folder;
    const auto link = folder.path() / "tenken.yaml";
    std::filesystem::create_symlink("nowhere", link);
    CHECK(World{}.run({"-C", path_text(folder.path()), "init", "--organisation", "組合"}).status == 4);
    CHECK(std::filesystem::is_symlink(link));
}
