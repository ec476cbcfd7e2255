#include "page/report.hpp"

#include "page/nasty_text.hpp"
#include "page/parsed_markdown.hpp"
#include "page/report_view.hpp"
#include "page/sample.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

// Everything that a person can write freely.
std::vector<std::string*> free_texts(Assessment& assessment)
{
    auto& circumstances = assessment.circumstances;
    std::vector<std::string*> texts{&circumstances.organisation, &circumstances.department, &circumstances.by,
        &assessment.checklist.title, &assessment.policy.title, &assessment.policy.edition};
    for (auto& clause : assessment.policy.clauses) {
        texts.push_back(&clause.title);
        for (auto& obligation : clause.obligations) texts.push_back(&obligation.summary);
    }
    for (auto& scale : assessment.scales) {
        for (auto& level : scale.levels)
            texts.insert(texts.end(), {&level.label, &level.mark, &level.printed});
    }
    for (auto& section : assessment.sections) texts.push_back(&section.title);
    for (auto& item : assessment.items) {
        texts.insert(texts.end(), {&item.question, &item.unit, &item.criterion, &item.remark});
        auto& response = item.response;
        texts.insert(texts.end(), {&response.note, &response.action.what, &response.action.owner});
        for (auto& evidence : response.evidence) texts.push_back(&evidence);
        for (auto& choice : item.choices) texts.push_back(&choice.label);
    }
    return texts;
}

nlohmann::json view_json(const Assessment& assessment, Language language)
{
    ViewMaker maker;
    const auto figures = score(assessment);
    return nlohmann::json::parse(json_of_view(report_view(maker, assessment, figures, Words(language))));
}

std::string rendered(const Assessment& assessment) { return render_report(assessment, Words(Language::ja)); }

} // namespace

TEST_CASE("A finished report looks like this")
{
    check_golden("page", "complete_ja.md", rendered(sample_assessment()));
    check_golden("page", "complete_en.md", render_report(sample_assessment(), Words(Language::en)));
}

TEST_CASE("A draft says at its head that it is one, and how far it has come")
{
    Answers answers = sample_answers();
    answers.subjects.clear();
    answers.responses.erase("6.4-01");
    answers.responses.erase("6.5-07");
    answers.responses["6.6-04"] = level("met");
    auto circumstances = sample_circumstances();
    circumstances.draft = true;
    check_golden("page", "draft_ja.md", rendered(assess(sample_checklist(), answers, circumstances)));
}

TEST_CASE("A report for some roles, or of a damaged record, says so at its head")
{
    Answers answers = sample_answers();
    answers.roles = {"staff", "head"};
    auto circumstances = sample_circumstances();
    circumstances.damaged = true;
    circumstances.organisation = "退職手当組合";
    circumstances.respondents = 5;
    auto checklist = sample_checklist();
    checklist.sections[0].items[0].audience = {"system_admin"};
    auto assessment = assess(checklist, answers, circumstances);
    for (auto& item : assessment.items) {
        if (item.instance == "6.4-03") item.counts = {{"met", 4}, {"unmet", 1}};
    }
    check_golden("page", "limited_damaged_ja.md", rendered(assessment));
}

TEST_CASE("A report full of hostile text keeps its structure")
{
    auto assessment = sample_assessment();
    std::size_t next = 1;
    for (auto* text : free_texts(assessment)) *text = nasty_texts()[next++ % nasty_texts().size()];
    check_golden("page", "hostile_ja.md", rendered(assessment));
}

TEST_CASE("Nothing answered is no score, and no verdict")
{
    auto circumstances = sample_circumstances();
    circumstances.draft = true;
    auto checklist = sample_checklist();
    for (auto& section : checklist.sections) {
        for (auto& item : section.items) item.critical = false;
    }
    const auto report = rendered(assess(checklist, {}, circumstances));
    CHECK_THAT(report, contains("- 点検結果: 判定できません（回答がありません）\n"));
    CHECK_THAT(report, contains("- 評点: 算出対象なし　残りの回答により 0.0〜100.0 点\n"));
    CHECK_THAT(report, contains("\"score\":null"));
}

