#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interchange_entries{
    Entry{"interchange.oscal.summary", "報告書をOSCALの文書にする（監査の道具で読む）",
        "Write a report as documents of OSCAL, for auditors' tools"},
    Entry{"interchange.option.report", "報告書（.md 又は .html）", "The report (.md or .html)"},
    Entry{"interchange.option.output", "書き出すフォルダ（ないか、空であること）",
        "The folder to write to (absent or empty)"},
    Entry{"interchange.option.template", "報告書を作った自作のテンプレート",
        "The template of your own that the report was made with"},
    Entry{"interchange.option.file", "ファイル", "FILE"},
    Entry{"interchange.option.folder", "フォルダ", "DIR"},
    Entry{"interchange.oscal.footer",
        "例:\n"
        "  tenken export oscal 2026/事務局.md -o oscal/事務局\n"
        "\n"
        "書くもの: assessment-results.json（点検の結果）、assessment-plan.json（その計画）、改善計画があれば "
        "poam.json。\n"
        "OSCALにない事柄（△・□・－、配点、点数など）は tenken の名前空間の props に書きます。\n"
        "同じ報告書からは、いつも同じファイルができます。詳しくは docs/interchange.md。\n"
        "終了コード: 0 書き出した　3 報告書を読めない、又は手で書き換えられている　4 フォルダが空でない\n",
        "Examples:\n"
        "  tenken export oscal 2026/事務局.md -o oscal/事務局\n"
        "\n"
        "Written are assessment-results.json, the assessment-plan.json that it imports, and poam.json where "
        "there are\n"
        "improvement plans. What OSCAL has no word for (△, □, －, weights, points) stands in properties of "
        "tenken's\n"
        "namespace. The same report always gives the same files. See docs/interchange.md.\n"
        "Exit status: 0 written; 3 the report cannot be read, or was changed by hand; 4 the folder is not "
        "empty\n"},
    Entry{"interchange.oscal.written", "OSCAL 1.2.1 の文書を {0} に書きました。",
        "Wrote the documents of OSCAL 1.2.1 into {0}."},
    Entry{"interchange.oscal.nothing", "この報告書には、尋ねた質問が一つもありません",
        "nothing was asked in this report"},
    Entry{"interchange.oscal.nothing.hint", "報告書を確かめてください", "look at the report"},
    Entry{"interchange.report_changed", "この報告書は、tenken が書いたままではありません",
        "this report is not as tenken wrote it"},
    Entry{"interchange.report_changed.hint",
        "どこが違うかは {0} verify {1} で分かります。書き換えられた報告書は書き出しません",
        "{0} verify {1} says what differs; a report that was changed is not written out"},
    Entry{"interchange.not_empty", "フォルダ「{0}」は空ではありません", "the folder {0} is not empty"},
    Entry{"interchange.not_empty.hint", "まだないフォルダか、空のフォルダを指定してください",
        "name a folder that is not there yet, or an empty one"},

    Entry{"interchange.oscal.plan_title", "{0}（点検の計画）", "{0} (plan)"},
    Entry{"interchange.oscal.results_title", "{0}（点検の結果）", "{0} (results)"},
    Entry{"interchange.oscal.poam_title", "{0}（改善計画）", "{0} (improvement plans)"},
    Entry{"interchange.oscal.gap", "　", "; "},
    Entry{"interchange.oscal.assessor", "自己点検をした所属", "Department that inspected itself"},
    Entry{"interchange.oscal.confirmer", "確認者", "Who confirmed"},
    Entry{"interchange.oscal.no_ssp",
        "OSCALの形のシステムセキュリティ計画はない。点検は、ここに名を挙げた規程に基づく自己点検である。",
        "There is no system security plan as OSCAL knows it: this is a self-inspection by the policy named "
        "here."},
    Entry{"interchange.oscal.policy", "情報セキュリティポリシー", "Information security policy"},
    Entry{"interchange.oscal.controls", "{0}（{1}年版）の質問のうち、この所属が答えるもの",
        "The questions of {0} (edition {1}) that this department answers"},
    Entry{"interchange.oscal.subject", "{0}が挙げたもの", "Named by {0}"},
    Entry{"interchange.oscal.unwritten", "（内容は書かれていない）", "(not written)"},

    Entry{"interchange.option.checklist_file",
        "書き出すファイル（.xlsx は表計算で直せるブック、.json はOSCALのカタログ）",
        "The file to write (.xlsx: a workbook to be edited; .json: a catalog of OSCAL)"},
    Entry{"interchange.option.import_file",
        "取り込むファイル（tenken export checklist のブック、OSCALのカタログ、CISO Assistantのライブラリ）",
        "The file to take in (a workbook of tenken export checklist, a catalog of OSCAL, a library of CISO "
        "Assistant)"},
    Entry{"interchange.option.date", "ブックの作成日とする日（既定: SOURCE_DATE_EPOCH、なければ今日）",
        "The day on which the workbook says it was made (default: SOURCE_DATE_EPOCH, else today)"},
    Entry{"interchange.checklist.summary", "点検表を、表計算で直せるブックか、OSCALのカタログにする",
        "Write a checklist as a workbook to be edited, or as a catalog of OSCAL"},
    Entry{"interchange.checklist.footer",
        "例:\n"
        "  tenken export checklist 点検表.xlsx                 組み込みの、又は tenken.yaml の点検表\n"
        "  tenken export checklist 点検表.xlsx --checklist checklists/own\n"
        "  tenken export checklist catalog.json                OSCALのカタログ\n"
        "\n"
        "直したブックは tenken import で点検表に戻します。何も失われません。詳しくは docs/interchange.md。\n",
        "Examples:\n"
        "  tenken export checklist checklist.xlsx              the built-in one, or that of tenken.yaml\n"
        "  tenken export checklist checklist.xlsx --checklist checklists/own\n"
        "  tenken export checklist catalog.json                a catalog of OSCAL\n"
        "\n"
        "tenken import makes a checklist of the edited workbook again; nothing is lost. See "
        "docs/interchange.md.\n"},
    Entry{"interchange.checklist.bad_ending", "「{0}」に書き出す形が、名前から分かりません",
        "the name {0} does not tell what to write"},
    Entry{"interchange.checklist.bad_ending.hint",
        "名前の終わりを、表計算のブックなら .xlsx、OSCALのカタログなら .json にしてください",
        "let it end in .xlsx for a workbook, in .json for a catalog of OSCAL"},
    Entry{"interchange.checklist.written", "点検表「{1}」（{2} 問）を {0} に書きました。",
        "Wrote the checklist “{1}” ({2} questions) to {0}."},
    Entry{
        "interchange.import.summary", "ほかの形の点検表を取り込む", "Make a checklist of what others write"},
    Entry{"interchange.import.footer",
        "例:\n"
        "  tenken import 点検表.xlsx -o checklists/own        直したブックを点検表に戻す\n"
        "  tenken import catalog.json -o checklists/controls   OSCALのカタログから\n"
        "  tenken import library.yaml -o checklists/library    CISO Assistantのライブラリから\n"
        "\n"
        "誤りは、シートとセルを挙げて全部まとめて示します。詳しくは docs/interchange.md。\n"
        "終了コード: 0 取り込んだ　3 誤りがある　4 フォルダが空でない\n",
        "Examples:\n"
        "  tenken import checklist.xlsx -o checklists/own     an edited workbook becomes a checklist again\n"
        "  tenken import catalog.json -o checklists/controls   of a catalog of OSCAL\n"
        "  tenken import library.yaml -o checklists/library    of a library of CISO Assistant\n"
        "\n"
        "All mistakes are named at once, by sheet and cell. See docs/interchange.md.\n"
        "Exit status: 0 taken in; 3 something is wrong; 4 the folder is not empty\n"},
    Entry{"interchange.import.done", "点検表「{1}」（{2} 分野、{3} 問）を {0} に作りました。",
        "Made the checklist “{1}” ({2} sections, {3} questions) in {0}."},
    Entry{"interchange.import.next",
        "次に: {0} lint {1} で確かめ、使うときは tenken.yaml の checklist に書きます。",
        "Next: check it by {0} lint {1}; to use it, name it as checklist in tenken.yaml."},
    Entry{"interchange.unknown_form", "点検表として取り込める形ではありません",
        "this is no form of a checklist that can be taken in"},
    Entry{"interchange.unknown_form.hint",
        "tenken export checklist のブック（.xlsx）、OSCALのカタログ（JSON）、CISO "
        "Assistantのライブラリ（YAML）を指定してください",
        "name a workbook of tenken export checklist (.xlsx), a catalog of OSCAL (JSON), or a library of CISO "
        "Assistant (YAML)"},

    Entry{"interchange.book.no_checklist", "このブックには、tenken の点検表がありません",
        "there is no checklist of tenken in this workbook"},
    Entry{"interchange.book.no_checklist.hint",
        "tenken export checklist が書いたブックを指定してください。隠れた1行目と A "
        "列は消さないでください。各所の手製の点検表は tenken init --from で取り込めます",
        "name a workbook that tenken export checklist wrote, with its hidden first rows and column; a sheet "
        "of your own is taken in by tenken init --from"},
    Entry{"interchange.book.unknown_column", "「{0}」という列はありません", "there is no column {0}"},
    Entry{"interchange.book.unknown_column.hint", "隠れた行の印を元に戻してください",
        "put the hidden mark back as it was"},
    Entry{"interchange.book.table_twice", "同じ表が二つあります", "this table is there twice"},
    Entry{"interchange.book.table_twice.hint", "写したシートを消してください", "remove the copied sheet"},
    Entry{"interchange.book.day", "日付になっています（{0}）", "this has become a day ({0})"},
    Entry{"interchange.book.day.hint", "セルの書式を「文字列」にして、打ち直してください",
        "give the cell the format “text”, and type it again"},
    Entry{"interchange.book.no_pair", "「{0}」に区切りの「:」がありません", "there is no “:” in “{0}”"},
    Entry{"interchange.book.no_pair.hint", "1行に一つ、「95: met」のように書いてください",
        "write one a line, as in “95: met”"},
    Entry{"interchange.book.no_condition", "「{0}」は条件として読めません", "“{0}” is no condition"},
    Entry{"interchange.book.no_condition.hint", "書き方は docs/checklist-format.md の Conditions にあります",
        "docs/checklist-format.md tells how under Conditions"},
    Entry{"interchange.book.no_owner", "列 {0} が空です", "the column {0} is empty"},
    Entry{"interchange.book.no_owner.hint", "この行が何のものか、id を書いてください",
        "write the id of what this row belongs to"},
    Entry{"interchange.book.twice_named", "「{0}」が二度あります", "“{0}” is there twice"},
    Entry{"interchange.book.twice_named.hint", "どちらかの id を変えるか、行を消してください",
        "change one of the ids, or remove the row"},
    Entry{"interchange.book.unknown_section", "分野「{0}」がありません", "there is no section “{0}”"},
    Entry{"interchange.book.unknown_section.hint", "分野のシートの id のどれかを書いてください",
        "write an id of the sheet of sections"},
    Entry{"interchange.book.unknown_scale", "尺度「{0}」がありません", "there is no scale “{0}”"},
    Entry{"interchange.book.unknown_scale.hint", "尺度のシートの scale のどれかを書いてください",
        "write a scale of the sheet of scales"},
    Entry{"interchange.book.unknown_clause", "条項「{0}」がありません", "there is no clause “{0}”"},
    Entry{"interchange.book.unknown_clause.hint", "条項のシートの id のどれかを書いてください",
        "write an id of the sheet of clauses"},
    Entry{"interchange.book.unknown_item", "質問「{0}」がありません", "there is no question “{0}”"},
    Entry{"interchange.book.unknown_item.hint", "質問のシートの id のどれかを書いてください",
        "write an id of the sheet of questions"},
    Entry{"interchange.book.unfit", "{0} の {1} は、ブックのセルに入りません（{2}）",
        "{1} of {0} does not fit into a cell ({2})"},
    Entry{"interchange.book.unfit.hint", "文を短くするか、〔U+…〕と書いた所を直してください",
        "make the text shorter, or change what is written as 〔U+…〕"},
    Entry{"interchange.book.too_many", "点検表が大きすぎます（{0} セル。{1} まで）",
        "the checklist is too large ({0} cells; at most {1})"},
    Entry{"interchange.book.too_many.hint", "YAML のまま直してください", "edit it as YAML"},

    Entry{"interchange.book.guide", "使い方", "How to use this"},
    Entry{"interchange.book.guide.1",
        "このブックは点検表そのものです。白いセルを直し、保存して、tenken import このファイル -o フォルダ "
        "で点検表に戻します。",
        "This workbook is the checklist itself. Edit the white cells, save, and make a checklist of it again "
        "by tenken import FILE -o DIR."},
    Entry{"interchange.book.guide.2",
        "1行が1つの質問、1列が1つのキーです。見出しの下の段（id、question など）は、説明書 "
        "docs/checklist-format.md にある名前です。",
        "A row is a question, a column a key. The lower line of each head (id, question …) is its name in "
        "docs/checklist-format.md."},
    Entry{"interchange.book.guide.3",
        "id は変えません。前の年と比べる手がかりです。やめた質問の id は、表紙のシートの retired "
        "に書き残します。",
        "Ids stay: next year's comparison depends on them. Write the ids of questions that were given up "
        "into “retired” of the first sheet."},
    Entry{"interchange.book.guide.4",
        "いくつも書くセル（covers、evidence など）は、1行に一つずつ書きます（セル内の改行は "
        "Alt+Enter、LibreOffice では Ctrl+Enter）。",
        "A cell that holds several (covers, evidence …) has one a line (a line break in a cell is Alt+Enter, "
        "in LibreOffice Ctrl+Enter)."},
    Entry{"interchange.book.guide.5",
        "true と false "
        "は、そのとおりに書きます。空のセルは既定の値です。行は途中に入れても、並べ替えてもかまいません。",
        "true and false are written as such. An empty cell is the default. Rows may be inserted and moved."},
    Entry{"interchange.book.guide.6",
        "隠れた行と列は、どのセルが何かの印です。消さないでください。シートの名前と、列の並びは変えてもかまい"
        "ません。",
        "Hidden rows and columns mark what each cell is: do not remove them. Sheets may be renamed, columns "
        "moved."},
    Entry{"interchange.book.criterion", "判断基準\n{0}", "criterion\n{0}"},
    Entry{"interchange.book.sheet.head", "表紙", "Checklist"},
    Entry{"interchange.book.sheet.sections", "分野", "Sections"},
    Entry{"interchange.book.sheet.items", "質問", "Questions"},
    Entry{"interchange.book.sheet.choices", "選択肢", "Choices"},
    Entry{"interchange.book.sheet.checks", "食い違い", "Contradictions"},
    Entry{"interchange.book.sheet.scales", "尺度", "Scales"},
    Entry{"interchange.book.sheet.not_applicable", "該当なし", "Not applicable"},
    Entry{"interchange.book.sheet.subjects", "対象", "Subjects"},
    Entry{"interchange.book.sheet.clauses", "条項", "Clauses"},
    Entry{"interchange.book.sheet.obligations", "義務", "Obligations"},
    Entry{"interchange.book.sheet.glossary", "用語", "Glossary"},
    Entry{"interchange.book.head.id", "点検表のid", "id of the checklist"},
    Entry{"interchange.book.head.edition", "版（年度）", "edition"},
    Entry{"interchange.book.head.language", "言語（ja・en）", "language (ja, en)"},
    Entry{"interchange.book.head.title", "題", "title"},
    Entry{"interchange.book.head.policy.title", "基本方針の名", "title of the policy"},
    Entry{"interchange.book.head.policy.edition", "基本方針の版", "edition of the policy"},
    Entry{"interchange.book.head.policy.whole", "条項は全部そろっている（true）",
        "every clause is listed (true)"},
    Entry{"interchange.book.head.policy.bodies", "対象機関（1行に一つ）", "bodies (one a line)"},
    Entry{"interchange.book.head.scoring.method", "採点（pooled・mean_of_sections）",
        "scoring (pooled, mean_of_sections)"},
    Entry{"interchange.book.head.scoring.not_applicable", "該当なしの扱い（exclude・full）",
        "not applicable (exclude, full)"},
    Entry{"interchange.book.head.scoring.grades", "評価（「90: A」を1行に一つ）", "grades (“90: A” a line)"},
    Entry{"interchange.book.head.scoring.unit.min", "独自の単位: 0%の値", "own unit: value of 0 %"},
    Entry{"interchange.book.head.scoring.unit.max", "独自の単位: 100%の値", "own unit: value of 100 %"},
    Entry{"interchange.book.head.scoring.unit.decimals", "独自の単位: 小数の桁", "own unit: decimals"},
    Entry{"interchange.book.head.scoring.unit.label", "独自の単位: 名", "own unit: label"},
    Entry{"interchange.book.head.retired", "やめた質問のid（1行に一つ）",
        "ids of questions given up (one a line)"},
    Entry{"interchange.book.sections.id", "分野のid", "id"},
    Entry{"interchange.book.sections.clause", "条項", "clause"},
    Entry{"interchange.book.sections.title", "分野の名", "title"},
    Entry{"interchange.book.sections.weight", "重み", "weight"},
    Entry{"interchange.book.items.section", "分野", "section"},
    Entry{"interchange.book.items.id", "質問のid", "id"},
    Entry{"interchange.book.items.covers", "義務", "obligations"},
    Entry{"interchange.book.items.question", "質問", "question"},
    Entry{"interchange.book.items.how", "答え方", "how to answer"},
    Entry{"interchange.book.items.help", "解説", "help"},
    Entry{"interchange.book.items.evidence", "根拠", "evidence"},
    Entry{"interchange.book.items.evidence_required", "根拠が必要", "evidence required"},
    Entry{"interchange.book.items.remedy", "直し方", "remedy"},
    Entry{"interchange.book.items.type", "答えの形", "type"},
    Entry{"interchange.book.items.scale", "尺度", "scale"},
    Entry{"interchange.book.items.unit", "単位", "unit"},
    Entry{"interchange.book.items.min", "最小", "lowest"},
    Entry{"interchange.book.items.max", "最大", "highest"},
    Entry{"interchange.book.items.bands", "区分（「95: met」）", "bands (“95: met”)"},
    Entry{"interchange.book.items.weight", "配点", "weight"},
    Entry{"interchange.book.items.critical", "重要項目", "critical"},
    Entry{"interchange.book.items.not_applicable", "該当なし", "not applicable"},
    Entry{"interchange.book.items.scope", "だれが答えるか", "scope"},
    Entry{"interchange.book.items.aspect", "整備・運用", "aspect"},
    Entry{"interchange.book.items.protects", "守るもの", "protects"},
    Entry{"interchange.book.items.threats", "脅威", "threats"},
    Entry{"interchange.book.items.tags", "タグ", "tags"},
    Entry{"interchange.book.items.audience", "尋ねる役割", "audience"},
    Entry{"interchange.book.items.when", "尋ねる条件", "asked when"},
    Entry{"interchange.book.items.each", "対象ごと", "asked per"},
    Entry{"interchange.book.items.replaces", "前のid", "replaces"},
    Entry{"interchange.book.items.comparable", "前年と比べる", "comparable"},
    Entry{"interchange.book.items.remark", "備考", "remark"},
    Entry{"interchange.book.choices.item", "質問のid", "question"},
    Entry{"interchange.book.choices.id", "選択肢のid", "id"},
    Entry{"interchange.book.choices.label", "選択肢", "choice"},
    Entry{"interchange.book.choices.level", "段階", "level"},
    Entry{"interchange.book.choices.exclusive", "単独", "stands alone"},
    Entry{"interchange.book.checks.id", "id", "id"},
    Entry{"interchange.book.checks.if", "食い違う条件", "contradicts if"},
    Entry{"interchange.book.checks.say", "示す文", "what is said"},
    Entry{"interchange.book.scales.scale", "尺度", "scale"},
    Entry{"interchange.book.scales.id", "段階のid", "id of the level"},
    Entry{"interchange.book.scales.label", "段階", "level"},
    Entry{"interchange.book.scales.mark", "記号", "mark"},
    Entry{"interchange.book.scales.points", "点", "points"},
    Entry{"interchange.book.scales.finding", "指摘", "finding"},
    Entry{"interchange.book.scales.printed", "報告書での名", "in the report"},
    Entry{"interchange.book.not_applicable.scale", "尺度", "scale"},
    Entry{"interchange.book.not_applicable.label", "名", "label"},
    Entry{"interchange.book.not_applicable.mark", "記号", "mark"},
    Entry{"interchange.book.not_applicable.reasons", "理由（「id: 理由」）", "reasons (“id: reason”)"},
    Entry{"interchange.book.not_applicable.counts", "点の扱い", "counts"},
    Entry{"interchange.book.subjects.id", "id", "id"},
    Entry{"interchange.book.subjects.label", "名", "label"},
    Entry{"interchange.book.subjects.ask", "尋ね方", "how it is asked for"},
    Entry{"interchange.book.clauses.id", "条項", "clause"},
    Entry{"interchange.book.clauses.title", "名", "title"},
    Entry{"interchange.book.clauses.text_sha256", "本文の照合値", "digest of its text"},
    Entry{"interchange.book.obligations.clause", "条項", "clause"},
    Entry{"interchange.book.obligations.id", "義務のid", "id"},
    Entry{"interchange.book.obligations.summary", "義務", "obligation"},
    Entry{"interchange.book.glossary.term", "用語", "term"},
    Entry{"interchange.book.glossary.reading", "読み", "reading"},
    Entry{"interchange.book.glossary.meaning", "意味", "meaning"},
    Entry{"interchange.book.glossary.clause", "条項", "clause"},

    Entry{"interchange.import.to_look_at",
        "判断基準は、どの質問も同じ文です。採点、重要項目とともに見直してください。取込みの記録: {0}",
        "Every question has the same criteria: look them through, and weights and critical items too. Notes: "
        "{0}"},
    Entry{"interchange.nothing_asked", "尋ねる質問が一つもありません", "there is no question in it"},
    Entry{"interchange.nothing_asked.hint", "ファイルを確かめてください", "look at the file"},
    Entry{"interchange.wrong_member", "カタログの {0} が、OSCALの形ではありません",
        "{0} of the catalog is not as OSCAL has it"},
    Entry{"interchange.wrong_member.hint", "OSCALの検査に通るファイルを指定してください",
        "name a file that a validator of OSCAL accepts"},
    Entry{"interchange.too_many_items", "質問が {0} 問になります（{1} 問まで）",
        "this makes {0} questions (at most {1})"},
    Entry{"interchange.too_many_items.hint", "分野や群ごとに、ファイルを分けてください",
        "split the file up, by sections or groups"},
    Entry{"interchange.too_much_text",
        "「{0}」のところで、点検表が大きくなりすぎます（文が合わせて {1} MB を超えます）",
        "at “{0}” the checklist becomes too large (more than {1} MB of text)"},
    Entry{"interchange.too_much_text.hint",
        "長い文や、何度も使われるもの（パラメータ、対策の名前）を短くするか、ファイルを分けてください",
        "shorten long texts and what is put in many times (parameters, names of controls), or split the file "
        "up"},
    Entry{"interchange.library.circle", "「{0}」は、parent_urn をたどると、自分自身の下にあります",
        "“{0}” is below itself, by way of parent_urn"},
    Entry{"interchange.library.circle.hint",
        "parent_urn を、上の見出しの urn に直すか、一番上のものなら消してください",
        "let parent_urn name the heading above it, or remove it from the topmost one"},
    Entry{"interchange.level.met", "実施している", "met"},
    Entry{"interchange.level.partial", "一部実施している", "partly met"},
    Entry{"interchange.level.unmet", "実施していない", "not met"},
    Entry{"interchange.level.unknown", "わからない", "unknown"},
    Entry{"interchange.level.not_applicable", "該当なし", "not applicable"},
    Entry{"interchange.level.no_object", "対象となるものがない", "nothing that it concerns"},
    Entry{"interchange.criterion.met", "求められていることを全て行っていて、示せるものがある",
        "All that is required is done, and can be shown"},
    Entry{"interchange.criterion.partial", "一部を行っている、又は示せるものがない",
        "Some of it is done, or it cannot be shown"},
    Entry{"interchange.criterion.unmet", "行っていない", "None of it is done"},
    Entry{"interchange.question", "「{0}」を満たしていますか。", "Is this met: {0}?"},
    Entry{"interchange.file.head", "{0} から作った点検票です。出典: {1}（版 {2}）",
        "Made of {0}. Source: {1}, version {2}"},
    Entry{"interchange.notes.head", "{0} から作った点検票\n出典: {1}（版 {2}）",
        "A checklist made of {0}\nSource: {1}, version {2}"},
    Entry{"interchange.notes.copyright", "出典の権利の表示:", "What the source says of rights:"},
    Entry{"interchange.notes.lost", "点検票に入らなかったもの:", "Not carried over:"},
    Entry{"interchange.notes.nothing_lost", "入らなかったものはありません。", "Nothing was left out."},
    Entry{"interchange.lost.count", "{0}: {1} 件", "{0}: {1}"},
    Entry{"interchange.lost.examples", "（{0}）", " ({0})"},
    Entry{"interchange.lost.more", " ほか", " …"},
    Entry{"interchange.lost.resources", "巻末の資料", "resources of the back matter"},
    Entry{"interchange.lost.group_part", "群の説明", "texts of groups"},
    Entry{"interchange.lost.withdrawn", "廃止された管理策", "withdrawn controls"},
    Entry{"interchange.lost.objective", "評価の目標（assessment objective）", "assessment objectives"},
    Entry{"interchange.lost.part", "そのほかの部分", "other parts"},
    Entry{"interchange.lost.related", "関連する管理策への参照", "references to related controls"},
    Entry{"interchange.lost.link", "そのほかの参照", "other links"},
    Entry{"interchange.lost.property", "属性（props）", "properties"},
    Entry{"interchange.lost.param", "定義のないパラメータ", "parameters that are nowhere defined"},
    Entry{"interchange.lost.scores", "独自の評点の定義", "definitions of scores"},
    Entry{"interchange.lost.control_text", "参照された対策の説明", "texts of reference controls"},
    Entry{"interchange.lost.object", "枠組みのほかの定義", "objects other than the framework"},
    Entry{"interchange.lost.framework", "二つ目からの枠組み", "further frameworks"},
    Entry{"interchange.lost.group", "実施グループの名前（idはtagsに入れた）",
        "names of implementation groups (their ids are tags)"},
    Entry{"interchange.lost.translation", "翻訳", "translations"},
    Entry{"interchange.lost.heading", "長すぎる見出しの、終わりの部分",
        "the ends of headings that are too long"},
    Entry{"interchange.lost.evidence", "一つの質問で101個目からの証拠の例",
        "examples of evidence beyond a hundred of one question"},
    Entry{"interchange.lost.heading_text", "見出しの説明", "texts of headings"},
    Entry{"interchange.lost.reference", "このファイルにない対策への参照",
        "reference controls that are not in the file"},
    Entry{"interchange.lost.threat", "脅威への参照", "references to threats"},
    Entry{"interchange.lost.key", "そのほかのキー", "other keys"},
    Entry{"interchange.lost.choice_key", "選択肢のそのほかのキー", "other keys of choices"},
    Entry{"interchange.lost.type", "知らない種類の質問（文で答える質問にした）",
        "questions of an unknown type (answered in words)"},
    Entry{"interchange.lost.points", "選択肢ごとの点（三つの段階か、採点なしにした）",
        "points of choices (made three levels, or not scored)"},
    Entry{"interchange.lost.condition", "尋ねる条件", "conditions"},
};

} // namespace

Table interchange() { return packed<interchange_entries>(); }

} // namespace tenken::catalogue
