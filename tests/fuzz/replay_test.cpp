#include "fuzz/targets.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace tenken;

namespace {

std::vector<std::filesystem::path> files_of(const fuzz::Target& target)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(
             test::source_dir() / "tests" / "fuzz" / "corpus" / std::string(target.name)))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

TEST_CASE("What fuzzing began with and what it found is read or refused in words")
{
    for (const auto& target : fuzz::targets()) {
        const auto files = files_of(target);
        CHECK(!files.empty());
        for (const auto& file : files) {
            INFO(file);
            const auto bytes = test::read_file(file);
            target.run(bytes);
            // Cut off in its middle it is another file.
            target.run(std::string_view(bytes).substr(0, bytes.size() / 2));
        }
    }
}
