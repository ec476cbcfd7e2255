#include "support/paths.hpp"

#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <system_error>

namespace tenken::test {

namespace fs = std::filesystem;

fs::path source_dir() { return TENKEN_SOURCE_DIR; }

fs::path program_path()
{
    const char* given =
        std::getenv("TENKEN_PROGRAM"); // ctest names the one that goes with the test's libraries
    return given == nullptr ? TENKEN_PROGRAM : given;
}

std::string read_file(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (!in) {
        throw fs::filesystem_error("cannot read", path, std::make_error_code(std::errc::io_error));
    }
    return bytes.str();
}

void write_file(const fs::path& path, const std::string& bytes)
{
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path());
    }
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    if (!out.flush()) {
        throw fs::filesystem_error("cannot write", path, std::make_error_code(std::errc::io_error));
    }
}

TemporaryFolder::TemporaryFolder()
{
    std::random_device chance;
    do {
        path_ = fs::temp_directory_path() / ("tenken-test-" + std::to_string(chance()));
    } while (!fs::create_directory(path_));
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace tenken::test
