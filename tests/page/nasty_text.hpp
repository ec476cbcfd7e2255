#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace tenken::test {

// Texts of the kinds that become something else in Markdown, HTML or a terminal.
const std::vector<std::string>& nasty_texts();

// Any text put together from pieces of those and from single characters; valid UTF-8, no NUL.
rc::Gen<std::string> any_nasty_text();

} // namespace tenken::test
