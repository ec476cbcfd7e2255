// `tenken export dataset`, on the demo.

#include "base/sha256.hpp"
#include "commands/made_demo.hpp"
#include "formats/dataset/manifest.hpp"
#include "formats/disk/folder_lock.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "office/dataset_rows.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace fs = std::filesystem;
using namespace tenken;
using namespace tenken::test;

namespace {

using Files = std::map<std::string, std::string>;

Outcome exported(const fs::path& workspace, const fs::path& dataset, std::vector<std::string> more = {})
{
    std::vector<std::string> words{"-C", path_text(workspace), "export", "dataset", path_text(dataset)};
    words.insert(words.end(), more.begin(), more.end());
    return World{}.run(words);
}

std::size_t lines_of(const std::string& bytes)
{
    return static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
}

bool any_of_table(const Files& files, const std::string& table)
{
    return std::ranges::any_of(files, [&](const auto& file) { return file.first.starts_with(table + "/"); });
}

fs::path copied(const fs::path& workspace, const fs::path& to)
{
    fs::copy(workspace, to, fs::copy_options::recursive);
    return to;
}

} // namespace

TEST_CASE("A dataset holds exactly the reports that rollup counts, once each, by the digests of their files")
{
    const TemporaryFolder folder;
    const auto dataset = folder.path() / "data";
    const auto outcome = exported(made_demo(), dataset, {"--format", "json"});
    REQUIRE(outcome.status == 0);
    const auto rollup =
        World{}.run({"-C", path_text(made_demo()), "rollup", "2024..2026", "--format", "json"});
    std::map<std::string, int> reports;
    std::size_t answers = 0;
    const auto said = nlohmann::json::parse(rollup.out);
    for (const auto& year : said["years"]) {
        for (const auto& department : year["departments"]) {
            const auto name = std::to_string(year["year"].get<int>()) + "/" +
                department["department"].get<std::string>() + ".md";
            ++reports[sha256_hex(read_file(made_demo() / path_of(name)))];
        }
    }
    std::map<std::string, int> written;
    for (const auto& [path, bytes] : files_below(dataset)) {
        if (path.starts_with("answers/")) answers += lines_of(bytes) - 1;
        if (!path.starts_with("reports/")) continue;
        for (std::size_t at = bytes.find('\n') + 1; at < bytes.size(); at = bytes.find('\n', at) + 1)
            ++written[bytes.substr(bytes.find('\n', at) - 64, 64)];
    }
    CHECK(written == reports);
    std::size_t told = 0;
    const auto shown = nlohmann::json::parse(outcome.out);
    for (const auto& year : shown["years"]) told += year["answers"].get<std::size_t>();
    CHECK(told == answers);
}

TEST_CASE(
    "dataset.json has every file with its rows and its digest, and the same reports give the same bytes")
{
    const TemporaryFolder folder;
    REQUIRE(exported(made_demo(), folder.path() / "one").status == 0);
    REQUIRE(exported(made_demo(), folder.path() / "two").status == 0);
    auto files = files_below(folder.path() / "one");
    CHECK(files == files_below(folder.path() / "two"));
    REQUIRE(exported(made_demo(), folder.path() / "one").status == 0); // over what is there
    CHECK(files == files_below(folder.path() / "two"));

    const auto listed = read_manifest(files.at("dataset.json"), "dataset.json");
    files.erase("dataset.json");
    CHECK(listed.size() == files.size());
    for (const auto& [path, bytes] : files) {
        INFO(path);
        REQUIRE(listed.contains(path));
        CHECK(listed.at(path).sha256 == sha256_hex(bytes));
        CHECK(path.starts_with(listed.at(path).table + "/"));
        if (!path.starts_with("texts/")) CHECK(listed.at(path).rows == lines_of(bytes) - 1);
    }
}

