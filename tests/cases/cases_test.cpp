// The program held to the text cases beside this file. TENKEN_ACCEPT=1 writes into them what the program does now.

#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/shown_lines.hpp"
#include "text_case.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

// With its drive: each case is in a folder of its own, which may be on another one.
fs::path cases_folder()
{
    static const auto folder = fs::absolute(source_dir() / "tests" / "cases");
    return folder;
}

std::vector<fs::path> case_files()
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(cases_folder())) {
        if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

void accept(const fs::path& file)
{
    const auto before = read_file(file);
    const auto cases = read_cases(before);
    auto after = before.substr(0, before.find("## "));
    for (const auto& one : cases) after += with_real_outcome(one, cases_folder() / "given");
    if (after != before) write_file(file, after);
}

const char* const sample = R"(Text before the first case.

## A sentence

write 控え.txt
one
two three
end
$ cat 控え.txt
| one
| four

Some words in between.

$ tenken --lang en explain nowhere.md
! tenken: nowhere.md …
= 4

## Another

$ tenken --version | grep …
)";

} // namespace

TEST_CASE("The text cases hold")
{
    if (std::getenv("TENKEN_ACCEPT") != nullptr) {
        for (const auto& file : case_files()) accept(file);
        return;
    }
    for (const auto& file : case_files()) {
        for (const auto& one : read_cases(read_file(file))) {
            DYNAMIC_SECTION(one.sentence)
            {
                const auto real = with_real_outcome(one, cases_folder() / "given");
                INFO(tenken::path_text(file.filename()) << ":" << one.line << "\n" << differences(one, real));
                CHECK((real == one.text));
            }
        }
    }
}

TEST_CASE("No two text cases promise the same sentence")
{
    std::set<std::string> sentences;
    for (const auto& file : case_files()) {
        for (const auto& one : read_cases(read_file(file))) {
            INFO(one.sentence);
            CHECK(sentences.insert(one.sentence).second);
        }
    }
}

TEST_CASE("A text case comes back with what really came of its commands, and its own words kept")
{
    const auto cases = read_cases(sample);
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].sentence == "A sentence");
    CHECK(cases[0].line == 3);
    const auto real = with_real_outcome(cases[0], cases_folder() / "given");
    auto expected = cases[0].text;
    expected.replace(expected.find("four"), 4, "two three");
    CHECK(real.substr(0, real.find("! ")) == expected.substr(0, expected.find("! ")));
    CHECK_THAT(real, contains("! tenken: nowhere.md …\n") && contains("= 4\n"));
    CHECK_THAT(differences(cases[0], real), contains("    $ cat 控え.txt\n  - | four\n"));
}

TEST_CASE("Output that leaves lines out shows as many of the real ones")
{
    const Lines real{"one", "two", "three", "four", "five"};
    CHECK(shown_like({"one", "…", "three", "…"}, real) == Lines{"one", "…", "three", "…"});
    CHECK(shown_like({"…", "t…e", "…", "five"}, real) == Lines{"…", "t…e", "…", "five"});
    CHECK(shown_like({"eins", "…", "five"}, real) == Lines{"one", "…", "five"});
    CHECK(shown_like({"…", "drei", "…"}, real) == Lines{"…"});
    CHECK(shown_like({"one"}, real) == real);
}

TEST_CASE("A step that is none is named with its line")
{
    const auto why = [](const std::string& text) {
        try {
            static_cast<void>(
                with_real_outcome(read_cases("## A\n" + text).front(), cases_folder() / "given"));
        } catch (const std::runtime_error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(why("\n$ shout\n") == "line 3: there is no command shout");
    CHECK(why("| text\n") == "line 2: no command stands above");
    CHECK(why("write a\nb\n") == "line 2: no line `end`");
    CHECK(why("$ cat 'a\n") == "line 2: a quote is not closed");
}
