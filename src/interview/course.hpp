#pragma once

#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The questions in their order, and the way through them.
namespace tenken::interview {

/// Points into an assessment.
using Questions = std::vector<const AssessedItem*>;

/// Instances by id.
using Instances = std::set<std::string, std::less<>>;

/// The questions that are visible now to the roles of this session, in checklist order. Rebuilt whenever an answer
/// changes.
class Course {
public:
    Course() = default;

    /// The assessment and its index must outlive the course.
    Course(const Assessment& assessment, const AssessmentIndex& index, const ChecklistIndex& checklist,
        const std::vector<std::string>& roles);

    [[nodiscard]] const Questions& questions() const { return questions_; }
    [[nodiscard]] std::size_t size() const { return questions_.size(); }
    [[nodiscard]] bool contains(std::string_view instance) const { return position(instance).has_value(); }

    /// From 1.
    [[nodiscard]] std::optional<std::size_t> position(std::string_view instance) const;

    [[nodiscard]] const Questions& open() const { return open_; }

    /// Whether the roles of this session are asked an item, if it is asked at all.
    [[nodiscard]] bool asks(const Item& item) const;

    /// How many open ones stand between the department and a complete report: those that are scored, and the premises that hide such.
    [[nodiscard]] std::size_t missing() const { return missing_; }

    /// The first question behind `after` (empty: from the start) that is open, or was answered by individuals
    /// and wants a plan; then from the start again; those in `skipped` and `after` itself are passed over. `after`
    /// may be hidden by now; where an item has got its subjects, its first instance comes behind the item itself.
    [[nodiscard]] std::optional<std::string> next_open(
        std::string_view after, const Instances& skipped) const;

    [[nodiscard]] std::optional<std::string> next(std::string_view after) const;
    [[nodiscard]] std::optional<std::string> previous(std::string_view before) const;

private:
    [[nodiscard]] std::size_t place_of(const AssessedItem& item) const;
    [[nodiscard]] std::size_t place_behind(std::string_view instance) const;

    const std::vector<AssessedItem>* all_ = nullptr; ///< hidden ones too; null where there is no course
    const AssessmentIndex* index_ = nullptr;
    std::vector<std::string> roles_;
    Questions questions_;
    std::vector<std::size_t> positions_; ///< by place in `all_`, from 1; 0: no question now
    Questions open_;
    Questions stops_; ///< open ones, and findings of individuals without a plan
    std::size_t missing_ = 0;
};

/// The way that one came through the questions, to go back along it and forth again.
class Trail {
public:
    /// From `instance` on to another question; what lay ahead is forgotten.
    void go_on(const std::string& instance);

    /// The visible question before `present` on the way, which then lies ahead.
    [[nodiscard]] std::optional<std::string> back(const std::string& present, const Course& course);

    /// The visible question to which one goes forth again; nothing where one has not gone back.
    [[nodiscard]] std::optional<std::string> forth(const std::string& present, const Course& course);

private:
    std::vector<std::string> behind_;
    std::vector<std::string> ahead_; ///< the next one last
};

} // namespace tenken::interview
