#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array papers_entries{
    Entry{"papers.gap", "　", ", "},
    Entry{"papers.period", "{0}から{1}まで", "from {0} to {1}"},
    Entry{"papers.served", "{0}と共通の{1}問は、{0}の回答によるため、点検票にはありません。",
        "{1} questions on what is shared with {0} are answered there and are not on the sheet."},
    Entry{"papers.waits_alone",
        "お答えいただく設問は全て済んでいます。{0}の回答による{1}"
        "問がまだのため、そろいましたら、確認と提出をお願いします。",
        "Everything that you are asked is answered. {1} questions wait for {0}; once they are there, please "
        "have it "
        "confirmed and hand it in."},
    Entry{"papers.waits_too", "ほかに{0}の回答による{1}問がありますが、お答えいただく必要はありません。",
        "{1} more questions wait for {0}; you need not answer them."},
    Entry{"papers.questions_rest", "ほか {0} 問", "{0} more"},
    Entry{"papers.to.assembly", "{0}議長", "the President of {0}"},
    Entry{"papers.to.audit", "代表監査委員", "the Representative Audit Commissioner"},
    Entry{"papers.to.equity", "{0}委員長", "the Chair of {0}"},
    Entry{"papers.to.head", "{0}　所属長", "the head of {0}"},
    Entry{"papers.to.post", "{0}　{1}", "{1}, {0}"},
    Entry{"papers.dispatch.title", "{0}　{1}　送付一覧", "{1} of {0}: what was sent"},
    Entry{"papers.dispatch.date", "作成日", "Made on"},
    Entry{"papers.dispatch.department", "あて先の機関", "Department"},
    Entry{"papers.dispatch.file", "ファイル", "File"},
    Entry{"papers.file.sheet", "自己点検票-{0}-{1}", "inspection-{0}-{1}"},
    Entry{"papers.file.request", "依頼文.md", "request.md"},
    Entry{"papers.file.decision", "起案文.md", "decision.md"},
    Entry{"papers.file.outline", "実施要領.md", "outline.md"},
    Entry{"papers.file.dispatch", "送付一覧.md", "sent.md"},
    Entry{"papers.file.reminder", "提出のお願い-{0}.md", "reminder-{0}.md"},

    Entry{"papers.distribute.summary", "全所属の点検票と、依頼文・起案文・実施要領を作る",
        "Make the sheets of all departments and the papers around them"},
    Entry{"papers.distribute.option.output", "書き込む新しいフォルダ", "A new folder to write them to"},
    Entry{"papers.distribute.option.as", "点検票の形式。xlsx、html、又は両方（xlsx,html）。既定: xlsx",
        "The form of the sheets: xlsx, html, or both (xlsx,html); default: xlsx"},
    Entry{"papers.distribute.option.year", "年度。省略時はいま点検している年度",
        "The year; by default the one inspected now"},
    Entry{"papers.distribute.option.date", "文書の日付（既定: SOURCE_DATE_EPOCH、なければ今日）",
        "The day that the papers bear (default: SOURCE_DATE_EPOCH, else today)"},
    Entry{"papers.distribute.option.folder", "フォルダ", "DIR"},
    Entry{"papers.distribute.footer",
        "例:\n"
        "  tenken distribute -o 配布\n"
        "  tenken distribute -o 配布 --as xlsx,html --date 2026-10-01\n"
        "\n"
        "所属は tenken.yaml の departments に書いたものです。文書番号は空けてあります。返ってきた点検票は\n"
        "tenken collect で受け取ります。\n",
        "Examples:\n"
        "  tenken distribute -o out\n"
        "  tenken distribute -o out --as xlsx,html --date 2026-10-01\n"
        "\n"
        "The departments are those of tenken.yaml. Document numbers are left blank. tenken collect takes "
        "back what\n"
        "returns.\n"},
    Entry{"papers.distribute.done", "{1} 機関の点検票と文書を {0} に作りました。",
        "Sheets and papers of {1} departments are in {0}."},
    Entry{"papers.distribute.completed", "途中で止まっていた {0} を、最後まで作りました。",
        "{0}, whose making was stopped half-way, is complete now."},
    Entry{"papers.distribute.next", "次は、{0} を確かめ、決裁の後に、所属ごとのフォルダを送ります。",
        "Next: look at {0}; once decided, send each department its folder."},
    Entry{"papers.distribute.no_departments", "配る相手の所属がありません",
        "there are no departments to send to"},
    Entry{"papers.distribute.no_departments.hint",
        "tenken.yaml の departments に所属を書いてください（tenken init で作れます）",
        "name them in tenken.yaml, departments (tenken init makes it)"},
    Entry{"papers.distribute.awaiting_one", "{0} {1} 問", "{0}: {1}"},
    Entry{"papers.distribute.awaiting",
        "尋ねるかどうかがほかの所属の回答で決まる問いは、点検票に載せていません（{0}）",
        "some questions hang on answers of other departments and are not on the sheets yet ({0})"},
    Entry{"papers.distribute.awaiting.hint",
        "先にその所属（取りまとめ担当など）の回答を取り込んでから配ると、載ります。載せなかった問いは、後で "
        "tenken run でお尋ねします",
        "sent out after those have answered, the sheets have them; later on tenken run asks them"},
    Entry{"papers.distribute.nothing_to_ask", "{0}に尋ねる設問はないため、点検票を作っていません",
        "there is nothing to ask {0}: no sheet was made for it"},
    Entry{"papers.distribute.nothing_to_ask.hint",
        "それでよいか、tenken.yaml の roles と served_by を確かめてください",
        "see in tenken.yaml, roles and served_by, whether that is meant"},
    Entry{"papers.distribute.bad_form", "点検票の形式「{0}」はありません", "there is no form of sheets {0}"},
    Entry{"papers.distribute.bad_form.hint", "--as には xlsx、html、又は xlsx,html を指定してください",
        "give --as xlsx, html or xlsx,html"},
    Entry{"papers.distribute.not_empty", "{0} は空ではありません", "{0} is not empty"},
    Entry{"papers.distribute.not_empty.hint",
        "返ってきた点検票を上書きしないよう、新しいフォルダを指定してください",
        "name a new folder: sheets that came back must not be written over"},

    Entry{"papers.remind.summary", "未提出の所属への「提出のお願い」を作る",
        "Write a reminder to each department that has not handed in"},
    Entry{"papers.remind.option.output", "書き込むフォルダ", "The folder to write them to"},
    Entry{"papers.remind.option.before", "期限までこの日数以内になったときだけ作る",
        "Only once the deadline is this many days away or fewer"},
    Entry{"papers.remind.option.days", "日数", "DAYS"},
    Entry{"papers.remind.footer",
        "例:\n"
        "  tenken remind -o 再依頼\n"
        "  tenken remind -o 再依頼 --before 7\n"
        "\n"
        "まだ回答のない設問を、点検票の番号と文で挙げます。メールにそのまま貼り付けられます。\n",
        "Examples:\n"
        "  tenken remind -o reminders\n"
        "  tenken remind -o reminders --before 7\n"
        "\n"
        "Each names the questions that are open, by their numbers on the sheet; paste it into a mail.\n"},
    Entry{"papers.remind.written", "{0}　{1}", "{0} {1}"},
    Entry{"papers.remind.none", "未提出の所属はありません。", "Every department has handed in."},
    Entry{"papers.remind.not_yet", "期限まで {0} 日あります。{1} 日以内になるまで作りません。",
        "The deadline is {0} days away; nothing is written until it is {1}."},
    Entry{"papers.remind.no_deadline", "提出期限が決まっていません", "there is no deadline"},
    Entry{"papers.remind.no_deadline.hint",
        "tenken.yaml の years に deadline を書くか、--before を外してください",
        "give one in tenken.yaml, years, or leave out --before"},
    Entry{"papers.remind.bad_days", "日数「{0}」を読み取れませんでした", "{0} is no number of days"},
    Entry{"papers.remind.bad_days.hint", "0 から 366 までの整数を指定してください",
        "give a whole number from 0 to 366"},
};

} // namespace

Table papers() { return packed<papers_entries>(); }

} // namespace tenken::catalogue
