#include "bench/measuring.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <pty.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenken::bench {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double in_milliseconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

double processor_time(const rusage& usage)
{
    return in_milliseconds(usage.ru_utime) + in_milliseconds(usage.ru_stime);
}

[[noreturn]] void become(const std::vector<std::string>& command)
{
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::setenv("TERM", "xterm-256color", 1);
    ::unsetenv("SOURCE_DATE_EPOCH");
    std::vector<std::string> words = command;
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
}

// A file without a name that holds the text, at its beginning.
int file_with(const std::string& text)
{
    const int file = ::memfd_create("input", 0);
    if (file < 0 || ::write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::lseek(file, 0, SEEK_SET) != 0)
        throw std::runtime_error("the input cannot be held in memory");
    return file;
}

} // namespace

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double milliseconds(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return since(start);
}

Cost cost_of(const Command& command)
{
    command.before();
    const int input = file_with(command.input);
    const auto start = Clock::now();
    const pid_t child = ::fork();
    if (child == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(input, STDIN_FILENO);
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        become(command.words);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const double passed = since(start);
    ::close(input);
    const int ended = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (std::ranges::find(command.ends_with, ended) == command.ends_with.end()) {
        std::string line;
        for (std::size_t i = 0; i < std::min<std::size_t>(command.words.size(), 12); ++i)
            line += command.words[i] + " ";
        throw std::runtime_error(line + "ended with " + std::to_string(ended));
    }
    return {processor_time(usage), passed, static_cast<double>(usage.ru_maxrss)};
}

std::string program_named(const std::string& name)
{
    const char* folders = std::getenv("PATH");
    std::string rest = folders == nullptr ? "/usr/bin:/bin" : folders;
    while (!rest.empty()) {
        const auto colon = rest.find(':');
        const auto path = rest.substr(0, colon) + "/" + name;
        if (::access(path.c_str(), X_OK) == 0) return path;
        rest = colon == std::string::npos ? "" : rest.substr(colon + 1);
    }
    return "";
}

Cost cost_until(const std::vector<std::string>& command, const std::string& text)
{
    int terminal = -1;
    winsize size{};
    size.ws_row = 24;
    size.ws_col = 80;
    const auto start = Clock::now();
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
    if (child == 0) become(command);

    std::string written;
    std::array<char, 4096> buffer{};
    double passed = -1;
    while (passed < 0) {
        const auto got = ::read(terminal, buffer.data(), buffer.size());
        if (got <= 0) break;
        written.append(buffer.data(), static_cast<std::size_t>(got));
        if (written.find(text) != std::string::npos) passed = since(start);
    }
    ::close(terminal);
    ::kill(child, SIGHUP);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (passed < 0) throw std::runtime_error("never seen: " + text + "\n" + written);
    return {processor_time(usage), passed, static_cast<double>(usage.ru_maxrss)};
}

BenchFolder::BenchFolder()
{
    std::string name = "tenken-bench-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder can be created here");
    path_ = std::filesystem::absolute(name);
}

BenchFolder::~BenchFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace tenken::bench