TEST_CASE("Words that fit: good, findings, to be confirmed, and only as far as answered")
{
    auto checklist = sample_checklist();
    Answers answers = sample_answers();
    for (auto& [id, response] : answers.responses) {
        response.action = {};
        if (id != "6.5-07" && id != "6.5-08" && id != "6.4-20") response = level("met");
    }
    const auto with = [&](const std::string& id, const Response& response) {
        Answers changed = answers;
        changed.responses[id] = response;
        return rendered(assess(checklist, changed, sample_circumstances()));
    };
    const Response open;
    const Response unmet = level("unmet");
    CHECK_THAT(with("6.4-03", level("met")), contains("- 点検結果: 良好\n"));
    CHECK_THAT(with("6.4-03", unmet), contains("- 点検結果: 改善事項あり（1 件）\n"));
    CHECK_THAT(with("6.4-03", open), contains("- 点検結果: 回答済みの範囲で良好\n"));
    CHECK_THAT(
        with("6.4-01", not_applicable()), contains("要確認（確認を要する重要項目 1 件: 6.4-01 該当なし）"));
    CHECK_THAT(with("6.4-01", open), contains("要確認（確認を要する重要項目 1 件: 6.4-01 未回答）"));
    CHECK_THAT(with("6.4-01", unmet), contains("要改善（重要項目 1 件が未達: 6.4-01 実施していない）"));
}

TEST_CASE("An open question whose answer may bring up others is said at the head, though it is not scored")
{
    const auto checklist = sample_checklist();
    Answers answers = sample_answers();
    const std::string head = "【前提が未回答】6.4-20 に回答がないため";
    CHECK_THAT(rendered(assess(checklist, answers, sample_circumstances())), !contains(head));
    answers.responses.erase("6.4-20");
    CHECK_THAT(rendered(assess(checklist, answers, sample_circumstances())), contains(head));
}

TEST_CASE("Any text in a report leaves the report's structure as it is")
{
    auto plain = sample_assessment();
    for (auto* text : free_texts(plain)) *text = "plain";
    const auto expected = parse_markdown(rendered(plain));
    const bool holds = rc::check("structure of a report", [&] {
        auto assessment = sample_assessment();
        for (auto* text : free_texts(assessment)) *text = "a" + *any_nasty_text();
        const auto parsed = parse_markdown(rendered(assessment));
        RC_ASSERT(parsed.blocks == expected.blocks);
        RC_ASSERT(parsed.foreign == expected.foreign);
        RC_ASSERT(parsed.code.size() == 1U);
    });
    CHECK(holds);
}

TEST_CASE("Any report comes back whole from its data block, and makes the same bytes again")
{
    const bool holds = rc::check("round trip", [] {
        const Checklist checklist = *any_checklist();
        auto circumstances = sample_circumstances();
        circumstances.draft = *rc::gen::arbitrary<bool>();
        auto assessment = assess(checklist, *any_answers(checklist), circumstances);
        for (auto* text : free_texts(assessment)) {
            if (random_checklist::one_in(3)) *text = *any_nasty_text();
        }
        const auto report = rendered(assessment);
        const auto block = read_report_data(report, "r.md");
        RC_ASSERT(block.stated_sha256 == block.actual_sha256);
        RC_ASSERT(rendered(block.data.assessment) == report);
    });
    CHECK(holds);
}

TEST_CASE("The documentation lists every name of the view model")
{
    const auto docs = read_file(source_dir() / "docs" / "report-format.md");
    const std::function<void(const nlohmann::json&)> look = [&](const nlohmann::json& view) {
        if (view.is_array()) {
            for (const auto& entry : view) look(entry);
        }
        if (!view.is_object()) return;
        for (const auto& member : view.items()) {
            INFO(member.key());
            CHECK(docs.find("`" + member.key() + "`") != std::string::npos);
            if (member.key() != "t") look(member.value());
        }
    };
    const auto assessment = sample_assessment();
    look(view_json(assessment, Language::ja));
}

TEST_CASE("A template reaches every word that is meant for it")
{
    const auto assessment = sample_assessment();
    const auto view = view_json(assessment, Language::en);
    std::set<std::string> reached;
    for (const auto& word : view["t"].items()) reached.insert("report.t." + word.key());
    for (const auto& entry : catalogue::report().entries()) {
        if (entry.id.starts_with("report.t.")) CHECK(reached.contains(std::string(entry.id)));
    }
}
