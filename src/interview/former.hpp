#pragma once

#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What an interview knows of an earlier year: plain data, put together by whoever compares the years.
namespace tenken::interview {

/// A question as it was and as it is, shortened, with what changed marked.
struct Rewording {
    std::string before;
    std::string after;
};

/// What an item of this year continues.
struct Descent {
    std::vector<std::string> items;    ///< ids of the earlier items; empty: it is new
    bool comparable = false;           ///< it has one forerunner, and their answers compare
    bool split = false;                ///< other items continue its forerunner too
    std::vector<Rewording> rewordings; ///< of each forerunner whose question reads otherwise
    std::string remark;                ///< why it compares although its wording changed
};

/// An earlier report, and how this year's items continue those of it.
struct Former {
    Assessment report;
    std::map<std::string, Descent, std::less<>> items; ///< by id of this year's item

    [[nodiscard]] int year() const { return report.circumstances.year; }

    /// Null where the checklist does not know the item.
    [[nodiscard]] const Descent* descent_of(std::string_view instance) const;

    /// What the instance was in that year; null where nothing compares with it, or there was no such subject.
    [[nodiscard]] const AssessedItem* forerunner_of(std::string_view instance) const;

    /// The subjects that the report knows of a kind of this year's checklist, in its order.
    [[nodiscard]] std::vector<std::string> subjects_of(
        const Checklist& checklist, std::string_view kind) const;

    /// Whether this year's instance continues that of the earlier year, comparable or not.
    [[nodiscard]] bool continues(std::string_view instance, std::string_view former) const;
};

} // namespace tenken::interview
