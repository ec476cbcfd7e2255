#include "words/words_checklist_parts.hpp"

#include <array>

namespace tenken::catalogue::checklist_parts {

namespace {

constexpr std::array entries{
    Entry{"checklist.file_missing", "「{0}」が見つかりません", "“{0}” was not found"},
    Entry{"checklist.file_missing.hint",
        "名前と場所を確かめてください。点検票のフォルダには checklist.yaml を置きます",
        "check the name and the place; a checklist's folder holds checklist.yaml"},
    Entry{"checklist.named_file_missing", "点検票に書かれたファイル「{0}」が、点検票のフォルダにありません",
        "the file “{0}” is not in the checklist's folder"},
    Entry{"checklist.named_file_missing.hint", "ファイルの名前を確かめるか、そのファイルを置いてください",
        "check its name, or put the file there"},
    Entry{
        "checklist.file_forbidden", "「{0}」を読む権限がありません", "there is no permission to read “{0}”"},
    Entry{"checklist.file_forbidden.hint", "ファイルの権限を、持ち主か管理者に確かめてください",
        "ask the file's owner or the administrator about its permissions"},
    Entry{"checklist.file_failed", "「{0}」を読めませんでした（{1}）", "“{0}” could not be read ({1})"},
    Entry{"checklist.file_failed.hint",
        "別のソフトが開いていないか、共有フォルダにつながっているかを確かめてください",
        "check that no other program holds it and that the shared folder is connected"},
    Entry{"checklist.file_link", "「{0}」はリンク（別のファイルへの参照）なので読みません",
        "“{0}” is a link, and links are not read"},
    Entry{"checklist.file_link.hint", "リンクではなく、ファイルそのものを置いてください",
        "put the file itself there instead of a link to it"},
    Entry{"checklist.file_folder", "「{0}」はフォルダです", "“{0}” is a folder"},
    Entry{"checklist.file_folder.hint", "フォルダではなく、その中のファイルを指定してください",
        "name a file in it instead"},
    Entry{"checklist.file_device", "「{0}」は通常のファイルではありません", "“{0}” is not a regular file"},
    Entry{"checklist.file_device.hint", "YAML のファイルを指定してください", "name a YAML file"},
    Entry{"checklist.file_too_large", "「{0}」は 4 MiB を超えています", "“{0}” is larger than 4 MiB"},
    Entry{"checklist.file_too_large.hint",
        "ファイルを確かめてください。大きな点検票は分野ごとのファイルに分けられます",
        "check the file; a large checklist can be split into a file for each section"},
    Entry{"checklist.file_twice", "「{0}」を 2 回読もうとしています", "“{0}” is named twice"},
    Entry{"checklist.file_twice.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"checklist.path_absolute",
        "「{0}」は絶対パスです。点検票からは、同じフォルダの中のファイルだけを指定できます",
        "“{0}” is an absolute path; a checklist names only files in its own folder"},
    Entry{"checklist.path_absolute.hint", "ファイルを点検票と同じフォルダに置き、名前だけを書いてください",
        "put the file into the checklist's folder and write its name alone"},
    Entry{"checklist.path_outside", "「{0}」は点検票のフォルダの外を指しています",
        "“{0}” leaves the checklist's folder"},
    Entry{"checklist.path_outside.hint",
        "ファイルを点検票と同じフォルダに置き、「..」を使わずに書いてください",
        "put the file into the checklist's folder and write its name without “..”"},
    Entry{"checklist.path_backslash", "「{0}」に「\\」が含まれています", "“{0}” contains “\\”"},
    Entry{"checklist.path_backslash.hint", "フォルダの区切りは「/」で書いてください",
        "write “/” between folders"},
    Entry{"checklist.path_spelling", "「{0}」はファイルの名前として読めません",
        "“{0}” cannot be read as the name of a file"},
    Entry{"checklist.path_spelling.hint", "「05.yaml」や「sections/05.yaml」のように書いてください",
        "write it like “05.yaml” or “sections/05.yaml”"},
    Entry{"checklist.not_built_in", "「{0}」という点検票はありません", "there is no checklist “{0}”"},
    Entry{"checklist.not_built_in.hint",
        "内蔵の点検票は {1} です。ファイルを使うときは、そのパスを指定してください",
        "built in are: {1}. For a file of your own give its path"},
    Entry{"checklist.not_built_in.near", "「{0}」という点検票はありません", "there is no checklist “{0}”"},
    Entry{"checklist.not_built_in.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"checklist.utf16", "文字コードが UTF-16 です", "this file is UTF-16"},
    Entry{"checklist.utf16.hint",
        "UTF-8 で保存し直してください（メモ帳:「名前を付けて保存」の「エンコード」で UTF-8 を選ぶ）",
        "save it as UTF-8 (in an editor: “Save as”, encoding UTF-8)"},
    Entry{"checklist.shift_jis", "文字コードが Shift_JIS です", "this file is Shift_JIS"},
    Entry{"checklist.shift_jis.hint",
        "UTF-8 で保存し直してください（メモ帳:「名前を付けて保存」の「エンコード」で UTF-8 を選ぶ）",
        "save it as UTF-8 (in an editor: “Save as”, encoding UTF-8)"},
    Entry{"checklist.not_utf8", "UTF-8 として正しくないバイト {0} があります",
        "the byte {0} is not valid UTF-8"},
    Entry{"checklist.not_utf8.hint", "ファイルを UTF-8 で保存し直してください", "save the file as UTF-8"},
    Entry{"checklist.control", "制御文字 {0} が含まれています", "there is a control character, {0}"},
    Entry{"checklist.control.hint", "その文字を消してください。見えないときは、その行を打ち直してください",
        "delete it; if it cannot be seen, type the line again"},
    Entry{"checklist.empty_file", "ファイルに内容がありません", "the file holds nothing"},
    Entry{"checklist.empty_file.hint", "内容を書くか、このファイルを使うのをやめてください",
        "write its contents, or stop naming this file"},
};

} // namespace

std::span<const Entry> files() { return entries; }

} // namespace tenken::catalogue::checklist_parts
