// What lint says of next year's comparison is what diff does then.

#include "check/lint_against.hpp"
#include "compare/difference.hpp"
#include "compare/random_editions.hpp"
#include "model/answers.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

Continuation continuation_of(Change change)
{
    switch (change) {
    case Change::added:
        return Continuation::added;
    case Change::retired:
        return Continuation::retired;
    case Change::revised:
        return Continuation::revised;
    default:
        return Continuation::compared;
    }
}

using Fates = std::map<std::string, std::set<Continuation>>;

// What diff makes of each item of the one year.
Fates fates(const Difference& difference, const AssessedItem* ItemDifference::*side)
{
    Fates all;
    for (const auto& entry : difference.items) {
        const auto* item = entry.*side;
        if (item != nullptr) all[std::string(item_of(item->instance))].insert(continuation_of(entry.change));
    }
    return all;
}

// An item that stands for subjects which the other year names has no entry of its own: they compare.
Fates foretold(const std::vector<ForecastItem>& items, const Fates& found)
{
    Fates all;
    for (const auto& item : items) {
        if (item.becomes != Continuation::compared || found.contains(item.id)) all[item.id] = {item.becomes};
    }
    return all;
}

} // namespace

TEST_CASE("The forecast agrees with diff over random editions and answers")
{
    std::map<Continuation, int> seen;
    rc::check("forecast", [&] {
        const Checklist before = *any_checklist();
        const Checklist after = random_editions::next_edition(before);
        const auto next = lint_against({"old", before}, after).next;
        const auto earlier = random_editions::assessed(before, 2026);
        const auto later = random_editions::assessed(after, 2027);
        const auto difference = compare(earlier, later);
        const Fates later_fates = fates(difference, &ItemDifference::after);
        const Fates earlier_fates = fates(difference, &ItemDifference::before);
        RC_ASSERT(later_fates == foretold(next.after, later_fates));
        RC_ASSERT(earlier_fates == foretold(next.before, earlier_fates));
        for (const auto& item : next.after) ++seen[item.becomes];
        for (const auto& item : next.before) ++seen[item.becomes];
    });
    for (const auto becomes :
        {Continuation::compared, Continuation::revised, Continuation::added, Continuation::retired})
        CHECK(seen[becomes] > 0); // or the property has shown nothing of it
}

TEST_CASE("An edition held against itself compares in everything and finds nothing")
{
    rc::check("itself", [] {
        const Checklist checklist = random_editions::next_edition(*any_checklist());
        const auto comparison = lint_against({"old", checklist}, checklist);
        for (const auto& item : comparison.next.after) RC_ASSERT(item.becomes == Continuation::compared);
        RC_ASSERT(!comparison.breaks());
    });
}

TEST_CASE("Whatever does not compare is in a finding, or was added")
{
    rc::check("said", [] {
        const Checklist before = *any_checklist();
        const Checklist after = random_editions::next_edition(before);
        const auto comparison = lint_against({"old", before}, after);
        std::set<std::string> named;
        for (const auto& finding : comparison.findings) {
            for (const auto& argument : finding.problem.args) {
                std::string id;
                for (const char c : argument + " ") {
                    if (c != ' ')
                        id += c;
                    else
                        named.insert(std::exchange(id, ""));
                }
            }
        }
        for (const auto& item : comparison.next.after) {
            if (item.becomes == Continuation::revised) RC_ASSERT(named.contains(item.id));
        }
        for (const auto& item : comparison.next.before) {
            if (item.becomes == Continuation::revised || item.becomes == Continuation::retired)
                RC_ASSERT(named.contains(item.id));
        }
    });
}
