#pragma once

#include "base/date.hpp"
#include "model/checklist.hpp"

#include <string>

namespace tenken {

/// A checklist as a catalog of OSCAL (docs/interchange.md): sections are groups, items controls. What OSCAL has no word for
/// stands in properties of our own. `modified`: the day in its metadata. The same input gives the same bytes.
[[nodiscard]] std::string oscal_catalog(const Checklist& checklist, Date modified);

} // namespace tenken
