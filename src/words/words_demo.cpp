#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array demo_entries{
    Entry{"demo.summary", "試すための作業フォルダ（4機関・3年度分の見本）を作る",
        "Make a workspace to try everything on: four bodies, three years"},
    Entry{"demo.option.folder", "作るフォルダ（ないか、空であること）",
        "The folder to make (not there yet, or empty)"},
    Entry{"demo.option.footer",
        "例:\n"
        "  tenken demo 見本\n"
        "\n"
        "中身はすべて架空で、いつ、どこで作っても同じです。要らなくなったら、フォルダごと消してください。",
        "Examples:\n"
        "  tenken demo sample\n"
        "\n"
        "Everything in it is invented, in Japanese, and the same whenever and wherever it is made. When you "
        "are\n"
        "done with it, remove the folder."},
    Entry{"demo.made",
        "{0} に、架空の「みほん広域事務組合」の点検を作りました。4機関、令和6〜8年度の3年分です。",
        "{0} holds the inspections of an invented organisation: four bodies, fiscal years 2024 to 2026."},
    Entry{"demo.next",
        "次のコマンドを試せます\n"
        "  {0} status --year 2026\n"
        "  {0} diff 2025 2026\n"
        "  {0} rollup 2024..2026\n"
        "  {0} verify\n"
        "  {0} run --department 議会 --year 2027",
        "What to try\n"
        "  {0} status --year 2026\n"
        "  {0} diff 2025 2026\n"
        "  {0} rollup 2024..2026\n"
        "  {0} verify\n"
        "  {0} run --department 議会 --year 2027"},
    Entry{"demo.not_empty", "{0} には、すでに何かが入っています", "there is something in {0} already"},
    Entry{"demo.not_empty.hint", "何も書き込んでいません。まだないフォルダか、空のフォルダを指定してください",
        "nothing was written; name a folder that is empty or not there yet"},
    Entry{"demo.not_a_folder", "{0} はフォルダではありません", "{0} is not a folder"},
    Entry{"demo.not_a_folder.hint",
        "何も書き込んでいません。まだないフォルダか、空のフォルダを指定してください",
        "nothing was written; name a folder that is empty or not there yet"},
    Entry{"demo.unfinished", "見本を作れませんでした。{0} には何も残していません",
        "the workspace could not be made; nothing of it is left in {0}"},
    Entry{"demo.unfinished.hint", "次に示す原因を除いてから、もう一度 tenken demo を実行してください",
        "remove the cause given below, then run tenken demo again"},
    Entry{"demo.half_moved", "見本はできましたが、{0} に全部は移せていません",
        "the workspace is made, but not all of it could be moved to {0}"},
    Entry{"demo.half_moved.hint",
        "次に示す原因を除いてから、もう一度 tenken demo を実行してください。残りだけを移します",
        "remove the cause given below, then run tenken demo again: it moves the rest"},
    Entry{"demo.step_failed", "手順「{0}」が終わりませんでした\n{1}",
        "the step “{0}” did not come to its end\n{1}"},
    Entry{"demo.step_failed.hint",
        "ディスクの空きと状態を確かめて、もう一度実行してください。同じことが続くときは、この表示を添えてお知"
        "らせください",
        "make sure of the disk's space and state, and run it again; where it goes on, please report it with "
        "this text"},
};

} // namespace

Table demo() { return packed<demo_entries>(); }

} // namespace tenken::catalogue
