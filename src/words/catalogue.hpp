#pragma once

#include <span>
#include <string_view>

/// The catalogue's tables, one file for each part of the program. Only words.cpp and the tests read them.
namespace tenken::catalogue {

struct Entry {
    std::string_view id;
    std::string_view ja;
    std::string_view en;
};

[[nodiscard]] std::span<const Entry> carry_over(); ///< what comes back from an earlier year
[[nodiscard]] std::span<const Entry> checklist();  ///< mistakes in YAML files, lint
[[nodiscard]] std::span<const Entry> command();    ///< the command line, its help, what all commands share
[[nodiscard]] std::span<const Entry> date();       ///< how dates and fiscal years are written
[[nodiscard]] std::span<const Entry> demo();       ///< the workspace that shows everything
[[nodiscard]] std::span<const Entry> diff();       ///< comparisons
[[nodiscard]] std::span<const Entry> explain();
[[nodiscard]] std::span<const Entry> hand_in(); ///< confirm, submit, accept, return, correct, the register
[[nodiscard]] std::span<const Entry> interview();
[[nodiscard]] std::span<const Entry> names();  ///< enumerations: states, properties, roles, results …
[[nodiscard]] std::span<const Entry> record(); ///< the record, files, locks
[[nodiscard]] std::span<const Entry>
report(); ///< frozen once released: reports are rendered again by `verify`
[[nodiscard]] std::span<const Entry> rollup(); ///< departments and years added up
[[nodiscard]] std::span<const Entry> trace();
[[nodiscard]] std::span<const Entry> verify();
[[nodiscard]] std::span<const Entry> workspace(); ///< tenken.yaml, init, status

/// All tables.
[[nodiscard]] std::span<const std::span<const Entry>> all();

} // namespace tenken::catalogue
