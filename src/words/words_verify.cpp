#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"verify.not_utf8", "UTF-8 のテキストではありません", "this is not UTF-8 text"},
    Entry{"verify.not_utf8.hint", "tenken が書いた報告書（.md）を指定してください",
        "give a report (.md) that tenken wrote"},
    Entry{"verify.no_block", "報告書のデータ（末尾の jsonl ブロック）がありません",
        "there is no report data (a jsonl block at the end)"},
    Entry{"verify.no_block.hint",
        "tenken が書いた報告書（.md）を、末尾まで欠けていないものを指定してください",
        "give a report (.md) that tenken wrote, with nothing cut off at its end"},
    Entry{"verify.bad_line", "データの行を読み取れません（1行に1つの JSON オブジェクトではありません）",
        "this line of the data is not one JSON object"},
    Entry{"verify.bad_line.hint",
        "手を加えていない報告書を使ってください。記録があれば tenken report で作り直せます",
        "use the report as it was written; with the record, tenken report makes it again"},
    Entry{"verify.unknown_format", "データの形式番号 {0} はこの版の tenken では扱えません",
        "this version of tenken does not know the data's format number {0}"},
    Entry{
        "verify.unknown_format.hint", "新しい版の tenken を使ってください", "use a newer version of tenken"},
    Entry{"verify.member", "データの項目「{0}」がないか、値が正しくありません",
        "the data's member “{0}” is missing, or its value is not one that it can have"},
    Entry{"verify.member.hint",
        "手を加えていない報告書を使ってください。記録があれば tenken report で作り直せます",
        "use the report as it was written; with the record, tenken report makes it again"},
    Entry{"verify.item_count", "データの項目数が合いません（見出し行では {0}、実際は {1}）",
        "the number of items is wrong (the header says {0}, there are {1})"},
    Entry{"verify.item_count.hint", "行が欠けたり増えたりしています。元の報告書を使ってください",
        "lines were lost or added; use the report as it was written"},
    Entry{"verify.template.not_utf8", "テンプレートが UTF-8 のテキストではありません",
        "the template is not UTF-8 text"},
    Entry{"verify.template.not_utf8.hint", "UTF-8 で保存し直してください", "save it as UTF-8"},
    Entry{"verify.template.unclosed_tag", "タグが閉じていません（{0} がありません）",
        "this tag is not closed ({0} is missing)"},
    Entry{"verify.template.unclosed_tag.hint", "タグの終わりに {0} を書いてください", "write {0} at its end"},
    Entry{
        "verify.template.unclosed_section", "区間「{0}」が閉じていません", "the section “{0}” is not closed"},
    Entry{"verify.template.unclosed_section.hint", "区間の終わりに {{{{/{0}}}}} を書いてください",
        "write {{{{/{0}}}}} at its end"},
    Entry{"verify.template.unopened_section", "区間「{0}」は始まっていません",
        "the section “{0}” was never opened"},
    Entry{"verify.template.unopened_section.hint",
        "前に {{{{#{0}}}}} か {{{{^{0}}}}} を書くか、この終わりのタグを消してください",
        "write {{{{#{0}}}}} or {{{{^{0}}}}} before it, or take this closing tag out"},
    Entry{"verify.template.crossed_section", "区間「{1}」の途中で「{0}」を閉じています",
        "“{0}” is closed inside the section “{1}”"},
    Entry{"verify.template.crossed_section.hint", "先に {{{{/{1}}}}} を書いてください",
        "write {{{{/{1}}}}} first"},
    Entry{"verify.template.partial", "部分テンプレート「{0}」は使えません",
        "partials such as “{0}” cannot be used"},
    Entry{"verify.template.partial.hint", "その内容をこのテンプレートに直接書いてください",
        "write what it holds into this template"},
    Entry{"verify.template.delimiters", "区切り記号の変更は使えません", "the delimiters cannot be changed"},
    Entry{"verify.template.delimiters.hint", "{{{{ と }}}} をそのまま使ってください", "keep {{{{ and }}}}"},
    Entry{"verify.template.name", "「{0}」は名前として使えません", "“{0}” is not a name"},
    Entry{"verify.template.name.hint", "使える名前は docs/report-format.md にあります",
        "docs/report-format.md lists the names"},
};

} // namespace

std::span<const Entry> verify() { return entries; }

} // namespace tenken::catalogue
