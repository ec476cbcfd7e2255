#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace tenken::test {

// The workspace that `tenken demo` makes, made once for all tests of this program; they must not change it.
const std::filesystem::path& made_demo();

/// What `demo --format json` printed when it was made.
const std::string& made_demo_json();

// Every file below a folder, by its path in it, with its bytes.
std::map<std::string, std::string> files_below(const std::filesystem::path& folder);

} // namespace tenken::test
