#pragma once

#include "check/chain.hpp"
#include "page/register.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tenken {

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
