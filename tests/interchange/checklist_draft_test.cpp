#include "formats/checklist/draft.hpp"

#include "formats/checklist/file.hpp"
#include "formats/checklist/meaning_digest.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/utf8_path.hpp"
#include "interchange/awkward_checklist.hpp"
#include "interchange/described_checklist.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

std::map<std::string, std::string, std::less<>> texts_of(const std::vector<DraftedFile>& files)
{
    std::map<std::string, std::string, std::less<>> texts;
    for (const auto& file : files) texts.emplace(file.name, file.file.text);
    return texts;
}

Checklist written_and_loaded(const Checklist& checklist)
{
    const auto files = drafted_files(checklist_draft(checklist), "Made by a test.");
    return load_checklist(*folder_in_memory(texts_of(files)));
}

} // namespace

TEST_CASE("a checklist that is written as files and loaded is the same")
{
    const auto kumiai = load_builtin_checklist("kumiai");
    CHECK(described(written_and_loaded(kumiai)) == described(kumiai));
    const auto valid = source_dir() / "tests/corpus/checklists/valid";
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(valid)) {
        INFO(path_text(entry.path()));
        const auto checklist = load_checklist(entry.path());
        CHECK(described(written_and_loaded(checklist)) == described(checklist));
        ++found;
    }
    CHECK(found > 0);
}

TEST_CASE("any checklist that is written as files and loaded is the same, whatever its texts hold")
{
    CHECK(rc::check("", [] {
        const Checklist checklist = *awkward_checklist();
        const auto files = drafted_files(checklist_draft(checklist), {});
        const auto loaded = written_and_loaded(checklist);
        RC_ASSERT(described(loaded).dump() == described(checklist).dump());
    }));
}

TEST_CASE("each line of a drafted file says where it is from")
{
    using namespace tenken::yaml;
    auto text = draft_text("一行目\n二行目");
    text.origin = 7;
    auto list = draft_list({draft_mapping({{"a", text}, {"b", draft_plain("1")}})});
    list.origin = 3;
    const auto file = draft_file(draft_mapping({{"list", list}, {"c", draft_words({"x", "2"})}}), "head");
    CHECK(file.text == "# head\nlist:\n  - a: |-\n      一行目\n      二行目\n    b: 1\nc: [x, \"2\"]\n");
    using Origin = std::optional<std::size_t>;
    CHECK(file.origins == std::vector<Origin>{{}, 3, 7, 7, 7, 3, {}});
}

TEST_CASE("what YAML could take for something else stands in quotes")
{
    using namespace tenken::yaml;
    for (const std::string text : {"true", "No", "2026", "-", "~", "a: b", "a #b", "名前：太郎", " x", "x ",
             "[x]", "\"", "'", "a\nb", "", "　x", "- x", "1.0", "null"}) {
        INFO(text);
        CHECK(flow_text(draft_text(text)).front() == '"');
    }
    for (const std::string text : {"実施している", "a b", "ac-2", "はい（全部）。"})
        CHECK(flow_text(draft_text(text)) == text);
    CHECK(flow_text(draft_plain("0.5")) == "0.5");
    CHECK(flow_text(draft_plain("1: x")) == "\"1: x\"");
}
