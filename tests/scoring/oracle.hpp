#pragma once

// The score a second time: slow, simple, with its own arithmetic, written from docs/scoring.md and not from src/scoring. It
// knows the range by trying every way of settling the open items.

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken::test {

using Fraction = boost::multiprecision::cpp_rational;

struct OracleScore {
    std::map<std::string, State> states; // by instance
    std::optional<Fraction> value;
    std::optional<Fraction> low;
    std::optional<Fraction> high;
    std::map<std::string, std::optional<Fraction>> sections; // by id
    std::optional<Fraction> if_unmet;
    std::string status;
    std::string result;
};

// How many ways of settling the open items there are.
std::size_t oracle_ways(const Checklist& checklist, const Answers& answers);

OracleScore oracle_score(const Checklist& checklist, const Answers& answers);

} // namespace tenken::test
