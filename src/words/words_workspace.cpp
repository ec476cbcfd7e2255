#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
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
    Entry{"workspace.duplicate_role", "役割「{0}」は {1} にもあります", "the role “{0}” is there already, in {1}"},
    Entry{"workspace.duplicate_role.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.duplicate_department", "所属「{0}」は {1} にもあります",
        "the department “{0}” is there already, in {1}"},
    Entry{"workspace.duplicate_department.hint", "どちらか一方を消してください", "remove one of the two"},
    Entry{"workspace.bad_staff", "職員数「{0}」は使えません", "“{0}” is no number of staff"},
    Entry{"workspace.bad_staff.hint", "1 以上の整数で書いてください", "write a whole number, 1 or more"},
    Entry{"workspace.bad_month", "月「{0}」はありません", "there is no month “{0}”"},
    Entry{"workspace.bad_month.hint", "1 から 12 までの整数で書いてください（4 月始まりなら 4）",
        "write a whole number from 1 to 12 (4 where the year begins in April)"},
    Entry{"workspace.bad_year", "年度「{0}」を読み取れません", "“{0}” is no fiscal year"},
    Entry{"workspace.bad_year.hint", "西暦 4 けたで書いてください（令和8年度なら 2026）",
        "write four digits, for example 2026"},
    Entry{"workspace.period_reversed", "点検対象期間の終わり（{1}）が、始まり（{0}）より前です",
        "the period ends ({1}) before it begins ({0})"},
    Entry{"workspace.period_reversed.hint", "from と to の日付を確かめてください", "check the dates of from and to"},
    Entry{"workspace.unknown_department", "所属「{0}」は、tenken.yaml にありません",
        "the department “{0}” is not in tenken.yaml"},
    Entry{"workspace.unknown_department.hint",
        "tenken.yaml にあるのは次のとおりです: {1}。新しい所属なら departments に書き加えてください",
        "tenken.yaml lists: {1}; add a new department to it"},
    Entry{"workspace.unknown_department.near", "所属「{0}」は、tenken.yaml にありません",
        "the department “{0}” is not in tenken.yaml"},
    Entry{"workspace.unknown_department.near.hint", "「{1}」ではありませんか", "did you mean “{1}”?"},
    Entry{"workspace.greeting_shared", "共通項目（{0}が回答）{1} 問は、ここではお尋ねしません。",
        "{1} shared questions are answered by {0} and not asked here."},
    Entry{"workspace.period", "点検対象期間　{0} から {1} まで", "Period inspected: {0} to {1}"},
    Entry{"workspace.reference_date", "基準日　　　　{0}", "Reference date: {0}"},
    Entry{"workspace.deadline", "提出期限　　　{0}", "To be handed in by: {0}"},
};

} // namespace

std::span<const Entry> workspace() { return entries; }

} // namespace tenken::catalogue
