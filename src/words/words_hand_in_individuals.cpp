#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array hand_in_individuals_entries{
    // In the interview
    Entry{"hand_in.run_confirmed", "{4}が{1}に確認しているため、回答は変更できません",
        "{4} confirmed this on {1}, so answers cannot change"},
    Entry{"hand_in.run_confirmed.hint",
        "直すときは、先に {5} --withdraw 理由 で確認を取り消します。このまま {2} で提出できます",
        "to change them, take it back first: {5} --withdraw REASON; as it is, it can be handed in: {2}"},
    Entry{"hand_in.run_confirmed.hint.menu",
        "直すときは、確認者に確認の取消しを頼んでください。このまま提出できます（メニューの「報告書を提出する"
        "」）",
        "to change them, ask the confirmer to take it back; as it is, it can be handed in (see the menu)"},
    Entry{"hand_in.run_submitted", "第{3}版を{1}に提出しているため、回答は変更できません",
        "version {3} was handed in on {1}, so answers cannot change"},
    Entry{"hand_in.run_submitted.hint", "直すときは、{2} --reason 理由 で、新しい版の訂正を始めます",
        "to change them, begin a new version: {2} --reason REASON"},
    Entry{"hand_in.run_submitted.hint.menu", "直すときは、取りまとめ担当に差戻しを頼んでください",
        "to change them, ask the coordinator to send it back"},
    Entry{"hand_in.run_accepted", "第{3}版が{1}に受理されているため、回答は変更できません",
        "version {3} was accepted on {1}, so answers cannot change"},
    Entry{"hand_in.run_accepted.hint", "直すときは、{2} --reason 理由 で、新しい版の訂正を始めます",
        "to change them, begin a new version: {2} --reason REASON"},
    Entry{"hand_in.run_accepted.hint.menu", "直すときは、取りまとめ担当に相談してください",
        "to change them, ask the coordinator"},
    Entry{"hand_in.run_returned", "{0}に差し戻されています。理由: {1}", "It was sent back on {0}: {1}"},
    Entry{"hand_in.run_comments",
        "指摘のある問いが {0} 問あります。r（見直し）の「差戻しの指摘」から開けます。",
        "{0} question(s) have a comment; r (review) lists them."},

    // Individual respondents
    Entry{"hand_in.individual.about",
        "個人回答です。ご自身のことをお答えください。所属の報告書には項目ごとの人数だけが載り、お名前は載りま"
        "せん。",
        "These questions are about yourself. The department's report shows how many answered what, and no "
        "names."},
    Entry{"hand_in.individual.late",
        "所属の点検はすでに確認が済んでいます。いまの回答は、確認が取り消されるまで集計に入りません。",
        "The department's answers are confirmed already; yours go in only once that is taken back."},
    Entry{"hand_in.individual.thanks", "これで終わりです。ありがとうございました。",
        "That was all. Thank you very much."},
    Entry{"hand_in.individual.nothing_yet",
        "いまお尋ねする問いはありません。所属の回答が進むと出ることがあるので、また実行してください。",
        "There is nothing to ask now. Questions may come as the department's answers go on; please try again "
        "later."},
    Entry{"hand_in.individual.next",
        "この後、点検責任者が全員分の人数をまとめます。それまでは、次のコマンドで直せます。",
        "Next, everybody's answers are counted. Until then this command lets you change yours."},
    Entry{"hand_in.individual.left_open", "未回答が {0}問あります（{1}）",
        "{0} of the questions are open ({1})"},
    Entry{"hand_in.individual.left_open.hint", "回答はすべて保存してあります。続きは {2} で再開できます",
        "all answers are saved; go on with {2}"},
    Entry{"hand_in.respondents.count", "{0}人分", "{0}"},
    Entry{"hand_in.respondents.of_staff", "{0}人分（職員{1}人）", "{0} (of {1} staff)"},
    Entry{"hand_in.served.taken_in", "{0}の回答を取り込みました。", "The answers of {0} were taken in."},
    Entry{"hand_in.awaited", "{0}の回答を待っている問いが {1} 問あるため、確認できません（{2}）",
        "it cannot be confirmed: {0} has still to answer {1} questions ({2})"},
    Entry{"hand_in.awaited.hint",
        "{0}が回答を終えてから、もう一度実行してください。{0}の回答は、そのとき取り込みます",
        "try again when {0} has answered; its answers are taken in then"},
    Entry{"hand_in.respondents.taken_in", "個人回答 {0}を取り込みました。",
        "Individual answers were taken in: {0}"},
    Entry{"hand_in.respondents.there", "個人回答 {0}が入っています。", "Individual answers are in: {0}"},
    Entry{"hand_in.respondents.late",
        "確認の後に、個人回答が変わりました（いま {0}）。確認を取り消すまで取り込みません。",
        "Individual answers changed after the confirmation (now {0}); they go in only once it is taken "
        "back."},
    Entry{"hand_in.respondent_damaged", "この個人回答の記録は壊れているため、取り込みません",
        "this respondent's record is damaged and left out"},
    Entry{"hand_in.respondent_damaged.hint", "控えがあれば戻すか、本人にもう一度回答してもらってください",
        "put back a copy, or have it answered again"},
    Entry{"hand_in.respondent_of_another",
        "この個人回答の記録は、別の所属か年度のもののため、取り込みません（{0}、{1} 年度）",
        "this respondent's record is of another department or year ({0}, {1}) and left out"},
    Entry{
        "hand_in.respondent_of_another.hint", "正しいフォルダに移してください", "move it to its own folder"},
    Entry{"hand_in.respondent_copied", "この個人回答の記録は、「{0}」さんの記録の写しのため、取り込みません",
        "this respondent's record is a copy of that of {0}, and left out"},
    Entry{"hand_in.respondent_copied.hint",
        "不要なら消してください。名前を変えたのなら、ファイル名を元に戻してください",
        "remove it if nobody needs it; if it was renamed, give the file its former name"},
    Entry{"hand_in.day_before", "{0} は、前の手続の日（{1}）より前です",
        "{0} is before the day of the step before ({1})"},
    Entry{"hand_in.day_before.hint", "--date を見直してください", "look at --date again"},
    Entry{"hand_in.respondent_other_checklist",
        "この個人回答の記録は、別の点検票（{0}）のもののため、取り込みません",
        "this respondent's record is of another checklist ({0}) and left out"},
    Entry{"hand_in.respondent_other_checklist.hint",
        "本人に、いまの点検票（{1}）でもう一度回答してもらってください",
        "have it answered again with the checklist at hand ({1})"},
    Entry{"hand_in.notes_are_departments", "--with-notes は、--respondent と一緒に使えません",
        "--with-notes does not go with --respondent"},
    Entry{"hand_in.notes_are_departments.hint", "所属の点検（run、confirm）で指定してください",
        "give it to the department's run or confirm"},
};

} // namespace

Table hand_in_individuals() { return packed<hand_in_individuals_entries>(); }

} // namespace tenken::catalogue
