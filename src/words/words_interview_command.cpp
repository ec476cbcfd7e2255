#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interview_command_entries{
    // The command line
    Entry{"interview.file_withdrew.answer",
        "{0} の回答を取り消しました（ファイルに answer: null とあります）",
        "the answer to {0} was withdrawn (the file says answer: null)"},
    Entry{"interview.file_withdrew.note", "{0} のメモを、ファイルのとおりに置き換えました",
        "the note of {0} was replaced by the file's"},
    Entry{"interview.file_withdrew.evidence", "{0} の根拠資料のうち、ファイルにないものを消しました",
        "evidence of {0} that the file does not name was removed"},
    Entry{"interview.file_withdrew.action", "{0} の改善計画を、ファイルのとおりに置き換えました",
        "the plan of {0} was replaced by the file's"},
    Entry{"interview.file_withdrew.exception", "{0} の例外措置を取り消しました",
        "the exception of {0} was withdrawn"},
    Entry{"interview.command", "点検を始める・続きから再開する", "Start an inspection, or go on with one"},
    Entry{"interview.option.name", "名前", "NAME"},
    Entry{"interview.option.file", "パス", "PATH"},
    Entry{"interview.option.year_value", "年", "YEAR"},
    Entry{"interview.option.department", "点検する所属（例: 事務局）", "Department that is inspected"},
    Entry{"interview.option.year", "年度（例: 2026、令和8）", "Fiscal year, such as 2026"},
    Entry{"interview.option.by", "回答する人（職名）", "Who answers (a post)"},
    Entry{"interview.option.role", "この役割向けの質問だけにする（繰り返して指定できる）",
        "Ask only the questions for this role (may be repeated)"},
    Entry{"interview.option.checklist",
        "点検票。tenken.yaml の checklists にある名前、またはフォルダかファイル（既定: tenken.yaml "
        "の点検票、なければ組み込み）",
        "Checklist by its name in tenken.yaml, or its folder or first file (default: that of tenken.yaml, or "
        "the one built in)"},
    Entry{"interview.option.answers",
        "返ってきた回答票（.xlsx、.json、そのフォルダ）か、回答を書いた YAML を先に取り込む。いくつでも",
        "Take answers from these first: sheets that came back (.xlsx, .json, a folder of them) or YAML"},
    Entry{"interview.option.date", "点検日（既定: 今日）", "Day of the inspection (default: today)"},
    Entry{"interview.option.footer",
        "例:\n"
        "  tenken run\n"
        "  tenken run --department 事務局 --year 2026 --by 佐藤\n"
        "  tenken run --department 事務局 --year 2026 --by 担当者 --answers 回答.yaml < /dev/null\n"
        "\n"
        "回答は1問ずつ保存します。q か Ctrl-C で中断しても、同じ所属と年度で実行すれば続きから始まります。\n"
        "環境変数: NO_COLOR 色を使わない　ACCESSIBLE 読み上げ向けの表示　TENKEN_AMBIGUOUS=1 "
        "○などを半角幅とみなす",
        "Examples:\n"
        "  tenken run\n"
        "  tenken run --department 事務局 --year 2026 --by Sato\n"
        "  tenken run --department 事務局 --year 2026 --by Sato --answers answers.yaml < /dev/null\n"
        "\n"
        "Every answer is saved at once: after q or Ctrl-C the same department and year go on where it "
        "stopped.\n"
        "Environment: NO_COLOR no colour; ACCESSIBLE for screen readers; TENKEN_AMBIGUOUS=1 narrow ○ and the "
        "like"},
    Entry{"interview.missing_option", "{0} の指定がありません", "{0} is missing"},
    Entry{"interview.missing_option.hint", "対話できない実行では必要です。例えば {0} {1} と指定してください",
        "it is needed where nobody can be asked, for example {0} {1}"},
    Entry{"interview.empty_department", "--department の値が空です", "the value of --department is empty"},
    Entry{"interview.empty_department.hint",
        "点検する所属の名称を、例えば --department 事務局 と指定してください",
        "give the name of the department that is inspected"},
    Entry{"interview.bad_year", "年度「{0}」を読み取れません", "\"{0}\" is no fiscal year"},
    Entry{"interview.bad_year.hint", "2026 か 令和8 のように指定してください", "write it like 2026"},
    Entry{"interview.bad_by", "--by の値「{0}」は名前に使えません", "\"{0}\" cannot be a name for --by"},
    Entry{"interview.bad_by.hint",
        "空でなく、半角の / と @、目に見えない文字を含まない名前を指定してください",
        "give a name that is not empty and holds no /, no @ and no character that cannot be seen"},
    Entry{"interview.unknown_role", "役割「{0}」はありません", "there is no role \"{0}\""},
    Entry{"interview.unknown_role.hint",
        "staff、head、system_admin、secretariat、ciso のどれかを指定してください",
        "give one of staff, head, system_admin, secretariat, ciso"},
    Entry{"interview.unknown_role_near", "役割「{0}」はありません", "there is no role \"{0}\""},
    Entry{"interview.unknown_role_near.hint", "「{1}」ではありませんか", "did you mean \"{1}\"?"},
    Entry{"interview.and_more", " ほか {0}問", " and {0} more"},
    Entry{"interview.left_open", "未回答が {0}問あるため、報告書は作っていません（{1}）",
        "{0} questions are open, so there is no report ({1})"},
    Entry{"interview.left_open.hint",
        "回答はすべて保存してあります。続きは {2} で再開できます。途中の案は tenken report に --draft "
        "を付けて作れます",
        "all answers are saved; go on with {2}, or make a draft with tenken report and --draft"},
};

} // namespace

Table interview_command() { return packed<interview_command_entries>(); }

} // namespace tenken::catalogue
