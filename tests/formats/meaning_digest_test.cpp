#include "formats/checklist/meaning_digest.hpp"

#include "base/sha256.hpp"
#include "formats/checklist/file.hpp"
#include "formats/corpus.hpp"
#include "support/catch.hpp"

using namespace tenken;

namespace {

const Checklist& checklist()
{
    static const Checklist loaded = load_checklist(test::corpus_dir() / "valid" / "everything.yaml");
    return loaded;
}

std::string text_of(const char* id)
{
    const Item& item = *checklist().find_item(id);
    return meaning_text(item, checklist().find_scale(item.scale));
}

} // namespace

TEST_CASE("An item's meaning is the compact JSON of its wording and answers, and nothing else")
{
    CHECK(text_of("5-01") ==
        R"({"criteria":{"met":"はい","partial":"一部","unmet":"いいえ"},)"
        R"("levels":["met","partial","unmet","unknown"],"question":"守っていますか。","type":"level"})");
    CHECK(text_of("5-02") ==
        R"({"bands":[{"level":"met","min":95},{"level":"partial","min":70},{"level":"unmet","min":0}],)"
        R"("levels":["met","partial","unmet","unknown"],"max":100,"min":0,)"
        R"("question":"割合はいくつですか。","type":"number","unit":"%"})");
    CHECK(text_of("5-03") ==
        R"({"choices":[{"id":"own","label":"自庁舎"},{"id":"dc","label":"データセンター"}],)"
        R"("question":"どこですか。","type":"choice"})");
    CHECK(text_of("5-04") == R"({"question":"何台ありますか。","type":"text"})");
    CHECK(text_of("5-07") == R"({"min":0,"question":"何人ですか。","type":"number"})");
    CHECK(checklist().find_item("5-01")->meaning == sha256_hex(text_of("5-01")));
}

TEST_CASE("White space, width, points and weights are not part of a meaning")
{
    Item item = *checklist().find_item("5-02");
    Scale scale = *checklist().find_scale("practice");
    const std::string before = meaning_of(item, &scale);
    item.question = "割合は　いくつ ですか｡";
    item.unit = "％";
    item.weight = 3;
    item.help = "別の説明";
    item.critical = true;
    scale.levels.front().points = 5;
    scale.levels.front().label = "できている";
    CHECK(meaning_of(item, &scale) == before);
    item.bands.front().min = Exact(189, 2);
    CHECK_THAT(meaning_text(item, &scale), test::contains(R"({"level":"met","min":94.5})"));
    CHECK(meaning_of(item, &scale) != before);
}
