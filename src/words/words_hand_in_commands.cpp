#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array hand_in_commands_entries{
    // The commands
    Entry{"hand_in.confirm.summary", "回答を確認者が確認する（確認の取消しも）",
        "Confirm the answers, or take the confirmation back"},
    Entry{"hand_in.submit.summary", "確認の済んだ報告書を提出する", "Hand in the confirmed report"},
    Entry{"hand_in.correct.summary", "提出した報告書の訂正を始める", "Begin to correct a report handed in"},
    Entry{"hand_in.accept.summary", "提出された報告書を受理し、受理控に載せる（取りまとめ担当）",
        "Take a report handed in, and enter it in the register (coordinator)"},
    Entry{"hand_in.return.summary", "提出された報告書を、理由を付けて差し戻す（取りまとめ担当）",
        "Send a report back with what is to be corrected (coordinator)"},
    Entry{"hand_in.confirm.footer",
        "例:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=台帳で確認した --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw 記入漏れがあったため\n"
        "\n"
        "5ページに分けて示し、確認するかをうかがいます。確認の後は、取り消すまで回答を変更できません。\n"
        "要確認のものは1件ずつ確かめ、改善計画のない指摘には計画か理由を書きます。対話できない実行では\n"
        "--vouch で一言ずつ書くか、--promise 6.6-04=12/25 で確かめる期限を決めます。空のまま\n"
        "（--vouch 6.6-04=）にすると「要確認」が残ります。\n"
        "終了コード: 0 確認した　5 まだ確認できない、または中断",
        "Examples:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=seen --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw \"one answer was missing\"\n"
        "\n"
        "Shows five pages and asks. From then on answers cannot change until it is withdrawn. What is to be\n"
        "confirmed is gone through one by one, and a finding without a plan gets one, or a reason. Where\n"
        "nobody can be asked, --vouch gives each its word, --promise 6.6-04=2026-12-25 the day until which\n"
        "it will be seen; an empty word (--vouch 6.6-04=) leaves it \"to confirm\".\n"
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
    Entry{"hand_in.option.department", "所属（対象機関）", "The department"},
    Entry{"hand_in.option.year", "年度。省略時はいま点検している年度",
        "Fiscal year; by default the one that is inspected now"},
    Entry{"hand_in.option.date", "記録と報告書に記す日付", "The day that the record and the report bear"},
    Entry{"hand_in.option.by_confirmer", "確認する人（職名）", "Who confirms (a post)"},
    Entry{"hand_in.option.by_submitter", "提出する人", "Who hands it in"},
    Entry{"hand_in.option.by_coordinator", "取りまとめ担当", "Who coordinates"},
    Entry{"hand_in.option.vouch", "要確認のものについて確認した内容、又は計画のない指摘の理由（何度でも）",
        "The confirmer's word on what is to be confirmed, or why a finding has no plan (repeatable)"},
    Entry{"hand_in.option.promise", "要確認のものを確かめる期限（何度でも）。指摘「根拠未確認」になる",
        "Until when what is to be confirmed will be seen (repeatable); a finding until then"},
    Entry{"hand_in.option.pair", "項目=文章", "ITEM=TEXT"},
    Entry{"hand_in.option.pair_day", "項目=日付", "ITEM=DATE"},
    Entry{"hand_in.option.text", "文章", "TEXT"},
    Entry{"hand_in.option.yes", "たずねずに確認する（対話できない実行では必要）",
        "Confirm without asking; needed where nobody can be asked"},
    Entry{"hand_in.option.withdraw", "確認を取り消す理由", "Take the confirmation back, and why"},
    Entry{"hand_in.option.reason_submit", "第2版からの訂正の理由。省略時は差戻しの理由から作る",
        "From the second version on: why it takes the place of the one before"},
    Entry{"hand_in.option.reason_correct", "訂正の理由", "Why it is corrected"},
    Entry{"hand_in.option.remark", "確認者の所見。報告書の1ページ目に載る",
        "The confirmer's comment, for the report's first page"},
    Entry{"hand_in.option.unfinished", "要確認を残して提出する理由（未了の理由）",
        "Why it is handed in with something left to be confirmed"},
    Entry{"hand_in.option.comment", "差し戻す理由", "Why it is sent back"},
    Entry{"hand_in.option.item", "項目ごとの指摘（何度でも）", "A comment on an item (repeatable)"},

    Entry{"hand_in.option.respondent", "個人回答をする職員の名前。自分のことをたずねる問いだけを聞く",
        "One member of staff, who is asked only what concerns each person"},
    Entry{"hand_in.option.with_notes", "個人回答のメモも取り込む", "Take in what individuals noted, too"},

    // What is asked
    Entry{"hand_in.which", "{0}のどの所属ですか。", "Which department, {0}?"},
    Entry{"hand_in.prompt.department", "番号か所属名（q：やめる）> ", "Number or name (q: quit) > "},
    Entry{"hand_in.prompt.confirmer", "確認する方の職名", "Who confirms (post)"},
    Entry{"hand_in.prompt.submitter", "提出する方の職名", "Who hands it in (post)"},
    Entry{"hand_in.prompt.corrector", "訂正する方の職名", "Who corrects it (post)"},
    Entry{"hand_in.prompt.return_comment", "差し戻す理由（q：やめる）", "Why it goes back (q: quit)"},
    Entry{"hand_in.prompt.correct_reason", "訂正の理由（q：やめる）", "Why it is corrected (q: quit)"},
    Entry{"hand_in.text_needed", "理由を入力してください。", "Please type the reason."},
    Entry{"hand_in.prompt.coordinator", "取りまとめ担当の職名", "Who coordinates"},
    Entry{"hand_in.prompt.usual", "（Enter：{0}）> ", " (Enter: {0}) > "},
    Entry{"hand_in.prompt.end", "> ", " > "},
    Entry{"hand_in.prompt.page", "確認（Enter：次へ　b：前へ　q：やめる）",
        "Confirm (Enter: on, b: back, q: stop) "},
    Entry{"hand_in.prompt.cause", "どうしますか（番号　Enter：要確認のまま　b：前へ　q：やめる）",
        "What to do (number, Enter: leave it, b: back, q: stop)? "},
    Entry{
        "hand_in.prompt.cause.short", "番号（Enter：要確認のまま　b　q）", "Number (Enter: leave it, b, q) "},
    Entry{"hand_in.prompt.chosen", "どうしますか（番号　Enter：今のまま　b：前へ　q：やめる）",
        "What to do (number, Enter: keep it, b: back, q: stop)? "},
    Entry{"hand_in.prompt.chosen.short", "番号（Enter：今のまま　b　q）", "Number (Enter: keep it, b, q) "},
    Entry{"hand_in.prompt.why_left", "未了の理由（Enter：提出する方が書く　b：前へ）",
        "Why it is left open (Enter: whoever hands it in says, b: back) "},
    Entry{
        "hand_in.prompt.why_left.short", "未了の理由（Enter：後で　b）", "Why left open (Enter: later, b) "},
    Entry{"hand_in.prompt.comment", "確認者の所見（報告書に載ります　Enter：なし　b：前へ）",
        "Your comment (for the report; Enter: none, b: back) "},
    Entry{"hand_in.prompt.comment.short", "確認者の所見（Enter：なし　b）", "Your comment (Enter: none, b) "},
    Entry{"hand_in.prompt.finding", "どうしますか（番号　b：前へ　q：やめる）",
        "What to do (number, b: back, q: stop)? "},
    Entry{"hand_in.prompt.seen", "  確かめたもの（資料名・所在・確かめた日）",
        "  Seen (document, where, day) "},
    Entry{"hand_in.prompt.until", "  いつまでに確かめますか ", "  Until when? "},
    Entry{"hand_in.prompt.promise", "  何を確かめますか（Enter：省略）",
        "  What will be looked at (Enter: leave out)? "},
    Entry{"hand_in.prompt.which", "  どの回答を指摘に変えますか（番号　b：選び直す）",
        "  Which answer (number, b: back)? "},
    Entry{"hand_in.prompt.no_plan", "  計画のない理由 ", "  Why there is no plan? "},
    Entry{"hand_in.prompt.unfinished", "  未了の理由> ", "  Why it is left open > "},
    Entry{"hand_in.no_such.empty", "番号か所属名を入力してください。", "Please type a number or a name."},
    Entry{"hand_in.no_such", "「{0}」はありません。番号か所属名を入力してください。",
        "There is no “{0}”. Type a number or a name."},
    Entry{"hand_in.bad_name", "職名を入力してください。半角の / と @、目に見えない文字は使えません。",
        "Please type a post, without /, @ and characters that cannot be seen."},
    Entry{"hand_in.left", "何も変更していません。", "Nothing was changed."},
    Entry{"hand_in.vouch.left", "要確認のままにします。", "It stays to be confirmed."},
    Entry{"hand_in.confirm.ask",
        "この内容（第{0}版）で確認しますか。確認の後は、取り消すまで回答を変更できません。",
        "Do you confirm this (version {0})? Answers cannot change from then on until it is withdrawn."},
    Entry{"hand_in.confirm.mend", "確認を止めました。回答を直してから、もう一度確認してください。",
        "Not confirmed: have the answer corrected, then confirm again."},
    Entry{"hand_in.confirm.left", "確認していません。何も変更していません。",
        "It is not confirmed, and nothing was changed."},

    // The pages of confirm
    Entry{"hand_in.page.heading", "［{0}/{1} {2}{3}］", "[{0}/{1} {2}{3}]"},
    Entry{"hand_in.page.of", "　{0}/{1}", " {0} of {1}"},
    Entry{"hand_in.page.result", "点検結果", "Result"},
    Entry{"hand_in.page.news", "前年度から変わったこと", "What is new since last year"},
    Entry{"hand_in.page.critical", "重要項目", "Critical items"},
    Entry{"hand_in.page.causes", "要確認の原因", "To be confirmed"},
    Entry{"hand_in.page.plans", "改善計画のない指摘", "Findings without a plan"},
    Entry{"hand_in.page.place", "{0}　{1}　第{2}版", "{0}, {1}, version {2}"},
    Entry{"hand_in.page.result_is", "点検結果　{0}", "Result: {0}"},
    Entry{"hand_in.page.score_since", "{0}の評点 {1} 点（{2}）", "{0}: {1} ({2})"},
    Entry{"hand_in.page.score_before", "{0}の評点 {1} 点", "{0}: {1}"},
    Entry{"hand_in.page.findings", "指摘事項 {0}件（改善計画あり {1}件、なし {2}件）",
        "Findings: {0} (with a plan {1}, without {2})"},
    Entry{"hand_in.page.exceptions", "例外措置 {0}件", "Exceptions: {0}"},
    Entry{"hand_in.page.not_applicable", "該当なし {0}問", "Not applicable: {0}"},
    Entry{"hand_in.page.to_confirm", "要確認の原因 {0}件（4ページ目で1件ずつ確かめます）",
        "To be confirmed: {0} (one by one on page 4)"},
    Entry{"hand_in.page.by", "作成者　{0}", "Answered by {0}"},
    Entry{"hand_in.page.no_year_before", "前年度の報告書がないため、比べられません。",
        "There is no report of last year to compare with."},
    Entry{"hand_in.page.fresh", "新しい指摘 {0}件", "New findings: {0}"},
    Entry{"hand_in.page.continued", "前年度から続く指摘 {0}件", "Findings as last year: {0}"},
    Entry{"hand_in.page.gone", "なくなった指摘 {0}件", "No longer findings: {0}"},
    Entry{"hand_in.page.nothing", "ありません。", "None."},
    Entry{"hand_in.page.more", "ほか {0}件", "and {0} more"},
    Entry{"hand_in.page.critical_failing", "満たしていないもの {0}件", "Not met: {0}"},
    Entry{"hand_in.page.critical_others", "そのほか {0}件", "Others: {0}"},
    Entry{"hand_in.page.is_critical", "重要項目です。", "A critical item."},
    Entry{"hand_in.page.answer", "回答　{0}", "Answer: {0}"},
    Entry{"hand_in.page.word", "回答者の理由　{0}", "Their reason: {0}"},
    Entry{"hand_in.page.no_word", "（ありません）", "(none)"},
    Entry{"hand_in.page.cause.critical_open", "重要項目が未回答です。", "A critical item is open."},
    Entry{"hand_in.page.cause.critical_not_applicable", "重要項目が「該当なし」と回答されています。",
        "A critical item is said not to apply."},
    Entry{"hand_in.page.cause.unproved", "重要項目に、根拠資料がありません。",
        "A critical item has no evidence."},
    Entry{"hand_in.page.cause.contradiction", "回答が食い違っています。", "Answers contradict one another."},
    Entry{"hand_in.page.key.1", "現物を確かめた", "I have seen it"},
    Entry{"hand_in.page.key.2", "回答を直す（確認を止めます）", "have the answer corrected (this ends)"},
    Entry{"hand_in.page.key.3", "指摘に変える（回答は「{0}」になります）",
        "make it a finding (the answer becomes “{0}”)"},
    Entry{"hand_in.page.key.4", "期限までに確かめる", "confirm it later"},
    Entry{"hand_in.page.no_such_key", "「{0}」は選べません。表示されている番号でお答えください。",
        "“{0}” cannot be chosen; please type a number shown."},
    Entry{"hand_in.page.word_needed", "確かめたものを書いてください（b で選び直せます）。",
        "Please say what was seen (b leads back)."},
    Entry{"hand_in.page.until_past", "今日より前の日付です。", "That day is past."},
    Entry{"hand_in.page.plan_first_step", "最初の一歩を計画にする: {0}", "take the first step as plan: {0}"},
    Entry{"hand_in.page.plan_own", "改善計画を書く", "write a plan"},
    Entry{"hand_in.page.plan_sentence", "計画のない理由を書く", "say why there is none"},
    Entry{"hand_in.page.plan_same_sentence", "前と同じ理由にする: {0}", "for the same reason as before: {0}"},
    Entry{"hand_in.page.plan_or_sentence",
        "改善計画か、計画のない理由がいります。q でやめれば、所属で書けます。",
        "A plan or a reason is needed. Stop with q to have it written."},
    Entry{"hand_in.page.enter_goes_on", "Enter で次へ進みます。", "Enter goes on."},
    Entry{"hand_in.page.help",
        "5ページを順に見て、最後に確認します。Enter で次へ、b で前へ、q "
        "でやめられます（やめれば何も変わりません）。",
        "Five pages, then the confirmation. Enter goes on, b back, q stops and changes nothing."},
    Entry{"hand_in.page.help_causes",
        "1 は、自分の目で確かめたときです（確かめたものは報告書に載ります）。2 "
        "は、確認を止めて所属で回答を直します。3 "
        "は、今の回答を認めず、指摘として扱います。4 "
        "は、期限を決めて確かめます（それまでは指摘として載ります）。Enter "
        "だけなら要確認のまま残り、提出のときに理由がいります。",
        "1: you have seen it yourself, and the report says what. 2: this ends, and the answer is corrected. "
        "3: the "
        "answer does not stand and becomes a finding. 4: it is confirmed by a day, and is a finding until "
        "then. "
        "Enter leaves it open, which needs a reason when it is handed in."},
    Entry{"hand_in.page.help_plans",
        "指摘には、改善計画か、計画のない理由がいります。どちらも報告書に載ります。q "
        "でやめれば、所属で計画を書けます。",
        "A finding needs a plan, or why it has none; the report shows it. Stop with q to have it written."},
    Entry{"hand_in.page.chosen", "さきに決めたこと　{0}", "Decided before: {0}"},
    Entry{"hand_in.page.chosen_promise", "{0}までに確かめる　{1}", "to be seen by {0}: {1}"},
    Entry{"hand_in.page.chosen_finding", "指摘に変える", "it becomes a finding"},
    Entry{"hand_in.page.mend_sure",
        "ここまでに決めたこと（{0}件）は残りません。確認を止めて、回答を直しますか。",
        "What was decided so far ({0}) will not be kept. Stop here to have the answer corrected?"},
    Entry{"hand_in.page.mend_where", "直す質問　{0}　{1}（点検を開き、j {0} で移れます）",
        "To correct: {0} {1} (in the interview j {0} leads there)"},
    Entry{"hand_in.page.left", "要確認のまま残るもの {0}件", "Left to be confirmed: {0}"},
    Entry{"hand_in.page.left_item", "{0}　{1}", "{0} {1}"},
    Entry{"hand_in.page.left_check", "食い違い　{0}", "Contradiction: {0}"},
    Entry{"hand_in.page.no_text", "「{0}」だけでは、何のことか分かりません。言葉で書いてください。",
        "“{0}” alone says nothing. Please write it in words."},
    Entry{"hand_in.page.end", "この後の点検結果　{0}", "Result as it is now: {0}"},

    Entry{"hand_in.menu.confirm", "回答を確認する（確認者）", "Confirm the answers (whoever confirms)"},
    Entry{"hand_in.menu.withdraw", "確認を取り消して、回答を直せるようにする（確認者）",
        "Take a confirmation back, so that answers can change"},
    Entry{"hand_in.menu.why_withdrawn", "取り消す理由（やめるときは q）> ",
        "Why it is taken back (q: stop) > "},
    Entry{"hand_in.menu.correct", "提出した報告書を訂正する", "Correct a report that was handed in"},
    Entry{"hand_in.menu.accept", "報告書を受理する（取りまとめ担当）", "Accept a report (the coordinator)"},
    Entry{"hand_in.menu.return", "報告書を差し戻す（取りまとめ担当）", "Return a report (the coordinator)"},
    Entry{"hand_in.menu.submit", "報告書を提出する", "Hand in the report"},

    // The command line
    Entry{"hand_in.unknown_department", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.hint", "あるのは次のとおりです: {1}", "the departments are: {1}"},
    Entry{"hand_in.unknown_department.near", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.no_departments", "{0}の点検が、このフォルダにはまだありません",
        "there is nothing of {0} in this folder yet"},
    Entry{"hand_in.no_departments.hint", "-C のフォルダと --year を確かめてください",
        "check the folder of -C, and --year"},
    Entry{"hand_in.no_departments.hint.menu", "先に「点検を始める・続きから再開する」で点検を始めてください",
        "begin an inspection first"},
    Entry{"hand_in.unknown_item", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.hint", "項目の番号は、報告書の見出しにあります",
        "the headings of the report hold the ids"},
    Entry{"hand_in.unknown_item.near", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.bad_pair", "{0} の「{1}」を読み取れません", "“{1}” cannot be read for {0}"},
    Entry{"hand_in.bad_pair.hint",
        "項目の番号、=、文章の順に書いてください（例: {0} 6.4-02=許可書で確認した）",
        "write id, =, text, for example {0} 6.4-02=\"the permit was seen\""},
    Entry{"hand_in.bad_promise", "--promise の「{0}」を読み取れません", "“{0}” cannot be read for --promise"},
    Entry{"hand_in.bad_promise.hint", "項目の番号、=、日付の順に書いてください（例: --promise 6.4-02=12/25）",
        "write id, =, day, for example --promise 6.4-02=2026-12-25"},
    Entry{"hand_in.promise_of_finding", "{0} は指摘なので、期限を約束するものではありません",
        "{0} is a finding: there is nothing to be seen later"},
    Entry{"hand_in.promise_of_finding.hint",
        "改善計画を書くか、計画のない理由を --vouch {0}=理由 で書いてください",
        "write a plan, or say why there is none with --vouch {0}=WHY"},
    Entry{"hand_in.promise_again", "{0} は前年度にも後で確かめるとしたため、もう延ばせません",
        "{0} was put off last year, and cannot be again"},
    Entry{"hand_in.promise_again.hint", "確かめて --vouch {0}=確認した内容 とするか、回答を直してください",
        "see to it and give --vouch {0}=WORD, or correct the answer"},
    Entry{"hand_in.promise_and_vouch", "{0} に --vouch と --promise の両方があります",
        "{0} has both --vouch and --promise"},
    Entry{"hand_in.promise_and_vouch.hint", "確かめたのか、後で確かめるのか、どちらか一方にしてください",
        "either it was seen, or it will be"},
    Entry{"hand_in.promise_past", "{0} を確かめる期限 {1} は過ぎています", "the day {1} for {0} is past"},
    Entry{"hand_in.promise_past.hint", "これからの日付を書いてください", "give a day to come"},
    Entry{"hand_in.empty_text", "{0} の文章が空です", "{0} is empty"},
    Entry{"hand_in.empty_text.hint", "後で読む人に分かるように、一言書いてください",
        "say it in a few words for whoever reads it later"},
    Entry{"hand_in.needs_yes", "対話できない実行では、--yes がなければ確認しません",
        "where nobody can be asked, it takes --yes to confirm"},
    Entry{"hand_in.needs_yes.hint", "報告書の内容を見たうえで、--yes を付けてください",
        "look at the report, then give --yes"},
    Entry{"hand_in.missing_vouch.critical_not_applicable",
        "重要項目 {0}（{1}）は該当なしのため、確認者の一言が必要です",
        "the critical item {0} ({1}) does not apply, which wants the confirmer's word"},
    Entry{"hand_in.missing_vouch.critical_not_applicable.hint",
        "--vouch {0}=確認した内容 を付けてください。後で確かめるなら --promise "
        "{0}=日付、要確認のまま残すなら --vouch {0}= とします",
        "give --vouch {0}=WORD, or --promise {0}=DATE to see to it later, or --vouch {0}= to leave it to be "
        "confirmed"},
    Entry{"hand_in.missing_vouch.critical_not_applicable_again",
        "重要項目 "
        "{0}（{1}"
        "）は該当なしのため、確認者の一言が必要です（前年度にも後で確かめるとしたため、もう延ばせません）",
        "the critical item {0} ({1}) does not apply, which wants the confirmer's word (it was put off last "
        "year, and "
        "cannot be again)"},
    Entry{"hand_in.missing_vouch.critical_not_applicable_again.hint",
        "--vouch {0}=確認した内容 を付けてください。要確認のまま残すときは --vouch {0}= とします",
        "give --vouch {0}=WORD, or --vouch {0}= to leave it to be confirmed"},
    Entry{"hand_in.missing_vouch.unproved", "{0}（{1}）は根拠資料がないため、確認者の一言が必要です",
        "{0} ({1}) has no evidence, which wants the confirmer's word"},
    Entry{"hand_in.missing_vouch.unproved.hint",
        "--vouch {0}=確かめた資料と所在と日 を付けてください。後で確かめるなら --promise "
        "{0}=日付、要確認のまま残すなら --vouch {0}= とします",
        "give --vouch {0}=WHAT-WAS-SEEN, or --promise {0}=DATE to see it later, or --vouch {0}= to leave it "
        "to be "
        "confirmed"},
    Entry{"hand_in.missing_vouch.contradiction", "回答の食い違い {0}（{1}）に、確認者の一言が必要です",
        "the contradiction {0} ({1}) wants the confirmer's word"},
    Entry{"hand_in.missing_vouch.contradiction.hint",
        "--vouch {0}=確認した内容 を付けてください。後で確かめるなら --promise "
        "{0}=日付、要確認のまま残すなら --vouch {0}= とします",
        "give --vouch {0}=WORD, or --promise {0}=DATE to see to it later, or --vouch {0}= to leave it to be "
        "confirmed"},
    Entry{"hand_in.missing_plan", "指摘 {0}（{1}）に、改善計画がありません",
        "the finding {0} ({1}) has no improvement plan"},
    Entry{"hand_in.missing_plan.hint", "改善計画を書くか、計画のない理由を --vouch {0}=理由 で書いてください",
        "write a plan, or say why there is none with --vouch {0}=WHY"},
    Entry{"hand_in.unfinished", "要確認のものが {0} 件残っています（{1}）",
        "{0} thing(s) are left to be confirmed ({1})"},
    Entry{"hand_in.unfinished.hint", "確認してもらうか、--unfinished に未了の理由を書いて提出してください",
        "have them confirmed, or hand it in with --unfinished and the reason"},
    Entry{"hand_in.unfinished.hint.menu", "確認者に確かめてもらうか、未了の理由を書いて提出してください",
        "have them confirmed, or give the reason"},
    Entry{"hand_in.vouch_not_needed", "{0} には、確認者の一言はいりません", "{0} wants no word"},
    Entry{"hand_in.vouch_not_needed.hint", "この --vouch を除いてください", "leave this --vouch out"},
    Entry{"hand_in.withdraw_alone", "--withdraw は、--yes、--vouch、--promise、--comment と一緒に使えません",
        "--withdraw goes with none of --yes, --vouch, --promise and --comment"},
    Entry{"hand_in.withdraw_alone.hint", "取り消すのか確認するのか、どちらか一方にしてください",
        "either confirm or withdraw"},
    Entry{"hand_in.no_reason_needed", "第1版に、訂正の理由は要りません",
        "a first version needs no reason for a correction"},
    Entry{"hand_in.no_reason_needed.hint", "--reason を除いてください", "leave --reason out"},
};

} // namespace

Table hand_in_commands() { return packed<hand_in_commands_entries>(); }

} // namespace tenken::catalogue
