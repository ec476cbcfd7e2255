#include "commands/made_demo.hpp"

#include "formats/disk/utf8_path.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <stdexcept>

namespace tenken::test {

namespace fs = std::filesystem;

namespace {

struct Made {
    TemporaryFolder folder;
    fs::path workspace = folder.path() / "a b";
    std::string output;

    Made()
    {
        const auto outcome = World{}.run({"-C", path_text(folder.path()), "demo", "a b", "--format", "json"});
        if (outcome.status != 0) throw std::runtime_error(outcome.err);
        output = outcome.out;
    }
};

const Made& made()
{
    static const Made one;
    return one;
}

} // namespace

const fs::path& made_demo() { return made().workspace; }

const std::string& made_demo_json() { return made().output; }

std::map<std::string, std::string> files_below(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[path_text(entry.path().lexically_relative(folder))] = read_file(entry.path());
    }
    return files;
}

} // namespace tenken::test
