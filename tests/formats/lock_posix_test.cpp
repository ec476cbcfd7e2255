// Locks beside processes that are forked: what another process holds, and what one leaves that dies.

#include "formats/disk/open_file.hpp"
#include "formats/record/lock.hpp"

#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <chrono>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tenken;
using namespace tenken::test;

namespace {

// Runs `work` in a process of its own; true when it returned true.
template <typename Work> bool in_another_process(Work work)
{
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

RecordLock::Claim another_person(bool break_existing = false)
{
    return {"別の人", "2026-06-01T09:00:00+09:00", break_existing};
}

} // namespace

TEST_CASE("What one process holds, another cannot break")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    const auto lock = locked(record);
    CHECK(in_another_process(
        [&] { return std::holds_alternative<LockHeld>(RecordLock::acquire(record, another_person(true))); }));
    CHECK(std::filesystem::exists(lock_path(record)));
}

TEST_CASE("A lock file that is a link is refused")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    std::filesystem::create_symlink("elsewhere", lock_path(record));
    CHECK_THROWS_AS((void)RecordLock::acquire(record, another_person()), Failure);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));
}

TEST_CASE("The lock of a process that died is stale, and broken on request only")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    REQUIRE(in_another_process([&] {
        auto* lock = new RecordLock(locked(record)); // the process ends without giving it back
        return lock != nullptr;
    }));
    REQUIRE(std::filesystem::exists(lock_path(record)));
    const auto second = RecordLock::acquire(record, another_person());
    REQUIRE(std::holds_alternative<LockStale>(second));
    CHECK(std::get<LockStale>(second).holder.by == "担当者");
    CHECK(std::filesystem::exists(lock_path(record)));
    const auto third = RecordLock::acquire(record, another_person(true));
    CHECK(std::holds_alternative<RecordLock>(third));
}

TEST_CASE("A process that has ended has no mark")
{
    Host& host = real_host();
    pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    CHECK_FALSE(host.mark_of(child).has_value());
}

TEST_CASE("A lock that somebody removed by hand is not taken from its next holder")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    {
        auto first = locked(record);
        std::filesystem::remove(lock_path(record));
        const auto second = RecordLock::acquire(record, another_person());
        REQUIRE(std::holds_alternative<RecordLock>(second));
        {
            const auto gone = std::move(first);
        }
        CHECK(std::filesystem::exists(lock_path(record)));
    }
    CHECK_FALSE(std::filesystem::exists(lock_path(record)));
}

TEST_CASE("Who has the lock and has not yet written who that is, is waited for")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    write_file(lock_path(record), "");
    std::error_code error;
    OpenFile taken(real_file_system(), lock_path(record), OpenMode::open_lock, error);
    REQUIRE_FALSE(error);
    REQUIRE(real_file_system().lock(taken.handle()) == LockOutcome::locked);
    std::thread holder([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        write_file(lock_path(record),
            holder_to_json({{"pc-1", "sato", "佐藤", 7, "2026-06-01T09:00:00+09:00"}, ""}));
    });
    const auto outcome = RecordLock::acquire(record, another_person());
    holder.join();
    REQUIRE(std::holds_alternative<LockHeld>(outcome));
    CHECK(std::get<LockHeld>(outcome).holder.by == "佐藤");
}

TEST_CASE("Of a lock that is held and never says by whom, nobody is known")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    write_file(lock_path(record), "");
    std::error_code error;
    OpenFile taken(real_file_system(), lock_path(record), OpenMode::open_lock, error);
    REQUIRE(real_file_system().lock(taken.handle()) == LockOutcome::locked);
    const auto outcome = RecordLock::acquire(record, another_person());
    REQUIRE(std::holds_alternative<LockHeld>(outcome));
    CHECK(std::get<LockHeld>(outcome).certain);
    CHECK_FALSE(std::get<LockHeld>(outcome).holder.known());
}
