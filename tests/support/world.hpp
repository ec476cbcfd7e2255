#pragma once

#include "commands/program.hpp"
#include "support/outcome.hpp"

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tenken::test {

/// A world without terminal, clock or environment of its own, for `run_program`.
struct World {
    std::map<std::string, std::string> environment = {};
    std::string input = {};
    std::chrono::sys_seconds now{std::chrono::seconds(1'780'272'000)}; // 2026-06-01T09:00:00+09:00

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const
    {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const Invocation invocation{.arguments = arguments,
            .in = in,
            .out = out,
            .err = err,
            .terminal = false,
            .environment = [this](const std::string& name) -> std::optional<std::string> {
                const auto at = environment.find(name);
                return at == environment.end() ? std::nullopt : std::optional(at->second);
            },
            .now = [this] { return now; }};
        const auto status = static_cast<int>(run_program(invocation));
        return {status, out.str(), err.str()};
    }
};

} // namespace tenken::test
