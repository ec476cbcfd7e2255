#include "support/pty.hpp"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <termios.h>
#include <unistd.h>

namespace tenken::test {

namespace {

using Clock = std::chrono::steady_clock;

int milliseconds_until(Clock::time_point deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return left > 0 ? static_cast<int>(left) : 0;
}

std::vector<const char*> pointers(const std::vector<std::string>& strings)
{
    std::vector<const char*> result;
    result.reserve(strings.size() + 1);
    for (const std::string& one : strings) {
        result.push_back(one.c_str());
    }
    result.push_back(nullptr);
    return result;
}

} // namespace

Pty::Pty(const std::filesystem::path& program, const std::vector<std::string>& arguments,
    const Surroundings& surroundings, TerminalSize size)
{
    // All that allocates is done before the fork.
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const std::vector<std::string> variables = environment_of(surroundings);
    const std::vector<const char*> argv = pointers(words);
    const std::vector<const char*> envp = pointers(variables);
    const std::string working_dir = surroundings.working_dir.string();

    const winsize window{size.rows, size.columns, 0, 0};
    pid_ = forkpty(&master_, nullptr, nullptr, &window);
    if (pid_ < 0) {
        throw std::runtime_error(std::string("no terminal for the test: ") + std::strerror(errno));
    }
    if (pid_ == 0) {
        // Whoever started the tests may ignore these, and a program inherits that.
        for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM}) {
            ::signal(number, SIG_DFL);
        }
        if (working_dir.empty() || chdir(working_dir.c_str()) == 0) {
            execve(words[0].c_str(), const_cast<char* const*>(argv.data()),
                const_cast<char* const*>(envp.data()));
        }
        _exit(127);
    }
    fcntl(master_, F_SETFD, FD_CLOEXEC);
    fcntl(master_, F_SETFL, fcntl(master_, F_GETFL) | O_NONBLOCK);
}

Pty::~Pty()
{
    if (running_) {
        kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
    }
    close_terminal();
}

void Pty::send(std::string_view text)
{
    const Clock::time_point deadline = Clock::now() + patience;
    while (!text.empty()) {
        pollfd watched{master_, POLLIN | POLLOUT, 0};
        if (poll(&watched, 1, milliseconds_until(deadline)) == 0) {
            give_up("the program does not read what is typed");
        }
        // Its output is taken meanwhile, or both sides could wait for each other.
        if ((watched.revents & POLLIN) != 0) {
            read_some(Clock::now());
        }
        if ((watched.revents & POLLOUT) != 0) {
            const ssize_t count = write(master_, text.data(), text.size());
            if (count > 0) {
                text.remove_prefix(static_cast<std::size_t>(count));
            }
        } else if ((watched.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) {
            give_up("the program no longer has its terminal");
        }
    }
}

std::string Pty::wait_for(std::string_view text, std::chrono::milliseconds timeout)
{
    const Clock::time_point deadline = Clock::now() + timeout;
    while (true) {
        const std::size_t found = transcript_.find(text, seen_);
        if (found != std::string::npos) {
            const std::size_t end = found + text.size();
            std::string between = transcript_.substr(seen_, end - seen_);
            seen_ = end;
            return between;
        }
        if (!read_some(deadline)) {
            give_up("did not see \"" + std::string(text) + "\"");
        }
    }
}

int Pty::wait_exit(std::chrono::milliseconds timeout)
{
    const Clock::time_point deadline = Clock::now() + timeout;
    while (running_) {
        int status = 0;
        const pid_t ended = waitpid(pid_, &status, WNOHANG);
        if (ended == pid_) {
            running_ = false;
            status_ = shell_status(status);
        } else if (Clock::now() >= deadline) {
            give_up("the program did not end");
        } else if (!read_some(Clock::now() + std::chrono::milliseconds(5))) {
            // No stream to wait on any more, while the program still runs.
            poll(nullptr, 0, 1);
        }
    }
    while (read_some(Clock::now())) {}
    return status_;
}

void Pty::resize(TerminalSize size)
{
    const winsize window{size.rows, size.columns, 0, 0};
    ioctl(master_, TIOCSWINSZ, &window);
}

bool Pty::is_as_found() const
{
    termios now{};
    if (::tcgetattr(master_, &now) != 0) throw std::runtime_error("tcgetattr");
    return (now.c_lflag & ICANON) != 0 && (now.c_lflag & ECHO) != 0 && (now.c_iflag & ICRNL) != 0;
}

void Pty::signal(int number) const
{
    if (running_) {
        kill(pid_, number);
    }
}

void Pty::close_terminal()
{
    if (master_ >= 0) {
        close(master_);
        master_ = -1;
    }
}

bool Pty::read_some(Clock::time_point deadline)
{
    if (master_ < 0) {
        return false;
    }
    while (true) {
        pollfd watched{master_, POLLIN, 0};
        const int ready = poll(&watched, 1, milliseconds_until(deadline));
        if (ready == 0) {
            return false;
        }
        if (ready < 0) {
            continue;
        }
        std::array<char, 65536> buffer{};
        const ssize_t count = read(master_, buffer.data(), buffer.size());
        if (count > 0) {
            transcript_.append(buffer.data(), static_cast<std::size_t>(count));
            return true;
        }
        if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
            return false; // EIO: nobody holds the other side any more
        }
    }
}

void Pty::give_up(const std::string& what) const
{
    throw std::runtime_error(what + "; the terminal shows:\n" + transcript_ + "\n[end]");
}

} // namespace tenken::test
