#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tenken::bench {

// The middle value; half of the measurements are below it, and no outlier moves it.
double median(std::vector<double> values);

// How long the work takes, in milliseconds.
double milliseconds(const std::function<void()>& work);

// Starts the program on a terminal of its own and returns how many milliseconds pass until the text appears in
// what it writes; then hangs up and waits for its end. Throws std::runtime_error when the text never comes.
double milliseconds_until(const std::vector<std::string>& command, const std::string& text);

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

// Each prints its figures; false when a ratio is above its target.
bool bench_start();
bool bench_save();
bool bench_rollup();

} // namespace tenken::bench
