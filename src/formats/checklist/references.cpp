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

void check_each(Loading& loading)
{
    std::vector<std::string> known;
    for (const auto& kind : loading.checklist.subjects) known.push_back(kind.id);
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        if (item.each && std::ranges::find(known, item.each->id) == known.end())
            loading.report(
                not_among("checklist.unknown_subject_kind", item.each->id, known, item.each->spot.place()));
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
}

} // namespace tenken::loading
