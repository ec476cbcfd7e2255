#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    // Pieces
    Entry{"interview.full_stop", "。", "."},
    Entry{"interview.comma", "、", ", "},
    Entry{"interview.with_remark", "{0}（{1}）", "{0} ({1})"},
    Entry{"interview.problem", "{0}。{1}。", "{0}: {1}."},
    Entry{"interview.not_applicable", "該当なし", "not applicable"},
    Entry{"interview.saved", "保存しました", "Saved"},

    // Greeting and parting
    Entry{"interview.title", "{0}　{1}　{2}", "{0}, {1}, {2}"},
    Entry{"interview.roles", "対象: {0}向けの質問", "Limited to the questions for: {0}"},
    Entry{"interview.greeting",
        "全{0}問です。1問ずつ保存するので、いつでも q で中断し、続きから再開できます。",
        "{0} questions. Each answer is saved at once: stop with q at any time and go on later."},
    Entry{"interview.greeting_resumed",
        "全{0}問のうち、残りは {1}問です。1問ずつ保存するので、いつでも q で中断できます。",
        "{1} of {0} questions are left. Each answer is saved at once: stop with q at any time."},
    Entry{"interview.greeting_later", "資料を確かめたい問いは s で後に回せます。",
        "Questions that you want to check first can be put off with s."},
    Entry{"interview.greeting_read_only",
        "いまは閲覧だけができます。l で一覧、j で移動、r で得点の確認、q で終わります。",
        "You can only look for now: l lists, j jumps, r shows the score, q ends."},
    Entry{"interview.resumed", "前回の続きから再開します（{1}、{2}さんまでの回答 {0}件を読み込みました）。",
        "Going on where work stopped: {0} answers restored, the last by {2}, {1}."},
    Entry{"interview.checklist_changed",
        "前回から点検票が変わりました。質問が同じ回答は引き継ぎ、変わった {0}問はもう一度おたずねします。",
        "The checklist has changed. Answers to unchanged questions stay; {0} are asked again."},
    Entry{"interview.no_questions", "お答えいただく質問はありません。", "There is nothing to ask."},
    Entry{"interview.parting", "中断しました。回答はすべて保存してあります（残り {0}問）。",
        "Stopped. All answers are saved ({0} questions left)."},
    Entry{"interview.parting_done",
        "中断しました。回答はすべて保存してあります。報告書はまだ作っていません。",
        "Stopped. All answers are saved; the report is not written yet."},
    Entry{"interview.parting_interrupted",
        "Ctrl-C で中断しました。回答はすべて保存してあります（残り {0}問）。",
        "Interrupted. All answers are saved ({0} questions left)."},
    Entry{"interview.parting_resume", "続きは、次のコマンドで再開できます。", "Go on with:"},
    Entry{"interview.parting_read_only", "閲覧を終わりました。何も変更していません。",
        "You have only looked; nothing was changed."},
    Entry{"interview.no_utf8_locale", "この端末では日本語（UTF-8）を扱えません",
        "this terminal cannot be used with UTF-8"},
    Entry{"interview.no_utf8_locale.hint",
        "LANG=C.UTF-8 を設定するか、UTF-8 のロケールを導入してから実行してください",
        "set LANG=C.UTF-8, or install a UTF-8 locale"},
    Entry{"interview.unfinished_lost", "入力の途中だった行は、保存していません。",
        "The line that was being typed is not saved."},
    Entry{"interview.not_saved",
        "まだ保存できていません。入力した内容は残してあります。原因を取り除いてから、もう一度 Enter "
        "を押してください。",
        "Not saved yet. What you typed is kept: remove the cause and press Enter again."},
    Entry{"interview.read_only_refused", "閲覧だけのため、変更できません。",
        "You can only look; nothing can be changed."},

    // Which inspection
    Entry{"interview.opening.department", "どの所属の点検ですか。", "Which department is inspected?"},
    Entry{"interview.opening.help",
        "どの所属の何年度の点検か、どなたが回答するかをうかがっています。まだ何も保存していません。q "
        "でやめられます。",
        "This asks which department and year are inspected, and who answers. Nothing is saved yet; q "
        "leaves."},
    Entry{"interview.opening.number", "番号", "Number "},
    Entry{"interview.opening.name", "所属名", "Department "},
    Entry{"interview.opening.number_or_name", "番号か所属名（q：やめる）", "Number or name (q: quit) "},
    Entry{"interview.opening.near_department", "「{0}」はまだありません。「{1}」ではありませんか。",
        "There is no \"{0}\" yet. Did you mean \"{1}\"?"},
    Entry{"interview.opening.new_department", "「{0}」はまだありません。新しく始めますか。",
        "There is no \"{0}\" yet. Begin a new one?"},
    Entry{"interview.opening.take", "「{0}」にする", "take \"{0}\""},
    Entry{"interview.opening.take_new", "「{0}」で新しく始める", "begin \"{0}\""},
    Entry{"interview.opening.type_again", "入力し直す", "type it again"},
    Entry{"interview.opening.year", "年度（Enter：{0}）", "Fiscal year (Enter: {0}) "},
    Entry{"interview.opening.bad_year",
        "「{0}」を年度として読み取れませんでした。2026 や 令和8 のように入力してください。",
        "\"{0}\" is no fiscal year. Type it like 2026."},
    Entry{"interview.opening.by", "回答する方のお名前", "Your name "},
    Entry{"interview.opening.by_again", "回答する方のお名前（Enter：前回と同じ {0}）",
        "Your name (Enter: {0}, as before) "},
    Entry{"interview.opening.bad_name", "お名前に半角の / と @ は使えません。",
        "A name holds neither / nor @."},

    // The command line
    Entry{"interview.command", "点検を始める・続きから再開する", "Start an inspection, or go on with one"},
    Entry{"interview.option.name", "名前", "NAME"},
    Entry{"interview.option.file", "パス", "PATH"},
    Entry{"interview.option.year_value", "年", "YEAR"},
    Entry{"interview.option.department", "点検する所属（例: 事務局）", "Department that is inspected"},
    Entry{"interview.option.year", "年度（例: 2026、令和8）", "Fiscal year, such as 2026"},
    Entry{"interview.option.by", "回答する人の名前", "Name of the person who answers"},
    Entry{"interview.option.role", "この役割向けの質問だけにする（繰り返して指定できる）",
        "Ask only the questions for this role (may be repeated)"},
    Entry{"interview.option.checklist", "点検票のフォルダかファイル（既定: 組み込みの点検票）",
        "Folder or first file of a checklist (default: the one built in)"},
    Entry{"interview.option.answers", "回答を書いたファイル（YAML か JSON）を先に取り込む",
        "Take answers from this file (YAML or JSON) first"},
    Entry{"interview.option.date", "点検日（既定: 今日）", "Day of the inspection (default: today)"},
    Entry{"interview.option.footer",
        "例:\n"
        "  tenken run\n"
        "  tenken run --department 事務局 --year 2026 --by 佐藤\n"
        "  tenken run --department 事務局 --year 2026 --by 担当者 --answers 回答.yaml < /dev/null\n"
        "\n"
        "回答は1問ずつ保存します。q か Ctrl-C で中断しても、同じ所属と年度で実行すれば続きから始まります。\n"
        "環境変数: NO_COLOR 色を使わない　ACCESSIBLE 読み上げ向けの表示　TENKEN_AMBIGUOUS=1 "
        "○などを半角幅とみなす",
        "Examples:\n"
        "  tenken run\n"
        "  tenken run --department 事務局 --year 2026 --by Sato\n"
        "  tenken run --department 事務局 --year 2026 --by Sato --answers answers.yaml < /dev/null\n"
        "\n"
        "Every answer is saved at once: after q or Ctrl-C the same department and year go on where it "
        "stopped.\n"
        "Environment: NO_COLOR no colour; ACCESSIBLE for screen readers; TENKEN_AMBIGUOUS=1 narrow ○ and the "
        "like"},
    Entry{"interview.missing_option", "{0} の指定がありません", "{0} is missing"},
    Entry{"interview.missing_option.hint", "対話できない実行では必要です。例えば {0} {1} と指定してください",
        "it is needed where nobody can be asked, for example {0} {1}"},
    Entry{"interview.bad_year", "年度「{0}」を読み取れません", "\"{0}\" is no fiscal year"},
    Entry{"interview.bad_year.hint", "2026 か 令和8 のように指定してください", "write it like 2026"},
    Entry{"interview.bad_by", "--by の値「{0}」は名前に使えません", "\"{0}\" cannot be a name for --by"},
    Entry{"interview.bad_by.hint", "空でなく、半角の / と @ を含まない名前を指定してください",
        "give a name that is not empty and holds neither / nor @"},
    Entry{"interview.unknown_role", "役割「{0}」はありません", "there is no role \"{0}\""},
    Entry{"interview.unknown_role.hint",
        "staff、head、system_admin、secretariat、ciso のどれかを指定してください",
        "give one of staff, head, system_admin, secretariat, ciso"},
    Entry{"interview.unknown_role_near", "役割「{0}」はありません", "there is no role \"{0}\""},
    Entry{"interview.unknown_role_near.hint", "「{1}」ではありませんか", "did you mean \"{1}\"?"},
    Entry{"interview.and_more", " ほか {0}問", " and {0} more"},
    Entry{"interview.left_open", "未回答が {0}問あるため、報告書は作っていません（{1}）",
        "{0} questions are open, so there is no report ({1})"},
    Entry{"interview.left_open.hint",
        "回答はすべて保存してあります。続きは {2} で再開できます。途中の案は tenken report に --draft "
        "を付けて作れます",
        "all answers are saved; go on with {2}, or make a draft with tenken report and --draft"},

    // Somebody else at work
    Entry{"interview.lock.account", "{1} の {0}", "{0} on {1}"},
    Entry{"interview.lock.look", "{0}さんが {1} から回答中です。いまは閲覧だけができます。",
        "{0} has been at work since {1}. You can only look for now."},
    Entry{"interview.lock.held", "{0}さんが {1} から回答中のため、書き込めません",
        "{0} has been at work since {1}"},
    Entry{"interview.lock.held.hint", "その作業が終わってから、もう一度実行してください",
        "try again when that is done"},
    Entry{"interview.lock.stale",
        "{0}さんの前回の作業（{1} から）は途中で終わったようです。続きから再開します。",
        "The work of {0} (since {1}) seems to have ended without a word; going on."},
    Entry{"interview.lock.stale_ask",
        "{0}さんの作業（{1} "
        "から）が、終了の手続きをせずに終わっています。ほかで使っていなければ、このまま続けられます。続けます"
        "か。",
        "The work of {0} (since {1}) ended without a word. If nobody is at work, it is safe to go on. Go "
        "on?"},
    Entry{"interview.lock.elsewhere_ask",
        "{0}さんが {1} "
        "から、ほかのパソコンで回答中のようです。その作業が終わっていることを確かめたときだけ、続けてください"
        "。続けますか。",
        "{0} seems to be at work on another computer since {1}. Go on only if you know that this is over. Go "
        "on?"},
    Entry{"interview.lock.kept", "{0}さんの作業（{1} から）の記録を、そのままにしました",
        "The record of {0} (since {1}) was left as it is"},
    Entry{"interview.lock.kept.hint", "ほかで使っていないことを確かめてから、もう一度実行してください",
        "make sure that nobody is at work, and run it again"},

    // The report
    Entry{"interview.report_written", "報告書を作りました: {0}", "The report is written: {0}"},
    Entry{"interview.report_score", "評点 {0} 点（100点満点）　採点対象 {1}　点検結果: {2}",
        "Score {0} of 100, {1}, result: {2}"},
    Entry{"interview.report_no_score", "評点　算出対象なし　採点対象 {1}　点検結果: {2}",
        "No score, {1}, result: {2}"},
    Entry{"interview.report_next", "次は、報告書を確認者に見てもらい、点検取りまとめ担当へ提出してください。",
        "Next: show it to the person who confirms, and hand it in."},

    // A question
    Entry{"interview.heading", "[{0}/{1} {2}] {3}", "[{0}/{1} {2}] {3}"},
    Entry{"interview.heading_critical", "[{0}/{1} {2}] {3}（重要項目）", "[{0}/{1} {2}] {3} (critical)"},
    Entry{"interview.asked_again", "質問が変わったため、もう一度おたずねします。",
        "This question has changed since it was answered, so it is asked again."},
    Entry{"interview.about", "対象: {0}（{1}）", "About: {0} ({1})"},
    Entry{"interview.number.ask", "数字でお答えください{0}。", "Please answer with a number{0}."},
    Entry{"interview.number.ask_unit", "数字でお答えください（単位: {1}）{0}。",
        "Please answer with a number ({1}){0}."},
    Entry{"interview.number.between", "。{0} から {1} まで", ", from {0} to {1}"},
    Entry{"interview.number.from", "。{0} 以上", ", {0} or more"},
    Entry{"interview.number.to", "。{0} 以下", ", {0} or less"},
    Entry{"interview.date.ask", "日付でお答えください（例: R8.4.15、令和8年4月15日、2026-04-15）。",
        "Please answer with a date (such as 2026-04-15)."},
    Entry{"interview.text.ask", "文章でお答えください。", "Please answer in your own words."},
    Entry{"interview.present", "現在　{0}", "Now: {0}"},
    Entry{"interview.present_note", "メモ　{0}", "Note: {0}"},
    Entry{"interview.present_evidence", "根拠　{0}", "Evidence: {0}"},
    Entry{"interview.present_plan", "計画　{0}", "Plan: {0}"},
    Entry{"interview.echo", "→ {0}", "-> {0}"},
    Entry{"interview.date_ahead",
        "点検日より後の日付として読み取りました。過ぎた日のときは b で戻り、年も入れてください（例: "
        "R7.12.25）。",
        "This was read as a day after the inspection. For a day in the past go back with b and give the "
        "year."},
    Entry{"interview.skipped", "後に回しました。", "Put off."},
    Entry{"interview.nothing_chosen", "まだ回答がありません。後で答えるときは s、説明は ? です。",
        "No answer yet. s puts the question off, ? explains."},
    Entry{"interview.nothing_written", "まだ何も書かれていません。後で答えるときは /s、説明は ? です。",
        "Nothing is written yet. /s puts the question off, ? explains."},
    Entry{"interview.first_question", "ここが最初の質問です。", "This is the first question."},
    Entry{"interview.questions_came", "この回答により、質問が {0}問増えました（全{1}問）。",
        "This answer brings questions: {0} ({1} in all)."},
    Entry{"interview.questions_went",
        "この回答により、質問が {0}問減りました（全{1}問）。その回答は記録に残ります。",
        "This answer takes questions away: {0} ({1} in all). Their answers stay in the record."},
    Entry{"interview.answers_came_back", "うち {0}問は、前の回答を元に戻しました。",
        "With their earlier answers: {0}."},

    // What cannot be understood
    Entry{"interview.no_such_offer", "「{0}」は選べません", "There is no choice \"{0}\""},
    Entry{"interview.no_such_offer.hint", "1 から {1} までの番号でお答えください",
        "please answer with a number from 1 to {1}"},
    Entry{"interview.no_such_offer_or_none", "「{0}」は選べません", "There is no choice \"{0}\""},
    Entry{"interview.no_such_offer_or_none.hint", "1 から {1} まで、該当しないときは 0 でお答えください",
        "please answer with a number from 1 to {1}, or 0 if it does not apply"},
    Entry{"interview.no_such_line", "「{0}」という番号はありません", "There is no line \"{0}\""},
    Entry{"interview.no_such_line.hint", "1 から {1} までの番号を入力してください",
        "please type a number from 1 to {1}"},
    Entry{"interview.no_number", "「{0}」を数字として読み取れませんでした",
        "\"{0}\" could not be read as a number"},
    Entry{"interview.no_number.hint", "96 や 12.5 のように、数字だけを入力してください",
        "please type digits only, like 96 or 12.5"},
    Entry{"interview.too_low", "{0} は小さすぎます", "{0} is too low"},
    Entry{"interview.too_low.hint", "{1} 以上の数字を入力してください", "please type {1} or more"},
    Entry{"interview.too_high", "{0} は大きすぎます", "{0} is too high"},
    Entry{"interview.too_high.hint", "{1} 以下の数字を入力してください", "please type {1} or less"},
    Entry{"interview.command_alone", "操作の文字は、それだけを入力してください。",
        "Please type the letter of a command alone."},
    Entry{"interview.not_here", "その操作は、ここでは使えません。", "That cannot be done here."},
    Entry{"interview.open_a_question_first", "先に質問を開いてください（番号を入力するか、j で移動します）。",
        "Please open a question first (by its number, or with j)."},
    Entry{"interview.unknown_slash",
        "「/{0}」という操作はありません。/ で始まる文のときは、// と入力してください。",
        "There is no command \"/{0}\". To begin a text with a slash type //."},
    Entry{"interview.taken_as_text",
        "「{0}」は文章として受け取りました。操作のときは /{0} と入力してください。",
        "\"{0}\" was taken as text. For the command type /{0}."},
    Entry{"interview.only_first_line", "ここに入力できるのは1行だけです。2行目から後は使わずに捨てました。",
        "Only one line can be entered here; the lines behind the first were dropped."},
    Entry{"interview.controls_removed", "文字でないもの（制御文字）が含まれていたため、取り除きました。",
        "Control characters were removed."},
    Entry{"interview.not_utf8",
        "文字として読み取れない部分がありました。お手数ですが、もう一度入力してください。",
        "Part of the line is no valid text. Please type it again."},
    Entry{"interview.yes_or_no", "1（はい）か 2（いいえ）でお答えください。",
        "Please answer 1 (yes) or 2 (no)."},

    // Prompts
    Entry{"interview.prompt.answer", "回答（?：ヘルプ　b：戻る　s：後で　n：メモ　l：一覧　q：中断）",
        "Answer (?: help, b: back, s: later, n: note, l: list, q: quit) "},
    Entry{"interview.prompt.answer.short", "回答（?：ヘルプ　q：中断）", "Answer (?: help, q: quit) "},
    Entry{"interview.prompt.answer.shortest", "回答", "Answer "},
    Entry{"interview.prompt.text", "回答（?：ヘルプ　/b：戻る　/s：後で　/q：中断）",
        "Answer (?: help, /b: back, /s: later, /q: quit) "},
    Entry{"interview.prompt.text.short", "回答（?：ヘルプ）", "Answer (?: help) "},
    Entry{"interview.prompt.keeps", "（Enter：今のまま）", "(Enter: keep it) "},
    Entry{"interview.prompt.leaves_out", "（Enter：省略）", "(Enter: leave it out) "},
    Entry{"interview.prompt.ends", "（Enter：終わり）", "(Enter: done) "},
    Entry{"interview.prompt.reason", "  理由（番号か文章　b：戻る）", "  Reason (number or words, b: back) "},
    Entry{"interview.prompt.reason.short", "  理由", "  Reason "},
    Entry{"interview.prompt.plan_what", "  改善計画　何をしますか ", "  Plan: what will be done? "},
    Entry{"interview.prompt.plan_owner", "  　　　　　だれが（職名）", "        by whom (post)? "},
    Entry{"interview.prompt.plan_due", "  　　　　　いつまでに ", "        by when? "},
    Entry{"interview.prompt.note", "  メモ（/b：戻る　/d：消す）", "  Note (/b: back, /d: delete) "},
    Entry{"interview.prompt.note.short", "  メモ", "  Note "},
    Entry{"interview.prompt.evidence", "  根拠資料（Enter：終わり　?：ヘルプ）",
        "  Evidence (Enter: done, ?: help) "},
    Entry{"interview.prompt.evidence.short", "  根拠資料", "  Evidence "},
    Entry{
        "interview.prompt.subjects", "  名称（Enter：終わり　?：ヘルプ）", "  Name (Enter: done, ?: help) "},
    Entry{"interview.prompt.subjects.short", "  名称", "  Name "},
    Entry{"interview.prompt.subjects_kind", "  どの対象を直しますか（番号　Enter：やめる）",
        "  Which ones (number, Enter: none)? "},
    Entry{"interview.prompt.subjects_kind.short", "  番号", "  Number "},
    Entry{"interview.prompt.yes_no", "  1 はい　2 いいえ ", "  1 yes, 2 no "},
    Entry{"interview.prompt.review_done", "確認（Enter：終了して報告書を作る　番号：開く　q：中断）",
        "Review (Enter: finish and write the report, number: open, q: quit) "},
    Entry{"interview.prompt.review_done.short", "確認（Enter：報告書を作る）", "Review (Enter: finish) "},
    Entry{"interview.prompt.review_open", "確認（番号：開く　b：戻る　Enter：未回答のまま終わる）",
        "Review (number: open, b: back, Enter: end with open questions) "},
    Entry{
        "interview.prompt.review_open.short", "確認（番号　Enter：終わる）", "Review (number, Enter: end) "},
    Entry{"interview.prompt.review_read_only", "確認（番号：開く　b：戻る　q：終わる）",
        "Review (number: open, b: back, q: end) "},
    Entry{"interview.prompt.review_read_only.short", "確認（番号　q：終わる）", "Review (number, q: end) "},

    // Not applicable
    Entry{"interview.reason.ask", "該当しない理由を、番号か短い文章でお答えください。",
        "Why does it not apply? Please answer by number or in a few words."},
    Entry{"interview.reason.needed", "理由をお答えください。質問に戻るときは b です。",
        "Please give a reason; b leads back to the question."},
    Entry{"interview.reason.help",
        "番号で選ぶか、理由を文章で入力してください（文章はメモとして記録します）。b で質問に戻ります。",
        "Choose by number, or write the reason (kept as the note). b leads back to the question."},

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
    Entry{"interview.plan.due_echo", "　　　　　{0}", "      {0}"},
    Entry{
        "interview.plan.due_now", "　　　　　現在 {0}（Enter：このまま）", "      now {0} (Enter keeps it)"},
    Entry{"interview.plan.due_past", "点検日より前の日付です。直すときは p と入力してください。",
        "This is a day before the inspection; p lets you correct it."},
    Entry{
        "interview.plan.later", "改善計画は、後から p で書けます。", "The plan can be written later with p."},
    Entry{"interview.plan.not_needed", "この回答には、改善計画はいりません。", "This answer needs no plan."},
    Entry{"interview.plan.help",
        "それぞれ Enter だけで省略できます。だれがは職名で、いつまでには 12/25、R8.12.25、3月末 "
        "のように入力してください。/b で1つ戻ります。",
        "Enter alone leaves a part out. By whom: a post, not a name. By when: like 12/25 or 2026-12-25. /b "
        "leads back."},

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
    Entry{"interview.subjects.bad_character.hint", "半角の / と @ を除いて入力してください",
        "leave out / and @"},
    Entry{"interview.subjects.long_name", "名称が長すぎます", "The name is too long"},
    Entry{"interview.subjects.long_name.hint", "{0}文字以内で入力してください", "use at most {0} characters"},

    // List, jump, review
    Entry{"interview.list.legend", "・は未回答（{0}問）。移動するときは j 番号 と入力してください。",
        "・ is open ({0}). To go to a question type j NUMBER."},
    Entry{"interview.list.here", "いまの質問: {0} {1}", "Now at: {0} {1}"},
    Entry{"interview.jump.how", "j 12 や j 6.4-03 のように、番号か質問の ID を続けて入力してください。",
        "Type the number or the ID behind it, like j 12 or j 6.4-03."},
    Entry{"interview.jump.hidden", "{0} は、いまの回答では質問の対象になっていません。",
        "{0} is not asked, given the present answers."},
    Entry{"interview.jump.near", "「{0}」という質問はありません。{1} ではありませんか。",
        "There is no question \"{0}\". Did you mean {1}?"},
    Entry{"interview.jump.unknown",
        "「{0}」という質問はありません。1 から {1} までの番号か、質問の ID を入力してください。",
        "There is no question \"{0}\". Type a number from 1 to {1}, or an ID."},
    Entry{"interview.review.title", "回答の確認", "Review"},
    Entry{"interview.review.nothing_left", "未回答や記入もれはありません。", "Nothing is left open."},
    Entry{"interview.review.open", "未回答（{0}問）", "Open ({0})"},
    Entry{"interview.review.gates", "未回答（答えると、関係する質問が出ることがあります）（{0}問）",
        "Open; the answers may bring further questions ({0})"},
    Entry{"interview.review.optional", "未記入（任意）（{0}問）", "Not filled in, optional ({0})"},
    Entry{"interview.review.plan", "改善計画が未記入（{0}問）", "Without an improvement plan ({0})"},
    Entry{"interview.review.evidence", "根拠資料が未記入（{0}問）", "Without evidence ({0})"},
    Entry{"interview.review.more", "　　ほか {0}問", "    and {0} more"},
    Entry{"interview.review.show_all", "すべて見るときは r 全部 と入力してください。",
        "Type \"r all\" to see all."},
    Entry{"interview.review.no_lines", "開ける行はありません。質問に移るときは j 番号 と入力してください。",
        "There is no line to open; j NUMBER leads to a question."},
    Entry{"interview.review.still_open",
        "未回答が {0}問あるため、報告書はまだ作りません。途中の案がいるときは、tenken report に --draft "
        "を付けて作れます。",
        "{0} questions are open, so there is no report yet. For a draft run tenken report with --draft."},
    Entry{"interview.review.gates_open",
        "答えると関係する質問が出ることのある問いが残っています。このまま報告書を作るときは、もう一度 Enter "
        "を押してください。",
        "Some open questions may bring others. To write the report all the same press Enter once more."},
    Entry{"interview.review.help",
        "番号でその質問を開きます。j 番号 でほかの質問へ移り、l で一覧、r "
        "でこの画面をもう一度見られます。すべて回答していれば、Enter で報告書を作ります。",
        "A number opens that question; j NUMBER any other, l lists, r shows this again. Enter writes the "
        "report when all is answered."},
    Entry{"interview.covered", "{1}問中 {0}問に回答", "{0} of {1} answered"},
    Entry{"interview.score", "評点 {1} 点（100点満点）　採点対象 {0}", "Score {1} of 100, {0}"},
    Entry{"interview.score_range", "評点 {1} 点（100点満点）　採点対象 {0}　残りの回答により {2}〜{3} 点",
        "Score {1} of 100, {0}; the open ones make it {2} to {3}"},
    Entry{"interview.score_none", "評点　算出対象なし　採点対象 {0}", "No score yet, {0}"},

    // Help and glossary
    Entry{"interview.help.why", "なぜ　{0}", "Why: {0}"},
    Entry{"interview.help.criteria", "それぞれの目安", "What each level means"},
    Entry{"interview.help.band", "{0} 以上　{1}", "from {0}: {1}"},
    Entry{"interview.help.evidence", "根拠資料の例　{0}", "Evidence: {0}"},
    Entry{"interview.help.remedy", "最初の一歩　{0}", "A first step: {0}"},
    Entry{"interview.help.terms", "用語　{0}（意味は g で見られます）", "Terms: {0} (g explains)"},
    Entry{"interview.help.commands", "番号・記号（○△×）・言葉のどれでも答えられます。全角でもかまいません。",
        "Answer by number, mark (○△×) or word; full-width characters count."},
    Entry{"interview.help.commands_moving",
        "b\u00A0戻る　s\u00A0後で　j\u00A0番号\u00A0移動　l\u00A0一覧　r\u00A0確認　q\u00A0中断（回答は保存済"
        "み）",
        "b back, s later, j NUMBER jump, l list, r review, q quit (all is saved)"},
    Entry{"interview.help.commands_more",
        "n\u00A0メモ　e\u00A0根拠資料　p\u00A0改善計画　g\u00A0用語　t\u00A0対象を直す　?\u00A0ヘルプ",
        "n note, e evidence, p plan, g glossary, t subjects, ? help"},
    Entry{"interview.help.slash", "ここでは文章を書くため、操作の文字は / を付けてください（/b、/s、/q）。",
        "Text is written here, so commands begin with a slash (/b, /s, /q)."},
    Entry{
        "interview.glossary.none", "この点検票には、用語集がありません。", "This checklist has no glossary."},
    Entry{"interview.glossary.clause", "基本方針 {0}", "Policy, clause {0}"},
    Entry{"interview.glossary.others", "用語の一覧: {0}（意味を見るときは g のあとに用語を続けます）",
        "Terms: {0} (type g and one of them)"},
    Entry{"interview.glossary.unknown", "「{0}」は用語集にありません。g だけで一覧を見られます。",
        "\"{0}\" is not in the glossary; g alone lists the terms."},
    Entry{"interview.glossary.near", "「{0}」は用語集にありません。「{1}」ではありませんか。",
        "\"{0}\" is not in the glossary. Did you mean \"{1}\"?"},
};

} // namespace

std::span<const Entry> interview() { return entries; }

} // namespace tenken::catalogue
