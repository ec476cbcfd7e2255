#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    // The commands
    Entry{"hand_in.confirm.summary", "回答を確認者が確認する（確認の取消しも）",
        "confirm the answers, or take the confirmation back"},
    Entry{"hand_in.submit.summary", "確認の済んだ報告書を提出する", "hand in the confirmed report"},
    Entry{"hand_in.correct.summary", "提出した報告書の訂正を始める", "begin to correct a report handed in"},
    Entry{"hand_in.accept.summary", "提出された報告書を受理し、受理控に載せる（取りまとめ担当）",
        "take a report handed in, and enter it in the register (coordinator)"},
    Entry{"hand_in.return.summary", "提出された報告書を、理由を付けて差し戻す（取りまとめ担当）",
        "send a report back with what is to be corrected (coordinator)"},
    Entry{"hand_in.confirm.footer",
        "例:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=台帳で確認した --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw 記入漏れがあったため\n"
        "\n"
        "報告書の要点を示してから、確認するかをうかがいます。確認の後は、取り消すまで回答を変更できません。\n"
        "重要項目の該当なしには、一言ずつ書きます。空のまま（--vouch "
        "6.6-04=）にすると「要確認」が残ります。\n"
        "終了コード: 0 確認した　5 まだ確認できない、または中断",
        "Examples:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=seen --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw \"one answer was missing\"\n"
        "\n"
        "Shows the report's first page and asks. From then on answers cannot change until it is withdrawn.\n"
        "Each critical item that does not apply wants a word; an empty one (--vouch 6.6-04=) leaves it \"to\n"
        "confirm\".\n"
        "Exit status: 0 confirmed, 5 not yet possible, or stopped"},
    Entry{"hand_in.submit.footer",
        "例:\n"
        "  tenken submit\n"
        "  tenken submit --department 事務局 --by 庶務係長\n"
        "  tenken submit --department 事務局 --by 庶務係長 --reason 6.4-02の根拠資料を追加\n"
        "\n"
        "提出した版の報告書は、次の版ができるときに <年度>/<所属>/第n版.md として残します。\n"
        "終了コード: 0 提出した　5 まだ提出できない",
        "Examples:\n"
        "  tenken submit\n"
        "  tenken submit --department 事務局 --by 庶務係長\n"
        "  tenken submit --department 事務局 --by 庶務係長 --reason \"evidence for 6.4-02 added\"\n"
        "\n"
        "The report of this version is kept as <year>/<department>/第n版.md when a later one takes its "
        "place.\n"
        "Exit status: 0 handed in, 5 not yet possible"},
    Entry{"hand_in.correct.footer",
        "例:\n"
        "  tenken correct --department 事務局 --by 庶務係長 --reason 対象端末の数え間違い\n"
        "\n"
        "この後は、run で回答を直し、confirm と submit をもう一度行います。\n"
        "終了コード: 0 訂正を始めた　5 訂正する提出がない",
        "Examples:\n"
        "  tenken correct --department 事務局 --by 庶務係長 --reason \"terminals were miscounted\"\n"
        "\n"
        "Then correct the answers with run, and go through confirm and submit again.\n"
        "Exit status: 0 begun, 5 nothing was handed in"},
    Entry{"hand_in.accept.footer",
        "例:\n"
        "  tenken accept --department 事務局 --by 取りまとめ担当\n"
        "\n"
        "報告書が書き換えられていないことを確かめ、受理日を記して、<年度>/受理控.md に1行を加えます。\n"
        "途中で止まったときは、もう一度実行すれば残りを行います。2度受理しても、行は増えません。\n"
        "報告書だけが届いたとき（記録がないとき）も、受理控に載せられます。\n"
        "終了コード: 0 受理した　1 報告書に問題がある　5 まだ受理できない",
        "Examples:\n"
        "  tenken accept --department 事務局 --by coordinator\n"
        "\n"
        "Verifies the report, writes the day of acceptance into it, and adds a line to <year>/受理控.md.\n"
        "If it was stopped half-way, running it again does the rest; accepting twice adds no second line.\n"
        "A report without its record can be entered too.\n"
        "Exit status: 0 accepted, 1 something is wrong with the report, 5 not yet possible"},
    Entry{"hand_in.return.footer",
        "例:\n"
        "  tenken return --department 事務局 --by 取りまとめ担当 --comment 根拠を補ってください\n"
        "  tenken return --department 事務局 --by 取りまとめ担当 --comment 根拠を補ってください \\\n"
        "    --item 6.4-02=許可書の保管場所を書いてください\n"
        "\n"
        "終了コード: 0 差し戻した　5 差し戻す提出がない",
        "Examples:\n"
        "  tenken return --department 事務局 --by coordinator --comment \"please add evidence\"\n"
        "  tenken return --department 事務局 --by coordinator --comment \"please add evidence\" \\\n"
        "    --item 6.4-02=\"say where the permits are kept\"\n"
        "\n"
        "Exit status: 0 sent back, 5 nothing was handed in"},

    // Options
    Entry{"hand_in.option.department", "所属（対象機関）", "the department"},
    Entry{"hand_in.option.year", "年度。省略時はいま点検している年度",
        "fiscal year; by default the one that is inspected now"},
    Entry{"hand_in.option.date", "記録と報告書に記す日付", "the day that the record and the report bear"},
    Entry{"hand_in.option.by_confirmer", "確認する人（職名）", "who confirms (a post)"},
    Entry{"hand_in.option.by_submitter", "提出する人", "who hands it in"},
    Entry{"hand_in.option.by_coordinator", "取りまとめ担当", "who coordinates"},
    Entry{"hand_in.option.vouch", "重要項目の該当なしについて、確認した内容の一言（何度でも）",
        "the confirmer's word on a critical item that does not apply (repeatable)"},
    Entry{"hand_in.option.pair", "項目=文章", "ITEM=TEXT"},
    Entry{"hand_in.option.text", "文章", "TEXT"},
    Entry{"hand_in.option.yes", "たずねずに確認する（対話できない実行では必要）",
        "confirm without asking; needed where nobody can be asked"},
    Entry{"hand_in.option.withdraw", "確認を取り消す理由", "take the confirmation back, and why"},
    Entry{"hand_in.option.reason_submit", "第2版からの訂正の理由。省略時は差戻しの理由から作る",
        "from the second version on: why it takes the place of the one before"},
    Entry{"hand_in.option.reason_correct", "訂正の理由", "why it is corrected"},
    Entry{"hand_in.option.comment", "差し戻す理由", "why it is sent back"},
    Entry{"hand_in.option.item", "項目ごとの指摘（何度でも）", "a comment on an item (repeatable)"},

    Entry{"hand_in.option.respondent", "個人回答をする職員の名前。自分のことをたずねる問いだけを聞く",
        "one member of staff, who is asked only what concerns each person"},
    Entry{"hand_in.option.with_notes", "個人回答のメモも取り込む", "take in what individuals noted, too"},

    // What is asked
    Entry{"hand_in.which", "{0}のどの所属ですか。", "Which department, {0}?"},
    Entry{"hand_in.prompt.department", "番号か所属名（q：やめる）> ", "Number or name (q: quit) > "},
    Entry{"hand_in.prompt.confirmer", "確認する方の職名", "Who confirms (post)"},
    Entry{"hand_in.prompt.submitter", "提出する方のお名前", "Who hands it in"},
    Entry{"hand_in.prompt.coordinator", "取りまとめ担当のお名前", "Who coordinates"},
    Entry{"hand_in.prompt.usual", "（Enter：{0}）> ", " (Enter: {0}) > "},
    Entry{"hand_in.prompt.end", "> ", " > "},
    Entry{"hand_in.prompt.vouch", "  確認した内容（Enter：要確認のままにする）> ",
        "  Your word (Enter: leave it to be confirmed) > "},
    Entry{"hand_in.no_such", "「{0}」はありません。番号か所属名を入力してください。",
        "There is no “{0}”. Type a number or a name."},
    Entry{"hand_in.bad_name", "名前を入力してください。半角の / と @ は使えません。",
        "Please type a name, without / and @."},
    Entry{"hand_in.left", "何も変更していません。", "Nothing was changed."},
    Entry{"hand_in.vouch",
        "重要項目のうち、該当なしと回答されたものが {0} 件あります。確認した内容を一言で書いてください。",
        "{0} critical item(s) do not apply. Please say in a word what you have seen."},
    Entry{"hand_in.vouch.item", "{0} {1}　{2}", "{0} {1}: {2}"},
    Entry{"hand_in.vouch.note", "メモ: {0}", "note: {0}"},
    Entry{"hand_in.vouch.left", "要確認のままにします。", "It stays to be confirmed."},
    Entry{"hand_in.confirm.ask",
        "この内容（第{0}版）で確認しますか。確認の後は、取り消すまで回答を変更できません。",
        "Do you confirm this (version {0})? Answers cannot change from then on until it is withdrawn."},
    Entry{"hand_in.confirm.result", "確認した内容を加えた点検結果: {0}", "Result with these words: {0}"},
    Entry{"hand_in.confirm.left", "確認していません。何も変更していません。",
        "It is not confirmed, and nothing was changed."},

    Entry{"hand_in.menu.confirm", "回答を確認する（確認者）", "Confirm the answers (whoever confirms)"},
    Entry{"hand_in.menu.submit", "報告書を提出する", "Hand in the report"},

    // What was done
    Entry{"hand_in.place", "{0} {1} 第{2}版", "{0} {1}, version {2}"},
    Entry{"hand_in.place_alone", "{0} {1}", "{0} {1}"},
    Entry{"hand_in.same_person", "作成者と確認者が同一です（{0}）。差し支えないか確かめてください。",
        "The person who answered and the one who confirms are the same ({0})."},
    Entry{"hand_in.confirmed", "確認しました: {0}（{1}、{2}）", "Confirmed: {0} ({1}, {2})"},
    Entry{"hand_in.withdrawn", "確認を取り消しました: {0}（理由: {1}）", "No longer confirmed: {0} ({1})"},
    Entry{"hand_in.submitted", "提出しました: {0}（{1}）", "Handed in: {0} ({1})"},
    Entry{"hand_in.submitted_before", "すでに提出しています: {0}（{1}）。報告書は記録のとおりです。",
        "Handed in already: {0} ({1}). The report is as the record says."},
    Entry{"hand_in.accepted", "受理しました: {0}（提出日 {1}、受理日 {2}）",
        "Accepted: {0} (handed in {1}, accepted {2})"},
    Entry{"hand_in.accepted_before", "すでに受理しています: {0}（提出日 {1}、受理日 {2}）",
        "Accepted already: {0} (handed in {1}, accepted {2})"},
    Entry{"hand_in.accept_went_on", "途中で止まっていた受理の残りを行いました: {0}（提出日 {1}、受理日 {2}）",
        "Did the rest of an acceptance that was stopped half-way: {0} (handed in {1}, accepted {2})"},
    Entry{"hand_in.without_day", "記録がないため、報告書に受理日は書いていません。受理控にだけ記します。",
        "There is no record, so the report does not bear the day of acceptance; only the register does."},
    Entry{"hand_in.entered", "受理控に載せました: {0}", "Entered in the register: {0}"},
    Entry{"hand_in.entered_before", "受理控にはすでに載っています: {0}", "In the register already: {0}"},
    Entry{"hand_in.returned", "差し戻しました: {0}", "Sent back: {0}"},
    Entry{"hand_in.comment", "  理由: {0}", "  why: {0}"},
    Entry{"hand_in.comment_item", "  {0} {1}\n    → {2}", "  {0} {1}\n    → {2}"},
    Entry{"hand_in.correcting", "訂正を始めました: {0}", "To be corrected: {0}"},
    Entry{"hand_in.reason", "訂正の理由: {0}", "Why it is corrected: {0}"},
    Entry{"hand_in.answer_to_return", "差戻しへの対応: {0}", "in answer to the return: {0}"},
    Entry{"hand_in.kept_later", "第{0}版の報告書は、次の報告書を作るときに残しておきます。",
        "The report of version {0} will be kept when the next is written."},
    Entry{
        "hand_in.kept", "提出した第{0}版の報告書を残しました: {1}", "the report of version {0} is kept: {1}"},
    Entry{"hand_in.report", "報告書: {0}", "Report: {0}"},
    Entry{"hand_in.digest", "SHA-256: {0}", "SHA-256: {0}"},
    Entry{"hand_in.next.submit", "次は提出です: {0}", "Next, hand it in: {0}"},
    Entry{"hand_in.next.run", "次は回答を直します: {0}", "Next, correct the answers: {0}"},
    Entry{"hand_in.next.accept", "次は、取りまとめ担当が受理します: {0}",
        "Next, the coordinator takes it: {0}"},
    Entry{"hand_in.next.answer", "次は、{0}が回答を直します: {1}", "Next, {0} corrects the answers: {1}"},

    // Not now
    Entry{"hand_in.no_record", "{0} の記録がありません", "there is no record of {0}"},
    Entry{"hand_in.no_record.hint",
        "年度と -C のフォルダを確かめてください。まだ始めていなければ {1} で回答します",
        "check the year and the folder of -C; to begin, use {1}"},
    Entry{"hand_in.open_items", "未回答が {0} 問あるため、確認できません（{1}）",
        "{0} question(s) are open, so it cannot be confirmed ({1})"},
    Entry{"hand_in.open_items.hint", "{2} で回答してから、もう一度実行してください",
        "answer them with {2}, then try again"},
    Entry{"hand_in.already_confirmed", "{0} は、{1}が{2}に確認しています", "{0} was confirmed by {1} on {2}"},
    Entry{"hand_in.already_confirmed.hint",
        "次は提出です: {3}。回答を直すときは、先に取り消します: {4} --withdraw 理由",
        "next, hand it in: {3}; to change answers, take it back first: {4} --withdraw REASON"},
    Entry{"hand_in.already_submitted", "{0} は、{1}に提出しています", "{0} was handed in on {1}"},
    Entry{"hand_in.already_submitted.hint", "直すときは、新しい版の訂正を始めます: {2} --reason 理由",
        "to change it, begin a new version: {2} --reason REASON"},
    Entry{"hand_in.already_accepted", "{0} は、{1}に受理されています", "{0} was accepted on {1}"},
    Entry{"hand_in.already_accepted.hint", "直すときは、新しい版の訂正を始めます: {2} --reason 理由",
        "to change it, begin a new version: {2} --reason REASON"},
    Entry{"hand_in.nothing_to_withdraw", "取り消す確認がありません", "there is no confirmation to take back"},
    Entry{"hand_in.nothing_to_withdraw.hint", "回答はそのまま直せます: {0}",
        "answers can be changed as it is: {0}"},
    Entry{"hand_in.withdraw_too_late", "{0} は提出しているため、確認を取り消せません",
        "{0} was handed in, and its confirmation cannot be taken back"},
    Entry{"hand_in.withdraw_too_late.hint", "新しい版の訂正を始めます: {1} --reason 理由",
        "begin a new version: {1} --reason REASON"},
    Entry{"hand_in.not_confirmed", "{0} は、まだ確認されていません", "{0} is not confirmed yet"},
    Entry{"hand_in.not_confirmed.hint", "先に確認者が確認します: {1}", "have it confirmed first: {1}"},
    Entry{"hand_in.not_submitted", "{0} は、まだ提出されていません", "{0} was not handed in yet"},
    Entry{"hand_in.not_submitted.hint", "先に所属が提出します: {1}", "the department hands it in first: {1}"},
    Entry{"hand_in.already_returned", "{0} は、{1}に差し戻しています（理由: {2}）",
        "{0} was sent back on {1} ({2})"},
    Entry{"hand_in.already_returned.hint", "所属が直して、もう一度提出するのを待ってください",
        "wait until the department hands it in again"},
    Entry{"hand_in.return_accepted", "{0} は、{1}に受理しているため、差し戻せません",
        "{0} was accepted on {1} and cannot be sent back"},
    Entry{"hand_in.return_accepted.hint", "所属に訂正を頼んでください: {2} --reason 理由",
        "ask the department to correct it: {2} --reason REASON"},
    Entry{"hand_in.return_without_record", "{0} の記録がないため、差戻しを記録できません",
        "there is no record of {0} in which to write the return"},
    Entry{"hand_in.return_without_record.hint",
        "所属に直接伝えてください。所属は訂正（tenken correct）をして、もう一度提出します",
        "tell the department; it corrects the report (tenken correct) and hands it in again"},
    Entry{"hand_in.nothing_to_correct", "{0} は、まだ提出していません", "{0} was not handed in yet"},
    Entry{"hand_in.nothing_to_correct.hint", "回答はそのまま直せます: {1}",
        "answers can be changed as it is: {1}"},
    Entry{"hand_in.correct_returned", "{0} は、すでに訂正の途中です（差し戻されています）",
        "{0} is being corrected already: the version before was sent back"},
    Entry{"hand_in.correct_returned.hint", "そのまま回答を直せます: {1}", "correct the answers: {1}"},
    Entry{"hand_in.correct_confirmed", "{0} は確認済みですが、まだ提出していません",
        "{0} is confirmed but was not handed in"},
    Entry{"hand_in.correct_confirmed.hint", "確認を取り消せば直せます: {1} --withdraw 理由",
        "take the confirmation back: {1} --withdraw REASON"},

    // In the interview
    Entry{"hand_in.run_confirmed", "{0}が{1}に確認しているため、回答は変更できません",
        "{0} confirmed this on {1}, so answers cannot change"},
    Entry{"hand_in.run_confirmed.hint",
        "直すときは、先に確認を取り消します: {2} --withdraw 理由。このまま提出できます: {3}",
        "to change them, take it back first: {2} --withdraw REASON; as it is, it can be handed in: {3}"},
    Entry{"hand_in.run_submitted", "第{0}版を{1}に提出しているため、回答は変更できません",
        "version {0} was handed in on {1}, so answers cannot change"},
    Entry{"hand_in.run_submitted.hint", "直すときは、新しい版の訂正を始めます: {2} --reason 理由",
        "to change them, begin a new version: {2} --reason REASON"},
    Entry{"hand_in.run_accepted", "第{0}版が{1}に受理されているため、回答は変更できません",
        "version {0} was accepted on {1}, so answers cannot change"},
    Entry{"hand_in.run_accepted.hint", "直すときは、新しい版の訂正を始めます: {2} --reason 理由",
        "to change them, begin a new version: {2} --reason REASON"},
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

    // In the table of departments
    Entry{"hand_in.status.column", "個人回答", "people"},
    Entry{"hand_in.status.sentence", "、個人回答 {0}人", ", individuals {0}"},
    Entry{"hand_in.status.returned", "{0}: 差し戻しの理由「{1}」", "{0}: sent back, “{1}”"},
    Entry{"hand_in.status.late", "{0}: 確認の後に変わった個人回答があります（集計には入っていません）。",
        "{0}: individual answers changed after the confirmation, and are not counted."},
    Entry{"hand_in.status.report",
        "{0}: 提出したときの報告書ではありません。tenken submit をもう一度実行してください。",
        "{0}: the report is not the one handed in. Run tenken submit again."},

    // The report and the register
    Entry{"hand_in.no_report", "報告書がありません: {0}", "there is no report: {0}"},
    Entry{"hand_in.no_report.hint", "提出のファイルをここに置くか、所属がもう一度提出します: {1}",
        "put the file that was handed in there, or have it handed in again: {1}"},
    Entry{"hand_in.unsound", "報告書に、提出後の変更などの問題があるため、受理しません: {0}",
        "something is wrong with the report, and it is not accepted: {0}"},
    Entry{"hand_in.unsound.hint",
        "所属が提出したままのファイルに置き換えるか、差し戻してください。問題は次のとおりです",
        "put the file as it was handed in in its place, or send it back; this is wrong"},
    Entry{"hand_in.report_not_submitted", "この報告書は、提出したものではありません: {0}",
        "this report was not handed in: {0}"},
    Entry{"hand_in.report_not_submitted.hint", "所属が提出します: {1}", "the department hands it in: {1}"},
    Entry{"hand_in.other_report", "報告書 {0} は、{1} として提出されたものと異なります",
        "{0} is not the report that was handed in as {1}"},
    Entry{"hand_in.other_report.hint",
        "提出したままのファイルに置き換えてください。提出の記録だけがあるときは、もう一度提出します: {2}",
        "put the file that was handed in in its place; if only the record says so, hand it in again: {2}"},
    Entry{"hand_in.other_in_register", "{0} は、別の内容で受理控に載っています（受理控 {1}、報告書 {2}）",
        "{0} is in the register with other content (register {1}, report {2})"},
    Entry{"hand_in.other_in_register.hint",
        "受理したときの報告書に戻すか、訂正した新しい版として提出してもらってください",
        "put back the report as it was accepted, or have it corrected and handed in as a new version"},
    Entry{"hand_in.no_register", "受理控として読み取れません: {0}", "this is no register of hand-ins: {0}"},
    Entry{"hand_in.no_register.hint",
        "表が壊れていないか確かめ、控えがあれば戻してください。別のファイルなら、名前を変えてください",
        "mend its table or put a copy back; give another file another name"},

    // The command line
    Entry{"hand_in.unknown_department", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.hint", "あるのは次のとおりです: {1}", "the departments are: {1}"},
    Entry{"hand_in.unknown_department.near", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.no_departments", "{0}の点検が、このフォルダにはまだありません",
        "there is nothing of {0} in this folder yet"},
    Entry{"hand_in.no_departments.hint", "-C のフォルダと --year を確かめてください",
        "check the folder of -C, and --year"},
    Entry{"hand_in.unknown_item", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.hint", "項目の番号は、報告書の見出しにあります",
        "the headings of the report hold the ids"},
    Entry{"hand_in.unknown_item.near", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.bad_pair", "{0} の「{1}」を読み取れません", "“{1}” cannot be read for {0}"},
    Entry{"hand_in.bad_pair.hint",
        "項目の番号、=、文章の順に書いてください（例: {0} 6.4-02=許可書で確認した）",
        "write id, =, text, for example {0} 6.4-02=\"the permit was seen\""},
    Entry{"hand_in.empty_text", "{0} の文章が空です", "{0} is empty"},
    Entry{"hand_in.empty_text.hint", "後で読む人に分かるように、一言書いてください",
        "say it in a few words for whoever reads it later"},
    Entry{"hand_in.needs_yes", "対話できない実行では、--yes がなければ確認しません",
        "where nobody can be asked, it takes --yes to confirm"},
    Entry{"hand_in.needs_yes.hint", "報告書の内容を見たうえで、--yes を付けてください",
        "look at the report, then give --yes"},
    Entry{"hand_in.missing_vouch", "重要項目 {0}（{1}）は該当なしのため、確認者の一言が必要です",
        "the critical item {0} ({1}) does not apply, which wants the confirmer's word"},
    Entry{"hand_in.missing_vouch.hint",
        "--vouch {0}=確認した内容 を付けてください。要確認のまま残すときは --vouch {0}= とします",
        "give --vouch {0}=WORD, or --vouch {0}= to leave it to be confirmed"},
    Entry{"hand_in.vouch_not_needed", "項目 {0} は、該当なしの重要項目ではありません",
        "{0} is no critical item that does not apply"},
    Entry{"hand_in.vouch_not_needed.hint", "この --vouch を除いてください", "leave this --vouch out"},
    Entry{"hand_in.withdraw_alone", "--withdraw は、--yes や --vouch と一緒に使えません",
        "--withdraw goes with neither --yes nor --vouch"},
    Entry{"hand_in.withdraw_alone.hint", "取り消すのか確認するのか、どちらか一方にしてください",
        "either confirm or withdraw"},
    Entry{"hand_in.no_reason_needed", "第1版に、訂正の理由は要りません",
        "a first version needs no reason for a correction"},
    Entry{"hand_in.no_reason_needed.hint", "--reason を除いてください", "leave --reason out"},

    // The register
    Entry{"hand_in.register.title", "# 受理控　{0}", "# Register of hand-ins, {0}"},
    Entry{"hand_in.register.about",
        "点検取りまとめ担当が受理した自己点検結果報告書の控えです。受理するたびに1行を加え、前の行は書き換え"
        "ません。"
        "印刷して保管すると、報告書が後から差し替えられていないことを SHA-256 で確かめられます。",
        "The self-inspection reports that the coordinator has accepted. Each acceptance adds a line, and "
        "none is "
        "ever changed. Print and file it: the SHA-256 shows whether a report was exchanged later."},
    Entry{"hand_in.register.department", "対象機関", "Department"},
    Entry{"hand_in.register.version_column", "版", "Version"},
    Entry{"hand_in.register.version", "第{0}版", "{0}"},
    Entry{"hand_in.register.submitted", "提出日", "Handed in"},
    Entry{"hand_in.register.accepted", "受理日", "Accepted"},
    Entry{"hand_in.register.by", "受理者", "By"},
};

} // namespace

std::span<const Entry> hand_in() { return entries; }

} // namespace tenken::catalogue
