#include "check/lint.hpp"

#include "check/hiding_findings.hpp"
#include "formats/checklist/file.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <array>
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

void find_exception_reasons(const Checklist& checklist, Lint& lint)
{
    for (const auto& scale : checklist.scales) {
        if (!scale.not_applicable) continue;
        for (const auto& reason : scale.not_applicable->reasons) {
            if (reason.id != exception_reason) continue;
            lint.findings.push_back(
                {"checklist.exception_is_no_reason", {reason.id}, checklist.places.scales.at(scale.id)});
        }
    }
}

void find_critical_persons(const Checklist& checklist, Lint& lint)
{
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.scored() && item.critical && item.scope == Scope::person)
                lint.mentions.push_back({"checklist.critical_person", {item.id}, item.place});
        }
    }
}

/// As `tenken init --from` leaves criteria that an office's own sheet does not have.
bool has_unwritten_criteria(const Item& item)
{
    static const std::array unwritten{
        Words(Language::ja)("own_sheet.criterion"), Words(Language::en)("own_sheet.criterion")};
    return std::ranges::any_of(item.criteria, [](const auto& criterion) {
        return std::ranges::find(unwritten, criterion.second) != unwritten.end();
    });
}

void find_unwritten_criteria(const Checklist& checklist, Lint& lint)
{
    std::size_t count = 0;
    const Item* first = nullptr;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!has_unwritten_criteria(item)) continue;
            if (count++ == 0) first = &item;
        }
    }
    if (first != nullptr)
        lint.mentions.push_back(problem_at(first->place, "checklist.unwritten_criteria", count, first->id));
}

void find_hidden_by_findings(const Checklist& checklist, Lint& lint)
{
    const ChecklistIndex index(checklist);
    TrialsLeft left;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!item.scored() || !item.when) continue;
            const auto found = hiding_findings(checklist, index, *item.when, left);
            if (!found) {
                lint.mentions.push_back({"checklist.conditions_not_tried", {item.id}, item.place});
                return;
            }
            for (const auto& hiding : *found)
                lint.findings.push_back(
                    {"checklist.hidden_by_finding", {item.id, hiding.gate, hiding.level}, item.place});
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
        result.mentions = loaded.mentions;
        find_uncovered(loaded, result);
        find_exception_reasons(loaded, result);
        find_critical_persons(loaded, result);
        find_unwritten_criteria(loaded, result);
        find_hidden_by_findings(loaded, result);
        if (old != nullptr) result.against = lint_against(*old, loaded);
    } catch (const Failure& failure) {
        result.errors = failure.problems();
        result.unreadable = failure.kind() == FailureKind::file;
    }
    return result;
}

} // namespace tenken
