#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/embedded_file.hpp"
#include "formats/embedded_checklists.hpp"
#include "house/embedded_samples.hpp"
#include "page/embedded_templates.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

namespace fs = std::filesystem;

namespace {

void check_same(
    std::span<const tenken::EmbeddedFile> embedded, const fs::path& folder, const std::string& extension)
{
    std::vector<std::string> expected;
    if (fs::exists(folder)) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.path().extension() == extension) {
                expected.push_back(entry.path().lexically_relative(folder).generic_string());
            }
        }
    }
    std::sort(expected.begin(), expected.end());

    std::vector<std::string> actual;
    for (const tenken::EmbeddedFile& file : embedded) {
        actual.emplace_back(file.path);
        INFO(file.path);
        CHECK(file.bytes == tenken::test::read_file(folder / std::string(file.path)));
    }
    CHECK(actual == expected);
}

} // namespace

TEST_CASE("embedded files are those of the folder, byte for byte, sorted by path")
{
    const fs::path root = tenken::test::source_dir();
    check_same(tenken::embedded_samples(), root / "tests/house/embedded", ".txt");
    check_same(tenken::embedded_checklists(), root / "checklists", ".yaml");
    check_same(tenken::embedded_templates(), root / "templates", ".mustache");
}
