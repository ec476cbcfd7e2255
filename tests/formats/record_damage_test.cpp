// What is wrong with a record is named with its line, and nothing is ever overwritten because of it.

#include "base/problem_limit.hpp"
#include "formats/record/line.hpp"
#include "formats/record/record.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>

using namespace tenken;
using namespace tenken::test;

namespace {

using Ending = RecordReading::Ending;

// A record of four lines, each ending with its LF.
std::vector<std::string> sample_lines()
{
    std::vector<std::string> lines;
    std::string prev;
    for (const auto& event : {RecordEvent(sample_start()), RecordEvent(answer("1", "met", "控え")),
             RecordEvent(answer("2", "unmet")), RecordEvent(answer("3", "partial", "\"}"))}) {
        lines.push_back(
            encode_record_line(lines.size() + 1, "2026-06-01T00:00:00+09:00", "担当者", event, prev));
        prev = record_link(std::string_view(lines.back()).substr(0, lines.back().size() - 1));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string bytes;
    for (const auto& line : lines) bytes += line;
    return bytes;
}

struct Named {
    std::string id;
    std::size_t line;

    bool operator==(const Named&) const = default;
};

std::vector<Named> problems_of(const std::string& bytes)
{
    std::vector<Named> all;
    for (const auto& problem : read_record_bytes(bytes, "a.jsonl").problems) {
        CHECK(problem.place->file == "a.jsonl");
        all.push_back({problem.id, problem.place->line});
    }
    return all;
}

RecordReading reading_of(const std::string& bytes)
{
    try {
        return read_record_bytes(bytes, "a.jsonl");
    } catch (const Failure& failure) { // a format number that is not known
        RecordReading refused;
        refused.ending = Ending::damaged;
        refused.problems = failure.problems();
        refused.problems.front().place = Place{"a.jsonl", 1, 0, {}};
        return refused;
    }
}

} // namespace

TEST_CASE("Whatever byte is changed in a line that another follows, the damage is named at that line")
{
    const auto lines = sample_lines();
    const auto whole = joined(lines);
    const auto expected = read_record_bytes(whole, "a").state;
    const std::size_t last_begins = whole.size() - lines.back().size();
    std::size_t line = 1;
    for (std::size_t i = 0; i < last_begins; ++i) {
        for (const int flip : {0x01, 0x20, 0x80, 0xFF}) {
            auto bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ flip);
            INFO("byte " << i << " of line " << line << ", flipped by " << flip);
            const auto reading = reading_of(bytes);
            REQUIRE(reading.ending == Ending::damaged);
            const auto named = reading.problems.front().place->line;
            CHECK(named == line);
            CHECK(reading.state.events < line);
            for (const auto& [instance, response] : reading.state.answers.responses)
                CHECK(response == *expected.answers.find(instance));
        }
        if (whole[i] == '\n') ++line;
    }
}

TEST_CASE("A change in the very last line is named, or shows in the link that a report bears")
{
    const auto lines = sample_lines();
    const auto whole = joined(lines);
    const auto link = read_record_bytes(whole, "a").state.last_link;
    for (std::size_t i = whole.size() - lines.back().size(); i < whole.size(); ++i) {
        auto bytes = whole;
        bytes[i] = static_cast<char>(bytes[i] ^ 1);
        INFO("byte " << i);
        const auto reading = read_record_bytes(bytes, "a");
        CHECK(reading.state.last_link != link);
        if (reading.ending == Ending::damaged) CHECK(reading.problems.front().place->line >= 3);
        if (reading.ending == Ending::torn) CHECK(i == whole.size() - 1);
    }
}

TEST_CASE("Wherever a record is cut off, the lines that are whole count and the torn one is dropped")
{
    const auto lines = sample_lines();
    const auto whole = joined(lines);
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        INFO("cut to " << size << " bytes");
        const auto reading = read_record_bytes(std::string_view(whole).substr(0, size), "a");
        const auto last = size == 0 ? std::string::npos : whole.rfind('\n', size - 1);
        const std::size_t sound = last == std::string::npos ? 0 : last + 1;
        CHECK(reading.problems.empty());
        CHECK(reading.sound_bytes == sound);
        CHECK((reading.ending == Ending::whole) == (size > 0 && sound == size));
        CHECK(reading.notice.has_value() == (reading.ending == Ending::torn));
        CHECK(reading.state.events ==
            static_cast<std::uint64_t>(
                std::count(whole.begin(), whole.begin() + static_cast<long>(sound), '\n')));
    }
}

TEST_CASE("A torn line is cut off when work goes on, and not before")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    const auto whole = joined(sample_lines());
    const auto torn = whole + R"({"at":"2026-06-01T0)";
    write_file(path, torn);
    CHECK(read_record(path).notice->id == "record.torn_line");
    CHECK(read_record(path).notice->place->line == 5);
    CHECK(read_file(path) == torn);
    auto writer = RecordWriter::resume(locked(path), fixed_clock());
    CHECK(writer.take_notice()->id == "record.torn_line");
    CHECK(read_file(path) == whole);
    CHECK(writer.append(answer("4", "met"), "x"));
    CHECK(read_record(path).ending == Ending::whole);
}

TEST_CASE("A last line of which a power cut left the end without the beginning is dropped with a word; one "
          "before it is damage")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto lines = sample_lines();
    const auto before = joined({lines.begin(), lines.end() - 1});
    std::fill_n(lines.back().begin(), 50, '\0');
    write_file(path, joined(lines));
    CHECK(read_record(path).notice->id == "record.torn_line");
    auto writer = RecordWriter::resume(locked(path), fixed_clock());
    CHECK(read_file(path) == before);

    std::swap(lines[1], lines.back());
    write_file(path, joined(lines));
    CHECK(read_record(path).ending == Ending::damaged);
}

