#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array workspace_entries{
    Entry{"workspace.no_folder", "フォルダ {0} がありません", "there is no folder {0}"},
    Entry{"workspace.no_folder.hint", "-C の綴りと、いまいるフォルダを確かめてください",
        "check the spelling after -C, and the folder you are in"},
    Entry{"workspace.unknown_coordinator", "取りまとめ担当の「{0}」は、departments にありません",
        "the coordinator “{0}” is not among the departments"},
    Entry{"workspace.unknown_coordinator.hint", "departments にあるのは次のとおりです: {1}",
        "the departments are: {1}"},
    Entry{"workspace.unknown_coordinator.near", "取りまとめ担当の「{0}」は、departments にありません",
        "the coordinator “{0}” is not among the departments"},
    Entry{"workspace.unknown_coordinator.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"workspace.unknown_role", "役割「{0}」はありません", "there is no role “{0}”"},
    Entry{"workspace.unknown_role.hint", "使えるのは次のとおりです: {1}", "the roles are: {1}"},
    Entry{"workspace.unknown_role.near", "役割「{0}」はありません", "there is no role “{0}”"},
    Entry{"workspace.unknown_role.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"workspace.duplicate_role", "役割「{0}」は {1} にもあります",
        "the role “{0}” is there already, in {1}"},
    Entry{"workspace.duplicate_role.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.same_department", "「{0}」は、すでにある「{1}」として扱います",
        "“{0}” is taken as “{1}”, which is there already"},
    Entry{"workspace.same_department.hint", "別の所属であれば、見分けのつく名前にしてください",
        "if it is another department, give it a name that can be told apart"},
    Entry{"workspace.duplicate_department", "所属「{0}」は、{2} の「{1}」と同じものになります",
        "the department “{0}” is the same as “{1}” in {2}"},
    Entry{"workspace.duplicate_department.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.bad_staff", "職員数「{0}」は使えません", "“{0}” is no number of staff"},
    Entry{"workspace.bad_staff.hint", "1 以上の整数で書いてください", "write a whole number, 1 or more"},
    Entry{"workspace.too_many_seals", "決裁欄（seals）の職が {0} を超えています",
        "seals names more than {0} posts"},
    Entry{"workspace.too_many_seals.hint", "用紙に並ぶのは {0} までです。主な職だけにしてください",
        "a sheet has room for {0} side by side; name the most important"},
    Entry{"workspace.bad_organisation_code", "団体コード「{0}」は使えません",
        "“{0}” is no code of an organisation"},
    Entry{"workspace.bad_organisation_code.hint", "検査数字までの 6 けたの数字で書いてください（例: 131016）",
        "write its six digits, check digit included, for example 131016"},
    Entry{"workspace.bad_month", "月「{0}」はありません", "there is no month “{0}”"},
    Entry{"workspace.bad_month.hint", "1 から 12 までの整数で書いてください（4 月始まりなら 4）",
        "write a whole number from 1 to 12 (4 where the year begins in April)"},
    Entry{"workspace.duplicate_gap", "{0}年度の欠落（gaps）が、同じ所属で 2 度書かれています",
        "the gap of {0} is given twice for the same department"},
    Entry{"workspace.duplicate_gap.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.bad_year", "年度「{0}」を読み取れません", "“{0}” is no fiscal year"},
    Entry{"workspace.bad_year.hint", "西暦 4 けたで書いてください（令和8年度なら 2026）",
        "write four digits, for example 2026"},
    Entry{"workspace.period_reversed", "点検対象期間の終わり（{1}）が、始まり（{0}）より前です",
        "the period ends ({1}) before it begins ({0})"},
    Entry{"workspace.period_reversed.hint", "from と to の日付を確かめてください",
        "check the dates of from and to"},
    Entry{"workspace.unknown_department", "所属「{0}」は、tenken.yaml にありません",
        "the department “{0}” is not in tenken.yaml"},
    Entry{"workspace.unknown_department.hint",
        "tenken.yaml にあるのは次のとおりです: {1}。新しい所属なら departments に書き加えてください",
        "tenken.yaml lists: {1}; add a new department to it"},
    Entry{"workspace.department_of_other_years", "所属「{0}」は、{1} 年度にはありません",
        "there is no department “{0}” in {1}"},
    Entry{"workspace.department_of_other_years.hint",
        "その年度の所属は次のとおりです: {2}。tenken.yaml の succeeds と from を確かめてください",
        "those of that year are: {2}; check succeeds and from in tenken.yaml"},
    Entry{"workspace.unknown_department.near", "所属「{0}」は、tenken.yaml にありません",
        "the department “{0}” is not in tenken.yaml"},
    Entry{"workspace.unknown_department.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{
        "workspace.unknown_share", "共有するもの「{0}」は使えません", "“{0}” is nothing that can be shared"},
    Entry{"workspace.unknown_share.hint", "使えるのは次のとおりです: {1}", "what can be shared: {1}"},
    Entry{"workspace.unknown_share.near", "共有するもの「{0}」は使えません",
        "“{0}” is nothing that can be shared"},
    Entry{"workspace.unknown_share.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"workspace.duplicate_share", "「{0}」は {1} にもあります", "“{0}” is there already, in {1}"},
    Entry{"workspace.duplicate_share.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.no_shares", "所属「{0}」に、何を共有するか（shares）が書かれていません",
        "the department “{0}” is served, but nothing says what it shares"},
    Entry{"workspace.no_shares.hint",
        "shares: [person, room, devices] のように、事務を担う所属と共通のものを書いてください",
        "write what it shares, such as shares: [person, room, devices]"},
    Entry{"workspace.no_server", "所属「{0}」に、どの所属と共有するか（served_by）が書かれていません",
        "the department “{0}” shares something, but nothing says with which department"},
    Entry{"workspace.no_server.hint", "served_by に、事務を担う所属の名前を書いてください",
        "name the department that serves it: served_by"},
    Entry{"workspace.unknown_server", "事務を担う「{0}」は、departments にありません",
        "the serving department “{0}” is not among the departments"},
    Entry{"workspace.unknown_server.hint", "departments にあるのは次のとおりです: {1}",
        "the departments are: {1}"},
    Entry{"workspace.unknown_server.near", "事務を担う「{0}」は、departments にありません",
        "the serving department “{0}” is not among the departments"},
    Entry{"workspace.unknown_server.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"workspace.serves_itself", "所属「{0}」の事務を担うのが、その所属自身になっています",
        "the department “{0}” is served by itself"},
    Entry{"workspace.serves_itself.hint",
        "served_by に別の所属を書くか、served_by と shares を消してください",
        "name another department, or remove served_by and shares"},
    Entry{"workspace.server_is_served", "事務を担う「{0}」の事務を、さらに「{1}」が担っています",
        "“{0}”, which serves it, is served by “{1}” itself"},
    Entry{"workspace.server_is_served.hint",
        "served_by には、自ら回答する所属を書いてください。served_by "
        "のある所属は、ほかの所属の事務を担えません",
        "name the department that answers itself; one that is served serves no other"},
    Entry{"workspace.people_answer_elsewhere", "「{0}」の職員についての問いには、{1}で回答します",
        "what concerns the people of “{0}” is answered in {1}"},
    Entry{"workspace.people_answer_elsewhere.hint", "次のとおり実行してください: {2} --respondent 氏名",
        "use: {2} --respondent NAME"},
    Entry{"workspace.greeting_served", "{0}と共通の {1} 問は、{0}の回答によるため、ここではお尋ねしません。",
        "{1} questions on what is shared with {0} are answered there and not asked here."},
    Entry{"workspace.greeting_awaited",
        "そのうち {1} 問には、{0}がまだ回答していません。報告書は、{0}の回答がそろってから作ります。",
        "{0} has still to answer {1} of them; the report is made when it has."},
    Entry{"workspace.awaited", "{0}の回答を待っている問いが {1} 問あるため、報告書は作っていません（{2}）",
        "no report was made: {0} has still to answer {1} questions ({2})"},
    Entry{"workspace.awaited.hint",
        "こちらの回答はすべて保存してあります。{0}の回答が済んだら、次のとおり実行してください: {3}",
        "everything that was answered here is saved; when {0} has answered, use: {3}"},
    Entry{"workspace.status.served_anew",
        "{0}: {1}の回答が変わっています。もう一度 tenken run を実行すると取り込みます。",
        "{0}: the answers of {1} have changed; tenken run takes them in."},
    Entry{"workspace.status.served_before",
        "{0}: {1}の回答が、確認の後に変わっています。報告書は、確認したときの回答によります。",
        "{0}: the answers of {1} have changed since it was confirmed; the report stands on those of then."},
    Entry{"workspace.status.awaited", "{0}: {1}の回答を待っている問いが {2} 問あります。",
        "{0}: {2} questions wait for the answers of {1}."},
    Entry{"workspace.duplicate_predecessor", "引き継ぐ所属「{0}」は、{2} の「{1}」と同じものになります",
        "“{0}”, which it succeeds, is the same as “{1}” in {2}"},
    Entry{"workspace.duplicate_predecessor.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.succession_without_year",
        "所属「{0}」に、いつから引き継いだか（from）が書かれていません",
        "the department “{0}” succeeds another, but nothing says from when"},
    Entry{"workspace.succession_without_year.hint",
        "from: 2026 のように、新しい所属となった年度を西暦で書いてください",
        "write the fiscal year in which it took its place, such as from: 2026"},
    Entry{"workspace.from_without_predecessor",
        "所属「{0}」に、どの所属を引き継いだか（succeeds）が書かれていません",
        "the department “{0}” has a first year, but nothing says which department it succeeds"},
    Entry{"workspace.from_without_predecessor.hint",
        "succeeds: [旧所属] のように書くか、from を消してください",
        "write succeeds: [FORMER DEPARTMENT], or remove from"},
    Entry{"workspace.two_successors", "所属「{0}」を、「{1}」と「{2}」の二つが引き継いでいます",
        "two departments succeed “{0}”: “{1}” and “{2}”"},
    Entry{"workspace.two_successors.hint",
        "分割のときは、主に引き継ぐ所属の一つにだけ書いてください。もう一つは tenken run --from "
        "で旧所属の報告書から始められます",
        "after a split, let the one that carries on most of it succeed; start the other with tenken run "
        "--from "
        "and the former report"},
    Entry{"workspace.succeeds_itself", "所属「{0}」が、自らを引き継いでいます",
        "the department “{0}” succeeds itself"},
    Entry{"workspace.succeeds_itself.hint", "succeeds には、改称や統合の前の所属を書いてください",
        "name the department as it was before it was renamed or merged"},
    Entry{"workspace.succession_order",
        "「{0}」は {1} 年度からの所属なので、{3} 年度からの「{2}」が引き継ぐことはできません",
        "“{0}” begins in {1}, so “{2}”, which begins in {3}, cannot succeed it"},
    Entry{"workspace.succession_order.hint",
        "from の年度を確かめてください。所属どうしが、めぐって引き継ぎ合うことはできません",
        "check the years after from; departments cannot succeed one another in a circle"},
    Entry{"workspace.greeting_shared", "共通項目（{0}が回答）{1} 問は、ここではお尋ねしません。",
        "{1} shared questions are answered by {0} and not asked here."},
    Entry{"workspace.period", "点検対象期間　{0} から {1} まで", "Period inspected: {0} to {1}"},
    Entry{"workspace.reference_date", "基準日　　　　{0}", "Reference date: {0}"},
    Entry{"workspace.deadline", "提出期限　　　{0}", "To be handed in by: {0}"},
    Entry{"workspace.record_of_another", "この記録は、別の所属か年度のものです（{0}、{1} 年度）",
        "this record is another's: {0}, fiscal year {1}"},
    Entry{"workspace.record_of_another.hint",
        "ファイルを写すか名前を変えた覚えがあれば、元の名前に戻してください",
        "if the file was copied or renamed, give it back its own name"},
    Entry{"workspace.report_of_another", "この報告書は、別の所属か年度のものです（{0}、{1} 年度）",
        "this report is another's: {0}, fiscal year {1}"},
    Entry{"workspace.report_of_another.hint",
        "ファイルを写すか名前を変えた覚えがあれば、元の名前に戻してください",
        "if the file was copied or renamed, give it back its own name"},
    Entry{"workspace.report_altered", "報告書の中のデータが、書かれたときのままではありません",
        "the data inside the report is not as it was written"},
    Entry{"workspace.report_altered.hint", "tenken verify {0} で、どこが違うかを確かめてください",
        "see where it differs with tenken verify {0}"},
    Entry{"workspace.status.summary_of_command", "だれが終え、だれがどこまで進み、だれがまだかを見る",
        "See who has finished, who is at which item, who is missing"},
    Entry{"workspace.status.option.year", "年度（既定: いまの年度。まだなければ、その前で最も新しい年度）",
        "Fiscal year (default: this one; while there is nothing of it, the latest before)"},
    Entry{"workspace.status.option.date", "今日とみなす日（既定: SOURCE_DATE_EPOCH、なければ今日）",
        "The day to count from (default: SOURCE_DATE_EPOCH, else today)"},
    Entry{"workspace.status.option.handover", "次の取りまとめ担当への引継書を作る",
        "What the next coordinator must know"},
    Entry{"workspace.status.still", "{0}: {1}から {2} 日間、動きがありません。",
        "{0}: nothing has moved since {1} ({2} days)."},
    Entry{"workspace.status.option.footer",
        "例:\n"
        "  tenken status\n"
        "  tenken status --year 2025\n"
        "  tenken status --format json\n"
        "\n"
        "所属の一覧・提出期限・取りまとめ担当は tenken.yaml に書きます（tenken init で作れます）。\n"
        "なければ、年度のフォルダにある所属だけを示します。",
        "Examples:\n"
        "  tenken status\n"
        "  tenken status --year 2025\n"
        "  tenken status --format json\n"
        "\n"
        "tenken.yaml names the departments, the deadline and the coordinator (tenken init makes one).\n"
        "Without it, the departments are those found in the year's folder."},
    Entry{"workspace.status.title", "{0}の点検状況（{1}現在）", "Inspection of {0}, as of {1}"},
    Entry{"workspace.status.title_of", "{2}　{0}の点検状況（{1}現在）", "{2}: inspection of {0}, as of {1}"},
    Entry{"workspace.status.deadline_ahead", "提出期限: {0}（あと {1} 日）", "Deadline: {0} ({1} days left)"},
    Entry{"workspace.status.deadline_today", "提出期限: {0}（今日）", "Deadline: {0} (today)"},
    Entry{"workspace.status.deadline_past", "提出期限: {0}（{1} 日前に過ぎました）",
        "Deadline: {0} (passed {1} days ago)"},
    Entry{"workspace.status.none",
        "この年度の記録も報告書も、まだありません。tenken run で点検を始めるか、tenken init "
        "で所属を登録してください。",
        "There is no record and no report of this year yet. Start with tenken run, or list the departments "
        "with tenken init."},
    Entry{"workspace.status.none.menu", "この年度の記録も報告書も、まだありません。",
        "There is no record and no report of this year yet."},
    Entry{"workspace.column.department", "所属", "Department"},
    Entry{"workspace.column.stage", "状況", "Stage"},
    Entry{"workspace.column.done", "回答", "Answers"},
    Entry{"workspace.column.critical", "重要未回答", "Critical open"},
    Entry{"workspace.column.overdue", "超過", "Overdue"},
    Entry{"workspace.column.last", "最後の回答", "Last answer"},
    Entry{"workspace.stage.not_started", "未着手", "not started"},
    Entry{"workspace.stage.answering", "回答中", "answering"},
    Entry{"workspace.stage.answered", "回答済み", "answered"},
    Entry{"workspace.stage.finished", "完了", "finished"},
    Entry{"workspace.stage.confirmed", "確認済み", "confirmed"},
    Entry{"workspace.stage.submitted", "提出済み", "handed in"},
    Entry{"workspace.stage.returned", "差戻し", "sent back"},
    Entry{"workspace.stage.accepted", "受理済み", "accepted"},
    Entry{"workspace.stage.damaged", "記録の異常", "damaged"},
    Entry{"workspace.status.days", "{0}日", "{0} d"},
    Entry{"workspace.status.sentence", "{0}: {1}、{2} / {3} 問に回答、未回答の重要項目 {4} 問",
        "{0}: {1}, {2} of {3} answered, {4} critical open"},
    Entry{"workspace.status.sentence_overdue", "、期限を {0} 日超過", ", {0} days overdue"},
    Entry{"workspace.status.sentence_last", "、最後の回答 {0}", ", last answer {0}"},
    Entry{"workspace.status.summary", "全 {0} 所属{1}", "{0} departments:{1}"},
    Entry{"workspace.status.count", "　{0} {1}", " {0} {1}"},
    Entry{"workspace.status.not_listed", "{0}: tenken.yaml の departments にありません。",
        "{0}: not among the departments of tenken.yaml."},
    Entry{"workspace.status.other_checklist",
        "{0}: 記録の点検票は「{1}」で、ここで数えた「{2}」ではありません。--checklist で指定してください。",
        "{0}: its record is of the checklist “{1}”, not of “{2}”, under which it is counted here; name it "
        "with "
        "--checklist."},
    Entry{"workspace.status.damaged", "{0}: 記録に異常があります。数は読み取れた部分だけのものです。",
        "{0}: the record is not sound; the figures are of what could be read."},
    Entry{"workspace.status.report_unreadable", "{0}: 報告書を確かめられません。",
        "{0}: the report cannot be relied on."},
    Entry{"workspace.status.report_missing", "{0}: 報告書がまだありません。tenken run の終わりに作られます。",
        "{0}: there is no report yet; the end of tenken run writes it."},
    Entry{"workspace.status.report_missing.menu", "{0}: 報告書がまだありません。すべて回答すると作られます。",
        "{0}: there is no report yet; it is written once all is answered."},
    Entry{"workspace.status.report_stale",
        "{0}: 報告書の後に記録が変わっています。tenken run で報告書を作り直してください。",
        "{0}: the record has changed since the report; write it anew with tenken run."},
    Entry{"workspace.status.report_stale.menu",
        "{0}: 報告書の後に記録が変わっています。点検の続きを開いて終わると、作り直されます。",
        "{0}: the record has changed since the report; going on with the inspection writes it anew."},
    Entry{"workspace.status.report_draft", "{0}: 報告書は下書きです。tenken run で提出用を作ってください。",
        "{0}: the report is a draft; write the final one with tenken run."},
    Entry{"workspace.status.report_draft.menu",
        "{0}: 報告書は下書きです。すべて回答すると、提出用が作られます。",
        "{0}: the report is a draft; the final one is written once all is answered."},
    Entry{"workspace.init.summary", "作業フォルダの設定（tenken.yaml）を作る",
        "Set up a workspace: write its tenken.yaml"},
    Entry{"workspace.init.option.organisation", "組織の名前（報告書に載ります）",
        "Name of the organisation, as reports bear it"},
    Entry{"workspace.init.option.department",
        "点検を受ける所属（くり返し指定できます。既定: 方針の対象機関）",
        "A department (may be given several times; default: the policy's bodies)"},
    Entry{"workspace.init.option.coordinator", "共通項目に答える取りまとめの所属",
        "The department that answers shared items for all"},
    Entry{"workspace.init.option.from", "昨年の点検表（.xlsx）から、点検票と前年度の回答を作る",
        "Make a checklist and last year's answers of an office's own sheet (.xlsx)"},
    Entry{"workspace.init.option.deadline", "今年度の提出期限", "This year's deadline"},
    Entry{"workspace.init.option.date", "今日とみなす日（年度が決まります）",
        "The day that decides the fiscal year"},
    Entry{"workspace.init.option.footer",
        "例:\n"
        "  tenken init                          端末で始める（順におたずねします）\n"
        "  tenken -C 自己点検 init --organisation 東部広域組合 --department 事務局 --department 議会 \\\n"
        "    --coordinator 事務局 --deadline 2026-12-25\n"
        "  tenken init --from 昨年の点検表.xlsx --organisation 東部広域組合 --department 事務局\n"
        "\n"
        "--from は、設問・回答（○△×など）・備考の並ぶ表を読み、checklists/own "
        "と、前の年度の記録と報告書を作ります。\n"
        "取り込めなかったものは、シートとセルの場所、理由を並べて示します。\n"
        "\n"
        "すでに tenken.yaml があるときは、書き換えません。",
        "Examples:\n"
        "  tenken init                          in a terminal: asks what it needs\n"
        "  tenken -C inspection init --organisation 'East Union' --department Office --department Council "
        "\\\n"
        "    --coordinator Office --deadline 2026-12-25\n"
        "  tenken init --from last-year.xlsx --organisation 'East Union' --department Office\n"
        "\n"
        "--from reads a table of questions, answers (○△× and the like) and remarks, and makes "
        "checklists/own, and the former\n"
        "year's record and report. What it does not take is listed by sheet and cell, with the reason.\n"
        "\n"
        "A tenken.yaml that is there is never overwritten."},
    Entry{"workspace.exists", "{0} は、すでにあります", "{0} is there already"},
    Entry{"workspace.exists.hint", "書き換えていません。直すときは、エディタで開いてください",
        "nothing was written; open it in an editor to change it"},
    Entry{"workspace.missing_organisation", "--organisation の指定がありません", "--organisation is missing"},
    Entry{"workspace.missing_organisation.hint",
        "組織の名前を指定してください（例: --organisation 東部広域組合）",
        "name the organisation, for example --organisation 'East Union'"},
    Entry{"workspace.missing_department", "--department の指定がありません", "--department is missing"},
    Entry{"workspace.missing_department.hint",
        "点検を受ける所属を指定してください（例: --department 事務局）",
        "name the departments, for example --department Office"},
    Entry{"workspace.bad_organisation", "組織の名前「{0}」は使えません",
        "“{0}” cannot be the organisation's name"},
    Entry{"workspace.bad_organisation.hint", "空にはできず、/ と @、目に見えない文字は使えません",
        "it must not be empty, and holds no /, no @ and no character that cannot be seen"},
    Entry{"workspace.ask.organisation", "組織の名前（q：やめる）> ", "Name of the organisation (q: stop) > "},
    Entry{"workspace.ask.departments", "点検を受ける所属", "The departments to be inspected"},
    Entry{"workspace.ask.names", "所属の名前を「、」で区切って > ", "Their names, separated by commas > "},
    Entry{"workspace.ask.names_or_these", "このとおりなら Enter、違えば名前を「、」で区切って > ",
        "Enter for these, or other names, separated by commas > "},
    Entry{"workspace.ask.coordinator", "全体で一度だけ答える共通項目は、どの所属が答えますか。",
        "Which department answers the items that are asked once for all?"},
    Entry{"workspace.ask.no_coordinator", "決めない（どの所属にも全部たずねる）",
        "none (every department is asked everything)"},
    Entry{"workspace.ask.number", "番号（Enter：1）> ", "Number (Enter: 1) > "},
    Entry{"workspace.ask.no_such", "0 から {0} までの番号でお答えください。",
        "Please type a number from 0 to {0}."},
    Entry{"workspace.ask.deadline", "今年度の提出期限（12/25 など。なければ Enter）> ",
        "This year's deadline (such as 12/25; Enter for none) > "},
    Entry{"workspace.not_written", "何も書かずに終わりました。", "Nothing was written."},
    Entry{"workspace.git_attributes_there", "{0} は前からあるので、そのままにしました",
        "{0} was there already and stays as it is"},
    Entry{"workspace.git_attributes_there.hint",
        "git を使うなら、「*.jsonl text eol=lf」「*.md text eol=lf」「*.yaml text "
        "eol=lf」の行があることを確かめてください",
        "if you use git: see that it has the lines “*.jsonl text eol=lf”, “*.md text eol=lf”, “*.yaml text "
        "eol=lf”"},
    Entry{"workspace.written", "{0} を作りました。", "{0} is written."},
    Entry{"workspace.next",
        "次にすること\n"
        "  1. ファイルをエディタで開き、職員数・期間・期限を確かめる\n"
        "  2. {0} run      各所属で点検を始める\n"
        "  3. {0} status   進み具合を見る",
        "What to do next\n"
        "  1. open it in an editor: staff, period, deadline\n"
        "  2. {0} run      in each department\n"
        "  3. {0} status   to see how far they are"},
    Entry{"workspace.draft.head",
        "tenken の作業フォルダの設定です。先頭が # の行は説明か、まだ使っていない項目です。",
        "The settings of a tenken workspace. Lines that begin with # are comments, or not in use yet."},
    Entry{"workspace.draft.organisation", "組織の名前。報告書に載ります。",
        "The organisation's name, as reports bear it."},
    Entry{"workspace.draft.ciso",
        "最高情報セキュリティ責任者（CISO）の職名。集計の報告文のあて先になります。",
        "The post of the chief information security officer (CISO), to whom the summary is addressed."},
    Entry{"workspace.draft.ciso_post", "副管理者", "deputy administrator"},
    Entry{"workspace.draft.organisation_code", "全国地方公共団体コード（6けた）。",
        "The organisation's code, six digits."},
    Entry{"workspace.draft.form",
        "報告書の様式。書いたものが1ページ目に載ります。no 様式番号、handling 取扱区分、retention "
        "保存年限、\n"
        "file 簿冊、basis 根拠規定、submit_to 提出先、contact 連絡先、seals 決裁欄に並べる職（8 まで）。\n"
        "policy 自団体の基本方針の名前（書かなければ点検票にある名前が別紙に載ります）。",
        "What the office prints on the first page of a report: its form's number, handling, retention, "
        "file,\n"
        "basis, to whom it is handed in, contact, and the posts that set their seal to it (8 at most).\n"
        "policy: the name of the body's own policy (otherwise the annex bears the checklist's)."},
    Entry{"workspace.draft.form_example",
        "form: {{no: 様式第1号, handling: 取扱注意, retention: 5年, seals: [係長, 課長, 事務局長]}}",
        "form: {{no: Form 1, handling: confidential, retention: 5 years, seals: [section head, director]}}"},
    Entry{"workspace.draft.checklist", "点検票。組み込みの名前か、このファイルのあるフォルダからの場所。",
        "The checklist: the name of a built-in one, or a path from this file's folder."},
    Entry{"workspace.draft.coordinator",
        "取りまとめの所属。共通項目（scope: organisation の設問）は、ここだけが答えます。",
        "The coordinating department: it alone answers the shared items (scope: organisation)."},
    Entry{"workspace.draft.first_month", "年度の始まる月。", "The month in which the fiscal year begins."},
    Entry{"workspace.draft.departments",
        "点検を受ける所属。\n"
        "staff は職員数、roles はたずねる役割（書かなければ全員）、confirmer は確認者の職名。\n"
        "役割: staff 職員、head 所属長、system_admin 情報システム担当者、secretariat "
        "点検取りまとめ担当、ciso",
        "The departments.\n"
        "staff: how many people; roles: who is asked (everybody if left out); confirmer: the post that "
        "confirms.\n"
        "Roles: staff, head, system_admin, secretariat, ciso."},
    Entry{"workspace.draft.confirmer", "所属長", "head of department"},
    Entry{"workspace.draft.years", "年度ごとの日付。年度は始まる年の西暦で書きます。",
        "Dates, year by year. A fiscal year bears the number of the year in which it begins."},
    Entry{"workspace.draft.gaps",
        "報告書が残っていない年度と、その理由。tenken verify "
        "は、ここにある欠落を認めます。\n所属（department）を"
        "書かないと、すべての所属のことになります。",
        "Years whose reports are no longer there, and why; tenken verify accepts them.\nWithout department, "
        "all "
        "departments are meant."},
    Entry{"workspace.draft.gap_reason", "保存年限満了により廃棄",
        "destroyed when its retention period was over"},
    Entry{"workspace.draft.period", "点検対象期間", "The period inspected."},
    Entry{"workspace.draft.reference_date", "基準日（この日の状態を答える）",
        "The reference date: answers are as of this day."},
    Entry{"workspace.draft.deadline", "提出期限（この日まで）", "The deadline: this day is still in time."},
};

} // namespace

Table workspace() { return packed<workspace_entries>(); }

} // namespace tenken::catalogue
