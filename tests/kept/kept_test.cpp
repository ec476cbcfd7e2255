// What an earlier program wrote is read and gone on with; README.md says what it is.

#include "formats/disk/utf8_path.hpp"
#include "kept_files.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <sstream>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// Under sanitizers, where what is slow has been held by the other run.
bool few_cases() { return std::getenv("TENKEN_FEWER_CASES") != nullptr; }

Lines lines_in(const fs::path& file)
{
    std::istringstream in(read_file(file));
    Lines lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

/// Holds each record of a kept workspace and the report beside it to what they were: no damage; the report is known as one
/// of an older form (旧書式), of which digest and record are as they were, and nothing else is found; a report of today can
/// be made from the record, and it verifies.
void check_workspace(const fs::path& workspace, const std::vector<fs::path>& checklists)
{
    const auto verified = run_there(workspace, {"verify", "--format", "json"});
    INFO(verified.out << verified.err);
    CHECK(verified.status == 1);
    for (const auto& report : nlohmann::json::parse(verified.out).at("reports")) {
        INFO(report);
        REQUIRE(report.at("findings").size() == 1);
        CHECK(report.at("findings").at(0).at("id") == "verify.older_format");
    }
    const TemporaryFolder folder;
    fs::copy(workspace, folder.path(), fs::copy_options::recursive);
    const auto files = files_below(workspace);
    for (const auto& [file, bytes] : files) {
        const auto report = path_text(path_of(file).replace_extension(".md"));
        if (!file.ends_with(".jsonl") || !files.contains(report)) continue;
        const auto again = rendered_again(folder.path(), file, day_of(files.at(report)), checklists);
        INFO(file << "\n" << again.err);
        CHECK(again.status == 0);
        write_file(folder.path() / path_of(report), again.out);
        const auto sound = run_there(folder.path(), {"verify", path_text(folder.path() / path_of(report))});
        INFO(sound.out << sound.err);
        CHECK(sound.status == 0);
    }
}

/// What `status` knows of the departments of a year.
nlohmann::json departments_of(const fs::path& workspace, const std::string& year)
{
    const auto outcome = run_there(workspace, {"status", "--year", year, "--format", "json"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    return nlohmann::json::parse(outcome.out).at("departments");
}

} // namespace

TEST_CASE("The reports of the demo that was kept are of an older form, and reports of today are made from "
          "its records")
{
    check_workspace(kept("demo"), {kept("demo/checklists/2026"), kept("demo/checklists/2024")});
    for (const std::string year : {"2024", "2025", "2026"}) {
        INFO(year);
        CHECK(departments_of(kept("demo"), year).size() == 4);
    }
}

TEST_CASE("An inspection of the demo that was kept goes on, and the next year begins from it")
{
    const TemporaryFolder folder;
    fs::copy(kept("demo"), folder.path(), fs::copy_options::recursive);
    const auto step = [&](std::vector<std::string> arguments, const std::string& typed = "") {
        const auto outcome = run_there(folder.path(), std::move(arguments), typed);
        INFO(outcome.out << outcome.err);
        return outcome.status;
    };
    CHECK(step({"correct", "--department", "監査委員", "--year", "2026", "--by", "監査係長", "--date",
              "2026-12-10", "--reason", "台数の誤り"}) == 0);
    CHECK(step({"run", "--department", "監査委員", "--year", "2026", "--by", "監査係長", "--date",
              "2026-12-11"}) == 0);
    CHECK(step({"confirm", "--department", "監査委員", "--year", "2026", "--by", "監査委員書記長", "--date",
              "2026-12-11", "--yes"}) == 0);
    CHECK(
        step({"run", "--department", "事務局", "--year", "2027", "--by", "総務係長", "--date", "2027-10-01"},
            "s\n") == 5);
}

TEST_CASE("A record with each event that there was then is read without damage")
{
    const auto workspace = kept("events/workspace");
    std::set<std::string> events;
    for (const auto& line : lines_in(workspace / path_of("2026/業務課.jsonl")))
        events.insert(nlohmann::json::parse(line).at("event").get<std::string>());
    std::set<std::string> documented;
    bool in_table = false;
    for (const auto& line : lines_in(source_dir() / "docs/record-format.md")) {
        in_table = line.starts_with("| `event` | `item` |") || (in_table && line.starts_with('|'));
        if (in_table && line.starts_with("| `")) documented.insert(line.substr(3, line.find('`', 3) - 3));
    }
    CHECK(events.size() >= 16);
    for (const auto& event : events) {
        INFO(event);
        CHECK(documented.contains(event));
    }
    check_workspace(workspace, {kept("events/after/checklist"), kept("events/before/checklist")});
}

TEST_CASE("Whatever a released version wrote verifies byte for byte, and its years compare and add up")
{
    std::vector<fs::path> versions;
    for (const auto& entry : fs::directory_iterator(kept("."))) {
        const auto name = path_text(entry.path().filename());
        if (entry.is_directory() && name.find_first_not_of("0123456789.") == std::string::npos)
            versions.push_back(entry.path());
    }
    REQUIRE(!versions.empty());
    for (const auto& version : versions) {
        std::vector<std::string> reports;
        for (const auto& [file, bytes] : files_below(version)) {
            const auto path = path_of(file);
            const bool report = path.extension() == ".html" || path.extension() == ".md";
            const bool departments =
                path.filename() != path_of("受理控.md") && path.parent_path().filename() != path_of("監査");
            if (report && departments) reports.push_back(path_text(version / path));
        }
        CHECK(reports.size() >= 20);
        const auto all = run_there(version, {"verify"});
        INFO(version << all.out << all.err);
        CHECK(all.status == 0);
        reports.insert(reports.begin(), "verify");
        const auto each = run_there(version, reports);
        INFO(each.out << each.err);
        CHECK(each.status == 0);
        CHECK(run_there(version, {"diff", "2025", "2026"}).status == 0);
        CHECK(run_there(version, {"rollup", "2026"}).status == 0);
        if (fs::exists(version / "2025" / path_of("監査")))
            CHECK(run_there(version, {"audit", "report", "2025"}).status == 0);
    }
}

namespace {

const std::string record_file = "2026/総務課.jsonl";
const std::string report_file = "2026/総務課.md";

/// A sequence of steps, as steps/sequences.txt has it.
struct Sequence {
    std::vector<std::string> steps;
    std::string added; ///< to the record, by the last step

    [[nodiscard]] std::string name(char between) const
    {
        std::string text;
        for (const auto& step : steps) text += (text.empty() ? "" : std::string(1, between)) + step;
        return text;
    }
};

std::vector<Sequence> sequences()
{
    std::vector<Sequence> all;
    for (const auto& line : lines_in(kept("steps/sequences.txt"))) {
        if (line.starts_with("# "))
            all.push_back({words_of(line.substr(2), ""), ""});
        else if (!line.starts_with("= "))
            all.back().added += line + "\n";
    }
    return all;
}

/// What each line of a record is about: event and item. (What a file of answers leaves unsaid it used to take away, so
/// that the answers of then and of now may differ in evidence and notes.)
Lines events_in(const std::string& record)
{
    Lines events;
    std::istringstream in(record);
    for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line);
        events.push_back(json.at("event").get<std::string>() + " " + json.at("item").dump());
    }
    return events;
}

/// After it the report is still the one of the version before.
bool begins_a_version(const std::string& step) { return step == "return" || step == "correct"; }

/// Takes the steps of sequences in workspaces, and knows what must be there after each.
class Replay {
public:
    Replay() { fs::create_directory(at(0)); }

    /// The sequence's last step, where the steps before it were taken last.
    void take(const Sequence& sequence)
    {
        const auto depth = sequence.steps.size();
        records_.resize(depth);
        records_.push_back(records_.back() + sequence.added);
        copy(at(depth - 1), at(depth));
        const auto outcome = run_there(at(depth), command(sequence.steps.back(), depth));
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(events_in(records_.back()) == events_in(read_file(at(depth) / path_of(record_file))));
    }

    /// The report stands up to `verify` and `report`.
    void check_report(const Sequence& sequence) const
    {
        const auto depth = sequence.steps.size();
        const auto report = read_file(at(depth) / path_of(report_file));
        const auto verified = run_there(at(depth), {"verify", path_text(at(depth) / path_of(report_file))});
        INFO(verified.out << verified.err);
        CHECK(verified.status == 0);
        if (begins_a_version(sequence.steps.back())) return;
        const auto again = rendered_again(at(depth), record_file, day_of(report), {kept("steps/checklist")});
        CHECK(again.err.empty());
        CHECK(first_difference(report, again.out) == "");
    }

    /// A step that was refused then is refused now, and changes nothing.
    void check_refused(const Sequence& sequence, const std::string& step)
    {
        const auto depth = sequence.steps.size();
        INFO("then " << step);
        copy(at(depth), at(depth + 1));
        const auto outcome = run_there(at(depth + 1), command(step, depth + 1));
        CHECK(outcome.status == 5);
        CHECK(differences(at(depth), at(depth + 1)) == "");
    }

private:
    [[nodiscard]] fs::path at(std::size_t depth) const { return folder_.path() / std::to_string(depth); }

    void copy(const fs::path& from, const fs::path& to) const
    {
        fs::remove_all(to);
        fs::copy(from, to, fs::copy_options::recursive);
        for (const char* given : {"tenken.yaml", "checklist"})
            fs::copy(kept("steps") / given, to / given,
                fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    }

    static std::vector<std::string> command(const std::string& step, std::size_t place)
    {
        std::vector<std::vector<std::string>> found;
        for (const auto& line : lines_in(kept("steps/commands.txt"))) {
            auto words = words_of(line, kept("steps"));
            if (words.front() == step) found.emplace_back(words.begin() + 1, words.end());
        }
        auto words = place % 2 == 1 ? found.front() : found.back();
        for (const std::string more : {"--department", "総務課", "--year", "2026", "--date"})
            words.push_back(more);
        words.push_back("2026-06-0" + std::to_string(place));
        return words;
    }

    TemporaryFolder folder_;
    std::vector<std::string> records_{""};
};

} // namespace

TEST_CASE("Every sequence of steps that was kept is taken again, with the same events after each step")
{
    const std::set<std::string> steps{"run", "confirm", "withdraw", "submit", "accept", "return", "correct"};
    const auto all = sequences();
    REQUIRE(all.size() == 227);
    std::set<std::string> names;
    for (const auto& sequence : all) names.insert(sequence.name(' '));

    Replay replay;
    for (const auto& sequence : all) {
        if (few_cases() && sequence.steps.size() > 4) continue;
        INFO(sequence.name(' '));
        replay.take(sequence);
        replay.check_report(sequence);
        if (sequence.steps.size() > 3) continue;
        for (const auto& step : steps) {
            if (!names.contains(sequence.name(' ') + " " + step)) replay.check_refused(sequence, step);
        }
    }
}
