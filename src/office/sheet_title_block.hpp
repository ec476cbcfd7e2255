#pragma once

#include "formats/sheet/question_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// What stands above a table of questions and says what it is; each empty where nothing does.
struct TitleBlock {
    std::string title; ///< without the year, which changes
    std::string organisation;
    std::string department; ///< fit to be a department's name
    std::optional<int> year;
};

/// `names`: of sheets and of the file, which may say the year; the last one, without its ending, stands for a missing title.
[[nodiscard]] TitleBlock read_title_block(
    const std::vector<TextBeside>& beside, const std::vector<std::string>& names, int this_year);

} // namespace tenken
