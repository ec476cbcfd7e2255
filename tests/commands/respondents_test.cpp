#include "commands/hand_in_workspace.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

const std::string report = "2026/事務局.md";

/// Staff answer 1-4 (person; only where the department's 1-3 is "yes"), beside the department.
class Staff : public HandInWorkspace {
public:
    Staff()
    {
        std::string text = settings;
        const std::string name = "  - 事務局\n";
        text.replace(text.find(name), name.size(), "  - {name: 事務局, staff: 12, confirmer: 事務局長}\n");
        write("tenken.yaml", text);
    }

    [[nodiscard]] Outcome individual(const std::string& name, const std::string& answer) const
    {
        write("individual.yaml", "answers: {1-4: " + answer + "}\n");
        return step("run", {"--respondent", name, "--answers", path("individual.yaml")}, "2026-05-20", name);
    }

    /// All but what individuals answer.
    [[nodiscard]] Outcome department(const std::vector<std::string>& more = {}) const
    {
        write("department.yaml", "answers: {1-1: met, 1-2: met, 1-3: \"yes\", 1-5: met}\n");
        std::vector<std::string> all{"--answers", path("department.yaml")};
        all.insert(all.end(), more.begin(), more.end());
        return step("run", all, "2026-06-01", "佐藤");
    }

    [[nodiscard]] nlohmann::json status() const
    {
        return nlohmann::json::parse(
            run({"status", "--year", "2026", "--format", "json"}).out)["departments"][0];
    }
};

} // namespace

TEST_CASE("Individuals are asked what concerns them once the department's answer opens it, and thanked")
{
    const Staff staff;
    const auto early = staff.individual("鈴木", "met");
    CHECK(early.status == 0);
    CHECK_THAT(early.out, contains("いまお尋ねする問いはありません"));
    CHECK_THAT(early.out, !contains("報告書を作りました"));

    static_cast<void>(staff.department());
    const auto one = staff.individual("鈴木", "met");
    CHECK(one.status == 0);
    CHECK_THAT(one.out, contains("ありがとうございました"));
    CHECK_THAT(one.out, contains("--respondent 鈴木"));
    CHECK(staff.there("2026/事務局/鈴木.jsonl"));
    CHECK_FALSE(staff.there("2026/事務局/鈴木.md"));
}

TEST_CASE("An individual who leaves a question open is told how to go on")
{
    const Staff staff;
    static_cast<void>(staff.department());
    const auto open = staff.step("run", {"--respondent", "鈴木"}, "2026-05-20", "鈴木");
    CHECK(open.status == 5);
    CHECK_THAT(open.out, contains("手順書どおりですか。"));
    CHECK_THAT(open.out, !contains("鍵をかけていますか。"));
    CHECK_THAT(open.err, contains("未回答が 1問あります（1-4）"));
    CHECK_THAT(open.err, contains("--respondent 鈴木"));
    CHECK_THAT(open.err, !contains("報告書"));
}

TEST_CASE("The department takes in what has come, shows the counts and names nobody")
{
    const Staff staff;
    CHECK(staff.department().status == 5);
    for (const auto* name : {"鈴木", "田中", "高橋", "伊藤"})
        static_cast<void>(staff.individual(name, "met"));
    static_cast<void>(staff.individual("渡辺", "{answer: unmet, note: 手順書が古い}"));

    const auto taken = staff.department();
    CHECK(taken.status == 0);
    CHECK_THAT(taken.out, contains("個人回答 5人分（職員12人）を取り込みました。"));
    const auto text = staff.read(report);
    CHECK_THAT(text, contains("- 個人回答: 5 人（職員 12 人、把握率 41.7 %）"));
    CHECK_THAT(text, contains("5人中 ○ 実施している 4人、× 実施していない 1人"));
    const auto record = staff.read("2026/事務局.jsonl");
    for (const auto* name : {"鈴木", "田中", "高橋", "伊藤", "渡辺", "手順書が古い"}) {
        CHECK_THAT(text, !contains(name));
        CHECK_THAT(record, !contains(name));
    }
    CHECK(staff.run({"verify", staff.path(report)}).status == 0);

    const auto lines = staff.lines();
    CHECK_THAT(staff.department().out, contains("個人回答 5人分（職員12人）が入っています。"));
    CHECK(staff.lines() == lines);
}

TEST_CASE("Individuals' notes go in only when they are asked for, and stay then")
{
    const Staff staff;
    static_cast<void>(staff.department());
    static_cast<void>(staff.individual("渡辺", "{answer: unmet, note: 手順書が古い}"));
    CHECK(staff.department({"--with-notes"}).status == 0);
    CHECK_THAT(staff.read(report), contains("手順書が古い"));
    CHECK(staff.department().status == 0);
    CHECK_THAT(staff.read(report), contains("手順書が古い"));
}

TEST_CASE("One respondent, and one to whom nothing applies")
{
    const Staff staff;
    static_cast<void>(staff.department());
    static_cast<void>(staff.individual("鈴木", "met"));
    CHECK_THAT(staff.department().out, contains("個人回答 1人分"));
    CHECK_THAT(staff.read(report), contains("1人中 ○ 実施している 1人"));
    static_cast<void>(staff.individual("鈴木", "{answer: not_applicable, reason: no_object}"));
    static_cast<void>(staff.department());
    CHECK_THAT(staff.read(report), contains("－ 該当なし（対象がない）"));
}

