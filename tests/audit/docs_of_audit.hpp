#pragma once

// docs/audit.md, whose figures the tests reckon again.

#include "support/paths.hpp"

#include <string>

namespace tenken::test {

inline const std::string& docs_of_audit()
{
    static const std::string text = read_file(source_dir() / "docs" / "audit.md");
    return text;
}

} // namespace tenken::test
