// `tenken demo` as a program: the same bytes in every world, and what happens when it cannot be finished.

#include "program/shared_demo.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <filesystem>
#include <map>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> files_below(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
    return files;
}

} // namespace

TEST_CASE("demo writes the same bytes whatever the locale, time zone, clock, umask and place, into an empty "
          "folder too")
{
    const TemporaryFolder other;
    fs::create_directories(other.path() / "deeper" / "見本 2"); // an empty folder does as well as none
    const auto changed = run_program("/bin/sh",
        {"-c", "umask 077 && exec \"$0\" demo \"$1\"", program_path().string(),
            (other.path() / "deeper" / "見本 2").string()},
        "",
        {{{"LC_ALL", "en_US.UTF-8"}, {"TZ", "America/New_York"}, {"SOURCE_DATE_EPOCH", "86400"},
             {"NO_COLOR", "1"}},
            "/"});
    INFO(changed.err);
    REQUIRE(changed.status == 0);
    CHECK_THAT(changed.out, contains("What to try"));
    CHECK(files_below(shared_demo()) == files_below(other.path() / "deeper" / "見本 2"));
}

TEST_CASE("A demo that cannot be finished says so, and why")
{
    const TemporaryFolder folder;
    // No file may grow over 40 blocks of 512 bytes: the checklist fits, the first report does not.
    const auto outcome = run_program("/bin/sh",
        {"-c", "trap '' XFSZ; ulimit -f 48; exec \"$0\" demo w", program_path().string()}, "",
        {{}, folder.path()});
    CHECK(outcome.status == 4);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, contains("見本を作れませんでした。w には何も残していません"));
    CHECK_THAT(outcome.err, contains("2024"));
    CHECK_FALSE(fs::exists(folder.path() / "w"));
}