TEST_CASE("A year that is exported again is replaced whole, and the others stay")
{
    const TemporaryFolder folder;
    const auto workspace = copied(made_demo(), folder.path() / "ws");
    const auto dataset = folder.path() / "data";
    REQUIRE(exported(workspace, dataset).status == 0);
    const auto before = files_below(dataset);
    fs::remove(workspace / "2026" / path_of("議会.md"));
    REQUIRE(exported(workspace, dataset, {"2026"}).status == 0);
    const auto after = files_below(dataset);
    CHECK(read_manifest(after.at("dataset.json"), "").size() + 1 == after.size());
    for (const auto& [path, bytes] : before) {
        INFO(path);
        REQUIRE(after.contains(path));
        const bool replaced = path.find("year=2026") != std::string::npos;
        if (replaced)
            CHECK(after.at(path).find("議会") == std::string::npos);
        else if (path != "dataset.json")
            CHECK(after.at(path) == bytes);
    }
    fs::remove_all(workspace / "2026");
    fs::create_directory(workspace / "2026");
    fs::copy(made_demo() / "2025" / path_of("議会.md"),
        workspace / "2026" / path_of("議会.md")); // of another year: not counted
    CHECK(exported(workspace, dataset, {"2026"}).status == 3);
    const auto emptied = files_below(dataset).at("answers/year=2026/body=990001/part.csv");
    CHECK(lines_of(emptied) == 1);
}

TEST_CASE("Without texts there is none, nor any of before")
{
    const TemporaryFolder folder;
    const auto dataset = folder.path() / "data";
    REQUIRE(exported(made_demo(), dataset).status == 0);
    const auto with = files_below(dataset);
    CHECK(any_of_table(with, "texts"));
    REQUIRE(exported(made_demo(), dataset, {"2026", "--no-texts"}).status == 0);
    const auto without = files_below(dataset);
    CHECK(!any_of_table(without, "texts"));
    CHECK(!fs::exists(dataset / "texts"));
    CHECK(without.at("dataset.json").find("texts") == std::string::npos);
    for (const auto& [path, bytes] : without) {
        if (path != "dataset.json") CHECK(with.at(path) == bytes);
        CHECK(bytes.find("総務係長") == std::string::npos);
    }
}

TEST_CASE("Free texts of a body that is not exported keep a dataset from being one without texts")
{
    const TemporaryFolder folder;
    const auto dataset = folder.path() / "data";
    REQUIRE(exported(made_demo(), dataset).status == 0);
    const auto before = files_below(dataset);
    const auto other = copied(made_demo(), folder.path() / "other");
    auto settings = read_file(other / "tenken.yaml");
    settings.replace(settings.find("990001"), 6, "990002");
    write_file(other / "tenken.yaml", settings);
    const auto outcome = exported(other, dataset, {"--no-texts"});
    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.err, contains("texts/year=2024/body=990001/part.csv"));
    CHECK(files_below(dataset) == before);
}

TEST_CASE("Whichever department's report it is, the same is written of its checklist")
{
    for (const char* year : {"2024", "2025", "2026"}) {
        std::map<std::string, std::vector<std::string>> said;
        for (const auto& entry : fs::directory_iterator(made_demo() / year)) {
            const auto name = path_text(entry.path().filename());
            if (!name.ends_with(".md") || name == "受理控.md") continue;
            const auto assessment = read_report_data(read_file(entry.path()), name).data.assessment;
            std::vector<std::string> files;
            for (const auto& table : checklist_files(assessment)) files.push_back(table.bytes);
            INFO(year << "/" << name);
            CHECK(said.try_emplace(assessment.checklist.sha256, files).first->second == files);
        }
        CHECK(!said.empty());
    }
}

TEST_CASE("A file that dataset.json does not list is told of, and stays")
{
    const TemporaryFolder folder;
    const auto dataset = folder.path() / "data";
    fs::create_directories(dataset / "answers/year=2020/body=131016");
    write_file(dataset / "answers/year=2020/body=131016/part.csv", "half");
    const auto outcome = exported(made_demo(), dataset, {"2026"});
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.err, contains("answers/year=2020/body=131016/part.csv"));
    CHECK(read_file(dataset / "answers/year=2020/body=131016/part.csv") == "half");
}

TEST_CASE("Of two exports into one folder at once the second is refused, and writes nothing")
{
    const TemporaryFolder folder;
    const auto dataset = folder.path() / "data";
    REQUIRE(exported(made_demo(), dataset, {"2025"}).status == 0);
    const auto before = files_below(dataset);
    {
        const FolderLock other(dataset);
        const auto refused = exported(made_demo(), dataset, {"2026"});
        CHECK(refused.status == 4);
        CHECK(refused.err.find("ほかの tenken がファイルを作っています") != std::string::npos);
        CHECK(files_below(dataset) == before);
    }
    CHECK(exported(made_demo(), dataset, {"2026"}).status == 0);
}
