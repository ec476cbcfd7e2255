#include "base/sha256.hpp"
#include "commands/hand_in_workspace.hpp"
#include "page/register.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

const std::string report = "2026/事務局.md";
const std::string entries = "2026/受理控.md";

/// A refusal: exit status 5, nothing written, and a sentence with what to do next.
void check_refused(const HandInWorkspace& workspace, const Outcome& outcome, const std::string& sentence,
    const std::string& next)
{
    CHECK(outcome.status == 5);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, contains(sentence));
    CHECK_THAT(outcome.err, contains(next));
    static_cast<void>(workspace);
}

} // namespace

TEST_CASE("A report goes from the answers to the register, and each step stands in its head")
{
    const HandInWorkspace workspace;
    CHECK(workspace.answered().status == 0);
    CHECK_THAT(workspace.read(report), contains("- 確認者: （未確認）"));
    const auto confirmed = workspace.confirmed();
    CHECK(confirmed.status == 0);
    CHECK_THAT(confirmed.out, contains("# 自己点検結果報告書　令和8年度　事務局\n"));
    CHECK_THAT(confirmed.out, contains("確認しました: 令和8年度 事務局 第1版（事務局長、令和8年6月2日）"));
    CHECK_THAT(workspace.read(report), contains("- 確認者: 事務局長（令和8年6月2日）"));

    const auto submitted = workspace.step("submit", {}, "2026-06-03");
    CHECK(submitted.status == 0);
    CHECK_THAT(submitted.out, contains("SHA-256: " + sha256_hex(workspace.read(report))));
    CHECK_THAT(workspace.read(report), contains("- 提出日: 令和8年6月3日"));

    const auto accepted = workspace.accepted();
    CHECK(accepted.status == 0);
    CHECK_THAT(workspace.read(report), contains("- 受理日: 令和8年6月4日"));
    const auto rows = read_register(workspace.read(entries));
    REQUIRE(rows);
    CHECK(*rows ==
        std::vector{RegisterEntry{
            "事務局", 1, "2026-06-03", "2026-06-04", "取りまとめ担当", sha256_hex(workspace.read(report))}});
    CHECK(workspace.run({"verify", workspace.path(report)}).status == 0);
}

TEST_CASE("No step is dated before the one that it follows")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    static_cast<void>(workspace.confirmed("2026-06-02"));
    const auto early = workspace.step("submit", {}, "2026-06-01");
    CHECK(early.status == 2);
    CHECK_THAT(early.err, contains("2026-06-01 は、前の手続の日（2026-06-02）より前です"));
    CHECK(workspace.step("submit", {}, "2026-06-03").status == 0);
    CHECK(workspace.accepted("2026-06-02").status == 2);
    CHECK_FALSE(workspace.there(entries));
    CHECK(workspace.accepted("2026-06-03").status == 0);
}

TEST_CASE("The report of a confirmed or handed-in record comes out the same when it is written again")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto again = [&] {
        const auto before = workspace.read(report);
        CHECK(workspace.run({"report", workspace.path("2026/事務局.jsonl"), "--date", "2027-01-01"}).status ==
            0);
        CHECK(workspace.read(report) == before);
    };
    again();
    static_cast<void>(workspace.accepted());
    again();
}

TEST_CASE("Open questions are named instead of being confirmed")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answer("事務局", {"1-2: met"}));
    const auto before = workspace.lines();
    check_refused(
        workspace, workspace.confirmed(), "未回答が 2 問あるため、確認できません（1-1、1-5）", "tenken -C");
    CHECK(workspace.lines() == before);
    CHECK_FALSE(workspace.there(report));
}

