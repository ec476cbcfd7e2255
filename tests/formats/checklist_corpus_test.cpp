#include "formats/checklist/file.hpp"

#include "formats/corpus.hpp"
#include "formats/disk/utf8_path.hpp"
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

Problems problems_of(const fs::path& path)
{
    try {
        static_cast<void>(load_checklist(path));
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

// Which schema an editor would hold a file against, by the corpus' own naming.
std::string schema_of(const fs::path& file, bool alone)
{
    const auto name = path_text(file.stem());
    if (alone || name == "checklist") return "checklist.schema.json";
    if (name == "policy" || name == "glossary") return name + ".schema.json";
    return "section.schema.json";
}

/// The first thing that a schema does not allow in any of a checklist's files.
std::string schema_error(test::JsonSchema& schema, const fs::path& path)
{
    std::vector<fs::path> files;
    if (fs::is_directory(path)) {
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            if (entry.is_regular_file()) files.push_back(entry.path());
        }
    } else {
        files.push_back(path);
    }
    for (const auto& file : files) {
        const auto json = test::file_as_json(file);
        if (!json) return "not YAML";
        std::string error = schema.first_error(schema_of(file, !fs::is_directory(path)), *json);
        if (!error.empty()) return error;
    }
    return "";
}

} // namespace

TEST_CASE("Every valid checklist of the corpus loads, and its schema allows it")
{
    test::JsonSchema schema(test::source_dir() / "checklists");
    const test::WorkingFolder here(test::corpus_dir());
    const auto cases = test::corpus("valid");
    REQUIRE(cases.size() > 10);
    for (const auto& one : cases) {
        INFO(one.name);
        CHECK(in_words(problems_of(one.path)).empty());
        CHECK(schema_error(schema, one.path).empty());
    }
}

TEST_CASE("Every invalid checklist of the corpus is refused with the words that belong to it")
{
    const test::WorkingFolder here(test::corpus_dir());
    const auto cases = test::corpus("invalid");
    REQUIRE(cases.size() > 150);
    for (const auto& one : cases) {
        INFO(one.name);
        const Problems problems = problems_of(one.path);
        REQUIRE(!problems.empty());
        test::check_golden("formats", "checklists/" + one.name + ".txt", in_words(problems));
        for (const auto& problem : problems) {
            CHECK(problem.place.has_value());
            CHECK(Words::has(problem.id + ".hint"));
        }
    }
}

TEST_CASE("The schema refuses what the loader refuses, but for what no schema can say")
{
    test::JsonSchema schema(test::source_dir() / "checklists");
    for (const auto& one : test::corpus("invalid")) {
        INFO(one.name);
        const std::string error = schema_error(schema, test::corpus_dir() / one.path);
        if (one.name.starts_with("invalid/loader-only/"))
            CHECK(error.empty());
        else if (one.name.starts_with("invalid/not-yaml/"))
            CHECK(error == "not YAML");
        else
            CHECK((!error.empty() && error != "not YAML"));
    }
}

TEST_CASE("The shipped checklists load and their schemas allow them")
{
    test::JsonSchema schema(test::source_dir() / "checklists");
    int count = 0;
    for (const auto& entry : fs::directory_iterator(test::source_dir() / "checklists")) {
        if (!entry.is_directory()) continue;
        INFO(path_text(entry.path().filename()));
        ++count;
        CHECK(in_words(problems_of(entry.path())).empty());
        CHECK(schema_error(schema, entry.path()).empty());
        const auto built_in = load_builtin_checklist(path_text(entry.path().filename()));
        CHECK(built_in.sha256 == load_checklist(entry.path()).sha256);
    }
    CHECK(count > 0);
}
