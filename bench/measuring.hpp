#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tenken::bench {

// What a process has cost, its own children counted in.
struct Cost {
    double processor = 0; // milliseconds, in the program and in the system for it
    double wall = 0;      // milliseconds
    double peak = 0;      // KiB, the most that was resident at once
};

// A process to be measured; what it prints is thrown away.
struct Command {
    std::vector<std::string> words;       // the program's path first
    std::string input = {};               // typed into it, or nothing
    std::function<void()> before = [] {}; // done first, not measured
    std::vector<int> ends_with = {0};     // the exit statuses that are no failure
};

// Throws std::runtime_error naming the command when it ends otherwise.
Cost cost_of(const Command& command);

// The path of a program on PATH; empty where it is not there.
std::string program_named(const std::string& name);

// The middle value; half of the measurements are below it, and no outlier moves it.
double median(std::vector<double> values);

// How long the work takes, in milliseconds.
double milliseconds(const std::function<void()>& work);

// Starts the program on a terminal of its own and waits for the text in what it writes; then hangs up and waits for
// its end. `wall` is up to the text, `processor` up to the end. Throws std::runtime_error when the text never comes.
Cost cost_until(const std::vector<std::string>& command, const std::string& text);

// A folder of its own beside the program (not in memory, where fsync costs nothing), removed at the end.
class BenchFolder {
public:
    BenchFolder();
    ~BenchFolder();
    BenchFolder(const BenchFolder&) = delete;
    BenchFolder& operator=(const BenchFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace tenken::bench