TEST_CASE("Each step out of turn is refused with what to do next, and leaves the record as it was")
{
    const HandInWorkspace workspace;
    const std::vector<std::string> reason{"--reason", "数え間違い"};
    check_refused(workspace, workspace.confirmed(), "記録がありません", " run --department 事務局");
    check_refused(workspace, workspace.step("submit"), "記録がありません", " run --department 事務局");
    check_refused(workspace, workspace.step("correct", reason), "記録がありません", " run ");
    check_refused(workspace, workspace.accepted(), "報告書がありません", " submit ");
    check_refused(workspace, workspace.returned(), "差戻しを記録できません", "tenken correct");

    static_cast<void>(workspace.answered());
    auto lines = workspace.lines();
    check_refused(workspace, workspace.step("submit"), "まだ確認されていません", " confirm ");
    check_refused(workspace, workspace.accepted(), "まだ提出されていません", " submit ");
    check_refused(workspace, workspace.returned(), "まだ提出されていません", " submit ");
    check_refused(workspace, workspace.step("correct", reason), "まだ提出していません", " run ");
    check_refused(
        workspace, workspace.step("confirm", {"--withdraw", "誤り"}), "取り消す確認がありません", " run ");
    CHECK(workspace.lines() == lines);

    static_cast<void>(workspace.confirmed());
    lines = workspace.lines();
    check_refused(
        workspace, workspace.confirmed(), "事務局長が令和8年6月2日に確認しています", "--withdraw 理由");
    check_refused(workspace, workspace.answered("1-1: unmet"), "回答は変更できません", "--withdraw 理由");
    check_refused(workspace, workspace.accepted(), "まだ提出されていません", " submit ");
    check_refused(workspace, workspace.step("correct", reason), "まだ提出していません", "--withdraw 理由");
    CHECK(workspace.lines() == lines);

    static_cast<void>(workspace.step("submit", {}, "2026-06-03"));
    lines = workspace.lines();
    check_refused(workspace, workspace.confirmed(), "令和8年6月3日に提出しています", " correct ");
    check_refused(
        workspace, workspace.step("confirm", {"--withdraw", "誤り"}), "確認を取り消せません", " correct ");
    check_refused(
        workspace, workspace.answered("1-1: unmet"), "提出しているため、回答は変更できません", " correct ");
    CHECK(workspace.lines() == lines);

    static_cast<void>(workspace.returned());
    lines = workspace.lines();
    check_refused(workspace, workspace.returned(), "令和8年6月5日に差し戻しています", "提出するのを待って");
    check_refused(workspace, workspace.accepted(), "令和8年6月5日に差し戻しています", "提出するのを待って");
    check_refused(workspace, workspace.step("correct", reason), "すでに訂正の途中です", " run ");
    check_refused(workspace, workspace.step("submit"), "まだ確認されていません", " confirm ");
    CHECK(workspace.lines() == lines);

    static_cast<void>(workspace.confirmed("2026-06-06"));
    static_cast<void>(workspace.step("submit", {}, "2026-06-07"));
    static_cast<void>(workspace.accepted("2026-06-08"));
    lines = workspace.lines();
    check_refused(workspace, workspace.confirmed(), "令和8年6月8日に受理されています", " correct ");
    check_refused(workspace, workspace.step("submit"), "令和8年6月8日に受理されています", " correct ");
    check_refused(workspace, workspace.returned(), "受理しているため、差し戻せません", " correct ");
    check_refused(
        workspace, workspace.answered("1-1: unmet"), "受理されているため、回答は変更できません", " correct ");
    CHECK(workspace.lines() == lines);
}

TEST_CASE("A confirmation can be taken back until the report is handed in")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    static_cast<void>(workspace.confirmed());
    CHECK(workspace.step("confirm", {"--withdraw", "記入漏れ"}).status == 0);
    CHECK_THAT(workspace.read(report), contains("- 確認者: （未確認）"));
    CHECK(workspace.answered("1-1: unmet").status == 0);
    CHECK(workspace.confirmed().status == 0);
    CHECK(workspace.step("confirm", {"--withdraw", ""}).status == 2);
    CHECK(workspace.step("confirm", {"--withdraw", "誤り", "--yes"}).status == 2);
}

TEST_CASE("A critical item that does not apply wants the confirmer's word, which may be left out by name")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered("1-1: {answer: not_applicable, reason: no_object}"));
    const auto without = workspace.confirmed();
    CHECK(without.status == 2);
    CHECK_THAT(without.err, contains("重要項目 1-1（鍵をかけていますか。）"));
    CHECK_THAT(without.err, contains("--vouch 1-1="));
    CHECK(workspace.step("confirm", {"--yes", "--vouch", "1-2=見た", "--vouch", "1-1=見た"}).status == 2);
    const auto near = workspace.step("confirm", {"--yes", "--vouch", "1-11=見た"});
    CHECK(near.status == 2);
    CHECK_THAT(near.err, contains("「1-1」ではありませんか"));
    CHECK(workspace.step("confirm", {"--yes", "--vouch", "1-1"}).status == 2);

    const auto left = workspace.step("confirm", {"--yes", "--vouch", "1-1="});
    CHECK(left.status == 0);
    CHECK_THAT(workspace.read(report), contains("- 点検結果: 要確認"));
    static_cast<void>(workspace.step("confirm", {"--withdraw", "一言を足す"}));
    const auto seen = workspace.step("confirm", {"--yes", "--vouch", "1-1=台帳で確かめた"});
    CHECK_THAT(seen.out, contains("- 点検結果: 改善事項あり"));
    CHECK_THAT(workspace.read(report), contains("台帳で確かめた"));
    CHECK_THAT(workspace.read(report), contains("- 点検結果: 改善事項あり"));
}

