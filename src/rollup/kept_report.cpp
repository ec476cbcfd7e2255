#include "rollup/kept_report.hpp"

#include "rollup/standing.hpp"
#include "scoring/breakdown.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::optional<Result> result_of(const Assessment& assessment, const std::string& section)
{
    bool applies = false;
    Result worst = Result::good;
    const auto at_least = [&](Result result) { worst = std::min(worst, result); };
    for (const auto& item : assessment.items) {
        if (item.section != section || !item.scored()) continue;
        if (item.state == State::answered || item.state == State::open) applies = true;
        if (is_to_confirm(item)) at_least(Result::to_confirm);
        if (is_finding(assessment, item))
            at_least(item.critical ? Result::needs_improvement : Result::findings);
    }
    return applies || worst != Result::good ? std::optional(worst) : std::nullopt;
}

std::vector<SectionFigures> section_figures(const Assessment& assessment, const Score& figures)
{
    std::vector<SectionFigures> sections;
    for (const auto& section : figures.sections)
        sections.push_back({section.id, section.tally, section.value, result_of(assessment, section.id)});
    return sections;
}

void keep_figures(DepartmentYear& kept, const Assessment& assessment)
{
    Score figures = score(assessment);
    kept.score = figures.value;
    kept.low = figures.low;
    kept.high = figures.high;
    kept.grade = figures.grade;
    kept.tally = figures.tally;
    kept.status = figures.status;
    kept.result = figures.result;
    kept.not_applicable = figures.not_applicable;
    kept.sections = section_figures(assessment, figures);
}

void keep_items(DepartmentYear& kept, const Assessment& assessment, KeptItems& items, bool keep_words)
{
    kept.items.reserve(assessment.items.size());
    kept.finding_years.reserve(assessment.items.size());
    for (const auto& item : assessment.items) {
        kept.items.push_back(items.keep(item));
        kept.finding_years.push_back(item.finding_years);
        const auto& response = item.response;
        if (keep_words) kept.words.push_back({response.note, response.evidence});
        if (item.state == State::answered && !response.evidence.empty()) ++kept.with_evidence;
        if (!is_finding(assessment, item)) continue;
        ++kept.findings;
        if (!response.action.empty()) kept.plans.push_back({kept.items.back().item, response.action});
    }
}

} // namespace

DepartmentYear kept_report(const ReportToRollUp& report, KeptItems& kept, bool keep_words)
{
    const auto& assessment = report.assessment;
    const auto& circumstances = assessment.circumstances;
    DepartmentYear result;
    result.department = circumstances.department;
    result.year = circumstances.year;
    result.year_before = circumstances.year - 1;
    result.source = report.source;
    result.date = circumstances.date;
    result.period_from = circumstances.period_from;
    result.period_to = circumstances.period_to;
    result.reference_date = circumstances.reference_date;
    result.roles = assessment.roles;
    result.coordinated_by = circumstances.coordinator;
    result.respondents = circumstances.respondents;
    result.staff = circumstances.staff;
    result.stage = circumstances.hand_in.stage;
    result.version = circumstances.hand_in.version;
    result.former_plans = assessment.former_plans;
    if (!report.verified) result.doubts.push_back(Exclusion::unverified);
    if (circumstances.damaged) result.doubts.push_back(Exclusion::damaged);
    if (circumstances.draft) result.doubts.push_back(Exclusion::draft);
    result.frame = kept.frame(assessment);
    keep_figures(result, assessment);
    keep_items(result, assessment, kept, keep_words);
    for (const auto& one : unconfirmed_obligations(assessment))
        result.unconfirmed.push_back(one.obligation->id);
    return result;
}

Assessment expanded(const DepartmentYear& report)
{
    Assessment assessment = *report.frame;
    assessment.circumstances.department = report.department;
    assessment.circumstances.coordinator = report.coordinated_by;
    assessment.circumstances.year = report.year;
    assessment.circumstances.date = report.date;
    assessment.roles = report.roles;
    assessment.items.reserve(report.items.size());
    for (const auto& kept : report.items) assessment.items.push_back(*kept.item);
    return assessment;
}

} // namespace tenken
