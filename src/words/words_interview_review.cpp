#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interview_review_entries{
    // List, jump, review
    Entry{"interview.list.legend", "・は未回答（{0}問）。移動するときは j 番号 と入力してください。",
        "・ is open ({0}). To go to a question type j NUMBER."},
    Entry{"interview.list.legend_optional",
        "・は未回答（{0}問、うち {1}問は答えなくても報告書を作れます）。移動するときは j 番号 "
        "と入力してください。",
        "・ is open ({0}, of which the report needs no answer to {1}). To go to a question type j NUMBER."},
    Entry{"interview.list.long", "上の方は、画面を戻して（スクロールして）ご覧ください。",
        "Scroll back to see the beginning."},
    Entry{"interview.list.here", "いまの質問: {0}　{1}", "Now at: {0} {1}"},
    Entry{"interview.jump.how",
        "j 12 のように、質問の番号を続けて入力してください（j 6.4-03 のような項目の番号でも移れます）。",
        "Type the number behind it, like j 12, or an item's own, like j 6.4-03."},
    Entry{"interview.jump.hidden", "{0} は、いまの回答では質問の対象になっていません。",
        "{0} is not asked, given the present answers."},
    Entry{"interview.jump.near", "「{0}」という質問はありません。{1} ではありませんか。",
        "There is no question \"{0}\". Did you mean {1}?"},
    Entry{"interview.jump.unknown",
        "「{0}」という質問はありません。1 から {1} までの番号を入力してください。",
        "There is no question \"{0}\". Type a number from 1 to {1}."},
    Entry{"interview.review.title", "回答の確認", "Review"},
    Entry{"interview.review.nothing_left", "未回答や記入もれはありません。", "Nothing is left open."},
    Entry{"interview.review.returned", "差戻しの指摘（{0}問）", "Commented on when it was sent back ({0})"},
    Entry{"interview.review.open", "未回答（{0}問）", "Open ({0})"},
    Entry{"interview.review.gates", "未回答（答えると、関係する質問が出ることがあります）（{0}問）",
        "Open; the answers may bring further questions ({0})"},
    Entry{"interview.review.checks", "回答の食い違い（理由が未記入）（{0}件）",
        "Contradictions without a reason ({0})"},
    Entry{"interview.review.optional", "未記入（任意）（{0}問）", "Not filled in, optional ({0})"},
    Entry{"interview.review.plan", "改善計画が未記入（{0}問）", "Without an improvement plan ({0})"},
    Entry{"interview.review.half_planned", "改善計画のだれが・いつまでにが未記入（{0}問）",
        "Plans without post or day: {0}"},
    Entry{"interview.review.evidence", "根拠資料が未記入（{0}問）", "Without evidence ({0})"},
    Entry{"interview.review.more", "　　ほか {0}問", "    and {0} more"},
    Entry{"interview.review.show_all", "すべて見るときは r 全部 と入力してください。",
        "Type \"r all\" to see all."},
    Entry{"interview.review.still_open", "未回答の質問があるため、報告書はまだ作りません。",
        "Questions are open, so there is no report yet."},
    Entry{"interview.review.gates_open",
        "答えると関係する質問が出ることのある問いが残っています。このまま報告書を作るときは、もう一度 q "
        "を入力してください。",
        "Some open questions may bring others. To write the report all the same type q once more."},
    Entry{"interview.review.q_ends", "終わるときは q を、質問を開くときは番号を入力してください。",
        "q finishes; a number opens a question."},
    Entry{"interview.review.q_leaves", "終わるときは q を入力してください。", "q ends this."},
    Entry{"interview.review.help",
        "番号でその質問を開きます。l で一覧、r でこの画面をもう一度見られます。Enter "
        "は未回答の質問へ進みます。すべて回答していれば、q で終わって報告書を作ります。",
        "A number opens that question; l lists, r shows this again. Enter goes on to what is open. When all "
        "is answered, q finishes and writes the report."},
    Entry{"interview.covered", "{1}問中 {0}問に回答", "{0} of {1} answered"},
    Entry{"interview.score", "評点 {1} 点（100点満点）　採点対象 {0}", "Score {1} of 100, {0}"},
    Entry{"interview.score_range", "評点 {1} 点（100点満点）　採点対象 {0}　残りの回答により {2}〜{3} 点",
        "Score {1} of 100, {0}; the open ones make it {2} to {3}"},
    Entry{"interview.score_unit", "{0}（{1}〜{2}の尺度で）", "{0} on a scale from {1} to {2}"},
    Entry{"interview.score_none", "評点　算出対象なし　採点対象 {0}", "No score yet, {0}"},

    // Help and glossary
    Entry{"interview.help.why", "なぜ　{0}", "Why: {0}"},
    Entry{"interview.help.criteria", "それぞれの目安", "What each level means"},
    Entry{"interview.help.band", "{0}　{1}", "{0}: {1}"},
    Entry{"interview.help.evidence", "根拠資料の例　{0}", "Evidence: {0}"},
    Entry{"interview.help.id", "項目の番号　{0}（報告書ではこの番号で載ります）",
        "Item {0} (as the report numbers it)"},
    Entry{"interview.help.remedy", "最初の一歩　{0}", "A first step: {0}"},
    Entry{"interview.help.terms", "用語　{0}（意味は g で見られます）", "Terms: {0} (g explains)"},
    Entry{"interview.help.commands", "番号・記号（○△×）・言葉のどれでも答えられます。全角でもかまいません。",
        "Answer by number, mark (○△×) or word; full-width characters count."},
    Entry{"interview.help.commands_moving",
        "b\u00A0戻る　s\u00A0後で　j\u00A0番号\u00A0移動　l\u00A0一覧　r\u00A0確認　q\u00A0中断（回答は保存済"
        "み）",
        "b back, s later, j NUMBER jump, l list, r review, q quit (all is saved)"},
    Entry{"interview.help.commands_more",
        "n\u00A0メモ　e\u00A0根拠資料　p\u00A0改善計画　a\u00A0例外措置　g\u00A0用語　t\u00A0対象を直す　w"
        "\u00A0回答方法　?\u00A0ヘルプ",
        "n note, e evidence, p plan, a exception, g glossary, t subjects, w way of asking, ? help"},
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

Table interview_review() { return packed<interview_review_entries>(); }

} // namespace tenken::catalogue