TEST_CASE("Where nobody can be asked, --yes is needed, and department and name too")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    const auto silent = workspace.step("confirm", {}, "2026-06-02", "事務局長");
    CHECK(silent.status == 2);
    CHECK_THAT(silent.err, contains("--yes"));
    for (const auto* command : {"confirm", "submit", "accept"}) {
        const auto missing = workspace.run({command});
        CHECK(missing.status == 2);
        CHECK_THAT(missing.err, contains("--department"));
        CHECK_THAT(missing.err, contains("--by"));
    }
    CHECK(workspace.run({"return"}).status == 2);
    CHECK(workspace.run({"correct"}).status == 2);
    const auto mistyped = workspace.run({"submit", "--department", "事務曲", "--by", "係"});
    CHECK(mistyped.status == 2);
    CHECK_THAT(mistyped.err, contains("「事務局」ではありませんか"));
    const auto unknown = workspace.run({"submit", "--department", "図書館", "--by", "係"});
    CHECK_THAT(unknown.err, contains("事務局 公平委員会 議会"));
    CHECK(workspace.run({"submit", "--department", "事務局", "--by", "a@b"}).status == 2);
    CHECK(workspace.run({"submit", "--department", "事務局", "--by", "係", "--year", "いつか"}).status == 2);
}

TEST_CASE("Whoever confirms what they answered is told so")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    const auto same = workspace.step("confirm", {"--yes"}, "2026-06-02", "佐藤");
    CHECK_THAT(same.out, contains("作成者と確認者が同一です（佐藤）"));
    CHECK_THAT(workspace.read(report), contains("作成者と確認者が同一です"));
}

TEST_CASE("A returned report is corrected, handed in as the next version, and the one before is kept")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto first = workspace.read(report);
    const auto unknown = workspace.returned({"--item", "1-44=なぜ", "--item", "1-4"});
    CHECK(unknown.status == 2);
    CHECK_THAT(unknown.err, contains("「1-4」ではありませんか"));
    CHECK_THAT(unknown.err, contains("「1-4」を読み取れません"));
    const auto returned = workspace.returned({"--item", "1-4=なぜですか"});
    CHECK(returned.status == 0);
    CHECK_THAT(returned.out, contains("  1-4 手順書どおりですか。\n    → なぜですか\n"));
    CHECK(workspace.read(report) == first);

    const auto again = workspace.answer("事務局", {"1-4: {answer: unmet, note: 改訂中のため}"}, "2026-06-06");
    CHECK(again.status == 0);
    CHECK_THAT(again.out, contains("令和8年6月5日に差し戻されています。理由: 根拠を補ってください"));
    CHECK_THAT(again.err, contains("第1版の報告書を残しました"));
    CHECK(workspace.read("2026/事務局/第1版.md") == first);
    CHECK_THAT(workspace.read(report), contains("- 版: 第2版"));

    static_cast<void>(workspace.confirmed("2026-06-07"));
    const auto submitted = workspace.step("submit", {}, "2026-06-08");
    CHECK_THAT(submitted.out, contains("訂正の理由: 差戻しへの対応: 根拠を補ってください"));
    CHECK_THAT(
        workspace.read(report), contains("- 版: 第2版（訂正の理由: 差戻しへの対応: 根拠を補ってください）"));
    CHECK(workspace.accepted("2026-06-09").status == 0);
    CHECK(workspace.run({"verify", workspace.path(report), workspace.path("2026/事務局/第1版.md")}).status ==
        0);
}

