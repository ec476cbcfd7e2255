#pragma once

#include "formats/record/lock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// What a lock file says.
struct WrittenHolder {
    LockHolder holder;
    std::string mark; ///< Host::mark_of() of the holder's process; empty where the system has none
};

/// One JSON object on one line: {"at", "by", "host", "mark", "pid", "user"}.
[[nodiscard]] std::string holder_to_json(const WrittenHolder& written);

/// Nothing for a file that was not written to its end: whoever did so has not got the lock.
[[nodiscard]] std::optional<WrittenHolder> holder_from_json(std::string_view bytes);

} // namespace tenken
