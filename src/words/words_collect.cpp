#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array collect_entries{
    Entry{"collect.summary", "返ってきた回答票を調べ、所属ごとに受領・不備・未提出を示す",
        "Look through the answer sheets that came back: received, to be mended, missing"},
    Entry{
        "collect.option.folder", "返ってきた回答票のあるフォルダ", "The folder of the sheets that came back"},
    Entry{"collect.option.folder_value", "フォルダ", "FOLDER"},
    Entry{"collect.option.year", "年度（既定: いま点検している年度）",
        "Fiscal year (default: the one inspected now)"},
    Entry{"collect.option.output", "不備のある所属への連絡文（.md）を、このフォルダに書く",
        "Write a letter (.md) to each department with something to mend into this folder"},
    Entry{"collect.option.footer",
        "例:\n"
        "  tenken collect 返送\n"
        "  tenken collect 返送 -o 連絡文\n"
        "\n"
        "下のフォルダも見ます。ファイルは動かさず、記録にも取り入れません。取り入れるには、次のようにします。"
        "\n"
        "  tenken run --answers 返送/議会.xlsx --by 担当者 < /dev/null",
        "Examples:\n"
        "  tenken collect returned\n"
        "  tenken collect returned -o letters\n"
        "\n"
        "Folders below it are looked at too. Nothing is moved, and nothing goes into a record. To take a "
        "sheet in:\n"
        "  tenken run --answers returned/assembly.xlsx --by clerk < /dev/null"},
    Entry{"collect.no_folder", "フォルダ「{0}」がありません", "there is no folder “{0}”"},
    Entry{"collect.no_folder.hint", "返ってきた回答票を入れたフォルダを指定してください",
        "name the folder in which the sheets that came back are"},
    Entry{"collect.title", "回答票の受領状況　{0}（{1}現在）", "Answer sheets of {0}, as of {1}"},
    Entry{"collect.department", "【{0}】{1}", "[{0}] {1}"},
    Entry{"collect.state.received", "受領", "received"},
    Entry{"collect.state.to_mend", "不備", "to be mended"},
    Entry{"collect.state.missing", "未提出", "missing"},
    Entry{"collect.state.recorded", "確認・提出済み", "confirmed or handed in"},
    Entry{"collect.individuals", "{0}（個人「{1}」の回答）", "{0} (the answers of {1})"},
    Entry{"collect.at_cell", "{0}：{1}", "{0}: {1}"},
    Entry{"collect.with_hint", "{0}。{1}", "{0}; {1}"},
    Entry{"collect.open", "未回答が {0} 問あります", "{0} questions are not answered"},
    Entry{"collect.open_cells", "未回答が {0} 問あります（{1}）", "{0} questions are not answered ({1})"},
    Entry{"collect.open_cells_more", "未回答が {0} 問あります（{1} ほか {2} か所）",
        "{0} questions are not answered ({1} and {2} more)"},
    Entry{"collect.strangers", "どの所属のものとも分からないファイル",
        "Files of which nobody can tell whose they are"},
    Entry{"collect.unknown_department", "「{0}」は tenken.yaml の所属にありません",
        "“{0}” is none of the departments of tenken.yaml"},
    Entry{"collect.unknown_department.hint",
        "所属の名前が変わったなら、いまの名前で回答票を配り直してください",
        "if the department was renamed, send it a sheet under its new name"},
    Entry{"collect.twice", "同じ所属の回答票がほかにもあります（{0}）",
        "there is another sheet of the same department ({0})"},
    Entry{"collect.twice.hint", "どちらが正しいか、所属に確かめてください",
        "ask the department which one counts"},
    Entry{"collect.closed", "回答は確認済みか提出済みで、回答票は取り入れられません",
        "the answers are confirmed or handed in; no sheet can be taken in"},
    Entry{"collect.closed.hint", "直すときは、確認の取消しか差戻しをしてください",
        "to change them, have the confirmation withdrawn or the report returned"},
    Entry{"collect.sum", "{0} 所属：受領 {1}、不備 {2}、未提出 {3}、確認・提出済み {4}",
        "{0} departments: {1} received, {2} to be mended, {3} missing, {4} confirmed or handed in"},
    Entry{"collect.written", "連絡文を {0} に書きました", "The letter is in {0}"},
    Entry{"collect.old_letter", "今回は作成していない書面が残っています: {0}",
        "an earlier letter is still there: {0}"},
    Entry{"collect.old_letter.hint",
        "この所属には、もう不備がありません。送らないように、消すか移してください",
        "this department has nothing to mend any more; remove it or move it away, so that nobody sends it"},
    Entry{"collect.letter.title", "情報セキュリティ自己点検の回答票の不備について（連絡）　{0}",
        "Answer sheet to be mended: self-inspection of {0}"},
    Entry{"collect.letter.date", "日付: {0}", "Date: {0}"},
    Entry{"collect.letter.to", "あて先: {0}　点検責任者", "To: {0}, person in charge"},
    Entry{"collect.letter.from", "差出人: {0}　点検取りまとめ担当", "From: {0}, coordinator"},
    Entry{"collect.letter.opening",
        "回答票をお送りいただき、ありがとうございました。次のところに不備がありましたので、お手数ですが、該当"
        "する欄を直してください。ほかの回答は、そのままで差し支えありません。",
        "Thank you for the answer sheet. Please mend the following; all other answers can stay as they "
        "are. "},
    Entry{
        "collect.letter.until", "直した回答票は、{0}までにお送りください。", "Please send it again by {0}."},
    Entry{"collect.letter.soon", "直した回答票は、できるだけ早くお送りください。",
        "Please send it again as soon as you can."},
    Entry{"collect.letter.close", "ご不明の点は、点検取りまとめ担当までお問い合わせください。",
        "If anything is unclear, please ask the coordinator."},
};

} // namespace

Table collect() { return packed<collect_entries>(); }

} // namespace tenken::catalogue
