#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array hand_in_commands_entries{
    // The commands
    Entry{"hand_in.confirm.summary", "回答を確認者が確認する（確認の取消しも）",
        "confirm the answers, or take the confirmation back"},
    Entry{"hand_in.submit.summary", "確認の済んだ報告書を提出する", "hand in the confirmed report"},
    Entry{"hand_in.correct.summary", "提出した報告書の訂正を始める", "begin to correct a report handed in"},
    Entry{"hand_in.accept.summary", "提出された報告書を受理し、受理控に載せる（取りまとめ担当）",
        "take a report handed in, and enter it in the register (coordinator)"},
    Entry{"hand_in.return.summary", "提出された報告書を、理由を付けて差し戻す（取りまとめ担当）",
        "send a report back with what is to be corrected (coordinator)"},
    Entry{"hand_in.confirm.footer",
        "例:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=台帳で確認した --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw 記入漏れがあったため\n"
        "\n"
        "報告書の要点を示してから、確認するかをうかがいます。確認の後は、取り消すまで回答を変更できません。\n"
        "重要項目の該当なしには、一言ずつ書きます。空のまま（--vouch "
        "6.6-04=）にすると「要確認」が残ります。\n"
        "終了コード: 0 確認した　5 まだ確認できない、または中断",
        "Examples:\n"
        "  tenken confirm\n"
        "  tenken confirm --department 事務局 --by 事務局長\n"
        "  tenken confirm --department 事務局 --by 事務局長 --vouch 6.6-04=seen --yes\n"
        "  tenken confirm --department 事務局 --by 事務局長 --withdraw \"one answer was missing\"\n"
        "\n"
        "Shows the report's first page and asks. From then on answers cannot change until it is withdrawn.\n"
        "Each critical item that does not apply wants a word; an empty one (--vouch 6.6-04=) leaves it \"to\n"
        "confirm\".\n"
        "Exit status: 0 confirmed, 5 not yet possible, or stopped"},
    Entry{"hand_in.submit.footer",
        "例:\n"
        "  tenken submit\n"
        "  tenken submit --department 事務局 --by 庶務係長\n"
        "  tenken submit --department 事務局 --by 庶務係長 --reason 6.4-02の根拠資料を追加\n"
        "\n"
        "提出した版の報告書は、次の版ができるときに <年度>/<所属>/第n版.md として残します。\n"
        "終了コード: 0 提出した　5 まだ提出できない",
        "Examples:\n"
        "  tenken submit\n"
        "  tenken submit --department 事務局 --by 庶務係長\n"
        "  tenken submit --department 事務局 --by 庶務係長 --reason \"evidence for 6.4-02 added\"\n"
        "\n"
        "The report of this version is kept as <year>/<department>/第n版.md when a later one takes its "
        "place.\n"
        "Exit status: 0 handed in, 5 not yet possible"},
    Entry{"hand_in.correct.footer",
        "例:\n"
        "  tenken correct --department 事務局 --by 庶務係長 --reason 対象端末の数え間違い\n"
        "\n"
        "この後は、run で回答を直し、confirm と submit をもう一度行います。\n"
        "終了コード: 0 訂正を始めた　5 訂正する提出がない",
        "Examples:\n"
        "  tenken correct --department 事務局 --by 庶務係長 --reason \"terminals were miscounted\"\n"
        "\n"
        "Then correct the answers with run, and go through confirm and submit again.\n"
        "Exit status: 0 begun, 5 nothing was handed in"},
    Entry{"hand_in.accept.footer",
        "例:\n"
        "  tenken accept --department 事務局 --by 取りまとめ担当\n"
        "\n"
        "報告書が書き換えられていないことを確かめ、受理日を記して、<年度>/受理控.md に1行を加えます。\n"
        "途中で止まったときは、もう一度実行すれば残りを行います。2度受理しても、行は増えません。\n"
        "報告書だけが届いたとき（記録がないとき）も、受理控に載せられます。\n"
        "終了コード: 0 受理した　1 報告書に問題がある　5 まだ受理できない",
        "Examples:\n"
        "  tenken accept --department 事務局 --by coordinator\n"
        "\n"
        "Verifies the report, writes the day of acceptance into it, and adds a line to <year>/受理控.md.\n"
        "If it was stopped half-way, running it again does the rest; accepting twice adds no second line.\n"
        "A report without its record can be entered too.\n"
        "Exit status: 0 accepted, 1 something is wrong with the report, 5 not yet possible"},
    Entry{"hand_in.return.footer",
        "例:\n"
        "  tenken return --department 事務局 --by 取りまとめ担当 --comment 根拠を補ってください\n"
        "  tenken return --department 事務局 --by 取りまとめ担当 --comment 根拠を補ってください \\\n"
        "    --item 6.4-02=許可書の保管場所を書いてください\n"
        "\n"
        "終了コード: 0 差し戻した　5 差し戻す提出がない",
        "Examples:\n"
        "  tenken return --department 事務局 --by coordinator --comment \"please add evidence\"\n"
        "  tenken return --department 事務局 --by coordinator --comment \"please add evidence\" \\\n"
        "    --item 6.4-02=\"say where the permits are kept\"\n"
        "\n"
        "Exit status: 0 sent back, 5 nothing was handed in"},

    // Options
    Entry{"hand_in.option.department", "所属（対象機関）", "the department"},
    Entry{"hand_in.option.year", "年度。省略時はいま点検している年度",
        "fiscal year; by default the one that is inspected now"},
    Entry{"hand_in.option.date", "記録と報告書に記す日付", "the day that the record and the report bear"},
    Entry{"hand_in.option.by_confirmer", "確認する人（職名）", "who confirms (a post)"},
    Entry{"hand_in.option.by_submitter", "提出する人", "who hands it in"},
    Entry{"hand_in.option.by_coordinator", "取りまとめ担当", "who coordinates"},
    Entry{"hand_in.option.vouch", "重要項目の該当なしについて、確認した内容の一言（何度でも）",
        "the confirmer's word on a critical item that does not apply (repeatable)"},
    Entry{"hand_in.option.pair", "項目=文章", "ITEM=TEXT"},
    Entry{"hand_in.option.text", "文章", "TEXT"},
    Entry{"hand_in.option.yes", "たずねずに確認する（対話できない実行では必要）",
        "confirm without asking; needed where nobody can be asked"},
    Entry{"hand_in.option.withdraw", "確認を取り消す理由", "take the confirmation back, and why"},
    Entry{"hand_in.option.reason_submit", "第2版からの訂正の理由。省略時は差戻しの理由から作る",
        "from the second version on: why it takes the place of the one before"},
    Entry{"hand_in.option.reason_correct", "訂正の理由", "why it is corrected"},
    Entry{"hand_in.option.comment", "差し戻す理由", "why it is sent back"},
    Entry{"hand_in.option.item", "項目ごとの指摘（何度でも）", "a comment on an item (repeatable)"},

    Entry{"hand_in.option.respondent", "個人回答をする職員の名前。自分のことをたずねる問いだけを聞く",
        "one member of staff, who is asked only what concerns each person"},
    Entry{"hand_in.option.with_notes", "個人回答のメモも取り込む", "take in what individuals noted, too"},

    // What is asked
    Entry{"hand_in.which", "{0}のどの所属ですか。", "Which department, {0}?"},
    Entry{"hand_in.prompt.department", "番号か所属名（q：やめる）> ", "Number or name (q: quit) > "},
    Entry{"hand_in.prompt.confirmer", "確認する方の職名", "Who confirms (post)"},
    Entry{"hand_in.prompt.submitter", "提出する方の職名", "Who hands it in (post)"},
    Entry{"hand_in.prompt.coordinator", "取りまとめ担当の職名", "Who coordinates"},
    Entry{"hand_in.prompt.usual", "（Enter：{0}）> ", " (Enter: {0}) > "},
    Entry{"hand_in.prompt.end", "> ", " > "},
    Entry{"hand_in.prompt.vouch", "  確認した内容（Enter：要確認のままにする）> ",
        "  Your word (Enter: leave it to be confirmed) > "},
    Entry{"hand_in.no_such", "「{0}」はありません。番号か所属名を入力してください。",
        "There is no “{0}”. Type a number or a name."},
    Entry{"hand_in.bad_name", "名前を入力してください。半角の / と @、目に見えない文字は使えません。",
        "Please type a name, without /, @ and characters that cannot be seen."},
    Entry{"hand_in.left", "何も変更していません。", "Nothing was changed."},
    Entry{"hand_in.vouch",
        "重要項目のうち、該当なしと回答されたものが {0} 件あります。確認した内容を一言で書いてください。",
        "{0} critical item(s) do not apply. Please say in a word what you have seen."},
    Entry{"hand_in.vouch.item", "{0} {1}　{2}", "{0} {1}: {2}"},
    Entry{"hand_in.vouch.note", "メモ: {0}", "note: {0}"},
    Entry{"hand_in.vouch.left", "要確認のままにします。", "It stays to be confirmed."},
    Entry{"hand_in.confirm.ask",
        "この内容（第{0}版）で確認しますか。確認の後は、取り消すまで回答を変更できません。",
        "Do you confirm this (version {0})? Answers cannot change from then on until it is withdrawn."},
    Entry{"hand_in.confirm.result", "確認した内容を加えた点検結果: {0}", "Result with these words: {0}"},
    Entry{"hand_in.confirm.left", "確認していません。何も変更していません。",
        "It is not confirmed, and nothing was changed."},

    Entry{"hand_in.menu.confirm", "回答を確認する（確認者）", "Confirm the answers (whoever confirms)"},
    Entry{"hand_in.menu.submit", "報告書を提出する", "Hand in the report"},

    // The command line
    Entry{"hand_in.unknown_department", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.hint", "あるのは次のとおりです: {1}", "the departments are: {1}"},
    Entry{"hand_in.unknown_department.near", "所属「{0}」はありません", "there is no department “{0}”"},
    Entry{"hand_in.unknown_department.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.no_departments", "{0}の点検が、このフォルダにはまだありません",
        "there is nothing of {0} in this folder yet"},
    Entry{"hand_in.no_departments.hint", "-C のフォルダと --year を確かめてください",
        "check the folder of -C, and --year"},
    Entry{"hand_in.unknown_item", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.hint", "項目の番号は、報告書の見出しにあります",
        "the headings of the report hold the ids"},
    Entry{"hand_in.unknown_item.near", "項目「{0}」はありません", "there is no item “{0}”"},
    Entry{"hand_in.unknown_item.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"hand_in.bad_pair", "{0} の「{1}」を読み取れません", "“{1}” cannot be read for {0}"},
    Entry{"hand_in.bad_pair.hint",
        "項目の番号、=、文章の順に書いてください（例: {0} 6.4-02=許可書で確認した）",
        "write id, =, text, for example {0} 6.4-02=\"the permit was seen\""},
    Entry{"hand_in.empty_text", "{0} の文章が空です", "{0} is empty"},
    Entry{"hand_in.empty_text.hint", "後で読む人に分かるように、一言書いてください",
        "say it in a few words for whoever reads it later"},
    Entry{"hand_in.needs_yes", "対話できない実行では、--yes がなければ確認しません",
        "where nobody can be asked, it takes --yes to confirm"},
    Entry{"hand_in.needs_yes.hint", "報告書の内容を見たうえで、--yes を付けてください",
        "look at the report, then give --yes"},
    Entry{"hand_in.missing_vouch", "重要項目 {0}（{1}）は該当なしのため、確認者の一言が必要です",
        "the critical item {0} ({1}) does not apply, which wants the confirmer's word"},
    Entry{"hand_in.missing_vouch.hint",
        "--vouch {0}=確認した内容 を付けてください。要確認のまま残すときは --vouch {0}= とします",
        "give --vouch {0}=WORD, or --vouch {0}= to leave it to be confirmed"},
    Entry{"hand_in.vouch_not_needed", "項目 {0} は、該当なしの重要項目ではありません",
        "{0} is no critical item that does not apply"},
    Entry{"hand_in.vouch_not_needed.hint", "この --vouch を除いてください", "leave this --vouch out"},
    Entry{"hand_in.withdraw_alone", "--withdraw は、--yes や --vouch と一緒に使えません",
        "--withdraw goes with neither --yes nor --vouch"},
    Entry{"hand_in.withdraw_alone.hint", "取り消すのか確認するのか、どちらか一方にしてください",
        "either confirm or withdraw"},
    Entry{"hand_in.no_reason_needed", "第1版に、訂正の理由は要りません",
        "a first version needs no reason for a correction"},
    Entry{"hand_in.no_reason_needed.hint", "--reason を除いてください", "leave --reason out"},
};

} // namespace

Table hand_in_commands() { return packed<hand_in_commands_entries>(); }

} // namespace tenken::catalogue
