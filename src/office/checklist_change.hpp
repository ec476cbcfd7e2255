#pragma once

#include "formats/record/event.hpp"
#include "formats/record/state.hpp"
#include "model/checklist.hpp"

namespace tenken {

/// What becomes of a record's answers under another checklist (design: "The record"): those to an item of the
/// same meaning stay, also when it has another id and names the former one as the only one that it replaces;
/// those to items whose meaning changed are asked again. Answers to items that are gone just rest.
[[nodiscard]] ChecklistChangedEvent change_of_checklist(const RecordState& state, const Checklist& checklist);

} // namespace tenken
