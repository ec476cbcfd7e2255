#pragma once

#include "words/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// An option or an argument, as its command describes it.
struct OptionShape {
    std::vector<std::string> names; ///< "-o", "--output"; of an argument its name alone, without a hyphen
    std::string value;              ///< what help calls its value
    std::string help;
    bool argument = false;    ///< it is known by its place
    bool takes_value = false; ///< of an argument always
    bool list = false;        ///< an argument that takes all words from its place on
};

/// The options and arguments of a command, the global ones included, in the order in which they were added; of the
/// program itself where no command is named. One of a group is named with its group: "export dataset".
[[nodiscard]] std::vector<OptionShape> command_shape(std::string_view command, const Words& words);

} // namespace tenken
