#pragma once

#include "support/paths.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tenken::test {

// A workspace with a checklist of two items and a record made by `tenken run`, for the commands that read them.
class ReportWorkspace {
public:
    struct Result {
        int status = 0;
        std::string out;
        std::string err;
    };

    // The answers file's text under `answers:`, such as "  1-1: met\n".
    explicit ReportWorkspace(const std::string& answers);

    // Runs tenken, in Japanese and on 2026-06-01.
    [[nodiscard]] Result run(std::vector<std::string> arguments) const;

    [[nodiscard]] std::string path(const std::string& file) const { return (folder_.path() / file).string(); }
    [[nodiscard]] std::string record() const { return path("2026/事務局.jsonl"); }
    [[nodiscard]] std::string report() const { return path("2026/事務局.md"); }
    [[nodiscard]] std::string checklist() const { return path("checklist.yaml"); }

private:
    TemporaryFolder folder_;
};

} // namespace tenken::test
