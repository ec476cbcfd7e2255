#pragma once

#include "check/chain_register.hpp"
#include "commands/command.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What `tenken verify` is to look at.
namespace tenken {

struct VerifyFile {
    std::string shown; ///< as messages name it
    std::filesystem::path path;
    std::filesystem::path record; ///< beside it, if it is there
};

/// A workspace, or one year of it, whose chain of reports is looked at too.
struct VerifyScope {
    std::filesystem::path folder;
    std::optional<int> year;
};

struct VerifyWork {
    std::vector<VerifyFile> files;
    std::vector<VerifyScope> scopes;
};

/// Sorts out what was named: reports; years of the workspace of `-C`; workspaces and their folders of years; nothing:
/// the workspace of `-C`. Throws Failure(usage) where a year or workspace has no report.
[[nodiscard]] VerifyWork verify_work(const std::vector<std::string>& named, const Globals& globals);

/// All reports of a workspace, earlier versions that are kept included. What cannot be read says nothing.
[[nodiscard]] std::vector<ChainReport> chain_reports(const std::filesystem::path& workspace);

/// The registers of hand-ins that a workspace has. Throws Failure(file) for one that cannot be read at all.
[[nodiscard]] std::vector<YearRegister> year_registers(const std::filesystem::path& workspace);

} // namespace tenken
