#include "formats/disk/utf8_path.hpp"
#include "formats/record/lock.hpp"

#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

constexpr const char* now = "2026-06-01T09:00:00+09:00";

// A machine of which the test says who runs on it.
class FakeHost final : public Host {
public:
    std::string name() override { return "pc-1"; }
    std::string user() override { return "user"; }
    std::int64_t process() override { return 100; }
    std::optional<std::string> mark_of(std::int64_t number) override
    {
        const auto at = running.find(number);
        return at == running.end() ? std::nullopt : std::optional(at->second);
    }

    std::map<std::int64_t, std::string> running{{100, "boot:5"}};
};

// The disk itself, but as on a share that knows no locks.
class WithoutLocks final : public FileSystem {
public:
    Handle open(const std::filesystem::path& p, OpenMode m, std::error_code& e) override
    {
        return d.open(p, m, e);
    }
    void close(Handle h, std::error_code& e) override { d.close(h, e); }
    std::size_t write(Handle h, std::string_view b, std::error_code& e) override { return d.write(h, b, e); }
    std::string read(Handle h, std::uint64_t o, std::size_t c, std::error_code& e) override
    {
        return d.read(h, o, c, e);
    }
    void truncate(Handle h, std::uint64_t s, std::error_code& e) override { d.truncate(h, s, e); }
    void sync(Handle h, std::error_code& e) override { d.sync(h, e); }
    FileStatus status(Handle h, std::error_code& e) override { return d.status(h, e); }
    void set_permissions(Handle h, unsigned p, std::error_code& e) override { d.set_permissions(h, p, e); }
    LockOutcome lock(Handle) override { return LockOutcome::unsupported; }
    FileStatus status(const std::filesystem::path& p, std::error_code& e) override { return d.status(p, e); }
    FileStatus link_status(const std::filesystem::path& p, std::error_code& e) override
    {
        return d.link_status(p, e);
    }
    std::vector<FolderEntry> list(const std::filesystem::path& p, std::error_code& e) override
    {
        return d.list(p, e);
    }
    std::filesystem::path absolute(const std::filesystem::path& p, std::error_code& e) override
    {
        return d.absolute(p, e);
    }
    std::filesystem::path resolved(const std::filesystem::path& p, std::error_code& e) override
    {
        return d.resolved(p, e);
    }
    bool writable(const std::filesystem::path& p) override { return d.writable(p); }
    void rename(const std::filesystem::path& a, const std::filesystem::path& b, std::error_code& e) override
    {
        d.rename(a, b, e);
    }
    void remove(const std::filesystem::path& p, std::error_code& e) override { d.remove(p, e); }
    void create_folder(const std::filesystem::path& p, std::error_code& e) override { d.create_folder(p, e); }
    void sync_folder(const std::filesystem::path& p, std::error_code& e) override { d.sync_folder(p, e); }

private:
    FileSystem& d = real_file_system();
};

std::string left_by(const std::string& host, std::int64_t process, const std::string& mark)
{
    return holder_to_json({{host, "yamada", "山田", process, now}, mark});
}

template <typename Wanted, typename Outcome> const Wanted& as(const Outcome& outcome)
{
    REQUIRE(std::holds_alternative<Wanted>(outcome));
    return std::get<Wanted>(outcome);
}

} // namespace

TEST_CASE("A lock lies beside its record, says who holds it, and goes with its holder")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "2026" / path_of("事務局.jsonl");
    {
        FakeHost host;
        const auto lock = RecordLock::acquire(record, {"担当者", now}, real_file_system(), host);
        CHECK(as<RecordLock>(lock).record() == record);
        CHECK(read_file(folder.path() / "2026" / path_of("事務局.jsonl.lock")) ==
            R"({"at":"2026-06-01T09:00:00+09:00","by":"担当者","host":"pc-1","mark":"boot:5","pid":100,"user":"user"})"
            "\n");
    }
    CHECK_FALSE(std::filesystem::exists(lock_path(record)));
    CHECK(std::holds_alternative<RecordLock>(RecordLock::acquire(record, {"次の人", now})));
}

