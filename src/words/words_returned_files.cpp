#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array returned_files_entries{
    Entry{"returned.audit_sheet", "監査シートです（回答票ではありません）",
        "this is an auditor's sheet, no answer sheet"},
    Entry{"returned.audit_sheet.hint", "tenken audit run --answers で取り込んでください",
        "take it back with tenken audit run --answers"},
    Entry{"returned.bad_by", "回答者「{0}」は、名前として使えません", "“{0}” is no name of who answered"},
    Entry{"returned.bad_by.hint", "改行や目に見えない文字のない職名に直すか、--by で指定してください",
        "mend it to a post without line ends and invisible characters, or say it with --by"},
    Entry{"returned.several_departments", "複数の所属（{0}）の回答票を、一度に取り入れることはできません",
        "sheets of several departments ({0}) cannot be taken in at once"},
    Entry{"returned.several_departments.hint",
        "何も取り入れていません。所属ごとに、次のように実行してください\n      {1}",
        "nothing was taken; run one command for each\n      {1}"},
    Entry{"returned.several_departments.by", " --by 担当者", " --by clerk"},
    Entry{"returned.too_many_files", "フォルダ「{0}」の下にあるファイルやフォルダが多すぎます",
        "there are too many files and folders below “{0}”"},
    Entry{"returned.too_many_files.hint",
        "返ってきた回答票だけを入れたフォルダを指定してください（下のフォルダも見ます。{1} 個まで）",
        "name a folder with nothing but the sheets that came back; those below it are looked at too (at most "
        "{1})"},
    Entry{"returned.damaged", "このブックは壊れているため、読めません", "this workbook is damaged"},
    Entry{"returned.damaged.hint", "Excel で開いて保存し直すか、送り直してください",
        "open and save it in Excel, or have it sent again"},
    Entry{"returned.too_much", "このブックは、展開すると 64 MiB を超えるため読みません",
        "this workbook unpacks to more than 64 MiB and is not read"},
    Entry{"returned.too_much.hint", "貼り付けた画像を除いて、保存し直してください",
        "have it saved without the pictures that were put in"},
    Entry{"returned.too_big", "このブックは、回答票としては大きすぎるため読みません",
        "this workbook is too big for an answer sheet and is not read"},
    Entry{"returned.too_big.hint", "配った回答票に書き足したものを除いて、保存し直してください",
        "have it saved without what was added to the sheet as it went out"},
    Entry{"returned.entities", "このブックには文書型の宣言（DOCTYPE）があるため、読みません",
        "this workbook has a document type declaration and is not read"},
    Entry{
        "returned.entities.hint", "Excel で開いて保存し直してください", "have it opened and saved in Excel"},
    Entry{"returned.password", "このブックには開くパスワードが付いています",
        "this workbook cannot be opened without a password"},
    Entry{"returned.password.hint", "開くパスワードを外して保存したものを送り直してください",
        "have it saved without the password and sent again"},
    Entry{"returned.old_excel", "古い形式のブック（.xls）です", "this is a workbook of the old form (.xls)"},
    Entry{"returned.old_excel.hint", "Excel の「名前を付けて保存」で「Excel ブック（.xlsx）」にしてください",
        "save it in Excel as an Excel workbook (.xlsx)"},
    Entry{
        "returned.binary_excel", "バイナリー形式のブック（.xlsb）です", "this is a binary workbook (.xlsb)"},
    Entry{"returned.binary_excel.hint",
        "Excel の「名前を付けて保存」で「Excel ブック（.xlsx）」にしてください",
        "save it in Excel as an Excel workbook (.xlsx)"},
    Entry{
        "returned.open_document", "OpenDocument 形式の表（.ods）です", "this is an OpenDocument file (.ods)"},
    Entry{"returned.open_document.hint", "「名前を付けて保存」で Excel 形式（.xlsx）にしてください",
        "save it in the form of Excel (.xlsx)"},
    Entry{"returned.page", "回答用のページ（.html）には、回答が入っていません",
        "the page itself (.html) holds no answers"},
    Entry{"returned.page.hint",
        "ページを開いて「提出用ファイルを作る」を押し、できたファイル（.json）を送り直してください",
        "open the page, make the file to hand in, and send that file (.json)"},
    Entry{"returned.csv", "CSV は受け取れません（どの欄がどの問いの回答かが失われています）",
        "CSV is not taken (which field answers which question is lost)"},
    Entry{"returned.csv.hint", "配った回答票（.xlsx）のまま保存したものを送り直してください",
        "have the sheet saved as it went out (.xlsx) and sent again"},
    Entry{"returned.no_workbook", "Excel のブック（.xlsx）ではありません", "this is no workbook (.xlsx)"},
    Entry{"returned.no_workbook.hint", "配った回答票かどうかを確かめてください",
        "check that it is the answer sheet that went out"},
    Entry{"returned.macros", "マクロを含むブックは読みません", "a workbook with macros is not read"},
    Entry{"returned.macros.hint", "「Excel ブック（.xlsx）」として保存し直してください",
        "have it saved as an Excel workbook (.xlsx)"},
    Entry{"returned.external", "ほかのファイルへのリンクを含むブックは読みません",
        "a workbook with links to other files is not read"},
    Entry{"returned.external.hint",
        "Excel の「データ」の「リンクの編集」と「接続」で、リンクを解除して保存し直してください",
        "have the links broken (Data, Edit Links, Connections) and the workbook saved again"},
};

} // namespace

Table returned_files() { return packed<returned_files_entries>(); }

} // namespace tenken::catalogue
