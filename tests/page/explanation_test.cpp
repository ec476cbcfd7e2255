// `tenken explain`: its figures must add up, and its text be fit for a terminal.

#include "base/utf8.hpp"
#include "formats/json/exact.hpp"
#include "page/explanation.hpp"
#include "page/formulas.hpp"
#include "page/stated_figures.hpp"
#include "sample.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

const Words japanese(Language::ja);
const Words english(Language::en);

Assessment small_assessment(const ScoringMethod method = ScoringMethod::pooled)
{
    Checklist checklist =
        checklist_of({section("1", {level_item("a", 2), level_item("b"), number_item("n", 3)}),
            section("2", {level_item("c")}, 2)});
    checklist.scoring.method = method;
    checklist.sections[0].items[1].critical = true;
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = 2026;
    Answers answers = answering({{"a", "partial"}, {"b", "unmet"}});
    answers.responses["n"] = number(96);
    answers.responses["c"] = not_applicable();
    return assess(checklist, answers, circumstances);
}

std::string shown(const Words& words, const Explanation& explanation)
{
    return as_text(explanation_page(explanation, words), {});
}

std::string item_shown(const Words& words, const ItemExplanation& explanation)
{
    return as_text(item_explanations_page({explanation}, words), {});
}

void check_width(const std::string& text)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(utf8::cells(line) <= 80);
    }
}

} // namespace

TEST_CASE("The explanation of a report with every kind of item")
{
    const Assessment assessment = sample_assessment();
    const Explanation explanation = explain(assessment);
    check_golden("page", "explanation.txt", shown(japanese, explanation));
    check_golden("page", "explanation.en.txt", shown(english, explanation));
    check_width(shown(japanese, explanation));
    check_width(shown(english, explanation));
}

TEST_CASE("The explanation of a report with open items shows which answers give the ends of the range")
{
    Answers answers = sample_answers();
    auto left = answers.responses.begin();
    for (int i = 0; i < 3; ++i) left = answers.responses.erase(left);
    const Assessment assessment = assess(sample_checklist(), answers, sample_circumstances());
    const Explanation explanation = explain(assessment);
    check_golden("page", "explanation_open.txt", shown(japanese, explanation));
    REQUIRE(explanation.range);
    CHECK(score_value(settled(assessment, explanation.range->low)) == explanation.score.low);
    CHECK(score_value(settled(assessment, explanation.range->high)) == explanation.score.high);
}

TEST_CASE("The explanation of single items")
{
    const Assessment assessment = sample_assessment();
    const Checklist checklist = sample_checklist();
    std::string text;
    for (const auto& item : assessment.items)
        text += item_shown(japanese, explain_item(assessment, item, &checklist)) + "\n";
    check_golden("page", "explanation_items.txt", text);
    check_width(text);
}

TEST_CASE("Formulas show weight, points and maximum")
{
    const Assessment assessment = small_assessment();
    CHECK(item_formula(japanese, assessment, assessment.items[0]) == "2 × 0.5 = 1 ／ 2");
    CHECK(item_formula(english, assessment, assessment.items[0]) == "2 × 0.5 = 1 of 2");
    CHECK(item_formula(japanese, assessment, assessment.items[3]).empty());
    CHECK(overall_formula(japanese, assessment) == "4 ÷ 6 × 100 ≒ 66.7");
    AssessedItem several = assessment.items[0];
    several.counts = {{"met", 4}, {"partial", 1}};
    CHECK(item_formula(japanese, assessment, several) == "2 × (1 × 4 + 0.5 × 1) ÷ 5 = 1.8 ／ 2");
}

TEST_CASE("The mean of sections is written out with the sections' weights")
{
    Assessment assessment = small_assessment(ScoringMethod::mean_of_sections);
    assessment.items[3].state = State::answered;
    assessment.items[3].response = level("met");
    CHECK(overall_formula(japanese, assessment) == "(200/3 × 1 + 100 × 2) ÷ 3 ≒ 88.9");
}

