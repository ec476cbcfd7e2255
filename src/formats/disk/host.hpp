#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace tenken {

/// The port to the machine and its processes, as far as a lock names them.
class Host {
public:
    Host() = default;
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    virtual ~Host() = default;

    [[nodiscard]] virtual std::string name() = 0;
    [[nodiscard]] virtual std::string user() = 0; ///< the account's name; its number where it has none
    [[nodiscard]] virtual std::int64_t process() = 0;

    /// Something that no other process of this machine, before or after, has with the same number (on Linux
    /// the boot and the time of its start within it); nothing when no such process runs. A system that
    /// cannot tell gives an empty text for a process that runs.
    [[nodiscard]] virtual std::optional<std::string> mark_of(std::int64_t process) = 0;
};

/// The machine itself.
[[nodiscard]] Host& real_host();

} // namespace tenken
