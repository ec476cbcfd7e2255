// Whatever goes wrong at whatever call: what was confirmed is read back, whole.

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/memory_disk.hpp"
#include "formats/record/record.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"

#include <optional>

using namespace tenken;
using namespace tenken::test;

namespace {

const std::filesystem::path path = "/w/2026/a.jsonl";

const std::vector<RecordEvent> events{answer("1", "met"), SubjectsEvent{"k", {"甲"}},
    answer("2@甲", "unmet", "控え"), SubjectRenamedEvent{"k", "甲", "乙", {"2"}}, AnswerEvent{"1", {}, ""},
    answer("3", "partial")};

struct Session {
    RecordState confirmed; // what the user was told is saved
    int failures = 0;
    bool warned = false; // that a power cut could still take the new file away
};

// Opens the record, new or not, and saves all events; an event that fails is tried once more with a record
// opened afresh, as a user would.
std::optional<RecordWriter> open(MemoryDisk& disk)
{
    auto lock = RecordLock::acquire(path, {"担当者", "now", true}, disk);
    const bool resumes = disk.exists(path) && read_record(path, disk).state.events > 0;
    if (resumes) return RecordWriter::resume(std::get<RecordLock>(std::move(lock)), fixed_clock());
    return RecordWriter::begin(
        std::get<RecordLock>(std::move(lock)), sample_start(), "担当者", fixed_clock());
}

void save_all(MemoryDisk& disk, Session& session)
{
    std::optional<RecordWriter> writer;
    for (const auto& event : events) {
        for (int attempt = 0; attempt < 2; ++attempt) {
            try {
                if (!writer) writer.emplace(*open(disk));
                if (writer->append(event, "担当者")) session.confirmed = writer->state();
                const auto notice = writer->take_notice();
                session.warned = session.warned || (notice && notice->id == "record.folder_not_synced");
                break;
            } catch (const Failure& failure) {
                CHECK(failure.kind() == FailureKind::file);
                ++session.failures;
                const bool saved_before = writer && session.confirmed.events > 0;
                if (saved_before) CHECK(writer->state().last_link == session.confirmed.last_link);
                if (first_id(failure) == "record.reopen" || attempt == 1) writer.reset();
            }
        }
    }
}

// Everything confirmed is there: the record holds the same lines, and at most one more that was not.
void holds(MemoryDisk& disk, const RecordState& confirmed)
{
    if (confirmed.events == 0) return;
    const auto reading = read_record(path, disk);
    CHECK(reading.problems.empty());
    CHECK(reading.state.events >= confirmed.events);
    CHECK(reading.state.events <= confirmed.events + 1);
    std::size_t end = 0;
    const auto& bytes = disk.bytes(path);
    for (std::uint64_t line = 0; line < confirmed.events; ++line) end = bytes.find('\n', end) + 1;
    const auto prefix = read_record_bytes(std::string_view(bytes).substr(0, end), "a");
    CHECK(prefix.state.last_link == confirmed.last_link);
    CHECK(prefix.state.answers == confirmed.answers);
}

std::size_t calls_of_one_session()
{
    MemoryDisk disk;
    Session session;
    save_all(disk, session);
    REQUIRE(session.failures == 0);
    REQUIRE(session.confirmed.events == events.size() + 1);
    return disk.calls();
}

} // namespace

TEST_CASE("Whatever call fails, the record holds exactly what was confirmed")
{
    const std::size_t calls = calls_of_one_session();
    const auto fault =
        GENERATE(Fault::error, Fault::interrupted, Fault::short_write, Fault::full, Fault::lying);
    for (std::size_t call = 1; call <= calls; ++call) {
        INFO("fault " << static_cast<int>(fault) << " at call " << call << " of " << calls);
        MemoryDisk disk;
        disk.go_wrong_at(call, fault);
        Session session;
        save_all(disk, session);
        CHECK(disk.fault_was_met());
        disk.mend();
        holds(disk, session.confirmed);
        if (fault == Fault::interrupted || fault == Fault::short_write) {
            CHECK(session.failures == 0);
            CHECK(session.confirmed.events == events.size() + 1);
        }
        Session next; // and it can always be gone on with
        save_all(disk, next);
        CHECK(next.failures == 0);
        CHECK(next.confirmed.answers.find("3") != nullptr);
    }
}

