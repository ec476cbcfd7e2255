#pragma once

#include "check/chain.hpp"
#include "check/verify.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

/// What `tenken verify` prints of one report and of a chain.
namespace tenken {

/// `file` as messages name the report.
[[nodiscard]] page::Page verification_page(
    const Verification& verification, const std::string& file, const Words& words);

/// {"file", "sound", "findings": [{"id", "line", "message", "hint"}], "more"}.
[[nodiscard]] nlohmann::json verification_json(
    const Verification& verification, const std::string& file, const Words& words);

/// `folder` as messages name the workspace.
[[nodiscard]] page::Page chain_page(const Chain& chain, const std::string& folder, const Words& words);

/// {"folder", "departments": [{"department", "links": [{"year", "file", "sha256", "previous", "link"}], "gaps":
/// [{"year", "reason"}]}], "registers": [{"year", "file", "entries", "matching"}], "findings": [{"id", "kind", "department", "year", "file", "message", "hint"}]}.
[[nodiscard]] nlohmann::json chain_json(const Chain& chain, const std::string& folder, const Words& words);

} // namespace tenken
