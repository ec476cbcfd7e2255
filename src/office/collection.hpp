#pragma once

#include "base/date.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"
#include "page/collection_page.hpp"
#include "words/words.hpp"

#include <filesystem>
#include <optional>

namespace tenken {

/// Where sheets that came back are looked for, and what they are held against.
struct CollectionOrder {
    std::filesystem::path returned;  ///< the folder of the sheets
    std::filesystem::path workspace; ///< its folder
    int year = 0;
    Date today{};
};

/// What came back, with a second value: whether a file could not be read at all.
struct Collection {
    CollectionPage page;
    bool unreadable = false;
};

/// Reads every sheet in the folder as `tenken run --answers` would take it in, and takes nothing: no file is moved, no
/// record changed. Throws Failure where the folder is not there.
[[nodiscard]] Collection collect(const CollectionOrder& order, const Words& words,
    const std::optional<Workspace>& workspace, const Checklist& checklist);

} // namespace tenken
