#include "page/sample.hpp"

#include "scoring/assess.hpp"
#include "support/small_checklist.hpp"

namespace tenken::test {

namespace {

Item item(const std::string& id, const std::string& question, Exact weight = 1)
{
    Item made = level_item(id, std::move(weight));
    made.question = question;
    made.aspect = Aspect::operation;
    made.protects = {Property::confidentiality};
    made.threats = {"3(1)"};
    return made;
}

Response answer(
    const std::string& level, const std::string& note = {}, std::vector<std::string> evidence = {})
{
    Response response;
    response.answer = level;
    response.note = note;
    response.evidence = std::move(evidence);
    return response;
}

} // namespace

Checklist sample_checklist()
{
    Item lock = item("6.4-03", "席を離れるとき、端末の画面はロックされていますか。", 2);
    lock.criteria = {{"met", "離れるたびに、手動か自動で必ずロックされる"},
        {"partial", "自動ロックはあるが、時間の定めがない"}, {"unmet", "ロックされない端末がある"}};
    Item server = item("6.4-01", "サーバを置く部屋に鍵がかかっていますか。", 3);
    server.critical = true;
    server.aspect = Aspect::design;
    server.protects = {Property::confidentiality, Property::availability};
    server.threats = {"3(1)", "3(3)"};
    Item trained = number_item("6.5-07", 2);
    trained.question = "研修を受けた職員の割合は何%ですか。";
    trained.protects = {Property::integrity};
    trained.threats = {"3(2)"};
    Item drill = item("6.5-08", "最後に訓練をした日はいつですか。");
    drill.type = ItemType::date;
    drill.scale.clear();
    drill.criteria.clear();
    Item place = choice_item("6.4-20", {{"own", "自庁舎"}, {"dc", "データセンター"}});
    place.question = "サーバはどこにありますか。";
    Item backup = item("6.6-04", "バックアップから戻せることを確かめましたか。", 3);
    backup.critical = true;
    Item posting = item("6.8-09", "投稿の前に確認する人がいますか。", 1);
    posting.each = "social_media";
    Item cloud = item("6.8-10", "クラウドサービスの利用を承認していますか。");
    cloud.covers = {"o-6.8-10", "o-6.8-11"};

    std::vector<Section> sections{section("6.4", {server, lock, place}), section("6.5", {trained, drill}),
        section("6.8", {backup, posting, cloud})};
    sections[0].clause = "6(4)";
    sections[0].title = "物理的セキュリティ";
    sections[1].clause = "6(5)";
    sections[1].title = "人的セキュリティ";
    sections[2].clause = "6(8)";
    sections[2].title = "外部委託等";
    Checklist checklist;
    checklist.id = "kumiai";
    checklist.edition = "2026";
    checklist.language = "ja";
    checklist.title = "情報セキュリティ自己点検";
    checklist.policy.title = "情報セキュリティ基本方針";
    checklist.policy.edition = "令和8年4月 初版";
    for (const auto& one : sections) {
        Clause clause{one.clause, one.title, {}, {}, {}};
        for (const auto& made : one.items) {
            for (const auto& id : made.covers) clause.obligations.push_back({id, id + "の義務を果たす", {}});
        }
        checklist.policy.clauses.push_back(std::move(clause));
    }
    checklist.scales = {practice_scale()};
    checklist.subjects = {
        {"social_media", "ソーシャルメディアサービス", "利用しているサービスを挙げてください"}};
    checklist.sections = std::move(sections);
    checklist.sha256 = std::string(64, 'c');
    return checklist;
}

Answers sample_answers()
{
    Answers answers;
    answers.subjects["social_media"] = {"広報X", "公式動画"};
    answers.responses["6.4-01"] = answer("met", "", {"鍵の管理簿", "入退室の記録"});
    answers.responses["6.4-03"] = answer("partial", "自動ロックは15分");
    answers.responses["6.4-03"].action = {"自動ロックを5分にする", "庶務係長", "2026-12-25"};
    answers.responses["6.4-20"] = answer("own");
    answers.responses["6.5-07"].answer = Exact(96);
    answers.responses["6.5-08"] = answer("2026-05-20");
    answers.responses["6.6-04"] = answer("unmet");
    answers.responses["6.6-04"].action = {"復元の試験をする", "情報管理係長", "2026-09-30"};
    answers.responses["6.8-09@広報X"] = answer("met");
    answers.responses["6.8-09@公式動画"] = answer("unknown");
    answers.responses["6.8-10"] = not_applicable("no_object");
    return answers;
}

Circumstances sample_circumstances()
{
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = 2026;
    circumstances.date = "2026-06-01";
    circumstances.by = "庶務係長";
    circumstances.record = std::string(64, 'a');
    return circumstances;
}

Assessment sample_assessment()
{
    return assess(sample_checklist(), sample_answers(), sample_circumstances());
}

} // namespace tenken::test