TEST_CASE("Whenever the power is cut, what was confirmed is there, and the work can go on")
{
    const std::size_t calls = calls_of_one_session();
    const std::size_t kept = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{60}, std::size_t{100'000});
    for (std::size_t call = 1; call <= calls; ++call) {
        INFO("power cut at call " << call << " of " << calls << ", " << kept << " bytes kept");
        MemoryDisk disk;
        disk.go_wrong_at(call, Fault::power_cut);
        Session session;
        save_all(disk, session);
        disk.cut_power(kept);
        if (!session.warned) holds(disk, session.confirmed);
        Session next;
        save_all(disk, next);
        CHECK(next.failures == 0);
        CHECK(next.confirmed.answers.find("3") != nullptr);
    }
}

TEST_CASE("A full disk leaves the writer ready for another try")
{
    MemoryDisk disk;
    auto writer = begun(path, disk);
    writer.append(answer("1", "met"), "x");
    const auto before = disk.bytes(path);
    for (std::size_t call = disk.calls() + 1; !disk.fault_was_met() || disk.bytes(path) == before; ++call) {
        disk.go_wrong_at(call, Fault::full);
        try {
            writer.append(answer("2", "unmet"), "x");
        } catch (const Failure& failure) {
            CHECK(first_id(failure) == "record.file_no_space");
            CHECK(disk.bytes(path) == before);
            CHECK(writer.state().answers.find("2") == nullptr);
            disk.mend();
            CHECK(writer.append(answer("2", "unmet"), "x"));
        }
    }
    CHECK(read_record(path, disk).state.answers == writer.state().answers);
}

TEST_CASE("What a failed fsync has cut off is not written behind what another program has written since")
{
    bool met = false;
    for (std::size_t later = 1; !met; ++later) {
        REQUIRE(later < 20);
        MemoryDisk disk;
        auto writer = begun(path, disk);
        disk.go_wrong_at(disk.calls() + later, Fault::error);
        try {
            writer.append(answer("1", "met"), "x");
        } catch (const Failure& failure) {
            if (first_id(failure) != "record.not_synced") continue;
            met = true;
            std::error_code error;
            const OpenFile other(disk, path, OpenMode::append);
            write_all(disk, other.handle(), "theirs\n", error);
            CHECK_THROWS_WITH(writer.append(answer("1", "met"), "x"), "record.written_by_another");
            CHECK_THROWS_WITH(writer.append(answer("1", "met"), "x"), "record.reopen");
            CHECK(disk.bytes(path) == "theirs\n");
        }
    }
}

TEST_CASE("A torn line that was dropped does not come back with a power cut")
{
    MemoryDisk disk;
    begun(path, disk).append(answer("1", "met"), "x");
    const auto whole = disk.bytes(path);
    disk.put(path, whole + "{\"at\":");
    {
        const auto resumed = open(disk);
    }
    disk.cut_power(0);
    CHECK(disk.bytes(path) == whole);
}

TEST_CASE("After a failed fsync the next try writes anew whatever was not confirmed")
{
    const bool first_of_all = GENERATE(true, false);
    bool met = false;
    for (std::size_t later = 1; !met; ++later) {
        REQUIRE(later < 20);
        MemoryDisk disk;
        auto writer = begun(path, disk);
        if (!first_of_all) writer.append(answer("0", "met"), "x");
        // Of a record that no fsync has confirmed yet, not even the start is left to be believed.
        const auto certain = first_of_all ? std::string() : disk.bytes(path);
        disk.go_wrong_at(disk.calls() + later, Fault::error);
        try {
            writer.append(answer("1", "met"), "x");
        } catch (const Failure& failure) {
            if (first_id(failure) != "record.not_synced") continue;
            met = true;
            CHECK(disk.bytes(path) == certain);
            CHECK(writer.append(answer("1", "met"), "x"));
            const auto last_link = writer.state().last_link;
            {
                const auto closed = std::move(writer);
            }
            disk.cut_power(0);
            const auto reading = read_record(path, disk);
            CHECK(reading.ending == RecordReading::Ending::whole);
            CHECK(reading.state.last_link == last_link);
            CHECK(reading.state.answers.find("1") != nullptr);
        }
    }
}
