#include "page/report.hpp"

#include "page/first_page.hpp"
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
    auto& form = circumstances.form;
    form.basis.resize(2, "x");
    form.seals.resize(2, "x");
    std::vector<std::string*> texts{&circumstances.organisation, &circumstances.department, &circumstances.by,
        &form.no, &form.handling, &form.retention, &form.file, &form.basis[0], &form.basis[1],
        &form.submit_to, &form.contact, &form.seals[0], &form.seals[1], &assessment.checklist.title,
        &assessment.policy.title, &assessment.policy.edition};
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
    return nlohmann::json::parse(
        report_values(assessment, score(assessment), Words(language), newest_template()));
}

std::string rendered(const Assessment& assessment) { return render_report(assessment, Words(Language::ja)); }

std::string rendered_page(const Assessment& assessment, Language language = Language::ja)
{
    return render_report(
        assessment, score(assessment), Words(language), newest_template(), DocumentForm::html);
}

// The elements of a page in their order, with their attributes.
std::vector<std::string> tags_of(std::string_view page)
{
    std::vector<std::string> tags;
    page = page.substr(page.find("<body>"));
    page = page.substr(0, page.find("<script"));
    for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1))
        tags.emplace_back(page.substr(at, page.find('>', at) + 1 - at));
    return tags;
}

} // namespace

TEST_CASE("A finished report looks like this")
{
    check_golden("page", "complete_ja.md", rendered(sample_assessment()));
    check_golden("page", "complete_en.md", render_report(sample_assessment(), Words(Language::en)));
}

TEST_CASE("A finished report as a page looks like this")
{
    const auto body = [](const std::string& page) { return page.substr(page.find("<body>")); };
    check_golden("page", "complete_ja.html", body(rendered_page(sample_assessment())));
    check_golden("page", "complete_en.html", body(rendered_page(sample_assessment(), Language::en)));
}

TEST_CASE("A page and the Markdown of a report hold the same data under the same number")
{
    auto assessment = sample_assessment();
    assessment.items[0].response.note = "a < b </script> \\u003c \\\\u003c <!-- ";
    const auto markdown = rendered(assessment);
    const auto page = rendered_page(assessment);
    const auto one = read_report_data(markdown, "r.md");
    const auto other = read_report_data(page, "r.html");
    CHECK(one.form == DocumentForm::markdown);
    CHECK(other.form == DocumentForm::html);
    CHECK(other.actual_sha256 == one.actual_sha256);
    CHECK(other.stated_sha256 == one.stated_sha256);
    CHECK(other.data.assessment.items[0].response.note == assessment.items[0].response.note);
    CHECK(rendered_page(other.data.assessment) == page);
    CHECK(page.ends_with("\n</script>\n</body>\n</html>\n"));
    const auto block = page.substr(page.find("<script type=\"application/jsonl\" id=\"tenken\">\n") + 1);
    CHECK(block.find('<') == block.rfind("</script>\n"));
}

TEST_CASE("Headings of a page go down one level at a time, and every table says what its heads are for")
{
    const auto tags = tags_of(rendered_page(sample_assessment()));
    char level = '0';
    std::size_t first = 0;
    for (const auto& tag : tags) {
        if (tag.size() < 3 || !tag.starts_with("<h") || tag[2] < '1' || tag[2] > '6') {
            if (tag.starts_with("<th"))
                CHECK((tag.starts_with("<thead") || tag.find("scope=") != std::string::npos));
            continue;
        }
        CHECK(tag[2] <= level + 1);
        level = tag[2];
        if (level == '1') ++first;
    }
    CHECK(first == 1);
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
    CHECK(tags_of(rendered_page(assessment)).size() > 300);
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
    CHECK_THAT(report, contains("- 評点: 算出対象なし　未回答の問の答えにより 0.0〜100.0 点\n"));
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
        with("6.4-01", not_applicable()), contains("- 点検結果: 要確認（確認の済んでいないもの 1件）\n"));
    CHECK_THAT(with("6.4-01", open), contains("- 点検結果: 要確認（確認の済んでいないもの 1件）\n"));
    CHECK_THAT(
        with("6.4-01", unmet), contains("- 点検結果: 要改善（重要項目 1件：計画あり 0・計画なし 1）\n"));
}

