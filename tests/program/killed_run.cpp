#include "program/killed_run.hpp"

#include "support/paths.hpp"
#include "support/process.hpp"

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenken::test {

namespace {

constexpr int cannot_trace = 126;
constexpr int system_call_stop = SIGTRAP | 0x80; // PTRACE_O_TRACESYSGOOD, ptrace(2)

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> all;
    for (auto& one : strings) all.push_back(one.data());
    all.push_back(nullptr);
    return all;
}

// A pipe holds 64 KiB, so the whole input goes in before the program starts.
int pipe_with(const std::string& input)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    const auto written = ::write(ends[1], input.data(), input.size());
    ::close(ends[1]);
    if (written != static_cast<ssize_t>(input.size())) throw std::runtime_error("the input is too long");
    return ends[0];
}

std::size_t size_of(int file)
{
    struct stat status = {};
    return ::fstat(file, &status) == 0 ? static_cast<std::size_t>(status.st_size) : 0;
}

std::string contents(int file)
{
    std::string bytes(size_of(file), '\0');
    const auto got = ::pread(file, bytes.data(), bytes.size(), 0);
    bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    return bytes;
}

[[noreturn]] void become_tenken(
    const std::vector<std::string>& arguments, const Surroundings& surroundings, int in, int out)
{
    std::vector<std::string> words{program_path().string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    auto environment = environment_of(surroundings);
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(::open("/dev/null", O_WRONLY), STDERR_FILENO);
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(cannot_trace);
    ::execve(words.front().c_str(), pointers(words).data(), pointers(environment).data());
    ::_exit(cannot_trace);
}

} // namespace

std::optional<KilledRun> run_tenken_killed(
    const std::vector<std::string>& arguments, const std::string& input, std::size_t at)
{
    // The leak checker itself traces, which cannot be done to a program that is traced.
    const Surroundings surroundings{{{"ASAN_OPTIONS", "detect_leaks=0"}}, {}};
    const int in = pipe_with(input);
    const int out = ::memfd_create("out", MFD_CLOEXEC);
    const pid_t child = ::fork();
    if (child == 0) become_tenken(arguments, surroundings, in, out);
    ::close(in);

    KilledRun run;
    std::size_t written = 0;
    int status = 0;
    ::waitpid(child, &status, 0); // stops behind its exec
    if (WIFSTOPPED(status))
        ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    while (WIFSTOPPED(status)) {
        const int stopped_by = WSTOPSIG(status);
        if (stopped_by == system_call_stop && ++run.calls == at) ::kill(child, SIGKILL);
        if (const std::size_t size = size_of(out); size != written) {
            written = size;
            run.last_output = run.calls;
            if (run.first_output == 0) run.first_output = run.calls;
        }
        const bool is_signal = stopped_by != system_call_stop && stopped_by != SIGTRAP;
        ::ptrace(PTRACE_SYSCALL, child, nullptr, is_signal ? stopped_by : 0);
        ::waitpid(child, &status, 0);
    }
    run.out = contents(out);
    ::close(out);
    if (run.calls == 0) return std::nullopt;
    if (WIFEXITED(status)) run.status = WEXITSTATUS(status);
    return run;
}

} // namespace tenken::test
