#pragma once

#include "model/workspace.hpp"
#include "words/words.hpp"

#include <string>

namespace tenken {

/// A tenken.yaml that says what `workspace` says, with a comment on everything that it could say. Its one year
/// is to have a period. Read again it gives the same workspace.
[[nodiscard]] std::string workspace_draft(const Workspace& workspace, const Words& words);

} // namespace tenken
