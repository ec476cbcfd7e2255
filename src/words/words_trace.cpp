#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"trace.table", "", ""}, // replaced by the first real entry
};

} // namespace

std::span<const Entry> trace() { return entries; }

} // namespace tenken::catalogue
