#pragma once

#include <filesystem>

namespace tenken {

/// Makes the workspace that `tenken demo` shows, in an empty folder: demo/script.txt, step by step, through the
/// program's own commands. What it writes depends on nothing but the program: not on clock, locale or place.
///
/// Throws Failure with what stopped a step, and before it in the list `demo.unfinished`: the folder then holds
/// what was made so far.
void make_demo_workspace(const std::filesystem::path& folder);

} // namespace tenken
