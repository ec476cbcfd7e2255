#pragma once

#include "base/problem.hpp"
#include "model/audit.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// What a file says of one item.
struct FileVerdict {
    std::optional<Verdict> verdict; ///< nothing: it takes one back
    Place place;
};

/// What a file says of drawn items (docs/audit.md), by instance.
///
///     verdicts:
///       6.4-03: agrees
///       6.4-05: {verdict: overstated, found: partial, ground: …, seen: …, reply: …}
using VerdictFile = std::map<std::string, FileVerdict, std::less<>>;

/// YAML or JSON. Throws Failure(input) with everything that is wrong, each at its place in `shown`.
[[nodiscard]] VerdictFile load_verdict_file(std::string_view bytes, const std::string& shown);
/// The same of a file; throws Failure(file) too.
[[nodiscard]] VerdictFile load_verdict_file(const std::filesystem::path& path);

} // namespace tenken
