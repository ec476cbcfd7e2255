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

TEST_CASE("A choice's meaning has what it is scored by, and how to answer is part of a meaning")
{
    const Checklist choices = load_checklist(test::corpus_dir() / "valid" / "answers-of-choices.yaml");
    const auto text = [&](const char* id) {
        const Item& item = *choices.find_item(id);
        return meaning_text(item, choices.find_scale(item.scale));
    };
    CHECK(text("5-02") ==
        R"({"choices":[{"id":"done","label":"決定済み","level":"met"},)"
        R"({"id":"draft","label":"作成中","level":"partial"},{"id":"none","label":"未着手","level":"unmet"}],)"
        R"("how":"決裁の日で答えます。","levels":["met","partial","unmet","unknown"],)"
        R"("question":"規程はどこまでできていますか。","type":"choice"})");
    CHECK(text("5-05") ==
        R"({"choices":[{"id":"lock","label":"鍵"},{"id":"card","label":"カード"},)"
        R"({"exclusive":true,"id":"none","label":"なし"}],"question":"何がありますか。","type":"choices"})");
}

TEST_CASE("A trip through CP932 does not change a meaning, nor do characters that nobody sees")
{
    Item item = *checklist().find_item("5-04");
    item.question = "10〜17時に、何台ありますか――およそ−1割。";
    const std::string before = meaning_of(item, nullptr);
    item.question = "10～17時に、何台ありますか——およそ－1割。";
    CHECK(meaning_of(item, nullptr) == before);
    item.question = "\uFEFF10～17時に、何台あり\u200Bますか――およそ－1割。";
    CHECK(meaning_of(item, nullptr) == before);
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
