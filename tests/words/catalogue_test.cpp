// The catalogue as a whole: complete in both languages, and neither short of a word nor with one too many.

#include "words/catalogue.hpp"

#include "base/problem_limit.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/worded_problems.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace tenken;
using namespace tenken::test;

namespace {

std::vector<catalogue::Entry> all_entries()
{
    std::vector<catalogue::Entry> entries;
    for (const auto& table : catalogue::all()) {
        const auto some = table.entries();
        entries.insert(entries.end(), some.begin(), some.end());
    }
    return entries;
}

std::string first_part(std::string_view id) { return std::string(id.substr(0, id.find('.'))); }

std::set<std::string> tables()
{
    std::set<std::string> names;
    for (const auto& table : catalogue::all()) names.insert(first_part(table.entries().front().id));
    return names;
}

std::set<std::string> placeholders(std::string_view text)
{
    static const std::regex placeholder(R"(\{[0-9]+\})");
    const std::string whole(text);
    std::set<std::string> found;
    for (auto at = std::sregex_iterator(whole.begin(), whole.end(), placeholder);
         at != std::sregex_iterator(); ++at)
        found.insert(at->str());
    return found;
}

// The text of all files below a folder of the project whose names end so, but for src/words/words_*.cpp.
std::string sources(const std::string& folder, const std::set<std::string>& extensions)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(source_dir() / folder)) {
        const bool table = entry.path().filename().string().starts_with("words_");
        if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()) && !table)
            files.push_back(entry.path());
    }
    std::string text;
    for (const auto& file : files) text += read_file(file) + "\n";
    return text;
}

// Everything in double quotes in src/ and in the scripts of pages, included files left out.
const std::set<std::string>& literals()
{
    static const std::set<std::string> found = [] {
        static const std::regex quoted(R"re("((?:[^"\\\n]|\\.)*)")re");
        static const std::regex include(R"re(#\s*include\s*"[^"]*")re");
        const std::string text =
            std::regex_replace(sources("src", {".cpp", ".hpp"}), include, "") + sources("templates", {".js"});
        std::set<std::string> all;
        for (auto at = std::sregex_iterator(text.begin(), text.end(), quoted); at != std::sregex_iterator();
             ++at)
            all.insert((*at)[1]);
        return all;
    }();
    return found;
}

bool looks_like_id(const std::string& literal)
{
    static const std::regex shape(R"([a-z0-9_]+(\.[a-z0-9_]+)+)");
    static const std::regex file(R"(.*\.(yaml|md|mustache|json|jsonl|html|css|js|lock))");
    return tables().contains(first_part(literal)) && std::regex_match(literal, shape) &&
        !std::regex_match(literal, file);
}

// A literal that ids are made from: a beginning ("names.role."), or an id that an ending is put behind.
bool is_beginning_of(const std::string& literal, std::string_view id)
{
    if (literal.size() >= id.size() || !id.starts_with(literal)) return false;
    if (!tables().contains(first_part(literal))) return false;
    if (literal.ends_with('.') || literal.ends_with('_')) return true;
    return literals().contains(std::string(id.substr(literal.size())));
}

bool in_templates(std::string_view id)
{
    static const std::string templates = sources("templates", {".mustache"});
    constexpr std::string_view reached = "report.";
    return id.starts_with("report.t.") && templates.find(id.substr(reached.size())) != std::string::npos;
}

bool is_used(std::string_view id)
{
    if (literals().contains(std::string(id)) || in_templates(id)) return true;
    if (id.ends_with(".hint")) return is_used(id.substr(0, id.size() - std::string_view(".hint").size()));
    if (id.ends_with(".menu")) return is_used(id.substr(0, id.size() - std::string_view(".menu").size()));
    return std::ranges::any_of(
        literals(), [&](const std::string& literal) { return is_beginning_of(literal, id); });
}

} // namespace

TEST_CASE("Every word is there in both languages")
{
    for (const auto& entry : all_entries()) {
        INFO(entry.id);
        CHECK_FALSE(entry.ja.empty());
        CHECK_FALSE(entry.en.empty());
    }
}

TEST_CASE("Both languages have the same placeholders, and no other braces")
{
    const std::vector<std::string> arguments(10, "x");
    for (const auto& entry : all_entries()) {
        INFO(entry.id);
        CHECK(placeholders(entry.ja) == placeholders(entry.en));
        CHECK_NOTHROW(Words(Language::ja)(entry.id, arguments));
        CHECK_NOTHROW(Words(Language::en)(entry.id, arguments));
    }
}

TEST_CASE("Ids are unique, of the right alphabet, and begin with the name of their table")
{
    static const std::regex shape(R"([a-z0-9_]+(\.[a-z0-9_]+)+)");
    std::set<std::string_view> seen;
    for (const auto& table : catalogue::all()) {
        const auto entries = table.entries();
        REQUIRE_FALSE(entries.empty());
        const std::string name = first_part(entries.front().id);
        INFO("table " << name);
        for (const auto& entry : entries) {
            INFO(entry.id);
            CHECK(std::regex_match(std::string(entry.id), shape));
            CHECK(first_part(entry.id) == name);
            CHECK(seen.insert(entry.id).second);
        }
    }
}

TEST_CASE("Every id that the program names is in the catalogue")
{
    std::size_t ids = 0;
    for (const auto& literal : literals()) {
        if (!looks_like_id(literal)) continue;
        ++ids;
        INFO(literal);
        const auto entries = all_entries();
        const bool begins = std::ranges::any_of(
            entries, [&](const auto& entry) { return is_beginning_of(literal, entry.id); });
        CHECK((Words::has(literal) || begins));
    }
    CHECK(ids > 100);
}

TEST_CASE("Every problem that the program names has a word on what to do")
{
    static const std::regex problem(
        R"re((?:Problem\s*\{\s*|\bproblem\(\s*|\b(?:problem_at|fail|fail_at)\([^";]*)"([a-z0-9_.]+)")re");
    // A notice tells what was done: nothing is to be done about it.
    static const std::regex notice(R"re(notices\.push_back\([^;]*;)re");
    const std::string text = std::regex_replace(sources("src", {".cpp"}), notice, "");
    std::size_t problems = 0;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), problem); at != std::sregex_iterator();
         ++at) {
        ++problems;
        INFO((*at)[1]);
        CHECK(Words::has((*at)[1].str() + ".hint"));
    }
    CHECK(problems > 20);
}

TEST_CASE("Every entry is used")
{
    for (const auto& entry : all_entries()) {
        INFO(entry.id << " is used nowhere in src/ or templates/: delete it");
        CHECK(is_used(entry.id));
    }
}

TEST_CASE("Of many problems a hundred are worded, and how many more there are")
{
    const Words words(Language::en);
    const auto worded_lines = [&](std::size_t count) {
        const auto text = worded_problems(words, Problems(count, problem("command.output_lost")),
            [](const Problem&) { return std::string("one\n"); });
        return std::pair(
            std::ranges::count(text, '\n'), text.substr(text.find_last_of('\n', text.size() - 2) + 1));
    };
    CHECK(worded_lines(100) == std::pair<std::ptrdiff_t, std::string>(100, "one\n"));
    CHECK(worded_lines(101) == std::pair<std::ptrdiff_t, std::string>(101, "and 1 more\n"));
    CHECK(worded_lines(most_problems) ==
        std::pair<std::ptrdiff_t, std::string>(101, "and 900 more at least\n"));
}
