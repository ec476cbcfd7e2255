#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"explain.table", "", ""}, // replaced by the first real entry
};

} // namespace

std::span<const Entry> explain() { return entries; }

} // namespace tenken::catalogue
