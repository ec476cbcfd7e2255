#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/process.hpp"

namespace tenken::test {

struct TerminalSize {
    unsigned short rows = 24;
    unsigned short columns = 80;
};

// A program under a terminal of its own.
//
//     Pty terminal(program_path(), {"run"}, {.working_dir = folder.path()});
//     terminal.wait_for("> ");
//     terminal.send("1\r");
//     CHECK(terminal.wait_exit() == 0);
//
// Nothing here sleeps: each wait returns as soon as it can, and throws std::runtime_error with the
// transcript when its time is up. The program is killed at the end if it still runs.
class Pty {
public:
    static constexpr std::chrono::seconds patience{20};

    Pty(const std::filesystem::path& program, const std::vector<std::string>& arguments,
        const Surroundings& surroundings = {}, TerminalSize size = {});
    ~Pty();
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;

    // Types. Enter is "\r", Ctrl-C "\x03", Ctrl-D "\x04".
    void send(std::string_view text);

    // Waits until the text appears after what the last wait_for() has found, and returns what was
    // written between, the text included.
    std::string wait_for(std::string_view text, std::chrono::milliseconds timeout = patience);

    // Waits for the end; the exit status, or 128 + the signal that ended it.
    int wait_exit(std::chrono::milliseconds timeout = patience);

    // Gives the terminal another size; the program gets SIGWINCH.
    void resize(TerminalSize size);

    void signal(int number) const;

    // Whether the terminal edits lines and shows what is typed, as it does before a program changes it.
    bool is_as_found() const;

    // The window is closed: the program gets SIGHUP and can no longer write.
    void close_terminal();

    // Everything written so far, the echo of what was typed included.
    const std::string& transcript() const { return transcript_; }

    pid_t pid() const { return pid_; }

private:
    // Reads what comes until the deadline; false when it has passed or the stream has ended.
    bool read_some(std::chrono::steady_clock::time_point deadline);
    [[noreturn]] void give_up(const std::string& what) const;

    int master_ = -1;
    pid_t pid_ = -1;
    bool running_ = true;
    int status_ = 0;
    std::size_t seen_ = 0;
    std::string transcript_;
};

} // namespace tenken::test
