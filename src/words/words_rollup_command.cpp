#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_command_entries{
    Entry{"rollup.summary", "所属や年度をまたいで、点検の結果を集計する",
        "Add up the departments of a year, or of several years"},
    Entry{"rollup.option.what",
        "集計するもの: 年度（2026）、年度の範囲（2024..2026）、報告書のファイル、報告書のあるフォルダ。"
        "既定はファイルのある最新の年度",
        "A year (2026), years (2024..2026), reports, or folders of reports; default: the latest year that "
        "has files"},
    Entry{"rollup.option.what_value", "対象", "WHAT"},
    Entry{"rollup.option.output",
        "集計表を書き出すファイル（.html: 印刷できるページ、.xlsx: Excel、ほかは Markdown、- は標準出力）",
        "Write the summary to this file (.html: a page that prints; .xlsx: a workbook; else Markdown; - for "
        "standard output)"},
    Entry{"rollup.option.csv", "所属×項目の一覧を CSV で書き出すファイル（- は標準出力）",
        "Write a CSV of departments × items to this file (- for standard output)"},
    Entry{"rollup.option.letter",
        "集計表の代わりに、CISO あての報告文を Markdown で書く（-o がなければ標準出力へ）",
        "Write the coordinator's report to the CISO as Markdown instead (to standard output without -o)"},
    Entry{"rollup.option.include",
        "除外する報告書も集計に入れる: "
        "unverified（照合できない）、draft（下書き）、damaged（壊れた記録から）、"
        "other-checklist（別の点検票）、all（すべて）",
        "Count reports that are left out otherwise: unverified, draft, damaged, other-checklist, all"},
    Entry{"rollup.option.include_value", "種類", "KIND"},
    Entry{"rollup.option.template", "--letter で使うテンプレート（既定: 組み込み）",
        "Template for --letter (default: built in)"},
    Entry{"rollup.option.report_template",
        "報告書が組み込み以外のテンプレートで作られているとき、そのテンプレート",
        "The template of the reports, where it is not a built-in one"},
    Entry{"rollup.option.date", "集計日。計画の期限切れを数える基準（既定: 今日）",
        "The day of the summary, from which plans are overdue (default: today)"},
    Entry{"rollup.option.file", "ファイル", "FILE"},
    Entry{"rollup.footer",
        "例:\n"
        "  tenken rollup 2026                    令和8年度の全所属を集計する\n"
        "  tenken rollup 2024..2026 -o 集計.md   3年度の集計表を書き出す\n"
        "  tenken rollup 2024..2026 -o 集計.html 同じものを、図のある印刷できるページで書き出す\n"
        "  tenken rollup 2026 --csv 集計.csv     表計算ソフトで開ける一覧を書き出す\n"
        "  tenken rollup 2026 --letter -o 報告.md  CISO への報告文を書き出す\n"
        "  tenken rollup 2026 --public -o 公表.md  公表できる実施結果だけを書き出す\n"
        "  tenken rollup 2026 --checklist tokutei  tenken.yaml の checklists にある、別の点検票を集計する\n"
        "  tenken rollup 受領/*.md               受け取った報告書を直接集計する\n"
        "\n"
        "4桁の数字は年度です。同じ名前のフォルダは ./2026 のように指定してください。\n"
        "報告書は1件ずつ照合し、集計しなかったものは理由とともにすべて挙げます。\n"
        "終了コード: 0 集計した　3 集計できる報告書がない　4 読み書きできないファイルがある",
        "Examples:\n"
        "  tenken rollup 2026                    all departments of a year\n"
        "  tenken rollup 2024..2026 -o sum.md    three years, written as Markdown\n"
        "  tenken rollup 2024..2026 -o sum.html  the same as a page with charts, to be printed\n"
        "  tenken rollup 2026 --csv sum.csv      a table for a spreadsheet\n"
        "  tenken rollup 2026 --letter -o letter.md  the report to the CISO\n"
        "  tenken rollup 2026 --public -o public.md  what may be published, and nothing else\n"
        "  tenken rollup 2026 --checklist tokutei  another checklist, from checklists of tenken.yaml\n"
        "  tenken rollup received/*.md           reports named one by one\n"
        "\n"
        "Four digits are a year; name a folder that is called so as ./2026.\n"
        "Each report is verified; what is not counted is named with its reason.\n"
        "Exit status: 0 added up; 3 no report could be counted; 4 a file could not be read or written"},

    Entry{"rollup.written", "{0} に書き出しました", "{0} is written"},
    Entry{"rollup.progress", "集計しています… {0} / {1}", "adding up… {0} / {1}"},

    Entry{"rollup.nothing_counted", "集計できる報告書がありません", "no report could be counted"},
    Entry{"rollup.nothing_counted.hint",
        "集計しなかった理由を確かめ、必要なら --include で加えるか、ほかの年度やファイルを指定してください",
        "see why each was left out; count them with --include, or name another year or other files"},
    Entry{"rollup.other_checklists", "集計したのは点検票「{0}」だけです。ほかに {1} があります",
        "this adds up the checklist “{0}” alone; there are others: {1}"},
    Entry{"rollup.other_checklists.hint", "ほかの点検票は、次のように別に集計します: {2}",
        "add up each of them by itself: {2}"},
    Entry{"rollup.no_reports", "{0}（{1} フォルダ）に報告書がありません",
        "there are no reports for {0} (folder {1})"},
    Entry{"rollup.no_reports.hint",
        "年度のフォルダのある作業フォルダを -C で指定するか、報告書のファイルを直接指定してください",
        "name the workspace that holds the year's folder with -C, or name the reports' files"},
    Entry{"rollup.bad_years", "年度の範囲「{0}」を読み取れません", "“{0}” is no range of years"},
    Entry{"rollup.bad_years.hint", "2024..2026 のように、古い年度を先に書いてください（50年度まで）",
        "write 2024..2026, the earlier year first (at most 50 years)"},
    Entry{"rollup.bad_include", "--include の値「{0}」は使えません", "“{0}” is no value for --include"},
    Entry{"rollup.bad_include.hint", "{1} のどれかを指定してください", "name one of {1}"},
    Entry{"rollup.bad_include_near", "--include の値「{0}」は使えません", "“{0}” is no value for --include"},
    Entry{"rollup.bad_include_near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{
        "rollup.template_alone", "--template は --letter と一緒に使います", "--template goes with --letter"},
    Entry{"rollup.template_alone.hint", "報告文を書くなら --letter を付けてください",
        "add --letter to write the letter"},
    Entry{
        "rollup.two_to_stdout", "標準出力へは一つしか書けません", "only one thing can go to standard output"},
    Entry{"rollup.two_to_stdout.hint", "-o か --csv の一方にファイル名を指定してください",
        "name a file for -o or for --csv"},
    Entry{"rollup.changed_meanwhile", "{0} が集計の途中で書き換えられました",
        "{0} was changed while it was rolled up"},
    Entry{"rollup.changed_meanwhile.hint", "もう一度集計してください", "roll it up again"},
    Entry{
        "rollup.same_file", "-o と --csv が同じファイル（{0}）です", "-o and --csv name the same file ({0})"},
    Entry{"rollup.same_file.hint", "別のファイルを指定してください", "name different files"},
    Entry{"rollup.letter_json", "--letter は --format json と一緒に使えません",
        "--letter does not go with --format json"},
    Entry{"rollup.letter_json.hint", "どちらか一方にしてください", "use one of them"},
    Entry{"rollup.workbook_alone", "-o の .xlsx は、--letter、--format json と一緒に使えません",
        "-o FILE.xlsx does not go with --letter or --format json"},
    Entry{"rollup.workbook_alone.hint", "別々に実行してください", "run them one by one"},
    Entry{"rollup.letter_page", "--letter の報告文は Markdown で書き出します。{0} には書き出せません",
        "the letter is written as Markdown, and not to {0}"},
    Entry{"rollup.letter_page.hint",
        "-o に .md のファイルを指定するか、--letter を外して集計表を書き出してください",
        "give a file ending in .md with -o, or leave out --letter for the summary"},
};

} // namespace

Table rollup_command() { return packed<rollup_command_entries>(); }

} // namespace tenken::catalogue
