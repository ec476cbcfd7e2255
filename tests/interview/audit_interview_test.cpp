#include "interview/audit_interview.hpp"

#include "interview/layout.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

// As audit/verdict.hpp orders levels, for the scale of these items.
VerdictKind kind_of(const AssessedItem& item, std::string_view found)
{
    const auto points = [](std::string_view level) {
        return level == "met" ? 3 : level == not_applicable_name ? 2 : level == "partial" ? 1 : 0;
    };
    if (found == "unknown") return VerdictKind::not_verifiable;
    const int answered = points(item.state == State::not_applicable
            ? not_applicable_name
            : std::string_view(std::get<std::string>(*item.response.answer)));
    const int there = points(found);
    if (there == answered) return VerdictKind::agrees;
    return there < answered ? VerdictKind::overstated : VerdictKind::understated;
}

/// a is answered 実施している, b 実施していない, c 実施している.
class Auditor {
public:
    explicit Auditor(std::map<std::string, Verdict, std::less<>> verdicts = {})
        : checklist_(small_checklist({level_item("a"), level_item("b"), level_item("c")}))
        , round_(setup(std::move(verdicts)))
    {
        take(round_.start());
    }

    std::string type(const std::string& line) { return take(round_.feed(Line{line})); }

    /// What is saved is told to be.
    std::string save() { return take(round_.feed(Saved{})); }
    std::string fail() { return take(round_.feed(SaveFailed{{problem("record.folder_not_synced", "x")}})); }
    void interrupt() { take(round_.feed(Interrupt{})); }

    [[nodiscard]] bool saves() const { return !last_.prompt && !last_.ending; }
    [[nodiscard]] const Verdict& to_save() const { return round_.to_save().verdict; }
    [[nodiscard]] std::optional<Ending> ending() const { return last_.ending; }
    [[nodiscard]] std::string offered() const { return last_.prompt->prefill; }
    [[nodiscard]] std::string shown() const { return shown_; }
    [[nodiscard]] const AuditedDepartment& audit() const { return round_.audit(); }

private:
    AuditSetup setup(std::map<std::string, Verdict, std::less<>> verdicts)
    {
        AuditSetup setup;
        Circumstances circumstances;
        circumstances.department = "事務局";
        circumstances.year = 2026;
        auto answers = answering({{"a", "met"}, {"b", "unmet"}, {"c", "met"}});
        answers.responses["a"].note = "鍵は二重";
        answers.responses["a"].evidence = {"台帳"};
        setup.report = assess(checklist_, answers, circumstances);
        setup.audit.plan.department = "事務局";
        setup.audit.plan.year = 2026;
        for (const auto* one : {"a", "b", "c"})
            setup.audit.plan.items.push_back({one, Stratum::rest, DrawReason::random});
        setup.audit.verdicts = std::move(verdicts);
        setup.kind_of_finding = kind_of;
        return setup;
    }

    std::string take(Turn turn)
    {
        last_ = std::move(turn);
        return shown_ = laid_out(last_.shown, {});
    }

    Checklist checklist_;
    AuditInterview round_;
    Turn last_;
    std::string shown_;
};

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("An item is shown with its answer, note and evidence before its verdict is asked for")
{
    const Auditor auditor;
    CHECK(contains(auditor.shown(), "aは実施していますか。"));
    CHECK(contains(auditor.shown(), "所属の回答　○ 実施している"));
    CHECK(contains(auditor.shown(), "メモ　鍵は二重"));
    CHECK(contains(auditor.shown(), "根拠資料　台帳"));
    CHECK(contains(auditor.shown(), "4 確認できない"));
}

TEST_CASE("An answer that agrees wants no ground, and is given when it is saved")
{
    Auditor auditor;
    auditor.type("1");
    auditor.type("鍵を2本とも見た");
    REQUIRE(auditor.saves());
    CHECK(auditor.to_save() == Verdict{VerdictKind::agrees, "", "", "鍵を2本とも見た", ""});
    CHECK(auditor.audit().verdicts.empty());
    CHECK(contains(auditor.save(), "保存しました"));
    CHECK(auditor.audit().find("a") != nullptr);
    CHECK(contains(auditor.shown(), "bは実施していますか。"));
}

