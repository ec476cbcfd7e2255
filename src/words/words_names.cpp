#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array names_entries{
    Entry{"names.separator", "、", ", "},
    Entry{"names.plan_outcome.done", "完了", "done"},
    Entry{"names.plan_outcome.partly", "一部完了", "partly done"},
    Entry{"names.plan_outcome.not_done", "未着手・未完了", "not done"},
    Entry{"names.plan_outcome.not_needed", "不要になった", "no longer needed"},
    Entry{"names.role.staff", "職員", "staff"},
    Entry{"names.role.head", "所属長", "head of department"},
    Entry{"names.role.system_admin", "情報システム担当者", "system administrator"},
    Entry{"names.role.secretariat", "点検取りまとめ担当", "coordinator"},
    Entry{"names.role.ciso", "CISO", "CISO"},
    Entry{"names.scope.department", "所属", "department"},
    Entry{"names.scope.organisation", "組織全体", "organisation"},
    Entry{"names.scope.person", "職員個人", "each person"},
    Entry{"names.aspect.design", "整備", "design"},
    Entry{"names.aspect.operation", "運用", "operation"},
    Entry{"names.property.confidentiality", "機密性", "confidentiality"},
    Entry{"names.property.integrity", "完全性", "integrity"},
    Entry{"names.property.availability", "可用性", "availability"},
    Entry{"names.state.answered", "回答済み", "answered"},
    Entry{"names.state.open", "未回答", "open"},
    Entry{"names.state.not_applicable", "該当なし", "not applicable"},
    Entry{"names.state.hidden", "対象外（前提の回答により質問なし）", "not asked, given other answers"},
    Entry{"names.state.not_asked", "対象外（担当外のため質問しない）", "not asked of these roles"},
    Entry{"names.status.complete", "回答完了", "complete"},
    Entry{"names.status.incomplete", "回答未完了", "incomplete"},
    Entry{"names.result.nothing", "判定対象なし", "nothing to judge"},
    Entry{"names.result.needs_improvement", "要改善", "needs improvement"},
    Entry{"names.result.to_confirm", "要確認", "to be confirmed"},
    Entry{"names.result.findings", "改善事項あり", "findings"},
    Entry{"names.result.good", "良好", "good"},
};

} // namespace

Table names() { return packed<names_entries>(); }

} // namespace tenken::catalogue
