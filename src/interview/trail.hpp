#pragma once

#include "interview/course.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken::interview {

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
