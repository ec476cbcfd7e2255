#include "formats/checklist/source_files.hpp"

#include "formats/checklist/file.hpp"
#include "formats/corpus.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/text.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

using namespace tenken;
namespace fs = std::filesystem;

namespace {

std::string id_in_words(const Problem& problem)
{
    CHECK_THAT(worded(Words(Language::ja), problem), test::contains("  対処: "));
    CHECK_THAT(worded(Words(Language::en), problem), test::contains("  What to do: "));
    return problem.id;
}

std::string problem_id(const SourceFile& file) { return file.problem ? id_in_words(*file.problem) : ""; }

/// The kind and first problem of loading.
std::pair<FailureKind, std::string> refusal(const fs::path& path)
{
    try {
        static_cast<void>(load_checklist(path));
    } catch (const Failure& failure) {
        return {failure.kind(), id_in_words(failure.problems().front())};
    }
    return {FailureKind::usage, ""};
}

} // namespace

TEST_CASE("A folder's files are read, and none outside it")
{
    const test::TemporaryFolder temporary;
    const fs::path root = temporary.path() / "checklist";
    test::write_file(root / "a.yaml", "a: 1\n");
    test::write_file(root / "sub/b.yaml", "b: 1\n");
    test::write_file(temporary.path() / "secret.yaml", "secret\n");
    const auto folder = folder_on_disk(root);
    CHECK(folder->read("a.yaml").bytes == "a: 1\n");
    CHECK(folder->read("sub/b.yaml").bytes == "b: 1\n");
    CHECK(problem_id(folder->read("../secret.yaml")) == "checklist.path_outside");
    CHECK(problem_id(folder->read("sub/../../secret.yaml")) == "checklist.path_outside");
    CHECK(problem_id(folder->read("sub/../a.yaml")) == "checklist.path_outside");
    CHECK(problem_id(folder->read(path_text(temporary.path() / "secret.yaml"))) == "checklist.path_absolute");
    CHECK(problem_id(folder->read("sub")) == "checklist.file_folder");
    CHECK(problem_id(folder->read("none.yaml")) == "checklist.file_missing");
    CHECK(problem_id(folder->read("a.yaml/b")) == "checklist.file_missing");
    CHECK(problem_id(folder->read("")) == "checklist.path_spelling");
    CHECK(problem_id(folder->read("./a.yaml")) == "checklist.path_spelling");
}

TEST_CASE("A file may have 4 MiB and no byte more")
{
    const test::TemporaryFolder temporary;
    test::write_file(temporary.path() / "full.yaml", std::string(yaml::largest_file, '#'));
    test::write_file(temporary.path() / "over.yaml", std::string(yaml::largest_file + 1, '#'));
    const auto folder = folder_on_disk(temporary.path());
    CHECK(folder->read("full.yaml").bytes.size() == yaml::largest_file);
    CHECK(problem_id(folder->read("over.yaml")) == "checklist.file_too_large");
}

TEST_CASE("A checklist that is not there could not be read")
{
    const test::TemporaryFolder temporary;
    CHECK(refusal(temporary.path()) == std::pair(FailureKind::file, std::string("checklist.file_missing")));
}

TEST_CASE("A file that a checklist names and that is not there is the checklist's mistake")
{
    CHECK(refusal(test::corpus_dir() / "invalid/loader-only/section-file-missing.yaml") ==
        std::pair(FailureKind::input, std::string("checklist.named_file_missing")));
}

TEST_CASE("What --checklist names is a path if there is one, else a built-in checklist")
{
    const test::TemporaryFolder temporary;
    fs::create_directory(temporary.path() / "kumiai");
    test::write_file(
        temporary.path() / "kumiai/checklist.yaml", test::read_file(test::corpus_dir() / "valid/small.yaml"));
    CHECK(find_checklist(std::nullopt).id == "kumiai");
    CHECK(find_checklist("kumiai").id == "kumiai");
    const test::WorkingFolder here(temporary.path());
    CHECK(find_checklist("kumiai").id == "small");
    CHECK(find_checklist("kumiai/checklist.yaml").id == "small");
    CHECK(find_checklist(std::nullopt).id == "kumiai");
    CHECK_THROWS_AS(find_checklist("./nothing"), Failure);
    CHECK_THROWS_AS(load_builtin_checklist("nothing"), Failure);
    CHECK_THROWS_AS(load_builtin_checklist("../kumiai"), Failure);
}
