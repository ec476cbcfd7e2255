// `git diff` over two years of a department's report, set up as the README says.

#include "program/shared_demo.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

// A repository of its own, whatever git is told elsewhere on this machine.
class Repository {
public:
    Repository()
    {
        shell("git init -q && git config user.name tenken && git config user.email tenken@example.invalid");
    }

    [[nodiscard]] const fs::path& path() const { return folder_.path(); }

    Outcome shell(const std::string& command) const
    {
        const Surroundings here{{{"GIT_CONFIG_GLOBAL", "/dev/null"}, {"GIT_CONFIG_SYSTEM", "/dev/null"},
                                    {"GIT_DIR", std::nullopt}, {"HOME", folder_.path().string()}},
            folder_.path()};
        auto outcome = run_program("/bin/sh", {"-c", command}, "", here);
        INFO(command << "\n" << outcome.err);
        REQUIRE(outcome.status == 0);
        return outcome;
    }

private:
    TemporaryFolder folder_;
};

bool git_installed() { return run_program("/bin/sh", {"-c", "command -v git"}).status == 0; }

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

// The shell lines of the README that speak of git.
std::string git_setup()
{
    std::string setup;
    for (const auto& line : lines_of(read_file(source_dir() / "README.md"))) {
        if (line.find(".gitattributes") != std::string::npos && line.starts_with("echo "))
            setup += line + "\n";
        if (line.starts_with("git config ")) setup += line + "\n";
    }
    return setup;
}

struct ChangedLine {
    std::string text;     // with its + or -
    std::string question; // the heading above it that a reader of the diff sees, as far as git shows it
};

std::vector<ChangedLine> changed_lines(const std::string& diff)
{
    std::vector<ChangedLine> changed;
    std::string question;
    bool inside = false;
    for (const auto& line : lines_of(diff)) {
        if (line.starts_with("@@ ")) {
            const auto end = line.find(" @@", 3);
            question = line.size() > end + 4 ? line.substr(end + 4) : "";
            inside = true;
        } else if (inside && (line.starts_with(" #") || line.starts_with("+#"))) {
            question = line.substr(1);
        } else if (inside && (line.starts_with('+') || line.starts_with('-'))) {
            changed.push_back({line, question});
        }
    }
    return changed;
}

} // namespace

TEST_CASE("git diff of two years shows the question over every change, set up as the README says")
{
    if (!git_installed()) {
        WARN("git is not installed: nothing was tested");
        return;
    }
    CHECK(lines_of(git_setup()).size() == 2);
    const Repository repository;
    const std::string before = read_file(shared_demo() / "2025" / "事務局.md");
    const std::string after = read_file(shared_demo() / "2026" / "事務局.md");

    repository.shell(git_setup());
    const auto report = repository.path() / "事務局.md";
    write_file(report, before);
    repository.shell("git add . && git commit -qm 令和7年度");
    write_file(report, after);
    repository.shell("git commit -qam 令和8年度");
    const auto diff = repository.shell("git diff HEAD~1 HEAD").out;
    CHECK_THAT(diff, contains("diff --git a/事務局.md b/事務局.md\n"));
    CHECK_THAT(diff, contains("@@ ### 6."));

    bool fell = false;
    std::size_t answers = 0;
    for (const auto& [text, question] : changed_lines(diff)) {
        if (!text.starts_with("-- 回答: ") && !text.starts_with("+- 回答: ")) continue;
        INFO(text << "\nunder " << question);
        CHECK(question.starts_with("### "));
        ++answers;
        if (question.starts_with("### 6.6-14 仕事で使う全てのパソコン") && text.starts_with("+- 回答: △"))
            fell = true;
    }
    CHECK(answers > 20);
    CHECK(fell);
}
