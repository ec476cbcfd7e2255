#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

class Words;

/// The port to the process itself: what it was given, and its three streams. One at a time; what it has changed in the
/// terminal is put back at the end of its life.
class OwnProcess {
public:
    OwnProcess(int argc, char** argv);
    ~OwnProcess();
    OwnProcess(const OwnProcess&) = delete;
    OwnProcess& operator=(const OwnProcess&) = delete;

    /// Without the program's own name; UTF-8 on Windows, the bytes that came elsewhere.
    [[nodiscard]] const std::vector<std::string>& arguments() const;
    [[nodiscard]] std::optional<std::string> environment(const std::string& name) const;

    [[nodiscard]] std::istream& in();
    [[nodiscard]] std::ostream&
    out(); ///< bytes as they are; a terminal takes text alone (commands/terminal_door.hpp)
    [[nodiscard]] std::ostream& err();

    [[nodiscard]] bool in_terminal() const;
    [[nodiscard]] bool out_terminal() const;
    [[nodiscard]] bool err_terminal() const;
    [[nodiscard]] std::size_t columns() const; ///< of the terminal that `out` is; elsewhere 80

    /// Where the terminal's window goes with the process (a double click on Windows): waits until somebody has read it.
    void let_read(const Words& words);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace tenken
