#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "support/catch.hpp"
#include "support/paths.hpp"

namespace tenken::test {

// The association's own policy, which is not part of the project: the file that TENKEN_POLICY_TEXT names,
// else shared/policy/ beside the project. Where it is absent the test is told so and has nothing to do.
//
//     const auto path = shared_policy();
//     if (!path) return;
inline std::optional<std::filesystem::path> shared_policy()
{
    const char* named = std::getenv("TENKEN_POLICY_TEXT");
    const std::filesystem::path path = named != nullptr
        ? std::filesystem::path(named)
        : source_dir().parent_path() / "shared" / "policy" / "kihon-houshin-r8.md";
    if (std::filesystem::is_regular_file(path)) return path;
    WARN("skipped: the policy's text is not at hand; name it with TENKEN_POLICY_TEXT");
    return std::nullopt;
}

} // namespace tenken::test