TEST_CASE("The first page says what each critical item asks for")
{
    Answers answers = sample_answers();
    const auto with = [&](const std::string& id, const Response& response) {
        Answers changed = answers;
        changed.responses[id] = response;
        return first_page(rendered(assess(sample_checklist(), changed, sample_circumstances())));
    };
    const std::string need = "- 重要項目: 6.4-01 サーバを置く部屋に鍵がかかっていますか。　";
    CHECK_THAT(with("6.4-01", level("met")), contains("\n- 重要項目と食い違いで対応の要るもの: （なし）\n"));
    CHECK_THAT(with("6.4-01", level("unmet")), contains(need + "改善計画を定める\n"));
    CHECK_THAT(with("6.4-01", Response{}), contains(need + "回答する\n"));
    CHECK_THAT(with("6.4-01", not_applicable()), contains(need + "該当なしを確かめる\n"));
    CHECK_THAT(with("6.4-01", Response{}), contains("- 重要項目と食い違いで対応の要るもの: 1 件\n"));
}

TEST_CASE("Of what is to be seen to the gravest come first, and it says where all of them stand")
{
    auto assessment = assess(sample_checklist(), sample_answers(), sample_circumstances());
    assessment.checks.clear();
    for (const auto* id : {"c-1", "c-2", "c-3"}) {
        AssessedCheck check;
        check.id = id;
        check.say = "食い違い" + std::string(id) + "。";
        check.holds = true;
        assessment.checks.push_back(check);
    }
    assessment.checks.front().word = "訳がある";
    auto& critical = *std::ranges::find(assessment.items, "6.4-01", &AssessedItem::instance);
    critical.state = State::answered;
    critical.response = level("unmet");
    const auto page = first_page(rendered(assessment));
    CHECK_THAT(page,
        contains("- 重要項目と食い違いで対応の要るもの: 4 件（重いものから 3 "
                 "件。全部は別紙の「重要項目」と「回答の食い違い」）\n"
                 "- 重要項目: 6.4-01") &&
            contains("食い違いc-1。　確認が要る\n") && contains("食い違いc-2。　理由と確認が要る\n") &&
            !contains("c-3"));
}

TEST_CASE("The first page is read on a terminal without the signs of Markdown")
{
    const auto page = page::as_text(
        first_page_blocks(
            "# 報告書\n\n| 番号 | 起案 |\n|---|---|\n|  |  |\n\n"
            "- 点検結果: 要改善\n\n| 分野 | 評点 | 分野 | 評点 |\n|---|---:|---|---:|\n"
            "| 6(1) 組織 | 80.0 | 7 自己点検 | 60.0 |\n\n| 項目 | 回答 | 期限 |\n|---|---|---|\n"
            "| 6.4-01 鍵 | × | 令和9年3月31日 |\n\n# 別紙\n"),
        {60, false});
    CHECK_THAT(page,
        contains("報告書") && contains("  点検結果: 要改善\n") && contains("6(1) 組織") && contains("80.0"));
    CHECK_THAT(page, contains("  6.4-01 鍵\n") && contains("令和9年3月31日"));
    CHECK_THAT(page,
        !contains("|") && !contains("---") && !contains("起案") && !contains("別紙") && !contains("# "));
}

TEST_CASE(
    "The first page shows the ten gravest findings, critical ones first, and never more than it has room for")
{
    auto assessment = sample_assessment();
    const auto backup = *assessment.find_item("6.6-04");
    const auto lock = *assessment.find_item("6.4-03");
    for (int i = 0; i < 12; ++i) {
        assessment.items.push_back(i % 2 == 0 ? backup : lock);
        auto& item = assessment.items.back();
        item.instance += "-" + std::to_string(i);
        item.response.action = {};
        item.question = "とても長い問い、" + item.question + item.question;
    }
    const auto page = first_page(rendered(assessment));
    CHECK_THAT(page,
        contains(
            "\n- 指摘: 15 件（改善計画なし 13 件）　例外措置 0 件　回答の食い違い 0 件（理由あり 0 件）\n"));
    CHECK_THAT(page, contains("\n指摘事項 15 件のうち、重いものから 10 件（全文は別紙）\n"));
    CHECK_THAT(page,
        contains("|\n| 6.6-04 バックアップから戻せることを確かめましたか。 | 重要 × | "
                 "復元の試験をする | 情報管理係長 | R8.9.30 |\n"
                 "| 6.6-04-0 とても長い問い、バックアップから戻せるこ… | 重要 × | （なし） | ― | ― |\n"));
    CHECK_THAT(page, contains("対応の要るもの: 6 件（重いものから 3 件。"));
    std::size_t rows = 0;
    for (auto at = page.find("| 6."); at != std::string::npos; at = page.find("| 6.", at + 1)) ++rows;
    CHECK(rows == 10);
}

