// dataset.json, and where a dataset's files lie.

#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "formats/dataset/manifest.hpp"
#include "formats/dataset/rows.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

namespace {

std::string problem_of(const std::string& manifest)
{
    try {
        static_cast<void>(read_manifest(manifest, "dataset.json"));
        return "";
    } catch (const Failure& failure) {
        return failure.problems().front().id;
    }
}

} // namespace

TEST_CASE("dataset.json is read as it was written")
{
    CHECK(rc::check("manifests", [] {
        DatasetFiles files;
        const auto count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) {
            const auto number = *rc::gen::inRange(0, 1000);
            const auto table = std::string(*rc::gen::elementOf(dataset::yearly_tables));
            files[yearly_path(table, 2000 + number, number % 2 == 0 ? "0" : "011002")] = {
                table, static_cast<std::size_t>(number), sha256_hex(table)};
            files[checklist_path("levels", *rc::gen::string<std::string>(), sha256_hex(table))] = {
                "levels", 1, sha256_hex("x")};
        }
        RC_ASSERT(read_manifest(write_manifest(files), "dataset.json") == files);
    }));
}

TEST_CASE("A file's path says its year and body, and a checklist's has none")
{
    const auto path = yearly_path("answers", 2026, "011002");
    CHECK(path == "answers/year=2026/body=011002/part.csv");
    CHECK(year_of_body(path) == YearOfBody{2026, "011002"});
    CHECK(!year_of_body(checklist_path("levels", "kumiai", sha256_hex(""))));
}

TEST_CASE("A manifest whose paths lead out of the dataset's folder is no manifest")
{
    const auto of = [](const std::string& table, const std::string& path) {
        return problem_of(write_manifest({{path, {table, 1, sha256_hex("x")}}}));
    };
    CHECK(of("texts", "texts/year=2026/body=011002/part.csv").empty());
    CHECK(of("levels", "levels/kumiai/ab.csv").empty());
    for (const auto* path :
        {"texts/../../victim/year=2026/body=011002/part.csv", "texts/../year=2026/body=011002/part.csv",
            "textsX/year=2026/body=011002/part.csv", "texts/year=2026/x/body=011002/part.csv"})
        CHECK(of("texts", path) == "export.no_manifest");
    for (const auto* path : {"levels/../x.csv", "levels/a\\..\\..\\b/x.csv", "levels/a/.csv",
             "levelsx/a/b.csv", "levels/a/b/c.csv"})
        CHECK(of("levels", path) == "export.no_manifest");
}

TEST_CASE("No id of a checklist leads out of the dataset's folder")
{
    CHECK(checklist_path("checklists", "kumiai-2.1", "ab") == "checklists/kumiai-2.1/ab.csv");
    CHECK(checklist_path("checklists", "../..", "/etc/x") == "checklists/%2E.%2F../%2Fetc%2Fx.csv");
    CHECK(rc::check("ids", [](const std::string& id, const std::string& sha256) {
        const std::filesystem::path path(checklist_path("checklists", id, sha256));
        RC_ASSERT(path.lexically_normal() == path);
        RC_ASSERT(std::distance(path.begin(), path.end()) == 3);
    }));
}

TEST_CASE("What is no list of a dataset's files, or leads elsewhere, is refused")
{
    CHECK(problem_of("") == "export.no_manifest");
    CHECK(problem_of("[]") == "export.no_manifest");
    CHECK(problem_of(R"({"files":[],"kind":"report","tenken":1})") == "export.no_manifest");
    CHECK(problem_of(R"({"files":[],"kind":"dataset","tenken":2})") == "export.unknown_format");
    CHECK(problem_of(R"({"files":[],"kind":"dataset","tenken":1})").empty());
    for (const char* path : {"/etc/passwd", "answers/../../x.csv", "answers/year=2026/body=../part.csv",
             "checklists/../x.csv", "levels/a/b/c.csv"}) {
        INFO(path);
        DatasetFiles files;
        const std::string text(path);
        files[text] = {text.substr(0, text.find('/')), 1, sha256_hex("")};
        CHECK(problem_of(write_manifest(files)) == "export.no_manifest");
    }
}

TEST_CASE("A body is six digits, or 0")
{
    CHECK(is_body("0"));
    CHECK(is_body("011002"));
    for (const char* text : {"", "1", "00", "13101", "1310160", "13101a", "１３１０１６"})
        CHECK(!is_body(text));
}
