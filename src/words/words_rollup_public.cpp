#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_public_entries{
    Entry{"rollup.public.title", "情報セキュリティ自己点検の実施結果　{0}",
        "Results of the information security self-inspection, {0}"},
    Entry{"rollup.public.period", "点検の対象期間", "Period inspected"},
    Entry{"rollup.public.from_to", "{0}から{1}まで", "{0} to {1}"},
    Entry{"rollup.public.reference_date", "点検の基準日", "As of"},
    Entry{"rollup.public.method", "点検の方法", "Method"},
    Entry{"rollup.public.method.departments",
        "各所属が、情報セキュリティポリシーに基づく点検表の質問に回答しました。",
        "Each department answered the questions of a checklist that follows the information security "
        "policy."},
    Entry{"rollup.public.method.individuals", "職員も、各自の取り扱いについて回答しました。",
        " Members of staff answered for themselves as well."},
    Entry{"rollup.public.method.audited", "回答のうち {0} 件は、監査人が実際を確かめました。",
        " An auditor looked at {0} of the answers."},
    Entry{"rollup.public.departments", "対象の機関", "Departments"},
    Entry{
        "rollup.public.counted", "{0} 機関（うち {1} 機関が点検を実施）", "{0}, of which {1} carried it out"},
    Entry{"rollup.public.questions", "質問の数", "Questions"},
    Entry{"rollup.public.count_of", "{0} 問", "{0}"},
    Entry{"rollup.public.movement", "改善の状況", "Improvement"},
    Entry{"rollup.public.movement.unknown", "前年度と比べられる結果はありません。",
        "There are no results of the year before to compare with."},
    Entry{"rollup.public.movement.better", "同じ質問どうしで比べると、全体として前年度より改善しています。",
        "Compared question by question, the whole is better than in the year before."},
    Entry{"rollup.public.movement.alike", "同じ質問どうしで比べると、全体として前年度と同じ程度です。",
        "Compared question by question, the whole is about as in the year before."},
    Entry{"rollup.public.movement.worse",
        "同じ質問どうしで比べると、全体として前年度を下回っています。改善に取り組みます。",
        "Compared question by question, the whole is below the year before; this is being worked on."},
    Entry{"rollup.public.former_plans", "前年度の改善計画", "Last year's improvement plans"},
    Entry{"rollup.public.former_plans_done", "{0} 件のうち {1} 件が完了（完了率 {2}%）",
        "{1} of {0} carried out ({2}%)"},
    Entry{"rollup.public.plans", "今年度の改善計画", "This year's improvement plans"},
    Entry{"rollup.public.count_of_plans", "{0} 件", "{0}"},
    Entry{"rollup.public.score", "点検の結果", "Result"},
    Entry{"rollup.public.score_text", "全体の評点は {0} 点（100点満点）です。",
        "The score of the whole is {0} of 100."},
    Entry{"rollup.public.section", "分野{0}", "Section {0}"},
    Entry{"rollup.public.section.plain", "{0}: {1} 点", "{0}: {1}"},
    Entry{"rollup.public.fewest", "分野別の評点は、{0} 以上の機関が回答した質問だけから算出しています。",
        "Section scores are made of the questions that {0} departments or more answered."},
    Entry{"rollup.public.small",
        "{0} "
        "に満たない数の機関が回答した質問も含めています。公表に当たっては、機関ごとの状況が推測されないかを確"
        "かめてください。",
        "Questions that fewer than {0} departments answered are included; before publishing, make sure that "
        "no "
        "department's state can be told from them."},
    Entry{"rollup.public.too_few",
        "実施した機関が {0} "
        "に満たないため、評点は公表しません（機関ごとの状況が推測されるおそれがあるため）。",
        "As fewer than {0} departments took part, no scores are published: a department's state could be "
        "told from "
        "them."},
    Entry{"rollup.public.withheld", "公表しない事項", "What is not published"},
    Entry{"rollup.public.withheld.procedures", "実施手順（基本方針10）",
        "Procedures (section 10 of the policy)"},
    Entry{"rollup.public.withheld.findings", "個別の指摘と、その改善計画の内容",
        "Single findings, and what is planned about them"},
    Entry{"rollup.public.withheld.departments", "機関ごとの結果", "Results of single departments"},
    Entry{"rollup.option.public", "公表用の実施結果を書き出す（自由記述・所属名・個別の指摘を含まない）",
        "What may be published: no free text, no department by name, no single finding"},
    Entry{"rollup.option.allow_small", "--public で、5 に満たない数の所属の評点も載せる",
        "With --public: scores of fewer than five departments too"},
    Entry{"rollup.public_alone", "--public に {0} は付けられません", "{0} does not go with --public"},
    Entry{"rollup.public_alone.hint",
        "公表用の実施結果は、画面・-o のファイル（.md、.html）・JSON に書き出せます",
        "what may be published goes to the terminal, to a file (-o .md or .html), or to JSON"},
    Entry{"rollup.allow_small_alone", "--allow-small は --public と使います",
        "--allow-small goes with --public"},
    Entry{"rollup.allow_small_alone.hint", "--public も指定してください", "give --public too"},
};

} // namespace

Table rollup_public() { return packed<rollup_public_entries>(); }

} // namespace tenken::catalogue
