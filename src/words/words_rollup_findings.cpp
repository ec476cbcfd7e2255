#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_findings_entries{
    Entry{"rollup.group.most_failed", "指摘のある所属が多い項目", "Items that most departments fail"},
    Entry{"rollup.group.critical", "重要項目の未達", "Critical items not fulfilled"},
    Entry{"rollup.group.audit", "監査で回答と異なった項目", "Answers that the auditor found to be otherwise"},
    Entry{"rollup.audit.answer", "{0}　監査: {1}", "{0}; audit: {1}"},
    Entry{"rollup.group.to_confirm", "確認を要する重要項目（未回答・該当なし・根拠資料なし）",
        "Critical items to be confirmed (open, not applicable, without evidence)"},
    Entry{"rollup.group.exceptions", "例外措置（期限内）", "Exceptions in force"},
    Entry{"rollup.group.plans", "改善計画", "Plans"},
    Entry{"rollup.group.unconfirmed", "今年度確認できなかった義務", "Obligations not confirmed this year"},
    Entry{"rollup.group.continuing", "継続している指摘", "Continuing findings"},
    Entry{"rollup.group.recurred", "再発した指摘", "Findings that came back"},
    Entry{"rollup.group.spread", "横展開の候補", "For others to look at too"},
    Entry{"rollup.group.former_plans", "前年度の改善計画の履行", "What became of last year's plans"},
    Entry{"rollup.outcome.done", "実施済み", "done"},
    Entry{"rollup.outcome.partly", "一部実施", "partly done"},
    Entry{"rollup.outcome.not_done", "未実施", "not done"},
    Entry{"rollup.outcome.not_needed", "不要になった", "no longer needed"},
    Entry{"rollup.outcome.unknown", "履行の状況が未記入", "not said"},
    Entry{"rollup.outcome.note", "{0}（{1}）", "{0} ({1})"},
    Entry{"rollup.outcome.count", "{0} {1} 件", "{0}: {1}"},
    Entry{"rollup.failing", "{0} / {1} 所属　実施率 {2}　{3}", "{0} of {1} departments, rate {2}: {3}"},
    Entry{"rollup.failing_of_people", "{0} / {1} 所属　職員が答えた分の実施率 {2}　{3}",
        "{0} of {1} departments, rate of the persons who answered {2}: {3}"},
    Entry{"rollup.percent", "{0}%", "{0}%"},
    Entry{"rollup.of_department", "{0}: {1}", "{0}: {1}"},
    Entry{"rollup.plan", "{0}／{1}／{2}", "{0} / {1} / {2}"},
    Entry{"rollup.plan.by", "{0}まで", "by {0}"},
    Entry{"rollup.plan.overdue", "{0}まで（期限を {1} 日過ぎています）", "by {0} ({1} days overdue)"},
    Entry{"rollup.plan.no_day", "期限なし", "no day given"},
    Entry{"rollup.plan.undecided", "未定", "not decided"},
    Entry{"rollup.plans.note",
        "計画 {0} 件、うち集計日までに期限を過ぎたもの {1} 件。計画のない指摘 {2} 件。"
        "報告書の日付での計画であり、その後の実施は翌年度の点検で確かめます。",
        "{0} plans, {1} of them overdue on the day of this summary; {2} findings without a plan. They stand "
        "as of "
        "the reports' dates; what became of them is asked next year."},
    Entry{"rollup.unconfirmed.everywhere", "どの所属でも確認できていない", "not confirmed by any department"},
    Entry{"rollup.unconfirmed.departments", "確認できていない所属: {0}", "not confirmed by: {0}"},
    Entry{"rollup.repeated.continuing", "{0}　以前に指摘のあった年度: {1}", "{0}: findings in {1}"},
    Entry{"rollup.repeated.recurred", "{0}　以前に指摘のあった年度: {1}（その後、指摘のない年度があった）",
        "{0}: findings in {1}, then none for a while"},
    Entry{"rollup.spread.note",
        "ある所属で不十分とわかっている項目のうち、「わからない」と答えた所属、または質問していない所属のある"
        "もの。",
        "One department knows that it falls short; others answered that they do not know, or were not "
        "asked."},
    Entry{"rollup.spread.aware", "指摘のある所属: {0}", "findings: {0}"},
    Entry{"rollup.spread.unknowing", "わからないと答えた所属: {0}", "do not know: {0}"},
    Entry{"rollup.spread.not_asked", "質問していない所属: {0}", "not asked: {0}"},
    Entry{"rollup.hints.note",
        "数字から機械的に拾ったもので、回答の良し悪しを判断するものではありません。事情を確かめる手掛かりとし"
        "てお使いください。",
        "Picked by numbers alone. They judge nobody's answers, and are there to ask about."},
    Entry{"rollup.hint.same_level", "{0}: 採点する {1} 問すべてが「{2}」です。",
        "{0}: all {1} scored answers are “{2}”."},
    Entry{"rollup.hint.same_note", "同じメモ（{0} 文字）が {1} か所にあります: {2}",
        "The same note ({0} characters) in {1} places: {2}"},
    Entry{"rollup.hint.much_not_applicable",
        "{0}: 該当なしが {1} / {2} 問（{3}%）です。ほかの所属では合わせて {4} / {5} 問（{6}%）です。",
        "{0}: {1} of {2} not applicable ({3}%); elsewhere {4} of {5} ({6}%)."},
    Entry{"rollup.hint.unchanged",
        "{0}: 3年度とも回答した {2} 問のうち {1} 問で、回答・メモ・根拠資料が3年度とも同じです。",
        "{0}: of {2} questions answered in three years, {1} have the same answer, note and evidence in all "
        "three."},

    Entry{"rollup.trend.between", "{0} → {1}", "{0} -> {1}"},
    Entry{"rollup.trend.old", "{0}の評点", "the score of {0}"},
    Entry{"rollup.trend.departments", "両年度で比べられる所属だけにする",
        "only departments that can be compared"},
    Entry{"rollup.trend.common", "両年度で比べられる項目だけにする", "only items that compare"},
    Entry{"rollup.trend.answers", "両年度で回答した項目の回答を新しくする",
        "new answers to what was answered in both"},
    Entry{"rollup.trend.state", "未回答・該当なし・対象などの状態を新しくする",
        "new states: open, not applicable, subjects"},
    Entry{"rollup.trend.rules", "配点・分野・採点方法を新しくする", "new weights, sections and rules"},
    Entry{"rollup.trend.items", "増えた項目・改めた項目を加える", "with items added and revised"},
    Entry{"rollup.trend.new", "ほかの所属を加える（{0}の評点）",
        "with the other departments: the score of {0}"},
    Entry{"rollup.trend.like_for_like",
        "同じ項目どうしの評点: {0} → {1} 点（両年度で回答した項目だけを、{2}の配点と採点方法で採点）",
        "Like for like: {0} -> {1} (items answered in both years, by the weights and rules of {2})"},
    Entry{"rollup.trend.mostly_not_answers",
        "評点の動きは、回答の変化よりも、所属・状態・点検票の変化によるところが大きくなっています。",
        "More of the movement comes from departments, states and checklist than from answers."},
    Entry{"rollup.trend.only_before", "{0}だけに報告書がある所属: {1}", "Reports for {0} only: {1}"},
    Entry{"rollup.trend.other_roles", "回答した役割が異なるため比べていない所属: {0}",
        "Other roles were asked, so not compared: {0}"},
    Entry{"rollup.trend.why.common", "比べられない項目", "items that do not compare"},
    Entry{"rollup.trend.why.departments", "所属", "departments"},
    Entry{"rollup.trend.why.answers", "回答", "answers"},
    Entry{"rollup.trend.why.state", "状態", "states"},
    Entry{"rollup.trend.why.rules", "配点など", "rules"},
    Entry{"rollup.trend.why.items", "増えた・改めた項目", "added and revised"},
    Entry{"rollup.trend.why.new", "ほかの所属", "other departments"},
    Entry{"rollup.trend.why.combined", "まとめて", "combined"},
    Entry{"rollup.trend.why.part", "{0} {1}", "{0} {1}"},
    Entry{"rollup.trend.department", "{0}　{1}", "{0}: {1}"},
    Entry{"rollup.trend.year_score", "{0} {1}", "{0} {1}"},
};

} // namespace

Table rollup_findings() { return packed<rollup_findings_entries>(); }

} // namespace tenken::catalogue
