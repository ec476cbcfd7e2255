#pragma once

#include "base/date.hpp"
#include "model/answers.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Improvement plans through the year: what reports promised, and what has become of it since.
namespace tenken {

/// Where a plan stands on a day.
enum class PlanStanding {
    overdue, ///< its day has passed
    soon,    ///< its day comes within `plan_notice_days`
    open,    ///< its day is further away
    undated, ///< it has no day
    done,    ///< it is done, or no longer needed
};

inline constexpr int plan_notice_days = 30;

/// A plan of a report, with what was said of it since.
struct LivingPlan {
    std::string department;
    int year = 0; ///< of the report that holds it
    std::string instance;
    std::string question;
    bool critical = false;
    Action action;   ///< as the report has it
    std::string due; ///< ISO: that of the last extension, else the report's; empty: none
    int extensions = 0;
    std::string done_on;               ///< ISO; empty: not done
    std::vector<std::string> words;    ///< said of it, in their order: why it was extended, what was done
    std::vector<std::string> evidence; ///< that it is done

    [[nodiscard]] bool done() const { return !done_on.empty(); }
};

/// An exception (例外措置) that a report bears.
struct KeptException {
    std::string department;
    std::string instance;
    std::string question;
    Exception exception;
};

[[nodiscard]] PlanStanding standing_of(const LivingPlan& plan, Date today);
[[nodiscard]] std::string_view standing_name(PlanStanding standing);

/// The most pressing first: by standing, then by day, critical ones before others, then as they came.
void sort_by_urgency(std::vector<LivingPlan>& plans, Date today);

/// How many stand so.
[[nodiscard]] std::size_t count_standing(
    const std::vector<LivingPlan>& plans, PlanStanding standing, Date today);

} // namespace tenken
