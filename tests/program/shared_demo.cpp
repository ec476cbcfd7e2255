#include "program/shared_demo.hpp"

#include "support/paths.hpp"
#include "support/process.hpp"

#include <stdexcept>

namespace tenken::test {

const std::filesystem::path& shared_demo()
{
    static const TemporaryFolder folder;
    static const std::filesystem::path made = [] {
        const auto outcome = run_tenken({"demo", "w"}, "", {{}, folder.path()});
        if (outcome.status != 0) throw std::runtime_error(outcome.err);
        return folder.path() / "w";
    }();
    return made;
}

} // namespace tenken::test
