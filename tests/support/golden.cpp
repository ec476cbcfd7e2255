#include "support/golden.hpp"

#include <cstddef>
#include <cstdlib>
#include <filesystem>

#include "support/catch.hpp"
#include "support/paths.hpp"

namespace tenken::test {

namespace {

std::string line_at(const std::string& text, std::size_t start)
{
    if (start >= text.size()) {
        return "(end of text)";
    }
    const std::size_t end = text.find('\n', start);
    return end == std::string::npos ? text.substr(start) + " (no newline at the end)"
                                    : text.substr(start, end - start);
}

std::string first_difference(const std::string& expected, const std::string& actual)
{
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < expected.size() && i < actual.size(); ++i) {
        if (expected[i] != actual[i]) {
            break;
        }
        if (expected[i] == '\n') {
            ++line;
            start = i + 1;
        }
    }
    return "line " + std::to_string(line) + "\n  expected: " + line_at(expected, start) +
        "\n  actual:   " + line_at(actual, start);
}

bool accepting()
{
    const char* value = std::getenv("TENKEN_ACCEPT");
    return value != nullptr && std::string_view(value) == "1";
}

} // namespace

void check_golden(std::string_view folder, std::string_view name, const std::string& text)
{
    check_document(source_dir() / "tests" / folder / "golden" / name, folder, text);
}

void check_document(const std::filesystem::path& path, std::string_view test, const std::string& text)
{
    const bool exists = std::filesystem::exists(path);
    const std::string expected = exists ? read_file(path) : std::string();
    if (exists && expected == text) {
        SUCCEED();
        return;
    }
    if (accepting()) {
        write_file(path, text);
        WARN("accepted " << path);
        return;
    }
    FAIL_CHECK((exists ? "differs from " : "there is no ")
        << path << ", " << first_difference(expected, text)
        << "\nIf this is what it should be: TENKEN_ACCEPT=1 build/dev/tests/test_" << test);
}

} // namespace tenken::test
