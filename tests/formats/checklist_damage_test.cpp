#include "formats/checklist/file.hpp"

#include "formats/corpus.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

#include <random>

using namespace tenken;

namespace {

/// Loads it, or is told why not in words; anything else ends the test.
bool loads_or_is_refused(const std::filesystem::path& path)
{
    try {
        static_cast<void>(load_checklist(path));
        return true;
    } catch (const Failure& failure) {
        REQUIRE(!failure.problems().empty());
        for (const auto& problem : failure.problems()) {
            REQUIRE(problem.place.has_value());
            REQUIRE(!worded(Words(Language::ja), problem).empty());
            REQUIRE(!worded(Words(Language::en), problem).empty());
        }
        return false;
    }
}

std::string everything() { return test::read_file(test::corpus_dir() / "valid" / "everything.yaml"); }

} // namespace

TEST_CASE("Every beginning of a checklist either loads or is refused in words")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "checklist.yaml";
    const std::string whole = everything();
    std::size_t loaded = 0;
    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO("the first " << length << " bytes");
        test::write_file(path, whole.substr(0, length));
        if (loads_or_is_refused(path)) ++loaded;
    }
    CHECK(loads_or_is_refused(std::filesystem::path(test::corpus_dir() / "valid" / "everything.yaml")));
    // Cut behind an item, or within the last text of one, nobody can tell; elsewhere it shows.
    CHECK(loaded > 0);
    CHECK(loaded < whole.size() / 8);
}

TEST_CASE("A checklist damaged at random either loads or is refused in words")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "checklist.yaml";
    const std::string whole = everything();
    const std::vector<std::string> pieces = {"\"", "'", "[", "]", "{", "}", ": ", "- ", "#", "|", ">", "&a ",
        "*a ", "!t ", "? ", "%", "@", "\t", "\n", "\r\n", " ", "　", "：", "\\", "---\n", "...\n", "null",
        "~", "\xff", "\xe3\x81", std::string(1, '\0'), "<<: ", "9999999999999999999", "-", "0x", "1e9", ","};
    std::mt19937 random(20260401);
    const auto below = [&](std::size_t end) { return random() % end; };
    for (int round = 0; round < 3000; ++round) {
        std::string text = whole;
        for (std::size_t times = 1 + below(3); times > 0; --times) {
            const std::size_t at = below(text.size());
            switch (below(4)) {
            case 0:
                text.insert(at, pieces[below(pieces.size())]);
                break;
            case 1:
                text.erase(at, 1 + below(12));
                break;
            case 2:
                text[at] = static_cast<char>(below(256));
                break;
            default:
                text.insert(at, text.substr(below(text.size()), below(40)));
                break;
            }
        }
        INFO("round " << round << "\n" << text);
        test::write_file(path, text);
        loads_or_is_refused(path);
    }
}

TEST_CASE("Every single byte of a checklist may be missing")
{
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "checklist.yaml";
    const std::string whole = test::read_file(test::corpus_dir() / "valid" / "small.yaml");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        INFO("without byte " << at);
        test::write_file(path, whole.substr(0, at) + whole.substr(at + 1));
        loads_or_is_refused(path);
    }
}
