#include "cli/made_demo.hpp"

#include "support/paths.hpp"
#include "support/world.hpp"

#include <stdexcept>

namespace tenken::test {

namespace fs = std::filesystem;

const fs::path& made_demo()
{
    static const TemporaryFolder folder;
    static const fs::path made = [] {
        auto path = folder.path() / "w";
        const auto outcome = World{}.run({"demo", path.string()});
        if (outcome.status != 0) throw std::runtime_error(outcome.err);
        return path;
    }();
    return made;
}

std::map<std::string, std::string> files_below(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).generic_string()] = read_file(entry.path());
    }
    return files;
}

} // namespace tenken::test
