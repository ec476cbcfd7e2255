#include "formats/audit/record.hpp"

#include "base/sha256.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/memory_disk.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <fstream>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

AuditStart sample_audit()
{
    AuditStart start;
    start.checklist = {"kumiai", "2026", "情報セキュリティ自己点検", std::string(64, 'a')};
    start.plan.department = "事務局";
    start.plan.year = 2026;
    start.plan.report = std::string(64, 'c');
    start.plan.terms = {"令和8年度-1", 2};
    start.plan.strata = {StratumSize{1, 1}, StratumSize{1, 1}, StratumSize{5, 2}};
    start.plan.items = {{"1-1", Stratum::critical, DrawReason::critical},
        {"1-2", Stratum::pointed, DrawReason::newly_not_applicable},
        {"1-3@保守業者", Stratum::rest, DrawReason::random}, {"1-4", Stratum::rest, DrawReason::random}};
    return start;
}

const VerdictEvent overstated{
    "1-1", Verdict{VerdictKind::overstated, "partial", "鍵が1本足りない", "鍵の保管庫", ""}};

RecordLock lock_of(const std::filesystem::path& path)
{
    return std::get<RecordLock>(RecordLock::acquire(path, {"監査人", "2026-12-07T00:00:00+09:00"}));
}

Clock fixed_clock()
{
    return [] { return std::string("2026-12-07T00:00:00+09:00"); };
}

AuditRecordWriter planned(const std::filesystem::path& path)
{
    auto writer = AuditRecordWriter::begin(lock_of(path), sample_audit(), "監査人", fixed_clock());
    writer.make_certain();
    return writer;
}

void replace_in(const std::filesystem::path& path, const std::string& old, const std::string& now)
{
    auto bytes = read_file(path);
    bytes.replace(bytes.find(old), old.size(), now);
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A line with a right chain, whatever it says.
std::string line_after(const std::string& lines, std::uint64_t seq, const AuditEvent& event)
{
    const auto last = lines.empty() ? std::string() : lines.substr(lines.rfind('\n', lines.size() - 2) + 1);
    return lines +
        AuditChain::encode(
            seq, "2026-12-07T00:00:00+09:00", "監査人", event, last.empty() ? "" : sha256_hex(last));
}

/// What is wrong with the last line, as id and line.
std::string wrong_in(const std::string& lines)
{
    const auto reading = read_audit_record_bytes(lines, "a.jsonl");
    if (reading.problems.size() != 1) return std::to_string(reading.problems.size()) + " problems";
    const auto& problem = reading.problems.front();
    return problem.id + " " + std::to_string(problem.place->line);
}

} // namespace

TEST_CASE("An auditor's record says what was drawn, and each verdict and reply, on chained lines")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / path_of("監査") / path_of("事務局.jsonl");
    {
        auto writer = planned(path);
        CHECK(writer.append(overstated, "監査人"));
        CHECK(writer.append(ReplyEvent{"1-1", "作り直した"}, "庶務係長"));
    }
    std::istringstream in(read_file(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].starts_with(
        R"({"at":"2026-12-07T00:00:00+09:00","by":"監査人","event":"audit","item":null,"prev":null,"seq":1,)"
        R"("value":{"checklist":{)"));
    CHECK(lines[0].ends_with(
        R"("seed":"令和8年度-1","size":2,"strata":{"C":{"drawn":1,"population":1},"P":{"drawn":1,"population":1},)"
        R"("R":{"drawn":2,"population":5}},"tenken":1,"year":2026}})"));
    CHECK(lines[1] ==
        R"({"at":"2026-12-07T00:00:00+09:00","by":"監査人","event":"verdict","item":"1-1","prev":")" +
            sha256_hex(lines[0] + "\n") +
            R"(","seq":2,"value":{"found":"partial","ground":"鍵が1本足りない","kind":"overstated","seen":"鍵の保管庫"}})");
    CHECK(lines[2] ==
        R"({"at":"2026-12-07T00:00:00+09:00","by":"庶務係長","event":"reply","item":"1-1","prev":")" +
            sha256_hex(lines[1] + "\n") + R"(","seq":3,"value":"作り直した"})");
}

