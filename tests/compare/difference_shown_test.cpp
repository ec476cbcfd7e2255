// A comparison as it is shown: goldens of every form.

#include "all_changes.hpp"
#include "base/utf8.hpp"
#include "page/difference_page.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

Comparison everything()
{
    auto [before, after] = all_changes();
    return comparison_of({std::move(before), "2025/事務局.md", false, Language::ja},
        {std::move(after), "2026/事務局.md", false, Language::ja});
}

// Everything about which a reader must be warned.
Comparison doubtful()
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    Answers limited = answering({{"a", "met"}});
    limited.roles = {"staff"};
    auto before = year_of(2027, checklist, answering({{"a", "unmet"}}));
    before.circumstances.draft = true;
    auto after = year_of(2026, checklist, limited);
    after.checklist.id = "other";
    after.circumstances.department = "議会";
    after.circumstances.damaged = true;
    return comparison_of(
        {std::move(before), "旧.md", true, Language::ja}, {std::move(after), "新.md", false, Language::ja});
}

Comparison without_score()
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    return comparison_of(
        {year_of(2025, checklist, answering({{"a", "unmet"}})), "旧.md", false, Language::ja},
        {year_of(2026, checklist, answering({{"b", "met"}})), "新.md", false, Language::ja});
}

std::string markdown(const Comparison& comparison, Language language)
{
    return as_markdown(difference_page(comparison, Words(language)));
}

std::string text(const Comparison& comparison, Language language, bool plain = false)
{
    return as_text(difference_page(comparison, Words(language)), {80, plain});
}

nlohmann::json json_of(const Comparison& comparison)
{
    return nlohmann::json::parse(difference_json({{comparison}, {}, false}));
}

} // namespace

TEST_CASE("A comparison on a terminal")
{
    check_golden("compare", "all_changes_ja.txt", text(everything(), Language::ja));
    check_golden("compare", "all_changes_en.txt", text(everything(), Language::en));
    check_golden("compare", "all_changes_plain.txt", text(everything(), Language::ja, true));
}

TEST_CASE("No line on a terminal is wider than 80 cells")
{
    for (const auto language : {Language::ja, Language::en}) {
        std::istringstream lines(text(everything(), language));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(utf8::cells(line) <= 80);
        }
    }
}

TEST_CASE("A comparison in Markdown")
{
    check_golden("compare", "all_changes_ja.md", markdown(everything(), Language::ja));
    check_golden("compare", "all_changes_en.md", markdown(everything(), Language::en));
}

TEST_CASE("A comparison in JSON")
{
    check_golden("compare", "all_changes.json", json_of(everything()).dump(2) + "\n");
}

TEST_CASE("What makes a comparison doubtful is said first")
{
    check_golden("compare", "doubtful_ja.txt", text(doubtful(), Language::ja));
    check_golden("compare", "doubtful_ja.md", markdown(doubtful(), Language::ja));
    const auto json = json_of(doubtful());
    CHECK(json["same_roles"] == false);
    CHECK(json["score"]["delta"].is_null());
    CHECK(json["steps"].empty());
    CHECK(json["old"]["altered"] == true);
}

TEST_CASE("Steps without a score are shown without one")
{
    check_golden("compare", "without_score_ja.txt", text(without_score(), Language::ja));
}

TEST_CASE("JSON holds exactly the shape that is promised")
{
    const auto json = json_of(everything());
    const auto& step = json.at("steps").at(1);
    CHECK(json.at("score").at("like_for_like").contains("old"));
    CHECK(step.at("id") == "common");
    CHECK(step.at("score").is_number());
    CHECK(step.at("delta").is_number());
    CHECK(json.at("steps").at(0).at("delta").is_null());
    for (const auto& item : json.at("items")) {
        if (item.at("item") == "6.6-04") {
            CHECK(item.at("state") == "worsened");
            CHECK(item.at("old") == "met");
            CHECK(item.at("new") == "partial");
        }
        if (item.at("item") == "9-01") CHECK(item.at("new").is_null());
        if (item.at("item") == "6.5-07") CHECK(item.at("new") == 97);
    }
}

TEST_CASE("Where the model counts in a unit of its own, both scores bear it")
{
    auto checklist = small_checklist({level_item("a"), level_item("b")});
    checklist.scoring.unit = ScoreUnit{110, 0, 0, "点"};
    const auto comparison = comparison_of(
        {year_of(2025, checklist, answering({{"a", "unmet"}, {"b", "met"}})), "旧.md", false, Language::ja},
        {year_of(2026, checklist, answering({{"a", "met"}, {"b", "met"}})), "新.md", false, Language::ja});
    CHECK(text(comparison, Language::ja).find("55 点（110〜0の尺度で）") != std::string::npos);
    CHECK(text(comparison, Language::ja).find("0 点（110〜0の尺度で）") != std::string::npos);
    const auto json = json_of(comparison);
    CHECK(json.dump().find("\"unit_score\":\"55\"") != std::string::npos);
}

TEST_CASE("Hostile text neither commands the terminal nor becomes structure")
{
    Item item = level_item("a");
    item.question = "危険\x1b[31m|`# <b>** [x](y)";
    const Checklist checklist = small_checklist({item});
    Answers answers = answering({{"a", "met"}});
    const auto comparison =
        comparison_of({year_of(2025, checklist, {}), "\x1b]0;旧\x07.md", false, Language::ja},
            {year_of(2026, checklist, answers), "新|.md", false, Language::ja});
    CHECK(text(comparison, Language::ja).find('\x1b') == std::string::npos);
    const auto document = markdown(comparison, Language::ja);
    CHECK(document.find('\x1b') == std::string::npos);
    CHECK(document.find("\\|\\`# \\<b>\\*\\* \\[x\\](y)") != std::string::npos);
}

TEST_CASE("Several comparisons stand in one document")
{
    const Comparisons both{{everything(), without_score()}, {{"監査委員", 2026}}, true};
    const auto document = as_markdown(difference_page(both, Words(Language::ja)));
    CHECK(document.starts_with("- 監査委員は、令和8年度の報告書がないため比べていません。\n\n# "));
    CHECK(document.find("\n\n# ", 100) != std::string::npos);
}
