#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interview_texts_entries{
    // Free text
    Entry{"interview.caution", "個人の氏名や番号、パスワードは書かないでください。",
        "Please write no names or numbers of persons, and no passwords."},
    Entry{"interview.individual_number",
        "個人番号のような12桁の数字があります。記録に残した文は、あとから消せません。",
        "There are twelve digits like somebody's individual number. A text that was recorded stays in the "
        "record."},
    Entry{"interview.individual_number.again",
        "個人番号なら、消してから入力してください。ほかの番号なら、このまま Enter を押してください。",
        "If it is one, take it out; if it is some other number, press Enter."},
    Entry{"interview.note.none", "メモはありません。", "No note."},
    Entry{"interview.note.kept", "メモは今のままです。消すときは /d と入力してください。",
        "The note stays; /d deletes it."},
    Entry{"interview.note.saved", "メモを保存しました", "Note saved"},
    Entry{"interview.note.removed", "メモを消しました", "Note deleted"},
    Entry{"interview.note.is_the_reason",
        "このメモは該当しない理由なので、消せません。書き直すことはできます。",
        "This note is the reason why the item does not apply: it can be changed, not deleted."},
    Entry{"interview.note.help",
        "この質問についてのメモを書けます。Enter だけなら今のまま、/d で消す、/b で戻ります。/ で始まる文は "
        "// と入力してください。",
        "A note on this question. Enter keeps it as it is, /d deletes it, /b leads back; // begins a text "
        "with a slash."},
    Entry{"interview.evidence.seen", "現物（目視）", "seen on the spot"},
    Entry{"interview.evidence.given", "いま記録してある根拠資料", "Evidence recorded so far"},
    Entry{"interview.evidence.suggested", "根拠資料の例（番号で選べます）", "Suggestions (choose by number)"},
    Entry{"interview.evidence.saved", "根拠資料を保存しました（{0}件）", "Evidence saved ({0})"},
    Entry{"interview.evidence.removed", "根拠資料を1件消しました", "One piece of evidence deleted"},
    Entry{"interview.evidence.no_suggestion",
        "{0} という番号の例はありません。根拠資料の名前を入力してください。",
        "There is no suggestion {0}. Please type the name of the evidence."},
    Entry{"interview.evidence.none", "根拠資料はまだありません。", "There is no evidence yet."},
    Entry{"interview.evidence.which", "消すものを /d 1 のように番号で選んでください（1 から {0} まで）。",
        "Choose what to delete by number, like /d 1 (1 to {0})."},
    Entry{"interview.evidence.help",
        "文書や画面の名前を1つずつ入力してください。番号で例から選べます。/d 番号 で消し、Enter "
        "だけで終わります。",
        "Type names of documents or screens, one at a time, or the number of a suggestion. /d NUMBER "
        "deletes, Enter ends."},

    // The improvement plan
    Entry{"interview.plan.first_step", "1 最初の一歩　{0}", "1 A first step: {0}"},
    Entry{"interview.plan.post_echo", "　　　　　{0}", "      {0}"},
    Entry{"interview.plan.due_echo", "　　　　　{0}", "      {0}"},
    Entry{
        "interview.plan.due_now", "　　　　　現在 {0}（Enter：このまま）", "      now {0} (Enter keeps it)"},
    Entry{"interview.plan.due_past", "点検日より前の日付です。直すときは p と入力してください。",
        "This is a day before the inspection; p lets you correct it."},
    Entry{
        "interview.plan.later", "改善計画は、後から p で書けます。", "The plan can be written later with p."},
    Entry{"interview.plan.not_needed", "この回答には、改善計画はいりません。", "This answer needs no plan."},
    Entry{"interview.plan.help",
        "書かずに次へ進むときは、何をしますかで Enter だけを押します（後から p "
        "で書けます）。だれがは職名で、いつまでには 12/25、R8.12.25、3月末 のように入力してください。/d "
        "でその欄を空け、/b で1つ戻ります。",
        "Enter alone at the first leaves the plan for later (p). By whom: a post, not a name. By when: like "
        "12/25 or 2026-12-25. /d empties a part, /b leads back."},

    // Exceptions
    Entry{"interview.plan.exception", "承認された例外措置があるときは、/a で書けます。",
        "Where an exception was granted, /a records it."},
    Entry{"interview.exception.about",
        "承認された例外措置を書きます。評点は変わりません。期限は承認から12か月以内です。",
        "An exception that was granted. The score does not change; it ends within 12 months of the "
        "approval."},
    Entry{"interview.exception.about_critical",
        "承認された例外措置を書きます。評点は変わりません。重要項目なので、最高情報セキュリティ責任者（CISO）"
        "の承認と代わりの対策がいります。期限は承認から12か"
        "月以内です。",
        "An exception that was granted. The score does not change. A critical item needs the CISO's approval "
        "and something done instead; it ends within 12 months of the approval."},
    Entry{"interview.exception.now", "いま　{0}", "Now: {0}"},
    Entry{"interview.exception.in_words", "{0}まで（{1}が承認。理由: {2}）",
        "until {0} (approved by {1}; {2})"},
    Entry{"interview.exception.left_out", "例外措置は書きませんでした。", "No exception was recorded."},
    Entry{"interview.exception.saved", "例外措置を保存しました", "Exception saved"},
    Entry{"interview.exception.removed", "例外措置を消しました", "Exception deleted"},
    Entry{"interview.exception.not_here", "例外措置を書けるのは、△や×の回答だけです。",
        "An exception goes with a finding only."},
    Entry{"interview.exception.nothing_said", "承認した職と理由がいります。", "Post and reason are needed."},
    Entry{"interview.exception.too_long", "期限は、承認した日から12か月以内にしてください。",
        "It must end within 12 months of the approval."},
    Entry{"interview.exception.approved_later",
        "承認した日が点検日より後です。年も入れて、承認を受けた日を入力してください（例: R8.4.1）。",
        "The approval is after the day of the inspection. Please give its day with the year."},
    Entry{"interview.exception.ends_before", "期限が承認した日より前です。期限の日を入力してください。",
        "It would end before it was approved. Please give the day on which it ends."},
    Entry{"interview.exception.not_in_force", "{0}（今は有効でないため、指摘に数えます）",
        "{0} (not in force now: this is a finding)"},
    Entry{"interview.exception.not_by_ciso", "重要項目の例外措置には、{0}の承認がいります。",
        "An exception of a critical item is approved by {0}."},
    Entry{"interview.exception.no_ciso",
        "重要項目の例外措置には、最高情報セキュリティ責任者（CISO）の職名の登録がいります。取りまとめ担当に確"
        "かめてください。",
        "An exception of a critical item needs the CISO's post on file; please ask the coordinator."},
    Entry{"interview.exception.nothing_instead", "重要項目の例外措置には、代わりの対策がいります。",
        "An exception of a critical item needs something that is done instead."},
    Entry{"interview.exception.help",
        "承認を受けて対策を見合わせているときに書きます。期限までは指摘に数えません（評点はそのままです）。/"
        "b "
        "で1つ戻り、/d で例外措置を消します。",
        "For a measure that is let be with approval. Until its end it is no finding; the score stays. /b "
        "leads "
        "back, /d deletes the exception."},

    // Contradictions
    Entry{
        "interview.check.holds", "回答が食い違っています。{0}", "These answers contradict one another: {0}"},
    Entry{"interview.check.question", "{0}　{1}　→\u00A0{2}", "{0} {1} -> {2}"},
    Entry{"interview.check.answer", "{0}　→\u00A0{1}", "{0} -> {1}"},
    Entry{"interview.check.subjects", "対象の確認: {0}（t で直せます）", "Subjects: {0} (t corrects them)"},
    Entry{"interview.check.ways",
        "直すときは j 番号 で移れます。理由があってこのままにするときは、最後の確認（r）から書けます。",
        "j NUMBER leads to either. If both are right, say why in the review (r)."},
    Entry{"interview.check.help",
        "どちらかの回答を直すときは、その番号を入力してください。どちらも正しいときは、その理由を書いてくださ"
        "い。",
        "Type the number of the answer to correct, or say why both are right."},

    // What concerns each person
    Entry{"interview.people.ask",
        "職員一人ひとりについての質問があります。職員の皆さんには、どのように聞きますか。",
        "Some questions concern each person. How do your people answer them?"},
    Entry{"interview.people.each", "一人ずつ答えてもらう（個人回答）", "each on their own"},
    Entry{"interview.people.counted", "全員に聞いて、人数を書く（朝礼の挙手など）",
        "all are asked, and counted"},
    Entry{"interview.people.unasked", "聞いていない（わからない）", "they were not asked"},
    Entry{"interview.people.as_before", "これまで　{0}", "So far: {0}"},
    Entry{"interview.people.wait",
        "職員ごとに、次のように起動して答えてもらってください。届くまで、この種類の質問は後に回します。",
        "Please have each of your people start it like this. Until then these questions are put off."},
    Entry{"interview.people.wait.menu",
        "職員ごとに、最初のメニューの「職員として、自分の分だけ答える（個人回答）」から答えてもらってください"
        "。届くまで、この種類の質問は後"
        "に回します。",
        "Please have each of your people answer by \"Answer for yourself alone\" of the menu. Until then "
        "these "
        "questions are put off."},
    Entry{"interview.people.how_each", "{0} --respondent 名前", "{0} --respondent NAME"},
    Entry{"interview.people.persons_echo", "職員は {0}人として、人数を確かめていきます。",
        "There are {0} people; the counts are held against that."},
    Entry{"interview.people.persons_needed", "職員の人数を入力してください。聞き方を選び直すときは w です。",
        "Please type how many people there are; w chooses another way."},
    Entry{"interview.people.other_sum", "合計 {0}人は、これまでの {1}人と違います。{0}人でよろしいですか。",
        "{0} in all is another number than the {1} so far. Is {0} right?"},
    Entry{"interview.people.unknown", "{0}　→ {1}", "{0} -> {1}"},
    Entry{"interview.people.help",
        "1 "
        "では、職員が自分の名前で個人回答をします。名前は報告書に載りません。2 "
        "では、朝礼などで聞いた人数を書きます（3人未満のときは、いちばん低い回答だけを数えます）。3 "
        "では「わからない」として記録します。",
        "1: each answers under a name of their own, which no report bears. 2: you write how many said what "
        "(of "
        "fewer than three persons only the lowest level counts). 3: recorded as not known."},
    Entry{"interview.people.counts_help",
        "記号と人数を続けて書くか（○6 △1）、上から順に人数だけを書いてください（6 1 "
        "0）。数字を1つだけ書いても、どの回答の人数か分からない"
        "ため、受け取れません。聞き方を選び直すときは w です。",
        "Write marks and numbers (○6 △1), or numbers in the order above (6 1 0). A number alone does not say "
        "which answer it counts. w chooses another way of asking."},

    // Subjects
    Entry{"interview.subjects.title", "対象の確認: {0}", "Subjects: {0}"},
    Entry{"interview.subjects.how_first",
        "名称を1行に1つずつ入力し、終わったら Enter "
        "だけを押してください。「、」や「;」で区切って続けても書けます。1つもないときは、そのまま Enter "
        "を押してください。",
        "Type one name per line (or part them by ;), then Enter alone. Enter at once if there are none."},
    Entry{"interview.subjects.how_correct",
        "名称を入力すると加わります。/d 番号 で外し、/c 番号 新しい名称 で名称を直し、Enter "
        "だけで終わります。",
        "Type a name to add it; /d NUMBER removes, /c NUMBER NEW NAME renames, Enter ends."},
    Entry{"interview.subjects.none", "（ありません）", "(none)"},
    Entry{"interview.subjects.so_far", "ここまで {0}件です。", "{0} so far."},
    Entry{"interview.subjects.kept", "ここまでの {0}件を保存しました。後から t で加えたり直したりできます。",
        "The {0} so far are saved; t adds to them or corrects them."},
    Entry{"interview.subjects.none_sure", "「{0}」は1つもない、ということでよろしいですか。",
        "There are none ({0}): is that right?"},
    Entry{"interview.subjects.remove_sure",
        "「{0}」には回答が "
        "{1}件あります。外しても回答は記録に残り、同じ名称で加えれば元に戻ります。外してよろしいですか。",
        "\"{0}\" has {1} answers. They stay in the record and come back if it is added again. Remove it?"},
    Entry{"interview.subjects.already", "「{0}」は、すでに入力されています。", "\"{0}\" is there already."},
    Entry{"interview.subjects.no_names", "名称はまだありません。", "There is no name yet."},
    Entry{"interview.subjects.which", "外すものを /d 1 のように番号で選んでください（1 から {0} まで）。",
        "Choose what to remove by number, like /d 1 (1 to {0})."},
    Entry{"interview.subjects.how_to_rename",
        "/c 1 新しい名称 のように、番号と名称を入力してください（番号は 1 から {0} まで）。",
        "Type number and name, like /c 1 NEW NAME (numbers 1 to {0})."},
    Entry{"interview.subjects.no_kinds", "この点検票には、対象ごとの質問はありません。",
        "This checklist asks about no subjects."},
    Entry{"interview.subjects.help",
        "/d 番号 で外し、/c 番号 新しい名称 で名称を直せます。後からも t でいつでも直せます。/b で戻り、/s "
        "で後に回します。",
        "/d NUMBER removes, /c NUMBER NEW NAME renames; t corrects the list at any time. /b leads back, /s "
        "puts it off."},
    Entry{"interview.subjects.kind_help",
        "直す対象の番号を入力してください。Enter だけなら、何もせずに戻ります。",
        "Type the number of what you want to correct; Enter goes back."},
    Entry{"interview.subjects.bad_character", "「{0}」は名称に使えません", "\"{0}\" cannot be a name"},
    Entry{"interview.subjects.bad_character.hint", "半角の / と @、目に見えない文字を除いて入力してください",
        "leave out /, @ and characters that cannot be seen"},
    Entry{"interview.subjects.long_name", "名称が長すぎます", "The name is too long"},
    Entry{"interview.subjects.long_name.hint", "{0}文字以内で入力してください", "use at most {0} characters"},
};

} // namespace

Table interview_texts() { return packed<interview_texts_entries>(); }

} // namespace tenken::catalogue
