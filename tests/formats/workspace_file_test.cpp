#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"

#include "formats/corpus.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/json_schema.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace tenken;
namespace fs = std::filesystem;

namespace {

fs::path corpus_folder() { return test::source_dir() / "tests" / "corpus" / "workspaces"; }

/// The files below a folder of the corpus, relative to it, sorted.
std::vector<fs::path> cases(const std::string& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(corpus_folder() / folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(corpus_folder()));
    }
    std::ranges::sort(files);
    return files;
}

Problems problems_of(const fs::path& path)
{
    try {
        static_cast<void>(load_workspace_file(path));
        return {};
    } catch (const Failure& failure) {
        return failure.problems();
    }
}

std::string in_words(const Problems& problems)
{
    std::string text;
    for (const auto language : {Language::ja, Language::en}) {
        for (const auto& problem : problems) text += worded(Words(language), problem);
    }
    return text;
}

std::string schema_error(test::JsonSchema& schema, const fs::path& path)
{
    const auto json = test::file_as_json(path);
    return json ? schema.first_error("workspace.schema.json", *json) : "not YAML";
}

} // namespace

TEST_CASE("Every valid tenken.yaml of the corpus loads, and its schema allows it")
{
    test::JsonSchema schema(test::source_dir() / "checklists");
    const auto files = cases("valid");
    REQUIRE(files.size() >= 5);
    for (const auto& file : files) {
        INFO(path_text(file));
        CHECK(in_words(problems_of(corpus_folder() / file)).empty());
        CHECK(schema_error(schema, corpus_folder() / file).empty());
    }
}

TEST_CASE("Every invalid tenken.yaml of the corpus is refused with the words that belong to it")
{
    const test::WorkingFolder here(corpus_folder());
    const auto files = cases("invalid");
    REQUIRE(files.size() >= 20);
    for (const auto& file : files) {
        INFO(path_text(file));
        const auto problems = problems_of(file);
        REQUIRE(!problems.empty());
        const auto name = path_text(fs::path(file).replace_extension(".txt"));
        test::check_golden("formats", "workspaces/" + name, in_words(problems));
        for (const auto& problem : problems) {
            CHECK(problem.place.has_value());
            CHECK(Words::has(problem.id + ".hint"));
        }
    }
}

TEST_CASE("The schema refuses the tenken.yaml that the loader refuses, but for what no schema can say")
{
    test::JsonSchema schema(test::source_dir() / "checklists");
    for (const auto& file : cases("invalid")) {
        INFO(path_text(file));
        const auto error = schema_error(schema, corpus_folder() / file);
        const auto folder = file.parent_path().filename();
        if (folder == "loader_only")
            CHECK(error.empty());
        else if (folder == "not_yaml")
            CHECK(error == "not YAML");
        else
            CHECK((!error.empty() && error != "not YAML"));
    }
}

TEST_CASE("Loading tenken.yaml gives what it says")
{
    const auto workspace = load_workspace_file(corpus_folder() / "valid" / "everything.yaml");
    CHECK(workspace.organisation == "東部広域組合");
    CHECK(workspace.checklist == "../checklists/own");
    CHECK(workspace.coordinator == "事務局");
    CHECK(workspace.first_month == 4);
    REQUIRE(workspace.departments.size() == 3);
    CHECK(workspace.departments[0] == WorkspaceDepartment{"事務局", {"staff", "head"}, 12, "事務局長"});
    CHECK(workspace.departments[1] == WorkspaceDepartment{"議会", {}, {}, {}});
    REQUIRE(workspace.find_year(2026) != nullptr);
    CHECK(
        *workspace.find_year(2026) == WorkspaceYear{"2026-04-01", "2027-03-31", "2026-10-01", "2026-12-25"});
    CHECK(workspace.find_year(2025)->from.empty());
    CHECK(workspace.find_year(2024) == nullptr);
    CHECK(workspace.coordinator_for("議会") == "事務局");
    CHECK(workspace.coordinator_for("事務局").empty());
    CHECK(workspace.ciso == "副管理者");
    CHECK(workspace.organisation_code == "010006");
    const Form form{"様式第1号", "取扱注意", "5年", "情報セキュリティ点検", {"基本方針 6(9)", "基本方針 7"},
        "点検取りまとめ担当", "総務係（内線 123）", {"係長", "課長", "事務局長"}};
    CHECK(workspace.form == form);
    CHECK(workspace.terms_for("議会", 2026).form == form);
}

TEST_CASE("A department's name is kept in NFC")
{
    const auto workspace = read_workspace("tenken: 1\ndepartments: [か\u3099っこう]\n", "tenken.yaml");
    REQUIRE(workspace.departments.size() == 1);
    CHECK(workspace.departments[0].name == "がっこう");
}

TEST_CASE("A folder without tenken.yaml has no settings; one that cannot be read is a failure")
{
    const test::TemporaryFolder folder;
    CHECK(!find_workspace(folder.path()));
    fs::create_directory(folder.path() / "tenken.yaml");
    CHECK_THROWS_AS(find_workspace(folder.path()), Failure);
}
