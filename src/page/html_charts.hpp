#pragma once

#include "page/blocks.hpp"
#include "page/html.hpp"

#include <cstddef>

/// Charts of a page, as SVG in it: told apart by pattern besides colour, every figure as text.
namespace tenken::page {

/// A bar or a pair of bars in each line, with their figures.
void draw_bars(Html& html, const Bars& bars);

/// One picture that bears its title; the names stand at the ends of the curves. `number`: which chart of its page it is.
void draw_curves(Html& html, const Curves& curves, std::size_t number);

} // namespace tenken::page
