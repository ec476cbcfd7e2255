#pragma once

#include <chrono>
#include <cstddef>

/// From where on the rules of plausibility speak (docs/check.md), each with its reason. They are set so that an ordinary
/// honest report gives few hints: a rule that always speaks is soon read by nobody. Shares are in percent.
namespace tenken::plausibility {

/// r-01: most answers cannot be proved, and so many that looking at each is a day's work.
inline constexpr int unproved_share = 50;
inline constexpr int least_unproved = 10;

/// r-03: one paper can well prove several answers (a rule, a register); hardly ten, and half of all that are proved.
inline constexpr int least_one_evidence = 10;
inline constexpr int one_evidence_share = 50;

/// r-04: four notes alike may concern one thing (a move, a contract); shorter ones ("該当の機器なし") are alike by nature.
inline constexpr int least_same_notes = 5;
inline constexpr std::size_t least_note_characters = 10;

/// r-05: of twenty questions that were written to tell departments apart one at least should stand out.
inline constexpr int least_alike = 20;
inline constexpr int alike_share = 95;

/// r-06: a section of four may have one cause (a machine that is lacking), five rarely.
inline constexpr int least_section_alike = 5;

/// r-07: one in five was not known: whoever answered was not in a position to.
inline constexpr int least_unknown = 5;
inline constexpr int unknown_share = 20;

/// r-08: a third of the questions, or of their weight, says nothing about the department; of fewer than ten, a third is no
/// number to speak of.
inline constexpr int least_settled = 10;
inline constexpr int not_applicable_part = 3; ///< one in three

/// r-09: five persons of one mind on one question are ordinary, on nearly all of five and more they are not.
inline constexpr int least_persons = 5;
inline constexpr int least_person_items = 5;
inline constexpr int unanimous_share = 90;

/// r-10: fewer than half of the staff cannot stand for it.
inline constexpr int respondents_part = 2; ///< one in two

/// r-12: what is planned beyond the next fiscal year is no plan of this one.
inline constexpr int years_of_plans = 2; ///< this fiscal year and the next

/// r-13: plans that each had thought given to them end on days of their own.
inline constexpr int least_plans = 5;
inline constexpr int one_day_share = 80;

/// r-14: an exception lasts twelve months at most; in the third year it has become the rule.
inline constexpr int long_exception = 3;

/// r-15: questions ask about the twelve months before, or about the period inspected.
inline constexpr std::chrono::months asked_about{12};

/// r-16: to read a question with its criteria takes some ten seconds (100 characters, 600 a minute); in five not even the
/// question can have been read. Fewer than twenty answers may be a rest that was looked up before. Whoever paused
/// for ten minutes did not read all the time.
inline constexpr std::size_t least_timed = 20;
inline constexpr std::chrono::seconds hasty{5};
inline constexpr std::chrono::minutes longest_reading{10};

/// r-17, r-21: one or two mended answers are ordinary.
inline constexpr int least_risen = 3;

/// r-20: the year went by, and nearly nothing of twenty questions, their evidence and notes moved.
inline constexpr int least_compared = 20;
inline constexpr int unchanged_share = 95;

/// r-22: an inspection is finished at the latest with the accounts of its year (出納整理期間), which close at the end of May.
inline constexpr unsigned last_month_of_inspection = 5;

} // namespace tenken::plausibility
