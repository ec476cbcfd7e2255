#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
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
    {"rollup", {"base", "model", "scoring", "compare"}},
    {"audit", {"base", "model", "scoring", "compare"}},
    {"formats", {"base", "model"}},
    {"page", {"base", "words", "model", "scoring", "compare", "rollup", "audit", "formats"}},
    {"check", {"base", "words", "model", "scoring", "compare", "rollup", "audit", "formats", "page"}},
    {"interview", {"base", "words", "model", "scoring"}},
    {"office",
        {"base", "words", "model", "scoring", "compare", "rollup", "audit", "formats", "page", "check",
            "interview"}},
    {"commands",
        {"base", "words", "model", "scoring", "compare", "rollup", "audit", "formats", "page", "check",
            "interview", "office"}},
};

std::string join(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

std::string_view without_leading_blanks(std::string_view text)
{
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

// What a line includes in quotes, if it does.
std::optional<std::string> quoted_include(std::string_view line)
{
    line = without_leading_blanks(line);
    if (!line.starts_with('#')) return {};
    line = without_leading_blanks(line.substr(1));
    if (!line.starts_with("include")) return {};
    line = without_leading_blanks(line.substr(7));
    if (!line.starts_with('"')) return {};
    return std::string(line.substr(1, line.find('"', 1) - 1));
}

// The first folder of "folder/file.hpp"; nothing if the path is not of that form.
std::optional<std::string> folder_of(const std::string& path)
{
    const std::size_t slash = path.find('/');
    const bool plain =
        path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_/.") == std::string::npos &&
        path.find("..") == std::string::npos && path.find("//") == std::string::npos;
    if (!plain || slash == std::string::npos || slash == 0 || !path.ends_with(".hpp")) return {};
    return path.substr(0, slash);
}

// What is wrong with the quoted includes of one file; `folder` is empty for src/main.cpp.
std::vector<std::string> wrong_includes(
    const std::string& shown_path, const std::string& folder, const std::string& text)
{
    std::vector<std::string> wrong;
    std::istringstream in(text);
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        const std::optional<std::string> target = quoted_include(line);
        if (!target) continue;
        const std::string place = shown_path + ":" + std::to_string(number) + ": ";
        const std::optional<std::string> below = folder_of(*target);
        if (!below) {
            wrong.push_back(place + "write \"folder/file.hpp\", not \"" + *target + "\"");
        } else if (!plan.contains(*below)) {
            wrong.push_back(place + "\"" + *below + "\" is not a folder of the house");
        } else if (!folder.empty() && *below != folder && !plan.at(folder).contains(*below)) {
            wrong.push_back(place + folder + " must not rest on " + *below);
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
    CHECK(wrong_includes("src/base/a.hpp", "base", "#pragma once\n#include \"commands/run.hpp\"\n") ==
        std::vector<std::string>{"src/base/a.hpp:2: base must not rest on commands"});
    CHECK(wrong_includes("src/formats/a.cpp", "formats", "#include \"a.hpp\"\n") ==
        std::vector<std::string>{"src/formats/a.cpp:1: write \"folder/file.hpp\", not \"a.hpp\""});
    CHECK(wrong_includes("src/formats/a.cpp", "formats", "#include \"util/a.hpp\"\n") ==
        std::vector<std::string>{"src/formats/a.cpp:1: \"util\" is not a folder of the house"});
    CHECK(wrong_includes("src/formats/a.cpp", "formats",
        "#include \"formats/a.hpp\"\n#include <vector>\n#include \"model/b.hpp\"\n")
              .empty());
    CHECK(wrong_includes("src/formats/a.cpp", "formats", "  #  include \"../commands/a.hpp\"\n").size() == 1);
    CHECK(wrong_includes(
        "src/formats/a.cpp", "formats", "// #include \"commands/a.hpp\"\n#include <commands/a.hpp>\n")
              .empty());
    CHECK(wrong_includes("src/main.cpp", "", "#include \"commands/run.hpp\"\n").empty());
}