TEST_CASE("Confirming takes in what has come, and what comes later waits")
{
    const Staff staff;
    static_cast<void>(staff.department());
    static_cast<void>(staff.individual("鈴木", "met"));
    const auto confirmed = staff.confirmed();
    CHECK(confirmed.status == 0);
    CHECK_THAT(confirmed.out, contains("個人回答 1人分（職員12人）を取り込みました。"));
    CHECK(staff.status()["late_respondents"] == false);

    const auto late = staff.individual("田中", "unmet");
    CHECK(late.status == 0);
    CHECK_THAT(late.out, contains("すでに確認が済んでいます"));
    const auto page = staff.status();
    CHECK(page["late_respondents"] == true);
    CHECK(page["respondents"] == 2);
    CHECK_THAT(staff.run({"status", "--year", "2026"}).out, contains("確認の後に変わった個人回答があります"));
    CHECK_THAT(
        staff.confirmed().err, contains("確認の後に、個人回答が変わりました（いま 2人分（職員12人））"));
    CHECK(staff.step("submit", {}, "2026-06-03").status == 0);
    CHECK_THAT(staff.read(report), contains("1人中 ○ 実施している 1人"));

    static_cast<void>(staff.step("correct", {"--reason", "個人回答が増えた"}));
    CHECK_THAT(staff.department().out, contains("個人回答 2人分（職員12人）を取り込みました。"));
}

TEST_CASE("Records that are no respondents' of this department are named and left out")
{
    const Staff staff;
    static_cast<void>(staff.department());
    static_cast<void>(staff.individual("鈴木", "met"));
    staff.write("2026/事務局/壊れた.jsonl", "{}\n");
    staff.write("2026/事務局/よその.jsonl", staff.read("2026/事務局.jsonl"));
    staff.write("2026/事務局/鈴木 - コピー.jsonl", staff.read("2026/事務局/鈴木.jsonl"));
    const auto taken = staff.department();
    CHECK(taken.status == 0);
    CHECK_THAT(taken.out, contains("個人回答 1人分"));
    CHECK_THAT(taken.err, contains("壊れているため、取り込みません"));
    CHECK_THAT(taken.err, contains("別の所属か年度のもののため"));
    CHECK_THAT(taken.err, contains("「鈴木」さんの記録の写しのため"));
}

TEST_CASE("A respondent's name must do as a file name, and notes are for the department to take in")
{
    const Staff staff;
    for (const auto* name : {"", "a/b", "受理控", "CON"})
        CHECK(
            staff.run({"run", "--department", "事務局", "--year", "2026", "--respondent", name}).status == 2);
    CHECK(
        staff.run({"run", "--department", "事務局", "--year", "2026", "--respondent", "鈴木", "--with-notes"})
            .status == 2);
}

TEST_CASE("status shows the way to the coordinator, and how many individuals have answered")
{
    const Staff staff;
    static_cast<void>(staff.department());
    static_cast<void>(staff.individual("鈴木", "met"));
    const auto table = [&](const std::string& date) {
        return staff.run({"status", "--year", "2026", "--date", date}).out;
    };
    CHECK_THAT(table("2026-06-02"), contains("回答済み   4/4           0      1/12"));
    static_cast<void>(staff.confirmed());
    CHECK_THAT(table("2026-06-02"), contains("確認済み 2026-06-02"));
    CHECK(staff.status()["stage"] == "confirmed");
    CHECK(nlohmann::json::parse(
              staff.run({"status", "--year", "2026", "--date", "2026-12-28", "--format", "json"})
                  .out)["departments"][0]["overdue"] == 3);
    static_cast<void>(staff.step("submit", {}, "2026-06-03"));
    CHECK_THAT(table("2026-12-28"), contains("提出済み 2026-06-03"));
    CHECK(nlohmann::json::parse(
              staff.run({"status", "--year", "2026", "--date", "2026-12-28", "--format", "json"})
                  .out)["departments"][0]["overdue"] == nullptr);
    static_cast<void>(staff.returned({"--item", "1-4=なぜ"}));
    CHECK_THAT(table("2026-06-05"), contains("差戻し 2026-06-05"));
    CHECK_THAT(table("2026-06-05"), contains("事務局: 差し戻しの理由「根拠を補ってください」"));
    CHECK(staff.status()["returned"]["comments"]["1-4"] == "なぜ");
    static_cast<void>(staff.confirmed("2026-06-06"));
    static_cast<void>(staff.step("submit", {}, "2026-06-07"));
    static_cast<void>(staff.accepted("2026-06-08"));
    CHECK_THAT(table("2026-06-08"), contains("受理済み 2026-06-08"));
    CHECK(staff.status()["version"] == 2);
    CHECK_THAT(staff.run({"status", "--year", "2026", "--plain"}).out, contains("個人回答 1/12人"));

    std::filesystem::remove(staff.path("2026/事務局.jsonl"));
    CHECK(staff.status()["stage"] == "accepted");
}
