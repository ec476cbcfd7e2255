#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"

#include <algorithm>

namespace tenken::loading {

namespace {

void check_covers(Loading& loading)
{
    std::vector<std::string> known;
    for (const auto& clause : loading.checklist.policy.clauses) {
        for (const auto& obligation : clause.obligations) known.push_back(obligation.id);
    }
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        for (const auto& covered : item.covers) {
            if (std::ranges::find(known, covered.id) == known.end())
                loading.report(
                    not_among("checklist.unknown_obligation", covered.id, known, covered.spot.place()));
        }
    }
}

void check_clauses(Loading& loading)
{
    const Policy& policy = loading.checklist.policy;
    std::vector<std::string> known;
    for (const auto& clause : policy.clauses) known.push_back(clause.id);
    const auto check = [&](const std::vector<Reference>& references) {
        for (const auto& reference : references) {
            if (std::ranges::find(known, reference.id) == known.end())
                loading.report(
                    not_among("checklist.unknown_clause", reference.id, known, reference.spot.place()));
        }
    };
    check(loading.section_clauses);
    // Threats and terms often stand in clauses without obligations, which a policy.yaml may leave out.
    if (!policy.whole) return;
    check(loading.glossary_clauses);
    for (const auto& item : loading.items) check(item.threats);
}

void check_kind(Loading& loading, const Reference& kind, const std::vector<std::string>& known)
{
    if (std::ranges::find(known, kind.id) == known.end())
        loading.report(not_among("checklist.unknown_subject_kind", kind.id, known, kind.spot.place()));
}

void check_each(Loading& loading)
{
    std::vector<std::string> known;
    for (const auto& kind : loading.checklist.subjects) known.push_back(kind.id);
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        if (item.each) check_kind(loading, *item.each, known);
    }
    for (const auto& check : loading.checks) {
        for (const auto& kind : check.subjects) check_kind(loading, kind, known);
    }
}

/// An item and a check are told apart by their ids alone.
void check_ids_of_checks(Loading& loading)
{
    for (const auto& check : loading.checks) {
        if (loading.living.contains(check.id.id))
            loading.report(problem_at(check.id.spot.place(), "checklist.check_like_item", check.id.id));
    }
}

void check_replaced(Loading& loading)
{
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        for (const auto& replaced : item.replaces) {
            if (replaced.id == item.id)
                loading.report(problem_at(replaced.spot.place(), "checklist.replaces_itself", item.id));
            else if (loading.living.contains(replaced.id))
                loading.report(problem_at(replaced.spot.place(), "checklist.replaces_living", replaced.id));
        }
    }
}

} // namespace

void check_references(Loading& loading)
{
    if (loading.policy_known) {
        check_covers(loading);
        check_clauses(loading);
    }
    if (loading.subjects_known) check_each(loading);
    check_replaced(loading);
    check_ids_of_checks(loading);
}

} // namespace tenken::loading
