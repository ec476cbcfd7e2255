#include "bench/comparison.hpp"

#include "formats/record/record.hpp"

#include <cstdio>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace tenken::bench {

void measure_saving(Comparison& comparison);

namespace {

constexpr int answers = 5000;
constexpr int window = 200; // measurements around the place that is named
constexpr double target = 1.5;

// One append and fsync, and nothing else.
class PlainFile {
public:
    explicit PlainFile(const std::filesystem::path& path)
        : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666))
    {
    }
    ~PlainFile() { ::close(file_); }
    PlainFile(const PlainFile&) = delete;
    PlainFile& operator=(const PlainFile&) = delete;

    void append(const std::string& bytes) const
    {
        if (::write(file_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
            ::fsync(file_) != 0)
            throw std::runtime_error("cannot write");
    }

private:
    int file_;
};

AnswerEvent numbered(int number)
{
    AnswerEvent event{"6.4-" + std::to_string(number), {}, std::string(64, 'a')};
    event.response.answer = "partial";
    event.response.note = "自動ロックはあるが、時間の定めがない";
    return event;
}

RecordWriter begin(const std::filesystem::path& path)
{
    const Clock clock = [] { return std::string("2026-06-01T00:00:00+09:00"); };
    RecordStart start;
    start.year = 2026;
    start.department = "事務局";
    return RecordWriter::begin(
        std::get<RecordLock>(RecordLock::acquire(path, {"担当者", clock()})), start, "担当者", clock);
}

struct Times {
    std::vector<double> mine;
    std::vector<double> plain;
};

// Saves the answers `from` to `to`, each followed by the same bytes in a plain file.
Times save(RecordWriter& writer, const PlainFile& plain, const std::filesystem::path& path, int from, int to)
{
    Times times;
    for (int number = from; number <= to; ++number) {
        const auto before = std::filesystem::file_size(path);
        const auto event = numbered(number);
        times.mine.push_back(milliseconds([&] { writer.append(event, "担当者"); }));
        const std::string same(std::filesystem::file_size(path) - before, 'x');
        times.plain.push_back(milliseconds([&] { plain.append(same); }));
    }
    return times;
}

void print(Comparison& comparison, const std::string& what, const Times& times)
{
    comparison.print(what, median(times.mine), "ms", 0);
    comparison.print(
        "  against write and fsync alone", median(times.mine) / median(times.plain), "x", target);
}

} // namespace

void measure_saving(Comparison& comparison)
{
    const BenchFolder folder;
    // Few answers stand near the 10th, so many records give one measurement each.
    Times early;
    for (int i = 0; i < window; ++i) {
        const auto path = folder.path() / ("early-" + std::to_string(i) + ".jsonl");
        auto writer = begin(path);
        const PlainFile plain(folder.path() / ("early-" + std::to_string(i) + ".plain"));
        (void)save(writer, plain, path, 1, 9);
        const auto times = save(writer, plain, path, 10, 10);
        early.mine.push_back(times.mine.front());
        early.plain.push_back(times.plain.front());
    }
    const auto path = folder.path() / "late.jsonl";
    auto writer = begin(path);
    const PlainFile plain(folder.path() / "late.plain");
    (void)save(writer, plain, path, 1, answers - window);
    const auto late = save(writer, plain, path, answers - window + 1, answers);

    std::printf("One answer saved, in wall time, median of %d\n", window);
    print(comparison, "the 10th", early);
    print(comparison, "the 5,000th", late);
}

} // namespace tenken::bench
