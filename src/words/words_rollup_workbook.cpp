#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array rollup_workbook_entries{
    Entry{"rollup.w.summary", "概要", "Summary"},
    Entry{"rollup.w.matrix", "分野×所属", "Sections × departments"},
    Entry{"rollup.w.items", "項目", "Items"},
    Entry{"rollup.w.plans", "改善計画", "Plans"},
    Entry{"rollup.w.trend", "推移", "Trend"},
    Entry{"rollup.w.status", "状態", "status"},
    Entry{"rollup.w.answered", "回答済み", "answered"},
    Entry{"rollup.w.applicable", "対象", "applicable"},
    Entry{"rollup.w.critical", "重要項目の指摘", "critical findings"},
    Entry{"rollup.w.exceptions", "例外措置", "exceptions"},
    Entry{"rollup.w.contradictions", "食い違い", "contradictions"},
    Entry{"rollup.w.audited", "監査した回答", "audited"},
    Entry{"rollup.w.overstated", "過大回答", "overstated"},
    Entry{"rollup.w.understated", "過小回答", "understated"},
    Entry{"rollup.w.question", "質問", "question"},
    Entry{"rollup.w.rate", "実施率（%）", "rate (%)"},
    Entry{"rollup.w.fulfilled", "実施", "fulfilled"},
    Entry{"rollup.w.asked", "質問した所属", "departments asked"},
    Entry{"rollup.w.failing", "指摘のある所属", "departments with a finding"},
    Entry{"rollup.w.unknowing", "わからない所属", "departments that do not know"},
    Entry{"rollup.w.level", "回答", "answer"},
    Entry{"rollup.w.what", "何をしますか", "what"},
    Entry{"rollup.w.owner", "だれが（職名）", "who (post)"},
    Entry{"rollup.w.due", "いつまでに", "by when"},
    Entry{"rollup.w.overdue", "超過日数", "days overdue"},
    Entry{"rollup.w.year", "年度", "year"},
    Entry{"rollup.w.sections_chart", "分野別の評点（組織全体）", "Scores by section (all departments)"},
    Entry{"rollup.w.trend_chart", "組織全体の評点", "The organisation's score"},
    Entry{"rollup.w.without_plan", "計画のない指摘", "Findings without a plan"},
    Entry{"rollup.w.expected", "対象の所属", "Departments expected"},
    Entry{"rollup.w.submitted", "集計した機関", "Departments counted"},
    Entry{"rollup.w.pages", "{0} / {1} ページ", "Page {0} of {1}"},
};

} // namespace

Table rollup_workbook() { return packed<rollup_workbook_entries>(); }

} // namespace tenken::catalogue
