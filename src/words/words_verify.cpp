#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"verify.table", "", ""}, // replaced by the first real entry
};

} // namespace

std::span<const Entry> verify() { return entries; }

} // namespace tenken::catalogue
