#pragma once

#include <filesystem>
#include <string>

namespace tenken::test {

// The project's own folder.
std::filesystem::path source_dir();

// The built program.
std::filesystem::path program_path();

// The whole file, byte for byte; throws std::filesystem::filesystem_error naming the path.
std::string read_file(const std::filesystem::path& path);

// Writes the whole file and the folders above it; throws std::filesystem::filesystem_error naming the path.
void write_file(const std::filesystem::path& path, const std::string& bytes);

// A folder of its own for one test, removed with everything in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace tenken::test
