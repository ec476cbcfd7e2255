#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array command_entries{
    Entry{"command.page_skip", "本文へ移る", "Go to the text"},
    Entry{"command.description", "tenken（点検）: 情報セキュリティ自己点検の記録・採点・報告書作成",
        "tenken: security self-inspection: record, score, report"},
    Entry{"command.version", "tenken {0}\n構成: {1}", "tenken {0}\nBuilt of: {1}"},
    Entry{"command.footer",
        "例:\n"
        "  tenken                               端末で始める（何をするかを選べます）\n"
        "  tenken run                           点検を始める・続きから再開する\n"
        "  tenken verify 2026/事務局.md         報告書が手で書き換えられていないか確かめる\n"
        "\n"
        "各コマンドの説明: tenken コマンド名 --help\n"
        "終了コード: 0 終了　1 検査で指摘あり　2 指定の誤り　3 入力の誤り　4 ファイルの読み書き不可\n"
        "　　　　　　5 途中で中断（保存済み）　130 Ctrl-C で中断（保存済み）",
        "Examples:\n"
        "  tenken                               start in a terminal (choose what to do)\n"
        "  tenken run                           start an inspection, or go on with one\n"
        "  tenken verify 2026/事務局.md         check that nobody changed a report by hand\n"
        "\n"
        "More on a command: tenken COMMAND --help\n"
        "Exit status: 0 done; 1 a check found something; 2 wrong command line; 3 wrong input;\n"
        "             4 a file could not be read or written; 5 stopped before the end, all saved;\n"
        "             130 interrupted by Ctrl-C, all saved"},
    Entry{"command.short_footer", "詳しい説明: tenken --help　または　tenken コマンド名 --help",
        "More: tenken --help, or tenken COMMAND --help"},
    Entry{"command.help.usage", "使い方", "Usage"},
    Entry{"command.help.positionals", "引数", "Arguments"},
    Entry{"command.help.required", "（必須）", "REQUIRED"},
    Entry{"command.help.options", "オプション", "OPTIONS"},
    Entry{"command.help.subcommand", "コマンド", "COMMAND"},
    Entry{"command.help.text", "文字列", "TEXT"},
    Entry{"command.help.int", "数", "NUMBER"},
    Entry{"command.help.folder", "フォルダ", "DIR"},
    Entry{"command.help.group_global", "共通オプション", "Global options"},
    Entry{"command.help.group_options", "オプション", "Options"},
    Entry{"command.help.group_commands", "コマンド", "Commands"},
    Entry{"command.option.help", "この説明を表示する", "Show this help"},
    Entry{"command.option.version", "版を表示する", "Show the version"},
    Entry{"command.option.workspace", "作業フォルダ（既定: 現在のフォルダ）",
        "Workspace (default: the current folder)"},
    Entry{"command.option.checklist_name", "点検票の名前（tenken.yaml の checklists。既定: 主な点検票）",
        "Checklist by its name in tenken.yaml, under checklists (default: the first)"},
    Entry{"command.menu.which_checklist", "どの点検票ですか。", "Which checklist?"},
    Entry{"command.option.lang", "表示の言語（報告書の言語にもなる）",
        "Language of the interface, and of the report"},
    Entry{"command.option.plain", "色や桁そろえを使わず、文字だけで表示する",
        "Text only: no colour, no alignment"},
    Entry{"command.option.format", "結果の形式（既定: text）", "Format of the results (default: text)"},
    Entry{"command.completion.summary", "シェルの入力補完の設定を表示する",
        "Print a shell's completion script"},
    Entry{"command.completion.option.shell", "お使いのシェル", "Your shell"},
    Entry{"command.completion.option.footer",
        "コマンド・オプションのほか、所属・年度・設問番号を Tab で補います。\n"
        "パッケージで導入した場合は、設定済みです。\n"
        "例:\n"
        "  tenken completion bash > ~/.local/share/bash-completion/completions/tenken\n"
        "  tenken completion fish > ~/.config/fish/completions/tenken.fish\n"
        "  tenken completion zsh > _tenken            $fpath のフォルダの一つに置きます",
        "Tab completes commands and options, and departments, years and items.\n"
        "The package brings it along.\n"
        "Examples:\n"
        "  tenken completion bash > ~/.local/share/bash-completion/completions/tenken\n"
        "  tenken completion fish > ~/.config/fish/completions/tenken.fish\n"
        "  tenken completion zsh > _tenken            in one of the folders of $fpath"},
    Entry{"command.completion.unknown_shell", "シェル「{0}」の入力補完はありません",
        "there is no completion for “{0}”"},
    Entry{"command.completion.unknown_shell.hint", "bash、zsh、fish のどれかを指定してください",
        "name bash, zsh or fish"},
    Entry{"command.unknown_command", "コマンド「{0}」はありません", "there is no command “{0}”"},
    Entry{"command.unknown_command.hint", "tenken --help でコマンドの一覧を確かめてください",
        "see the list of commands with tenken --help"},
    Entry{"command.unknown_command_near", "コマンド「{0}」はありません", "there is no command “{0}”"},
    Entry{"command.unknown_command_near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"command.unknown_option", "オプション {0} はありません", "there is no option {0}"},
    Entry{"command.unknown_option.hint", "--help を付けて実行し、使えるオプションを確かめてください",
        "run it with --help to see its options"},
    Entry{"command.unknown_option_near", "オプション {0} はありません", "there is no option {0}"},
    Entry{"command.unknown_option_near.hint", "{1} ではありませんか", "did you mean {1}?"},
    Entry{"command.too_many_words", "「{0}」は余分な指定です", "“{0}” is one word too many"},
    Entry{"command.too_many_words.hint",
        "空白を含む名前は '…' で囲んでください。使い方は --help で確かめられます",
        "put a name that holds blanks in quotes; see --help for the usage"},
    Entry{"command.no_workbook", "この結果は、Excel のファイルには書き出せません: {0}",
        "this result cannot be written as a workbook: {0}"},
    Entry{"command.no_workbook.hint", "ファイル名の終わりを .md か .html にしてください",
        "let the file's name end in .md or .html"},
    Entry{"command.missing_argument", "{0} の指定がありません", "{0} is missing"},
    Entry{"command.missing_argument.hint", "--help を付けて実行し、使い方を確かめてください",
        "run it with --help to see the usage"},
    Entry{"command.part_missing", "{0} の後に、何をするかの指定がありません", "{0}: say what"},
    Entry{"command.part_missing.hint", "次のどれかを続けてください: {1}", "one of these comes next: {1}"},
    Entry{"command.missing_value", "{0} に続く値がありません", "{0} needs a value"},
    Entry{"command.missing_value.hint", "オプションの後に値を書いてください（例: --year 2026）",
        "write the value behind the option, for example --year 2026"},
    Entry{"command.bad_value", "{0} の値「{1}」は使えません", "“{1}” is no value for {0}"},
    Entry{"command.bad_value.hint", "--help を付けて実行し、書き方を確かめてください",
        "run it with --help to see what it takes"},
    Entry{"command.wrong", "コマンドの指定に誤りがあります: {0}", "the command line is wrong: {0}"},
    Entry{"command.wrong.hint", "--help を付けて実行し、使い方を確かめてください",
        "run it with --help to see the usage"},
    Entry{"command.bad_lang", "--lang の値「{0}」は使えません", "“{0}” is no language for --lang"},
    Entry{"command.bad_lang.hint", "ja（日本語）か en（英語）を指定してください",
        "give ja (Japanese) or en (English)"},
    Entry{"command.bad_format", "--format の値「{0}」は使えません", "“{0}” is no format for --format"},
    Entry{"command.bad_format.hint", "text か json を指定してください", "give text or json"},
    Entry{"command.bad_epoch", "環境変数 SOURCE_DATE_EPOCH の値「{0}」を読み取れません",
        "the environment variable SOURCE_DATE_EPOCH holds “{0}”, which is no time"},
    Entry{"command.bad_epoch.hint", "1970年1月1日からの秒数を設定するか、変数を消してください",
        "set it to seconds since 1970-01-01, or unset it"},
    Entry{"command.not_utf8", "「{0}」を UTF-8 の文字として読み取れません", "“{0}” is not valid UTF-8"},
    Entry{"command.not_utf8.hint", "端末の文字コードを UTF-8 にして、もう一度入力してください",
        "set the terminal's encoding to UTF-8 and type it again"},
    Entry{"command.output_lost", "結果を最後まで書き出せませんでした",
        "the results could not be written to the end"},
    Entry{"command.output_lost.hint", "出力先の空き容量と権限を確かめて、もう一度実行してください",
        "check free space and permissions where the output goes, and run it again"},
    Entry{"command.defect", "プログラムの不具合で止まりました（{0}）",
        "stopped by a defect of the program ({0})"},
    Entry{"command.defect.hint",
        "保存済みの回答はそのまま残っています。この文と実行したコマンドを開発者に知らせてください",
        "answers saved so far are safe; please report this line and the command you ran"},
    Entry{"command.no_memory", "メモリが足りないため、途中で止めました", "stopped half-way: out of memory"},
    Entry{"command.no_memory.hint",
        "保存済みの回答はそのまま残っています。ほかのプログラムを閉じてから、もう一度実行してください",
        "answers saved so far are safe; close other programs and run it again"},
    Entry{"command.close_window", "Enter キーを押すと、この画面を閉じます。",
        "Press Enter to close this window."},
    Entry{"command.menu.ask", "何をしますか。", "What would you like to do?"},
    Entry{"command.menu.run", "点検を始める・続きから再開する", "Start an inspection, or go on with one"},
    Entry{"command.menu.read", "報告書の要点を読む", "Read the first page of a report"},
    Entry{"command.menu.verify", "報告書が書き換えられていないか確かめる",
        "Check that a report was not changed by hand"},
    Entry{"command.menu.explain", "評点の内訳と、上げ方を見る",
        "See how a score came about, and what would raise it"},
    Entry{"command.menu.diff", "前の年度と比べる", "Compare with the year before"},
    Entry{"command.menu.status", "どの所属がどこまで進んだかを見る", "See how far each department has got"},
    Entry{"command.menu.rollup", "全所属を集計する", "Add all departments up"},
    Entry{
        "command.menu.individual", "職員として、自分の分だけ答える（個人回答）", "Answer for yourself alone"},
    Entry{"command.menu.individual_name", "お名前（報告書には載りません。やめるときは q）> ",
        "Your name (no report bears it; q: stop) > "},
    Entry{"command.menu.end", "終わる", "Enough"},
    Entry{"command.menu.prompt", "番号（Enter：{0}）> ", "Number (Enter: {0}) > "},
    Entry{"command.menu.no_such", "「{0}」は選べません。0 から {1} までの番号でお答えください。",
        "“{0}” cannot be chosen. Please type a number from 0 to {1}."},
    Entry{"command.menu.which", "どの報告書ですか。", "Which report?"},
    Entry{"command.menu.gap", "　", ", "},
    Entry{"command.menu.no_report",
        "この作業フォルダには、まだ報告書がありません。先に点検を終えてください。",
        "There is no report in this workspace yet. Please finish an inspection first."},
    Entry{"command.menu.one_year", "比べるには、二つの年度の報告書がいります。",
        "It takes the reports of two years to compare them."},
    Entry{"command.menu.whole_report", "報告書の全体: {0}", "The whole report: {0}"},
    Entry{"command.new_folder", "フォルダ「{0}」はまだないので、新しく作ります",
        "there is no folder “{0}” yet, and a new one will be made"},
    Entry{"command.new_folder.hint", "前からあるはずのときは、-C のフォルダの名前を確かめてください",
        "if it should be there already, check the name given with -C"},
    Entry{"command.new_folder.near", "フォルダ「{0}」はまだないので、新しく作ります",
        "there is no folder “{0}” yet, and a new one will be made"},
    Entry{"command.new_folder.near.hint", "同じ場所に「{1}」があります。打ち間違いではありませんか",
        "beside it there is “{1}”: did you mean that?"},
    Entry{"command.new_folder.ask", "作って始めますか。1 はい　2 いいえ（Enter：1）> ",
        "Make it and begin? 1 yes, 2 no (Enter: 1) > "},
    Entry{"command.new_folder.answers", "1（はい）か 2（いいえ）でお答えください。",
        "Please answer 1 (yes) or 2 (no)."},
    Entry{"command.over_other", "{0} は tenken の報告書ではないため、報告書で置き換えません",
        "{0} is not a report by tenken, and a report does not take its place"},
    Entry{"command.over_other.hint",
        "別のファイルを -o で指定するか、{0} の名前を変えてから、もう一度実行してください",
        "give another file with -o, or rename {0}, and try again"},
    Entry{"command.changed_report_kept",
        "前の報告書 {0} は tenken が書いたままと確かめられなかったため、{1} として同じフォルダに残しました",
        "the former report {0} could not be confirmed to be as tenken wrote it, and was kept beside it as "
        "{1}"},
    Entry{"command.report_of_lost_line_kept",
        "前の報告書 {0} の元になった行が記録にありません。前の報告書は {1} として同じフォルダに残しました",
        "the record does not hold the line that the former report {0} was made from; that report was kept "
        "beside it as {1}"},
    Entry{"command.report_of_lost_line_kept.hint",
        "記録が古い控えに戻ったか、終わりが切り取られています。記録の控えを探し、新しい報告書と見比べてくださ"
        "い",
        "the record was put back to an older copy, or its end was cut off: look for a copy of it, and "
        "compare the new report"},
    Entry{"command.over_needed", "{0} は記録（.jsonl）か、この実行が読むファイルのため、書き込みません",
        "{0} is a record (.jsonl) or a file that this run reads, and is not written to"},
    Entry{"command.over_needed.hint", "別のファイルを -o で指定してください", "give another file with -o"},
    Entry{"command.over_workspace",
        "{0} は作業フォルダに要るファイル（設定、点検票、受理控、監査の報告書など）のため、書き込みません",
        "{0} is a file that the workspace needs (settings, a checklist, a register, an audit's report), and "
        "is not written to"},
    Entry{"command.over_workspace.hint", "別のファイルを -o で指定してください", "give another file with -o"},
    Entry{"command.over_report", "{0} は点検の報告書のため、ほかの内容で置き換えません",
        "{0} is the report of an inspection, and nothing else takes its place"},
    Entry{"command.over_report.hint", "別のファイルを -o で指定してください", "give another file with -o"},
    Entry{"command.more_problems", "このほかに {0} 件あります", "and {0} more"},
    Entry{"command.more_problems_at_least", "このほかに {0} 件以上あります", "and {0} more at least"},
    Entry{"command.hint", "対処: {0}", "What to do: {0}"},
};

} // namespace

Table command() { return packed<command_entries>(); }

} // namespace tenken::catalogue