TEST_CASE("An auditor's record read again says the same as its writer, who said what included")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / path_of("事務局.jsonl");
    AuditedDepartment written;
    {
        auto writer = planned(path);
        writer.append(overstated, "監査人");
        writer.append(ReplyEvent{"1-1", "作り直した"}, "庶務係長");
        writer.append(VerdictEvent{"1-4", Verdict{}}, "監査人2");
        written = writer.state().audit;
    }
    const auto reading = read_audit_record(path);
    CHECK(reading.problems.empty());
    CHECK(reading.state.start == sample_audit());
    CHECK(reading.state.audit == written);
    CHECK(reading.state.audit.find("1-1")->reply == "作り直した");
    CHECK(reading.state.audit.open() == 2);
    CHECK(reading.state.verdict_given.at("1-4").by == "監査人2");
    CHECK(reading.state.reply_given.at("1-1").by == "庶務係長");
    CHECK(reading.state.planned_by == "監査人");
}

TEST_CASE("A verdict given again keeps the department's reply, the same one is not written, and one taken "
          "back takes it along")
{
    const TemporaryFolder folder;
    auto writer = planned(folder.path() / "a.jsonl");
    writer.append(overstated, "監査人");
    writer.append(ReplyEvent{"1-1", "作り直した"}, "庶務係長");
    CHECK_FALSE(writer.append(overstated, "監査人"));
    CHECK_FALSE(writer.append(ReplyEvent{"1-1", "作り直した"}, "庶務係長"));
    CHECK(writer.append(VerdictEvent{"1-1", Verdict{}}, "監査人"));
    CHECK(writer.state().audit.find("1-1")->kind == VerdictKind::agrees);
    CHECK(writer.state().audit.find("1-1")->reply == "作り直した");
    CHECK(writer.append(VerdictEvent{"1-1", std::nullopt}, "監査人"));
    CHECK(writer.state().audit.find("1-1") == nullptr);
    CHECK(writer.state().reply_given.empty());
    CHECK_FALSE(writer.append(VerdictEvent{"1-1", std::nullopt}, "監査人"));
}

TEST_CASE("A verdict on what was not drawn, and a reply to no verdict, cannot be written and are damage "
          "where they stand")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    {
        auto writer = planned(path);
        CHECK_THROWS_AS(writer.append(VerdictEvent{"9-9", Verdict{}}, "監査人"), std::logic_error);
        CHECK_THROWS_AS(writer.append(ReplyEvent{"1-2", "意見"}, "係長"), std::logic_error);
        CHECK(writer.state().events == 1);
    }
    CHECK(read_audit_record(path).state.events == 1);
}

TEST_CASE("A first verdict that goes wrong, at whatever call, takes nothing of the draw with it")
{
    const std::filesystem::path path = "/w/2026/監査/a.jsonl";
    for (std::size_t later = 1;; ++later) {
        MemoryDisk disk;
        const auto lock = [&] {
            return std::get<RecordLock>(
                RecordLock::acquire(path, {"監査人", "2026-12-07T00:00:00+09:00", true}, disk));
        };
        AuditRecordWriter::begin(lock(), sample_audit(), "監査人", fixed_clock()).make_certain();
        disk.go_wrong_at(disk.calls() + later, Fault::error);
        bool saved = false;
        try {
            auto writer = AuditRecordWriter::resume(lock(), fixed_clock());
            saved = writer.append(overstated, "監査人");
        } catch (const Failure&) { // what is left is looked at below
        }
        if (!disk.fault_was_met()) break;
        disk.mend();
        const auto reading = read_audit_record(path, disk);
        INFO(later);
        CHECK(reading.state.start == sample_audit());
        if (saved) CHECK(reading.state.audit.verdicts.size() == 1);
    }
}

