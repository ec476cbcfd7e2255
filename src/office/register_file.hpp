#pragma once

#include "base/problem.hpp"
#include "page/register.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace tenken {

/// What came of entering a report.
struct Entered {
    bool added = false;                 ///< a row was written
    std::optional<RegisterEntry> other; ///< nothing was: this version is there with other bytes
    std::optional<Problem> notice;
};

/// Enters a report in the year's register, at `path`, unless it is there. Whoever calls holds the register's lock.
/// `language` is that of a new register and of the row. Throws `Failure(file)`, also where the file of that name is no
/// register.
[[nodiscard]] Entered enter_in_register(
    const std::filesystem::path& path, int year, const RegisterEntry& entry, Language language);

/// The register's row of a version; nothing where there is none. Throws as above.
[[nodiscard]] std::optional<RegisterEntry> registered(
    const std::filesystem::path& path, std::string_view department, int version);

} // namespace tenken
