#pragma once

#include "base/problem.hpp"
#include "model/workspace.hpp"
#include "page/register.hpp"

#include <optional>
#include <string>
#include <vector>

/// The chain of reports over the years: each holds the SHA-256 of the file of the report of the year before
/// (docs/workspace.md).
namespace tenken {

/// What a report says of itself.
struct ChainStatement {
    std::string department;
    int year = 0;
    std::string previous; ///< SHA-256 of last year's report file; empty where it names none
    bool draft = false;
    int version = 1;
    std::string accepted; ///< the day on which it was taken, ISO; empty where it says none
    std::vector<std::string> predecessors = {}; ///< SHA-256 of the reports of those of which it was made
    RegisterEntry row = {};                     ///< what a register says of it (register_entry())
};

/// The report of a department and year, as a file.
struct ChainReport {
    std::string department;             ///< as its file is named
    int year = 0;                       ///< as its folder is named
    std::string file;                   ///< as findings name it
    std::string sha256;                 ///< of the file
    std::optional<ChainStatement> says; ///< absent: it cannot be read, which is another's to report
    bool kept = false;                  ///< an earlier version, beside which a later one is in force
};

/// How a report is tied to the year before.
enum class LinkKind {
    first, ///< no report before it
    linked, ///< to the report of the year before; in its first year to those of the departments that it succeeds
    kept,    ///< to an earlier version of it, which is kept
    older,   ///< to a report of an older year, the year before having none
    gap,     ///< the year before has no report, and it names none
    broken,  ///< a finding says why
    unknown, ///< it cannot be read
};

struct ChainLink {
    int year = 0;
    std::string file;
    std::string sha256;
    std::string previous; ///< as it says; empty: none
    LinkKind kind = LinkKind::first;
};

struct ChainGap {
    int year = 0;
    std::optional<std::string> reason; ///< of tenken.yaml; nothing: unexplained
};

struct DepartmentChain {
    std::string department;
    std::vector<ChainLink> links; ///< by year
    std::vector<ChainGap> gaps;   ///< years without a report within the chain, by year
};

/// The register of a year's hand-ins, and how far the reports agree with it.
struct ChainRegister {
    int year = 0;
    std::string file;
    int entries = 0;
    int matching = 0; ///< entries whose report is there, to the byte
};

struct ChainFinding {
    bool breaks = true; ///< otherwise information
    int year = 0;       ///< of the report that is tied to the one before
    std::string department;
    Problem problem; ///< its place is that report's file
};

struct Chain {
    std::vector<DepartmentChain> departments; ///< in the order in which they first appear
    std::vector<ChainRegister> registers;     ///< by year; see check_registers()
    std::vector<ChainFinding> findings;       ///< by department, then year; of registers behind them

    [[nodiscard]] bool breaks() const;

    /// Only what concerns the reports of one year.
    [[nodiscard]] Chain of_year(int year) const;
};

/// Ties the reports together. Gaps that `workspace` explains are accepted: between two reports, and before a first
/// one that names a report which is not there.
[[nodiscard]] Chain check_chain(
    const std::vector<ChainReport>& reports, const std::optional<Workspace>& workspace);

/// A year's register of hand-ins as a file.
struct YearRegister {
    int year = 0;
    std::string file;                                  ///< as findings name it
    std::optional<std::vector<RegisterEntry>> entries; ///< absent: it is no register
};

/// Holds what the coordinator has taken against the reports that are there: each entry's version must be there with
/// the digest that was entered, and each report that bears a day of acceptance must be entered. Adds to the chain's
/// registers and findings. Years without a register give no more than information.
void check_registers(
    Chain& chain, const std::vector<YearRegister>& registers, const std::vector<ChainReport>& reports);

} // namespace tenken
