#pragma once

#include "formats/yaml/draft_tree.hpp"
#include "model/checklist.hpp"

#include <string>
#include <string_view>
#include <vector>

/// A checklist's files, made of what was loaded or taken over from elsewhere (docs/checklist-format.md).
namespace tenken {

/// The files in the making, in load order: checklist.yaml, policy.yaml, glossary.yaml where there are terms, and a file
/// for each section.
struct ChecklistDraft {
    yaml::DraftNode root;
    yaml::DraftNode policy;
    yaml::DraftNode glossary; ///< empty: there is none
    std::vector<yaml::DraftNode> sections;
};

/// Each key that says something else than its default; what a file of a checklist does not hold (places, digests) is left
/// out. The names of files are not in `root` yet.
[[nodiscard]] ChecklistDraft checklist_draft(const Checklist& checklist);

/// A file of a checklist's folder.
struct DraftedFile {
    std::string name;
    yaml::DraftFile file;
};

/// The files, which name one another: policy.yaml, glossary.yaml, section-01.yaml …; of more than 500 sections the first file
/// holds them all. `head`: lines of comment at the top of
/// the first. Loading them gives the same checklist again, but for places and the digest.
[[nodiscard]] std::vector<DraftedFile> drafted_files(ChecklistDraft draft, std::string_view head);

/// A condition as `when` and `if` hold it.
[[nodiscard]] yaml::DraftNode condition_draft(const Condition& condition);

} // namespace tenken
