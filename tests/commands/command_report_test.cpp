// What of `tenken report` no text case says.

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
    const auto report = folder.path() / "2026/事務局.md";
    const auto original = read_file(report);
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : original) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    write_file(report, windows);
    const auto result = World{}.run({"report", (folder.path() / "2026/事務局.jsonl").string(), "--checklist",
        (folder.path() / "checklist.yaml").string()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK(read_file(report) == original);
    CHECK_FALSE(fs::exists(report.string() + ".changed-1"));
}
