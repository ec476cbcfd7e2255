#pragma once

// An inspection that starts from last year's report.

#include "driver.hpp"
#include "scoring/assess.hpp"

#include <memory>

namespace tenken::test {

// Last year's answers to a checklist in which nothing has changed since.
inline std::shared_ptr<interview::Former> last_year(const Checklist& checklist, const Answers& answers)
{
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = 2025;
    circumstances.date = "2025-06-01";
    auto former = std::make_shared<interview::Former>();
    former->report = assess(checklist, answers, circumstances);
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) former->items[item.id] = {{item.id}, true, false, {}, ""};
    }
    return former;
}

inline interview::Setup starting_from(std::shared_ptr<const interview::Former> former)
{
    auto setup = setup_for_tests();
    setup.circumstances.previous_year = former->report.circumstances.year;
    setup.former = std::move(former);
    return setup;
}

inline FormerPlan former_plan(const std::string& instance, const std::string& due = "2026-03-31")
{
    return {instance, instance + "は実施していますか。", {instance + "を直す", "庶務係長", due}, {}, ""};
}

inline Answers with_plans(std::vector<FormerPlan> plans)
{
    Answers answers;
    answers.former_plans = std::move(plans);
    return answers;
}

} // namespace tenken::test
