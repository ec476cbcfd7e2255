#pragma once

#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// The questions that are visible now to the roles of this session, in checklist order, and the way through
/// them. Rebuilt whenever an answer changes.
class Course {
public:
    Course() = default;
    Course(const Checklist& checklist, const Assessment& assessment, const std::vector<std::string>& roles);

    [[nodiscard]] const std::vector<std::string>& questions() const { return questions_; }
    [[nodiscard]] std::size_t size() const { return questions_.size(); }
    [[nodiscard]] bool contains(std::string_view instance) const { return position(instance).has_value(); }

    /// From 1.
    [[nodiscard]] std::optional<std::size_t> position(std::string_view instance) const;

    [[nodiscard]] const std::vector<std::string>& open() const { return open_; }

    /// The open ones that stand between the department and a complete report: those that are scored.
    [[nodiscard]] const std::vector<std::string>& missing() const { return missing_; }

    /// The first question behind `after` (empty: from the start) that is open, or was answered by individuals
    /// and wants a plan; then from the start again; those in `skipped` and `after` itself are passed over. `after` may be hidden by now; where an item has got its
    /// subjects, its first instance comes behind the item itself.
    [[nodiscard]] std::optional<std::string> next_open(
        std::string_view after, const std::set<std::string, std::less<>>& skipped) const;

    [[nodiscard]] std::optional<std::string> next(std::string_view after) const;
    [[nodiscard]] std::optional<std::string> previous(std::string_view before) const;

private:
    [[nodiscard]] std::size_t place_behind(std::string_view instance) const;

    std::vector<std::string> all_; ///< hidden ones too
    std::vector<std::string> questions_;
    std::vector<std::string> open_;
    std::vector<std::string> stops_; ///< open ones, and findings of individuals without a plan
    std::vector<std::string> missing_;
};

/// The item of which `instance` is one.
[[nodiscard]] const Item* item_of(const Checklist& checklist, std::string_view instance);

/// The subject that `instance` is about; empty where there is none.
[[nodiscard]] std::string_view subject_of(std::string_view instance);

} // namespace tenken::interview
