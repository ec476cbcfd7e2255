// Five members of staff answer, a head confirms, a coordinator returns and accepts: all from the command line.

#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

using namespace tenken::test;

namespace {

constexpr const char* settings = R"(tenken: 1
organisation: 東部広域組合
checklist: own
coordinator: 事務局
departments:
  - {name: 事務局, staff: 12, confirmer: 事務局長}
  - 議会
years:
  2026:
    deadline: 2026-12-25
)";

constexpr const char* checklist = R"(tenken: 1
id: own
edition: "2026"
title: 自己点検
policy: {title: 基本方針, edition: 初版, clauses: [{id: "1", title: 管理, obligations: [{id: a, summary: 端末と鍵を管理する}, {id: b, summary: 手順を守る}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
    not_applicable: {label: 該当なし, mark: －, reasons: [{id: no_object, label: 対象がない}]}
sections:
  - id: "1"
    clause: "1"
    title: 管理
    items:
      - {id: 1-1, covers: [a], critical: true, question: 書庫の鍵を管理していますか。, criteria: {met: 台帳がある, partial: 一部だけ, unmet: していない}}
      - {id: 1-2, covers: [b], question: 手順書がありますか。, criteria: {met: ある, partial: 一部だけ, unmet: ない}}
      - {id: 1-3, covers: [b], scope: person, when: {item: 1-2, is: [met, partial]}, question: 手順書どおりに作業していますか。, criteria: {met: はい, partial: ときどき, unmet: いいえ}}
      - {id: 1-4, covers: [a], scope: person, question: 席を離れるとき画面をロックしていますか。, criteria: {met: はい, partial: ときどき, unmet: いいえ}}
)";

/// A folder in which each command is typed, and all that is printed.
class Typed {
public:
    Typed()
    {
        write_file(folder_.path() / "tenken.yaml", settings);
        write_file(folder_.path() / "own/checklist.yaml", checklist);
    }

    Outcome type(const std::vector<std::string>& arguments)
    {
        const auto outcome = run_tenken(arguments, "", {.environment = {}, .working_dir = folder_.path()});
        transcript_ += "$ tenken";
        for (const auto& one : arguments) transcript_ += " " + one;
        transcript_ += "\n" + outcome.out + outcome.err;
        if (outcome.status != 0) transcript_ += "[" + std::to_string(outcome.status) + "]\n";
        transcript_ += "\n";
        return outcome;
    }

    // For 事務局 in 2026.
    Outcome step(const std::string& command, const std::string& by, const std::string& date,
        const std::vector<std::string>& more = {})
    {
        std::vector<std::string> all{
            command, "--department", "事務局", "--year", "2026", "--by", by, "--date", date};
        all.insert(all.end(), more.begin(), more.end());
        return type(all);
    }

    void individual(const std::string& name, const std::string& answers)
    {
        write(name + ".yaml", "answers: {" + answers + "}\n");
        type({"run", "--department", "事務局", "--year", "2026", "--respondent", name, "--date", "2026-05-20",
            "--answers", name + ".yaml"});
    }

    void write(const std::string& file, const std::string& bytes) const
    {
        write_file(folder_.path() / file, bytes);
    }
    void note(const std::string& text) { transcript_ += text + "\n"; }
    [[nodiscard]] std::string read(const std::string& file) const { return read_file(folder_.path() / file); }
    [[nodiscard]] const std::string& transcript() const { return transcript_; }

private:
    TemporaryFolder folder_;
    std::string transcript_;
};

void hand_in_first_version(Typed& typed)
{
    typed.write("answers.yaml", "answers: {1-1: {answer: not_applicable, reason: no_object}, 1-2: met}\n");
    typed.step("run", "庶務係", "2026-05-18", {"--answers", "answers.yaml"});
    typed.individual("鈴木", "1-3: met, 1-4: met");
    typed.individual("田中", "1-3: met, 1-4: met");
    typed.individual("高橋", "1-3: met, 1-4: {answer: unmet, note: 忘れることがある}");
    typed.individual("伊藤", "1-3: {answer: not_applicable, reason: no_object}, 1-4: met");
    typed.individual("渡辺", "1-3: partial, 1-4: met");
    typed.type({"status", "--year", "2026", "--date", "2026-05-21"});

    typed.write("plans.yaml",
        "answers:\n  1-3: {action: {what: 手順書を見直す, owner: 庶務係長, due: 2026-09-30}}\n"
        "  1-4: {action: {what: 自動ロックにする, owner: 情報担当, due: 2026-07-31}}\n");
    CHECK(typed.step("run", "庶務係", "2026-06-01", {"--answers", "plans.yaml"}).status == 0);
    typed.step("submit", "庶務係", "2026-06-01");
    CHECK(typed.step("confirm", "事務局長", "2026-06-02", {"--yes", "--vouch", "1-1=書庫がないことを見た"})
              .status == 0);
    CHECK(typed.step("submit", "庶務係", "2026-06-03").status == 0);
}

void send_back(Typed& typed)
{
    CHECK(typed
              .step("return", "取りまとめ担当", "2026-06-05",
                  {"--comment", "根拠を補ってください", "--item", "1-2=手順書の置き場所を書いてください"})
              .status == 0);
}

} // namespace

TEST_CASE("Respondents, confirmation, return, correction, hand-in and acceptance from the command line")
{
    Typed typed;
    hand_in_first_version(typed);
    const auto first = typed.read("2026/事務局.md");

    send_back(typed);
    typed.type({"status", "--year", "2026", "--date", "2026-06-05"});
    typed.write("again.yaml", "answers: {1-2: {answer: met, note: 共有フォルダの規程集にある}}\n");
    CHECK(typed.step("run", "庶務係", "2026-06-08", {"--answers", "again.yaml"}).status == 0);
    CHECK(typed.step("confirm", "事務局長", "2026-06-09", {"--yes", "--vouch", "1-1=書庫がないことを見た"})
              .status == 0);
    CHECK(typed.step("submit", "庶務係", "2026-06-10").status == 0);
    CHECK(typed.step("accept", "取りまとめ担当", "2026-06-12").status == 0);
    CHECK(typed.step("accept", "取りまとめ担当", "2026-06-13").status == 0);
    typed.type({"status", "--year", "2026", "--date", "2026-06-13"});
    typed.type({"verify", "2026/事務局.md", "2026/事務局/第1版.md"});
    typed.note(typed.read("2026/受理控.md"));

    CHECK(typed.read("2026/事務局/第1版.md") == first);
    for (const auto* name : {"鈴木", "田中", "高橋", "伊藤", "渡辺", "忘れることがある"})
        CHECK_THAT(typed.read("2026/事務局.md"), !contains(name));
    // The digests change with the look of reports.
    const auto text = std::regex_replace(typed.transcript(), std::regex("[0-9a-f]{64}"), "（SHA-256）");
    check_golden("program", "hand_in.txt", text);
}

TEST_CASE("The next version takes no place while the one that was handed in cannot be kept")
{
    Typed typed;
    hand_in_first_version(typed);
    const auto first = typed.read("2026/事務局.md");
    send_back(typed);
    typed.write("2026/事務局/第1版.md/in the way.txt", "a folder\n");
    typed.write("again.yaml", "answers: {1-2: {answer: met, note: 共有フォルダの規程集にある}}\n");
    CHECK(typed.step("run", "庶務係", "2026-06-08", {"--answers", "again.yaml"}).status == 4);
    CHECK(typed.read("2026/事務局.md") == first);
}
