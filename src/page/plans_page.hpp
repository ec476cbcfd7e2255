#pragma once

#include "base/date.hpp"
#include "page/blocks.hpp"
#include "rollup/plans.hpp"
#include "words/words.hpp"

#include <string>
#include <vector>

namespace tenken {

/// All that `tenken plans` says.
struct PlansPage {
    int year = 0;
    Date today{};
    std::vector<LivingPlan> plans; ///< the most pressing first
};

[[nodiscard]] page::Page plans_page(const PlansPage& plans, const Words& words);

class JsonWriter;

/// The member "plans" of an object: [{"critical", "department", "done", "due", "evidence", "extensions", "instance", "owner",
/// "planned", "question", "standing", "what", "words", "year"}].
void write_plans(JsonWriter& a, const std::vector<LivingPlan>& plans, Date today);

/// {"date", "plans": [{"critical", "department", "done", "due", "evidence", "extensions", "instance", "owner", "planned", "question", "standing",
/// "what", "words", "year"}], "year"}: `due` is the day that holds now, `planned` the report's.
[[nodiscard]] std::string plans_json(const PlansPage& plans);

} // namespace tenken
