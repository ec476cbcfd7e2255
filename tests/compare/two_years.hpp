#pragma once

// Two small years side by side, for examples.

#include "compare/difference.hpp"
#include "scoring/assess.hpp"
#include "support/small_checklist.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken::test {

inline Assessment year_of(int year, const Checklist& checklist, const Answers& answers)
{
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = year;
    circumstances.date = std::to_string(year) + "-06-01";
    Assessment assessment = assess(checklist, answers, circumstances);
    assessment.checklist.edition = std::to_string(year);
    return assessment;
}

// The same checklist in another edition.
inline Checklist next_edition(Checklist checklist)
{
    checklist.sha256 = std::string(64, 'b');
    return checklist;
}

inline Item reworded(Item item)
{
    item.question = "改めた" + item.question;
    item.meaning += ", reworded";
    return item;
}

inline Item replacing(Item item, std::vector<std::string> earlier)
{
    item.replaces = std::move(earlier);
    return item;
}

inline const ItemDifference& entry(const Difference& difference, const std::string& item)
{
    const auto at = std::ranges::find(difference.items, item, &ItemDifference::item);
    if (at == difference.items.end()) throw std::runtime_error("no entry " + item);
    return *at;
}

inline const Step& step(const Difference& difference, StepId id)
{
    return *std::ranges::find(difference.steps, id, &Step::id);
}

} // namespace tenken::test
