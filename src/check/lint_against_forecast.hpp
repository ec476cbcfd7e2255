#pragma once

#include "model/checklist.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What `tenken diff` will make of the items of two editions, before anybody has answered (docs/lint.md).
namespace tenken {

/// What becomes of an item from the one edition to the other.
enum class Continuation {
    compared,
    revised, ///< continued, but not compared
    added,   ///< only the new edition has it
    retired, ///< only the old edition has it
};

struct ForecastItem {
    std::string id;
    Continuation becomes = Continuation::compared;
    std::vector<std::string> relatives; ///< ids in the other edition that it continues, or that continue it
};

/// Each item of both editions, in its checklist's order.
struct Forecast {
    std::vector<ForecastItem> before; ///< compared, revised, retired
    std::vector<ForecastItem> after;  ///< compared, revised, added

    [[nodiscard]] const ForecastItem* find_before(std::string_view id) const;
};

[[nodiscard]] int count_of(const std::vector<ForecastItem>& items, Continuation becomes);

/// Takes every item as asked and answered, and every kind of subject as having subjects.
[[nodiscard]] Forecast forecast(const Checklist& before, const Checklist& after);

} // namespace tenken
