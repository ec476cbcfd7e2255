#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array own_sheet_entries{
    Entry{"own_sheet.no_questions", "設問の並ぶ列が見つかりません。見えたのは {0} です",
        "no column of questions was found; what is there: {0}"},
    Entry{"own_sheet.no_questions.hint",
        "1 "
        "行目か、題名の下の行に「{1}"
        "」のような見出しがあり、その下に設問が、隣の列に回答や備考が並ぶ表を読み取ります。"
        "見出しを付けて保存し、もう一度実行してください",
        "what is read is a table with a head such as “Question”, “Check item” ({1}), questions below it, and "
        "answers or "
        "remarks in the columns beside; give the columns heads, save, and try again"},
    Entry{"own_sheet.missing", "昨年の点検表が見つかりません", "last year's sheet was not found"},
    Entry{"own_sheet.missing.hint", "名前と場所を確かめてください", "check its name and where it is"},
    Entry{"own_sheet.no_workbook", "Excel のブック（.xlsx）ではありません", "this is no workbook (.xlsx)"},
    Entry{"own_sheet.no_workbook.hint",
        "Excel で開き、「Excel ブック（.xlsx）」として保存し直したものを指定してください",
        "open it in Excel and save it as a workbook (.xlsx)"},
    Entry{"own_sheet.too_many", "設問とみられる行が {0} あり、多すぎます（{1} まで）",
        "{0} rows look like questions, which is too many (at most {1})"},
    Entry{"own_sheet.too_many.hint", "点検表のシートだけを残して保存し、もう一度実行してください",
        "save the sheet of questions alone, and try again"},
    Entry{"own_sheet.empty", "どのシートにも、何も書かれていません", "there is nothing on any sheet"},
    Entry{"own_sheet.empty.hint", "昨年の点検表のファイルを指定してください", "name last year's sheet"},
    Entry{"own_sheet.answer_sheet", "これは tenken の回答票です", "this is an answer sheet that tenken made"},
    Entry{"own_sheet.answer_sheet.hint",
        "回答を取り込むには tenken run --answers を使います。前の年の報告書があれば、tenken run "
        "は自動でそこから始めます",
        "take its answers in with tenken run --answers; where last year's report is there, tenken run starts "
        "from it"},
    Entry{"own_sheet.two_checklists", "--from と --checklist は、一緒には使えません",
        "--from and --checklist cannot be given together"},
    Entry{"own_sheet.two_checklists.hint",
        "--from は、ファイルから点検票を作ります。どちらか一方にしてください",
        "--from makes a checklist of its own; give one of the two"},

    Entry{"own_sheet.label.better", "十分に実施している", "fully implemented"},
    Entry{"own_sheet.label.met", "実施している", "implemented"},
    Entry{"own_sheet.label.partial", "一部実施している", "partly implemented"},
    Entry{"own_sheet.label.unmet", "実施していない", "not implemented"},
    Entry{"own_sheet.label.unknown", "わからない", "do not know"},
    Entry{"own_sheet.label.not_applicable", "該当なし", "not applicable"},
    Entry{"own_sheet.label.grade", "評価 {0}", "grade {0}"},
    Entry{"own_sheet.printed.unknown", "未確認", "not confirmed"},
    Entry{"own_sheet.reason.no_object", "対象の機器・業務がない", "no such equipment or work"},
    Entry{"own_sheet.reason.no_case", "期間中に事例がない", "no case in the period"},
    Entry{"own_sheet.title", "自己点検", "Self-inspection"},
    Entry{"own_sheet.topic", "【{0}】", "[{0}] "},
    Entry{"own_sheet.group", "分類: {0}", "Group: {0}"},
    Entry{"own_sheet.labelled", "{0}: {1}", "{0}: {1}"},
    Entry{"own_sheet.plan", "改善: {0}", "To be improved: {0}"},
    Entry{"own_sheet.due_in_words", "（期限: {0}）", " (until: {0})"},
    Entry{"own_sheet.no_reason", "（点検表に理由の記載なし）", "(the sheet gives no reason)"},
    Entry{"own_sheet.was_blank", "（点検表では空欄）", "(blank in the sheet)"},
    Entry{"own_sheet.was_unread", "（点検表の記載: {0}）", "(in the sheet: {0})"},
    Entry{"own_sheet.by", "昨年の点検表", "last year's sheet"},
    Entry{"own_sheet.criterion", "判断基準は未記入", "criterion not written"},
    Entry{"own_sheet.remark", "前年度の点検表と同じ問いで、判断基準だけを書き加えた",
        "the same question as in the sheet before; only its criteria were written"},

    Entry{"own_sheet.file.head",
        "{0} から作った点検票です。このままでも点検を始められます。\n"
        "整えるときは、次のところを書いてください。直したら tenken lint で確かめます。\n"
        "  criteria   "
        "設問ごとの判断基準。「{1}」のままのもの。書いても、前年度との比較は続きます（comparable: true）\n"
        "  policy     点検の根拠となる規程の名前と、分野ごとの義務\n"
        "  scales     段階の言葉（label）と点（points）。finding: true の段階は指摘になります\n"
        "  edition    今年度の版にするときに改めます\n"
        "設問の id は変えず、別の設問に使い回さないでください。前の年と比べる手がかりです。",
        "Made of {0}. It can be used as it is. To complete it, write these, and check it with tenken lint:\n"
        "  criteria   what each level means for a question, where it says “{1}”; last year still compares "
        "(comparable: "
        "true)\n"
        "  policy     the title of the policy behind it, and what each section obliges to\n"
        "  scales     the words of the levels (label) and their points; finding: true makes a level a "
        "finding\n"
        "  edition    a new one when this year's edition is made\n"
        "Never change an item's id, and never use it for another question: years are compared by it."},
    Entry{"own_sheet.file.policy_title", "（根拠となる規程の名前を記入）", "(write the policy's title)"},
    Entry{"own_sheet.file.policy_edition", "（版を記入）", "(write its edition)"},
    Entry{"own_sheet.file.obligation", "「{0}」の設問で確かめる義務（未記入）",
        "what the section “{0}” obliges to (not written)"},
    Entry{"own_sheet.file.not_read", "段階は、点検表に書かれていた記号と言葉から作りました。",
        "The levels are made of the marks and words in the sheet."},
    Entry{"own_sheet.file.item_numbered", "{0}（点検表の番号: {1}）", "{0} (number in the sheet: {1})"},

    Entry{"own_sheet.read", "{0} を読み取りました。", "{0} was read."},
    Entry{"own_sheet.counts", "  設問 {0} 問（{1} 分野）", "  {0} questions in {1} sections"},
    Entry{"own_sheet.scale", "  段階 {0}", "  levels: {0}"},
    Entry{"own_sheet.points", "（{0} 点）", " ({0})"},
    Entry{"own_sheet.year_assumed", "  年度が書かれていないので、{0}の点検表とみなしました。",
        "  no year is written in it; it is taken for that of {0}."},
    Entry{"own_sheet.year_moved", "  {0}とありますが、前の年度の点検表として扱うため、{1}のものとしました。",
        "  it says {0}; as it is to be a former year's, it is taken for that of {1}."},
    Entry{"own_sheet.answers", "  {0}の回答（{1}）: {2} 問", "  answers of {1} in {0}: {2}"},
    Entry{"own_sheet.blank", "、空欄や読み取れない {0} 問は「{1}」としました",
        "; {0} that are blank or cannot be read are taken for “{1}”"},
    Entry{"own_sheet.first_department",
        "  だれの回答かが書かれていないので、最初の所属（{0}）のものとしました。",
        "  it does not say whose answers these are; they are taken for those of {0}, the first department."},
    Entry{"own_sheet.no_answers", "  回答は書かれていませんでした（様式だけ）。",
        "  it holds no answers (a blank form)."},
    Entry{"own_sheet.unwritten", "  判断基準は、点検表にないものを「{0}」としています（{1} 問）。",
        "  criteria that the sheet does not have stand as “{0}” ({1} questions)."},
    Entry{"own_sheet.not_taken", "取り込まなかったもの（{0} か所）", "Not taken in ({0})"},
    Entry{"own_sheet.not_taken_cell", "  {0}「{1}」 {2}", "  {0} “{1}”: {2}"},
    Entry{"own_sheet.not_taken_sheet", "  シート「{0}」 {1}", "  sheet “{0}”: {1}"},
    Entry{"own_sheet.why.total", "合計などの行です。計算は tenken が行います",
        "a row of sums; tenken does the sums"},
    Entry{"own_sheet.why.note", "注記や説明の文です", "a note"},
    Entry{"own_sheet.why.no_question", "この行には設問がありません", "its row has no question"},
    Entry{"own_sheet.why.unknown_column", "何の列か、見出しから分かりません",
        "its head does not tell what the column holds"},
    Entry{"own_sheet.why.second_answer", "回答の列がほかにもあるため、この列は使っていません",
        "another column of answers was taken, not this one"},
    Entry{"own_sheet.why.computed_column", "得点の列です。評点は tenken が計算します",
        "a column of points; tenken counts them"},
    Entry{"own_sheet.why.sheet", "設問の表がありません", "it has no table of questions"},
    Entry{"own_sheet.why.hidden_sheet", "非表示のシートです", "it is hidden"},
    Entry{"own_sheet.why.sample_sheet", "記入例のシートです", "it is an example"},
    Entry{"own_sheet.why.same_questions", "ほかのシートと同じ設問で、だれの回答か分かりません",
        "it asks what another sheet asks, and it is not known whose answers it holds"},
    Entry{"own_sheet.why.unknown_department", "--department に、この名前の所属がありません",
        "no --department bears this name"},
    Entry{"own_sheet.why.unread_answer", "回答として読み取れません。メモに残しました",
        "no answer that can be read; kept as a note"},
    Entry{"own_sheet.why.several_ticks", "二つ以上に印が付いています。メモに残しました",
        "more than one is ticked; kept as a note"},
    Entry{
        "own_sheet.why.owner_without_plan", "改善の内容が書かれていません", "what is to be done is not said"},
    Entry{"own_sheet.why.unread_weight", "配点として読み取れません。1 としました",
        "no weight that can be read; 1 was taken"},
    Entry{"own_sheet.written", "作ったファイル", "Written"},
    Entry{"own_sheet.next",
        "次にすること\n"
        "  1. {0} run      点検を始める（前年度の回答が設問ごとに示されます）\n"
        "  2. {1} を開き、判断基準と根拠の規程を書く（後からでも構いません）\n"
        "  3. {0} lint     直した点検票を確かめる",
        "What to do next\n"
        "  1. {0} run      begin; each question shows last year's answer\n"
        "  2. open {1}: write the criteria and the policy (it can wait)\n"
        "  3. {0} lint     check the checklist after that"},
};

} // namespace

Table own_sheet() { return packed<own_sheet_entries>(); }

} // namespace tenken::catalogue
