#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array check_entries{
    Entry{"check.summary", "報告書の数字や書き方に、監査の手掛かりがないか調べる",
        "Look for hints for an audit in what reports say and how"},
    Entry{"check.option.report", "調べる報告書（.md、.html）又は年度（省略: いちばん新しい年度）",
        "Reports to look at (.md, .html), or years (left out: the latest year)"},
    Entry{"check.option.exit_code", "手掛かりが一つでもあれば、終了コード1で終わる",
        "End with 1 where there is any hint"},
    Entry{"check.option.output", "結果をこのファイルに書く（.md、.html）",
        "Write the result to this file (.md, .html)"},
    Entry{"check.footer",
        "例:\n"
        "  tenken check 2026                   その年度のすべての報告書\n"
        "  tenken check 2026/事務局.md\n"
        "  tenken check 2026 -o 手掛かり.html\n"
        "  tenken check 2026 --format json --exit-code\n"
        "\n"
        "隣にある記録と前年度の報告書も、あれば使います。規則 r-01〜r-22 の意味と、いくつから示すかは "
        "docs/check.md にあります。\n"
        "書き換えられた報告書は調べません。\n"
        "終了コード: 0 調べた　1 手掛かりあり（--exit-code のとき）　3 書き換えられた報告書あり　4 "
        "読み取れないファイルあり",
        "Examples:\n"
        "  tenken check 2026                   all reports of the year\n"
        "  tenken check 2026/事務局.md\n"
        "  tenken check 2026 -o hints.html\n"
        "  tenken check 2026 --format json --exit-code\n"
        "\n"
        "Uses the record beside a report and last year's report where they are there. docs/check.md says "
        "what the\n"
        "rules r-01 to r-22 mean and from where on they speak. Reports that were changed are not looked at.\n"
        "Exit status: 0 looked at; 1 there is a hint (with --exit-code); 3 a report was changed; 4 a file "
        "could not be "
        "read"},
    Entry{"check.title", "報告書から読み取れる手掛かり", "What reports hint at"},
    Entry{"check.statement",
        "手掛かりであり、指摘ではありません。どれにも差し支えのない事情があり得ます。監査で先に見るところを選"
        "ぶために使ってください。",
        "These are hints, not findings: each may have an innocent cause. Use them to choose where to look "
        "first."},
    Entry{"check.report", "{0}　{1}　{2}", "{0}: {1}, {2}"},
    Entry{"check.draft", "{0}　{1}　{2}（下書き）", "{0}: {1}, {2} (draft)"},
    Entry{"check.none", "手掛かりはありません。", "No hint."},
    Entry{"check.hints", "手掛かり {0}件", "Hints: {0}"},
    Entry{"check.more_items", "{0} ほか {1}問", "{0} and {1} more"},
    Entry{"check.next", "次に: {0}", "Next: {0}"},
    Entry{"check.no_record", "記録が隣にないため、次の規則は調べていません: {0}",
        "Without the record beside it, these rules were not looked at: {0}"},
    Entry{"check.no_former", "前年度の報告書がないため、次の規則は調べていません: {0}",
        "Without last year's report, these rules were not looked at: {0}"},
    Entry{"check.changed", "{0}: 書き換えられた報告書は調べません",
        "{0}: a report that was changed is not looked at"},
    Entry{"check.changed.hint", "tenken verify で違いを確かめてください",
        "see what differs with tenken verify"},

    // evidence
    Entry{"check.rule.r_01", "○などの回答 {1}問のうち {0}問（{2}%）に、根拠がありません",
        "Of {1} answers that are no findings {0} ({2}%) have no evidence"},
    Entry{"check.rule.r_01.next", "挙げた問いから数問を選び、その場で現物を見せてもらう",
        "choose a few of these questions and ask to be shown the evidence on the spot"},
    Entry{"check.rule.r_02", "重要項目で○などの回答 {1}問のうち {0}問に、根拠も確認者の言葉もありません",
        "Of {1} critical items that are no findings {0} have neither evidence nor the confirmer's word"},
    Entry{"check.rule.r_02.next", "すべての現物を確かめる", "look at the evidence of each"},
    Entry{"check.rule.r_03", "根拠のある {1}問のうち {0}問が、同じ根拠「{2}」です",
        "Of {1} answers with evidence {0} have the same: “{2}”"},
    Entry{"check.rule.r_03.next", "その資料の中で、問いごとに当たる箇所を示してもらう",
        "ask to be shown the place in it for each question"},
    Entry{"check.rule.r_04", "{0}問に同じメモが書かれています（{1}種類。最も多いもの「{2}」）",
        "{0} questions bear the same notes ({1} texts; the most frequent: “{2}”)"},
    Entry{"check.rule.r_04.next", "問いごとに、メモのとおりか尋ねる",
        "ask about each question whether its note is true of it"},

    // answers
    Entry{"check.rule.r_05", "回答 {1}問のうち {0}問（{2}%）が同じ「{3}」です",
        "Of {1} answers {0} ({2}%) are the same: “{3}”"},
    Entry{"check.rule.r_05.next", "答えた人に、どのように確かめて答えたかを尋ねる",
        "ask whoever answered how they found out"},
    Entry{"check.rule.r_06", "対策分野 {0}つで、分野のすべての回答（計 {1}問）が同じ指摘の水準です",
        "In {0} sections all answers ({1} altogether) are at one and the same level, a finding"},
    Entry{"check.rule.r_06.next", "その分野の担当者が答えたかを確かめる",
        "find out whether those who know the section answered it"},
    Entry{"check.rule.r_07", "回答 {1}問のうち {0}問（{2}%）が「わからない」です",
        "Of {1} answers {0} ({2}%) are “I do not know”"},
    Entry{
        "check.rule.r_07.next", "だれなら分かるかを聞き、その人に尋ねる", "ask who would know, and ask them"},
    Entry{"check.rule.r_08", "{1}問のうち {0}問（{2}%、配点では {3}%）が「該当なし」です",
        "Of {1} questions {0} ({2}%; {3}% by weight) are not applicable"},
    Entry{"check.rule.r_08.next", "理由の裏付け（機器や業務の一覧、契約の一覧など）と見比べる",
        "hold the reasons against lists of devices, tasks and contracts"},

    // persons
    Entry{"check.rule.r_09", "職員一人ひとりが答えた {1}問のうち {0}問で、全員が同じ回答です",
        "In {0} of {1} questions that each person answered, all answered alike"},
    Entry{"check.rule.r_09.next", "答え方（集まって答えた、一人がまとめて入れたなど）を尋ねる",
        "ask how it was done: together, or one for all"},
    Entry{
        "check.rule.r_10", "職員 {1}人のうち、答えたのは {0}人です", "{0} of {1} members of staff answered"},
    Entry{"check.rule.r_10.next", "答えなかった人の偏り（係、勤務場所など）を確かめる",
        "see who did not answer: one team, one place?"},

    // plans, exceptions and days
    Entry{"check.rule.r_11", "改善計画 {1}件のうち {0}件に期限がありません", "Of {1} plans {0} have no date"},
    Entry{"check.rule.r_11.next", "いつまでに行うかを決めてもらう", "have a date set"},
    Entry{"check.rule.r_12",
        "改善計画の期限が、報告日（{2}）より前のものが {0}件、{3}より後のものが {1}件あります",
        "Plans due before the report's date ({2}): {0}; after {3}: {1}"},
    Entry{"check.rule.r_12.next", "過ぎたものは済んだかどうか、先のものはそれまでの備えを尋ねる",
        "ask whether what is past was done, and what is done until the later ones"},
    Entry{"check.rule.r_13", "改善計画 {1}件のうち {0}件の期限が、同じ {2}です",
        "Of {1} plans {0} are due on the same day, {2}"},
    Entry{"check.rule.r_13.next", "計画ごとの段取りがあるかを尋ねる", "ask for the steps of each plan"},
    Entry{"check.rule.r_14", "例外措置 {0}件が3年目以降です",
        "{0} exceptions are in their third year or later"},
    Entry{"check.rule.r_14.next", "承認の文書と、やめられない理由、代わりの対策を確かめる",
        "look at the approval, why it goes on, and what is done in its place"},
    Entry{"check.rule.r_15", "日付の回答 {0}問が、{1}から{2}までの外にあります",
        "{0} days given lie outside {1} to {2}"},
    Entry{"check.rule.r_15.next", "元の資料の日付と見比べる", "hold them against the papers"},

    // record
    Entry{"check.rule.r_16", "{0}問を {1}秒で答えています（1問あたりの中央値 {2}秒）",
        "{0} questions were answered in {1} seconds (median {2} seconds each)"},
    Entry{"check.rule.r_16.next", "紙などで先に確かめてから入れたのかを尋ねる",
        "ask whether the answers were looked up beforehand, on paper say"},
    Entry{"check.rule.r_17", "{0}問が、いったん指摘の水準で答えてから、根拠を足さずに○などに変わっています",
        "{0} answers were first findings and were raised without new evidence"},
    Entry{"check.rule.r_17.next", "変えた理由を尋ねる", "ask why they were changed"},
    Entry{"check.rule.r_18", "作成者と確認者が同じ人です（{0}）",
        "The same person prepared and confirmed it ({0})"},
    Entry{"check.rule.r_18.next", "ほかの人の目が入ったかを尋ね、数問を確かめる",
        "ask whether anybody else looked at it, and look at a few answers"},

    // years
    Entry{"check.rule.r_19", "前年度に指摘だった {0}問が、今年度は「該当なし」です",
        "{0} findings of last year are not applicable this year"},
    Entry{"check.rule.r_19.next", "機器や業務がなくなったことを、資料で確かめる",
        "see by papers that the device or task is gone"},
    Entry{"check.rule.r_20",
        "前年度と比べられる {1}問のうち {0}問（{2}%）が、回答も書いたことも前年度のままです",
        "Of {1} questions that compare with last year's {0} ({2}%) are as they were, word for word"},
    Entry{"check.rule.r_20.next", "今年度に確かめ直した日と人を、数問について尋ねる",
        "ask about a few when and by whom they were looked at this year"},
    Entry{"check.rule.r_21", "前年度より良くなった {1}問のうち {0}問に、新しい根拠がありません",
        "Of {1} answers better than last year's {0} have no new evidence"},
    Entry{
        "check.rule.r_21.next", "何が変わったのかを尋ね、現物を確かめる", "ask what changed, and look at it"},
    Entry{"check.rule.r_22", "報告日（{0}）が、{1}から{2}までの外にあります",
        "The report's date ({0}) lies outside {1} to {2}"},
    Entry{"check.rule.r_22.next", "いつの状態を答えたのかを尋ねる", "ask of which time the answers are"},

    Entry{"check.contradiction", "{0}（理由: {1}）", "{0} (reason: {1})"},
    Entry{"check.contradiction_open", "{0}（理由は書かれていません）", "{0} (no reason is given)"},
    Entry{"check.contradiction.next", "挙げた問いを並べて尋ねる", "ask about these questions side by side"},
};

} // namespace

Table check() { return packed<check_entries>(); }

} // namespace tenken::catalogue
