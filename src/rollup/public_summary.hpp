#pragma once

#include "base/date.hpp"
#include "base/exact.hpp"
#include "model/checklist.hpp"
#include "rollup/summary.hpp"

#include <cstddef>
#include <optional>
#include <type_traits>
#include <vector>

/// What a body may publish of its self-inspection (基本方針 10: the procedures are not public, so that findings are not
/// either; docs/rollup.md). There is no member that could hold a text that somebody wrote: only numbers, days and
/// choices. So nothing of a report can leak through it, whatever stands in there.
namespace tenken {

/// With fewer departments a figure is near to being one department's.
inline constexpr int fewest_published = 5;

/// How this year's answers compare with last year's, as a sentence says it.
enum class Movement {
    unknown, ///< nothing can be compared
    better,
    alike, ///< by less than `movement_worth_a_word`
    worse,
};

/// Of scores like for like, in points: below it, a single answer may have made the difference.
inline constexpr int movement_worth_a_word = 1;

/// A section's score over the items that enough departments answered.
struct PublicSection {
    std::size_t number = 0; ///< from 1, as the checklist has it

    /// Its index in the shipped checklist, whose words are ours; nothing: it is none of those, and has but its number.
    std::optional<std::size_t> shipped;
    std::optional<Exact> score; ///< percent
};

struct PublicSummary {
    int year = 0;
    std::optional<Date> period_from; ///< inspected; nothing where reports disagree or do not say
    std::optional<Date> period_to;
    std::optional<Date> reference_date;
    int expected = 0;         ///< departments
    int counted = 0;          ///< of which so many have a report
    int questions = 0;        ///< that are scored
    bool individuals = false; ///< members of staff answered for themselves
    int audited = 0;          ///< answers that an auditor looked at
    Movement movement = Movement::unknown;
    int former_plans = 0;      ///< last year's improvement plans, without those that are not needed any more
    int former_plans_done = 0; ///< of which so many were carried out
    int plans = 0;             ///< this year's
    bool small = false; ///< figures of fewer departments than `fewest_published` are shown, as was asked for
    std::optional<Exact> score;          ///< of the whole; nothing with too few departments
    std::vector<PublicSection> sections; ///< none with too few departments
};

/// Of the year at that place in the summary. `shipped`: the checklist whose section titles may be printed.
[[nodiscard]] PublicSummary public_summary(
    const Summary& summary, std::size_t year, const Checklist& shipped, bool allow_small);

} // namespace tenken
