#pragma once

#include "formats/checklist/loading.hpp"

namespace tenken::loading {

/// Checks what names something defined elsewhere, when all files are read: obligations, clauses, kinds of
/// subjects and earlier items. Says nothing about what an unreadable part may define.
void check_references(Loading& loading);

} // namespace tenken::loading