TEST_CASE("What was changed in an auditor's record is named by its line")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    {
        auto writer = planned(path);
        writer.append(overstated, "監査人");
        writer.append(ReplyEvent{"1-1", "作り直した"}, "庶務係長");
    }
    SECTION("a verdict")
    {
        replace_in(path, R"("kind":"overstated")", R"("kind":"understated")");
        const auto reading = read_audit_record(path);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems.front().id == "record.changed");
        CHECK(reading.problems.front().place->line == 2);
    }
    SECTION("the draw")
    {
        replace_in(path, R"("item":"1-4")", R"("item":"1-5")");
        CHECK(read_audit_record(path).problems.front().place->line == 1);
    }
    SECTION("an item that was not drawn, with a right chain")
    {
        auto line = read_file(path);
        line = line.substr(0, line.find('\n') + 1);
        const VerdictEvent other{"9-9", Verdict{}};
        std::ofstream(path, std::ios::binary)
            << line << AuditChain::encode(2, "2026-12-07T00:00:00+09:00", "監査人", other, sha256_hex(line));
        const auto reading = read_audit_record(path);
        CHECK(reading.problems.front().id == "audit.record.not_drawn");
        CHECK(reading.state.audit.verdicts.empty());
    }
    SECTION("a last line that was cut off is dropped with a word, and the record goes on")
    {
        auto bytes = read_file(path);
        bytes.resize(bytes.size() - 5);
        std::ofstream(path, std::ios::binary) << bytes;
        auto writer = AuditRecordWriter::resume(lock_of(path), fixed_clock());
        CHECK(writer.take_notice()->id == "record.torn_line");
        CHECK(writer.state().audit.find("1-1")->reply.empty());
        CHECK(writer.append(ReplyEvent{"1-1", "もう一度"}, "庶務係長"));
    }
    SECTION("a department's record is none of an auditor")
    {
        const auto other = folder.path() / "b.jsonl";
        {
            auto writer = begun(other);
        }
        CHECK(read_audit_record(other).problems.front().id == "record.no_start");
    }
}

TEST_CASE("A draw that no draw gives is damage in the first line of an auditor's record")
{
    auto start = sample_audit();
    const auto wrong = [&] { return wrong_in(line_after("", 1, start)); };
    CHECK(wrong() == "0 problems");
    SECTION("an item twice")
    {
        start.plan.items.back() = start.plan.items[2];
        CHECK(wrong() == "audit.record.drawn_twice 1");
    }
    SECTION("fewer items than drawn")
    {
        start.plan.items.pop_back();
        CHECK(wrong() == "audit.record.wrong_strata 1");
    }
    SECTION("a stratum that is taken whole, but in part")
    {
        start.plan.strata[1] = {2, 1};
        CHECK(wrong() == "audit.record.wrong_strata 1");
    }
    SECTION("more drawn than there are")
    {
        start.plan.strata[2] = {1, 2};
        CHECK(wrong() == "audit.record.wrong_strata 1");
    }
    SECTION("a sample of another size than was asked for")
    {
        start.plan.terms.size = 3;
        CHECK(wrong() == "audit.record.wrong_strata 1");
    }
    SECTION("a reason of another stratum")
    {
        start.plan.items[1].reason = DrawReason::random;
        CHECK(wrong() == "audit.record.wrong_reason 1");
    }
}

TEST_CASE("A verdict that says too much or too little is damage at its line, and cannot be written")
{
    const auto begun = line_after("", 1, sample_audit());
    const auto wrong = [&](const Verdict& verdict) {
        return wrong_in(line_after(begun, 2, VerdictEvent{"1-1", verdict}));
    };
    CHECK(wrong({VerdictKind::overstated, "partial", "鍵が足りない", "", ""}) == "0 problems");
    CHECK(wrong({VerdictKind::not_verifiable, "", "資料がない", "", ""}) == "0 problems");
    CHECK(wrong({VerdictKind::agrees, "unmet", "", "", ""}) == "audit.record.needless_level 2");
    CHECK(wrong({VerdictKind::not_verifiable, "unmet", "資料がない", "", ""}) ==
        "audit.record.needless_level 2");
    CHECK(wrong({VerdictKind::overstated, "", "鍵が足りない", "", ""}) == "audit.record.no_level 2");
    CHECK(wrong({VerdictKind::understated, "met", "", "", ""}) == "audit.record.no_ground 2");

    const TemporaryFolder folder;
    auto writer = planned(folder.path() / "a.jsonl");
    CHECK_THROWS_AS(
        writer.append(VerdictEvent{"1-1", Verdict{VerdictKind::agrees, "unmet", "", "", ""}}, "監査人"),
        std::logic_error);
}
