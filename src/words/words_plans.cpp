#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array plans_entries{
    Entry{"plans.summary", "改善計画の進み具合を見る、完了や延長を記録する",
        "See how improvement plans go on, and record what is done or extended"},
    Entry{"plans.option.year", "計画のある年度。省略時はいまの年度、なければその前で最も新しい年度",
        "The year of the plans; by default the present one, or the latest before it"},
    Entry{"plans.option.department", "この所属の計画だけを見る", "The plans of this department alone"},
    Entry{"plans.option.open", "終わった計画を除く", "Leave out those that are done"},
    Entry{"plans.w.critical", "重要", "critical"},
    Entry{"plans.w.critical_mark", "重要", "critical"},
    Entry{"plans.w.standing", "状況", "standing"},
    Entry{"plans.w.planned", "当初の期限", "first planned"},
    Entry{"plans.w.extensions", "延長回数", "extensions"},
    Entry{"plans.w.done", "完了日", "done on"},
    Entry{"plans.w.words", "経過", "what was said"},
    Entry{"plans.w.evidence", "完了を示す資料", "evidence"},
    Entry{"plans.option.output", "一覧をファイルに書く（.xlsx は表計算用、.html はページ、ほかは Markdown）",
        "Write the list to a file (.xlsx: a workbook, .html: a page, else Markdown)"},
    Entry{"plans.option.item", "経過を記録する計画の項目", "The item whose plan is reported on"},
    Entry{"plans.option.item_value", "項目", "ITEM"},
    Entry{"plans.option.done", "完了した日", "The day on which it was done"},
    Entry{"plans.option.extend", "延ばした後の期限（--word に理由を書く）",
        "The day until which it is extended (with the reason in --word)"},
    Entry{"plans.option.word", "したこと、延長の理由、又は経過のメモ",
        "What was done, why it is extended, or a note"},
    Entry{"plans.option.evidence", "完了を示す資料（何度でも）", "What shows that it is done (repeatable)"},
    Entry{"plans.option.by", "記録する人（職名）", "Who reports it (a post)"},
    Entry{"plans.option.date", "今日とみなす日（既定: SOURCE_DATE_EPOCH、なければ今日）",
        "The day taken for today (default: SOURCE_DATE_EPOCH, else today)"},
    Entry{"plans.option.day_value", "日付", "DATE"},
    Entry{"plans.footer",
        "例:\n"
        "  tenken plans                 急ぐものから順に一覧にする\n"
        "  tenken plans 2026 --open -o 改善計画.md\n"
        "  tenken plans 2026 -o 改善計画.xlsx     表計算ソフトで並べ替え、絞り込む\n"
        "  tenken plans 2026 --department 事務局 --item 6.4-02 --done 12/10 --word '錠を替えた' --by "
        "庶務係長\n"
        "  tenken plans 2026 --department 事務局 --item 6.4-02 --extend R9.3.31 --word '納品の遅れ' --by "
        "庶務係長\n"
        "\n"
        "計画は提出された報告書から読み、経過は所属の記録に書き足します。報告書は変わりません。\n"
        "終了コード: 0 表示・記録した　1 改変された報告書があり、その計画を除いた\n",
        "Examples:\n"
        "  tenken plans                 the most pressing first\n"
        "  tenken plans 2026 --open -o plans.md\n"
        "  tenken plans 2026 -o plans.xlsx     to be sorted and filtered in a spreadsheet\n"
        "  tenken plans 2026 --department 事務局 --item 6.4-02 --done 12/10 --word 'new lock' --by 庶務係長\n"
        "  tenken plans 2026 --department 事務局 --item 6.4-02 --extend 2027-03-31 --word 'late delivery' "
        "--by 庶務係長\n"
        "\n"
        "Plans are read from the reports; how they go on is added to the department's record. Reports do not "
        "change.\n"
        "Exit status: 0 shown or recorded; 1 a report was changed by hand, and its plans are left out\n"},

    Entry{"plans.title", "{0}の点検による改善計画（{1}現在）", "Improvement plans of {0}, as of {1}"},
    Entry{"plans.none", "改善計画はありません。", "There is no improvement plan."},
    Entry{"plans.count", "全 {0} 件: {1}", "{0} plan(s): {1}"},
    Entry{"plans.count_of", "{0} {1} 件", "{0} {1}"},
    Entry{"plans.standing.overdue", "期限を過ぎたもの", "Overdue"},
    Entry{"plans.standing.soon", "期限が近いもの（30日以内）", "Due within 30 days"},
    Entry{"plans.standing.open", "進行中のもの", "Under way"},
    Entry{"plans.standing.undated", "期限のないもの", "Without a date"},
    Entry{"plans.standing.done", "終わったもの", "Done"},
    Entry{"plans.entry", "{0}　{1}", "{0}: {1}"},
    Entry{"plans.entry_critical", "{0}　{1}（重要項目）", "{0}: {1} (critical)"},
    Entry{"plans.who_and_when", "{0}　期限: {1}", "{0}, due {1}"},
    Entry{"plans.no_owner", "担当未定", "nobody named"},
    Entry{"plans.no_day", "なし", "none"},
    Entry{"plans.extended", "延長 {1} 回（当初の期限: {0}）", "extended {1} time(s) (planned: {0})"},
    Entry{"plans.done_on", "完了: {0}", "done: {0}"},
    Entry{"plans.word", "経過: {0}", "note: {0}"},
    Entry{"plans.evidence", "資料: {0}", "evidence: {0}"},
    Entry{"plans.saved", "記録しました。", "Recorded."},
    Entry{"plans.saved_reopened", "完了の記録を取り消し、期限を延ばしました。",
        "Recorded: it is not done any more, and has a later date."},
    Entry{"plans.prompt.by", "記録する方の職名", "Your post"},

    Entry{"plans.handover.title", "{0}　情報セキュリティ自己点検　引継書（{1}現在）",
        "{0}: security self-inspection, hand-over as of {1}"},
    Entry{"plans.handover.days", "年間予定", "Days of the year"},
    Entry{"plans.handover.no_days", "tenken.yaml の years に、期間・基準日・提出期限が書かれていません。",
        "tenken.yaml says nothing of periods and deadlines (years)."},
    Entry{"plans.handover.year", "{0}: 対象期間 {1}から{2}まで、基準日 {3}、提出期限 {4}",
        "{0}: period {1} to {2}, reference date {3}, deadline {4}"},
    Entry{"plans.handover.departments", "所属の状況", "How far the departments have got"},
    Entry{"plans.handover.of_year", "{0}の点検", "The inspection of {0}"},
    Entry{"plans.handover.department", "{0}　{1}", "{0}: {1}"},
    Entry{"plans.handover.plans", "終わっていない改善計画", "Plans that are not done"},
    Entry{"plans.handover.none", "ありません。", "None."},
    Entry{"plans.handover.plan", "{0}　{1}　{2}（{3}、期限 {4}）", "{0} {1}: {2} ({3}, due {4})"},
    Entry{"plans.handover.exceptions", "例外措置の期限", "When exceptions end"},
    Entry{"plans.handover.exception", "{0}　{1}　{2}（{3}が承認、期限 {4}）",
        "{0} {1}: {2} (approved by {3}, until {4})"},
    Entry{"plans.handover.places", "置き場所", "Where things lie"},
    Entry{"plans.handover.place", "{0}: {1}", "{0}: {1}"},
    Entry{"plans.handover.place.settings", "設定", "Settings"},
    Entry{"plans.handover.place.checklist", "点検票", "Checklist"},
    Entry{"plans.handover.place.year", "今の年度の記録と報告書", "This year's records and reports"},
    Entry{"plans.handover.place.register", "受理控", "Register"},
    Entry{"plans.handover.built_in", "プログラムに内蔵（{0}）", "built into the program ({0})"},

    Entry{"plans.report_changed", "報告書が作成後に変更されています。この所属の計画は一覧に含めません",
        "the report was changed after it was made; its plans are left out"},
    Entry{"plans.report_changed.hint", "tenken verify で変更の箇所を確かめてください",
        "see with tenken verify what was changed"},
    Entry{"plans.done_and_extended", "--done と --extend は、どちらか一方だけを指定します",
        "--done and --extend exclude each other"},
    Entry{"plans.done_and_extended.hint", "完了なら --done、期限を延ばすなら --extend を残してください",
        "leave --done where it is done, --extend where it takes longer"},
    Entry{"plans.extended_without_reason", "期限を延ばす理由がありません",
        "there is no reason for the extension"},
    Entry{"plans.extended_without_reason.hint", "--word に理由を書いてください", "give it with --word"},
    Entry{"plans.nothing_reported", "何を記録するかの指定がありません", "there is nothing to record"},
    Entry{"plans.nothing_reported.hint", "--done 日付、--extend 日付、--word 文章 のどれかを付けてください",
        "add --done DATE, --extend DATE or --word TEXT"},
    Entry{"plans.done_in_future", "完了した日が、今日より後です: {0}", "that day has not come yet: {0}"},
    Entry{"plans.done_in_future.hint", "完了してから記録してください。見込みは --word に書けます",
        "record it once it is done; what is expected may stand in --word"},
    Entry{"plans.extended_into_past", "延ばした後の期限が、今日より前です: {0}", "that day has passed: {0}"},
    Entry{"plans.extended_into_past.hint", "今日より後の日付を指定してください",
        "give a day that is still to come"},
    Entry{"plans.extended_no_further", "いまの期限（{0}）を延ばす日付ではありません",
        "that does not extend the present date, {0}"},
    Entry{"plans.extended_no_further.hint",
        "いまの期限より後の日付を指定してください。経過だけなら --word に書けます",
        "give a later day; how it goes may stand in --word alone"},
    Entry{"plans.listing_only", "{0} は一覧のときに使います。経過の記録と一緒には指定できません",
        "{0} is for the list, and not for what is reported of a plan"},
    Entry{"plans.listing_only.hint", "{0} を外して記録し、そのあと一覧を表示してください",
        "leave {0} out, and list the plans afterwards"},
    Entry{"plans.no_plan", "この所属の報告書に「{0}」の改善計画はありません",
        "the department's report has no plan for {0}"},
    Entry{
        "plans.no_plan.hint", "tenken plans で、計画のある項目を確かめてください", "tenken plans lists them"},
    Entry{"plans.no_plan_near", "この所属の報告書に「{0}」の改善計画はありません",
        "the department's report has no plan for {0}"},
    Entry{"plans.no_plan_near.hint", "もしかして: {1}", "did you mean {1}?"},
};

} // namespace

Table plans() { return packed<plans_entries>(); }

} // namespace tenken::catalogue
