#pragma once

#include "formats/checklist/loading.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

/// Reads what depends on an item's type: type, scale, criteria, unit, min, max, bands, choices, weight,
/// critical and not_applicable. Keys that the type has no use for are problems.
void read_item_type(Loading& loading, const yaml::Mapping& map, Item& item);

} // namespace tenken::loading
