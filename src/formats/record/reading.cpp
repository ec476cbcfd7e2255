#include "formats/record/reading.hpp"

#include "base/problem_limit.hpp"
#include "base/sha256.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/file_form.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/line.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tenken {

namespace {

struct ReadLine {
    std::optional<RecordLine> line; ///< absent: it could not be decoded
    std::string link;
    std::uint64_t end = 0; ///< offset behind its LF
    std::optional<Problem> problem;
};

/// All lines; where there are more that cannot be decoded than anybody reads about, those up to there.
std::vector<ReadLine> split(std::string_view bytes)
{
    std::vector<ReadLine> lines;
    JsonText parser;
    std::size_t begin = 0;
    std::size_t wrong = 0;
    for (auto end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n', begin)) {
        const auto text = bytes.substr(begin, end - begin);
        auto decoded = decode_record_line(text, parser);
        ReadLine read{{}, sha256_hex(bytes.substr(begin, end + 1 - begin)), end + 1, {}};
        if (auto* problem = std::get_if<Problem>(&decoded)) {
            read.problem = std::move(*problem);
        } else {
            read.line = std::move(std::get<RecordLine>(decoded));
        }
        lines.push_back(std::move(read));
        begin = end + 1;
        if (!lines.back().line && ++wrong == most_problems) break;
    }
    return lines;
}

std::optional<Problem> misplaced(const std::vector<ReadLine>& lines, std::size_t i)
{
    const RecordLine& line = *lines[i].line;
    const bool starts = line.event && std::holds_alternative<RecordStart>(*line.event);
    if (i == 0 && !starts) return problem("record.no_start");
    if (i == 0 && !line.prev.empty()) return problem("record.cut_start");
    if (i > 0 && starts) return problem("record.second_start");
    const bool counted = i == 0 || lines[i - 1].line;
    const std::uint64_t expected = i == 0 ? 1 : counted ? lines[i - 1].line->seq + 1 : line.seq;
    const bool doubtful = i > 0 && lines[i - 1].problem;
    if (line.seq != expected && !doubtful) return problem("record.wrong_seq", expected, line.seq);
    return std::nullopt;
}

// Line i does not bear the link of line i - 1: which of the two is not as it was written?
void blame(std::vector<ReadLine>& lines, std::size_t i)
{
    const bool last = i + 1 == lines.size() || !lines[i + 1].line;
    const bool vouched_for = !last && lines[i + 1].line->prev == lines[i].link;
    if (last || vouched_for) {
        lines[i - 1].problem = problem("record.changed", i + 1);
    } else {
        lines[i].problem = problem("record.broken_link", i);
    }
}

void check(std::vector<ReadLine>& lines)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].problem) lines[i].problem = misplaced(lines, i);
        if (lines[i].problem || i == 0 || lines[i - 1].problem) continue;
        if (lines[i].line->prev != lines[i - 1].link) blame(lines, i);
    }
}

void replay(std::vector<ReadLine>& lines, RecordReading& reading)
{
    for (auto& read : lines) {
        if (!read.problem && read.line->event) read.problem = reading.state.out_of_order(*read.line->event);
        if (read.problem) return;
        const std::uint64_t begin = reading.sound_bytes;
        reading.sound_bytes = read.end;
        reading.last_line_bytes = read.end - begin;
        const bool progress =
            read.line->event && std::holds_alternative<PlanProgressEvent>(*read.line->event);
        if (!progress) reading.state.report_link = read.link;
        reading.state.last_link = std::move(read.link);
        reading.state.last_at = std::move(read.line->at);
        reading.state.last_by = std::move(read.line->by);
        ++reading.state.events;
        if (read.line->event) reading.state.apply(*read.line->event);
    }
}

/// What happened to the file as a whole, in place of a problem for each of its lines.
std::optional<Problem> damage_on_its_way(
    std::string_view bytes, const std::vector<ReadLine>& lines, const std::string& name)
{
    // Of a record with a line that can be read, a byte that is wrong makes no other encoding.
    const bool readable =
        std::ranges::any_of(lines, [](const ReadLine& one) { return one.line.has_value(); });
    auto form = form_problem(name, bytes);
    if (form && (!readable || form->id == "record.merge_mark")) return form;
    const auto with_line_feeds = without_carriage_returns(bytes);
    if (!with_line_feeds || with_line_feeds->find('\r') != std::string::npos) return std::nullopt;
    if (!read_record_bytes(*with_line_feeds, name).problems.empty()) return std::nullopt;
    return problem_at(Place{name, 1, 0, {}}, "record.line_ends");
}

/// Of empty lines that follow one another the first is named.
bool is_empty(const ReadLine& read) { return read.problem && read.problem->id == "record.empty_line"; }

// A tail without LF is a line that was cut off while it was written, or of which a crash left only zeros.
bool may_be_torn(std::string_view tail) { return tail.front() == '{' || tail.front() == '\0'; }

} // namespace

RecordReading read_record_bytes(std::string_view bytes, const std::string& name)
{
    RecordReading reading;
    auto lines = split(bytes);
    check(lines);
    replay(lines, reading);
    for (std::size_t i = 0; i < lines.size() && reading.problems.size() < most_problems; ++i) {
        if (!lines[i].problem || (i > 0 && is_empty(lines[i]) && is_empty(lines[i - 1]))) continue;
        reading.problems.push_back(*lines[i].problem);
        reading.problems.back().place = Place{name, i + 1, 0, {}};
    }

    const Place end{name, lines.size() + 1, 0, {}};
    const auto tail = bytes.substr(lines.empty() ? 0 : lines.back().end);
    if (lines.empty() && !tail.empty() && !may_be_torn(tail))
        reading.problems.push_back(problem_at(end, "record.not_json"));
    if (!reading.problems.empty()) {
        reading.ending = RecordReading::Ending::damaged;
        if (auto why = damage_on_its_way(bytes, lines, name)) reading.problems = {std::move(*why)};
    } else if (lines.empty() || !tail.empty()) {
        reading.ending = RecordReading::Ending::torn;
        reading.notice = problem_at(end, lines.empty() ? "record.torn_start" : "record.torn_line");
    }
    return reading;
}

RecordReading read_record(const std::filesystem::path& path, FileSystem& disk)
{
    const std::string name = path_text(path);
    try {
        return read_record_bytes(read_file(disk, path), name);
    } catch (const Failure& failure) {
        Problems problems = failure.problems();
        for (auto& problem : problems) {
            if (failure.kind() == FailureKind::input) problem.place = Place{name, 1, 0, {}};
        }
        throw Failure(failure.kind(), std::move(problems));
    }
}

} // namespace tenken
