// Several events saved as one.

#include "formats/memory_disk.hpp"
#include "formats/record/record.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

const std::filesystem::path path = "/w/2026/a.jsonl";

constexpr std::size_t page = 4096;

// Over several pages of the disk.
const std::vector<RecordEvent> batch{answer("1", "met"), SubjectsEvent{"k", {"甲"}}, answer("1", "met"),
    answer("2@甲", "unmet", "控え"), answer("3", "partial"), answer("4", "unmet", std::string(3000, 'a')),
    answer("5", "unmet", std::string(3000, 'b')), answer("6", "unmet", std::string(5000, 'c')),
    answer("7", "met")};

// A record with one answer, confirmed.
RecordWriter with_one_answer(MemoryDisk& disk)
{
    auto writer = begun(path, disk);
    writer.append(answer("0", "met"), "担当者");
    return writer;
}

} // namespace

TEST_CASE("Events saved as one are the lines that they would be one by one")
{
    MemoryDisk one_by_one;
    auto writer = with_one_answer(one_by_one);
    for (const auto& event : batch) writer.append(event, "係長");
    MemoryDisk together;
    auto other = with_one_answer(together);
    CHECK(other.append(batch, "係長"));
    CHECK(together.bytes(path) == one_by_one.bytes(path));
    CHECK(other.state().events == 10);
    CHECK(other.state().last_link == writer.state().last_link);
    CHECK(other.state().answers == writer.state().answers);
    CHECK_FALSE(other.append(batch, "係長"));
    CHECK(other.append(answer("8", "met"), "担当者"));
    CHECK(read_record(path, together).state.answers == other.state().answers);
}

TEST_CASE(
    "Many events saved as one ask the disk as often as one event, and twice for each page that they begin")
{
    MemoryDisk disk;
    auto writer = with_one_answer(disk);
    auto before = disk.calls();
    writer.append(answer("a", "met"), "x");
    const auto for_one = disk.calls() - before;
    std::vector<RecordEvent> many;
    many.reserve(50);
    for (int i = 0; i < 50; ++i) many.emplace_back(answer("b" + std::to_string(i), "met"));
    before = disk.calls();
    const auto pages = disk.bytes(path).size() / page;
    writer.append(many, "x");
    CHECK(disk.calls() - before == for_one + 2 * (disk.bytes(path).size() / page - pages));
}

TEST_CASE("Whatever call fails, either all events saved as one are there, or none")
{
    MemoryDisk unharmed;
    auto measured = with_one_answer(unharmed);
    const auto first = unharmed.calls() + 1;
    measured.append(batch, "x");
    const auto fault =
        GENERATE(Fault::error, Fault::interrupted, Fault::short_write, Fault::full, Fault::lying);
    for (auto call = first; call <= unharmed.calls(); ++call) {
        INFO("fault " << static_cast<int>(fault) << " at call " << call);
        MemoryDisk disk;
        auto writer = with_one_answer(disk);
        const auto before = disk.bytes(path);
        const auto link = writer.state().last_link;
        disk.go_wrong_at(call, fault);
        bool saved = true;
        try {
            writer.append(batch, "x");
        } catch (const Failure&) {
            saved = false;
        }
        CHECK(disk.bytes(path) == (saved ? unharmed.bytes(path) : before));
        CHECK(writer.state().last_link == (saved ? measured.state().last_link : link));
    }
}

TEST_CASE("A power cut while events are saved as one leaves a record that can be gone on with, whatever page "
          "is missing")
{
    const std::size_t kept = GENERATE(std::size_t{0}, std::size_t{300}, std::size_t{100'000});
    const std::size_t missing = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{100});
    MemoryDisk unharmed;
    auto measured = with_one_answer(unharmed);
    const auto first = unharmed.calls() + 1;
    measured.append(batch, "x");
    for (auto call = first; call <= unharmed.calls(); ++call) {
        MemoryDisk disk;
        {
            auto writer = with_one_answer(disk);
            disk.go_wrong_at(call, Fault::power_cut);
            CHECK_THROWS_AS(writer.append(batch, "x"), Failure);
        }
        disk.cut_power(kept, missing * page, page);
        const auto reading = read_record(path, disk);
        CHECK(reading.problems.empty());
        CHECK(reading.state.answers.find("0") != nullptr);
        auto lock = RecordLock::acquire(path, {"担当者", "now", true}, disk);
        auto writer = RecordWriter::resume(std::get<RecordLock>(std::move(lock)), fixed_clock());
        writer.append(batch, "x");
        CHECK(writer.state().answers == measured.state().answers);
    }
}
