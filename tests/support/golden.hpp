#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tenken::test {

// Compares text with tests/<folder>/golden/<name>, byte for byte, and fails the test with the first
// line that differs. With TENKEN_ACCEPT=1 in the environment the file is written instead.
//
//     check_golden("page", "first_year.md", rendered);
void check_golden(std::string_view folder, std::string_view name, const std::string& text);

// The same for a file of the project that people read, such as README.md: `test` is the test that holds it.
void check_document(const std::filesystem::path& path, std::string_view test, const std::string& text);

} // namespace tenken::test
