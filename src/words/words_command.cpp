#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array entries{
    Entry{"problem.hint", "対処: {0}", "What to do: {0}"},
};

} // namespace

std::span<const Entry> command() { return entries; }

} // namespace tenken::catalogue
