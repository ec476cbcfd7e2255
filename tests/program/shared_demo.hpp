#pragma once

#include <filesystem>

namespace tenken::test {

// The workspace that `tenken demo w` makes in an empty folder, made once for all tests of this program. Who wants
// to change it takes a copy.
const std::filesystem::path& shared_demo();

} // namespace tenken::test
