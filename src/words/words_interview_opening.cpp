#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interview_opening_entries{
    // Pieces
    Entry{"interview.full_stop", "。", "."},
    Entry{"interview.with_remark", "{0}（{1}）", "{0} ({1})"},
    Entry{"interview.problem", "{0}。{1}。", "{0}: {1}."},
    Entry{"interview.not_applicable", "該当なし", "not applicable"},
    Entry{"interview.saved", "保存しました", "Saved"},

    // Greeting and parting
    Entry{"interview.title", "{0}　{1}　{2}", "{0}, {1}, {2}"},
    Entry{"interview.roles", "対象: {0}向けの質問", "Limited to the questions for: {0}"},
    Entry{"interview.to_answer", "質問は{0}、約 {1} 分です。", "{0}, about {1} min."},
    Entry{"interview.left_to_answer", "残りの質問は{0}、約 {1} 分です。", "{0} left, about {1} min."},
    Entry{"interview.questions", " {0} 問", "{0} question(s)"},
    Entry{"interview.questions_range", "答えにより {0}〜{1} 問", "{0} to {1} questions, as you answer,"},
    Entry{"interview.greeting_saved", "1問ずつ保存するので、いつでも q で中断し、続きから再開できます。",
        "Each answer is saved at once: stop with q at any time and go on later."},
    Entry{"interview.greeting_later", "資料を確かめたい問いは s で後に回せます。",
        "Questions that you want to check first can be put off with s."},
    Entry{"interview.greeting_read_only",
        "いまは閲覧だけができます。l で一覧、j で移動、r で得点の確認、q で終わります。",
        "You can only look for now: l lists, j jumps, r shows the score, q ends."},
    Entry{"interview.resumed", "前回の続きから再開します（{0}、{1} まで）。",
        "Going on where work stopped ({1}, {0})."},
    Entry{"interview.checklist_changed",
        "前回から点検票が変わりました。質問が同じ回答は引き継ぎ、変わった {0}問はもう一度おたずねします。",
        "The checklist has changed. Answers to unchanged questions stay; {0} are asked again."},
    Entry{"interview.no_questions", "お答えいただく質問はありません。", "There is nothing to ask."},
    Entry{"interview.parting", "中断しました。回答はすべて保存してあります（未回答 {0}問）。",
        "Stopped. All answers are saved ({0} open)."},
    Entry{"interview.parting_done",
        "中断しました。回答はすべて保存してあります。報告書はまだ作っていません。",
        "Stopped. All answers are saved; the report is not written yet."},
    Entry{"interview.parting_interrupted",
        "Ctrl-C で中断しました。回答はすべて保存してあります（未回答 {0}問）。",
        "Interrupted. All answers are saved ({0} open)."},
    Entry{"interview.parting_resume", "続きは、次のコマンドで再開できます。", "Go on with:"},
    Entry{"interview.parting_resume.menu",
        "続きは、メニューの「点検を始める・続きから再開する」で再開できます。",
        "Go on with the menu's first line."},
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
    Entry{"interview.not_saved_any_more",
        "保存できていません。この画面からは、もう保存できません。q "
        "で終わり、記録のファイルを確かめてから、もう一度始めてくだ"
        "さい。",
        "Not saved, and nothing can be saved from here any more. End with q, look at the record's file, and "
        "start again."},
    Entry{"interview.parting_unsaved",
        "終わりますが、記録に残っていない回答があります。上の理由を確かめてから、もう一度始めてください。",
        "Stopped, but there are answers that the record does not hold. See to the cause above, and start "
        "again."},
    Entry{"interview.read_only_refused", "閲覧だけのため、変更できません。",
        "You can only look; nothing can be changed."},

    // Which inspection
    Entry{"interview.opening.department", "どの所属の点検ですか。", "Which department is inspected?"},
    Entry{"interview.opening.help",
        "どの所属の何年度の点検か、どなたが回答するかをうかがっています。まだ何も保存していません。q "
        "でやめられます。",
        "This asks which department and year are inspected, and who answers. Nothing is saved yet; q "
        "leaves."},
    Entry{"interview.opening.left", "今回はまだ何も保存していません。", "Nothing has been saved this time."},
    Entry{"interview.opening.number", "番号（q：やめる）", "Number (q: quit) "},
    Entry{"interview.opening.one_or_two",
        "1 か 2 でお答えください。すでにある所属の名称も入力できます。やめるときは q です。",
        "Answer 1 or 2, or type a department that is there already; q leaves."},
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
    Entry{"interview.opening.other_year", "{0}の点検はまだなく、いま点検するのは{1}です。{0}で始めますか。",
        "There is no inspection of {0} yet; the year inspected now is {1}. Begin {0}?"},
    Entry{"interview.opening.post_needed", "職名を入力してください（例: 庶務係長。やめるときは q）。",
        "Please type your post (q quits)."},
    Entry{"interview.opening.goes_on", "{0}の点検の続きです。", "Going on with {0}."},
    Entry{"interview.opening.by", "回答する方の職名", "Your post "},
    Entry{"interview.opening.by_again", "回答する方の職名（Enter：前回と同じ {0}）",
        "Your post (Enter: {0}, as before) "},
    Entry{"interview.opening.bad_name", "職名に半角の / と @、目に見えない文字は使えません。",
        "A post holds no /, no @ and no character that cannot be seen."},

    // Somebody else at work
    Entry{"interview.lock.account", "{1} の {0}", "{0} on {1}"},
    Entry{"interview.lock.look", "{0} が {1} から回答中です。いまは閲覧だけができます。",
        "{0} has been at work since {1}. You can only look for now."},
    Entry{"interview.lock.held", "{0} が {1} から回答中のため、書き込めません",
        "{0} has been at work since {1}"},
    Entry{"interview.lock.held.hint", "その作業が終わってから、もう一度実行してください",
        "try again when that is done"},
    Entry{"interview.lock.taken", "ほかの tenken が、今、書き込もうとしています",
        "another tenken is about to write here"},
    Entry{"interview.lock.taken.hint", "少し待ってから、もう一度実行してください", "try again in a moment"},
    Entry{"interview.lock.look_taken",
        "ほかの tenken が、今、書き込もうとしています。いまは閲覧だけができます。",
        "Another tenken is about to write here. You can only look for now."},
    Entry{"interview.lock.stale",
        "{0} の前回の作業（{1} から）は途中で終わったようです。続きから再開します。",
        "The work of {0} (since {1}) seems to have ended without a word; going on."},
    Entry{"interview.lock.stale_ask",
        "{0} の作業（{1} "
        "から）が、終了の手続きをせずに終わっています。ほかで使っていなければ、このまま続けられます。続けます"
        "か。",
        "The work of {0} (since {1}) ended without a word. If nobody is at work, it is safe to go on. Go "
        "on?"},
    Entry{"interview.lock.elsewhere_ask",
        "{0} が {1} "
        "から、ほかのパソコンで回答中のようです。その作業が終わっていることを確かめたときだけ、続けてください"
        "。続けますか。",
        "{0} seems to be at work on another computer since {1}. Go on only if you know that this is over. Go "
        "on?"},
    Entry{"interview.lock.kept", "{0} の作業（{1} から）の記録を、そのままにしました",
        "The record of {0} (since {1}) was left as it is"},
    Entry{"interview.lock.kept.hint", "ほかで使っていないことを確かめてから、もう一度実行してください",
        "make sure that nobody is at work, and run it again"},

    // The report
    Entry{"interview.report_written", "報告書を作りました: {0}", "The report is written: {0}"},
    Entry{"interview.report_score", "評点 {0} 点（100点満点）　採点対象 {1}　点検結果: {2}",
        "Score {0} of 100, {1}, result: {2}"},
    Entry{"interview.report_no_score", "評点　算出対象なし　採点対象 {1}　点検結果: {2}",
        "No score, {1}, result: {2}"},
    Entry{"interview.report_next",
        "次は、確認者が確認し（tenken confirm{0}）、提出します（tenken submit{0}）。",
        "Next: have it confirmed (tenken confirm{0}), and hand it in (tenken submit{0})."},
    Entry{"interview.report_next.menu",
        "次は、確認者が内容を確認し（メニューの「回答を確認する」）、提出します（「報告書を提出する」）。",
        "Next: have it confirmed, and hand it in (see the menu)."},
};

} // namespace

Table interview_opening() { return packed<interview_opening_entries>(); }

} // namespace tenken::catalogue
