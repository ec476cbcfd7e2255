#pragma once

#include "support/outcome.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace tenken::test {

/// tests/kept, or a folder in it.
std::filesystem::path kept(const std::string& below = "");

/// Every file below a folder, by its path in it, with its bytes.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

/// Names each file that only one of the two folders has, and each that differs, with its first other line; empty where they
/// are the same.
std::string differences(const std::filesystem::path& kept, const std::filesystem::path& now);

/// The words of a line between its blanks; `@` becomes the folder and a slash.
std::vector<std::string> words_of(const std::string& line, const std::filesystem::path& folder);

/// A command line in Japanese in a workspace, with what is typed into it.
Outcome run_there(const std::filesystem::path& workspace, std::vector<std::string> arguments,
    const std::string& typed = "");

/// The report of a record as `tenken report` writes it now: on a day, with the first of the checklists that is the record's.
Outcome rendered_again(const std::filesystem::path& workspace, const std::string& record,
    const std::string& day, const std::vector<std::filesystem::path>& checklists);

/// The day in the data block of a report.
std::string day_of(const std::string& report);

/// The first line in which two texts differ, for a failure's message.
std::string first_difference(const std::string& kept, const std::string& now);

} // namespace tenken::test
