// What README.md and docs/ show of a terminal is what the program prints.

#include "program/console_blocks.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

std::string example(const std::string& block) { return "Text\n```console\n" + block + "```\nmore text\n"; }

std::string four_lines(const std::string& command)
{
    return command == "count" ? "one\ntwo\nthree\nfour\n" : "";
}

std::vector<fs::path> documents()
{
    std::vector<fs::path> found{source_dir() / "README.md"};
    for (const auto& entry : fs::directory_iterator(source_dir() / "docs")) {
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

// A shell in a folder of its own, in which `tenken` is the program that was built.
class Shell {
public:
    [[nodiscard]] std::string run(const std::string& command) const
    {
        const std::string path = program_path().parent_path().string() + ":/usr/bin:/bin";
        const auto outcome =
            run_program("/bin/sh", {"-c", "exec 2>&1; " + command}, "", {{{"PATH", path}}, folder_.path()});
        INFO(command << "\n" << outcome.out);
        CHECK(outcome.status == 0);
        return outcome.out;
    }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("What a document shows of a terminal, and what is really printed, are told apart")
{
    const auto right = example("$ count\none\ntwo\nthree\nfour\n");
    CHECK(with_real_output(right, four_lines) == right);
    CHECK(with_real_output(example("$ count\none\ntwo\nthree\nfive\n"), four_lines) == right);
    CHECK(with_real_output(example("$ count\n"), four_lines) == right);
    CHECK(with_real_output(example("$ count\n$ count\n"), four_lines) ==
        example("$ count\none\ntwo\nthree\nfour\n$ count\none\ntwo\nthree\nfour\n"));
    const std::string other = "```sh\n$ count\n```\n";
    CHECK(with_real_output(other, four_lines) == other);
}

TEST_CASE("A document may leave lines out, and says where")
{
    const auto part = example("$ count\none\n…\nfour\n");
    CHECK(with_real_output(part, four_lines) == part);
    CHECK(with_real_output(example("$ count\nnone\n…\nfour\n"), four_lines) == part);
    CHECK(with_real_output(example("$ count\none\n…\n"), four_lines) == example("$ count\none\n…\n"));
    CHECK(with_real_output(example("$ count\none\ntwo\nthree\n…\nfour\n"), four_lines) ==
        example("$ count\none\ntwo\nthree\nfour\n"));
}

TEST_CASE("A part between two gaps is found by its first line")
{
    const auto middle = example("$ count\n…\nthree\n…\n");
    CHECK(with_real_output(middle, four_lines) == middle);
    const auto begun = example("$ count\none\n…\nthree\n…\n");
    CHECK(with_real_output(begun, four_lines) == begun);
    CHECK(with_real_output(example("$ count\n…\ntwo\nother\n…\n"), four_lines) ==
        example("$ count\n…\ntwo\nthree\n…\n"));
    CHECK(with_real_output(example("$ count\n…\ntwo\n…\nthree\nfour\n"), four_lines) ==
        example("$ count\n…\ntwo\nthree\nfour\n"));
    CHECK(
        with_real_output(example("$ count\none\n…\nnone\n…\n"), four_lines) == example("$ count\none\n…\n"));
}

TEST_CASE("README.md and docs/ show what the program prints")
{
    for (const auto& path : documents()) {
        const auto document = read_file(path);
        if (document.find("```console\n") == std::string::npos) continue;
        const Shell shell;
        check_document(path, "program",
            with_real_output(document, [&](const std::string& command) { return shell.run(command); }));
    }
}
