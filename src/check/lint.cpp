#include "check/lint.hpp"

#include "formats/checklist/file.hpp"

#include <set>

namespace tenken {

namespace {

LintSummary summary_of(const Checklist& checklist)
{
    LintSummary summary;
    summary.id = checklist.id;
    summary.edition = checklist.edition;
    summary.sha256 = checklist.sha256;
    summary.sections = static_cast<int>(checklist.sections.size());
    for (const auto& clause : checklist.policy.clauses)
        summary.obligations += static_cast<int>(clause.obligations.size());
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            ++summary.items;
            if (item.scope == Scope::person) ++summary.person;
            if (!item.scored()) continue;
            ++summary.scored;
            if (item.critical) ++summary.critical;
            summary.weight += item.weight;
        }
    }
    return summary;
}

void find_uncovered(const Checklist& checklist, Lint& lint)
{
    std::set<std::string> covered;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) covered.insert(item.covers.begin(), item.covers.end());
    }
    for (const auto& clause : checklist.policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            if (covered.contains(obligation.id)) continue;
            lint.uncovered.push_back(obligation.id);
            lint.findings.push_back(
                {"checklist.uncovered", {obligation.id, obligation.summary}, obligation.place});
        }
    }
}

} // namespace

Lint lint(const std::optional<std::string>& checklist, const OldEdition* old)
{
    Lint result;
    result.checklist = checklist.value_or(std::string(default_checklist_name));
    try {
        const Checklist loaded = find_checklist(checklist);
        result.summary = summary_of(loaded);
        find_uncovered(loaded, result);
        if (old != nullptr) result.against = lint_against(*old, loaded);
    } catch (const Failure& failure) {
        result.errors = failure.problems();
        result.unreadable = failure.kind() == FailureKind::file;
    }
    return result;
}

} // namespace tenken
