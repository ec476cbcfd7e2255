#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_letter_entries{
    Entry{"rollup.letter.heading", "{0}情報セキュリティ自己点検の結果について（報告）",
        "The results of the information security self-inspection of {0}"},
    Entry{"rollup.letter.date", "報告日", "Date"},
    Entry{"rollup.letter.to", "あて先", "To"},
    Entry{"rollup.letter.ciso", "最高情報セキュリティ責任者（CISO）",
        "the chief information security officer (CISO)"},
    Entry{"rollup.letter.ciso_post", "{0}（最高情報セキュリティ責任者）",
        "{0} (chief information security officer)"},
    Entry{"rollup.letter.from", "報告者", "From"},
    Entry{"rollup.letter.coordinator", "点検取りまとめ担当", "the coordinator of the inspection"},
    Entry{"rollup.letter.coordinator_of", "点検取りまとめ担当（{0}）",
        "the coordinator of the inspection ({0})"},
    Entry{"rollup.letter.opening",
        "{0}に各機関が行った情報セキュリティ自己点検の結果を、次のとおり報告します。",
        "These are the results of the self-inspections that the departments made in {0}."},
    Entry{"rollup.letter.t.annex", "別紙", "Annex"},
    Entry{"rollup.letter.t.by_results", "提出", "Handed in"},
    Entry{"rollup.letter.t.gravest", "最も重い指摘", "The gravest findings"},
    Entry{"rollup.letter.t.departments", "機関", "Departments"},
    Entry{"rollup.letter.t.plan", "改善計画", "Plan"},
    Entry{"rollup.letter.t.matters", "決裁を仰ぐ事項", "To be decided"},
    Entry{"rollup.letter.t.decision", "判断", "Decision"},
    Entry{"rollup.letter.t.choices", "□承認　□修正　□差戻し", "□ approved □ changed □ sent back"},
    Entry{"rollup.letter.t.instructions", "CISOの指示（日付と職名を添えて記入）",
        "The CISO's instructions (with date and post)"},
    Entry{"rollup.letter.score", "{0} 点（全機関の全項目による）", "{0} (over all items of all departments)"},
    Entry{"rollup.letter.retention_blank", "　　　年", "      years"},
    Entry{"rollup.letter.departments_rest", "ほか {0} 機関（別紙）", "{0} more departments (see the annex)"},
    Entry{"rollup.letter.and_more", "{0} ほか{1}機関", "{0} and {1} more"},
    Entry{"rollup.letter.result_of", "{0} {1}機関", "{0}: {1}"},
    Entry{"rollup.letter.findings", "{0} 件（重要項目 {1} 件、改善計画なし {2} 件）",
        "{0} ({1} critical, {2} without a plan)"},
    Entry{"rollup.letter.no_plan", "（なし）", "(none)"},
    Entry{"rollup.letter.plan", "{0}（{1}、{2}）", "{0} ({1}, {2})"},
    Entry{"rollup.letter.more_plans", "{0} ほか{1}件", "{0} and {1} more"},
    Entry{"rollup.letter.decide.results", "点検の結果を確認し、改善計画 {0} 件を進めること",
        "to take note of the results and carry out the {0} plans"},
    Entry{"rollup.letter.decide.without_plan", "改善計画のない指摘 {0} 件に、計画を定めさせること",
        "to have plans made for the {0} findings without one"},
    Entry{"rollup.letter.decide.overdue", "期限を過ぎた改善計画 {0} 件に、新しい期限を定めさせること",
        "to have new dates set for the {0} plans that are overdue"},
    Entry{"rollup.letter.decide.to_confirm", "確認の済んでいない重要項目 {0} 件を、確かめさせること",
        "to have the {0} critical items confirmed that are not"},
    Entry{"rollup.letter.decide.missing", "報告書のない機関（{0}）に、提出を求めること",
        "to call for the missing reports ({0})"},
    Entry{"rollup.letter.returned",
        "この用紙は、記入と決裁を終えて戻ったものを、CISO に報告し指示を受けたことの記録として保管します。",
        "This sheet, filled in and returned, is kept as the record that the CISO was told and gave "
        "instructions."},
    Entry{"rollup.letter.returned_for",
        "この用紙は、記入と決裁を終えて戻ったものを保管します。次の点検で、{0} の根拠資料になります。",
        "This sheet, filled in and returned, is kept: it is the evidence of {0} in the next inspection."},
    Entry{"rollup.letter.t.purpose", "目的", "Purpose"},
    Entry{"rollup.letter.t.scope", "対象", "Scope"},
    Entry{"rollup.letter.t.period", "期間", "Period"},
    Entry{"rollup.letter.t.method", "方法", "Method"},
    Entry{"rollup.letter.t.results", "結果", "Results"},
    Entry{"rollup.letter.t.overall", "全体", "Overall"},
    Entry{"rollup.letter.t.by_department", "機関別", "By department"},
    Entry{"rollup.letter.t.by_section", "分野別", "By section"},
    Entry{"rollup.letter.t.critical", "重要項目", "Critical items"},
    Entry{
        "rollup.letter.t.critical_none", "未達の重要項目はありません。", "All critical items are fulfilled."},
    Entry{"rollup.letter.t.repeated", "続いている指摘・再発した指摘", "Findings that last or came back"},
    Entry{"rollup.letter.t.repeated_none",
        "前年度までの指摘で、続いているもの、再発したものは確認されていません。",
        "No finding of earlier years was seen to last or to come back."},
    Entry{"rollup.letter.t.plans", "改善計画", "Plans"},
    Entry{"rollup.letter.t.plans_none", "改善計画を要する指摘はありません。", "No finding asks for a plan."},
    Entry{"rollup.letter.t.former_plans", "前年度計画の履行", "What became of last year's plans"},
    Entry{"rollup.letter.t.former_plans_none",
        "前年度の改善計画についての記載は、集計した報告書にありません。",
        "The reports say nothing on plans of last year."},
    Entry{"rollup.letter.t.policy", "ポリシー見直しの要否", "Whether the policy needs a revision"},
    Entry{"rollup.letter.t.policy_note",
        "見直しの要否は、集計だけでは決められません。判断の手掛かりとなる事実は次のとおりです。",
        "Figures alone cannot tell. These facts bear on it:"},
    Entry{"rollup.letter.t.judgement", "見直しの要否（基本方針8）", "Revision of the policy (clause 8)"},
    Entry{"rollup.letter.t.judgement_choices", "□要する　□要しない", "□ needed □ not needed"},
    Entry{"rollup.letter.t.judgement_why", "理由（要するときは、見直す点）",
        "Because (if needed: what is to be revised)"},
    Entry{"rollup.letter.t.left_out", "集計しなかった報告書", "Reports left out"},
    Entry{"rollup.letter.purpose",
        "「{0}」に定める情報セキュリティ対策について、各機関が実施の状況を自ら点検し、"
        "不十分な点を改めることを目的として実施しました。",
        "To have each department inspect for itself how the measures of “{0}” are put into practice, and to "
        "mend what "
        "falls short."},
    Entry{"rollup.letter.policy", "{0}（{1}）", "{0}, {1}"},
    Entry{"rollup.letter.bodies", "対象機関: {0}機関（{1}）", "Departments: {0} ({1})"},
    Entry{"rollup.letter.submitted", "報告書を集計した機関: {0}", "Reports counted: {0}"},
    Entry{"rollup.letter.checklist", "点検票: {0}（{1}）、採点する質問 {2} 問",
        "Checklist: {0} ({1}), {2} scored questions"},
    Entry{"rollup.letter.respondents", "職員個人として回答した人: {0} 人", "Individual respondents: {0}"},
    Entry{"rollup.letter.period", "点検対象期間: {0}から{1}まで", "Period inspected: {0} to {1}"},
    Entry{"rollup.letter.reference_date", "基準日: {0}", "As of: {0}"},
    Entry{"rollup.letter.deadline", "提出期限: {0}", "Deadline: {0}"},
    Entry{"rollup.letter.dates", "報告書の日付: {0}から{1}まで", "Dates of the reports: {0} to {1}"},
    Entry{"rollup.letter.dates_one", "報告書の日付: {0}", "Date of the reports: {0}"},
    Entry{"rollup.letter.method.answers",
        "各機関が、点検票の質問に、どの段階にあるか（{0}）を選んで回答しました。",
        "Each department chose for every question of the checklist where it stands ({0})."},
    Entry{"rollup.letter.method.pooled",
        "評点は、回答の段階に応じた点に質問の配点を掛け、満点に対する割合を100点満点で表したものです。",
        "A score is the points of the answers, weighted by question, as a percentage of the highest "
        "possible."},
    Entry{"rollup.letter.method.mean_of_sections",
        "評点は、分野ごとに満点に対する割合を100点満点で表し、分野の重みを付けて平均したものです。",
        "A score is the mean of the sections' percentages, weighted by section."},
    Entry{"rollup.letter.method.exclude", "該当なしの質問と未回答の質問は、評点の計算から除いています。",
        "Questions that do not apply or are open are left out of it."},
    Entry{"rollup.letter.method.full",
        "該当なしの質問は満点として扱い、未回答の質問は評点の計算から除いています。",
        "Questions that do not apply count as full marks; open ones are left out of it."},
    Entry{"rollup.letter.method.whole",
        "組織全体の評点は全機関の全項目から算出したもので、機関ごとの評点の平均とは別の数字です。",
        "The organisation's score is computed from all items of all departments, which is not the mean of "
        "their scores."},
    Entry{"rollup.letter.method.verified",
        "集計した {0} 件の報告書は、作成された後に書き換えられていないことを機械的に確かめました。"
        "回答の内容が事実と合うことまでは確かめていません。",
        "All {0} reports counted were verified: nobody changed them since they were written. That the "
        "answers are "
        "true was not looked at."},
    Entry{"rollup.letter.method.doubtful",
        "集計した {0} 件の報告書のうち {1} "
        "件は、下書き、照合できないものなどを特に加えたものです（機関別の表の備考）。"
        "ほかは、作成された後に書き換えられていないことを機械的に確かめました。"
        "回答の内容が事実と合うことまでは確かめていません。",
        "Of {0} reports counted, {1} were counted in spite of a doubt (see the remarks by department). The "
        "others were "
        "verified: nobody changed them since they were written. That the answers are true was not looked "
        "at."},
    Entry{"rollup.letter.trend", "前回（{0}）との比較: {1} → {2} 点（{3}）",
        "Compared with {0}: {1} -> {2} ({3})"},
    Entry{"rollup.letter.fact.unconfirmed", "今年度、どの機関の回答からも確認できなかった義務: {0} 件",
        "Obligations that no department's answers confirm this year: {0}"},
    Entry{"rollup.letter.fact.inapplicable", "質問したすべての機関で該当なしとされた項目: {0} 件",
        "Items that apply to none of the departments asked: {0}"},
    Entry{"rollup.letter.fact.exception", "例外措置を理由に該当なしとされたもの: {0} 件",
        "Answered not applicable because an exception was approved: {0}"},
    Entry{"rollup.letter.fact.common", "質問した機関の半数以上で指摘のある項目: {0} 件",
        "Items that at least half of the departments asked fail: {0}"},
    Entry{"rollup.letter.fact.lasting", "3年度以上続いている指摘: {0} 件",
        "Findings that last for three years or longer: {0}"},
    Entry{"rollup.letter.fact.entry", "{0} {1}", "{0} {1}"},
    Entry{"rollup.letter.fact.entry_of", "{0} {1}（{2}）", "{0} {1} ({2})"},
};

} // namespace

Table rollup_letter() { return packed<rollup_letter_entries>(); }

} // namespace tenken::catalogue
