#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array carry_over_entries{
    // What stands beside a question
    Entry{"carry_over.last_year", "前年度", "Last year"},
    Entry{"carry_over.answer", "{0}　{1}", "{0}: {1}"},
    Entry{"carry_over.quoted", "「{0}」", " \"{0}\""},
    Entry{"carry_over.count", "{0} {1}人", "{0}: {1}"},
    Entry{"carry_over.continued_since", "{0}から継続している指摘事項です", "a finding since {0}"},
    Entry{"carry_over.was_finding", "{0}は指摘事項でした", "a finding in {0}"},
    Entry{"carry_over.evidence", "根拠　{0}", "Evidence: {0}"},
    Entry{"carry_over.still_compares", "文言は改められましたが、回答は比べられます（{0}）",
        "Reworded, and still compares ({0})"},
    Entry{"carry_over.other_id", "前の ID は {0} です", "It was {0} then"},
    Entry{"carry_over.new_item", "{0}にはなかった、新しい問いです", "{0}: not asked; a new question"},
    Entry{"carry_over.new_subject", "{0}の報告書に、この対象はありません",
        "{0}: no such subject in the report"},
    Entry{"carry_over.revised", "{0}から問いが改められたため、回答は比べません",
        "{0}: another question, so the answers are not compared"},
    Entry{"carry_over.replaced", "{0}の {1} に代わる問いです。改められたため、回答は比べません",
        "{0}: it was {1}, another question, so the answers are not compared"},
    Entry{"carry_over.split", "{0}の {1} を分けた問いです。回答は比べません",
        "{0}: part of {1}, so the answers are not compared"},
    Entry{"carry_over.merged", "{0}の {1} を合わせた問いです。回答は比べません",
        "{0}: {1} in one, so the answers are not compared"},
    Entry{"carry_over.wording_before", "旧　{0}", "Old: {0}"},
    Entry{"carry_over.wording_after", "新　{0}", "New: {0}"},
    Entry{"carry_over.same_wording", "質問文は同じで、回答の目安などが改められています",
        "The question is the same; what its answers mean is not"},
    Entry{"carry_over.marked", "〔{0}〕", "[{0}]"},

    // Taking over note and evidence
    Entry{"carry_over.nothing_to_take_over", "引き継げる前年度のメモや根拠資料はありません。",
        "There is no note or evidence to take over."},
    Entry{"carry_over.taken_over_already", "前年度のメモと根拠資料は、すでに引き継いであります。",
        "Note and evidence are taken over already."},
    Entry{"carry_over.note_stays",
        "メモは今年度のものがあるため、そのままにしました。書き直すときは n です。",
        "There is a note of this year, which stays; n changes it."},
    Entry{"carry_over.help_take_over",
        "f\u00A0前年度のメモと根拠資料を引き継ぐ（回答は毎年あらためて入力します）",
        "f takes over note and evidence; the answer itself is given anew"},
    Entry{"carry_over.can_take_over", "f でメモと根拠を引き継げます", "f takes over note and evidence"},

    Entry{"carry_over.can_take_over_subjects", "/f で名称を引き継げます", "/f takes over these names"},
    Entry{
        "carry_over.no_subjects", "引き継げる前年度の名称はありません。", "There are no names to take over."},

    // A plan of the earlier year
    Entry{"carry_over.plan_heading", "［{0}の改善計画 {1}/{2}］", "[{0}, plan {1} of {2}]"},
    Entry{"carry_over.plan_what", "計画　　　{0}", "Plan: {0}"},
    Entry{"carry_over.plan_owner", "だれが　　{0}", "By whom: {0}"},
    Entry{"carry_over.plan_due", "いつまで　{0}", "By when: {0}"},
    Entry{"carry_over.of_department", "{0}（{1}）", "{0} ({1})"},
    Entry{"carry_over.succeeds", "「{0}」を引き継いだ所属です。", "This department succeeds {0}."},
    Entry{"carry_over.due_past", "{0}（過ぎています）", "{0} (past)"},
    Entry{"carry_over.due_ahead", "{0}（期限前）", "{0} (still ahead)"},
    Entry{"carry_over.undecided", "未定", "not decided"},
    Entry{"carry_over.plan_ask", "この計画はどうなりましたか。番号に続けて、ひとこと添えられます。",
        "What became of this plan? A word may follow the number."},
    Entry{"carry_over.outcome.done", "実施した", "done"},
    Entry{"carry_over.outcome.partly", "一部実施した", "partly done"},
    Entry{"carry_over.outcome.not_done", "実施していない", "not done"},
    Entry{"carry_over.outcome.not_needed", "不要になった", "no longer needed"},
    Entry{"carry_over.present_note", "ひとこと　{0}", "Note: {0}"},
    Entry{"carry_over.prompt.outcome", "計画の結果（?：ヘルプ　b：戻る　s：後で　l：一覧　q：中断）",
        "Outcome (?: help, b: back, s: later, l: list, q: quit) "},
    Entry{
        "carry_over.prompt.outcome.short", "計画の結果（?：ヘルプ　q：中断）", "Outcome (?: help, q: quit) "},
    Entry{"carry_over.prompt.outcome.shortest", "計画の結果", "Outcome "},
    Entry{"carry_over.prompt.note", "  ひとこと（任意　/b：戻る　/d：消す）",
        "  A word on it (optional, /b: back, /d: delete) "},
    Entry{"carry_over.prompt.note.short", "  ひとこと（任意）", "  A word (optional) "},
    Entry{"carry_over.outcome_first", "先に計画の結果を番号でお答えください。",
        "Please say first what became of the plan, by number."},
    Entry{"carry_over.help.plan",
        "前年度の報告書にある改善計画が、その後どうなったかをうかがっています。1 から 4 "
        "の番号か言葉で答え、理由などを続けて書けます（後から n "
        "でも書けます）。結果は報告書に載り、評点には入りません。",
        "This asks what became of a plan of the earlier report. Answer by number or word; a "
        "reason may follow it (or later, with n). It stands in the report and is not part of the score."},
    Entry{"carry_over.help.plan_commands",
        "b\u00A0戻る　s\u00A0後で　j\u00A0番号\u00A0移動　l\u00A0一覧　r\u00A0確認　n\u00A0ひとこと　q\u00A0"
        "中断",
        "b back, s later, j NUMBER jump, l list, r review, n a word on it, q quit"},
    Entry{"carry_over.help.note",
        "理由やその後の予定などを短く書けます。Enter だけなら今のまま、/d で消し、/b で戻ります。",
        "A word on the reason or on what comes next. Enter leaves it as it is, /d deletes it, /b leads "
        "back."},

    // In a file of answers
    Entry{"carry_over.unknown_plan", "前年度の改善計画に「{0}」はありません",
        "there is no plan of last year for “{0}”"},
    Entry{"carry_over.unknown_plan.hint", "前年度の報告書に改善計画のある設問は次のとおりです: {1}",
        "last year's report has plans for: {1}"},
    Entry{"carry_over.unknown_plan.near", "前年度の改善計画に「{0}」はありません",
        "there is no plan of last year for “{0}”"},
    Entry{"carry_over.unknown_plan.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"carry_over.duplicate_plan", "「{0}」の計画の結果は {1} にもあります",
        "the outcome for “{0}” is there already, in {1}"},
    Entry{"carry_over.duplicate_plan.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{
        "carry_over.unknown_outcome", "「{0}」は計画の結果にありません", "“{0}” is not an outcome of a plan"},
    Entry{"carry_over.unknown_outcome.hint", "結果は次のどれかです: {1}", "the outcomes are: {1}"},
    Entry{"carry_over.unknown_outcome.near", "「{0}」は計画の結果にありません",
        "“{0}” is not an outcome of a plan"},
    Entry{"carry_over.unknown_outcome.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},

    // The review
    Entry{"carry_over.review.plans", "前年度の改善計画（結果が未記入）（{0}件）",
        "Plans of last year, outcome not given ({0})"},
    Entry{"carry_over.review.changed", "前年度から変わった回答（{0}問）",
        "Answers changed since last year ({0})"},
    Entry{"carry_over.from_to", "{0}→{1}", "{0} -> {1}"},

    // The earlier report
    Entry{"carry_over.option.from", "引き継ぐ前年度までの報告書（既定: 作業フォルダの前年度の報告書）",
        "Report of an earlier year to start from (default: last year's of the workspace)"},
    Entry{"carry_over.option.report", "報告書", "REPORT"},
    Entry{"carry_over.sound", "前年度（{0}）の報告書を確認しました。改変はありません。",
        "Last year's report ({0}) was checked: nobody changed it."},
    Entry{"carry_over.sound_earlier",
        "前年度の報告書がないため、{0}の報告書から引き継ぎます。確認しました。改変はありません。",
        "There is no report of last year; this starts from the one of {0}, which nobody changed."},
    Entry{"carry_over.sound_given", "{0}の報告書を確認しました。改変はありません。",
        "The report of {0} was checked: nobody changed it."},
    Entry{"carry_over.plans", "改善計画 {0} 件を引き継ぎます。", "Plans that come back: {0}."},
    Entry{"carry_over.layout_unknown",
        "この報告書は別のテンプレートで作られているため、データの改変の有無だけを確認しました。",
        "That report has a template of its own: only its data was checked."},
    Entry{"carry_over.older_format", "この報告書は旧書式です。データの改変の有無だけを確認しました。",
        "That report is of an older form: only its data was checked."},
    Entry{"carry_over.other_department", "注意: この報告書は「{0}」のものです。",
        "Note: that report is of another department, \"{0}\"."},
    Entry{"carry_over.replaced_report",
        "前年度の報告書が、前回の作業の後で差し替えられています。新しいものを引き継ぎました。",
        "That report is another than when work stopped; this goes on from the new one."},
    Entry{"carry_over.started_from_another",
        "この点検は、いま作業フォルダにない別の報告書から始めています。その回答を見るには --from "
        "で指定してください。",
        "This inspection started from another report, not in the workspace now; name it with --from to see "
        "it."},
    Entry{"carry_over.unusable", "前年度（{0}）の報告書は引き継いでいません: {1}",
        "Last year's report ({0}) is not carried over: {1}"},
    Entry{"carry_over.why.no_file", "報告書の場所に、ファイルでないものがあります",
        "something else than a file stands in its place"},
    Entry{"carry_over.why.unsound", "改変されているか、読み取れません（tenken verify で確かめられます）",
        "it was changed or cannot be read (tenken verify tells)"},
    Entry{"carry_over.why.draft", "案（未完成の報告書）です", "it is a draft"},
    Entry{"carry_over.why.other_year", "その年度の報告書ではありません", "it is of another year"},
    Entry{"carry_over.why.other_department", "ほかの所属の報告書です", "it is of another department"},
    Entry{"carry_over.from_unsound", "{0} は、tenken が書いたままの報告書ではありません",
        "{0} is not as tenken wrote it"},
    Entry{"carry_over.from_unsound.hint",
        "tenken verify で違いを確かめ、提出した元の報告書を指定してください",
        "see what differs with tenken verify, and name the report that was handed in"},
    Entry{"carry_over.from_draft", "{0} は案（未完成の報告書）です", "{0} is a draft"},
    Entry{"carry_over.from_draft.hint", "完成した報告書を指定してください", "name a finished report"},
    Entry{"carry_over.from_not_earlier", "{0} は{1}の報告書で、{2}より前のものではありません",
        "{0} is a report of {1}, not of a year before {2}"},
    Entry{"carry_over.from_not_earlier.hint", "前年度までの報告書を指定してください",
        "name a report of an earlier year"},
};

} // namespace

Table carry_over() { return packed<carry_over_entries>(); }

} // namespace tenken::catalogue
