#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array sheet_writing_entries{
    Entry{"sheet.summary", "端末のない人のための回答票（Excel、ブラウザ）を作る",
        "Make an answer sheet (Excel, browser) for those without a terminal"},
    Entry{"sheet.option.audit", "監査で抽出した回答の判定を書き込むシート（.xlsx）を作る",
        "A sheet for the auditor's verdicts on what was drawn (.xlsx)"},
    Entry{"sheet.not_with_audit", "--audit に {0} は付けられません", "{0} does not go with --audit"},
    Entry{"sheet.not_with_audit.hint", "監査シートは、抽出された回答の全部を含みます",
        "an auditor's sheet holds all that was drawn"},
    Entry{"sheet.audit_written",
        "{1}の監査シートを書き出しました（{2}件）: {0}\n"
        "戻ってきたら: tenken audit run --department {1} --year {3} --by 監査人 --answers {0}",
        "Wrote the auditor's sheet of {1} ({2} answers): {0}\n"
        "Once it is back: tenken audit run --department {1} --year {3} --by NAME --answers {0}"},
    Entry{"sheet.option.output", "書き出すファイル（.xlsx か .html）", "The file to write (.xlsx or .html)"},
    Entry{"sheet.option.department", "回答する所属", "Whose sheet it is"},
    Entry{"sheet.option.year", "年度（省略すると、いま点検している年度）",
        "Fiscal year (the one inspected now, unless told)"},
    Entry{"sheet.option.respondent", "個人に配る回答票にする（本人の名前か番号）",
        "A sheet for one member of staff, under this name or number"},
    Entry{"sheet.option.role", "尋ねる役割（繰り返し可。省略すると tenken.yaml のとおり）",
        "Role to be asked (repeatable; as tenken.yaml says unless told)"},
    Entry{"sheet.option.subject", "委託先などに配る回答票にする（例: 委託先@業者名）",
        "A sheet for one contractor or the like (such as contractor@NAME)"},
    Entry{"sheet.option.subject_value", "一覧@名前", "LIST@NAME"},
    Entry{"sheet.option.footer",
        "例:\n"
        "  tenken sheet -o 回答票_議会.xlsx --department 議会\n"
        "  tenken sheet -o 回答票_株式会社A.xlsx --department 事務局 --subject 委託先@株式会社A\n"
        "\n"
        "記録があれば、これまでの回答を入れて作ります。印刷して、紙で回答してもらうこともできます。",
        "Examples:\n"
        "  tenken sheet -o council.xlsx --department 議会\n"
        "  tenken sheet -o vendor.xlsx --department 事務局 --subject contractor@Vendor\n"
        "\n"
        "What was answered so far is in it. It can be printed and answered on paper."},
    Entry{"sheet.w.by", "回答者（職名）", "Answered by (a post)"},
    Entry{"sheet.w.by_hint", "氏名ではなく職名を書いてください。", "A post, not a person's name."},
    Entry{"sheet.left_out", "…（以下略）", "… (the rest is left out)"},
    Entry{"sheet.not_whole", "{0} を作る途中で、一時ファイルに書き込めませんでした",
        "a temporary file could not be written while {0} was made"},
    Entry{"sheet.not_whole.hint",
        "一時フォルダ（TMPDIR、なければ /tmp）の空き容量を確かめてから、もう一度実行してください。{0} "
        "は前のままです",
        "check the space in TMPDIR or /tmp, then run it again; {0} is as it was"},
    Entry{"sheet.written", "{1}の回答票（{2} 問）を {0} に作りました。",
        "The answer sheet of {1} ({2} questions) is in {0}."},
    Entry{"sheet.closed", "{0}の回答は確認済みか提出済みです。この回答票を回収しても、受け付けられません",
        "the answers of {0} are confirmed or handed in already: what comes back in this sheet will not be "
        "taken"},
    Entry{"sheet.closed.hint", "回答を改めるときは、先に tenken run か tenken correct で戻してください",
        "to change answers, open them again first (tenken run, tenken correct)"},
    Entry{"sheet.awaiting",
        "尋ねるかどうかがほかの所属の回答で決まる問いは、回答票に載せていません（{0} {1} 問）",
        "some questions hang on answers of other departments and are not on the sheet yet ({0}: {1})"},
    Entry{"sheet.awaiting.hint",
        "先にその所属（取りまとめ担当など）の回答を取り込んでから作ると、載ります。載せなかった問いは、後で "
        "tenken run でお尋ねします",
        "made after those have answered, the sheet has them; later on tenken run asks them"},
    Entry{"sheet.former_of", "{0}: {1}", "{0}: {1}"},
    Entry{"sheet.bad_subject", "--subject の「{0}」が読めません", "--subject “{0}” cannot be read"},
    Entry{"sheet.bad_subject.hint",
        "一覧の名前と相手の名前を @ でつないでください。一覧は次のとおりです: {1}",
        "join the list's name and the subject's by @; the lists are: {1}"},
    Entry{"sheet.no_lists", "この点検票に、対象（委託先など）の一覧はありません（--subject {0}）",
        "this checklist has no lists of subjects (--subject {0})"},
    Entry{"sheet.no_lists.hint", "--subject を外してください", "leave --subject out"},
    Entry{"sheet.subject_and_respondent", "--subject と --respondent は、一緒には使えません",
        "--subject and --respondent do not go together"},
    Entry{"sheet.subject_and_respondent.hint", "どちらか一方にしてください", "give one of them"},
    Entry{"sheet.no_department", "どの所属の回答票かわかりません", "whose sheet is wanted is not said"},
    Entry{"sheet.no_department.hint", "--department で所属を指定してください", "name it with --department"},
    Entry{"sheet.bad_ending", "{0} に書き出せません", "{0} cannot be written"},
    Entry{"sheet.bad_ending.hint", "ファイル名は .xlsx か .html で終わるようにしてください",
        "let the name end in .xlsx or .html"},
    Entry{"sheet.nothing_to_ask", "{0}に尋ねる問いがありません", "there is nothing to ask {0}"},
    Entry{"sheet.nothing_to_ask.hint", "--role と --subject を見直してください",
        "look at --role and --subject"},
    Entry{"sheet.no_library", "Excel のファイルを書くためのライブラリ {0} が使えません（{1}）",
        "the library {0}, which writes Excel files, cannot be used ({1})"},
    Entry{"sheet.no_library.hint", "libxlsxwriter を入れてください（Debian、Ubuntu では libxlsxwriter4）",
        "install libxlsxwriter (libxlsxwriter4 on Debian and Ubuntu)"},
    Entry{"sheet.not_written", "{0} を書けません（{1}）", "{0} cannot be written ({1})"},
    Entry{"sheet.not_written.hint", "空き容量と権限を確かめてください",
        "look at the free space and the permissions"},

    Entry{"sheet.w.title", "{0}　回答票　{1}　{2}", "{0}: answer sheet, {1}, {2}"},
    Entry{"sheet.w.title_subject", "{0}　回答票　{1}　{2}（{3}: {4}）",
        "{0}: answer sheet, {1}, {2} ({3}: {4})"},
    Entry{"sheet.w.title_respondent", "{0}　回答票　{1}　{2}（{3}）", "{0}: answer sheet, {1}, {2} ({3})"},
    Entry{"sheet.w.guide", "使い方", "How to"},
    Entry{"sheet.w.answers", "回答", "Answers"},
    Entry{"sheet.w.subjects", "対象", "Subjects"},
    Entry{"sheet.w.people", "人数", "People"},
    Entry{"sheet.w.plans", "前年度の計画", "Last year's plans"},
    Entry{"sheet.w.checks", "回答の食い違い", "Contradictions"},

    Entry{"sheet.w.period", "点検対象期間 {0}〜{1}", "Period {0} to {1}"},
    Entry{"sheet.w.reference_date", "基準日 {0}", "As of {0}"},
    Entry{"sheet.w.deadline", "提出期限 {0}", "Due {0}"},
    Entry{"sheet.w.submit_to", "提出先 {0}", "To {0}"},
    Entry{"sheet.w.contact", "問合せ先 {0}", "Questions to {0}"},
    Entry{"sheet.w.gap", "　", "   "},
    Entry{"sheet.w.caution",
        "個人番号・氏名・パスワードは書かないでください。白い欄に書きます。灰色の問いは答えなくて構いません"
        "。",
        "Write no personal numbers, names or passwords. Fill in the white cells. Questions in grey need no "
        "answer."},
    Entry{"sheet.w.foot",
        "回答者（職）　　　　　　　　　確認者（職）　　　　　　　　　確認日　　　年　　月　　日",
        "Answered by (post) ____________   Confirmed by (post) ____________   Date ____________"},
    Entry{"sheet.w.pages", "{0} / {1} ページ", "Page {0} of {1}"},
    Entry{"sheet.w.open", "未回答 {0} 問", "Open: {0}"},

    Entry{"sheet.w.head.number", "番号", "No."},
    Entry{"sheet.w.head.section", "分野", "Section"},
    Entry{"sheet.w.head.question", "質問", "Question"},
    Entry{"sheet.w.head.how", "答え方", "How to answer"},
    Entry{"sheet.w.head.options", "段階と基準", "Levels and criteria"},
    Entry{"sheet.w.head.answer", "回答", "Answer"},
    Entry{"sheet.w.head.reason", "該当なしの理由", "Why it does not apply"},
    Entry{"sheet.w.head.note", "メモ", "Note"},
    Entry{"sheet.w.head.evidence", "根拠資料\n（1行に1点）", "Evidence\n(one a line)"},
    Entry{"sheet.w.head.plan_what", "改善計画\n何をしますか", "Improvement plan:\nwhat"},
    Entry{"sheet.w.head.plan_owner", "だれが\n（職名）", "Who\n(post)"},
    Entry{"sheet.w.head.plan_due", "いつまでに", "By when"},
    Entry{"sheet.w.head.former", "前年度の回答", "Last year"},
    Entry{"sheet.w.head.exception_approved_by", "例外措置\n承認した人（職名）",
        "Exception:\napproved by (post)"},
    Entry{"sheet.w.head.exception_approved_on", "承認した日", "approved on"},
    Entry{"sheet.w.head.exception_until", "いつまで", "until"},
    Entry{"sheet.w.head.exception_reason", "理由", "reason"},
    Entry{"sheet.w.head.exception_instead", "代わりの対策", "done instead"},

    Entry{"sheet.w.critical", "【重要】{0}", "[Critical] {0}"},
    Entry{"sheet.w.about", "{0}: {1}", "{0}: {1}"},
    Entry{"sheet.w.evidence_required", "※根拠資料が必要です。", "* Evidence is required."},
    Entry{"sheet.w.returned", "※差し戻しの理由: {0}", "* Sent back: {0}"},
    Entry{"sheet.w.only_if", "（{0}だけ答えます。）", "(Only if {0}.)"},
    Entry{"sheet.w.if_is", "問{0}が{1}のとき", "question {0} is {1}"},
    Entry{"sheet.w.if_not", "「{0}」でないとき", "not: {0}"},
    Entry{"sheet.w.if_all", "、かつ", " and "},
    Entry{"sheet.w.if_any", "、又は", " or "},
    Entry{"sheet.w.if_or", "か", " or "},
    Entry{"sheet.w.name", "「{0}」", "“{0}”"},
    Entry{"sheet.w.choices", "当てはまるものを、下の行から全て選び、回答の欄に○を付けます。",
        "Choose all that apply from the rows below: ○ in the answer's cell."},
    Entry{"sheet.w.choices_unit", "個", " chosen"},
    Entry{"sheet.w.number", "数を書きます。単位: {0}", "Write a number, in {0}"},
    Entry{"sheet.w.number_plain", "数を書きます。", "Write a number."},
    Entry{"sheet.w.band", "{0}{1}以上は {2}", "{0}{1} and more: {2}"},
    Entry{"sheet.w.date", "日付を書きます（例: 2026/6/1）。", "Write a date (such as 2026/6/1)."},
    Entry{"sheet.w.text", "文で書きます。", "Write a text."},
    Entry{"sheet.w.hint", "問{0}", "Question {0}"},
    Entry{"sheet.w.refusal", "一覧にない答えです", "Not in the list"},
    Entry{"sheet.w.refusal_text", "欄の右の矢印から選んでください。消すときは Delete キーを押します。",
        "Choose by the arrow beside the cell; Delete empties it."},
    Entry{"sheet.w.refusal_number", "人数は、0以上の整数で書いてください。",
        "Write how many, in whole numbers from 0."},

    Entry{"sheet.w.subjects.kind", "種類", "Kind"},
    Entry{"sheet.w.subjects.name", "名前（1行に1つ）", "Name (one a line)"},
    Entry{"sheet.w.subjects.none", "ないとき", "If none"},
    Entry{"sheet.w.subjects.about", "説明", "About"},
    Entry{"sheet.w.subjects.none_text", "対象なし", "none"},
    Entry{"sheet.w.subjects.former", "前年度は: {0}", "Last year: {0}"},
    Entry{"sheet.w.people.about",
        "本人の行いについての問いを、所属の全員に聞いて（朝礼での挙手など）人数で答えるときに使います。「回答"
        "」の欄は空けておきます。",
        "For questions about what each person does, answered by counting everybody (a show of hands): leave "
        "the answer itself empty."},
    Entry{"sheet.w.plans.plan", "計画（何を・だれが・いつまでに）", "Plan (what, who, by when)"},
    Entry{"sheet.w.plans.outcome", "結果", "Outcome"},
    Entry{"sheet.w.plans.note", "補足", "Note"},
    Entry{"sheet.w.checks.say", "食い違い", "Contradiction"},
    Entry{"sheet.w.checks.now", "今の回答", "As answered"},
    Entry{"sheet.w.checks.holds", "食い違っています", "contradicting"},
    Entry{"sheet.w.checks.word", "このままでよい理由", "Why it is right all the same"},
    Entry{"sheet.w.checks.about",
        "「食い違っています」と出た行は、回答を直すか、このままでよい理由を書いてください。",
        "Where it says “contradicting”, change the answers or write why they are right all the same."},

    Entry{"sheet.w.guide.1",
        "この回答票は、{0}"
        "の自己点検に答えるためのものです。提出期限までに、このファイルを提出先へ返してください。",
        "This sheet is for the self-inspection of {0}. Send the file back by the date it is due."},
    Entry{"sheet.w.guide.2",
        "個人番号・氏名・パスワードは書かないでください。改善計画の「だれが」には、氏名ではなく職名を書きます"
        "。",
        "Write no personal numbers, names or passwords. Whoever will do something is named by post."},
    Entry{"sheet.w.guide.3",
        "「回答」シートの「回答」の欄を選ぶと、右に矢印が出ます。一覧から選んでください。",
        "Choose an answer's cell on the sheet “Answers”: an arrow appears beside it. Choose from its list."},
    Entry{"sheet.w.guide.4",
        "どの段階に当たるか迷ったら、「段階と基準」と「答え方」を見ます。確かめられないときは「わからない」を"
        "選びます。",
        "When in doubt look at levels, criteria and how to answer. What cannot be found out is “unknown”."},
    Entry{"sheet.w.guide.5",
        "「一部」「していない」「わからない」と答えた問いには、改善計画（何を、だれが、いつまでに）を書きます"
        "。",
        "Where something is to be improved, write a plan: what, who, by when."},
    Entry{"sheet.w.guide.6", "「該当なし」と答えた問いには、該当なしの理由を選ぶか、メモに理由を書きます。",
        "Where a question does not apply, choose the reason or write it as a note."},
    Entry{"sheet.w.guide.7",
        "根拠資料には、資料の名前と、どこにあるかを書きます。資料を添える必要はありません。",
        "As evidence name the document and where it is kept. It need not be attached."},
    Entry{"sheet.w.guide.8", "灰色になった問いは、ほかの回答により、答えなくてよい問いです。",
        "Questions that turn grey need no answer, because of what else was answered."},
    Entry{"sheet.w.guide.9",
        "「対象」シートには、利用しているサービスや委託先などの名前を、1行に1つ書き加えます。それぞれについて"
        "の問いは、追ってお尋ねします。",
        "On the sheet “Subjects” name the services and contractors, one a line. Questions about new ones "
        "follow later."},
    Entry{"sheet.w.guide.10", "最後の行に、未回答の問いの数が出ます。0問になったら提出してください。",
        "The last row says how many questions are open. Send it in when there are none."},
    Entry{"sheet.w.guide.11",
        "印刷して鉛筆で答えることもできます。「段階と基準」の記号を○で囲み、ほかの欄は手で書いてください。",
        "It may be printed and filled in with a pencil: put a ring round the level's mark, and write in the "
        "other cells."},
    Entry{"sheet.w.guide.12",
        "行や列の並べ替え・削除、シートの名前の変更は要りません。書く欄のほかは、変えられないようになっていま"
        "す。",
        "There is no need to sort or delete rows. What is not to be filled in is locked (without a "
        "password)."},
};

} // namespace

Table sheet_writing() { return packed<sheet_writing_entries>(); }

} // namespace tenken::catalogue
