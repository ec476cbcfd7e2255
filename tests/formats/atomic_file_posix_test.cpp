// Whole files where there are permissions, links, devices and pipes.

#include "formats/disk/atomic_file.hpp"

#include "support/catch.hpp"
#include "support/paths.hpp"

#include <sys/stat.h>

using namespace tenken;
using namespace tenken::test;

namespace {

namespace fs = std::filesystem;

unsigned mode_of(const fs::path& path)
{
    return static_cast<unsigned>(fs::status(path).permissions()) & 07777U;
}

} // namespace

TEST_CASE("Permissions follow the file that was there, and the umask where there was none")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.md";
    const auto before = ::umask(027);
    (void)write_whole_file(path, "a");
    CHECK(mode_of(path) == 0640);
    ::umask(before);
    fs::permissions(path, fs::perms(0604));
    (void)write_whole_file(path, "b");
    CHECK(mode_of(path) == 0604);
}

TEST_CASE("A link is followed and stays a link")
{
    const TemporaryFolder folder;
    write_file(folder.path() / "there" / "a.md", "old");
    fs::create_symlink("there/a.md", folder.path() / "link.md");
    (void)write_whole_file(folder.path() / "link.md", "new");
    CHECK(fs::is_symlink(folder.path() / "link.md"));
    CHECK(read_file(folder.path() / "there" / "a.md") == "new");
}

TEST_CASE("A device is written to directly, a full one is an error")
{
    CHECK_FALSE(write_whole_file("/dev/null", "x"));
    CHECK_THROWS_WITH(write_whole_file("/dev/full", "x"), "record.file_no_space");
}

TEST_CASE("A pipe that nobody reads is refused at once; one that is read is written to")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "pipe";
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    CHECK_THROWS_WITH(write_whole_file(path, "x"), "record.file_not_regular");
    const OpenFile reader(real_file_system(), path, OpenMode::read);
    CHECK_FALSE(write_whole_file(path, "text"));
    std::error_code error;
    CHECK(real_file_system().read(reader.handle(), 0, 10, error) == "text");
}
