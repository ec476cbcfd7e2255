#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_csv_entries{
    Entry{"rollup.csv.year", "年度", "year"},
    Entry{"rollup.csv.department", "所属", "department"},
    Entry{"rollup.csv.section", "分野", "section"},
    Entry{"rollup.csv.section_title", "分野名", "section title"},
    Entry{"rollup.csv.clause", "条項", "clause"},
    Entry{"rollup.csv.item", "項目", "item"},
    Entry{"rollup.csv.item_as_text", "項目（表示用）", "item (to read)"},
    Entry{"rollup.csv.as_text", "［{0}］", "[{0}]"},
    Entry{"rollup.csv.subject", "対象", "subject"},
    Entry{"rollup.csv.question", "質問", "question"},
    Entry{"rollup.csv.scope", "回答する範囲", "scope"},
    Entry{"rollup.csv.critical", "重要項目", "critical"},
    Entry{"rollup.csv.state", "状態", "state"},
    Entry{"rollup.csv.answer_id", "回答（記号）", "answer id"},
    Entry{"rollup.csv.answer", "回答", "answer"},
    Entry{"rollup.csv.finding", "指摘", "finding"},
    Entry{"rollup.csv.weight", "配点", "weight"},
    Entry{"rollup.csv.points", "得点", "points"},
    Entry{"rollup.csv.max", "満点", "max"},
    Entry{"rollup.csv.people", "回答者数", "people"},
    Entry{"rollup.csv.fulfilled", "うち実施", "of them fulfilled"},
    Entry{"rollup.csv.reason", "該当なしの理由", "reason"},
    Entry{"rollup.csv.note", "メモ", "note"},
    Entry{"rollup.csv.evidence", "根拠資料", "evidence"},
    Entry{"rollup.csv.plan", "改善計画", "plan"},
    Entry{"rollup.csv.owner", "担当（職名）", "by whom"},
    Entry{"rollup.csv.due", "期限", "due"},
    Entry{"rollup.csv.finding_years", "以前に指摘のあった年度", "earlier findings"},
    Entry{"rollup.csv.doubts", "備考", "remark"},
    Entry{"rollup.csv.source", "ファイル", "file"},
    Entry{"rollup.csv.audit", "監査", "audit"},
    Entry{"rollup.csv.audit_found", "監査で認めた段階", "level found"},
    Entry{"rollup.csv.yes", "1", "1"},
};

} // namespace

Table rollup_csv() { return packed<rollup_csv_entries>(); }

} // namespace tenken::catalogue
