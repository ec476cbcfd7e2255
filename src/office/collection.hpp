#pragma once

#include "base/date.hpp"
#include "formats/workspace/paths.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "page/collection_page.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace tenken {

/// Where sheets that came back are looked for, and what they are held against.
struct CollectionOrder {
    std::filesystem::path returned; ///< the folder of the sheets
    WorkspaceFiles files;           ///< of the checklist
    std::set<std::string> passed_over =
        {}; ///< ids of the workspace's other checklists: their sheets are not looked at
    bool own_alone =
        false; ///< only sheets of the checklist are looked at: the rest of the folder is another's to judge
    int year = 0;
    Date today{};
};

/// What came back, with a second value: whether a file could not be read at all.
struct Collection {
    CollectionPage page;
    bool unreadable = false;
    std::string files_carry = {}; ///< the checklist's name, where it is not the default
};

/// Reads every sheet in the folder as `tenken run --answers` would take it in, and takes nothing: no file is moved, no
/// record changed. Throws Failure where the folder is not there.
[[nodiscard]] Collection collect(const CollectionOrder& order, const Words& words,
    const std::optional<Workspace>& workspace, const Checklist& checklist);

} // namespace tenken