TEST_CASE("The first page says whether one person did both, last year's score, and the number that ties it "
          "to the data")
{
    auto assessment = sample_assessment();
    auto& circumstances = assessment.circumstances;
    CHECK_THAT(rendered(assessment), contains("\n- 作成者と確認者: （未確認）　照合番号: "));
    circumstances.hand_in.confirmer = circumstances.by;
    circumstances.hand_in.confirmed = "2026-06-02";
    CHECK_THAT(rendered(assessment), contains("\n- 作成者と確認者: 同一　"));
    circumstances.hand_in.confirmer = "事務局長";
    circumstances.previous_year = 2025;
    circumstances.previous_score = Exact(601, 10);
    const auto report = rendered(assessment);
    CHECK_THAT(report, contains("\n- 作成者と確認者: 別　"));
    CHECK_THAT(report, contains("\n- 評点: 59.1 点（100点満点）　前年度 60.1 点（-1.0）\n"));
    const auto sha256 = read_report_data(report, "r.md").stated_sha256;
    CHECK_THAT(first_page(report), contains("　照合番号: " + sha256.substr(0, 8) + "\n"));
    circumstances.previous_year = 2023;
    CHECK_THAT(rendered(assessment), contains("　令和5年度 60.1 点（-1.0）\n"));
}

TEST_CASE("Exceptions, contradictions and the confirmer's comment stand on the first page in short, in the "
          "annex whole")
{
    auto assessment = sample_assessment();
    const std::string long_comment(200, 'x');
    assessment.circumstances.hand_in.remark = long_comment;
    assessment.circumstances.hand_in.unfinished = "現物が外部にある";
    assessment.checks = {
        {"c-01", "サーバの鍵と訓練の答えが合いません。", {}, true, "別の部屋のため", "見取図を見た", {}},
        {"c-02", "成り立たない食い違い", {}, false, "", "", {}}};
    auto& lock = *std::ranges::find(assessment.items, "6.4-03", &AssessedItem::instance);
    lock.response.exception = {"事務局長", "2026-04-01", "2027-03-31", "更新を待つ", "退席時に手で掛ける"};
    const auto report = rendered(assessment);
    const auto page = first_page(report);
    CHECK_THAT(page, contains("　例外措置 1 件　回答の食い違い 1 件（理由あり 1 件）\n"));
    CHECK_THAT(page,
        contains("\n- 確認者の所見: " + std::string(79, 'x') + "…\n- 確認が未了の理由: 現物が外部にある\n"));
    CHECK_THAT(page, !contains("| 6.4-03"));
    CHECK_THAT(report, contains("\n- 確認者の所見: " + long_comment + "\n"));
    CHECK_THAT(report,
        contains("\n## 例外措置\n\n- 6.4-03 席を離れるとき、端末の画面はロックされていますか。　△ "
                 "一部実施している　"
                 "事務局長が承認（令和8年4月1日）／令和9年3月31日まで　理由: 更新を待つ　代わりの対策: "
                 "退席時に手で掛ける\n"));
    CHECK_THAT(report,
        contains("\n## 回答の食い違い\n\n- c-01 サーバの鍵と訓練の答えが合いません。　理由: "
                 "別の部屋のため　確認者: 見取図を見た\n\n"));
}

TEST_CASE("Where the model counts in a unit of its own, it stands beside the score on the first page")
{
    auto checklist = small_checklist({level_item("a"), level_item("b")});
    checklist.scoring.unit = ScoreUnit{1, 4, 1, ""};
    const auto assessment = assess(checklist, answering({{"a", "met"}, {"b", "unmet"}}), {});
    CHECK(first_page(render_report(assessment, Words(Language::ja)))
              .find("- 評点: 50.0 点（100点満点）　2.5（1〜4の尺度で）") != std::string::npos);
    CHECK(unit_text(assessment.scoring, std::nullopt, Words(Language::ja)).empty());
    CHECK(unit_text({}, Exact(50), Words(Language::ja)).empty());
}

