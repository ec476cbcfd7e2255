#pragma once

#include "check/chain.hpp"
#include "check/verify.hpp"
#include "formats/workspace/paths.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The reports of a workspace, each with its record, and what they are held against.
namespace tenken {

/// A report and the record that it was made from.
struct ReportWithRecord {
    std::string shown; ///< as messages name the report
    std::filesystem::path path;
    std::filesystem::path record; ///< beside it, if it is there
    bool kept = false; ///< an earlier version of a year that was named, beside which a later one is in force
};

/// What was read of both, and what came of it.
struct ReadReport {
    std::string bytes;
    std::optional<std::string> record;
    Verification verification;
};

/// Reads both and verifies the report. Throws Failure(file).
[[nodiscard]] ReadReport read_report(
    const ReportWithRecord& report, const std::optional<Template>& made_with = {});

/// The same, of which nothing but what came of it is kept.
[[nodiscard]] Verification verified(
    const ReportWithRecord& report, const std::optional<Template>& made_with = {});

/// Verifies them on all cores, and hands each over in its turn: with what came of it, or why it could not be read.
using TakeVerified = std::function<void(const ReportWithRecord&, std::variant<ReadReport, Failure>)>;
void verify_each(const std::vector<ReportWithRecord>& reports, const std::optional<Template>& made_with,
    const TakeVerified& take);

/// A workspace with one of its checklists, or one year of it, whose chain of reports is looked at too.
struct VerifyScope {
    WorkspaceFiles files;
    std::optional<int> year;
};

struct VerifyWork {
    std::vector<ReportWithRecord> files;
    std::vector<VerifyScope> scopes;
};

/// Whether a year's earlier versions that are kept are looked at too (事務局/第1版.md).
enum class KeptVersions { included, left_out };

/// What `tenken verify` is to look at. Sorts out what was named: reports; years of the workspace at hand (`current`: the one
/// inspected now); workspaces and their folders of years; nothing: that workspace. `checklists`: those of the workspace at
/// hand that are meant, at least one. Throws Failure(usage) where a year or workspace has no report.
[[nodiscard]] VerifyWork verify_work(const std::vector<std::string>& named,
    const std::vector<WorkspaceFiles>& checklists, int current, KeptVersions kept = KeptVersions::included);

/// All reports of one checklist of a workspace, earlier versions that are kept included. What cannot be read says nothing.
[[nodiscard]] std::vector<ChainReport> chain_reports(const WorkspaceFiles& files);

/// The registers of hand-ins that a workspace has of a checklist. Throws Failure(file) for one that cannot be read at all.
[[nodiscard]] std::vector<YearRegister> year_registers(const WorkspaceFiles& files);

} // namespace tenken
