#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tenken::test {

/// One behaviour of the program as a text that people read and write; README.md says how it is written.
struct TextCase {
    std::string sentence; ///< what is promised
    int line = 0;         ///< of its heading in the file, from 1
    std::string text;     ///< from the heading up to the next one, as it stands in the file
};

/// The cases of a file, the text before the first of them left out.
std::vector<TextCase> read_cases(const std::string& file_text);

/// Takes the steps of a case in an empty folder of its own and gives its text with what really came of each command. A case
/// that holds comes back unchanged. Throws std::runtime_error with the line of a step that cannot be taken.
/// `given`: the folder of what a case may start from.
std::string with_real_outcome(const TextCase& one, const std::filesystem::path& given);

/// The lines in which the two texts of a case differ, each under the command that it belongs to.
std::string differences(const TextCase& one, const std::string& real);

} // namespace tenken::test
