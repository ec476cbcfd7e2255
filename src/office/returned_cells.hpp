#pragma once

#include "base/date.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "office/returned_tree.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// Reads single cells of a returned workbook, and gathers what is wrong with them.
class ReturnedCells {
public:
    ReturnedCells(ReturnedTree& tree, Date today);

    /// What was written, without blanks around; a percentage with its sign, a day as 2026-12-25. Empty where nothing was,
    /// and where a formula or an error stands (`returned.formula`, `returned.error_cell`).
    [[nodiscard]] std::string text(const ReturnedTable& table, const ReturnedRow& row, std::string_view tag);

    /// An ISO day, also where a serial number or a text as people write days stands; else empty, with a problem.
    [[nodiscard]] std::string day(const ReturnedTable& table, const ReturnedRow& row, std::string_view tag);

    template <Argument... Arguments>
    void report(std::string id, const std::string& place, const Arguments&... arguments)
    {
        problems_.push_back(problem_at(tree_.place(place), std::move(id), arguments...));
    }
    void report(Problem problem, const std::string& place);

    [[nodiscard]] Date today() const { return today_; }
    [[nodiscard]] Problems take_problems() { return std::move(problems_); }

private:
    ReturnedTree& tree_;
    Date today_;
    Problems problems_;
};

/// Whether a mark in the box of one of several choices says yes (○, ✓, レ, はい) or no (×, －, いいえ); nothing for any other.
[[nodiscard]] std::optional<bool> read_tick(const std::string& mark);

/// The lines of a cell that hold something, trimmed.
[[nodiscard]] std::vector<std::string> lines_in(std::string_view text);

} // namespace tenken
