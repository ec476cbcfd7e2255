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

using Paths = std::vector<std::string>;

template <typename Iterator> Paths files_in(const fs::path& folder, const Paths& extensions)
{
    Paths files;
    for (const fs::directory_entry& entry : Iterator(folder)) {
        const auto extension = entry.path().extension().string();
        if (entry.is_regular_file() && std::ranges::find(extensions, extension) != extensions.end())
            files.push_back(entry.path().lexically_relative(folder).generic_string());
    }
    std::ranges::sort(files);
    return files;
}

void check_same(std::span<const tenken::EmbeddedFile> embedded, const fs::path& folder, const Paths& expected)
{
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
    const auto check_all = [&](std::span<const tenken::EmbeddedFile> embedded, const char* folder,
                               const char* extension) {
        check_same(
            embedded, root / folder, files_in<fs::recursive_directory_iterator>(root / folder, {extension}));
    };
    check_all(tenken::embedded_samples(), "tests/house/embedded", ".txt");
    check_all(tenken::embedded_checklists(), "checklists", ".yaml");
    check_same(tenken::embedded_templates(), root / "templates",
        files_in<fs::directory_iterator>(root / "templates", {".css", ".mustache"}));
}
