// What is in the making, and what a process that was killed leaves of it.

#include "formats/disk/scratch.hpp"

#include "base/problem.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/host.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/memory_disk.hpp"
#include "formats/record/lock.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>

using namespace tenken;
using namespace tenken::test;

namespace {

namespace fs = std::filesystem;

// No process has this number: Linux counts to 4,194,304 at most.
constexpr const char* leftover = ".tenken-99999999-0.tmp";

std::string own_name(int number)
{
    return ".tenken-" + std::to_string(real_host().process()) + "-" + std::to_string(number) + ".tmp";
}

} // namespace

TEST_CASE("What a process that is gone has left is swept by whoever writes there next, or takes a lock")
{
    const TemporaryFolder folder;
    write_file(folder.path() / leftover, "half");
    write_file(folder.path() / ".tenken-x.tmp", "not ours");
    (void)write_whole_file(folder.path() / "a.md", "new");
    CHECK_FALSE(fs::exists(folder.path() / leftover));
    CHECK(fs::exists(folder.path() / ".tenken-x.tmp"));

    write_file(folder.path() / leftover / "inside" / "a.md", "half");
    CHECK(std::holds_alternative<RecordLock>(
        RecordLock::acquire(folder.path() / "a.jsonl", {"佐藤", "2026-06-01T09:00:00+09:00", false})));
    CHECK_FALSE(fs::exists(folder.path() / leftover));
    CHECK(fs::exists(folder.path() / "a.md"));
}

TEST_CASE(
    "A file of many, whose maker has swept their folder, costs no more calls the more of them lie there")
{
    MemoryDisk disk;
    const auto calls_of = [&disk](const char* path, Sweep sweep) {
        const auto before = disk.calls();
        (void)write_whole_file(path, "letter", disk, sweep);
        return disk.calls() - before;
    };
    const auto swept = calls_of("w/a.md", Sweep::before);
    const auto first = calls_of("w/b.md", Sweep::done);
    CHECK(first < swept);
    disk.put(fs::path("w") / leftover, "half");
    CHECK(calls_of("w/c.md", Sweep::done) == first);
    CHECK(disk.exists(fs::path("w") / leftover));
    CHECK(calls_of("w/d.md", Sweep::before) > swept);
    CHECK_FALSE(disk.exists(fs::path("w") / leftover));
}

TEST_CASE("A leftover of our own number is swept, but nothing whose lock somebody holds")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.md";
    write_file(folder.path() / own_name(0), "of another, before us");
    const ScratchFile first(path);
    CHECK(first.path().filename() == own_name(0));
    const ScratchFile second(path);
    CHECK(second.path().filename() == own_name(1));
    CHECK(fs::exists(first.path()));
}

TEST_CASE("A folder's contents appear together, and what is left half-made is nothing")
{
    const TemporaryFolder outer;
    const auto folder = outer.path() / "new";
    {
        FolderInMaking making(folder, "things");
        REQUIRE(making.free());
        write_file(making.workshop() / "2026" / "a.md", "half");
    }
    CHECK_FALSE(fs::exists(folder));
    {
        FolderInMaking making(folder, "things");
        write_file(making.workshop() / "2026" / "a.md", "a");
        write_file(making.workshop() / "b.md", "b");
        making.publish();
        CHECK(making.completed());
    }
    CHECK(read_file(folder / "2026" / "a.md") == "a");
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
    CHECK_FALSE(FolderInMaking(folder, "things").free());
}

TEST_CASE("A folder that is half-made by a process that is gone is free; one that is half-moved is completed")
{
    const TemporaryFolder folder;
    write_file(folder.path() / leftover / "b.md", "b");
    CHECK(FolderInMaking(folder.path(), "things").free());
    CHECK(fs::is_empty(folder.path()));

    write_file(folder.path() / "a.md", "a");
    write_file(folder.path() / leftover / "b.md", "b");
    write_file(folder.path() / leftover / "whole", "things\n");
    sweep_leftovers(folder.path());
    const FolderInMaking making(folder.path(), "things");
    CHECK(making.completed());
    CHECK_FALSE(making.free());
    CHECK(read_file(folder.path() / "b.md") == "b");
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);
}

TEST_CASE(
    "Of two that would make the same folder's contents at once, one is refused, and nothing of it stays")
{
    const TemporaryFolder outer;
    const auto folder = outer.path() / "new";
    {
        FolderInMaking making(folder, "things");
        CHECK_THROWS_AS(FolderInMaking(folder, "things"), Failure);
        write_file(making.workshop() / "2026" / "a.md", "a");
        CHECK_THROWS_AS(FolderInMaking(folder, "things"), Failure);
        making.publish();
    }
    CHECK_FALSE(FolderInMaking(folder, "things").free());
    CHECK(read_file(folder / "2026" / "a.md") == "a");
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
}

TEST_CASE("Whatever call fails, a sweep throws nothing, and takes nothing of what is half-moved")
{
    const fs::path folder = path_of(leftover);
    std::size_t calls = 0;
    for (std::size_t call = 1; calls == 0 || call <= calls; ++call) {
        MemoryDisk disk;
        disk.put("w" / folder / "whole", "things\n");
        disk.put("w" / folder, ""); // that disk has no folders
        const auto before = disk.calls();
        disk.go_wrong_at(before + call, Fault::error);
        CHECK_NOTHROW(sweep_leftovers("w", disk));
        CHECK(disk.exists("w" / folder));
        if (!disk.fault_was_met()) calls = disk.calls() - before;
    }
    CHECK(calls > 3);
}

TEST_CASE("What could not be removed while a folder was made is not published with it")
{
    const TemporaryFolder outer;
    const auto folder = outer.path() / "new";
    {
        FolderInMaking making(folder, "things");
        write_file(making.workshop() / "2026" / "a.md", "a");
        write_file(making.workshop() / "2026" / own_name(7) / "left", "left");
        making.publish();
    }
    CHECK(std::distance(fs::directory_iterator(folder / "2026"), fs::directory_iterator()) == 1);
}

TEST_CASE("What else was half-moved there is completed too, and is not what was to be made")
{
    const TemporaryFolder folder;
    write_file(folder.path() / leftover / "b.md", "b");
    write_file(folder.path() / leftover / "whole", "other things\n");
    const FolderInMaking making(folder.path(), "things");
    CHECK_FALSE(making.completed());
    CHECK_FALSE(making.free());
    CHECK(read_file(folder.path() / "b.md") == "b");
}

TEST_CASE("A folder whose mark was not written to its end was not moved, and is swept")
{
    const TemporaryFolder folder;
    write_file(folder.path() / leftover / "b.md", "b");
    write_file(folder.path() / leftover / "whole", "thi");
    CHECK(FolderInMaking(folder.path(), "things").free());
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("What a library sets aside goes with its folder")
{
    const TemporaryFolder folder;
    {
        const ScratchFolder aside(folder.path());
        write_file(aside.path() / "tmp.1", "set aside");
        CHECK(ScratchFolder(folder.path()).path() != aside.path());
    }
    CHECK(fs::is_empty(folder.path()));
}