TEST_CASE("The second is told who, where and since when, and cannot break a lock that is held")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    const auto lock = locked(record);
    for (const bool break_existing : {false, true}) {
        const auto second = RecordLock::acquire(record, {"別の人", now, break_existing});
        const auto& held = as<LockHeld>(second);
        CHECK(held.certain);
        CHECK(held.holder.by == "担当者");
        CHECK(held.holder.host == real_host().name());
        CHECK(held.holder.process == real_host().process());
        CHECK(held.holder.at == "2026-06-01T00:00:00+09:00");
    }
    CHECK(std::filesystem::exists(lock_path(record)));
}

TEST_CASE("A free lock of another machine counts as held until it is broken on request")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    write_file(lock_path(record), left_by("pc-2", 7, "boot:9"));
    const auto second = RecordLock::acquire(record, {"別の人", now});
    CHECK_FALSE(as<LockHeld>(second).certain);
    CHECK(as<LockHeld>(second).holder.host == "pc-2");
    const auto third = RecordLock::acquire(record, {"別の人", now, true});
    CHECK(std::holds_alternative<RecordLock>(third));
}

TEST_CASE("A lock file that was not written to its end holds nobody off")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    const auto left = GENERATE(std::string(), std::string(R"({"at":"2026)"), std::string(5, '\0'));
    write_file(lock_path(record), left);
    CHECK(std::holds_alternative<RecordLock>(RecordLock::acquire(record, {"担当者", now})));
}

TEST_CASE("Where the system knows no locks, the process that is named decides")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    WithoutLocks disk;
    FakeHost host;
    const auto acquire = [&](bool break_existing) {
        return RecordLock::acquire(record, {"別の人", now, break_existing}, disk, host);
    };
    SECTION("it runs: held, whatever is asked")
    {
        host.running[7] = "boot:9";
        write_file(lock_path(record), left_by("pc-1", 7, "boot:9"));
        CHECK(as<LockHeld>(acquire(false)).certain);
        CHECK(std::holds_alternative<LockHeld>(acquire(true)));
    }
    SECTION("its number was given to another process: stale")
    {
        host.running[7] = "boot:10";
        write_file(lock_path(record), left_by("pc-1", 7, "boot:9"));
        CHECK(std::holds_alternative<LockStale>(acquire(false)));
        CHECK(std::holds_alternative<RecordLock>(acquire(true)));
    }
    SECTION("it does not run: stale")
    {
        write_file(lock_path(record), left_by("pc-1", 7, "boot:9"));
        CHECK(std::holds_alternative<LockStale>(acquire(false)));
    }
    SECTION("it is on another machine: held as far as one can tell")
    {
        write_file(lock_path(record), left_by("pc-2", 7, "boot:9"));
        CHECK_FALSE(as<LockHeld>(acquire(false)).certain);
    }
    SECTION("nobody")
    {
        CHECK(std::holds_alternative<RecordLock>(acquire(false)));
        CHECK_FALSE(std::filesystem::exists(lock_path(record)));
    }
}

TEST_CASE("A lock file that is a folder is refused")
{
    const TemporaryFolder folder;
    const auto record = folder.path() / "a.jsonl";
    std::filesystem::create_directories(lock_path(record));
    CHECK_THROWS_AS((void)RecordLock::acquire(record, {"担当者", now}), Failure);
}

TEST_CASE("This process has a mark, and no process has the numbers that none can have")
{
    Host& host = real_host();
    const auto mine = host.mark_of(host.process());
    REQUIRE(mine.has_value());
    CHECK(host.mark_of(host.process()) == mine);
    CHECK_FALSE(host.mark_of(0).has_value());
    CHECK_FALSE(host.mark_of(-1).has_value());
}
