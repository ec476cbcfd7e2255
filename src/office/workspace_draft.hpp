#pragma once

#include "model/workspace.hpp"
#include "words/words.hpp"

#include <string>
#include <string_view>

namespace tenken {

/// A tenken.yaml that says what `workspace` says, with a comment on everything that it could say. Its one year
/// is to have a period. Read again it gives the same workspace.
[[nodiscard]] std::string workspace_draft(const Workspace& workspace, const Words& words);

/// A workspace's .gitattributes: records, reports, checklists and signatures keep their bytes whatever git makes of
/// line ends elsewhere, and differences of reports name the question that they are of.
inline constexpr std::string_view git_attributes_name = ".gitattributes";
inline constexpr std::string_view git_attributes = "*.jsonl text eol=lf\n"
                                                   "*.md text eol=lf diff=markdown\n"
                                                   "*.yaml text eol=lf\n"
                                                   "*.sig -text\n";

} // namespace tenken
