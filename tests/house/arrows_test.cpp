#include <cstddef>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"
#include "support/paths.hpp"

namespace fs = std::filesystem;

namespace {

// Which folders a folder of src/ may include from, besides itself.
const std::map<std::string, std::set<std::string>> plan = {
    {"base", {}},
    {"words", {"base"}},
    {"model", {"base"}},
    {"scoring", {"base", "model"}},
    {"compare", {"base", "model", "scoring"}},
    {"rollup", {"base", "model", "scoring"}},
    {"io", {"base", "model"}},
    {"report", {"base", "words", "model", "scoring", "compare", "rollup", "io"}},
    {"check", {"base", "words", "model", "scoring", "compare", "rollup", "io", "report"}},
    {"interview", {"base", "words", "model", "scoring"}},
    {"cli", {"base", "words", "model", "scoring", "compare", "rollup", "io", "report", "check", "interview"}},
};

std::string join(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

// What is wrong with the quoted includes of one file; `folder` is empty for src/main.cpp.
std::vector<std::string> wrong_includes(
    const std::string& shown_path, const std::string& folder, const std::string& text)
{
    static const std::regex include(R"re(^\s*#\s*include\s*"([^"]*)")re");
    static const std::regex inside(R"re(([a-z0-9_]+)/([a-z0-9_]+/)*[a-z0-9_]+\.hpp)re");
    std::vector<std::string> wrong;
    std::istringstream in(text);
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        std::smatch match;
        if (!std::regex_search(line, match, include)) {
            continue;
        }
        const std::string target = match[1];
        const std::string place = shown_path + ":" + std::to_string(number) + ": ";
        std::smatch parts;
        if (!std::regex_match(target, parts, inside)) {
            wrong.push_back(place + "write \"folder/file.hpp\", not \"" + target + "\"");
            continue;
        }
        const std::string below = parts[1];
        if (!plan.contains(below)) {
            wrong.push_back(place + "\"" + below + "\" is not a folder of the house");
        } else if (!folder.empty() && below != folder && !plan.at(folder).contains(below)) {
            wrong.push_back(place + folder + " must not rest on " + below);
        }
    }
    return wrong;
}

} // namespace

TEST_CASE("arrows in src only point down")
{
    const fs::path src = tenken::test::source_dir() / "src";
    std::vector<std::string> wrong;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(src)) {
        const std::string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".hpp")) {
            continue;
        }
        const fs::path relative = entry.path().lexically_relative(src);
        const bool at_top = !relative.has_parent_path();
        const std::string folder = at_top ? "" : relative.begin()->string();
        if (!at_top && !plan.contains(folder)) {
            continue; // the next test names the folder
        }
        for (std::string& line : wrong_includes(
                 "src/" + relative.generic_string(), folder, tenken::test::read_file(entry.path()))) {
            wrong.push_back(std::move(line));
        }
    }
    INFO(join(wrong));
    CHECK(wrong.empty());
}

TEST_CASE("src holds the folders of the plan and main.cpp")
{
    for (const fs::directory_entry& entry : fs::directory_iterator(tenken::test::source_dir() / "src")) {
        const std::string name = entry.path().filename().string();
        INFO("src/" << name << " is not in the plan: give it a home in a folder that is");
        if (entry.is_directory()) {
            CHECK(plan.contains(name));
        } else {
            CHECK((name == "main.cpp" || name == "CMakeLists.txt"));
        }
    }
}

TEST_CASE("no folder is a drain")
{
    for (const fs::directory_entry& entry :
        fs::recursive_directory_iterator(tenken::test::source_dir() / "src")) {
        if (!entry.is_directory()) {
            continue;
        }
        const std::string name = entry.path().filename().string();
        INFO(entry.path().string() << ": name it after what it holds");
        for (const char* drain : {"util", "utils", "common", "core", "helpers", "misc"}) {
            CHECK(name != drain);
        }
    }
}

TEST_CASE("the plan has no cycle")
{
    for (const auto& [folder, below] : plan) {
        for (const std::string& one : below) {
            INFO(folder << " and " << one);
            CHECK(!plan.at(one).contains(folder));
        }
    }
}

TEST_CASE("an arrow that points up is named with its file and line")
{
    CHECK(wrong_includes("src/base/a.hpp", "base", "#pragma once\n#include \"cli/run.hpp\"\n") ==
        std::vector<std::string>{"src/base/a.hpp:2: base must not rest on cli"});
    CHECK(wrong_includes("src/io/a.cpp", "io", "#include \"a.hpp\"\n") ==
        std::vector<std::string>{"src/io/a.cpp:1: write \"folder/file.hpp\", not \"a.hpp\""});
    CHECK(wrong_includes("src/io/a.cpp", "io", "#include \"util/a.hpp\"\n") ==
        std::vector<std::string>{"src/io/a.cpp:1: \"util\" is not a folder of the house"});
    CHECK(wrong_includes(
        "src/io/a.cpp", "io", "#include \"io/a.hpp\"\n#include <vector>\n#include \"model/b.hpp\"\n")
              .empty());
    CHECK(wrong_includes("src/main.cpp", "", "#include \"cli/run.hpp\"\n").empty());
}
