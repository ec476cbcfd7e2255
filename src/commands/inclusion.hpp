#pragma once

#include "base/problem.hpp"
#include "rollup/exclusion.hpp"
#include "words/words.hpp"

#include <set>
#include <string>
#include <vector>

namespace tenken {

/// What `--include` says: the doubts in spite of which reports are counted. "draft,damaged" as well as one by one; "all".
/// What is not understood is added to `problems`.
[[nodiscard]] std::set<Exclusion> included(
    const std::vector<std::string>& given, const Words& words, Problems& problems);

} // namespace tenken