TEST_CASE("Overstated offers the levels below the one answered and what does not apply, and wants a ground")
{
    Auditor auditor;
    const auto levels = auditor.type("２");
    CHECK(contains(levels, "1 △ 一部実施している"));
    CHECK(contains(levels, "2 × 実施していない"));
    CHECK(contains(levels, "3 － 該当なし"));
    CHECK_FALSE(contains(levels, "わからない"));
    CHECK(contains(auditor.type("9"), "1 から 3"));
    auditor.type("△");
    CHECK(contains(auditor.type(""), "理由を書いてください"));
    auditor.type("台帳に1件ない");
    auditor.type("");
    REQUIRE(auditor.saves());
    CHECK(auditor.to_save() == Verdict{VerdictKind::overstated, "partial", "台帳に1件ない", "", ""});
}

TEST_CASE("Nothing is worse than the lowest level, and nothing better than the highest")
{
    Auditor auditor;
    CHECK(contains(auditor.type("3"), "より良い段階はありません"));
    auditor.type("s");
    CHECK(contains(auditor.type("2"), "より悪い段階はありません"));
}

TEST_CASE("What cannot be verified wants a ground; a figure alone is asked back once")
{
    Auditor auditor;
    auditor.type("確認できない");
    CHECK(contains(auditor.type("3"), "だけでは"));
    auditor.type("記録がなかった");
    CHECK(contains(auditor.type("5"), "だけでは"));
    auditor.type("5");
    REQUIRE(auditor.saves());
    CHECK(auditor.to_save() == Verdict{VerdictKind::not_verifiable, "", "記録がなかった", "5", ""});
}

TEST_CASE("A verdict that could not be saved stays typed, and Enter tries it again")
{
    Auditor auditor;
    auditor.type("4");
    auditor.type("記録がなかった");
    auditor.type("書庫");
    auditor.fail();
    CHECK(auditor.audit().verdicts.empty());
    CHECK(auditor.offered() == "書庫");
    auditor.type("書庫");
    REQUIRE(auditor.saves());
    CHECK(auditor.to_save().ground == "記録がなかった");
}

TEST_CASE("One goes back, later, to an item by its number or id, and into a text only behind a slash")
{
    Auditor auditor;
    CHECK(contains(auditor.type("s"), "bは実施"));
    CHECK(contains(auditor.type("b"), "aは実施"));
    CHECK(contains(auditor.type("j 3"), "cは実施"));
    CHECK(contains(auditor.type("j b"), "bは実施"));
    CHECK(contains(auditor.type("j 9"), "抽出されていません"));
    auditor.type("4");
    CHECK(contains(auditor.type("/b"), ""));
    CHECK(contains(auditor.type("?"), "番号で判定します"));
    CHECK(contains(auditor.type("l"), "未判定 3件"));
    CHECK(contains(auditor.type("2"), "bは実施"));
}

TEST_CASE("A round that is gone on with begins at the first item without a verdict")
{
    const Auditor auditor({{"a", Verdict{}}});
    CHECK(contains(auditor.shown(), "残り 2件"));
    CHECK(contains(auditor.shown(), "bは実施"));
}

TEST_CASE("With every verdict given the list is shown, Enter ends it, and a verdict can be changed")
{
    Auditor auditor({{"a", Verdict{}}, {"b", Verdict{}},
        {"c", Verdict{VerdictKind::overstated, "unmet", "ない", "書庫", "直した"}}});
    CHECK(contains(auditor.shown(), "過大回答（実際は × 実施していない）"));
    CHECK(contains(auditor.type("3"), "所属の意見　直した"));
    auditor.type("2");
    auditor.type("1");
    CHECK(auditor.offered() == "ない");
    auditor.type("一部あった");
    auditor.type("書庫");
    auditor.save();
    CHECK(auditor.audit().find("c")->found == "partial");
    CHECK(auditor.audit().find("c")->reply == "直した");
    auditor.type("");
    CHECK(auditor.ending() == Ending::complete);
}

TEST_CASE("Stopping before the end and Ctrl-C end the round as what they are")
{
    Auditor stopped;
    stopped.type("q");
    CHECK(stopped.ending() == Ending::stopped);
    Auditor interrupted;
    interrupted.interrupt();
    CHECK(interrupted.ending() == Ending::interrupted);
}