TEST_CASE("The office's form stands above the first page, with a box for each seal")
{
    auto assessment = sample_assessment();
    CHECK_THAT(rendered(assessment),
        contains("\n\n| 文書番号 | 起案日 | 決裁日 | 施行日 | 決裁 | 供覧 |\n|---|---|---|---|---|---|\n"));
    assessment.circumstances.organisation = "東部広域組合";
    assessment.circumstances.form = {"様式第1号", "取扱注意", "5年", "点検", {"基本方針 6(9)", "基本方針 7"},
        "事務局", "総務係", {"係長", "課長"}};
    CHECK_THAT(rendered(assessment),
        contains(
            "\n\n東部広域組合　様式第1号　取扱注意　保存年限 5年　簿冊 点検　根拠 基本方針 6(9)・基本方針 7"
            "　提出先 事務局　連絡先 総務係\n\n"
            "| 文書番号 | 起案日 | 決裁日 | 施行日 | 係長 | 課長 | 供覧 |\n|---|---|---|---|---|---|---|\n"));
}

TEST_CASE("A body's own policy stands in the place of the checklist's")
{
    auto assessment = sample_assessment();
    CHECK_THAT(rendered(assessment), contains("情報セキュリティ基本方針（"));
    assessment.circumstances.form.policy = "東部広域組合情報セキュリティ基本方針（令和8年4月 初版）";
    CHECK_THAT(rendered(assessment), contains(": 東部広域組合情報セキュリティ基本方針（令和8年4月 初版）\n"));
}

TEST_CASE("A page shows a section's score of last year's report beside this year's, the Markdown does not")
{
    auto assessment = sample_assessment();
    // But for its 照合番号, which is that of the data.
    const auto text = [](const std::string& report) {
        auto above = report.substr(0, report.find("```"));
        const auto number = read_report_data(report, "r.md").stated_sha256.substr(0, 8);
        return above.replace(above.find(number), number.size(), "number");
    };
    auto& circumstances = assessment.circumstances;
    circumstances.previous_year = 2025;
    const auto before = text(rendered(assessment));
    CHECK_THAT(rendered_page(assessment), !contains("class=\"before\"") && !contains("斜線"));
    circumstances.previous_sections = {{assessment.sections[0].id, Exact(415, 10)}, {"gone", Exact(1)}};
    CHECK(text(rendered(assessment)) == before);
    const auto page = rendered_page(assessment);
    CHECK_THAT(
        page, contains("<h2>対策分野別の評点（斜線とかっこ内は令和7年度）</h2>\n<dl class=\"bars beside\">"));
    CHECK_THAT(page,
        contains("<rect class=\"former\" fill=\"url(#hatch)\" y=\"6\" width=\"41.5\" height=\"4\"/>") &&
            contains(" <span class=\"before\">(41.5)</span>"));
    const auto block = read_report_data(page, "r.html");
    CHECK(block.data.assessment.circumstances.previous_sections.size() == 1);
    CHECK(rendered_page(block.data.assessment) == page);
}

TEST_CASE("The first page ends where the annex begins")
{
    const auto report = rendered(sample_assessment());
    const auto page = first_page(report);
    CHECK(report.starts_with(page + "# 別紙\n"));
    CHECK(first_page("# a\n\n## b\n\n1\n\n## c\n\n### d\n") == "# a\n\n## b\n\n1\n\n");
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

TEST_CASE("Any text in a page leaves the page's elements as they are")
{
    auto plain = sample_assessment();
    for (auto* text : free_texts(plain)) *text = "plain";
    const auto expected = tags_of(rendered_page(plain));
    const bool holds = rc::check("elements of a page", [&] {
        auto assessment = sample_assessment();
        for (auto* text : free_texts(assessment)) *text = "a" + *any_nasty_text();
        RC_ASSERT(tags_of(rendered_page(assessment)) == expected);
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
        const auto page = rendered_page(assessment);
        const auto in_page = read_report_data(page, "r.html");
        RC_ASSERT(in_page.actual_sha256 == block.actual_sha256);
        RC_ASSERT(rendered_page(in_page.data.assessment) == page);
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
