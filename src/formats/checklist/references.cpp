#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"

#include <set>
#include <string>
#include <vector>

namespace tenken::loading {

namespace {

/// Ids that something may refer to.
class KnownIds {
public:
    void add(const std::string& id)
    {
        ids_.push_back(id);
        found_.insert(id);
    }

    [[nodiscard]] bool contains(const std::string& id) const { return found_.contains(id); }
    [[nodiscard]] const std::vector<std::string>& all() const { return ids_; } ///< in the order of the file

private:
    std::vector<std::string> ids_;
    std::set<std::string> found_;
};

void check_covers(Loading& loading)
{
    KnownIds known;
    for (const auto& clause : loading.checklist.policy.clauses) {
        for (const auto& obligation : clause.obligations) known.add(obligation.id);
    }
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        for (const auto& covered : item.covers) {
            if (!known.contains(covered.id))
                loading.report(
                    not_among("checklist.unknown_obligation", covered.id, known.all(), covered.spot.place()));
        }
    }
}

void check_clauses(Loading& loading)
{
    const Policy& policy = loading.checklist.policy;
    KnownIds known;
    for (const auto& clause : policy.clauses) known.add(clause.id);
    const auto check = [&](const std::vector<Reference>& references) {
        for (const auto& reference : references) {
            if (loading.full()) return;
            if (!known.contains(reference.id))
                loading.report(
                    not_among("checklist.unknown_clause", reference.id, known.all(), reference.spot.place()));
        }
    };
    check(loading.section_clauses);
    // Threats and terms often stand in clauses without obligations, which a policy.yaml may leave out.
    if (!policy.whole) return;
    check(loading.glossary_clauses);
    for (const auto& item : loading.items) check(item.threats);
}

void check_kind(Loading& loading, const Reference& kind, const KnownIds& known)
{
    if (loading.full() || known.contains(kind.id)) return;
    loading.report(not_among("checklist.unknown_subject_kind", kind.id, known.all(), kind.spot.place()));
}

void check_each(Loading& loading)
{
    KnownIds known;
    for (const auto& kind : loading.checklist.subjects) known.add(kind.id);
    for (const auto& item : loading.items) {
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
