#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"report.table", "", ""}, // replaced by the first real entry
};

} // namespace

std::span<const Entry> report() { return entries; }

} // namespace tenken::catalogue
