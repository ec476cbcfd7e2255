#pragma once

#include "check/chain.hpp"
#include "check/signature.hpp"
#include "check/verify.hpp"
#include "page/blocks.hpp"
#include "words/words.hpp"

#include <string>
#include <utility>
#include <vector>

/// What `tenken verify` prints of one report and of a chain.
namespace tenken {

/// A report that was verified.
struct VerifiedReport {
    std::string file; ///< as messages name it
    Verification verification;
    std::optional<ReportSignature> signature = {}; ///< where it was asked for (`--signers`)
};

[[nodiscard]] page::Page verification_page(const VerifiedReport& report, const Words& words);

/// A chain that was looked at.
struct ChainOfFolder {
    std::string folder;    ///< as messages name the workspace
    std::string checklist; ///< by its name, where the workspace has several; else empty
    Chain chain;
};

[[nodiscard]] page::Page chain_page(const ChainOfFolder& of, const Words& words);

/// {"chains": [{"checklist", "departments": [{"department", "gaps": [{"reason", "year"}], "links": [{"file", "link", "previous",
/// "sha256", "year"}]}], "findings": [{"department", "file", "hint", "id", "kind", "message", "year"}], "folder",
/// "registers": [{"entries", "file", "matching", "year"}]}], "reports": [{"file", "findings": [{"hint", "id", "line",
/// "message"}], "more", "signature": {"by", "file", "says", "state"}, "sound"}], "statement"}: reports by their files, chains by their folders as messages name them.
[[nodiscard]] std::string verify_json(
    const std::vector<VerifiedReport>& reports, const std::vector<ChainOfFolder>& chains, const Words& words);

} // namespace tenken
