#pragma once

// Departments with a small checklist each, for examples of rollups.

#include "rollup/rollup.hpp"
#include "scoring/assess.hpp"
#include "support/small_checklist.hpp"

#include <string>
#include <vector>

namespace tenken::test {

inline Assessment report_of(
    const std::string& department, int year, const Checklist& checklist, const Answers& answers)
{
    Circumstances circumstances;
    circumstances.department = department;
    circumstances.year = year;
    circumstances.date = std::to_string(year) + "-06-01";
    return assess(checklist, answers, circumstances);
}

inline ReportToRollUp handed_in(Assessment assessment, bool verified = true)
{
    const auto& circumstances = assessment.circumstances;
    std::string source = std::to_string(circumstances.year) + "/" + circumstances.department + ".md";
    return {std::move(assessment), std::move(source), verified};
}

inline RollupRules on_day(const std::string& iso)
{
    RollupRules rules;
    rules.today = *parse_iso_date(iso);
    return rules;
}

inline Summary rolled_up(const std::vector<Assessment>& reports, RollupRules rules = on_day("2026-06-30"))
{
    Rollup rollup(std::move(rules));
    for (const auto& report : reports) rollup.add(handed_in(report));
    return std::get<Summary>(rollup.finish());
}

inline Response planned(Response response, const std::string& what, const std::string& due)
{
    response.action = {what, "庶務係長", due};
    return response;
}

inline Response noted(Response response, const std::string& note)
{
    response.note = note;
    return response;
}

} // namespace tenken::test
