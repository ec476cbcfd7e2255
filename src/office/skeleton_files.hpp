#pragma once

#include "office/sheet_skeleton.hpp"
#include "words/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace tenken {

/// A file of a checklist's folder.
struct SkeletonFile {
    std::string name;
    std::string text;
};

/// The checklist of a skeleton as people go on with it: checklist.yaml with its scales and the obligations (one for each
/// section, to be written), and a file for each section. A criterion that the sheet does not have is `criterion_unwritten`.
/// `edition`: the sheet's year.
[[nodiscard]] std::vector<SkeletonFile> checklist_files(
    const Skeleton& skeleton, const std::string& edition, const std::string& source, const Words& words);

/// The same, loaded. Throws std::logic_error where it is no checklist.
[[nodiscard]] Checklist checklist_in(const std::vector<SkeletonFile>& files);

} // namespace tenken
