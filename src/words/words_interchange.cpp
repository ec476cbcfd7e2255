#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array interchange_entries{
    Entry{"interchange.oscal.summary", "報告書をOSCALの文書にする（監査の道具で読む）",
        "Write a report as documents of OSCAL, for auditors' tools"},
    Entry{"interchange.option.report", "報告書（.md 又は .html）", "The report (.md or .html)"},
    Entry{"interchange.option.output", "書き出すフォルダ（ないか、空であること）",
        "The folder to write to (absent or empty)"},
    Entry{"interchange.option.template", "報告書を作った自作のテンプレート",
        "The template of your own that the report was made with"},
    Entry{"interchange.option.file", "ファイル", "FILE"},
    Entry{"interchange.option.folder", "フォルダ", "DIR"},
    Entry{"interchange.oscal.footer",
        "例:\n"
        "  tenken export oscal 2026/事務局.md -o oscal/事務局\n"
        "\n"
        "書くもの: assessment-results.json（点検の結果）、assessment-plan.json（その計画）、改善計画があれば "
        "poam.json。\n"
        "OSCALにない事柄（△・□・－、配点、点数など）は tenken の名前空間の props に書きます。\n"
        "同じ報告書からは、いつも同じファイルができます。詳しくは docs/interchange.md。\n"
        "終了コード: 0 書き出した　3 報告書を読めない、又は手で書き換えられている　4 フォルダが空でない\n",
        "Examples:\n"
        "  tenken export oscal 2026/事務局.md -o oscal/事務局\n"
        "\n"
        "Written are assessment-results.json, the assessment-plan.json that it imports, and poam.json where "
        "there are\n"
        "improvement plans. What OSCAL has no word for (△, □, －, weights, points) stands in properties of "
        "tenken's\n"
        "namespace. The same report always gives the same files. See docs/interchange.md.\n"
        "Exit status: 0 written; 3 the report cannot be read, or was changed by hand; 4 the folder is not "
        "empty\n"},
    Entry{"interchange.oscal.written", "OSCAL 1.2.1 の文書を {0} に書きました。",
        "Wrote the documents of OSCAL 1.2.1 into {0}."},
    Entry{"interchange.oscal.nothing", "この報告書には、尋ねた質問が一つもありません",
        "nothing was asked in this report"},
    Entry{"interchange.oscal.nothing.hint", "報告書を確かめてください", "look at the report"},
    Entry{"interchange.report_changed", "この報告書は、tenken が書いたままではありません",
        "this report is not as tenken wrote it"},
    Entry{"interchange.report_changed.hint",
        "どこが違うかは {0} verify {1} で分かります。書き換えられた報告書は書き出しません",
        "{0} verify {1} says what differs; a report that was changed is not written out"},
    Entry{"interchange.not_empty", "フォルダ「{0}」は空ではありません", "the folder {0} is not empty"},
    Entry{"interchange.not_empty.hint", "まだないフォルダか、空のフォルダを指定してください",
        "name a folder that is not there yet, or an empty one"},

    Entry{"interchange.oscal.plan_title", "{0}（点検の計画）", "{0} (plan)"},
    Entry{"interchange.oscal.results_title", "{0}（点検の結果）", "{0} (results)"},
    Entry{"interchange.oscal.poam_title", "{0}（改善計画）", "{0} (improvement plans)"},
    Entry{"interchange.oscal.gap", "　", "; "},
    Entry{"interchange.oscal.assessor", "自己点検をした所属", "Department that inspected itself"},
    Entry{"interchange.oscal.confirmer", "確認者", "Who confirmed"},
    Entry{"interchange.oscal.no_ssp",
        "OSCALの形のシステムセキュリティ計画はない。点検は、ここに名を挙げた規程に基づく自己点検である。",
        "There is no system security plan as OSCAL knows it: this is a self-inspection by the policy named "
        "here."},
    Entry{"interchange.oscal.policy", "情報セキュリティポリシー", "Information security policy"},
    Entry{"interchange.oscal.controls", "{0}（{1}年版）の質問のうち、この所属が答えるもの",
        "The questions of {0} (edition {1}) that this department answers"},
    Entry{"interchange.oscal.subject", "{0}が挙げたもの", "Named by {0}"},
    Entry{"interchange.oscal.unwritten", "（内容は書かれていない）", "(not written)"},
};

} // namespace

Table interchange() { return packed<interchange_entries>(); }

} // namespace tenken::catalogue
