#pragma once

#include <string>
#include <vector>

namespace tenken::test {

// Output as a text shows it that people write: whole, or with a line "…" wherever lines are left out, and with "…"
// inside a line for what is another each time.

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text);
std::string joined(const Lines& lines);

// The real output, as much of it as was shown: as many lines are kept before the first "…" and after the last one as
// there stand, and between two of them as many from the line on that stands there first. Output that is as it was
// shown comes back unchanged, in its own words.
Lines shown_like(const Lines& shown, const Lines& real);

} // namespace tenken::test
