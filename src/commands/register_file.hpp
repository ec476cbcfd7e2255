#pragma once

#include "commands/hand_in_place.hpp"
#include "page/register.hpp"

#include <optional>

namespace tenken {

/// What came of entering a report.
struct Entered {
    bool added = false;                 ///< a row was written
    std::optional<RegisterEntry> other; ///< nothing was: this version is there with other bytes
};

/// Enters a report in the year's register under the register's own lock, unless it is there. `language` is that of a
/// new register and of the row. Throws `Failure(file)`, also where the file of that name is no register.
[[nodiscard]] Entered enter_in_register(
    Context& context, const HandInPlace& place, const RegisterEntry& entry, Language language);

/// The register's row of a version; nothing where there is none. Throws as above.
[[nodiscard]] std::optional<RegisterEntry> registered(
    const Context& context, const HandInPlace& place, int version);

} // namespace tenken