TEST_CASE("An accepted report can be corrected, with the reason that was given")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    static_cast<void>(workspace.accepted());
    const auto first = workspace.read(report);
    const auto correct = workspace.step("correct", {"--reason", "数え間違い"});
    CHECK(correct.status == 0);
    CHECK_THAT(correct.out, contains("訂正を始めました: 令和8年度 事務局 第2版"));
    static_cast<void>(workspace.answered("1-1: unmet"));
    static_cast<void>(workspace.confirmed("2026-06-10"));
    CHECK(workspace.step("submit", {"--reason", "端末の数え間違い"}, "2026-06-11").status == 0);
    CHECK(workspace.accepted("2026-06-12").status == 0);
    CHECK(workspace.read("2026/事務局/第1版.md") == first);
    CHECK_THAT(workspace.read(report), contains("訂正の理由: 端末の数え間違い"));
    CHECK(read_register(workspace.read(entries))->size() == 2);
}

TEST_CASE("A first version takes no reason, and an empty text is no reason")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    static_cast<void>(workspace.confirmed());
    CHECK(workspace.step("submit", {"--reason", "なし"}).status == 5);
    CHECK(workspace.step("submit", {"--reason", ""}).status == 2);
    CHECK(workspace.step("correct", {"--reason", ""}).status == 2);
    CHECK(workspace.step("return", {"--comment", ""}).status == 2);
}

TEST_CASE("Handing in and accepting twice changes nothing and says so")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto handed_in = workspace.read(report);
    const auto again = workspace.step("submit", {}, "2026-07-01");
    CHECK(again.status == 0);
    CHECK_THAT(again.out, contains("すでに提出しています"));
    CHECK(workspace.read(report) == handed_in);
    static_cast<void>(workspace.accepted());
    const auto accepted = workspace.read(report);
    const auto rows = workspace.read(entries);
    const auto lines = workspace.lines();
    const auto twice = workspace.accepted("2026-07-02");
    CHECK(twice.status == 0);
    CHECK_THAT(twice.out, contains("すでに受理しています"));
    CHECK_THAT(twice.out, contains("受理控にはすでに載っています"));
    CHECK(workspace.read(report) == accepted);
    CHECK(workspace.read(entries) == rows);
    CHECK(workspace.lines() == lines);
}

TEST_CASE("What a crash has left undone is done when the command is run again")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    static_cast<void>(workspace.confirmed());
    const auto confirmed = workspace.read(report);
    static_cast<void>(workspace.step("submit", {}, "2026-06-03"));
    const auto handed_in = workspace.read(report);

    // Killed between the event and the report.
    workspace.write(report, confirmed);
    CHECK(workspace.accepted().status == 1);
    CHECK(workspace.step("submit", {}, "2026-06-30").status == 0);
    CHECK(workspace.read(report) == handed_in);

    static_cast<void>(workspace.accepted());
    const auto accepted = workspace.read(report);
    const auto rows = workspace.read(entries);

    SECTION("between the event and the report")
    {
        workspace.write(report, handed_in);
        std::filesystem::remove(workspace.path(entries));
        CHECK_THAT(
            workspace.accepted("2026-06-30").out, contains("途中で止まっていた受理の残りを行いました"));
    }
    SECTION("between the report and the register")
    {
        std::filesystem::remove(workspace.path(entries));
        CHECK_THAT(
            workspace.accepted("2026-06-30").out, contains("途中で止まっていた受理の残りを行いました"));
    }
    CHECK(workspace.read(report) == accepted);
    CHECK(workspace.read(entries) == rows);
}

TEST_CASE("A report that was changed, or is not the one handed in, is not accepted")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto handed_in = workspace.read(report);
    auto changed = handed_in;
    changed.replace(changed.find("- 作成者: 佐藤"), std::string("- 作成者: 佐藤").size(), "- 作成者: 鈴木");
    workspace.write(report, changed);
    const auto lines = workspace.lines();
    const auto refused = workspace.accepted();
    CHECK(refused.status == 1);
    CHECK_THAT(refused.err, contains("受理しません"));
    CHECK_THAT(refused.err, contains("鈴木"));
    CHECK(workspace.lines() == lines);
    CHECK_FALSE(workspace.there(entries));

    workspace.write(report, handed_in);
    CHECK(workspace.accepted().status == 0);
}

