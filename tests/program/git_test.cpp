// `git diff` over two years of a department's report, set up as the README and docs/diff.md say.

#include "program/shared_demo.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

// A folder with the demo's .gitattributes, whatever git is told elsewhere on this machine.
class Folder {
public:
    Folder() { write_file(path() / ".gitattributes", read_file(shared_demo() / ".gitattributes")); }

    [[nodiscard]] const fs::path& path() const { return folder_.path(); }

    Outcome shell(const std::string& command) const
    {
        const Surroundings here{{{"GIT_CONFIG_GLOBAL", "/dev/null"}, {"GIT_CONFIG_SYSTEM", "/dev/null"},
                                    {"GIT_DIR", std::nullopt}, {"HOME", folder_.path().string()},
                                    {"GIT_CEILING_DIRECTORIES", folder_.path().parent_path().string()}},
            folder_.path()};
        auto outcome = run_program("/bin/sh", {"-c", command}, "", here);
        INFO(command << "\n" << outcome.err);
        REQUIRE(outcome.status <= 1); // 1: git diff --no-index found differences
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

// The lines of a document that call git.
std::vector<std::string> git_lines(const std::string& document)
{
    auto lines = lines_of(read_file(source_dir() / document));
    std::erase_if(lines, [](const std::string& line) { return !line.starts_with("git "); });
    return lines;
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
    const Folder folder;
    const std::string before = read_file(shared_demo() / "2025" / "事務局.md");
    const std::string after = read_file(shared_demo() / "2026" / "事務局.md");

    CHECK(git_lines("README.md") == std::vector<std::string>{"git init", "git config core.quotepath false"});
    for (const auto& line : git_lines("README.md")) folder.shell(line);
    folder.shell("git config user.name tenken && git config user.email tenken@example.invalid");
    const auto report = folder.path() / "事務局.md";
    write_file(report, before);
    folder.shell("git add . && git commit -qm 令和7年度");
    write_file(report, after);
    folder.shell("git commit -qam 令和8年度");
    const auto diff = folder.shell("git diff HEAD~1 HEAD").out;
    CHECK_THAT(diff, contains("diff --git a/事務局.md b/事務局.md\n"));
    CHECK_THAT(diff, contains("@@ ### 6."));

    bool fell = false;
    std::size_t answers = 0;
    for (const auto& [text, question] : changed_lines(diff)) {
        if (!text.starts_with("-- 回答: ") && !text.starts_with("+- 回答: ")) continue;
        INFO(text << "\nunder " << question);
        CHECK(question.starts_with("### "));
        ++answers;
        if (question.starts_with("### 6.6-14 全てのパソコン") && text.starts_with("+- 回答: △")) fell = true;
    }
    CHECK(answers > 20);
    CHECK(fell);
}

TEST_CASE("Two files compare with git outside a repository and in one, as docs/diff.md says")
{
    if (!git_installed()) {
        WARN("git is not installed: nothing was tested");
        return;
    }
    const Folder folder;
    for (const auto* year : {"2025", "2026"}) {
        fs::create_directory(folder.path() / year);
        write_file(folder.path() / year / "事務局.md", read_file(shared_demo() / year / "事務局.md"));
    }
    auto lines = git_lines("docs/diff.md");
    REQUIRE(lines.size() == 4);
    std::ranges::rotate(lines, lines.end() - 1); // outside a repository first
    const auto outside = folder.shell(lines[0]).out;
    folder.shell(lines[1]);
    folder.shell(lines[2]);
    const auto inside = folder.shell(lines[3]).out;
    for (const auto& diff : {outside, inside}) {
        CHECK_THAT(diff, contains("diff --git a/2025/事務局.md b/2026/事務局.md\n"));
        CHECK_THAT(diff, contains("@@ ### 6."));
    }
}

TEST_CASE("A clone made with core.autocrlf still verifies")
{
    if (!git_installed()) {
        WARN("git is not installed: nothing was tested");
        return;
    }
    const Folder folder;
    folder.shell(
        "git init -q && git config user.name tenken && git config user.email tenken@example.invalid");
    for (const auto* file : {"事務局.md", "事務局.jsonl"})
        write_file(folder.path() / file, read_file(shared_demo() / "2026" / file));
    folder.shell("git add . && git commit -qm 令和8年度 && git -c core.autocrlf=true clone -q . clone");
    for (const auto* file : {"事務局.md", "事務局.jsonl"})
        CHECK(read_file(folder.path() / "clone" / file) == read_file(shared_demo() / "2026" / file));
}
