#pragma once

#include "support/outcome.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken::test {

// What a started program finds around it.
struct Surroundings {
    // Set, or with std::nullopt removed, on top of default_environment().
    std::map<std::string, std::optional<std::string>> environment;
    // Empty: the test's own.
    std::filesystem::path working_dir;
};

// The test's own environment without what would change the program's output (locale, TERM, time
// zone, NO_COLOR, SOURCE_DATE_EPOCH, TENKEN_…), with LC_ALL=C.UTF-8, TERM=xterm-256color and
// TZ=UTC.
std::map<std::string, std::string> default_environment();

// default_environment() with the changes, as "NAME=value".
std::vector<std::string> environment_of(const Surroundings& surroundings);

// Runs a program with pipes for its three streams until it ends. Throws std::runtime_error when it
// cannot be started or is not done in time; it is killed then.
Outcome run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
    const std::string& input = "", const Surroundings& surroundings = {},
    std::chrono::milliseconds timeout = std::chrono::seconds(60));

// run_program() of the built tenken.
Outcome run_tenken(const std::vector<std::string>& arguments, const std::string& input = "",
    const Surroundings& surroundings = {});

// Status as waitpid() gives it, as a shell would show it.
int shell_status(int wait_status);

} // namespace tenken::test
