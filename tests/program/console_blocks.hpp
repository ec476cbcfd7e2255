#pragma once

#include <functional>
#include <string>

namespace tenken::test {

// What a document shows of a terminal: fenced code blocks with the info string `console`, in which a line
// "$ command" is followed by what it prints. A line "…" there stands for one line or more that are left out.

// Runs a command line of a block and gives what it printed.
using RunConsole = std::function<std::string(const std::string& command)>;

// The document with the output of every command as it really is, all blocks in their order. Where the document
// leaves lines out, so does this (support/shown_lines.hpp). A document that shows what is printed comes back unchanged.
std::string with_real_output(const std::string& document, const RunConsole& run);

} // namespace tenken::test
