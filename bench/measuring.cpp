#include "bench/measuring.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <pty.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tenken::bench {

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

[[noreturn]] void become(const std::vector<std::string>& command)
{
    ::setenv("LC_ALL", "C.UTF-8", 1);
    ::setenv("TERM", "xterm-256color", 1);
    std::vector<std::string> words = command;
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    ::_exit(127);
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

double milliseconds_until(const std::vector<std::string>& command, const std::string& text)
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
    ::waitpid(child, &status, 0);
    if (passed < 0) throw std::runtime_error("never seen: " + text + "\n" + written);
    return passed;
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
