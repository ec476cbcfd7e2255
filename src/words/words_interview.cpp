#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"interview.table", "", ""}, // replaced by the first real entry
};

} // namespace

std::span<const Entry> interview() { return entries; }

} // namespace tenken::catalogue
