#pragma once

#include "model/audit.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// What a file says of drawn items (docs/audit.md): by instance a verdict, or nothing where it takes one back.
///
///     verdicts:
///       6.4-03: agrees
///       6.4-05: {verdict: overstated, found: partial, ground: …, seen: …, reply: …}
using VerdictFile = std::map<std::string, std::optional<Verdict>, std::less<>>;

/// YAML or JSON. Throws Failure(input) with everything that is wrong, each at its place in `shown`.
[[nodiscard]] VerdictFile load_verdict_file(std::string_view bytes, const std::string& shown);
/// The same of a file; throws Failure(file) too.
[[nodiscard]] VerdictFile load_verdict_file(const std::filesystem::path& path);

} // namespace tenken
