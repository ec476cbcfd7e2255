#include "interview/confirmation.hpp"

#include "interview/layout.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

// a: critical, proved; b: a finding with a plan; c: a finding without; d: critical, does not apply.
Checklist inspected()
{
    Item a = level_item("a");
    a.critical = a.evidence_required = true;
    Item c = level_item("c");
    c.remedy = "手順を書く。";
    Item d = level_item("d");
    d.critical = true;
    return small_checklist({a, level_item("b"), c, d});
}

Answers answered()
{
    auto answers = answering({{"a", "met"}, {"b", "partial"}, {"c", "unmet"}});
    answers.responses["a"].evidence = {"台帳"};
    answers.responses["b"].action = {"直す", "庶務係長", "2026-12-25"};
    answers.responses["d"] = not_applicable();
    return answers;
}

class Confirmer {
public:
    explicit Confirmer(const Answers& answers = answered(), const std::optional<Exact>& previous_score = {})
        : checklist_(inspected())
        , confirmation_(checklist_, setup(answers, previous_score))
    {
        take(confirmation_.start());
    }

    std::string type(const std::string& line) { return take(confirmation_.feed(Line{line})); }
    void interrupt() { take(confirmation_.feed(Interrupt{})); }
    std::string take(Turn turn)
    {
        last_ = std::move(turn);
        return laid_out(last_.shown, {});
    }

    [[nodiscard]] const Decisions& decisions() const { return confirmation_.decisions(); }
    [[nodiscard]] std::optional<Ending> ending() const { return last_.ending; }
    [[nodiscard]] std::string shown() const { return laid_out(last_.shown, {}); }

private:
    ConfirmationSetup setup(const Answers& answers, const std::optional<Exact>& previous_score)
    {
        ConfirmationSetup setup;
        Circumstances circumstances;
        circumstances.department = "事務局";
        circumstances.year = 2026;
        circumstances.date = "2026-06-01";
        circumstances.by = "庶務係長";
        circumstances.previous_score = previous_score;
        if (previous_score) circumstances.previous_year = 2025;
        setup.assessment = assess(checklist_, answers, circumstances);
        setup.by = "事務局長";
        setup.today = std::chrono::year(2026) / 6 / 1;
        return setup;
    }

    Checklist checklist_;
    Confirmation confirmation_;
    Turn last_;
};

} // namespace

TEST_CASE("The pages come one after the other, and back")
{
    Confirmer confirmer;
    CHECK_THAT(confirmer.shown(),
        contains("［1/5 点検結果］") && contains("点検結果　要確認") &&
            contains("指摘事項 2件（改善計画あり 1件、なし 1件）") && contains("作成者　庶務係長"));
    CHECK_THAT(confirmer.type(""), contains("［2/5 前年度から変わったこと］"));
    CHECK_THAT(confirmer.type(""), contains("［3/5 重要項目］") && contains("○ aは") && contains("－ dは"));
    CHECK_THAT(confirmer.type("b"), contains("［2/5"));
    confirmer.type("");
    CHECK_THAT(confirmer.type(""), contains("［4/5 要確認の原因　1/1］") && contains("1 現物を確かめた"));
    confirmer.type("q");
    CHECK(confirmer.ending() == Ending::stopped);
}

TEST_CASE("The first page has last year's score beside this year's")
{
    CHECK_THAT(Confirmer(answered(), Exact(405, 10)).shown(), contains("前年度の評点 40.5 点（+9.5）"));
    CHECK_THAT(Confirmer().shown(), !contains("前年度の評点"));
}

TEST_CASE("A cause is closed by what was seen, and a finding gets its first step as plan")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    confirmer.type("1");
    CHECK_THAT(confirmer.type(""), contains("確かめたものを書いて"));
    CHECK_THAT(confirmer.type("廃棄簿、書庫、6月1日"),
        contains("［5/5 改善計画のない指摘　1/1］") && contains("1 最初の一歩を計画にする: 手順を書く。"));
    CHECK_THAT(confirmer.type(""), contains("改善計画か、計画のない理由がいります"));
    confirmer.type("1");
    confirmer.type("総務係長");
    CHECK_THAT(confirmer.type("3月末"), contains("この後の点検結果　改善事項あり"));
    confirmer.type("よくできている");
    confirmer.type("はい");
    CHECK(confirmer.ending() == Ending::complete);
    CHECK(confirmer.decisions().words.vouched.at("d") == "廃棄簿、書庫、6月1日");
    CHECK(confirmer.decisions().words.remark == "よくできている");
    CHECK(confirmer.decisions().responses.at("c").action == Action{"手順を書く。", "総務係長", "2027-03-31"});
}

TEST_CASE("What does not apply can become a finding, which then wants a plan or a sentence")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    CHECK_THAT(confirmer.type("3"), contains("→ □ わからない") && contains("1/2］"));
    confirmer.type("3");
    confirmer.type("来年度の予算で行う");
    CHECK_THAT(confirmer.shown(), contains("前と同じ理由にする: 来年度の予算で行う"));
    CHECK_THAT(confirmer.type("3"), contains("この後の点検結果　要改善"));
    CHECK_THAT(confirmer.type("1"), contains("「1」だけでは")); // the comment is asked for
    confirmer.type("");
    confirmer.type("1");
    CHECK(confirmer.ending() == Ending::complete);
    CHECK(confirmer.decisions().words.remark.empty());
    CHECK(confirmer.decisions().responses.at("d").answer == Value("unknown"));
    CHECK(confirmer.decisions().words.vouched.at("c") == "来年度の予算で行う");
    CHECK(confirmer.decisions().words.vouched.at("d") == "来年度の予算で行う");
}

