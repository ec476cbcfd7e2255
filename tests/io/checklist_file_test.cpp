#include "io/checklist_file.hpp"

#include "io/checklist_text.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;

TEST_CASE("A checklist is loaded from its folder or its first file")
{
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "checklist.yaml", test::sound_checklist);
    const Checklist checklist = load_checklist(folder.path());
    CHECK(checklist.id == "small");
    REQUIRE(checklist.find_item("5-01") != nullptr);
    CHECK(checklist.find_item("5-01")->scale == "practice");
    CHECK(load_checklist(folder.path() / "checklist.yaml").sha256 == checklist.sha256);
}
