#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interview_texts_entries{
    // Free text
    Entry{"interview.caution", "個人の氏名や番号、パスワードは書かないでください。",
        "Please write no names or numbers of persons, and no passwords."},
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
    Entry{"interview.evidence.given", "いま記録してある根拠資料", "Evidence recorded so far"},
    Entry{"interview.evidence.suggested", "根拠資料の例（番号で選べます）", "Suggestions (choose by number)"},
    Entry{"interview.evidence.saved", "根拠資料を保存しました（{0}件）", "Evidence saved ({0})"},
    Entry{"interview.evidence.removed", "根拠資料を1件消しました", "One piece of evidence deleted"},
    Entry{"interview.evidence.no_suggestion",
        "{0} という番号の例はありません。根拠資料の名前を入力してください。",
        "There is no suggestion {0}. Please type the name of the evidence."},
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
    Entry{"interview.subjects.none_sure", "「{0}」は1つもない、ということでよろしいですか。",
        "There are none ({0}): is that right?"},
    Entry{"interview.subjects.remove_sure",
        "「{0}」には回答が "
        "{1}件あります。外しても回答は記録に残り、同じ名称で加えれば元に戻ります。外してよろしいですか。",
        "\"{0}\" has {1} answers. They stay in the record and come back if it is added again. Remove it?"},
    Entry{"interview.subjects.already", "「{0}」は、すでに入力されています。", "\"{0}\" is there already."},
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
