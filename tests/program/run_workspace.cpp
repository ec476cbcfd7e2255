#include "program/run_workspace.hpp"

namespace tenken::test {

namespace {

constexpr const char* checklist = R"yaml(tenken: 1
id: small
edition: "2026"
language: ja
title: 情報セキュリティ自己点検
policy:
  title: 基本方針
  edition: 初版
  bodies: [事務局, 議会]
  clauses:
    - id: "6(4)"
      title: 物理的セキュリティ
      obligations: [{id: o-1, summary: 端末を管理する}]
scales:
  practice:
    levels:
      - {id: met,     label: 実施している,     mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet,   label: 実施していない,   mark: ×, points: 0,   finding: true}
      - {id: unknown, label: わからない,       mark: □, points: 0,   finding: true, printed: 未確認}
    not_applicable:
      label: 該当なし
      mark: －
      reasons: [{id: no_object, label: 対象の機器・業務がない}, {id: no_case, label: 期間中に事例がない}]
scoring: {method: pooled, not_applicable: exclude, grades: []}
subjects:
  social_media: {label: ソーシャルメディアサービス, ask: 利用しているサービスを挙げてください。}
sections:
  - id: "6.4"
    clause: "6(4)"
    title: 物理的セキュリティ
    items:
      - id: 6.4-01
        covers: [o-1]
        question: 席を離れるとき、端末の画面はロックされていますか。
        help: 席を離れた数分のあいだに、来庁者が画面を操作できてしまいます。
        criteria: {met: 離れるたびに、手動か自動で必ずロックされる, partial: 自動ロックはあるが、時間の定めがない, unmet: ロックされない端末がある}
        evidence: [端末の設定画面]
      - id: 6.4-02
        covers: [o-1]
        question: 端末の持ち出しを許可制にしていますか。
        criteria: {met: 書面で許可している, partial: 口頭で許可している, unmet: 許可はいらない}
      - id: 6.4-03
        covers: [o-1]
        question: 持ち出した端末の置き忘れに備えていますか。
        criteria: {met: 暗号化している, partial: パスワードだけである, unmet: 何もしていない}
        when: {item: 6.4-02, is: [met, partial]}
      - id: 6.4-04
        covers: [o-1]
        question: このサービスの管理責任者を決めていますか。
        criteria: {met: 文書で決めている, partial: 口頭で決めている, unmet: 決めていない}
        each: social_media
      - {id: 6.4-05, type: number, unit: "%", min: 0, max: 100, covers: [o-1], question: 今年度に研修を受けた職員の割合はどれくらいですか。, bands: [{min: 95, level: met}, {min: 70, level: partial}, {min: 0, level: unmet}]}
      - {id: 6.4-06, type: choice, question: サーバはどこにありますか。, choices: [{id: own, label: 自庁舎}, {id: dc, label: データセンター}]}
      - {id: 6.4-07, type: date, question: 最後に訓練を実施した日はいつですか。}
      - {id: 6.4-08, type: text, question: 気づいたことがあれば書いてください。}
)yaml";

constexpr const char* answers = R"yaml(subjects: {social_media: [広報X]}
answers:
  6.4-01: met
  6.4-02: {answer: partial, note: 手順書は作成中, action: {what: 書面にする, owner: 庶務係長, due: 2026-12-25}}
  6.4-03: met
  6.4-04@広報X: {answer: not_applicable, reason: no_case}
  6.4-05: 96
  6.4-06: own
  6.4-07: 2026-04-15
  6.4-08: 特になし
)yaml";

} // namespace

RunWorkspace::RunWorkspace()
{
    write_file(path() / "checklist" / "checklist.yaml", checklist);
    std::filesystem::create_directory(path() / "w");
}

std::vector<std::string> RunWorkspace::arguments(const std::vector<std::string>& more) const
{
    std::vector<std::string> all{"-C", "w", "run", "--checklist", "checklist", "--department", "事務局",
        "--year", "2026", "--by", "担当者", "--date", "2026-06-01"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Outcome RunWorkspace::run(const std::vector<std::string>& more, const std::string& input) const
{
    return run_tenken(arguments(more), input, surroundings());
}

std::string RunWorkspace::complete_answers() const
{
    write_file(path() / "answers.yaml", answers);
    return "answers.yaml";
}

std::string RunWorkspace::last_event() const
{
    const std::string all = read_file(record());
    const auto before = all.size() < 2 ? std::string::npos : all.rfind('\n', all.size() - 2);
    return all.substr(before == std::string::npos ? 0 : before + 1);
}

} // namespace tenken::test