TEST_CASE("Under full an item that does not apply is written with full marks")
{
    Assessment assessment = small_assessment();
    assessment.scoring.not_applicable = NotApplicableRule::full;
    CHECK(item_formula(japanese, assessment, assessment.items[3]) == "1 × 1 = 1 ／ 1");
    assessment.scales[0].levels[0].points = Exact(-1, 2);
    assessment.items[3].state = State::answered;
    assessment.items[3].response = level("met");
    CHECK(item_formula(japanese, assessment, assessment.items[3]) == "1 × (-0.5) = -0.5 ／ 0.5");
}

TEST_CASE("Numbers with too many digits to read are cut and marked")
{
    CHECK(figure_text(japanese, Exact(2, 3)) == "2/3");
    CHECK(figure_text(japanese, Exact(1234567, 100003)) == "≒12.345");
    CHECK(figure_text(english, Exact(-1234567, 100003)) == "≈-12.345");
}

TEST_CASE("A change is the difference of the scores as they are printed, so that what is printed adds up")
{
    CHECK(change_text(Exact(5337, 100), Exact(-87, 100)) == "-0.8"); // 54.24 -> 53.37, read as 54.2 -> 53.4
    CHECK(change_text(Exact(50), Exact(3, 2)) == "+1.5");
    CHECK(change_text(Exact(50), Exact(0)) == "+0.0");
}

TEST_CASE("Where the rounded score would bear another grade, the explanation says so")
{
    Checklist checklist =
        small_checklist({level_item("a", Exact(8996, 10)), level_item("b", Exact(1004, 10))});
    checklist.scoring.grades = {{90, "A"}, {0, "B"}};
    const Assessment misleading = assess(checklist, answering({{"a", "met"}, {"b", "unmet"}}), {});
    const std::string text = shown(japanese, explain(misleading));
    CHECK_THAT(text, contains("評価 B"));
    CHECK_THAT(text, contains("表示は 90.0 点ですが、丸める前は 89.96 点なので、A（90 点以上）ではなく"));
    const Assessment plain = assess(checklist, answering({{"a", "unmet"}, {"b", "met"}}), {});
    CHECK(shown(japanese, explain(plain)).find("注意") == std::string::npos);
}

TEST_CASE("Figures that do not follow from the answers are named, and verify is")
{
    const Assessment assessment = small_assessment();
    StatedFigures stated = stated_figures(assessment, score(assessment));
    CHECK(explain(assessment, &stated).differences.empty());
    stated.score = 90;
    stated.sections[1].applicable = 7;
    stated.items[0].points = 2;
    stated.critical.clear();
    const Explanation explanation = explain(assessment, &stated);
    CHECK(explanation.differences ==
        std::vector<Discrepancy>{{"score", "", "90", "66.7"}, {"critical", "", "null", "b"},
            {"applicable", "2", "7", "0"}, {"points", "a", "2", "1", 0}});
    const std::string text = shown(japanese, explanation);
    CHECK_THAT(text, contains("評点: 記載 90.0　計算 66.7"));
    CHECK_THAT(text, contains("未達の重要項目: 記載 なし　計算 b"));
    CHECK_THAT(text, contains("a 得点: 記載 2　計算 1"));
    CHECK_THAT(text, contains("tenken verify"));
}

TEST_CASE("Figures that do not follow are put in words, and none is rounded to what it is not")
{
    const Assessment assessment = small_assessment();
    Explanation explanation = explain(assessment);
    explanation.differences = {{"result", "", "findings", "needs_improvement"},
        {"status", "", "complete", "incomplete"}, {"grade", "", "A", "null"}, {"score", "1", "96", "95.96"},
        {"low", "", "2/3", "null"}, {"result", "", "perfect", "good"}};
    const std::string text = shown(japanese, explanation);
    CHECK_THAT(text, contains("点検結果: 記載 改善事項あり　計算 要改善"));
    CHECK_THAT(text, contains("状態: 記載 回答完了　計算 回答未完了"));
    CHECK_THAT(text, contains("評価: 記載 A　計算 なし"));
    CHECK_THAT(text, contains("1 評点: 記載 96.0　計算 95.96"));
    CHECK_THAT(text, contains("範囲の最低: 記載 2/3　計算 なし"));
    CHECK_THAT(text, contains("点検結果: 記載 perfect　計算 良好"));
}

