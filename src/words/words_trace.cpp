#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array trace_entries{
    Entry{"trace.summary", "条項・義務・点検項目の対応と、方針本文の変更を確かめる",
        "Clause, obligation, items; and what changed in the policy's text"},
    Entry{"trace.option.policy", "方針の本文。登録済みの照合値と突き合わせる",
        "The policy's own text, held against the pinned digests"},
    Entry{"trace.option.pin", "今の本文の照合値を policy.yaml に書き込む（--checklist が必要）",
        "Write the text's digests into policy.yaml (needs --checklist)"},
    Entry{"trace.option.checklist", "点検票のフォルダ、または内蔵の点検票の名前（既定: kumiai）",
        "A checklist's folder, or the name of a built-in one (default: kumiai)"},
    Entry{"trace.option.file", "ファイル", "FILE"},
    Entry{"trace.option.name", "点検票", "CHECKLIST"},
    Entry{"trace.footer",
        "例:\n"
        "  tenken trace                                        対応表を表示する\n"
        "  tenken trace --policy 基本方針.md                   改正された条項と見直す項目を調べる\n"
        "  tenken trace --policy 基本方針.md --pin --checklist 点検票\n"
        "                                                      見直しが済んだ本文を登録する\n"
        "\n"
        "終了コード: 0 指摘なし　1 項目のない義務、変わった・増えた・なくなった条項がある",
        "Examples:\n"
        "  tenken trace                                        show the table\n"
        "  tenken trace --policy policy.md                     which clauses changed, what to look at again\n"
        "  tenken trace --policy policy.md --pin --checklist DIR\n"
        "                                                      pin the text once all is looked at\n"
        "\n"
        "Exit status: 0 nothing found; 1 an obligation without items, or a clause that changed,\n"
        "             appeared or vanished"},

    Entry{"trace.title", "条項・義務・点検項目の対応　{0}（{1}）", "Clause, obligation, items: {0} ({1})"},
    Entry{"trace.policy", "方針: {0}　{1}", "Policy: {0} {1}"},
    Entry{"trace.column_obligation", "義務", "duty"},
    Entry{"trace.column_items", "点検項目", "items"},
    Entry{"trace.column_summary", "義務の内容", "what is to be done"},
    Entry{"trace.no_items", "（なし）", "(none)"},
    Entry{"trace.plain_row", "{0}: {1} → {2}", "{0}: {1} -> {2}"},
    Entry{"trace.without_obligations", "義務を挙げていない条項", "Clauses without obligations"},

    Entry{"trace.all_covered", "すべての義務に点検項目があります（義務 {0} 件、点検項目 {1} 問）。",
        "Every obligation is covered ({0} obligations, {1} items)."},
    Entry{
        "trace.uncovered", "点検項目のない義務が {0} 件あります。", "Obligations that no item covers: {0}."},
    Entry{"trace.uncovered_line", "{0} {1}（{2} {3} 行目）", "{0} {1} ({2}, line {3})"},
    Entry{"trace.uncovered_cure",
        "対処: その義務を確かめる項目の covers に義務の id を書くか、項目を加えてください。",
        "What to do: name the obligation in the covers of an item that checks it, or add an item."},

    Entry{"trace.held", "方針の本文との照合　{0}", "Held against the policy's text: {0}"},
    Entry{"trace.all_unchanged", "照合した {0} 条項の本文は、登録したときと同じです。",
        "The text of all {0} clauses compared is as it was pinned."},
    Entry{"trace.changed", "変わった条項: {0}（本文の {1} 行目）", "Changed: {0} (line {1} of the text)"},
    Entry{"trace.appeared", "増えた条項: {0}（本文の {1} 行目）", "Appeared: {0} (line {1} of the text)"},
    Entry{"trace.vanished", "なくなった条項: {0}", "Vanished: {0}"},
    Entry{"trace.moved_from", "登録したときの {0} と同じ本文です（番号だけが変わりました）。",
        "Its text is that of {0} when it was pinned: only the number changed."},
    Entry{"trace.moved_to", "同じ本文が今は {0} にあります（番号だけが変わりました）。",
        "Its text now stands at {0}: only the number changed."},
    Entry{"trace.look_at_items", "見直す項目:", "Look again at:"},
    Entry{"trace.look_at_terms", "見直す用語:", "Terms to look at:"},
    Entry{"trace.look_appeared", "新しい義務がないか読み、policy.yaml に条項と義務を加えてください。",
        "Read whether it obliges anybody, and add the clause with its obligations to policy.yaml."},
    Entry{"trace.look_nothing", "この条項による項目や用語はありません。",
        "No item and no term rests on this clause."},
    Entry{"trace.after_looking",
        "ほかの {0} 条項は登録したときと同じです。見直しが済んだら --pin で今の本文を登録してください。",
        "The other {0} clauses are as they were pinned. Once all is looked at, pin the text with --pin."},
    Entry{"trace.unpinned",
        "本文が登録されていないため比べられない条項が {0} 件あります。--pin を付けると登録できます。",
        "Clauses that could not be compared, because their text is not pinned: {0}. --pin pins them."},

    Entry{"trace.pinned", "{0} に {1} 条項の照合値を書き込みました（新規 {2}、変更 {3}）。",
        "Digests of {1} clauses written to {0} (new {2}, replaced {3})."},
    Entry{"trace.pinned_none", "照合値はすべて今の本文と同じです。書き込むものはありませんでした。",
        "All digests are those of this text: there was nothing to write."},
    Entry{"trace.pin_records",
        "点検票が変わったため、進行中の点検では再開のときにその旨が記録されます（回答は残ります）。",
        "The checklist is another one now: inspections under way will record that when they go on; answers "
        "stay."},

    Entry{"trace.pin_needs_policy", "--pin には方針の本文が必要です", "--pin needs the policy's text"},
    Entry{"trace.pin_needs_policy.hint", "--policy に続けて本文のファイルを指定してください",
        "name the file with the text after --policy"},
    Entry{"trace.pin_built_in", "内蔵の点検票には照合値を書き込めません",
        "a built-in checklist cannot be pinned"},
    Entry{"trace.pin_built_in.hint",
        "点検票（checklist.yaml など）のフォルダを用意し、--checklist で指定してください",
        "keep a copy of the checklist's folder (checklist.yaml and the rest), and name it with --checklist"},
    Entry{"trace.pin_unwritable", "条項 {0} の text_sha256 を安全に書き込める場所が見つかりません",
        "there is no safe place to write the text_sha256 of clause {0}"},
    Entry{"trace.pin_unwritable.hint", "この行を手で書き加えてください: text_sha256: {1}",
        "add this line by hand: text_sha256: {1}"},

    Entry{"trace.text_encoding", "方針の本文が {0} で書かれています", "the policy's text is written in {0}"},
    Entry{"trace.text_encoding.hint",
        "エディタで UTF-8 に変えて保存し直すか、変換してください（例: iconv -f {0} -t UTF-8 元のファイル > "
        "新しいファイル）",
        "save it as UTF-8 in an editor, or convert it: iconv -f {0} -t UTF-8 old-file > new-file"},
    Entry{"trace.text_not_utf8", "方針の本文を UTF-8 の文章として読み取れません",
        "the policy's text is not valid UTF-8"},
    Entry{"trace.text_not_utf8.hint",
        "Word や PDF のままでは読めません。文章だけを UTF-8 のテキストとして保存してください",
        "Word or PDF files cannot be read: save the words alone as UTF-8 text"},
    Entry{"trace.text_too_large", "方針の本文が 4 MiB を超えています",
        "the policy's text is larger than 4 MiB"},
    Entry{"trace.text_too_large.hint", "本文だけを含むファイルを指定してください",
        "name a file that holds the text alone"},
    Entry{"trace.text_no_clauses", "方針の本文に、番号の付いた条項が見つかりません",
        "the policy's text has no numbered clause"},
    Entry{"trace.text_no_clauses.hint",
        "「1 目的」「(1) 組織体制」「第1条」のように、行の初めに番号のある本文を指定してください",
        "name a text whose clauses begin with a number: “1 目的”, “(1) 組織体制”, “第1条”"},
};

} // namespace

Table trace() { return packed<trace_entries>(); }

} // namespace tenken::catalogue
