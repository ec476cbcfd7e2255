#include "formats/disk/host.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <pwd.h>
#include <sstream>
#include <unistd.h>

namespace tenken {

namespace {

std::string first_line(const std::string& path)
{
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    return line;
}

// Field 22 of /proc/<pid>/stat (proc(5)): ticks from boot to start. The name in field 2 may hold blanks and
// brackets, so fields are counted behind its last bracket.
std::string start_ticks(std::int64_t process)
{
    const std::string line = first_line("/proc/" + std::to_string(process) + "/stat");
    const auto bracket = line.rfind(')');
    if (bracket == std::string::npos) return {};
    std::istringstream fields(line.substr(bracket + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        if (!(fields >> field)) return {};
    }
    return field;
}

class PosixHost final : public Host {
public:
    std::string name() override
    {
        std::array<char, 256> buffer{};
        if (::gethostname(buffer.data(), buffer.size() - 1) != 0) return {};
        return buffer.data();
    }

    std::string user() override
    {
        const auto* entry = ::getpwuid(::getuid());
        return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
    }

    std::int64_t process() override { return ::getpid(); }

    std::optional<std::string> mark_of(std::int64_t process) override
    {
        if (process <= 0 || (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH))
            return std::nullopt;
        const std::string ticks = start_ticks(process);
        if (ticks.empty()) return std::string();
        return first_line("/proc/sys/kernel/random/boot_id") + ":" + ticks;
    }
};

} // namespace

Host& real_host()
{
    static PosixHost host;
    return host;
}

} // namespace tenken