TEST_CASE("A report without any answer is explained too")
{
    const Assessment assessment = assess(small_checklist({level_item("a")}), {}, {});
    const std::string text = shown(japanese, explain(assessment));
    CHECK_THAT(text, contains("評点　算出対象なし"));
    CHECK_THAT(text, contains("0.0〜100.0"));
    Assessment empty;
    CHECK_THAT(shown(japanese, explain(empty)), contains("算出対象なし"));
}

TEST_CASE("Criteria come from a checklist only where it asks the same question")
{
    Checklist checklist = small_checklist({level_item("a")});
    const Assessment assessment = assess(checklist, answering({{"a", "partial"}}), {});
    const auto& item = assessment.items[0];
    CHECK(explain_item(assessment, item, &checklist).question != nullptr);
    CHECK_THAT(item_shown(japanese, explain_item(assessment, item, &checklist)), contains("aがない"));
    checklist.sections[0].items[0].meaning = "another";
    CHECK(explain_item(assessment, item, &checklist).question == nullptr);
    const std::string text = item_shown(japanese, explain_item(assessment, item, &checklist));
    CHECK_THAT(text, contains("△ 一部実施している（0.5）　aが一部にある"));
    CHECK_THAT(text, contains("--checklist"));
    CHECK(explain_item(assessment, item, nullptr).question == nullptr);
}

TEST_CASE("An item's what-if has every level that it can reach, and not applicable where allowed")
{
    const Assessment assessment = small_assessment();
    const auto explanation = explain_item(assessment, assessment.items[0], nullptr);
    std::string text;
    for (const auto& effect : explanation.effects) {
        text += (effect.level ? effect.level->id : "not_applicable") + (effect.current ? "*" : "") + " " +
            effect.value->rounded() + " " + effect.change->rounded() + "; ";
    }
    CHECK(text ==
        "met 83.3 16.7; partial* 66.7 0.0; unmet 50.0 -16.7; unknown 50.0 -16.7; not_applicable 75.0 8.3; ");
}

TEST_CASE("In JSON the items' points and maxima add up to their section's and the sections' to the whole")
{
    REQUIRE(rc::check("sums in JSON", [](const Checklist& checklist) {
        const Assessment assessment = assess(checklist, *any_answers(checklist), {});
        const auto json = nlohmann::json::parse(explanation_json(explain(assessment)));
        const auto exact = [](const nlohmann::json& value) { return exact_from_json(value).value(); };
        Exact points;
        Exact max;
        for (const auto& section : json.at("sections")) {
            Exact own_points;
            Exact own_max;
            for (const auto& item : section.at("items")) {
                if (item.at("points").is_null()) continue;
                own_points += exact(item.at("points"));
                own_max += exact(item.at("max"));
            }
            RC_ASSERT((own_points == exact(section.at("points"))));
            RC_ASSERT((own_max == exact(section.at("max"))));
            points += own_points;
            max += own_max;
        }
        RC_ASSERT((points == exact(json.at("points"))));
        RC_ASSERT((max == exact(json.at("max"))));
    }));
}

TEST_CASE("Random explanations keep to the width and never fail")
{
    REQUIRE(rc::check("80 cells", [](const Checklist& checklist) {
        const Assessment assessment = assess(checklist, *any_answers(checklist), {});
        std::string text = shown(japanese, explain(assessment));
        for (const auto& item : assessment.items)
            text += item_shown(english, explain_item(assessment, item, &checklist)) +
                item_explanations_json({explain_item(assessment, item, nullptr)}) + "\n";
        RC_ASSERT(!text.empty());
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            RC_ASSERT((line.starts_with('{') || utf8::cells(line) <= 80));
    }));
}
