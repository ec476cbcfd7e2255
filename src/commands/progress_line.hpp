#pragma once

#include "commands/context.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace tenken {

/// One line on standard error that says how far long work has come: only where that is a terminal, not with `--plain`
/// (a screen reader would read each change), from a second after the start on, and at most once a second. It is wiped
/// at the end.
class ProgressLine {
public:
    /// `words_id`: an entry with {0} done and {1} in all. Keeps a reference to the context.
    ProgressLine(Context& context, std::string words_id, std::size_t all);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done);

    /// Before anything else is written to standard error.
    void wipe();

private:
    Context& context_;
    std::string words_id_;
    std::size_t all_;
    bool wanted_;
    std::chrono::sys_seconds last_;
    bool shown_ = false;
};

} // namespace tenken
