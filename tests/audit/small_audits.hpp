#pragma once

// Departments' years and their audits in a few lines.

#include "audit/rates.hpp"
#include "model/audit.hpp"
#include "scoring/assess.hpp"
#include "support/small_checklist.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tenken::test {

inline Assessment department_year(const Checklist& checklist, const Answers& answers, int year = 2026,
    const std::string& department = "事務局")
{
    Circumstances circumstances;
    circumstances.department = department;
    circumstances.year = year;
    circumstances.date = std::to_string(year) + "-06-01";
    Assessment assessment = assess(checklist, answers, circumstances);
    assessment.checklist.edition = std::to_string(year);
    return assessment;
}

// "q01", "q02", …, each with this answer.
inline Checklist questions(int count, int critical = 0)
{
    std::vector<Item> items;
    for (int i = 1; i <= count; ++i) {
        items.push_back(level_item((i < 10 ? "q0" : "q") + std::to_string(i)));
        items.back().critical = i <= critical;
    }
    return small_checklist(std::move(items));
}

inline Answers all_answered(const Checklist& checklist, const std::string& level)
{
    std::map<std::string, std::string> levels;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) levels[item.id] = level;
    }
    return answering(levels);
}

inline Verdict agrees() { return {VerdictKind::agrees, {}, "現物", "台帳", {}}; }
inline Verdict overstated(std::string found)
{
    return {VerdictKind::overstated, std::move(found), "現物", "台帳", {}};
}
inline Verdict understated(std::string found)
{
    return {VerdictKind::understated, std::move(found), "現物", "台帳", {}};
}
inline Verdict not_verifiable() { return {VerdictKind::not_verifiable, {}, "資料なし", {}, {}}; }

// Everything that was drawn agrees.
inline AuditedDepartment all_agree(AuditPlan plan)
{
    AuditedDepartment audit{std::move(plan), {}};
    for (const auto& item : audit.plan.items) audit.verdicts[item.instance] = agrees();
    return audit;
}

} // namespace tenken::test
