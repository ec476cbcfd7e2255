#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array checklist_lint_entries{
    Entry{"checklist.lint.summary", "点検票に誤りがないか確かめる", "Check checklists"},
    Entry{"checklist.lint.option.checklist",
        "点検票のフォルダやファイル、または内蔵の点検票の名前（既定: kumiai）",
        "A checklist's folder or first file, or the name of a built-in one (default: kumiai)"},
    Entry{"checklist.lint.option.name", "点検票", "CHECKLIST"},
    Entry{"checklist.lint.option.against",
        "前の年の版（点検票、またはその年の報告書 .md）と比べ、次の年の比較が損なわれないか確かめる",
        "Hold it against last year's edition (a checklist, or a report .md made with it): what would break "
        "next "
        "year's comparison"},
    Entry{"checklist.lint.option.old", "旧版", "OLD"},
    Entry{"checklist.lint.footer",
        "例:\n  tenken lint                      内蔵の点検票を確かめる\n  tenken lint checklists/kumiai    "
        "直している点検票を確かめる\n  tenken lint A B --format json    複数の点検票の結果を JSON "
        "で出す\n\n終了コード: 0 問題なし　1 誤りか、設問のない義務がある　4 ファイルを読めない",
        "Examples:\n  tenken lint                      check the built-in checklist\n  tenken lint "
        "checklists/kumiai    check one that is being edited\n  tenken lint NEW --against OLD    hold it "
        "against last year's edition\n  tenken lint A B --format json    check several, results as "
        "JSON\n\nExit status: 0 nothing wrong (or information only); 1 mistakes, an obligation without an "
        "item, "
        "or a change that breaks comparison; 3 mistakes in OLD; 4 a file could not be read"},
    Entry{
        "checklist.lint.no_report", "{0}年度の報告書が {1} にありません", "there is no report of {0} in {1}"},
    Entry{"checklist.lint.no_report.hint",
        "前の年の点検票か報告書を --against で指定するか、-C で作業フォルダを指定してください",
        "give last year's checklist or a report with --against, or the workspace with -C"},
    Entry{"checklist.other_blank", "「{0}」の空白は、半角の空白（U+0020）ではありません（{1}）",
        "the blank in “{0}” is {1}, not U+0020"},
    Entry{"checklist.other_blank.hint",
        "見分けがつかないので、半角の空白にそろえるとよいでしょう（名前としては同じものとして扱います）",
        "nobody sees the difference; better make it U+0020 (as names they are the same)"},
    Entry{"checklist.lint.clean", "{0}: 問題は見つかりませんでした", "{0}: nothing wrong"},
    Entry{"checklist.lint.found", "{0}: {1} 件の問題があります", "{0}: problems: {1}"},
    Entry{"checklist.lint.counts",
        "  分野 {0}　設問 {1}（採点 {2}、うち重要 {3}　職員個人に尋ねる設問 {4}）　配点の合計 {5}",
        "  sections {0}; items {1} (scored {2}, critical {3}; asked of each person {4}); weights {5} in all"},
    Entry{"checklist.lint.obligations", "  義務 {0}（すべてに設問があります）",
        "  obligations {0}, all covered"},
    Entry{"checklist.lint.uncovered", "  義務 {0}（うち {1} に設問がありません）",
        "  obligations {0}, {1} of them not covered"},
};

} // namespace

Table checklist_lint() { return packed<checklist_lint_entries>(); }

} // namespace tenken::catalogue
