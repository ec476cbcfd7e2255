#pragma once

#include "formats/report/data.hpp"
#include "words/words.hpp"

#include <string>

/// A report for auditors' tools: as documents of OSCAL (docs/interchange.md).
namespace tenken {

/// Their texts. They depend on nothing but the arguments.
struct OscalFiles {
    std::string plan;
    std::string results;
    std::string poam; ///< empty: the report holds no improvement plan
};

/// `digest`: of the report's data block; the UUIDs are made of it. Each instance that was asked is an observation, each
/// scored and answered one a finding, a plan or an exception a risk; what OSCAL has no word for stands in properties of our
/// own. Throws Failure(input) where nothing was asked ("interchange.oscal.nothing").
[[nodiscard]] OscalFiles oscal_files(const ReportData& report, const std::string& digest, const Words& words);

} // namespace tenken
