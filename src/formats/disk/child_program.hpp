#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The port to other programs. Nothing but `verify --signers` starts one.
namespace tenken {

/// A program and what it is given, without a shell: no argument is read by anything but the program.
struct ChildProgram {
    std::string_view name; ///< without a folder or an ending: "ssh-keygen"
    /// Each as the system has it: path_of() of a text, a file's own path.
    std::vector<std::filesystem::path> arguments;
    std::string_view input; ///< what it reads on its standard input
};

/// What it said and how it ended.
struct ChildOutcome {
    int status = 0;     ///< as a shell would show it
    std::string output; ///< what it wrote to its standard output
    std::string errors; ///< and to its standard error
};

enum class ChildFailure {
    not_found,   ///< where the system keeps its programs; never looked for in the current folder
    not_started, ///< the system would not
    endless, ///< for `longest_child_silence` it neither read nor wrote, or it wrote too much; it was ended
};

/// More than this on one of its streams is too much; in bytes.
inline constexpr std::size_t most_child_output = std::size_t{64} << 10U;
inline constexpr std::chrono::seconds longest_child_silence{30};

/// Runs it to its end, with this process's environment and none of its other files.
[[nodiscard]] std::variant<ChildOutcome, ChildFailure> run_child(const ChildProgram& program);

} // namespace tenken
