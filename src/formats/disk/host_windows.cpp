#include "formats/disk/host.hpp"

#include "formats/disk/wide_text.hpp"

#include <array>
#include <windows.h>

namespace tenken {

namespace {

/// What a call fills in that is given a buffer and its size.
template <typename Call> std::string told(const Call& call)
{
    constexpr DWORD longest = 512;
    std::array<wchar_t, longest> name{};
    DWORD size = longest;
    return call(name.data(), &size) != 0 ? utf8_of(name.data()) : std::string();
}

std::string start_of(HANDLE process)
{
    FILETIME start{};
    FILETIME end{};
    FILETIME kernel{};
    FILETIME user{};
    if (GetProcessTimes(process, &start, &end, &kernel, &user) == 0) return {};
    return std::to_string((std::uint64_t{start.dwHighDateTime} << 32U) | start.dwLowDateTime);
}

class WindowsHost final : public Host {
public:
    std::string name() override { return told(GetComputerNameW); }

    std::string user() override { return told(GetUserNameW); }

    std::int64_t process() override { return GetCurrentProcessId(); }

    std::optional<std::string> mark_of(std::int64_t process) override
    {
        const HANDLE opened =
            OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process));
        if (opened == nullptr) // another user's may not be looked at
            return GetLastError() == ERROR_ACCESS_DENIED ? std::optional<std::string>("") : std::nullopt;
        DWORD status = 0;
        const bool ended = GetExitCodeProcess(opened, &status) != 0 && status != STILL_ACTIVE;
        const auto start = start_of(opened);
        CloseHandle(opened);
        return ended ? std::nullopt : std::optional(start);
    }
};

} // namespace

Host& real_host()
{
    static WindowsHost host;
    return host;
}

} // namespace tenken