TEST_CASE("Of contradicting answers only what is no finding yet can be made one, and it says what the answer "
          "becomes")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b"), level_item("c")});
    checklist.checks = {
        {"c-01", all_of({gate("a", {"unmet"}), gate("b", {"met"})}), "食い違っています。", {}}};
    ConfirmationSetup setup;
    setup.assessment = assess(checklist, answering({{"a", "unmet"}, {"b", "met"}, {"c", "met"}}), {});
    setup.by = "事務局長";
    Confirmation confirmation(checklist, setup);
    const auto type = [&](const char* line) { return laid_out(confirmation.feed(Line{line}).shown, {}); };
    static_cast<void>(confirmation.start());
    for (int i = 0; i < 2; ++i) type("");
    CHECK_THAT(type(""),
        contains("× 実施していない") && contains("3 指摘に変える（回答は「□ わからない」になります）"));
    type("3");
    CHECK_FALSE(confirmation.decisions().responses.contains("a"));
    CHECK(confirmation.decisions().responses.at("b").answer == Value("unknown"));
}

TEST_CASE("What was decided stands there when one comes back to it, Enter keeps it, and it is not thrown "
          "away unasked")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    confirmer.type("1");
    confirmer.type("廃棄簿、書庫");
    CHECK_THAT(confirmer.type("b"), contains("さきに決めたこと　廃棄簿、書庫"));
    CHECK_THAT(confirmer.type(""), !contains("要確認のまま") && contains("［5/5"));
    confirmer.type("b");
    CHECK_THAT(confirmer.type("2"), contains("決めたこと（1件）は残りません"));
    confirmer.type("2");
    CHECK_FALSE(confirmer.ending());
    confirmer.type("2");
    CHECK_THAT(confirmer.type("1"), contains("直す質問　d"));
    CHECK(confirmer.decisions().mend);
    CHECK(confirmer.ending() == Ending::stopped);
}

TEST_CASE("Help on the confirmer's page says what each key does")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    CHECK_THAT(confirmer.type("?"), contains("3 は、今の回答を認めず") && contains("4 は、期限を決めて"));
}

TEST_CASE("It may be confirmed later, by a day that is ahead")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    confirmer.type("4");
    CHECK_THAT(confirmer.type("R8.4.1"), contains("今日より前"));
    confirmer.type("12/25");
    confirmer.type("書庫を見る");
    CHECK(confirmer.decisions().words.promised.at("d") == Promise{"2026-12-25", "書庫を見る"});
}

TEST_CASE("An answer to be corrected ends the confirmation, and so do Ctrl-C and a no")
{
    Confirmer mends;
    for (int i = 0; i < 3; ++i) mends.type("");
    mends.type("2");
    CHECK(mends.ending() == Ending::stopped);
    CHECK(mends.decisions().mend);

    Confirmer interrupted;
    interrupted.interrupt();
    CHECK(interrupted.ending() == Ending::interrupted);

    auto answers = answered();
    answers.responses["c"].action.what = "直す";
    answers.responses["d"] = level("met");
    Confirmer refuses(answers);
    for (int i = 0; i < 3; ++i) refuses.type("");
    CHECK_THAT(refuses.shown(), contains("この後の点検結果"));
    refuses.type("");
    refuses.type("2");
    CHECK(refuses.ending() == Ending::stopped);
    CHECK_FALSE(refuses.decisions().mend);
}

TEST_CASE("A cause can be left, and the result says so")
{
    Confirmer confirmer;
    for (int i = 0; i < 3; ++i) confirmer.type("");
    CHECK_THAT(confirmer.type(""), contains("要確認のままにします"));
    confirmer.type("3");
    CHECK_THAT(confirmer.type("様子を見る"),
        contains("この後の点検結果　要確認") && contains("要確認のまま残るもの 1件") && contains("d　dは"));
    confirmer.type("年末に書庫で確かめる");
    confirmer.type("計画は妥当");
    confirmer.type("1");
    CHECK(confirmer.ending() == Ending::complete);
    CHECK(confirmer.decisions().words.unfinished == "年末に書庫で確かめる");
    CHECK(confirmer.decisions().words.remark == "計画は妥当");
}

TEST_CASE("The result page says the score in the model's own unit too")
{
    const Words words(Language::ja, Manner::commands);
    auto checklist = inspected();
    checklist.scoring.unit = ScoreUnit{0, 3, 2, "段階"};
    Circumstances circumstances;
    circumstances.year = 2026;
    const auto shown =
        laid_out(result_page(words, assess(checklist, answered(), circumstances), "事務局長"), {});
    CHECK_THAT(shown, contains("評点 50.0 点") && contains("1.50 段階（0〜3の尺度で）"));
}
