// A workbook that a library writes by name, and what gets lost on its way.

#include "formats/sheet/written_workbook.hpp"

#include "base/problem.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/tiny_zip.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("A workbook of which something got lost on its way is not written, and what was there stays")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.xlsx";
    const auto written = [&](const std::string& first, const std::string& second) {
        bool again = false;
        (void)workbook::write_workbook(path, [&](const std::filesystem::path& scratch) {
            write_file(scratch, zip_of({{"xl/a.xml", again ? second : first}}));
            again = true;
        });
    };
    written("<a>1</a>", "<a>1</a>");
    const auto before = read_file(path);
    CHECK_THROWS_WITH(written("<a>12</a>", "<a>1</a>"), "sheet.not_whole"); // lost once
    CHECK_THROWS_WITH(written("<a><b/>", "<a><b/>"), "sheet.not_whole");    // cut off both times
    CHECK_THROWS_WITH(written("", ""), "sheet.not_whole");
    CHECK(read_file(path) == before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
