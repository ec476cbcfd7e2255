#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array checklist_yaml_entries{
    Entry{"checklist.wide_colon", "全角の「：」が使われています（「{0}」の後）",
        "there is a full-width “：” (after “{0}”)"},
    Entry{"checklist.wide_colon.hint",
        "半角の「:」と空白 1 つに直してください（例: {0}: 値）。文の一部なら全体を \"…\" で囲みます",
        "write a half-width “:” and a blank ({0}: value); if it is part of a sentence, put the whole in "
        "\"…\""},
    Entry{"checklist.wide_space", "全角の空白（U+3000）で字下げされています",
        "the indentation holds a full-width blank (U+3000)"},
    Entry{"checklist.wide_space.hint", "半角の空白に直してください", "use half-width blanks"},
    Entry{"checklist.hard_space", "改行しない空白（U+00A0）で字下げされています",
        "the indentation holds a no-break space (U+00A0)"},
    Entry{"checklist.hard_space.hint", "半角の空白に直してください", "use ordinary blanks"},
    Entry{"checklist.tab", "タブで字下げされています", "the indentation holds a tab"},
    Entry{"checklist.tab.hint", "半角の空白に直してください", "use blanks"},
    Entry{"checklist.open_quote", "引用符が閉じていません", "a quotation mark is never closed"},
    Entry{"checklist.open_quote.hint",
        "ここから始まる文の終わりに、同じ引用符（\" または '）を付けてください",
        "put the same mark (\" or ') where the text that begins here ends"},
    Entry{"checklist.open_bracket", "かっこが閉じていません", "a bracket is never closed"},
    Entry{"checklist.open_bracket.hint", "「[」には「]」、「{{」には「}}」を付けてください",
        "close “[” with “]” and “{{” with “}}”"},
    Entry{"checklist.stray_bracket", "対になるかっこがありません", "this bracket has no partner"},
    Entry{"checklist.stray_bracket.hint",
        "「[」と「]」、「{{」と「}}」の組を確かめてください。文の一部なら全体を \"…\" で囲みます",
        "check the pairs of “[” and “]”, “{{” and “}}”; if it is part of a text, put the whole in \"…\""},
    Entry{"checklist.stray_colon", "ここに「:」があると読めません", "there cannot be a “:” here"},
    Entry{"checklist.stray_colon.hint",
        "文に「: 」を含むときは全体を \"…\" で囲んでください。項目名なら、前の行と字下げをそろえてください",
        "put a text that contains “: ” in \"…\"; if this is a key, line it up with the one above"},
    Entry{"checklist.indentation", "字下げがそろっていないか、項目の書き方が前後と違います",
        "the indentation does not fit, or this line is written otherwise than its neighbours"},
    Entry{"checklist.indentation.hint", "同じ段の項目は、半角の空白の数をそろえて書いてください",
        "begin all keys of one level in the same column, with half-width blanks"},
    Entry{"checklist.bad_escape", "「\"…\"」の中に、読めない「\\」があります",
        "there is a “\\” in \"…\" that cannot be read"},
    Entry{"checklist.bad_escape.hint", "「\\」そのものは「\\\\」と書くか、全体を '…' で囲んでください",
        "write “\\\\” for “\\” itself, or put the whole in '…'"},
    Entry{"checklist.reserved_character", "この文字から始まる値は \"…\" で囲む必要があります",
        "a value that begins with this character needs quotation marks"},
    Entry{"checklist.reserved_character.hint", "値の全体を \"…\" で囲んでください",
        "put the whole value in \"…\""},
    Entry{"checklist.syntax", "YAML として読めません（{0}）", "this is not YAML ({0})"},
    Entry{"checklist.syntax.hint", "この行と、その前の行の書き方（引用符、かっこ、字下げ）を確かめてください",
        "check this line and the one above: quotes, brackets, indentation"},
    Entry{"checklist.anchor", "アンカー（&名前）は使えません", "anchors (&name) are not supported"},
    Entry{"checklist.anchor.hint",
        "同じ内容でも、使う所ごとに書いてください。文の頭の「&」なら全体を \"…\" で囲みます",
        "write it out wherever it is needed; a text that begins with “&” goes in \"…\""},
    Entry{"checklist.alias", "エイリアス（*名前）は使えません", "aliases (*name) are not supported"},
    Entry{"checklist.alias.hint",
        "同じ内容でも、使う所ごとに書いてください。文の頭の「*」なら全体を \"…\" で囲みます",
        "write it out wherever it is needed; a text that begins with “*” goes in \"…\""},
    Entry{"checklist.tag", "タグ（!名前）は使えません", "tags (!name) are not supported"},
    Entry{"checklist.tag.hint",
        "「!」から始まる部分を消してください。文の頭の「!」なら全体を \"…\" で囲みます",
        "delete what begins with “!”; a text that begins with “!” goes in \"…\""},
    Entry{"checklist.second_document", "1 つのファイルに文書が 2 つあります（「---」で区切られています）",
        "there are two documents in one file (separated by “---”)"},
    Entry{"checklist.second_document.hint", "「---」を消すか、別のファイルに分けてください",
        "delete the “---”, or split the file"},
    Entry{"checklist.too_deep", "入れ子が {0} 段を超えています", "the nesting is deeper than {0} levels"},
    Entry{"checklist.too_deep.hint", "かっこや字下げが余分に重なっていないか確かめてください",
        "look for brackets or indentation that are there too often"},
    Entry{"checklist.too_many_parts", "項目と値が {0} 個を超えています",
        "there are more than {0} keys and values"},
    Entry{
        "checklist.too_many_parts.hint", "いくつかのファイルに分けてください", "split the file into several"},
    Entry{"checklist.too_many_marks", "かっこ・カンマ・引用符が {0} 個を超えています",
        "there are more than {0} brackets, commas and quotes"},
    Entry{
        "checklist.too_many_marks.hint", "いくつかのファイルに分けてください", "split the file into several"},
    Entry{"checklist.number_beyond", "計算の途中の数が大きすぎます（{0} ビットまで）",
        "a number on the way to the result is too large (up to {0} bits)"},
    Entry{"checklist.number_beyond.hint",
        "配点や値を確かめてください。tenken が書いたファイルに、このような数はありません",
        "look at weights and values; no file that tenken wrote has such numbers"},
    Entry{"checklist.list_too_long", "一覧が {0} 件を超えています", "this list has more than {0} entries"},
    Entry{
        "checklist.list_too_long.hint", "まとめるか、分けてください", "merge some of them, or split them up"},
    Entry{"checklist.key_not_text", "項目名が文字列ではありません", "this key is not a text"},
    Entry{"checklist.key_not_text.hint", "「名前: 値」の形で書いてください", "write it as “name: value”"},
    Entry{"checklist.duplicate_key", "「{0}」が 2 回あります（1 回目は {1} 行目）",
        "“{0}” is there twice (first in line {1})"},
    Entry{"checklist.duplicate_key.hint", "どちらか一方を消してください", "remove one of the two"},
};

} // namespace

Table checklist_yaml() { return packed<checklist_yaml_entries>(); }

} // namespace tenken::catalogue
