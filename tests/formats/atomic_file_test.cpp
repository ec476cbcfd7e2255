#include "formats/disk/atomic_file.hpp"

#include "formats/disk/utf8_path.hpp"
#include "formats/memory_disk.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <functional>
#include <optional>
#include <stdexcept>

using namespace tenken;
using namespace tenken::test;

namespace {

namespace fs = std::filesystem;

std::size_t files_in(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// Lets `write`, which replaces a file by one of these bytes, meet each fault at each of its calls.
void hold_against_every_fault(const std::string& new_bytes,
    const std::function<std::optional<Problem>(const fs::path&, FileSystem&)>& write)
{
    const fs::path path = "/w/2026/a.md";
    const std::string old_bytes = "before";
    MemoryDisk whole;
    whole.put(path, old_bytes);
    CHECK_FALSE(write(path, whole));

    const auto fault = GENERATE(Fault::error, Fault::interrupted, Fault::short_write, Fault::full,
        Fault::too_large, Fault::lying, Fault::power_cut);
    for (std::size_t call = 1; call <= whole.calls(); ++call) {
        INFO("fault " << static_cast<int>(fault) << " at call " << call << " of " << whole.calls());
        MemoryDisk disk;
        disk.put(path, old_bytes);
        disk.go_wrong_at(call, fault);
        bool written = false;
        bool certain = false;
        try {
            const auto notice = write(path, disk);
            written = true;
            certain = !notice;
            if (notice) CHECK(notice->id == "record.folder_not_synced");
        } catch (const Failure& failure) {
            CHECK(failure.kind() == FailureKind::file);
        }
        CHECK(disk.fault_was_met());
        CHECK((disk.bytes(path) == (written ? new_bytes : old_bytes)));
        const bool could_not_tidy = fault == Fault::power_cut;
        if (!could_not_tidy) CHECK(disk.paths() == std::vector<fs::path>{path});
        if (fault == Fault::interrupted || fault == Fault::short_write) CHECK(written);
        disk.cut_power(0);
        const auto left = disk.bytes(path);
        CHECK((left == old_bytes || left == new_bytes));
        if (certain) CHECK((left == new_bytes));
    }
}

} // namespace

TEST_CASE("A file is written whole, with its folders, and nothing else is left")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.md");
    const std::string bytes(3'000'000, 'x');
    CHECK_FALSE(write_whole_file(path, bytes));
    CHECK(read_file(path) == bytes);
    CHECK_FALSE(write_whole_file(path, "報告書\n"));
    CHECK(read_file(path) == "報告書\n");
    CHECK(files_in(path.parent_path()) == 1);
}

TEST_CASE("Without commit nothing is published, and the temporary file goes")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.md";
    write_file(path, "old");
    {
        AtomicFile file(path);
        file.write("new");
        CHECK(files_in(folder.path()) == 2);
    }
    CHECK(read_file(path) == "old");
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A folder is refused, and so is what would lie below a file")
{
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(write_whole_file(folder.path(), "x"), "record.file_not_regular");
    write_file(folder.path() / "a", "x");
    CHECK_THROWS_AS(write_whole_file(folder.path() / "a" / "b.md", "x"), Failure);
}

TEST_CASE("Whatever call fails, either the old file is there or the new one, whole")
{
    hold_against_every_fault("after, and longer", [](const fs::path& path, FileSystem& disk) {
        return write_whole_file(path, "after, and longer", disk);
    });
}

TEST_CASE("The same of a file that is written in many pieces, in whichever of them it is")
{
    constexpr int pieces = 5; // 3 MB, more than are gathered for one write
    const std::string piece(600'000, 'x');
    std::string whole;
    for (int i = 0; i < pieces; ++i) whole += piece;
    hold_against_every_fault(whole, [&](const fs::path& path, FileSystem& disk) {
        return write_in_pieces(
            path,
            [&](const TakePiece& take) {
                for (int i = 0; i < pieces; ++i) take(piece);
            },
            disk);
    });
}

TEST_CASE("Where the pieces end with an exception, the old file is there and nothing beside it")
{
    const fs::path path = "/w/2026/a.md";
    MemoryDisk disk;
    disk.put(path, "before");
    const auto half = [](const TakePiece& take) {
        take(std::string(2'000'000, 'x'));
        throw std::runtime_error("no second half");
    };
    CHECK_THROWS_AS(write_in_pieces(path, half, disk), std::runtime_error);
    CHECK(disk.bytes(path) == "before");
    CHECK(disk.paths() == std::vector<fs::path>{path});
}

TEST_CASE(
    "A disk that is full in the middle, or a file that may not grow, is called so; another error is not")
{
    const auto problem_of = [](Fault fault) {
        const fs::path path = "/w/2026/a.md";
        MemoryDisk disk;
        const auto produce = [&](const TakePiece& take) {
            take(std::string(2'000'000, 'x'));
            disk.go_wrong_at(disk.calls() + 1, fault);
            take(std::string(2'000'000, 'y'));
        };
        try {
            (void)write_in_pieces(path, produce, disk);
        } catch (const Failure& failure) {
            CHECK(disk.paths().empty());
            return failure.problems().front().id;
        }
        return std::string();
    };
    CHECK(problem_of(Fault::full) == "record.file_no_space");
    CHECK(problem_of(Fault::too_large) == "record.file_no_space");
    CHECK(problem_of(Fault::error) == "record.file_failed");
    CHECK(problem_of(Fault::short_write).empty());
}
