#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array hand_in_register_page_entries{
    // The report and the register
    Entry{"hand_in.no_report", "報告書がありません: {0}", "there is no report: {0}"},
    Entry{"hand_in.no_report.hint", "提出のファイルをここに置くか、所属がもう一度提出します: {1}",
        "put the file that was handed in there, or have it handed in again: {1}"},
    Entry{"hand_in.unsound", "報告書に、提出後の変更などの問題があるため、受理しません: {0}",
        "something is wrong with the report, and it is not accepted: {0}"},
    Entry{"hand_in.unsound.hint",
        "所属が提出したままのファイルに置き換えるか、差し戻してください。問題は次のとおりです",
        "put the file as it was handed in in its place, or send it back; this is wrong"},
    Entry{"hand_in.report_not_submitted", "この報告書は、提出したものではありません: {0}",
        "this report was not handed in: {0}"},
    Entry{"hand_in.report_not_submitted.hint", "所属が提出します: {1}", "the department hands it in: {1}"},
    Entry{"hand_in.other_report", "報告書 {0} は、{1} として提出されたものと異なります",
        "{0} is not the report that was handed in as {1}"},
    Entry{"hand_in.other_report.hint",
        "提出したままのファイルに置き換えてください。提出の記録だけがあるときは、もう一度提出します: {2}",
        "put the file that was handed in in its place; if only the record says so, hand it in again: {2}"},
    Entry{"hand_in.other_in_register", "{0} は、別の内容で受理控に載っています（受理控 {1}、報告書 {2}）",
        "{0} is in the register with other content (register {1}, report {2})"},
    Entry{"hand_in.other_in_register.hint",
        "受理したときの報告書に戻すか、訂正した新しい版として提出してもらってください",
        "put back the report as it was accepted, or have it corrected and handed in as a new version"},
    Entry{"hand_in.no_register", "受理控として読み取れません: {0}", "this is no register of hand-ins: {0}"},
    Entry{"hand_in.no_register.hint",
        "表が壊れていないか確かめ、控えがあれば戻してください。別のファイルなら、名前を変えてください",
        "mend its table or put a copy back; give another file another name"},

    // The register
    Entry{"hand_in.register.title", "# 受理控　{0}", "# Register of hand-ins, {0}"},
    Entry{"hand_in.register.about",
        "点検取りまとめ担当が受理した自己点検結果報告書の控えです。受理するたびに1行を加え、前の行は書き換え"
        "ません。"
        "印刷して保管すると、報告書が後から差し替えられていないことを確かめられます（紙どうしは報告書の"
        "1ページ目にある照合番号で、ファイルは tenken verify が SHA-256 で）。",
        "The self-inspection reports that the coordinator has accepted. Each acceptance adds a line, and "
        "none is "
        "ever changed. Print and file it: it shows whether a report was exchanged later (paper by the check "
        "number on a report's "
        "first page, files by the SHA-256, which tenken verify looks at)."},
    Entry{"hand_in.register.department", "対象機関", "Department"},
    Entry{"hand_in.register.version_column", "版", "Version"},
    Entry{"hand_in.register.version", "第{0}版", "{0}"},
    Entry{"hand_in.register.submitted", "提出日", "Handed in"},
    Entry{"hand_in.register.accepted", "受理日", "Accepted"},
    Entry{"hand_in.register.by", "受理者", "By"},
    Entry{"hand_in.register.score", "評点", "Score"},
    Entry{"hand_in.register.result", "結果", "Result"},
    Entry{"hand_in.register.check_number", "照合番号", "Check number"},
    Entry{"hand_in.register.sha256", "SHA-256", "SHA-256"},
};

} // namespace

Table hand_in_register_page() { return packed<hand_in_register_page_entries>(); }

} // namespace tenken::catalogue
