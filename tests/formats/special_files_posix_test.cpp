// What is read is a file, within its folder: no link out of it, no pipe, no device, and nothing without permission.

#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/corpus.hpp"
#include "formats/record/record.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <sys/stat.h>
#include <unistd.h>

using namespace tenken;
namespace fs = std::filesystem;

namespace {

std::string id_of(const SourceFile& file) { return file.problem ? file.problem->id : ""; }

} // namespace

TEST_CASE("A folder's links are not followed, and its pipes and devices not read")
{
    const test::TemporaryFolder temporary;
    const fs::path root = temporary.path() / "checklist";
    test::write_file(root / "a.yaml", "a: 1\n");
    test::write_file(temporary.path() / "secret.yaml", "secret\n");
    fs::create_symlink(temporary.path() / "secret.yaml", root / "link.yaml");
    fs::create_symlink(temporary.path(), root / "linked");
    fs::create_symlink("a.yaml", root / "inner.yaml");
    fs::create_symlink("nothing", root / "dangling.yaml");
    REQUIRE(::mkfifo((root / "pipe.yaml").c_str(), 0600) == 0);
    const auto folder = folder_on_disk(root);
    CHECK(id_of(folder->read("link.yaml")) == "checklist.file_link");
    CHECK(id_of(folder->read("inner.yaml")) == "checklist.file_link");
    CHECK(id_of(folder->read("dangling.yaml")) == "checklist.file_link");
    CHECK(id_of(folder->read("linked/secret.yaml")) == "checklist.file_link");
    CHECK(id_of(folder->read("pipe.yaml")) == "checklist.file_device");
    CHECK(id_of(folder_on_disk("/dev")->read("null")) == "checklist.file_device");
}

TEST_CASE("A file without permission could not be read")
{
    if (::geteuid() == 0) {
        WARN("skipped: whoever runs the tests may read everything");
        return;
    }
    const test::TemporaryFolder temporary;
    test::write_file(temporary.path() / "a.yaml", "a: 1\n");
    fs::permissions(temporary.path() / "a.yaml", fs::perms::none);
    const auto file = folder_on_disk(temporary.path())->read("a.yaml");
    CHECK(id_of(file) == "checklist.file_forbidden");
    CHECK(file.unreadable);
}

TEST_CASE("A checklist that is a device, or a link in its folder, is refused; its folder may be a link")
{
    const test::TemporaryFolder temporary;
    CHECK_THROWS_WITH(load_checklist("/dev/null"), "checklist.file_device");
    fs::create_symlink(test::corpus_dir() / "valid/small.yaml", temporary.path() / "checklist.yaml");
    CHECK_THROWS_WITH(load_checklist(temporary.path()), "checklist.file_link");
    fs::create_symlink(test::corpus_dir() / "valid/several-files", temporary.path() / "folder");
    CHECK(load_checklist(temporary.path() / "folder").id == "small");
}

TEST_CASE("A file of answers may be a link: it is named by whoever calls")
{
    const test::TemporaryFolder folder;
    test::write_file(folder.path() / "a.yaml", "answers: {5-01: met}\n");
    fs::create_symlink(folder.path() / "a.yaml", folder.path() / "b.yaml");
    const auto checklist = load_checklist(test::corpus_dir() / "valid/everything.yaml");
    CHECK_FALSE(load_answers_file(folder.path() / "b.yaml", checklist).responses.empty());
}

TEST_CASE("A device is no record") { CHECK_THROWS_WITH(read_record("/dev/zero"), "record.file_not_regular"); }
