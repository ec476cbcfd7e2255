#include "formats/disk/child_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace tenken {

namespace child {

/// One end of a pipe.
class End {
public:
    explicit End(int handle = -1)
        : handle_(handle)
    {
    }
    End(End&& other) noexcept
        : handle_(std::exchange(other.handle_, -1))
    {
    }
    End& operator=(End&& other) noexcept
    {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~End() { shut(); }

    void shut()
    {
        if (handle_ >= 0) ::close(std::exchange(handle_, -1));
    }
    [[nodiscard]] int handle() const { return handle_; }
    [[nodiscard]] bool open() const { return handle_ >= 0; }

    /// So that neither reading nor writing waits.
    [[nodiscard]] bool never_wait() const
    {
        return ::fcntl(handle_, F_SETFL, ::fcntl(handle_, F_GETFL) | O_NONBLOCK) == 0;
    }

private:
    int handle_;
};

struct Pipe {
    End read;
    End write;

    [[nodiscard]] static std::optional<Pipe> made()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
        return Pipe{End(ends[0]), End(ends[1])};
    }
};

/// While it lives, writing into a pipe that nobody reads any more is an error and ends nothing.
class QuietPipes {
public:
    QuietPipes()
    {
        sigemptyset(&pipe_);
        sigaddset(&pipe_, SIGPIPE);
        sigset_t waiting;
        sigpending(&waiting);
        was_waiting_ = sigismember(&waiting, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
    }
    ~QuietPipes()
    {
        constexpr timespec at_once{};
        if (!was_waiting_) {
            while (sigtimedwait(&pipe_, nullptr, &at_once) == -1 && errno == EINTR) {}
        }
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    QuietPipes(const QuietPipes&) = delete;
    QuietPipes& operator=(const QuietPipes&) = delete;

    [[nodiscard]] const sigset_t& before() const { return before_; }

private:
    sigset_t pipe_{};
    sigset_t before_{};
    bool was_waiting_ = false;
};

bool is_program(const std::string& path)
{
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

/// In the folders of PATH that are named from the root on: what lies where one stands is never started.
std::optional<std::string> place_of(std::string_view name)
{
    const char* path = std::getenv("PATH");
    std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
    while (!folders.empty()) {
        const auto end = std::min(folders.find(':'), folders.size());
        const auto folder = folders.substr(0, end);
        folders.remove_prefix(std::min(end + 1, folders.size()));
        if (!folder.starts_with('/')) continue;
        std::string candidate = std::string(folder) + "/" + std::string(name);
        if (is_program(candidate)) return candidate;
    }
    return std::nullopt;
}

/// Starts it with these three as its standard streams and no other file; signals as a shell starts programs.
std::optional<pid_t> started(const std::string& place, const ChildProgram& program, const Pipe& in,
    const Pipe& out, const Pipe& errors, const sigset_t& signals)
{
    std::vector<std::string> texts{std::string(program.name)};
    for (const auto& argument : program.arguments) texts.push_back(argument.native());
    std::vector<char*> arguments;
    for (auto& text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in.read.handle(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out.write.handle(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, errors.write.handle(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&usual, signal);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setsigmask(&attributes, &signals);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    pid_t process = 0;
    const int error = ::posix_spawn(&process, place.c_str(), &files, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return error == 0 ? std::optional(process) : std::nullopt;
}

/// Writes what the pipe takes now; shuts it once all is written or nobody reads any more.
void feed(End& in, std::string_view& input)
{
    const auto written = ::write(in.handle(), input.data(), input.size());
    if (written >= 0)
        input.remove_prefix(static_cast<std::size_t>(written));
    else if (errno != EAGAIN && errno != EINTR)
        input = {};
    if (input.empty()) in.shut();
}

/// Reads what is there now; shuts it at its end.
void drain(End& from, std::string& text)
{
    std::array<char, 4096> piece{};
    const auto count = ::read(from.handle(), piece.data(), piece.size());
    if (count > 0) {
        const auto room = most_child_output - std::min(most_child_output, text.size());
        text.append(piece.data(), std::min(room, static_cast<std::size_t>(count)));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        from.shut();
    }
}

bool is_full(const std::string& text) { return text.size() == most_child_output; }

/// Feeds and listens until both its streams have ended; false where nothing moved for too long, or too much came.
bool attended(End& in, End& out, End& errors, std::string_view input, ChildOutcome& outcome)
{
    constexpr auto patience = std::chrono::milliseconds(longest_child_silence);
    while (out.open() || errors.open()) {
        std::array<pollfd, 3> ends{
            {{in.handle(), POLLOUT, 0}, {out.handle(), POLLIN, 0}, {errors.handle(), POLLIN, 0}}};
        const int ready = ::poll(ends.data(), ends.size(), static_cast<int>(patience.count()));
        if (ready == 0) return false;
        if (ready < 0) continue; // interrupted
        if (ends[0].revents != 0) feed(in, input);
        if (ends[1].revents != 0) drain(out, outcome.output);
        if (ends[2].revents != 0) drain(errors, outcome.errors);
        if (is_full(outcome.output) || is_full(outcome.errors)) return false;
    }
    in.shut();
    return true;
}

/// Its status once it has ended, which one that has closed its streams does at once; nothing where it does not.
std::optional<int> status_at_end(pid_t process)
{
    constexpr int pause = 10; // milliseconds
    constexpr auto tries = std::chrono::milliseconds(longest_child_silence).count() / pause;
    for (auto i = tries; i > 0; --i) {
        int status = 0;
        const auto ended = ::waitpid(process, &status, WNOHANG);
        if (ended == process) return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        if (ended < 0 && errno != EINTR) return std::nullopt;
        ::poll(nullptr, 0, pause);
    }
    return std::nullopt;
}

void end(pid_t process)
{
    ::kill(process, SIGKILL);
    while (::waitpid(process, nullptr, 0) == -1 && errno == EINTR) {}
}

} // namespace child

std::variant<ChildOutcome, ChildFailure> run_child(const ChildProgram& program)
{
    const auto place = child::place_of(program.name);
    if (!place) return ChildFailure::not_found;
    auto in = child::Pipe::made();
    auto out = child::Pipe::made();
    auto errors = child::Pipe::made();
    if (!in || !out || !errors || !in->write.never_wait() || !out->read.never_wait() ||
        !errors->read.never_wait())
        return ChildFailure::not_started;
    const child::QuietPipes quiet;
    const auto process = child::started(*place, program, *in, *out, *errors, quiet.before());
    if (!process) return ChildFailure::not_started;
    in->read.shut();
    out->write.shut();
    errors->write.shut();
    if (program.input.empty()) in->write.shut();
    ChildOutcome outcome;
    const bool finished = child::attended(in->write, out->read, errors->read, program.input, outcome);
    const auto status = finished ? child::status_at_end(*process) : std::nullopt;
    if (!status) {
        child::end(*process);
        return ChildFailure::endless;
    }
    outcome.status = *status;
    return outcome;
}

} // namespace tenken
