// What of `tenken report` no text case says.

#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <filesystem>

using namespace tenken::test;
namespace fs = std::filesystem;

TEST_CASE("Line ends that git changed make no change of a report")
{
    const TemporaryFolder folder;
    fs::copy(source_dir() / "tests/cases/given/keys", folder.path(), fs::copy_options::recursive);
    const auto report = folder.path() / tenken::path_of("2026/事務局.md");
    const auto original = read_file(report);
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : original) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write_file(report, windows);
    const auto result =
        World{}.run({"report", tenken::path_text(folder.path() / tenken::path_of("2026/事務局.jsonl")),
            "--checklist", tenken::path_text(folder.path() / "checklist.yaml")});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(read_file(report) == original);
    CHECK_FALSE(fs::exists(tenken::path_text(report) + ".changed-1"));
}
