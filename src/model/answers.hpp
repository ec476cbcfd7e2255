#pragma once

#include "model/former_plan.hpp"
#include "model/response.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tenken {

/// What individual respondents answered to one person item.
struct PersonAnswers {
    std::map<std::string, int> counts; ///< level id, or "not_applicable" -> respondents
    std::string reason; ///< id of the reason that most of those gave to whom it does not apply; may be empty
    std::vector<std::string> notes; ///< only where asked for; in no order that tells who

    bool operator==(const PersonAnswers&) const = default;
};

/// All that one department's inspection was told: its own answers, its respondents', and last year's plans.
struct Answers {
    std::map<std::string, Response, std::less<>> responses; ///< by instance id: `item` or `item@subject`
    std::map<std::string, std::vector<std::string>, std::less<>> subjects; ///< by kind; absent: not said yet
    std::vector<std::string> roles; ///< the roles asked so far, sorted; empty: everybody

    int respondents = 0;                                       ///< individuals whose answers are in `persons`
    std::map<std::string, PersonAnswers, std::less<>> persons; ///< by instance of a person item

    std::vector<FormerPlan> former_plans; ///< in the order of last year's report
    std::map<std::string, std::vector<int>, std::less<>>
        finding_years; ///< earlier fiscal years in which an instance stood at a finding level, ascending

    [[nodiscard]] const Response* find(std::string_view instance) const;
    bool operator==(const Answers&) const = default;
};

/// `item` for an empty subject, otherwise `item@subject`.
[[nodiscard]] std::string instance_id(std::string_view item, std::string_view subject);

} // namespace tenken
