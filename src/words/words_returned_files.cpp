#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array returned_files_entries{
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
