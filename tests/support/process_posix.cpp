#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <string_view>

#include <unistd.h>

#include "support/paths.hpp"

namespace tenken::test {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array removed = {
    "LANG",
    "LANGUAGE",
    "TERM",
    "TZ",
    "NO_COLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "LINES",
    "ACCESSIBLE",
    "PAGER",
    "EDITOR",
    "VISUAL",
    "SOURCE_DATE_EPOCH",
    "INPUTRC",
};

bool is_removed(std::string_view name)
{
    if (name.starts_with("LC_") || name.starts_with("TENKEN_")) {
        return true;
    }
    for (const char* one : removed) {
        if (name == one) {
            return true;
        }
    }
    return false;
}

[[noreturn]] void fail(const std::string& what, int error)
{
    throw std::runtime_error(what + ": " + std::strerror(error));
}

// A file descriptor that is closed at the end.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : fd_(fd)
    {
    }
    ~Descriptor() { reset(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return fd_; }
    bool is_open() const { return fd_ >= 0; }
    void reset(int fd = -1)
    {
        if (fd_ >= 0) {
            close(fd_);
        }
        fd_ = fd;
    }

private:
    int fd_ = -1;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;

    Pipe()
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            fail("pipe", errno);
        }
        read_end.reset(ends[0]);
        write_end.reset(ends[1]);
    }
};

void make_non_blocking(int fd) { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK); }

// A program that does not read its input to the end must not end the test.
void ignore_broken_pipes() { signal(SIGPIPE, SIG_IGN); }

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> result;
    result.reserve(strings.size() + 1);
    for (std::string& one : strings) {
        result.push_back(one.data());
    }
    result.push_back(nullptr);
    return result;
}

pid_t spawn(const std::filesystem::path& program, const std::vector<std::string>& arguments,
    const Surroundings& surroundings, const Pipe& in, const Pipe& out, const Pipe& err)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> variables = environment_of(surroundings);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read_end.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write_end.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.write_end.get(), STDERR_FILENO);
    if (!surroundings.working_dir.empty()) {
        posix_spawn_file_actions_addchdir_np(&actions, surroundings.working_dir.c_str());
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int number : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM}) {
        sigaddset(&defaults, number);
    }
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    pid_t pid = -1;
    const int error = posix_spawn(
        &pid, program.c_str(), &actions, &attributes, pointers(words).data(), pointers(variables).data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0) {
        fail("cannot start " + program.string(), error);
    }
    return pid;
}

// Appends what is there to read; closes the descriptor at the end of the stream.
void drain(Descriptor& from, std::string& to)
{
    std::array<char, 65536> buffer{};
    const ssize_t count = read(from.get(), buffer.data(), buffer.size());
    if (count > 0) {
        to.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        from.reset();
    }
}

// Writes what fits; closes the descriptor when all is written or nobody reads it.
void feed(Descriptor& to, std::string_view& rest)
{
    const ssize_t count = write(to.get(), rest.data(), rest.size());
    if (count >= 0) {
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    if (rest.empty() || (count < 0 && errno != EAGAIN && errno != EINTR)) {
        to.reset();
    }
}

} // namespace

std::map<std::string, std::string> default_environment()
{
    std::map<std::string, std::string> result;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos && !is_removed(text.substr(0, equals))) {
            result.emplace(text.substr(0, equals), text.substr(equals + 1));
        }
    }
    result["LC_ALL"] = "C.UTF-8";
    result["TERM"] = "xterm-256color";
    result["TZ"] = "UTC";
    return result;
}

std::vector<std::string> environment_of(const Surroundings& surroundings)
{
    std::map<std::string, std::string> variables = default_environment();
    for (const auto& [name, value] : surroundings.environment) {
        if (value) {
            variables[name] = *value;
        } else {
            variables.erase(name);
        }
    }
    std::vector<std::string> result;
    result.reserve(variables.size());
    for (const auto& [name, value] : variables) {
        result.push_back(name + "=" + value);
    }
    return result;
}

int shell_status(int wait_status)
{
    return WIFSIGNALED(wait_status) ? 128 + WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}

Outcome run_program(const std::filesystem::path& program, const std::vector<std::string>& arguments,
    const std::string& input, const Surroundings& surroundings, std::chrono::milliseconds timeout)
{
    ignore_broken_pipes();
    Pipe in;
    Pipe out;
    Pipe err;
    const pid_t pid = spawn(program, arguments, surroundings, in, out, err);
    in.read_end.reset();
    out.write_end.reset();
    err.write_end.reset();
    make_non_blocking(in.write_end.get());
    make_non_blocking(out.read_end.get());
    make_non_blocking(err.read_end.get());

    Outcome outcome;
    std::string_view rest = input;
    if (rest.empty()) {
        in.write_end.reset();
    }
    const Clock::time_point deadline = Clock::now() + timeout;
    while (out.read_end.is_open() || err.read_end.is_open()) {
        std::array<pollfd, 3> watched{{{in.write_end.get(), POLLOUT, 0}, {out.read_end.get(), POLLIN, 0},
            {err.read_end.get(), POLLIN, 0}}};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) {
            kill(pid, SIGKILL);
            waitpid(pid, nullptr, 0);
            throw std::runtime_error(
                program.string() + " was not done in time; so far:\n" + outcome.out + outcome.err);
        }
        poll(watched.data(), watched.size(), static_cast<int>(left));
        if (watched[0].revents != 0) {
            feed(in.write_end, rest);
        }
        if (watched[1].revents != 0) {
            drain(out.read_end, outcome.out);
        }
        if (watched[2].revents != 0) {
            drain(err.read_end, outcome.err);
        }
    }
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
    outcome.status = shell_status(status);
    return outcome;
}

Outcome run_tenken(
    const std::vector<std::string>& arguments, const std::string& input, const Surroundings& surroundings)
{
    return run_program(program_path(), arguments, input, surroundings);
}

} // namespace tenken::test
