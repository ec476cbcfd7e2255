#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array diff_entries{
    Entry{"diff.summary", "二つの点検の違いと、評点が動いた理由を示す",
        "What changed between two inspections, and why the score moved"},
    Entry{"diff.option.old", "比べる元（旧）。報告書（.md、.html）、記録（.jsonl）、または年度（4桁）",
        "The old one: a report (.md, .html), a record (.jsonl), or a year (four digits)"},
    Entry{"diff.option.new", "比べる先（新）", "The new one"},
    Entry{"diff.option.department", "年度どうしを比べるとき、この所属だけを比べる（例: 事務局）",
        "Between two years, compare this department only"},
    Entry{"diff.option.output",
        "書き出すファイル（.html なら印刷できるページ、ほかは Markdown、- は標準出力）",
        "Write it to this file (.html: a page that prints; else Markdown; - for standard output)"},
    Entry{"diff.two_checklists", "点検票「{0}」と「{1}」は、比べられません",
        "the checklists “{0}” and “{1}” are not compared with each other"},
    Entry{"diff.two_checklists.hint", "--checklist に書く名前は 1 つにしてください",
        "name one of them with --checklist"},
    Entry{"diff.option.checklist",
        "記録の点検票（二つの記録で異なるときは二度指定。既定: 組み込み）。tenken.yaml の checklists "
        "にある名前なら、その点検票の報告書を比べる",
        "A record's checklist (give it twice where the records' differ; default: built in); a name from "
        "tenken.yaml, under checklists: compare the reports of that one"},
    Entry{"diff.option.exit_code",
        "悪くなった項目があれば終了コード 1。--exit-code=any では、何か変わっていれば 1",
        "Exit status 1 when an item worsened; with --exit-code=any when anything changed"},
    Entry{"diff.option.side", "点検", "INSPECTION"},
    Entry{"diff.option.file", "ファイル", "FILE"},
    Entry{"diff.option.department_value", "所属", "NAME"},
    Entry{"diff.footer",
        "例:\n"
        "  tenken diff 2025 2026                        全所属の2年度を比べる\n"
        "  tenken diff 2025 2026 --department 事務局    一つの所属だけを比べる\n"
        "  tenken diff 旧.md 新.md -o 比較.md           二つの報告書を比べ、Markdown で書き出す\n"
        "  tenken diff 2025 2026 -o 比較.html           同じ比較を、図のある印刷できるページで書き出す\n"
        "  tenken diff 2025/事務局.md 2026/事務局.jsonl 点検の途中で前年度と比べる\n"
        "\n"
        "4桁の数字は年度です。同じ名前のファイルは ./2025 のように指定してください。\n"
        "終了コード: 0 比べ終えた　1 --exit-code の条件に当てはまった",
        "Examples:\n"
        "  tenken diff 2025 2026                        all departments of two years\n"
        "  tenken diff 2025 2026 --department 事務局    one department\n"
        "  tenken diff old.md new.md -o diff.md         two reports, written as Markdown\n"
        "  tenken diff 2025 2026 -o diff.html           the same as a page with charts, to be printed\n"
        "  tenken diff 2025/事務局.md 2026/事務局.jsonl last year against an inspection under way\n"
        "\n"
        "Four digits are a year; name a file that is called so as ./2025.\n"
        "Exit status: 0 compared; 1 what --exit-code asks for was found"},

    Entry{"diff.heading", "{0}の比較　{1}　{2} → {3}", "{0}, compared: {1}, {2} -> {3}"},
    Entry{"diff.heading.departments", "{0}（旧）と{1}（新）", "{0} (old) and {1} (new)"},
    Entry{"diff.side", "{0}　{1}（{2} / {3} 問に回答）　{4}", "{0}: {1} ({2} / {3} answered), {4}"},
    Entry{"diff.delta", "{0} 点", "{0}"},
    Entry{"diff.like_for_like", "{0} → {1} 点（両方で回答した項目だけを、旧の配点と採点方法で採点）",
        "{0} -> {1} (items answered in both, by the old weights and rules)"},
    Entry{"diff.none", "なし", "none"},
    Entry{"diff.arrow", "{0} → {1}", "{0} -> {1}"},
    Entry{"diff.count", "{0}（{1} 件）", "{0} ({1})"},
    Entry{"diff.unchanged", "変わらない項目: {0} 件", "Unchanged: {0}"},
    Entry{"diff.nothing", "違いはありません。", "Nothing differs."},

    Entry{"diff.t.notices", "ご注意", "Please note"},
    Entry{"diff.t.old", "旧", "Old"},
    Entry{"diff.t.new", "新", "New"},
    Entry{"diff.t.delta", "差", "Difference"},
    Entry{"diff.t.like_for_like", "同じ項目どうしの評点", "Like for like"},
    Entry{"diff.t.concerns", "まず確かめたい点", "To look at first"},
    Entry{"diff.t.steps", "評点が動いた理由", "Why the score moved"},
    Entry{"diff.t.score", "評点", "score"},
    Entry{"diff.t.change", "差", "diff."},
    Entry{"diff.t.step", "段階", "step"},
    Entry{"diff.t.sections", "分野別", "By section"},
    Entry{"diff.t.section", "分野", "section"},
    Entry{"diff.t.why", "理由", "why"},
    Entry{"diff.t.changes", "項目ごとの違い", "Item by item"},
    Entry{"diff.t.none", "（なし）", "(none)"},
    Entry{"diff.t.gap", "　", " "},

    Entry{"diff.notice.roles",
        "回答した役割が異なるため（旧: {0}、新: {1}）、評点どうしは比べず、項目ごとの違いだけを示します。",
        "Different roles were asked (old: {0}; new: {1}): scores are not compared, only the items are."},
    Entry{"diff.notice.checklist",
        "点検票が異なります（旧: {0}、新: {1}）。id と意味が同じ項目だけを比べます。",
        "The checklists are different ones (old: {0}; new: {1}): only items of the same id and meaning "
        "compare."},
    Entry{"diff.notice.department", "所属が異なります（旧: {0}、新: {1}）。",
        "The departments are different ones (old: {0}; new: {1})."},
    Entry{"diff.notice.reversed", "「旧」の方が新しい点検です。順序を確かめてください。",
        "The old one is the later inspection: check the order."},
    Entry{"diff.notice.draft", "{0} は下書きです。", "{0} is a draft."},
    Entry{"diff.notice.damaged", "{0} は壊れた記録の読み取れた部分だけから作られています。",
        "{0} was made from what was sound of a damaged record."},
    Entry{"diff.notice.altered",
        "{0} のデータは照合値と合わず、書き換えられています。tenken verify で確かめてください。",
        "The data of {0} does not match its digest: it was changed by hand. See tenken verify."},

    Entry{"diff.concern.critical_fell", "悪くなった重要項目", "Critical items that fell"},
    Entry{"diff.concern.rose_without_evidence", "新しい根拠資料なしに良くなった項目",
        "Rose without new evidence"},
    Entry{
        "diff.concern.newly_not_applicable", "初めて該当なしとした項目", "Not applicable for the first time"},
    Entry{"diff.concern.plan_broken", "期限までに守られていない改善計画", "Plans not kept by their day"},
    Entry{"diff.concern.third_finding", "3年続けて指摘のある項目", "A finding for three years"},
    Entry{"diff.concern.still_finding", "2回続けて指摘のある項目", "A finding both times"},

    Entry{"diff.step.old", "旧の評点", "the old score"},
    Entry{"diff.step.common", "両方で比べられる項目だけにする", "only items that compare"},
    Entry{"diff.step.answers", "両方で回答した項目の回答を新しくする",
        "new answers to what was answered in both"},
    Entry{"diff.step.state", "未回答・該当なし・対象などの状態を新しくする",
        "new states: open, not applicable, subjects"},
    Entry{"diff.step.rules", "配点・分野・採点方法を新しくする", "new weights, sections and rules"},
    Entry{"diff.step.new", "増えた項目・改めた項目を加える（新の評点）",
        "with items added and revised: the new score"},
    Entry{"diff.why.common", "比べられない項目", "items that do not compare"},
    Entry{"diff.why.answers", "回答", "answers"},
    Entry{"diff.why.state", "状態", "states"},
    Entry{"diff.why.rules", "配点など", "rules"},
    Entry{"diff.why.new", "増えた・改めた項目", "added and revised"},
    Entry{"diff.why.combined", "まとめて", "combined"},
    Entry{"diff.why.part", "{0} {1}", "{0} {1}"},
    Entry{"diff.combined", "評点のない段階があるため、その前後は一つにまとめた差です。",
        "Where a step has no score, the next difference covers it too."},
    Entry{"diff.mostly_not_answers",
        "評点の動きは、回答の変化よりも、状態や点検票の変化によるところが大きくなっています。",
        "More of the movement comes from states and from the checklist than from answers."},

    Entry{"diff.change.improved", "良くなった項目", "Improved"},
    Entry{"diff.change.worsened", "悪くなった項目", "Worsened"},
    Entry{"diff.change.excepted", "例外措置となった項目（回答の点数は同じ）",
        "An exception was given (same points)"},
    Entry{"diff.change.exception_ended", "例外措置が終わり、再び指摘となった項目",
        "The exception has ended, and it is a finding again"},
    Entry{
        "diff.change.unproved", "根拠未確認となった項目（期限までに確かめる）", "Left to be confirmed later"},
    Entry{"diff.change.changed", "回答が変わった項目（点数は同じか、採点しない項目）",
        "Other answers of the same points, or not scored"},
    Entry{"diff.change.state", "回答の状態が変わった項目", "Other states"},
    Entry{"diff.change.evidence", "メモ・根拠資料・改善計画だけが変わった項目",
        "Only note, evidence or plan changed"},
    Entry{"diff.change.added", "増えた項目", "Added"},
    Entry{"diff.change.retired", "なくなった項目", "Retired"},
    Entry{"diff.change.revised", "改められたため比べない項目", "Revised, and not compared"},
    Entry{"diff.absent", "対象なし", "no such subject"},
    Entry{"diff.concern.overstated_before", "旧の監査で過大回答とされ、答えが下がっていない項目",
        "Found overstated in the old audit, and not answered lower"},
    Entry{"diff.detail.audit", "監査: {0}", "Audit: {0}"},
    Entry{"diff.detail.verdict", "{0} {1}", "{0} {1}"},
    Entry{"diff.notice.other_version_audited",
        "監査は別の版の報告書に対するものなので、判定は示していません: {0}",
        "The audit is of another version of the report, and its verdicts are not shown: {0}"},
    Entry{"diff.detail.reason", "理由: {0}", "Reason: {0}"},
    Entry{"diff.detail.note", "メモ: {0}", "Note: {0}"},
    Entry{"diff.detail.plan", "旧の改善計画: {0}", "The old plan: {0}"},
    Entry{"diff.detail.plan_outcome", "計画の結果: {0}", "What became of it: {0}"},
    Entry{"diff.detail.remarked", "{0}（{1}）", "{0} ({1})"},
    Entry{"diff.detail.plan_parts", "{0}／{1}／{2}まで", "{0} / {1} / by {2}"},
    Entry{"diff.detail.undecided", "未定", "not decided"},
    Entry{"diff.detail.parts", "変わった所: {0}", "Changed: {0}"},
    Entry{"diff.detail.part_note", "メモ", "note"},
    Entry{"diff.detail.part_evidence", "根拠資料", "evidence"},
    Entry{"diff.detail.part_plan", "改善計画", "plan"},
    Entry{"diff.detail.remark", "文言は改められたが比べられる: {0}", "Reworded, and still compares: {0}"},
    Entry{"diff.detail.continues", "旧の {0} を引き継ぐ", "Continues {0} of the old one"},
    Entry{"diff.detail.continued_by", "新の {0} に引き継がれた", "Continued by {0} of the new one"},
    Entry{"diff.detail.old_wording", "旧: {0}（{1}）", "Old: {0} ({1})"},
    Entry{"diff.detail.new_wording", "新: {0}（{1}）", "New: {0} ({1})"},
    Entry{"diff.detail.old", "旧: {0}", "Old: {0}"},
    Entry{"diff.detail.new", "新: {0}", "New: {0}"},
    Entry{"diff.detail.same_wording", "質問文は同じで、回答の基準などが改められています。",
        "The question is the same; what its answers mean is not."},
    Entry{"diff.detail.marked", "〔{0}〕", "[{0}]"},

    Entry{"diff.all.heading", "{0}と{1}の比較", "{0} and {1}, compared"},
    Entry{"diff.all.department", "{0}　{1} → {2}　差 {3}", "{0}: {1} -> {2}, difference {3}"},
    Entry{"diff.all.uncompared", "{0}は、{1}の報告書がないため比べていません。",
        "{0} is not compared: there is no report for {1}."},

    Entry{"diff.written", "{0} に書き出しました", "{0} is written"},

    Entry{"diff.no_reports", "{0}（{1} フォルダ）に報告書がありません",
        "there are no reports for {0} (folder {1})"},
    Entry{"diff.no_reports.hint",
        "年度のフォルダのある作業フォルダを -C で指定するか、報告書のファイルを直接指定してください",
        "name the workspace that holds the year's folder with -C, or name the reports' files"},
    Entry{"diff.no_common", "{0}と{1}の両方に報告書のある所属がありません",
        "no department has a report for both {0} and {1}"},
    Entry{"diff.no_common.hint", "報告書のファイルを直接指定すると、所属が違っても比べられます",
        "name the reports' files to compare different departments"},
    Entry{"diff.no_department", "{1}に、{0}の報告書がありません", "there is no report of {0} for {1}"},
    Entry{"diff.no_department.hint", "その年度にあるのは: {2}", "that year has: {2}"},
    Entry{"diff.no_department_near", "{1}に、{0}の報告書がありません", "there is no report of {0} for {1}"},
    Entry{"diff.no_department_near.hint", "「{2}」ではありませんか", "did you mean “{2}”?"},
    Entry{"diff.department_of_files", "--department は、年度を指定したときにだけ使えます",
        "--department goes with years only"},
    Entry{"diff.department_of_files.hint", "--department を外すか、2025 2026 のように年度を指定してください",
        "leave it out, or name years such as 2025 2026"},
    Entry{"diff.bad_exit_code", "--exit-code の値「{0}」は使えません", "“{0}” is no value for --exit-code"},
    Entry{"diff.bad_exit_code.hint", "--exit-code か --exit-code=any と書いてください",
        "write --exit-code or --exit-code=any"},
    Entry{"diff.over_input", "{0} は比べるファイルそのものです", "{0} is one of the files to compare"},
    Entry{"diff.over_input.hint", "別のファイルを -o で指定してください", "name another file with -o"},
    Entry{"diff.other_checklist", "記録の点検票（{0} {1}、{2}…）が見つかりません",
        "the record's checklist ({0} {1}, {2}…) was not found"},
    Entry{"diff.other_checklist.hint", "その記録を作った版の点検票を --checklist で指定してください",
        "name the checklist that the record was made with, in that edition, with --checklist"},
};

} // namespace

Table diff() { return packed<diff_entries>(); }

} // namespace tenken::catalogue