TEST_CASE("A report that came without its record is entered in the register only")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto handed_in = workspace.read(report);
    std::filesystem::remove(workspace.path("2026/事務局.jsonl"));
    const auto accepted = workspace.accepted();
    CHECK(accepted.status == 0);
    CHECK_THAT(accepted.out, contains("報告書に受理日は書いていません"));
    CHECK(workspace.read(report) == handed_in);
    const auto rows = workspace.read(entries);
    CHECK(read_register(rows)->front().sha256 == sha256_hex(handed_in));
    const auto again = workspace.accepted("2026-07-01");
    CHECK(again.status == 0);
    CHECK_THAT(again.out, contains("すでに受理しています"));
    CHECK(workspace.read(entries) == rows);

    const HandInWorkspace other;
    static_cast<void>(other.answered());
    workspace.write(report, other.read(report));
    const auto unfinished = workspace.accepted();
    CHECK(unfinished.status == 1);
    CHECK_THAT(unfinished.err, contains("提出したものではありません"));
}

TEST_CASE("The same version with other bytes is not entered a second time")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    const auto record = workspace.read("2026/事務局.jsonl");
    std::filesystem::remove(workspace.path("2026/事務局.jsonl"));
    static_cast<void>(workspace.accepted());
    workspace.write("2026/事務局.jsonl", record);
    const auto rows = workspace.read(entries);
    const auto other = workspace.accepted();
    CHECK(other.status == 1);
    CHECK_THAT(other.err, contains("別の内容で受理控に載っています"));
    CHECK(workspace.read(entries) == rows);
    CHECK(workspace.read("2026/事務局.jsonl") == record);
}

TEST_CASE("A file that is no register is left alone, and accepting goes on once it is out of the way")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    workspace.write(entries, "買い物のメモ\n");
    const auto refused = workspace.accepted();
    CHECK(refused.status == 4);
    CHECK_THAT(refused.err, contains("受理控として読み取れません"));
    CHECK(workspace.read(entries) == "買い物のメモ\n");
    std::filesystem::remove(workspace.path(entries));
    CHECK(workspace.accepted().status == 0);
}

TEST_CASE("The register's name is no department's, and kept reports make no department")
{
    const HandInWorkspace workspace;
    workspace.submitted();
    static_cast<void>(workspace.accepted());
    std::filesystem::remove(workspace.path("tenken.yaml"));
    CHECK(workspace
              .run({"run", "--department", "受理控", "--year", "2026", "--by", "係", "--checklist",
                  workspace.path("own")})
              .status == 2);
    const auto page = nlohmann::json::parse(
        workspace.run({"status", "--year", "2026", "--checklist", workspace.path("own"), "--format", "json"})
            .out);
    CHECK(page["departments"].size() == 1);
}

TEST_CASE("Each step as JSON")
{
    const HandInWorkspace workspace;
    static_cast<void>(workspace.answered());
    const std::vector<std::string> json{"--format", "json"};
    const auto parsed = [](const Outcome& outcome) {
        CHECK(outcome.status == 0);
        return nlohmann::json::parse(outcome.out);
    };
    const auto confirmed = parsed(workspace.step("confirm", {"--yes", "--format", "json"}));
    CHECK(confirmed["stage"] == "confirmed");
    CHECK(confirmed["confirmer"] == "庶務係長");
    CHECK(confirmed["result"] == "findings");
    const auto submitted = parsed(workspace.step("submit", json, "2026-06-05"));
    CHECK(submitted["sha256"] == sha256_hex(workspace.read(report)));
    CHECK(submitted["version"] == 1);
    const auto returned = parsed(workspace.returned({"--item", "1-4=なぜ", "--format", "json"}));
    CHECK(returned["comments"] == nlohmann::json{{"1-4", "なぜ"}});
    CHECK(returned["version"] == 2);
    static_cast<void>(workspace.confirmed("2026-06-06"));
    static_cast<void>(workspace.step("submit", {}, "2026-06-06"));
    const auto accepted = parsed(workspace.step("accept", json, "2026-06-07"));
    CHECK(accepted["entered"] == true);
    CHECK(accepted["register"] == workspace.path(entries));
    CHECK(parsed(workspace.step("accept", json, "2026-06-07"))["entered"] == false);
    CHECK(parsed(workspace.step("correct", {"--reason", "誤り", "--format", "json"}))["version"] == 3);
}
