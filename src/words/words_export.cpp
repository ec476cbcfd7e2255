#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array export_entries{
    Entry{"export.summary", "ほかのプログラムで使うファイルを書き出す", "Write files for other programs"},

    Entry{"export.dataset.summary", "データベースや表計算の道具で集計するためのデータセットを書き出す",
        "Write a dataset for databases and other engines"},
    Entry{"export.dataset.option.folder",
        "データセットのフォルダ。すでにデータセットがあれば、書き出す団体と年度のファイルだけを置き換える",
        "The dataset's folder. One that is there already keeps the files of other bodies and years"},
    Entry{"export.dataset.option.what",
        "書き出すもの: "
        "年度（2026）、年度の範囲（2024..2026）、作業フォルダ（いくつでも。それぞれを1つの団体とする）、"
        "報告書のファイル、報告書のあるフォルダ。既定は作業フォルダのすべての年度",
        "A year (2026), years (2024..2026), workspaces (any number, each a body of its own), reports, or "
        "folders "
        "of reports; default: all years of the workspace"},
    Entry{"export.dataset.option.body",
        "団体コード（6けた）。tenken.yaml に organisation_code のない団体に使う",
        "The body's code (six digits), where tenken.yaml has no organisation_code"},
    Entry{"export.dataset.option.body_value", "コード", "CODE"},
    Entry{"export.dataset.option.no_texts",
        "メモ・証拠・計画などの自由記述を書き出さない。書き出す団体の自由記述が前からあれば消す",
        "Leave out free texts (notes, evidence, plans); those of these bodies that are there already are "
        "removed"},
    Entry{"export.dataset.footer",
        "例:\n"
        "  tenken export dataset データ              すべての年度を書き出す\n"
        "  tenken export dataset データ 2026         令和8年度だけを書き出し、ほかの年度はそのまま残す\n"
        "  tenken export dataset データ 団体/*       各団体の作業フォルダを1つのデータセットにまとめる\n"
        "  tenken export dataset 提供用 --no-texts   自由記述を除いて書き出す\n"
        "\n"
        "rollup が集計するのと同じ報告書を、1件ずつ照合して書き出します。除いたものは理由とともに挙げます。\n"
        "列と、DuckDB・PostgreSQL で集計する問い合わせ（sql/）は docs/dataset.md にあります。\n"
        "終了コード: 0 書き出した　3 書き出せる報告書がない　4 読み書きできないファイルがある",
        "Examples:\n"
        "  tenken export dataset data              all years\n"
        "  tenken export dataset data 2026         one year; the others stay as they are\n"
        "  tenken export dataset data bodies/*     the workspaces of many bodies as one dataset\n"
        "  tenken export dataset out --no-texts    without free texts\n"
        "\n"
        "It holds the reports that rollup counts, each verified; what is left out is named with its reason.\n"
        "docs/dataset.md has the columns, and the queries for DuckDB and PostgreSQL (sql/).\n"
        "Exit status: 0 written; 3 no report could be counted; 4 a file could not be read or written"},
    Entry{"export.dataset.progress", "書き出しています… {0} / {1}", "writing… {0} / {1}"},
    Entry{"export.dataset.year", "{0}　団体 {1}: 報告書 {2} 件、回答 {3} 行",
        "{0}, body {1}: {2} reports, {3} answers"},
    Entry{"export.dataset.written", "{0} に書き出しました（ファイルは合わせて {1} 個）",
        "{0} is written ({1} files in all)"},

    Entry{"export.bad_body", "団体コード「{0}」は使えません", "“{0}” is no body's code"},
    Entry{"export.bad_body.hint", "検査数字までの 6 けたの数字で書いてください（例: 131016）",
        "write six digits, for example 131016"},
    Entry{
        "export.other_body", "--body は {0} ですが、{1} では {2} です", "--body says {0}, and {1} says {2}"},
    Entry{"export.other_body.hint", "--body を外すか、tenken.yaml の organisation_code を直してください",
        "leave out --body, or mend organisation_code in tenken.yaml"},
    Entry{"export.no_body", "{0} に団体コードがありません", "{0} names no code of its body"},
    Entry{"export.no_body.hint",
        "tenken.yaml に organisation_code: を書いてください（一つの団体だけなら --body でも指定できます）",
        "write organisation_code: in tenken.yaml, or give --body where one alone has none"},
    Entry{"export.same_body", "団体コード {0} が {1} と {2} の両方に書かれています",
        "both {1} and {2} say that they are of the body {0}"},
    Entry{"export.same_body.hint", "一方の organisation_code を直すか、別々に書き出してください",
        "mend organisation_code in one of them, or export them one by one"},
    Entry{"export.folder_taken", "{0} にはデータセットでないもの（{1}）があります",
        "{0} is no dataset and holds something else ({1})"},
    Entry{"export.folder_taken.hint",
        "空のフォルダか、前に書き出したデータセットのフォルダを指定してください",
        "name an empty folder, or one that was written before"},
    Entry{"export.other_texts", "{0} には、書き出さない団体の自由記述（{1}）があります",
        "{0} holds free texts of another body ({1})"},
    Entry{"export.other_texts.hint", "--no-texts のデータセットは、空のフォルダに書き出してください",
        "write a dataset without texts into a folder that is empty"},
    Entry{"export.no_manifest", "{0} はデータセットの一覧として読めません",
        "{0} is no list of a dataset's files"},
    Entry{"export.no_manifest.hint", "壊れているときは、空のフォルダに書き出し直してください",
        "where it is damaged, write the dataset anew into an empty folder"},
    Entry{"export.unknown_format", "{0} は、この版の tenken が知らない形式（{1}）です",
        "{0} is of a format that this tenken does not know ({1})"},
    Entry{"export.unknown_format.hint", "新しい tenken で書き出してください", "use a newer tenken"},
    Entry{"export.unlisted", "{0} は dataset.json に載っていません", "{0} is not in dataset.json"},
    Entry{"export.unlisted.hint",
        "途中で止まった書き出しの残りです。その団体を書き出し直すか、ファイルを消してください",
        "an export that was stopped has left it: export that body again, or remove the file"},
};

} // namespace

Table exports() { return packed<export_entries>(); }

} // namespace tenken::catalogue
