// Nothing but the ports calls the system: the disk, the machine, the terminal, and main with its streams and clock.

#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const std::set<std::string> ports = {"formats/disk/file_system_posix.cpp",
    "formats/disk/file_system_windows.cpp", "formats/disk/host_posix.cpp", "formats/disk/host_windows.cpp",
    "formats/disk/system_path_windows.cpp", "formats/disk/child_program_posix.cpp",
    "formats/disk/child_program_windows.cpp", "formats/disk/wide_text_windows.cpp",
    "formats/sheet/xlsxwriter_posix.cpp", "commands/terminal_editing_posix.cpp",
    "commands/terminal_editing_windows.cpp", "commands/terminal_signals.hpp",
    "commands/terminal_signals_posix.cpp", "commands/own_process_posix.cpp",
    "commands/own_process_windows.cpp", "main.cpp"};

constexpr std::array<const char*, 16> system_headers = {"fstream", "csignal", "dirent.h", "dlfcn.h",
    "fcntl.h", "io.h", "langinfo.h", "poll.h", "pwd.h", "signal.h", "spawn.h", "stdio.h", "termios.h",
    "unistd.h", "windows.h", "cstdio"};

bool is_system_header(const std::string& name)
{
    return name.starts_with("sys/") || name.starts_with("readline/") ||
        std::ranges::find(system_headers, name) != system_headers.end();
}

// The calls of the system in one source: "3: <unistd.h>", "7: fs::exists".
std::vector<std::string> system_calls(const std::string& text)
{
    static const std::regex include("^\\s*#\\s*include\\s*<([^>]+)>");
    static const std::regex call(
        "\\b(fs|filesystem)::(?!path\\b)(\\w+)|\\b(getenv|system_clock|steady_clock)\\b");
    std::vector<std::string> found;
    std::istringstream in(text);
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        std::smatch match;
        const std::string code = line.substr(0, line.find("//"));
        const std::string place = std::to_string(number) + ": ";
        if (std::regex_search(code, match, include)) {
            if (is_system_header(match[1])) found.push_back(place + "<" + match[1].str() + ">");
        } else if (std::regex_search(code, match, call)) {
            found.push_back(place + match.str());
        }
    }
    return found;
}

} // namespace

TEST_CASE("nothing but the ports calls the system")
{
    const fs::path src = tenken::test::source_dir() / "src";
    std::set<std::string> calling;
    for (const auto& entry : fs::recursive_directory_iterator(src)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        const auto file = entry.path().lexically_relative(src).generic_string();
        const auto calls = system_calls(tenken::test::read_file(entry.path()));
        if (!calls.empty()) calling.insert(file);
        if (ports.contains(file)) continue;
        for (const auto& one : calls) {
            INFO("src/" << file << ":" << one << " belongs behind a port");
            CHECK(calls.empty());
        }
    }
    for (const auto& port : ports) {
        INFO(port << " is no port any more: take it out of this list");
        CHECK(calling.contains(port));
    }
}

TEST_CASE("what one system alone has stands in a file named after it, and no other asks which system it is")
{
    static const std::regex asking("^\\s*#\\s*(if|elif).*\\b(_WIN32|__unix__|__linux__|__MINGW\\w*)\\b");
    const fs::path src = tenken::test::source_dir() / "src";
    for (const auto& entry : fs::recursive_directory_iterator(src)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        std::istringstream in(tenken::test::read_file(entry.path()));
        std::string line;
        while (std::getline(in, line)) {
            INFO("src/" << entry.path().lexically_relative(src).generic_string() << ": " << line);
            CHECK_FALSE(std::regex_search(line, asking));
        }
    }
}

TEST_CASE("a path's text comes through the one door, as UTF-8 on every system")
{
    const fs::path src = tenken::test::source_dir() / "src";
    for (const auto& entry : fs::recursive_directory_iterator(src)) {
        const auto file = entry.path().lexically_relative(src).generic_string();
        if (!entry.is_regular_file() || file.starts_with("formats/disk/utf8_path")) continue;
        INFO("src/" << file << ": see formats/disk/utf8_path.hpp");
        const auto text = tenken::test::read_file(entry.path());
        for (const char* other : {".string()", "generic_string()", "u8string()", "u8path("})
            CHECK(text.find(other) == std::string::npos);
    }
}

TEST_CASE("a call of the system is named with its line; a path is none")
{
    CHECK(system_calls("#include <filesystem>\nnamespace fs = std::filesystem;\nfs::path at;\n").empty());
    CHECK(system_calls("// #include <unistd.h>\n").empty());
    CHECK(system_calls("#include <unistd.h>\n\nif (fs::exists(path)) return;\n") ==
        std::vector<std::string>{"1: <unistd.h>", "3: fs::exists"});
    CHECK(system_calls("auto now = std::chrono::system_clock::now();\n").size() == 1);
}
