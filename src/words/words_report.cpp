#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

// Released words never change: `verify` renders old reports again. A change needs an id and a template of its
// own (tests/report holds the list of what is released). Templates reach report.t.… as t.….
constexpr std::array entries{
    Entry{"report.t.result", "点検結果", "Result"},
    Entry{"report.t.status", "状態", "Status"},
    Entry{"report.t.score", "評点", "Score"},
    Entry{"report.t.grade", "評価", "Grade"},
    Entry{"report.t.not_applicable", "該当なし", "Not applicable"},
    Entry{"report.t.organisation", "団体名", "Organisation"},
    Entry{"report.t.department", "対象機関", "Department"},
    Entry{"report.t.date", "報告日", "Date of report"},
    Entry{"report.t.by", "回答者", "Answered by"},
    Entry{"report.t.roles", "回答した役割", "Roles asked"},
    Entry{"report.t.respondents", "個人回答", "Individual respondents"},
    Entry{"report.t.checklist", "点検票", "Checklist"},
    Entry{"report.t.policy", "根拠とする方針", "Policy"},
    Entry{"report.t.sections", "対策分野別の評点", "Scores by section"},
    Entry{"report.t.section", "分野", "Section"},
    Entry{"report.t.answers", "回答", "Answered"},
    Entry{"report.t.critical", "重要項目", "Critical items"},
    Entry{"report.t.findings", "指摘事項と改善計画（重要項目を除く）",
        "Findings and improvement plans (other than critical items)"},
    Entry{"report.t.findings_about",
        "改善を要する回答と、その改善計画（何を／だれが／いつまでに）です。一覧がなければ、該当する項目はあり"
        "ません。",
        "Answers that call for improvement, and what will be done, by whom, until when. No list: there are "
        "none."},
    Entry{"report.t.not_applicables", "該当なしとした項目（重要項目を除く）",
        "Items that do not apply (other than critical items)"},
    Entry{"report.t.not_applicables_about",
        "該当なしとした理由です。一覧がなければ、該当する項目はありません。",
        "And the reasons. No list: there are none."},
    Entry{"report.t.unconfirmed", "今年度確認できなかった義務", "Obligations not confirmed this year"},
    Entry{"report.t.unconfirmed_about",
        "対象がない、該当なし、未回答のいずれかにより、今年度の回答では確かめていない義務です。一覧がなければ"
        "、"
        "すべて確認しました。",
        "No answer of this year shows whether these are met: nothing to ask about, not applicable, or open. "
        "No "
        "list: all were confirmed."},
    Entry{"report.t.breakdowns", "参考: 観点別の評点（重複あり）",
        "For reference: scores by viewpoint (these overlap)"},
    Entry{"report.t.answer", "回答", "Answer"},
    Entry{"report.t.note", "メモ", "Note"},
    Entry{"report.t.evidence", "根拠資料", "Evidence"},
    Entry{"report.t.plan", "改善計画", "Improvement plan"},
    Entry{"report.t.none", "（なし）", "(none)"},
    Entry{"report.t.no_what", "内容未定", "what: not decided"},
    Entry{"report.t.no_owner", "担当未定", "who: not decided"},
    Entry{"report.t.no_due", "期限未定", "until when: not decided"},
    Entry{"report.t.separator", "、", ", "},
    Entry{"report.t.divider", "／", "; "},
    Entry{"report.t.gap", "　", " — "},
    Entry{"report.t.open", "（", " ("},
    Entry{"report.t.close", "）", ")"},
    Entry{"report.heading", "{0}結果報告書　{1}　{2}", "{0}: report, {1}, {2}"},
    Entry{"report.data_heading", "データ（照合・集計用。書き換えないでください）",
        "Data (for checking and adding up; do not edit)"},
    Entry{"report.notice.draft", "【下書き】未回答の項目が残っています。提出用の報告書ではありません。",
        "DRAFT: some items are still open. This is not the report to hand in."},
    Entry{"report.notice.damaged",
        "【記録の破損】記録の一部が壊れていたため、読み取れた部分だけから作成しました。",
        "DAMAGED RECORD: part of the record was damaged; this report was made from what was sound."},
    Entry{"report.notice.limited", "【対象限定】一部の役割の質問だけに回答しています（{0}）。",
        "LIMITED: only the questions for some roles were asked ({0})."},
    Entry{"report.notice.shared", "【共通項目】{0}が回答する {1} 問は、この報告書の評点に含みません。",
        "SHARED: the {1} questions that {0} answers for all do not count in this report."},
    Entry{"report.notice.gates",
        "【前提が未回答】{0} に回答がないため、尋ねていない項目があるかもしれません。",
        "PREMISES OPEN: {0} are not answered, so that some items may not have been asked."},
    Entry{"report.result.critical_finding", "{0}（重要項目 {1} 件が未達: {2}）",
        "{0} ({1} critical below standard: {2})"},
    Entry{"report.result.critical_open", "{0}（確認を要する重要項目 {1} 件: {2}）",
        "{0} ({1} critical to be confirmed: {2})"},
    Entry{"report.result.findings", "{0}（{1} 件）", "{0} ({1})"},
    Entry{"report.result.so_far", "回答済みの範囲で{0}", "{0}, as far as answered"},
    Entry{"report.result.nothing", "判定できません（回答がありません）",
        "cannot be told (nothing was answered)"},
    Entry{"report.status", "{0}（{1} / {2} 問に回答）　根拠資料のある回答 {3} 問",
        "{0} ({1} / {2} questions answered); {3} answers with evidence"},
    Entry{"report.status.limited", "{0}（{1} / {2} 問に回答、一部の役割のみ）　根拠資料のある回答 {3} 問",
        "{0} ({1} / {2} questions answered, some roles only); {3} answers with evidence"},
    Entry{"report.score", "{0} 点（100点満点）", "{0} of 100"},
    Entry{"report.score.grade", "　評価 {0}", "; grade {0}"},
    Entry{"report.score.none", "算出対象なし", "none (nothing to score)"},
    Entry{"report.score.range", "　残りの回答により {0}〜{1} 点", "; {0} to {1} with the remaining answers"},
    Entry{"report.not_applicable", "{0} 問（配点 {1}）", "{0} questions (weight {1})"},
    Entry{"report.not_applicable.if_unmet", "　未実施とみなした場合 {0} 点",
        "; {0} if they were counted as unmet"},
    Entry{"report.everybody", "全員", "everybody"},
    Entry{"report.people", "{0} 人", "{0}"},
    Entry{"report.checklist", "{0} {1}（{2}）", "{0} {1} ({2})"},
    Entry{"report.policy", "{0}（{1}）", "{0} ({1})"},
    Entry{"report.answer.counts", "{0}人中 {1}", "of {0}: {1}"},
    Entry{"report.answer.count", "{0} {1}人", "{0} {1}"},
    Entry{"report.answer.number", "{0}（{1}）", "{0} ({1})"},
    Entry{"report.answer.shared", "共通項目（{0}が回答）", "shared (answered by {0})"},
    Entry{"report.until", "{0}まで", "by {0}"},
    Entry{"report.breakdown.clause", "条項別", "By clause"},
    Entry{"report.breakdown.property", "保護する性質別", "By protected property"},
    Entry{"report.breakdown.threat", "脅威別", "By threat"},
    Entry{"report.breakdown.aspect", "整備・運用別", "By design and operation"},

    // Of the command `tenken report`; not part of any report, so not frozen.
    Entry{"report.summary", "記録から報告書を作る", "Write the report from a record"},
    Entry{"report.option.record", "点検の記録（.jsonl）", "Record of an inspection (.jsonl)"},
    Entry{"report.option.output", "書き出すファイル（既定: 記録と同じ名前の .md、- は標準出力）",
        "File to write (default: the record's name with .md; - for standard output)"},
    Entry{"report.option.template", "使うテンプレート（既定: 組み込み）",
        "Template to use (default: built in)"},
    Entry{"report.option.checklist", "記録の点検票（既定: 組み込み）",
        "The record's checklist (default: built in)"},
    Entry{"report.option.date", "報告日（既定: SOURCE_DATE_EPOCH、なければ今日）",
        "Date of the report (default: SOURCE_DATE_EPOCH, else today)"},
    Entry{"report.option.draft", "未回答があっても下書きとして作る", "Make a draft although items are open"},
    Entry{"report.option.damaged", "壊れた記録の、読み取れた部分だけから作る",
        "Make it from what is sound of a damaged record"},
    Entry{"report.option.footer",
        "例:\n"
        "  tenken report 2026/事務局.jsonl\n"
        "  tenken report 2026/事務局.jsonl --draft -o 途中経過.md\n"
        "  tenken report 2026/事務局.jsonl --format json      （テンプレートが使う値）",
        "Examples:\n"
        "  tenken report 2026/事務局.jsonl\n"
        "  tenken report 2026/事務局.jsonl --draft -o so-far.md\n"
        "  tenken report 2026/事務局.jsonl --format json      (the values that templates use)"},
    Entry{"report.written", "報告書を作りました: {0}", "The report is written: {0}"},
    Entry{"report.written_draft", "報告書の下書きを作りました: {0}", "The draft of a report is written: {0}"},
    Entry{"report.open_items", "未回答が {0} 問あるため、報告書を作りませんでした: {1}",
        "{0} items are open, so no report was written: {1}"},
    Entry{"report.open_items.hint",
        "tenken run で続きに回答するか、--draft を付けて下書きとして作ってください",
        "answer them with tenken run, or make a draft with --draft"},
    Entry{"report.open_more", " ほか {0} 問", " and {0} more"},
    Entry{"report.record_damaged", "{0} は壊れています", "{0} is damaged"},
    Entry{"report.record_damaged.hint",
        "読み取れた部分だけから作るには --damaged を付けてください（報告書にその旨が載ります）",
        "to make a report from what is sound, which it will say, add --damaged"},
    Entry{"report.record_empty", "記録が空です", "the record is empty"},
    Entry{"report.record_empty.hint", "tenken run で点検を始めてください",
        "start the inspection with tenken run"},
    Entry{"report.other_checklist",
        "記録の点検票（{0} {1}、{2}…）と、使おうとした点検票（{3} {4}、{5}…）が異なります",
        "the record's checklist ({0} {1}, {2}…) is not the one to be used ({3} {4}, {5}…)"},
    Entry{"report.other_checklist.hint",
        "記録の点検票を --checklist で指定するか、tenken run で新しい点検票に切り替えてください",
        "give the record's checklist with --checklist, or change over to the new one with tenken run"},
    Entry{"report.draft_over_report", "{0} は下書きではないため、下書きで置き換えません",
        "{0} is no draft, and a draft does not take its place"},
    Entry{
        "report.draft_over_report.hint", "別のファイルを -o で指定してください", "give another file with -o"},
    Entry{"report.over_record", "{0} は記録そのものです", "{0} is the record itself"},
    Entry{"report.over_record.hint", "別のファイルを -o で指定してください", "give another file with -o"},
};

} // namespace

std::span<const Entry> report() { return entries; }

} // namespace tenken::catalogue