TEST_CASE("A record whose start was torn begins afresh, with a word")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    const auto left = GENERATE(std::string(), std::string(R"({"at":"20)"), std::string(100, '\0'));
    write_file(path, left);
    CHECK(read_record(path).notice->id == "record.torn_start");
    CHECK_THROWS_WITH(RecordWriter::resume(locked(path), fixed_clock()), "record.no_events");
    CHECK(read_file(path) == left);
    auto writer = begun(path);
    CHECK(writer.take_notice()->id == "record.torn_start");
    CHECK(read_record(path).ending == Ending::whole);
    CHECK(read_record(path).state.start == sample_start());
}

TEST_CASE("A file that is no record is never begun over")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    const auto text = GENERATE(std::string("買い物メモ"), std::string("買い物メモ\n"), std::string("\n"),
        std::string("{}\n"), std::string("\xEF\xBB\xBF{}\n"));
    write_file(path, text);
    CHECK_THROWS_WITH(begun(path), "record.exists");
    CHECK_THROWS_AS(RecordWriter::resume(locked(path), fixed_clock()), Failure);
    CHECK(read_file(path) == text);
}

TEST_CASE("A damaged record is not opened for writing and not touched; what is sound can be read")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto lines = sample_lines();
    lines[2].replace(lines[2].find("unmet"), 5, "met__");
    write_file(path, joined(lines));
    try {
        (void)RecordWriter::resume(locked(path), fixed_clock());
        FAIL("it was opened");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == FailureKind::input);
        REQUIRE(failure.problems().size() == 1);
        CHECK(failure.problems()[0].id == "record.changed");
        CHECK(failure.problems()[0].place->line == 3);
    }
    CHECK(read_file(path) == joined(lines));
    const auto reading = read_record(path);
    CHECK(reading.ending == Ending::damaged);
    CHECK(reading.state.events == 2);
    CHECK(reading.state.answers.find("1") != nullptr);
    CHECK(reading.state.answers.find("2") == nullptr);
}

TEST_CASE("Each kind of damage has its name")
{
    const auto lines = sample_lines();
    const auto with = [&](std::size_t i, const std::string& line) {
        auto changed = lines;
        changed[i] = line;
        return joined(changed);
    };
    using All = std::vector<Named>;
    CHECK(problems_of(with(1, "\n")) == All{{"record.empty_line", 2}});
    CHECK(problems_of(with(1, "{\n")) == All{{"record.not_json", 2}});
    CHECK(problems_of(with(1, "[1]\n")) == All{{"record.not_json", 2}});
    CHECK(problems_of(with(1, "\"\xE7\x82\"\n")) == All{{"record.line_not_utf8", 2}});
    CHECK(problems_of(with(1,
              R"({"seq":2,"seq":2})"
              "\n")) == All{{"record.not_json", 2}});
    CHECK(problems_of(with(1, std::string(50, '[') + "\n")) == All{{"record.not_json", 2}});
    CHECK(problems_of(with(1, std::string(5'000'000, ' ') + "\n")) == All{{"record.long_line", 2}});
    CHECK(problems_of(with(1, "{}\n")) == All{{"record.member", 2}});
    CHECK(problems_of(joined(lines).insert(0, "\n")) ==
        All{{"record.empty_line", 1}, {"record.second_start", 2}});
    CHECK(problems_of(lines[1] + lines[2]) == All{{"record.no_start", 1}});
    CHECK(problems_of(lines[0] + lines[2] + lines[3]) == All{{"record.wrong_seq", 2}});
    CHECK(problems_of(lines[0] + lines[1] + lines[1] + lines[2]) == All{{"record.wrong_seq", 3}});
    CHECK(problems_of(joined(lines) + lines[0]) == All{{"record.second_start", 5}});
}

TEST_CASE("The line that was changed is told from the one whose link was changed")
{
    auto lines = sample_lines();
    const auto prev = lines[2].find("\"prev\":\"") + 8;
    lines[2][prev] = lines[2][prev] == '0' ? '1' : '0';
    CHECK(problems_of(joined(lines)) == std::vector<Named>{{"record.broken_link", 3}});

    lines = sample_lines();
    lines[1].replace(lines[1].find("met"), 3, "tem");
    CHECK(problems_of(joined(lines)) == std::vector<Named>{{"record.changed", 2}});
    CHECK(problems_of(lines[0] + lines[1] + lines[2]) == std::vector<Named>{{"record.changed", 2}});
}

TEST_CASE("Carriage returns put in by an editor are damage")
{
    std::string bytes;
    for (auto line : sample_lines()) bytes += line.insert(line.size() - 1, "\r");
    CHECK(read_record_bytes(bytes, "a").ending == Ending::damaged);
    CHECK(read_record_bytes(bytes, "a").state.events == 0);
}

TEST_CASE("However much is damaged, a thousand problems are enough")
{
    std::string bytes = sample_lines()[0];
    for (int i = 0; i < 3000; ++i) bytes += "{}\n";
    CHECK(read_record_bytes(bytes, "a").problems.size() == most_problems);
}

TEST_CASE("A record is a regular file that can be read")
{
    const TemporaryFolder folder;
    CHECK_THROWS_WITH(read_record(folder.path()), "record.file_not_regular");
    CHECK_THROWS_WITH(read_record(folder.path() / "none.jsonl"), "record.file_missing");
}

TEST_CASE("A start that follows another line is one from which that was cut off")
{
    const auto bytes =
        encode_record_line(1, "2026-06-01T00:00:00+09:00", "担当者", sample_start(), std::string(64, 'c'));
    CHECK(problems_of(bytes) == std::vector<Named>{{"record.cut_start", 1}});
}
