// Reports of two years under git.

#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <filesystem>
#include <string>
#include <vector>

using namespace tenken::test;
namespace fs = std::filesystem;

TEST_CASE("git diff of two years shows the question of each change in its hunk header")
{
    const TemporaryFolder folder;
    const auto years = source_dir() / "tests/cases/given/two-years";
    const auto git = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(),
            {"git", "-c", "core.quotepath=false", "-c", "user.name=t", "-c", "user.email=t@example.org"});
        return run_program("/usr/bin/env", arguments, "", {{}, folder.path()});
    };
    REQUIRE(git({"init", "-q"}).status == 0);
    write_file(folder.path() / ".gitattributes", "*.md diff=markdown\n");
    fs::copy(years / tenken::path_of("2025/事務局.md"), folder.path());
    REQUIRE(git({"add", "事務局.md", ".gitattributes"}).status == 0);
    REQUIRE(git({"commit", "-qm", "2025"}).status == 0);
    fs::copy(years / tenken::path_of("2026/事務局.md"), folder.path(), fs::copy_options::overwrite_existing);
    const auto shown = git({"diff", "-U0", "事務局.md"});
    CHECK(shown.out.find("+++ b/事務局.md") != std::string::npos);
    CHECK(shown.out.find("@@ ### 1-01 画面をロックしていますか。\n") != std::string::npos);
}
